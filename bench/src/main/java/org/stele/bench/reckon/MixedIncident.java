package org.stele.bench.reckon;

import static org.stele.vocabulary.Measure.DETAINED;
import static org.stele.vocabulary.Measure.DIED_LATER;
import static org.stele.vocabulary.Measure.INJURED;
import static org.stele.vocabulary.Measure.KILLED;
import static org.stele.vocabulary.Measure.MISSING;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.stele.bench.reckon.Statement.Scope;
import org.stele.claims.ClaimId;
import org.stele.claims.Reading;
import org.stele.incidents.Explanation;
import org.stele.incidents.Finding;
import org.stele.vocabulary.Measure;

/// An event as several outlets tell it, each with its own day, its own idea of whom to count and its own slips, so that
/// what lies between two of their figures has several causes at once. Built from how a count comes about, and not from
/// what the reckoning looks for.
///
/// @param killed how many were killed in truth, those who died later and the soldiers included
/// @param made what each figure is made of: amounts by the cause that put them there or left them out
record MixedIncident(List<Reading> readings, long killed, Map<ClaimId, SortedMap<String, Long>> made) {

    MixedIncident {
        readings = List.copyOf(readings);
        made = Map.copyOf(made);
    }

    private static final String VILLAGES = "the surrounding villages";
    private static final List<String> PLACES = List.of("bridge", "market square", "mill", "school");
    private static final List<String> DAYS = List.of("1994-11-14", "1994-11-20", "1995-03-02", "1995-11-09");
    private static final int EARLY = 2;

    /// What is the same in every count.
    private static final String SHARED = "shared";

    static MixedIncident of(long seed) {
        return new Teller("mixed " + seed, new Random(seed)).tell();
    }

    /// What lies between the figures of a finding, by cause. Of several totals the least and the greatest are taken;
    /// else the first claim is the whole and the others its parts.
    SortedMap<String, Long> causes(Finding finding) {
        List<SortedMap<String, Long>> figures = finding.claims().stream()
                .filter(made::containsKey)
                .map(claim -> made.getOrDefault(claim, new TreeMap<>()))
                .sorted((one, other) ->
                        finding.says().kind().endsWith("totals_differ") ? Long.compare(sum(other), sum(one)) : 0)
                .toList();
        SortedMap<String, Long> between = new TreeMap<>();
        if (figures.isEmpty()) {
            return between;
        }
        figures.getFirst().forEach((cause, amount) -> between.merge(cause, amount, Long::sum));
        boolean areTotals = finding.says().kind().endsWith("totals_differ");
        (areTotals ? List.of(figures.getLast()) : figures.subList(1, figures.size()))
                .forEach(figure -> figure.forEach((cause, amount) -> between.merge(cause, -amount, Long::sum)));
        between.remove(SHARED);
        between.values().removeIf(amount -> amount == 0);
        return between;
    }

    /// The cause that put in or left out most.
    static String largest(Map<String, Long> causes) {
        return causes.entrySet().stream()
                .max(Comparator.comparingLong(cause -> Math.abs(cause.getValue())))
                .map(Map.Entry::getKey)
                .orElse("none");
    }

    private static long sum(Map<String, Long> made) {
        return made.values().stream().mapToLong(Long::longValue).sum();
    }

    /// Whether an explanation names the largest of the causes, or all of them together.
    static boolean isRight(Explanation explanation, Map<String, Long> causes) {
        long most = causes.values().stream().mapToLong(Math::abs).max().orElse(0);
        if (explanation.kind().equals("combined")) {
            List<String> kinds = Arrays.asList(
                    String.valueOf(explanation.says().arguments().get("kinds")).split(", ", -1));
            return kinds.containsAll(causes.keySet());
        }
        // Parts that were not renewed are the same as a total of a later day.
        String kind = explanation.kind().equals("stale_breakdown") ? "later_as_of" : explanation.kind();
        return causes.entrySet().stream()
                .anyMatch(cause -> cause.getKey().equals(kind) && Math.abs(cause.getValue()) == most);
    }

    /// Tells one event in texts.
    private static final class Teller {
        private final String name;
        private final Random random;
        private final long[] places;
        private final long town;
        private final long villages;
        private final long soldiers;
        private final long diedLater;
        private final long missing;
        private final List<Statement> told = new ArrayList<>();
        private final Map<ClaimId, SortedMap<String, Long>> made = new HashMap<>();

        private Teller(String name, Random random) {
            this.name = name;
            this.random = random;
            places = new long[2 + random.nextInt(3)];
            for (int i = 0; i < places.length; i++) {
                places[i] = 3L + random.nextInt(40);
            }
            town = Arrays.stream(places).sum();
            villages = random.nextInt(3) == 0 ? 2L + random.nextInt(15) : 0;
            soldiers = random.nextInt(2) == 0 ? 1L + random.nextInt(20) : 0;
            diedLater = 1L + random.nextInt(12);
            missing = random.nextInt(2) == 0 ? 1L + random.nextInt(9) : 0;
        }

