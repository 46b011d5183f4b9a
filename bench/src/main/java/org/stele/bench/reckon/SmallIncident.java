package org.stele.bench.reckon;

import static org.stele.vocabulary.Measure.KILLED;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.stele.bench.reckon.Statement.Scope;
import org.stele.claims.Count;
import org.stele.claims.Reading;
import org.stele.incidents.Finding;
import org.stele.incidents.Incident;
import org.stele.incidents.Question;
import org.stele.vocabulary.Bound;

/// An incident small enough that every possible truth can be tried: people killed at some places of a town and
/// elsewhere in it, and claims about the places and about the town.
///
/// @param places how many places are told apart
/// @param claims about place 0, 1 … or, with -1, about the whole town
record SmallIncident(List<Reading> readings, int places, List<Stated> claims) {

    private static final int MOST = 9;
    /// More people killed than this, and no claim's verdict changes any more.
    private static final int LIMIT = 3 * MOST + 1;
    private static final List<String> NAMES = List.of("bridge", "mill", "school");

    SmallIncident {
        readings = List.copyOf(readings);
        claims = List.copyOf(claims);
    }

    /// @param high [Long#MAX_VALUE] where nothing bounds it
    record Stated(int place, long low, long high) {
        boolean allows(long count) {
            return low <= count && count <= high;
        }
    }

    /// What trying every truth shows of the whole town.
    ///
    /// @param possible whether any truth satisfies all claims
    record Tried(boolean possible, long low, long high) {}

    static SmallIncident of(long seed) {
        Random random = new Random(seed);
        int places = 1 + random.nextInt(NAMES.size());
        List<Reading> readings = new ArrayList<>();
        List<Stated> claims = new ArrayList<>();
        int texts = 1 + random.nextInt(3);
        for (int text = 0; text < texts; text++) {
            Statement statement = Statement.undated("small " + seed + ", text " + text);
            for (int place = -1; place < places; place++) {
                // The first text always speaks of the town, so that there is a question.
                boolean speaks = (text == 0 && place < 0) || random.nextInt(5) < 2;
                if (speaks) {
                    Count.Interval count = count(random, place < 0);
                    statement.says(KILLED, count, place < 0 ? Scope.WHOLE : Scope.at(NAMES.get(place)));
                    claims.add(new Stated(place, count.low(), count.high().orElse(Long.MAX_VALUE)));
                }
            }
            readings.add(statement.reading());
        }
        return new SmallIncident(readings, places, claims);
    }

    private static Count.Interval count(Random random, boolean ofTown) {
        long low = (long) random.nextInt(MOST + 1) + (ofTown ? random.nextInt(MOST + 1) : 0);
        return switch (random.nextInt(4)) {
            case 0 -> Count.atLeast(low);
            case 1 -> Count.between(low, low + (long) random.nextInt(4), Bound.RANGE);
            case 2 -> new Count.Interval(0, OptionalLong.of(low), Bound.UP_TO);
            default -> Count.exactly(low);
        };
    }

    /// Every truth up to counts that no claim can reach.
    Tried tryAll() {
        long least = Long.MAX_VALUE;
        long most = -1;
        long[] counts = new long[places + 1];
        do {
            long sum = 0;
            for (long count : counts) {
                sum += count;
            }
            if (satisfies(counts, sum)) {
                least = Math.min(least, sum);
                most = Math.max(most, sum);
            }
        } while (next(counts, LIMIT));
        return new Tried(most >= 0, least, most);
    }

    private boolean satisfies(long[] counts, long sum) {
        for (Stated claim : claims) {
            if (!claim.allows(claim.place() < 0 ? sum : counts[claim.place()])) {
                return false;
            }
        }
        return true;
    }

    /// The next combination: places up to [#MOST], elsewhere up to the limit.
    private static boolean next(long[] counts, int limit) {
        for (int i = 0; i < counts.length; i++) {
            long highest = i == counts.length - 1 ? limit : MOST + 3;
            if (counts[i] < highest) {
                counts[i]++;
                return true;
            }
            counts[i] = 0;
        }
        return false;
    }

    /// Whether the reckoning says the same: possible or not, and the tightest bounds of the town.
    boolean agreesWith(Incident incident) {
        Tried tried = tryAll();
        boolean atOdds = incident.findings().stream().anyMatch(finding -> switch (finding) {
            case Finding.Conflict conflict -> true;
            case Finding.Gap gap -> gap.assumes().stream().noneMatch(id -> id.startsWith("parts_complete:"));
            case Finding.Definition definition -> false;
            case Finding.Check check -> false;
        });
        if (atOdds == tried.possible()) {
            return false;
        }
        Question question = incident.questions().stream()
                .filter(asked -> asked.measure() == KILLED && asked.main())
                .findFirst()
                .orElseThrow();
        if (!tried.possible()) {
            return question.bounds().isEmpty();
        }

        return question.bounds()
                .filter(bounds -> bounds.low() == tried.low()
                        && (bounds.high().isEmpty()
                                ? tried.high() >= LIMIT
                                : bounds.high().getAsLong() == tried.high()))
                .isPresent();
    }
}
