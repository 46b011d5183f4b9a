package org.stele.bench.reckon;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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
import org.stele.vocabulary.Measure;
import org.stele.vocabulary.Modality;
import org.stele.vocabulary.PlaceRole;
import org.stele.vocabulary.Polarity;

/// An invented document as a reader would have read it: its day, and its figures one after the other.
final class Statement {

    /// Where every invented incident is.
    static final String TOWN = "Zoğalvan";

    /// When it was.
    static final String DAYS = "1994-11-09/1994-11-12";

    private final String name;
    private final DocumentId document;
    private final Optional<String> published;
    private final List<Claim> claims = new ArrayList<>();
    private int offset;

    private Statement(String name, Optional<String> published) {
        this.name = name;
        this.document = DocumentId.of(name.getBytes(StandardCharsets.UTF_8));
        this.published = published;
    }

    static Statement undated(String name) {
        return new Statement(name, Optional.empty());
    }

    static Statement of(String day, String name) {
        return new Statement(name, Optional.of(day));
    }

    /// Who is counted, where and when; empty words narrow nothing.
    record Scope(String group, List<String> places, String day) {
        Scope {
            places = List.copyOf(places);
        }

        static final Scope WHOLE = new Scope("", List.of(), "");

        static Scope at(String... places) {
            return new Scope("", List.of(places), "");
        }

        static Scope on(String day) {
            return new Scope("", List.of(), day);
        }

        static Scope ofGroup(String group) {
            return new Scope(group, List.of(), "");
        }
    }

    Statement says(Measure measure, long n) {
        return says(measure, Count.exactly(n), Scope.WHOLE);
    }

    Statement says(Measure measure, long n, Scope scope) {
        return says(measure, Count.exactly(n), scope);
    }

    Statement says(Measure measure, Count.Interval count, Scope scope) {
        String passage =
                count.high().isPresent() ? count.low() + "–" + count.high().getAsLong() : count.low() + "+";
        Words number = words(passage);
        boolean exact = count.high().isPresent() && count.high().getAsLong() == count.low();
        claims.add(new FigureClaim(
                ClaimId.of(document, "figure", measure.code(), number.start(), number.end()),
                new Said(
                        new Passage(document, offset, offset + passage.length(), passage),
                        Optional.empty(),
                        Polarity.AFFIRMED,
                        Modality.ASSERTED,
                        List.of(),
                        List.of()),
                measure,
                Optional.of(new Value(exact ? OptionalLong.of(count.low()) : OptionalLong.empty(), number)),
                count,
                measure.unit(),
                List.of(new Group(
                        scope.group().isEmpty() ? "people" : scope.group(),
                        words(scope.group().isEmpty() ? "people" : scope.group()))),
                scope.places().stream().map(this::place).toList(),
                scope.day().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new When(
                                Optional.of(Edtf.parse(scope.day())),
                                Optional.of(words(scope.day())),
                                Optional.empty(),
                                1,
                                false)),
                List.of(),
                Optional.empty(),
                List.<Relation>of()));
        offset += passage.length() + 1;
        return this;
    }

    /// The id of what was said last.
    ClaimId last() {
        return claims.getLast().id();
    }

    Reading reading() {
        return new Reading(
                document,
                name,
                "invented@1",
                new Reading.About(
                        "en",
                        Optional.empty(),
                        Optional.empty(),
                        published.map(day -> new Reading.Inferred<>(Edtf.parse(day), "invented", words(day))),
                        0),
                new Reading.Event(
                        List.of(),
                        Optional.of(
                                new When(Optional.of(Edtf.parse(DAYS)), Optional.empty(), Optional.empty(), 1, false)),
                        List.of(place(TOWN))),
                claims,
                List.of());
    }

    private Place place(String place) {
        return new Place(words(place), place, Optional.empty(), PlaceRole.LOCATION, 1, false);
    }

    private Words words(String text) {
        return new Words(text, offset, offset + text.length());
    }
}