        private MixedIncident tell() {
            int outlets = 2 + random.nextInt(4);
            for (int i = 0; i < outlets; i++) {
                outlet();
            }
            return new MixedIncident(
                    told.stream().map(Statement::reading).toList(), town + villages + soldiers + diedLater, made);
        }

        private boolean chance(int percent) {
            return random.nextInt(100) < percent;
        }

        private void outlet() {
            int day = random.nextInt(DAYS.size());
            boolean leavesOutVillages = villages > 0 && chance(30);
            boolean countsSoldiers = soldiers > 0 && chance(60);
            boolean knowsOfLater = day >= EARLY;
            SortedMap<String, Long> total = new TreeMap<>(Map.of(SHARED, town));
            total.merge(
                    "different_scope", (leavesOutVillages ? 0 : villages) + (countsSoldiers ? soldiers : 0), Long::sum);
            total.merge("later_as_of", knowsOfLater ? diedLater : 0, Long::sum);
            total.merge("different_measure", missing > 0 && chance(20) ? missing : 0, Long::sum);
            slip(total);
            List<Line> lines = new ArrayList<>();
            if (chance(40)) {
                for (int i = 0; i < places.length; i++) {
                    lines.add(new Line(KILLED, Map.of(SHARED, places[i]), Scope.at(PLACES.get(i))));
                }
            }
            Scope wide = chance(60) ? Scope.at(Statement.TOWN, VILLAGES) : Scope.WHOLE;
            Line whole = new Line(
                    KILLED, total, villages == 0 ? Scope.WHOLE : leavesOutVillages ? Scope.at(Statement.TOWN) : wide);
            lines.add(whole);
            lines.addAll(besides(countsSoldiers, knowsOfLater, leavesOutVillages));
            write(chance(80) ? DAYS.get(day) : "", lines);
            if (chance(25)) {
                copy(lines, whole);
            }
        }

        /// What else an outlet tells, and what many do not.
        private List<Line> besides(boolean countsSoldiers, boolean knowsOfLater, boolean leavesOutVillages) {
            List<Line> lines = new ArrayList<>();
            if (soldiers > 0 && chance(countsSoldiers ? 40 : 60)) {
                lines.add(new Line(KILLED, Map.of("different_scope", soldiers), Scope.ofGroup("soldiers")));
            }
            if (knowsOfLater && chance(50)) {
                lines.add(new Line(DIED_LATER, Map.of("later_as_of", diedLater), Scope.WHOLE));
            }
            if (missing > 0 && chance(50)) {
                lines.add(new Line(MISSING, Map.of("different_measure", missing), Scope.WHOLE));
            }
            if (villages > 0 && !leavesOutVillages && chance(40)) {
                lines.add(new Line(KILLED, Map.of("different_scope", villages), Scope.at(VILLAGES)));
            }
            lines.add(new Line(INJURED, Map.of(SHARED, 200L + random.nextInt(700)), Scope.WHOLE));
            lines.add(new Line(DETAINED, Map.of(SHARED, 100L + random.nextInt(800)), Scope.WHOLE));
            return lines;
        }

        /// A misprint, or a round number.
        private void slip(SortedMap<String, Long> total) {
            long number = sum(total);
            if (chance(8)) {
                total.merge("typing_error", Slips.mistyped(number) - number, Long::sum);
            } else if (chance(12)) {
                total.merge("rounding", Math.round(number / 10.0) * 10 - number, Long::sum);
            }
        }

        /// Another page prints what this one has, sometimes with a misprint in the total.
        private void copy(List<Line> lines, Line whole) {
            SortedMap<String, Long> changed = new TreeMap<>(whole.made);
            if (chance(30)) {
                long number = sum(changed);
                changed.merge("copy", Slips.mistyped(number) - number, Long::sum);
            }
            write(
                    chance(70) ? DAYS.getLast() : "",
                    lines.stream()
                            .map(line -> line.equals(whole) ? new Line(KILLED, changed, whole.scope) : line)
                            .toList());
        }

        private void write(String day, List<Line> lines) {
            String file = name + ", text " + told.size();
            Statement text = day.isEmpty() ? Statement.undated(file) : Statement.of(day, file);
            for (Line line : lines) {
                text.says(line.measure, sum(line.made), line.scope);
                made.put(text.last(), new TreeMap<>(line.made));
            }
            told.add(text);
        }
    }

    /// One figure of a text, and what it is made of.
    private record Line(Measure measure, Map<String, Long> made, Scope scope) {
        Line {
            made = Map.copyOf(made);
        }
    }
}
