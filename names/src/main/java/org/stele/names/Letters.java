package org.stele.names;

/// Which letters a word has, in a few bits: how alike two words can be at most, told without comparing them. Most pairs
/// of words are put aside by it at the price of a few instructions.
///
/// @param seen two bits for each of 32 classes of letters: it occurs, it occurs again
/// @param more how many letters come on top of these
/// @param beginning the first four letters, 16 bits each
public record Letters(long seen, int more, int length, long beginning) {

    /// Limits are computed in another order than what they limit; rounding must not lose a pair.
    private static final double ROUNDING = 1e-9;

    private static final int CLASSES = 32;
    private static final int BEGINNING = 4;

    /// Whether a text has none but the plain letters and signs that no normal form changes.
    static boolean areAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    public static Letters of(String word) {
        long seen = 0;
        int more = 0;
        long beginning = 0;
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            long once = 1L << (2 * (letter & (CLASSES - 1)));
            if ((seen & once) == 0) {
                seen |= once;
            } else if ((seen & (once << 1)) == 0) {
                seen |= once << 1;
            } else {
                more++;
            }
            if (i < BEGINNING) {
                beginning |= (long) letter << (16 * i);
            }
        }
        return new Letters(seen, more, word.length(), beginning);
    }

    /// No two words have more letters in common.
    private int mostCommon(Letters other) {
        return mostCommon(seen & other.seen, Math.min(more, other.more), Math.min(length, other.length));
    }

    /// The same from what both have seen, the fewer letters that come on top, and the shorter length.
    static int mostCommon(long seen, int more, int length) {
        return Math.min(Long.bitCount(seen) + more, length);
    }

    /// The edit distance of the two words is no less.
    public int leastDistance(Letters other) {
        return Math.max(length, other.length) - mostCommon(other);
    }

    /// The likeness by edit distance of two words of these lengths, with so many letters in common, is no more.
    static double mostLikeness(double common, int one, int two) {
        int longer = Math.max(one, two);
        return longer == 0 ? 1 : common / longer + ROUNDING;
    }

    /// The Jaro–Winkler likeness of the two words is no more.
    public double mostJaroWinkler(Letters other) {
        return mostJaroWinkler(mostCommon(other), commonBeginning(other), length, other.length);
    }

    /// The same for words of two lengths with no more than so many letters in common.
    static double mostJaroWinkler(double common, int beginning, int one, int two) {
        if (one == 0 || two == 0) {
            return one == two ? 1 : 0;
        }
        double jaro = (common / one + common / two + 1) / 3;
        return jaro + 0.1 * beginning * (1 - jaro) + ROUNDING;
    }

    /// How many of the first four letters are the same, up to the first that is not.
    public int commonBeginning(Letters other) {
        return Math.min(commonBeginning(beginning, other.beginning), Math.min(length, other.length));
    }

    /// The same for two beginnings of words that are no shorter.
    static int commonBeginning(long one, long two) {
        long differs = one ^ two;
        return differs == 0 ? BEGINNING : Long.numberOfTrailingZeros(differs) / 16;
    }
}
