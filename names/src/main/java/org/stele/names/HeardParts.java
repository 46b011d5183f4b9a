package org.stele.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Many parts of names, each with a number, so that two can be put aside without touching what they are: their letters
/// lie in arrays, and whether enough of them are shared is looked up.
public final class HeardParts {

    private final List<HeardPart> parts = new ArrayList<>();
    private final Map<String, Integer> texts = new HashMap<>();
    private int[] skeletons = new int[64];

    /// Where the forms of a part begin; the forms of the next one follow.
    private int[] formsFrom = new int[65];

    private long[] seen = new long[64];
    private long[] beginnings = new long[64];

    /// How many letters come on top of those seen, the length of the sound, whether the form is no more than an
    /// initial.
    private int[] more = new int[64];

    private int[] lengths = new int[64];
    private boolean[] initials = new boolean[64];

    /// Equal numbers for equal names without gender, and for equal roots.
    private int[] withoutGender = new int[64];

    private int[] roots = new int[64];

    /// Adds a part and gives its number, counted from 0.
    public int add(NamePart part) {
        HeardPart heard = HeardPart.of(part);
        int number = parts.size();
        parts.add(heard);
        if (number == skeletons.length) {
            skeletons = Arrays.copyOf(skeletons, 2 * number);
            formsFrom = Arrays.copyOf(formsFrom, 2 * number + 1);
        }
        skeletons[number] = heard.skeleton();
        int at = formsFrom[number];
        for (HeardPart.Form form : heard.forms()) {
            if (at == seen.length) {
                grow();
            }
            Letters letters = form.letters();
            seen[at] = letters.seen();
            beginnings[at] = letters.beginning();
            more[at] = letters.more();
            lengths[at] = letters.length();
            initials[at] = form.form().length() <= 1;
            withoutGender[at] = texts.computeIfAbsent(form.withoutGender(), text -> texts.size());
            roots[at++] = texts.computeIfAbsent(form.root(), text -> texts.size());
        }
        formsFrom[number + 1] = at;
        return number;
    }

    private void grow() {
        int length = 2 * seen.length;
        seen = Arrays.copyOf(seen, length);
        beginnings = Arrays.copyOf(beginnings, length);
        more = Arrays.copyOf(more, length);
        lengths = Arrays.copyOf(lengths, length);
        initials = Arrays.copyOf(initials, length);
        withoutGender = Arrays.copyOf(withoutGender, length);
        roots = Arrays.copyOf(roots, length);
    }

    public HeardPart get(int number) {
        return parts.get(number);
    }

    /// How alike two parts are asked to be, made ready to be asked of many.
    public static final class Threshold {
        private static final int SHORT = 32;
        private static final int BEGINNINGS = 5;

        private final double likeness;

        /// How many letters words of two lengths and with such a common beginning must share.
        private final byte[] needed = new byte[BEGINNINGS * SHORT * SHORT];

        public Threshold(double likeness) {
            this.likeness = likeness;
            for (int beginning = 0; beginning < BEGINNINGS; beginning++) {
                for (int one = 0; one < SHORT; one++) {
                    for (int two = 0; two < SHORT; two++) {
                        int common = 0;
                        while (common <= Math.min(one, two)
                                && HeardPart.mostLikeness(common, beginning, one, two) < likeness) {
                            common++;
                        }
                        needed[place(beginning, one, two)] = (byte) common;
                    }
                }
            }
        }

        private static int place(int beginning, int one, int two) {
            return (beginning * SHORT + one) * SHORT + two;
        }

        boolean isReached(int common, int beginning, int one, int two) {
            if (one < SHORT && two < SHORT) {
                return common >= needed[place(beginning, one, two)];
            }
            return HeardPart.mostLikeness(common, beginning, one, two) >= likeness;
        }
    }

    /// Whether two parts can be as alike as that; told without comparing them, and never wrongly denied.
    public boolean mayReach(int one, int two, Threshold threshold) {
        if (skeletons[one] == skeletons[two] && threshold.likeness <= HeardPart.SKELETON_WITHOUT_VOWELS) {
            return true;
        }
        for (int i = formsFrom[one]; i < formsFrom[one + 1]; i++) {
            for (int j = formsFrom[two]; j < formsFrom[two + 1]; j++) {
                if (formsMayReach(i, j, threshold)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean formsMayReach(int one, int two, Threshold threshold) {
        int shorter = Math.min(lengths[one], lengths[two]);
        int common = Letters.mostCommon(seen[one] & seen[two], Math.min(more[one], more[two]), shorter);
        int beginning = Math.min(Letters.commonBeginning(beginnings[one], beginnings[two]), shorter);
        if (threshold.isReached(common, beginning, lengths[one], lengths[two])) {
            return true;
        }
        if (initials[one] || initials[two]) {
            return HeardPart.INITIAL >= threshold.likeness;
        }
        boolean gender = HeardPart.OTHER_GENDER >= threshold.likeness && withoutGender[one] == withoutGender[two];
        return gender || (HeardPart.SAME_ROOT >= threshold.likeness && roots[one] == roots[two]);
    }
}
