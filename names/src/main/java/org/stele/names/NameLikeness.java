package org.stele.names;

import java.util.ArrayList;
import java.util.List;

/// How alike two names are, as words: 0 to 1, with the parts that were held against each other.
///
/// Free of order ("Məmmədov Əli" and "Əli Məmmədov"), of count (a name may lack the father's) and of joins
/// ("Abd al-Rahman", "Abdulrahman"); a woman's family ending equals the man's.
///
/// @param value 1 for the same name, about .5 for names that share one part of two
/// @param pairs the parts held against each other, each with its likeness
public record NameLikeness(double value, List<Pair> pairs) {

    public record Pair(NamePart left, NamePart right, double likeness) {}

    /// Parts less alike than this are two different words.
    private static final double DIFFERENT = 0.6;

    /// What it costs that a part of the longer name has no partner.
    private static final double MISSING_PART = 0.05;

    private static final double ONLY_ONE_PART = 0.75;
    private static final int MOST_PARTS = 8;

    public NameLikeness {
        pairs = List.copyOf(pairs);
    }

    public static NameLikeness of(PersonName left, PersonName right) {
        List<NamePart> shorter = first(left.identifying());
        List<NamePart> longer = first(right.identifying());
        if (shorter.isEmpty() || longer.isEmpty()) {
            return new NameLikeness(left.written().equals(right.written()) ? 1 : 0, List.of());
        }
        boolean swapped = shorter.size() > longer.size();
        if (swapped) {
            List<NamePart> keep = shorter;
            shorter = longer;
            longer = keep;
        }
        Spelling spelling = new Spelling();
        List<NamePart> joined = join(longer, shorter, spelling);
        joined = joined.size() < shorter.size() ? longer : joined;
        Best best = new Best(shorter, joined, spelling);
        return best.likeness(swapped);
    }

    private static List<NamePart> first(List<NamePart> parts) {
        return parts.size() > MOST_PARTS ? parts.subList(0, MOST_PARTS) : parts;
    }

    // Two neighbours that together spell one part of the other name are one word written apart.
    private static List<NamePart> join(List<NamePart> parts, List<NamePart> others, Spelling spelling) {
        List<NamePart> joined = new ArrayList<>(parts);
        for (int i = 0; i + 1 < joined.size(); i++) {
            NamePart one = joined.get(i);
            NamePart two = joined.get(i + 1);
            NamePart together = one.joinedTo(two);
            spelling.compareWith(together.form());
            for (NamePart other : others) {
                if (spelling.likeness(other.form()) >= 0.85) {
                    joined.set(i, together);
                    joined.remove(i + 1);
                    break;
                }
            }
        }
        return joined;
    }

    /// The best way to hold the parts of the shorter name against those of the longer one: every way is looked at.
    private static final class Best {
        private final List<NamePart> shorter;
        private final List<NamePart> longer;
        private final double[][] alike;
        private final int[] now;
        private int[] most;
        private double mostSum = -1;

        Best(List<NamePart> shorter, List<NamePart> longer, Spelling spelling) {
            this.shorter = shorter;
            this.longer = longer;
            alike = new double[shorter.size()][longer.size()];
            now = new int[shorter.size()];
            most = now.clone();
            List<HeardPart> heard = longer.stream().map(HeardPart::of).toList();
            for (int i = 0; i < shorter.size(); i++) {
                HeardPart one = HeardPart.of(shorter.get(i));
                for (int j = 0; j < longer.size(); j++) {
                    alike[i][j] = one.likeness(heard.get(j), spelling);
                }
            }
            search(0, 0, 0);
        }

        private void search(int part, int taken, double sum) {
            if (sum + shorter.size() - part <= mostSum) {
                return;
            }
            if (part == shorter.size()) {
                mostSum = sum;
                most = now.clone();
                return;
            }
            for (int j = 0; j < longer.size(); j++) {
                if ((taken & 1 << j) == 0) {
                    now[part] = j;
                    search(part + 1, taken | 1 << j, sum + alike[part][j]);
                }
            }
        }

        NameLikeness likeness(boolean swapped) {
            List<Pair> pairs = new ArrayList<>();
            double sum = 0;
            double least = 1;
            for (int i = 0; i < shorter.size(); i++) {
                double value = alike[i][most[i]];
                NamePart one = shorter.get(i);
                NamePart two = longer.get(most[i]);
                pairs.add(swapped ? new Pair(two, one, value) : new Pair(one, two, value));
                double counted = value < DIFFERENT ? 0 : value;
                sum += counted;
                least = Math.min(least, counted);
            }
            double mean = sum / shorter.size();
            double value = (mean + least) / 2;
            value -= MISSING_PART * (longer.size() - shorter.size());
            if (shorter.size() == 1 && longer.size() > 1) {
                value = Math.min(value, ONLY_ONE_PART);
            }
            return new NameLikeness(Math.max(0, value), pairs);
        }
    }
}
