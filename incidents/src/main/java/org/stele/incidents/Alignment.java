package org.stele.incidents;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import org.stele.claims.Claim.FigureClaim;
import org.stele.claims.Reading;

/// The figures of two texts, matched number by number in the order in which both tell them.
///
/// Words change in a translation and paragraphs in a rewriting; the row of numbers stays. The match is the common
/// subsequence that is worth most (Needleman and Wunsch 1970, where only equal numbers match), and its worth in bits is
/// how hard it would be to hit by chance.
///
/// @param pairs what was matched, in the order of the first text
/// @param bits what the matched numbers are worth together
record Alignment(List<Pair> pairs, double bits) {

    Alignment {
        pairs = List.copyOf(pairs);
    }

    /// One number in both texts.
    record Pair(FigureClaim one, FigureClaim other) {}

    /// Of two matches of one number the one that also counts the same is preferred; it is worth no more as a sign.
    private static final double SAME_MEASURE = 0.5;

    static Alignment of(Reading one, Reading other) {
        return of(numbered(one), numbered(other));
    }

    private static Alignment of(List<FigureClaim> one, List<FigureClaim> other) {
        double[][] worth = new double[one.size() + 1][other.size() + 1];
        for (int i = one.size() - 1; i >= 0; i--) {
            for (int j = other.size() - 1; j >= 0; j--) {
                double without = Math.max(worth[i + 1][j], worth[i][j + 1]);
                worth[i][j] = areEqual(one.get(i), other.get(j))
                        ? Math.max(without, worth[i + 1][j + 1] + worth(one.get(i), other.get(j)))
                        : without;
            }
        }
        List<Pair> pairs = new ArrayList<>();
        double bits = 0;
        int i = 0;
        int j = 0;
        while (i < one.size() && j < other.size()) {
            boolean match = areEqual(one.get(i), other.get(j))
                    && worth[i][j] == worth[i + 1][j + 1] + worth(one.get(i), other.get(j));
            if (match) {
                pairs.add(new Pair(one.get(i), other.get(j)));
                bits += bits(number(one.get(i)).orElse(0));
                i++;
                j++;
            } else if (worth[i][j] == worth[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
        return new Alignment(pairs, bits);
    }

    /// The pairs whose word changed on the way: one number under two measures, told beside a number that both texts
    /// give alike, where neither text gives the number under the other's measure as well.
    List<Pair> shifts() {
        List<Pair> shifts = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            boolean beside =
                    (i > 0 && isAlike(pairs.get(i - 1))) || (i + 1 < pairs.size() && isAlike(pairs.get(i + 1)));
            boolean elsewhere = pairs.stream()
                    .anyMatch(other -> !other.equals(pair)
                            && number(other.one()).equals(number(pair.one()))
                            && (other.one().measure() == pair.other().measure()
                                    || other.other().measure() == pair.one().measure()));
            if (!isAlike(pair) && beside && !elsewhere) {
                shifts.add(pair);
            }
        }
        return shifts;
    }

    private static boolean isAlike(Pair pair) {
        return pair.one().measure() == pair.other().measure();
    }

    List<Long> numbers() {
        List<Long> numbers = new ArrayList<>(
                pairs.stream().map(pair -> number(pair.one()).orElse(0)).toList());
        Collections.sort(numbers);
        return numbers;
    }

    private static boolean areEqual(FigureClaim one, FigureClaim other) {
        return number(one).equals(number(other))
                && one.measure().unit() == other.measure().unit();
    }

    private static double worth(FigureClaim one, FigureClaim other) {
        return bits(number(one).orElse(0)) + (one.measure() == other.measure() ? SAME_MEASURE : 0);
    }

    /// What a number is worth as a sign of copying: its size in bits, less those that its final zeros give away.
    static double bits(long number) {
        long rest = number;
        while (rest >= 10 && rest % 10 == 0) {
            rest /= 10;
        }
        return Math.log(rest + 1.0) / Math.log(2);
    }

    static OptionalLong number(FigureClaim figure) {
        return figure.value().map(value -> value.n()).orElse(OptionalLong.empty());
    }

    /// The figures with a number, in the order of their numbers in the text.
    private static List<FigureClaim> numbered(Reading reading) {
        return reading.claims(FigureClaim.class).stream()
                .filter(figure -> number(figure).isPresent())
                .sorted(Comparator.comparingInt((FigureClaim figure) -> figure.value()
                                .map(value -> value.words().start())
                                .orElse(0))
                        .thenComparing(figure -> figure.id().text()))
                .toList();
    }
}
