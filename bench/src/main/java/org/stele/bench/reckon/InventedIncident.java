package org.stele.bench.reckon;

import static org.stele.vocabulary.Measure.DETAINED;
import static org.stele.vocabulary.Measure.HOMES_HIT;
import static org.stele.vocabulary.Measure.INJURED;
import static org.stele.vocabulary.Measure.KILLED;
import static org.stele.vocabulary.Measure.MISSING;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.stele.bench.reckon.Statement.Scope;
import org.stele.claims.Reading;

/// An incident whose truth is known, as several texts tell it: each true but for the one way to differ that was
/// chosen for it.
///
/// @param killed how many were killed in truth
/// @param why the kind of explanation that accounts for what differs
record InventedIncident(List<Reading> readings, long killed, String why) {

    InventedIncident {
        readings = List.copyOf(readings);
    }

    /// The ways to differ; each is what docs/methods/reckoning.md calls it.
    private static final List<String> WAYS = List.of(
            "stale_breakdown",
            "different_measure",
            "different_scope",
            "later_as_of",
            "dates_mixed_up",
            "typing_error",
            "rounding",
            "double_count",
            "copy");

    private static final List<String> PLACES = List.of("bridge", "market square", "mill", "school", "station");
    private static final String EARLY = "1994-11-14";
    private static final String LATE = "1995-03-02";

    static InventedIncident of(long seed) {
        Random random = new Random(seed);
        String way = WAYS.get(random.nextInt(WAYS.size()));
        Teller teller = new Teller("incident " + seed, random);
        long killed = teller.tell(way);
        teller.noise();
        return new InventedIncident(teller.told.stream().map(Statement::reading).toList(), killed, way);
    }

    /// Tells one incident in texts.
    private static final class Teller {
        private final String name;
        private final Random random;
        private final List<Statement> told = new ArrayList<>();
        private final long[] parts;
        private final long sum;

        private Teller(String name, Random random) {
            this.name = name;
            this.random = random;
            parts = new long[2 + random.nextInt(3)];
            long together = 0;
            for (int i = 0; i < parts.length; i++) {
                parts[i] = 3L + random.nextInt(40);
                together += parts[i];
            }
            sum = together;
        }

        private long tell(String way) {
            return switch (way) {
                case "stale_breakdown" -> {
                    long since = 1L + random.nextInt(20);
                    breakdown(dated(EARLY), sum);
                    breakdown(dated(LATE), sum + since);
                    yield sum + since;
                }
                case "different_measure" -> {
                    long missing = 2L + random.nextInt(9);
                    breakdown(undated(), sum + missing).says(MISSING, missing);
                    yield sum;
                }
                case "different_scope" -> {
                    long soldiers = 2L + random.nextInt(25);
                    undated().says(KILLED, sum);
                    undated().says(KILLED, sum + soldiers);
                    undated().says(KILLED, soldiers, Scope.ofGroup("soldiers"));
                    yield sum;
                }
                case "later_as_of" -> {
                    long since = 2L + random.nextInt(15);
                    dated(EARLY).says(KILLED, sum);
                    dated(LATE).says(KILLED, sum + since);
                    yield sum + since;
                }
                case "dates_mixed_up" -> {
                    long first = parts[0] + 10;
                    undated()
                            .says(KILLED, first, Scope.on("1994-11-10"))
                            .says(KILLED, parts[1], Scope.on("1994-11-11"));
                    undated()
                            .says(KILLED, parts[1], Scope.on("1994-11-10"))
                            .says(KILLED, first, Scope.on("1994-11-11"));
                    yield first + parts[1];
                }
                case "typing_error" -> {
                    long killed = withALookalike(sum);
                    undated().says(KILLED, killed);
                    undated().says(KILLED, Slips.mistyped(killed));
                    yield killed;
                }
                case "rounding" -> {
                    long killed = 100L + random.nextInt(800);
                    killed += killed % 10 == 0 ? 1L + random.nextInt(4) : 0;
                    undated().says(KILLED, killed);
                    undated().says(KILLED, Math.round(killed / 10.0) * 10);
                    yield killed;
                }
                case "double_count" -> {
                    long twice = parts[0];
                    Statement text = undated();
                    for (int i = 0; i < parts.length; i++) {
                        text.says(KILLED, parts[i], Scope.at(PLACES.get(i)));
                    }
                    text.says(KILLED, sum - twice);
                    yield sum - twice;
                }
                case "copy" -> {
                    long changed = sum + 2L + random.nextInt(3);
                    source(undated()).says(KILLED, sum);
                    source(undated()).says(KILLED, changed);
                    yield sum;
                }
                default -> throw new IllegalArgumentException(way + " is no way to differ");
            };
        }

        /// Rare numbers that only a copy would share.
        private Statement source(Statement text) {
            return text.says(INJURED, 611 + sum).says(DETAINED, 843 + sum).says(HOMES_HIT, 217 + sum);
        }

        private Statement breakdown(Statement text, long total) {
            for (int i = 0; i < parts.length; i++) {
                text.says(KILLED, parts[i], Scope.at(PLACES.get(i)));
            }
            return text.says(KILLED, total);
        }

        private Statement dated(String day) {
            return add(Statement.of(day, name + ", text " + told.size()));
        }

        private Statement undated() {
            return add(Statement.undated(name + ", text " + told.size()));
        }

        private Statement add(Statement text) {
            told.add(text);
            return text;
        }

        /// What every case file holds besides: vague words, other measures.
        private void noise() {
            for (int i = 0; i < random.nextInt(3); i++) {
                undated().says(INJURED, 40L + random.nextInt(200));
            }
        }

        private long withALookalike(long number) {
            long found = number;
            while (Slips.mistyped(found) == found) {
                found++;
            }
            return found;
        }
    }
}
