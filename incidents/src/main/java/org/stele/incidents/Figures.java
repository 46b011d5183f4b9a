package org.stele.incidents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.stele.claims.Claim.BackgroundClaim;
import org.stele.claims.Claim.FigureClaim;
import org.stele.claims.ClaimId;
import org.stele.claims.Count;
import org.stele.claims.Reading;
import org.stele.claims.When;
import org.stele.dates.Edtf;
import org.stele.evidence.DocumentId;
import org.stele.evidence.Judgement;
import org.stele.incidents.Incident.Unread;
import org.stele.vocabulary.Bound;
import org.stele.vocabulary.JudgementKind;
import org.stele.vocabulary.Measure;
import org.stele.vocabulary.Modality;
import org.stele.vocabulary.Polarity;
import org.stele.vocabulary.RelationType;

/// The figures of one incident that count somebody in it, and those that are left out, each with its reason.
///
/// @param read in the order of the documents and of their texts
/// @param givenBy the documents that state each figure: its own, and those of its lineage that repeat it
/// @param addsTo each "more" and "another", with the figure it adds to
/// @param left the claims that were left out, by id
/// @param alignments each text of a lineage laid beside the one it draws on
record Figures(
        List<Figure> read,
        Map<ClaimId, SortedSet<String>> givenBy,
        Map<ClaimId, ClaimId> addsTo,
        List<Unread> unread,
        SortedMap<String, FigureClaim> left,
        List<Alignment> alignments) {

    /// More than ever lived at once counts nobody.
    private static final long ABSURD = 10_000_000_000L;

    /// Deaths are told of an event for some weeks; a figure dated later tells of another.
    private static final int DAYS_AFTER = 90;

    Figures {
        read = List.copyOf(read);
        unread = List.copyOf(unread);
        alignments = List.copyOf(alignments);
    }

    /// Whether a document states this figure, as the first of its lineage or after another.
    boolean gives(String document, Figure figure) {
        return givenBy.getOrDefault(figure.id(), Collections.emptySortedSet()).contains(document);
    }

    /// The reason for which a figure is left out that would be one too many.
    static final String BEYOND_LIMIT = "beyond_limit";

    boolean areComplete() {
        return unread.stream().noneMatch(left -> left.reason().equals(BEYOND_LIMIT));
    }

    /// At most so many figures: those of the whole event and of everybody first, since they answer the questions, then
    /// what most documents state. The others are named among the unread.
    Figures limitedTo(int most) {
        if (read.size() <= most) {
            return this;
        }
        List<Figure> bySaying = read.stream()
                .sorted(Comparator.comparing((Figure figure) -> !figure.scope().isWhole())
                        .thenComparing(figure -> !figure.scope().isOfWholeEvent())
                        .thenComparingInt(figure -> -givenBy.getOrDefault(figure.id(), Collections.emptySortedSet())
                                .size())
                        .thenComparingInt(Figure::place))
                .toList();
        List<Figure> kept = new ArrayList<>(bySaying.subList(0, most));
        kept.sort(Comparator.comparingInt(Figure::place));
        List<Unread> all = new ArrayList<>(unread);
        SortedMap<String, FigureClaim> alsoLeft = new TreeMap<>(left);
        for (Figure figure : bySaying.subList(most, bySaying.size())) {
            all.add(new Unread(figure.id(), BEYOND_LIMIT, Optional.empty()));
            alsoLeft.put(figure.id().text(), figure.claim());
        }
        return new Figures(kept, givenBy, addsTo, all, alsoLeft, alignments);
    }

    static Figures of(List<Reading> readings, List<Lineage> lineages, Assumptions assumptions, Judgements judgements) {
        Parties parties = new Parties(readings, assumptions, judgements);
        Map<DocumentId, Integer> lineageOf = new HashMap<>();
        for (int i = 0; i < lineages.size(); i++) {
            for (DocumentId document : lineages.get(i).documents()) {
                lineageOf.put(document, i);
            }
        }
        List<Figure> kept = new ArrayList<>();
        List<Unread> unread = new ArrayList<>();
        SortedMap<String, FigureClaim> left = new TreeMap<>();
        for (Reading reading : readings) {
            MainPlace main = MainPlace.of(reading);
            for (FigureClaim claim : inTextOrder(reading)) {
                Optional<Judgement> judgement = judgements.findOf(claim.id());
                Optional<String> reason = unread(claim, reading, readings, judgement);
                if (reason.isPresent()) {
                    unread.add(new Unread(claim.id(), reason.get(), Optional.empty()));
                    left.put(claim.id().text(), claim);
                    continue;
                }
                kept.add(new Figure(
                        claim,
                        Scope.of(claim, reading.event(), main),
                        count(claim, judgement),
                        judgement,
                        reading.document(),
                        lineageOf.getOrDefault(reading.document(), 0),
                        parties.side(claim),
                        reading.about().published().map(Reading.Inferred::value),
                        kept.size()));
            }
        }
        return withoutRepeats(withSeries(kept), lineages, alignments(readings, lineages), unread, left);
    }

    private static List<FigureClaim> inTextOrder(Reading reading) {
        return reading.claims(FigureClaim.class).stream()
                .sorted(Comparator.comparingInt(
                                (FigureClaim claim) -> claim.passage().start())
                        .thenComparingInt(claim -> claim.passage().end())
                        .thenComparing(FigureClaim::measure)
                        .thenComparing(claim -> claim.id().text()))
                .toList();
    }

    private static Count.Interval count(FigureClaim claim, Optional<Judgement> judgement) {
        return judgement
                .filter(decision -> decision.kind() == JudgementKind.CORRECT)
                .map(Judgements::corrected)
                .orElseGet(() -> switch (claim.count()) {
                    // "Among the dead was a nurse" counts no nurses: there was at least one.
                    case Count.Interval interval ->
                        interval.bound() == Bound.ONE_IMPLICIT && isInside(claim)
                                ? new Count.Interval(1, OptionalLong.empty(), Bound.ONE_IMPLICIT)
                                : interval;
                    case Count.Unstated unstated -> throw new IllegalStateException("unstated figures are unread");
                });
    }

    private static boolean isInside(FigureClaim claim) {
        return claim.relation().stream()
                .anyMatch(relation ->
                        relation.type() == RelationType.COMPOSITION_OF || relation.type() == RelationType.PART_OF);
    }

    private static Optional<String> unread(
            FigureClaim claim, Reading reading, List<Reading> readings, Optional<Judgement> judgement) {
        if (judgement
                .filter(decision -> decision.kind() == JudgementKind.REJECT)
                .isPresent()) {
            return Optional.of("rejected");
        }
        if (claim.said().modality() == Modality.INTENDED) {
            return Optional.of("intended");
        }
        if (claim.said().polarity() == Polarity.DENIED || claim.said().modality() == Modality.DENIED) {
            return Optional.of("denied");
        }
        if (claim.said().modality() == Modality.FEARED) {
            return Optional.of("feared");
        }
        if (reading.claims(BackgroundClaim.class).stream()
                .anyMatch(background -> background.passage().contains(claim.passage()))) {
            return Optional.of("background");
        }
        if (isOfAnotherTime(claim, readings)) {
            return Optional.of("other_period");
        }
        boolean corrected = judgement
                .filter(decision -> decision.kind() == JudgementKind.CORRECT)
                .isPresent();
        return switch (claim.count()) {
            case Count.Unstated unstated -> corrected ? Optional.empty() : Optional.of("no_quantity");
            case Count.Interval interval ->
                interval.low() > ABSURD && !corrected ? Optional.of("absurd") : Optional.empty();
        };
    }

    private static boolean isOfAnotherTime(FigureClaim claim, List<Reading> readings) {
        Optional<Edtf> own =
                claim.when().filter(when -> when.words().isPresent()).flatMap(When::edtf);
        // A status is conferred, and people die of wounds, long after.
        if (own.isEmpty() || claim.measure() == Measure.RECOGNISED_VICTIMS || claim.measure() == Measure.DIED_LATER) {
            return false;
        }
        List<Edtf> events = readings.stream()
                .flatMap(reading -> reading.event().when().flatMap(When::edtf).stream())
                .toList();
        Optional<LocalDate> first =
                events.stream().flatMap(event -> event.earliest().stream()).min(LocalDate::compareTo);
        Optional<LocalDate> last =
                events.stream().flatMap(event -> event.latest().stream()).max(LocalDate::compareTo);
        boolean before = first.isPresent()
                && own.get()
                        .latest()
                        .filter(day -> day.isBefore(first.get().minusDays(1)))
                        .isPresent();
        boolean after = last.isPresent()
                && own.get()
                        .earliest()
                        .filter(day -> day.isAfter(last.get().plusDays(DAYS_AFTER)))
                        .isPresent();
        return before || after;
    }

    private record Series(List<Figure> figures, Map<ClaimId, ClaimId> addsTo) {}

    /// Gives each additional figure what it leaves unsaid, following chains from their start.
    private static Series withSeries(List<Figure> figures) {
        Map<ClaimId, Figure> byId = new HashMap<>();
        figures.forEach(figure -> byId.put(figure.id(), figure));
        Map<ClaimId, ClaimId> addsTo = new HashMap<>();
        List<Figure> narrowed = new ArrayList<>();
        for (Figure figure : figures) {
            Optional<Figure> base = figure.find(RelationType.ADDITIONAL_TO)
                    .flatMap(relation -> Optional.ofNullable(byId.get(relation.to())));
            Figure whole = base.map(found -> new Figure(
                            figure.claim(),
                            figure.scope().narrowedBy(found.scope()),
                            figure.count(),
                            figure.decided(),
                            figure.document(),
                            figure.lineage(),
                            figure.side(),
                            figure.published(),
                            figure.place()))
                    .orElse(figure);
            byId.put(whole.id(), whole);
            narrowed.add(whole);
        }
        for (Figure figure : narrowed) {
            figure.find(RelationType.ADDITIONAL_TO)
                    .flatMap(relation -> Optional.ofNullable(byId.get(relation.to())))
                    .ifPresent(base -> addsTo.put(figure.id(), base.id()));
        }
        return new Series(narrowed, addsTo);
    }

    private record Repeatable(Measure measure, List<String> groups, long low, long high) {
        static Repeatable of(Figure figure) {
            return new Repeatable(
                    figure.measure(),
                    List.copyOf(figure.scope().groups()),
                    figure.range().low(),
                    figure.range().high());
        }
    }

    /// The first of a chain of repeats; a chain that comes back to its start ends there.
    private static ClaimId original(Map<ClaimId, ClaimId> repeats, ClaimId figure) {
        Set<ClaimId> seen = new HashSet<>();
        ClaimId original = figure;
        while (repeats.containsKey(original) && seen.add(original)) {
            original = Optional.ofNullable(repeats.get(original)).orElseThrow();
        }
        return original;
    }

    private static List<Alignment> alignments(List<Reading> readings, List<Lineage> lineages) {
        Map<DocumentId, Reading> byDocument = new HashMap<>();
        readings.forEach(reading -> byDocument.put(reading.document(), reading));
        List<Alignment> alignments = new ArrayList<>();
        for (Lineage lineage : lineages) {
            for (Lineage.Link link : lineage.links()) {
                Reading original = byDocument.get(link.with());
                Reading copy = byDocument.get(link.document());
                if (original != null && copy != null) {
                    alignments.add(Alignment.of(original, copy));
                }
            }
        }
        return alignments;
    }

    /// Within a lineage a figure is read once, in the text that had it first; the others are kept as repeats of it.
    private static Figures withoutRepeats(
            Series series,
            List<Lineage> lineages,
            List<Alignment> alignments,
            List<Unread> unread,
            SortedMap<String, FigureClaim> left) {
        Map<DocumentId, List<Figure>> byDocument = new HashMap<>();
        series.figures.forEach(figure -> byDocument
                .computeIfAbsent(figure.document(), document -> new ArrayList<>())
                .add(figure));
        Map<ClaimId, ClaimId> repeats = new HashMap<>();
        for (Lineage lineage : lineages) {
            Map<Repeatable, List<Figure>> known = new HashMap<>();
            for (DocumentId document : lineage.documents()) {
                Map<Repeatable, Integer> used = new HashMap<>();
                for (Figure figure : byDocument.getOrDefault(document, List.of())) {
                    List<Figure> earlier = known.computeIfAbsent(Repeatable.of(figure), key -> new ArrayList<>());
                    int nth = used.merge(Repeatable.of(figure), 1, Integer::sum) - 1;
                    // The third "2 killed" of a copy repeats the third of the first text, not the first.
                    if (nth < earlier.size()) {
                        repeats.put(figure.id(), earlier.get(nth).id());
                    } else {
                        earlier.add(figure);
                    }
                }
            }
        }
        // A number whose word changed on the way is the same figure; the change is a finding of its own.
        Set<ClaimId> kept = series.figures.stream().map(Figure::id).collect(Collectors.toSet());
        for (Alignment alignment : alignments) {
            alignment.shifts().stream()
                    .filter(shift -> kept.contains(shift.one().id())
                            && kept.contains(shift.other().id())
                            && !repeats.containsKey(shift.other().id()))
                    .forEach(shift -> repeats.put(
                            shift.other().id(), original(repeats, shift.one().id())));
        }
        repeats.replaceAll((figure, repeated) -> original(repeats, repeated));
        List<Figure> read = new ArrayList<>();
        for (Figure figure : series.figures) {
            if (repeats.containsKey(figure.id())) {
                left.put(figure.id().text(), figure.claim());
                unread.add(new Unread(figure.id(), "repeat", Optional.of(repeats.get(figure.id()))));
            } else {
                read.add(figure);
            }
        }
        Map<ClaimId, SortedSet<String>> givenBy = new HashMap<>();
        for (Figure figure : series.figures) {
            givenBy.computeIfAbsent(repeats.getOrDefault(figure.id(), figure.id()), original -> new TreeSet<>())
                    .add(figure.document().text());
        }
        return new Figures(read, givenBy, series.addsTo, unread, left, alignments);
    }
}
