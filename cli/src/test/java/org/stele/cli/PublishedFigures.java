package org.stele.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.stele.claims.Claim;
import org.stele.claims.Claim.FigureClaim;
import org.stele.claims.ClaimId;
import org.stele.claims.Count;
import org.stele.claims.Group;
import org.stele.claims.Place;
import org.stele.claims.Reading;
import org.stele.claims.Relation;
import org.stele.claims.Said;
import org.stele.claims.Value;
import org.stele.claims.When;
import org.stele.claims.Words;
import org.stele.dates.Edtf;
import org.stele.evidence.DocumentId;
import org.stele.evidence.Passage;
import org.stele.vocabulary.Bound;
import org.stele.vocabulary.Coded;
import org.stele.vocabulary.Measure;
import org.stele.vocabulary.Modality;
import org.stele.vocabulary.PlaceRole;
import org.stele.vocabulary.Polarity;
import org.stele.vocabulary.RelationType;

/// What different pages have published of one event: figures and sources only, one record a figure
/// (`published-figures.csv`). The readings have no texts behind them: a passage is the record's own figure.
final class PublishedFigures {

    private static final String EVENT = "1990-01-19/1990-01-20";
    private static final String CITY = "Baku";

    private PublishedFigures() {}

    private record Row(
            String source,
            String language,
            String published,
            Measure measure,
            String count,
            String group,
            String phase,
            String relation,
            String place,
            String speaker) {
        static Row parse(String line) {
            String[] cells = line.split(",", -1);
            return new Row(
                    cells[0],
                    cells[1],
                    cells[2],
                    Coded.get(Measure.class, cells[3]),
                    cells[4],
                    cells[5],
                    cells[6],
                    cells[7],
                    cells[8],
                    cells[9]);
        }
    }

    /// One reading a source, in the order of the file.
    static List<Reading> read() throws IOException {
        Map<String, List<Row>> bySource = new LinkedHashMap<>();
        try (InputStream file = PublishedFigures.class.getResourceAsStream("published-figures.csv")) {
            if (file == null) {
                throw new IOException("published-figures.csv is not beside this class");
            }
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(Row::parse)
                    .forEach(row -> bySource.computeIfAbsent(row.source(), source -> new ArrayList<>())
                            .add(row));
        }
        return bySource.values().stream().map(PublishedFigures::reading).toList();
    }

    static DocumentId document(String source) {
        return DocumentId.of(source.getBytes(StandardCharsets.UTF_8));
    }

    private static Reading reading(List<Row> rows) {
        Row first = rows.getFirst();
        DocumentId document = document(first.source());
        List<Claim> claims = new ArrayList<>();
        int start = 0;
        for (Row row : rows) {
            String passage = row.count();
            Optional<ClaimId> previous = claims.isEmpty()
                    ? Optional.empty()
                    : Optional.of(claims.getLast().id());
            claims.add(figure(row, document, start, passage, previous));
            start += passage.length() + 1;
        }
        return new Reading(
                document,
                first.source(),
                "records@1",
                new Reading.About(
                        first.language(),
                        Optional.empty(),
                        Optional.empty(),
                        first.published().isEmpty()
                                ? Optional.empty()
                                : Optional.of(new Reading.Inferred<>(
                                        Edtf.parse(first.published()), "record", words(first.published(), 0))),
                        0),
                new Reading.Event(
                        List.of(),
                        Optional.of(
                                new When(Optional.of(Edtf.parse(EVENT)), Optional.empty(), Optional.empty(), 1, false)),
                        List.of(place(CITY, 0))),
                claims,
                List.of());
    }

    private static FigureClaim figure(
            Row row, DocumentId document, int start, String passage, Optional<ClaimId> previous) {
        Words number = words(row.count(), start);
        return new FigureClaim(
                ClaimId.of(document, "figure", row.measure().code(), number.start(), number.end()),
                new Said(
                        new Passage(document, start, start + passage.length(), passage),
                        row.speaker().isEmpty() ? Optional.empty() : Optional.of(words(row.speaker(), start)),
                        Polarity.AFFIRMED,
                        Modality.ASSERTED,
                        List.of(),
                        List.of()),
                row.measure(),
                Optional.of(new Value(number(row.count()), number)),
                count(row.count()),
                row.measure().unit(),
                row.group().isEmpty() ? List.of() : List.of(new Group(row.group(), words(row.group(), start))),
                row.place().isEmpty() ? List.of() : List.of(place(row.place(), start)),
                Optional.empty(),
                List.of(),
                row.phase().isEmpty() ? Optional.empty() : Optional.of(words(row.phase(), start)),
                relations(row, previous));
    }

    private static List<Relation> relations(Row row, Optional<ClaimId> previous) {
        return switch (row.relation()) {
            case "more" -> List.of(new Relation(RelationType.ADDITIONAL_TO, previous.orElseThrow(), Optional.empty()));
            case "of whom" -> List.of(new Relation(RelationType.PART_OF, previous.orElseThrow(), Optional.empty()));
            default -> List.of();
        };
    }

    private static OptionalLong number(String count) {
        return count.matches("[>]?\\d+")
                ? OptionalLong.of(Long.parseLong(count.replace(">", "")))
                : OptionalLong.empty();
    }

    private static Count.Interval count(String count) {
        if (count.equals("hundreds")) {
            return Count.between(200, 999, Bound.VAGUE);
        }
        if (count.startsWith(">")) {
            return new Count.Interval(Long.parseLong(count.substring(1)) + 1, OptionalLong.empty(), Bound.MORE_THAN);
        }
        String[] ends = count.split("-", -1);
        return ends.length == 2
                ? Count.between(Long.parseLong(ends[0]), Long.parseLong(ends[1]), Bound.RANGE)
                : Count.exactly(Long.parseLong(count));
    }

    private static Place place(String name, int start) {
        return new Place(words(name, start), name, Optional.empty(), PlaceRole.LOCATION, 1, false);
    }

    private static Words words(String text, int start) {
        return new Words(text, start, start + text.length());
    }
}
