package org.stele.bench.claims;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.stele.bench.claims.GoldDocument.Event;
import org.stele.bench.claims.GoldDocument.Range;

/// Compares what a document as a whole says with what coders concluded of it, for the measures that its text states.
final class TotalScore {

    private static final Range NOBODY = new Range(0, OptionalLong.of(0));

    private TotalScore() {}

    /// Exact and overlapping intervals, as the reference scorer counts them; a measure not read is nobody.
    static Tally of(GoldDocument gold, Map<String, Range> read) {
        Tally tally = new Tally();
        gold.totals().forEach((measure, told) -> {
            if (!gold.isStated(measure)) {
                return;
            }
            Range found = read.getOrDefault(measure, NOBODY);
            tally.add(measure + " exact, all", Counts.of(found.equals(told)));
            if (told.low() > 0 && told.high().equals(OptionalLong.of(told.low()))) {
                // "At least 21" stays open; whether 21 is the number that the coders took is another question.
                tally.add(
                        measure + " number told",
                        Counts.of(found.equals(told) || (found.high().isEmpty() && found.low() == told.low())));
            }
            tally.add(measure + " overlapping", Counts.of(found.overlaps(told)));
            if (!told.equals(NOBODY)) {
                tally.add(measure + " exact", Counts.of(found.equals(told)));
            }
        });
        return tally;
    }

    /// Whether some figure of the text hits the total of each event that the text is keyed with.
    static Tally ofEvents(List<Event> events, List<ScoredClaim> read) {
        Tally tally = new Tally();
        for (Event event : events) {
            event.totals().forEach((measure, told) -> {
                boolean hit = read.stream()
                        .anyMatch(claim -> claim.measure().equals(measure)
                                && claim.n().orElse(claim.low()) >= told.low()
                                && claim.n().orElse(claim.low()) <= told.high().orElse(Long.MAX_VALUE));
                tally.add("total of an event hit by a figure", Counts.of(hit));
                tally.add("total of an event hit by a figure, " + measure, Counts.of(hit));
            });
        }
        return tally;
    }
}
