package org.stele.bench.link;

import java.util.SplittableRandom;

/// Names that were made up: syllables put together, the same ones for the same number. Spelled with the letters of
/// Azerbaijani, which every other script has trouble with.
final class InventedNames {

    private static final String[] BEGINNINGS = "b c ç d f g h x q k l m n p r s ş t v y z".split(" ", -1);
    private static final String[] VOWELS = "a ə e i ı o ö u ü".split(" ", -1);
    private static final String[] ENDS = "n r l m z ş s v d k".split(" ", -1);
    private static final String[] FAMILY = {"ov", "ov", "ov", "yev", "yev", "lı", "zadə", "an"};
    private static final String[] VILLAGE = {"kənd", "lı", "dərə", "bulaq", ""};

    private InventedNames() {}

    static String given(int number, boolean woman) {
        SplittableRandom random = new SplittableRandom(2L * number + (woman ? 1 : 0));
        String name = syllable(random) + syllable(random);
        return capital(woman ? name + pick(ENDS, random) + "ə" : name + pick(ENDS, random));
    }

    /// As a man bears it.
    static String family(int number) {
        SplittableRandom random = new SplittableRandom(-1L - number);
        String name = syllable(random) + syllable(random);
        String end = pick(FAMILY, random);
        return capital(name + (end.startsWith("y") ? "" : pick(ENDS, random)) + end);
    }

    /// As a woman bears it.
    static String ofWoman(String family) {
        return family.endsWith("ov") || family.endsWith("ev") ? family + "a" : family;
    }

    static String village(int number) {
        SplittableRandom random = new SplittableRandom(Long.MIN_VALUE + number);
        String name = syllable(random) + syllable(random) + pick(ENDS, random);
        return capital(name + pick(VILLAGE, random));
    }

    private static String syllable(SplittableRandom random) {
        return pick(BEGINNINGS, random) + pick(VOWELS, random);
    }

    private static String pick(String[] of, SplittableRandom random) {
        return of[random.nextInt(of.length)];
    }

    private static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
