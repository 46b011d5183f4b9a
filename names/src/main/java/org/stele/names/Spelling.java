package org.stele.names;

/// How alike two words are spelled: Jaro–Winkler and edit distance, one word against many.
///
/// Bit-parallel: the positions of each letter of the left word are bits of a `long`, so that one step of the
/// loop handles a whole column (Hyyrö 2003 for the edit distance; the same masks serve Jaro's matching). Words of
/// more than 64 characters take the plain way. Not safe for use by several threads: each has its own.
public final class Spelling {

    private static final int LETTERS = 128;
    private static final int WORD = 64;

    /// Winkler's weight of a common beginning, and how much of the beginning counts.
    private static final double PREFIX_WEIGHT = 0.1;

    private static final int PREFIX_LENGTH = 4;

    /// What the fast way answers when it meets a letter that it has no mask for.
    private static final int NOT_SHORT = -1;

    private final long[] masks = new long[LETTERS];
    private final char[] lettersOfLeft = new char[WORD];
    private final char[] lettersOfRight = new char[WORD];
    private String left = "";
    private boolean leftIsShort = true;

    /// The word that the following ones are compared with.
    public void compareWith(String word) {
        for (int i = 0; i < left.length(); i++) {
            masks[left.charAt(i) & (LETTERS - 1)] = 0;
        }
        left = word;
        leftIsShort = isShort(word);
        if (leftIsShort) {
            word.getChars(0, word.length(), lettersOfLeft, 0);
            for (int i = 0; i < word.length(); i++) {
                masks[word.charAt(i)] |= 1L << i;
            }
        }
    }

    private static boolean isShort(String word) {
        if (word.length() > WORD) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= LETTERS) {
                return false;
            }
        }
        return true;
    }

    /// Jaro–Winkler likeness, 0 to 1 (Winkler 1990).
    public double jaroWinkler(String right) {
        double jaro = jaro(right);
        if (jaro <= 0.7) {
            return jaro;
        }
        int prefix = 0;
        int most = Math.min(PREFIX_LENGTH, Math.min(left.length(), right.length()));
        while (prefix < most && left.charAt(prefix) == right.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * PREFIX_WEIGHT * (1 - jaro);
    }

    private double jaro(String right) {
        int n = left.length();
        int m = right.length();
        if (n == 0 || m == 0) {
            return n == m ? 1 : 0;
        }
        int reach = Math.max(0, Math.max(n, m) / 2 - 1);
        double jaro = leftIsShort && m <= WORD ? shortJaro(right, reach) : NOT_SHORT;
        return jaro == NOT_SHORT ? longJaro(right, reach) : jaro;
    }

    // The window of letters that may match slides by one bit a letter; what it covers beyond the left word has no mask.
    private double shortJaro(String right, int reach) {
        int m = right.length();
        right.getChars(0, m, lettersOfRight, 0);
        long window = (1L << (reach + 1)) - 1;
        long takenLeft = 0;
        long takenRight = 0;
        int all = 0;
        for (int j = 0; j < m; j++) {
            char letter = lettersOfRight[j];
            all |= letter;
            long free = masks[letter & (LETTERS - 1)] & window & ~takenLeft;
            takenLeft |= free & -free;
            takenRight |= free == 0 ? 0 : 1L << j;
            window = j < reach ? (window << 1) | 1 : window << 1;
        }
        if (all >= LETTERS) {
            return NOT_SHORT;
        }
        int out = 0;
        long l = takenLeft;
        for (long r = takenRight; r != 0; r &= r - 1, l &= l - 1) {
            if (lettersOfLeft[Long.numberOfTrailingZeros(l)] != lettersOfRight[Long.numberOfTrailingZeros(r)]) {
                out++;
            }
        }
        return jaro(Long.bitCount(takenLeft), out, left.length(), m);
    }

    private double longJaro(String right, int reach) {
        boolean[] taken = new boolean[left.length()];
        StringBuilder matchedRight = new StringBuilder();
        for (int j = 0; j < right.length(); j++) {
            int to = Math.min(left.length() - 1, j + reach);
            for (int i = Math.max(0, j - reach); i <= to; i++) {
                if (!taken[i] && left.charAt(i) == right.charAt(j)) {
                    taken[i] = true;
                    matchedRight.append(right.charAt(j));
                    break;
                }
            }
        }
        int at = 0;
        int out = 0;
        for (int i = 0; i < left.length(); i++) {
            if (taken[i]) {
                out += left.charAt(i) == matchedRight.charAt(at++) ? 0 : 1;
            }
        }
        return jaro(matchedRight.length(), out, left.length(), right.length());
    }

    private static double jaro(int matches, int outOfPlace, int n, int m) {
        if (matches == 0) {
            return 0;
        }
        int transpositions = outOfPlace / 2;
        double common = matches;
        return (common / n + common / m + (common - transpositions) / common) / 3;
    }

    /// The number of letters to insert, delete, replace, or swap with their neighbour (optimal string alignment) to
    /// turn one word into the other.
    public int distance(String right) {
        if (left.isEmpty()) {
            return right.length();
        }
        int distance = leftIsShort && right.length() <= WORD ? shortDistance(right) : NOT_SHORT;
        return distance == NOT_SHORT ? longDistance(right) : distance;
    }

    // Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances", 2003.
    private int shortDistance(String right) {
        long plus = -1;
        long minus = 0;
        long diagonal = 0;
        long before = 0;
        long last = 1L << (left.length() - 1);
        int distance = left.length();
        int m = right.length();
        right.getChars(0, m, lettersOfRight, 0);
        int all = 0;
        for (int j = 0; j < m; j++) {
            char letter = lettersOfRight[j];
            all |= letter;
            long mask = masks[letter & (LETTERS - 1)];
            long swapped = ((~diagonal & mask) << 1) & before;
            diagonal = (((mask & plus) + plus) ^ plus) | mask | minus | swapped;
            long rowPlus = minus | ~(diagonal | plus);
            long rowMinus = plus & diagonal;
            distance += (rowPlus & last) != 0 ? 1 : 0;
            distance -= (rowMinus & last) != 0 ? 1 : 0;
            rowPlus = (rowPlus << 1) | 1;
            rowMinus <<= 1;
            plus = rowMinus | ~(diagonal | rowPlus);
            minus = rowPlus & diagonal;
            before = mask;
        }
        return all >= LETTERS ? NOT_SHORT : distance;
    }

    private int longDistance(String right) {
        int n = left.length();
        int[] twoAgo = new int[n + 1];
        int[] ago = new int[n + 1];
        int[] row = new int[n + 1];
        for (int i = 0; i <= n; i++) {
            ago[i] = i;
        }
        for (int j = 1; j <= right.length(); j++) {
            row[0] = j;
            for (int i = 1; i <= n; i++) {
                boolean same = left.charAt(i - 1) == right.charAt(j - 1);
                row[i] = Math.min(Math.min(row[i - 1], ago[i]) + 1, ago[i - 1] + (same ? 0 : 1));
                if (i > 1
                        && j > 1
                        && left.charAt(i - 1) == right.charAt(j - 2)
                        && left.charAt(i - 2) == right.charAt(j - 1)) {
                    row[i] = Math.min(row[i], twoAgo[i - 2] + 1);
                }
            }
            int[] free = twoAgo;
            twoAgo = ago;
            ago = row;
            row = free;
        }
        return ago[n];
    }

    /// 1 for equal words, 0 when no letter can stay.
    public double likeness(String right) {
        int longest = Math.max(left.length(), right.length());
        return longest == 0 ? 1 : 1 - (double) distance(right) / longest;
    }
}
