package org.stele.places;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Brings the spellings of one name together: `Neftçala` and `NEFTCALA`, `Lənkəran` and `Lenkeran`.
///
/// Case, accents, Arabic and Hebrew points, apostrophes and joiners go; letters without an accented form get their
/// plain neighbour; every other punctuation becomes one space between words. Scripts are never mixed: a name in
/// another script is another spelling, and the gazetteer lists it. build/make_gazetteer.py has the same function and
/// must keep it: the gazetteer is indexed by it.
public final class Fold {

    /// Letters that Unicode does not decompose, and letters that writers of one language exchange freely.
    private static final Map<Integer, String> PLAIN = plain();

    private Fold() {}

    private static Map<Integer, String> plain() {
        Map<Integer, String> plain = new TreeMap<>();
        String[] pairs = {
            // Latin
            "əe",
            "ǝe",
            "ıi",
            "øo",
            "đd",
            "łl",
            "ßss",
            "æae",
            "œoe",
            "þth",
            "ðd",
            "ħh",
            "ŋn",
            "ŧt",
            "ƶz",
            "ɓb",
            "ɗd",
            "ƙk",
            "ƴy",
            "ɛe",
            "ɔo",
            "ɖd",
            // Greek
            "ςσ",
            // Arabic: alef, yeh, kaf and heh in their Persian, Urdu, Kurdish and Arabic forms
            "ٱا",
            "ىي",
            "یي",
            "ېي",
            "ےي",
            "کك",
            "ةه",
            "ہه",
            "ھه",
            "ەه",
            "ۀه",
            // digits
            "٠0",
            "١1",
            "٢2",
            "٣3",
            "٤4",
            "٥5",
            "٦6",
            "٧7",
            "٨8",
            "٩9",
            "۰0",
            "۱1",
            "۲2",
            "۳3",
            "۴4",
            "۵5",
            "۶6",
            "۷7",
            "۸8",
            "۹9",
        };
        for (String pair : pairs) {
            plain.put(pair.codePointAt(0), pair.substring(1));
        }
        // Armenian: the ligature and its two letters are one sound, written either way
        plain.put(0x0587, "եւ");
        return plain;
    }

    /// The folded form: lower-case words joined by single spaces; empty when the text has no letter or digit.
    public static String fold(String text) {
        if (isPlain(text)) {
            return text;
        }
        String lower = withoutMarks(text).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(lower.length());
        boolean gap = false;
        for (int i = 0; i < lower.length(); ) {
            int point = lower.codePointAt(i);
            i += Character.charCount(point);
            if (isSilent(point)) {
                continue;
            }
            if (isLetterOrDigit(point)) {
                if (gap && !folded.isEmpty()) {
                    folded.append(' ');
                }
                gap = false;
                String plain = PLAIN.get(point);
                if (plain == null) {
                    folded.appendCodePoint(point);
                } else {
                    folded.append(plain);
                }
            } else {
                gap = true;
            }
        }
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    private static String withoutMarks(String text) {
        if (text.chars().allMatch(letter -> letter < 0x80)) {
            return text;
        }
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder bare = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char letter = apart.charAt(i);
            if (!isMark(letter)) {
                bare.append(letter);
            }
        }
        return bare.toString();
    }

    /// A quick no: whether a spelling can have this folded form as far as its first letter tells.
    static boolean mayFoldTo(String spelling, String folded) {
        char first = spelling.charAt(0);
        char wanted = folded.charAt(0);
        if (first < 0x80) {
            return !Character.isLetter(first) || Character.toLowerCase(first) == wanted;
        }
        // Past the blocks of accented Latin letters nothing folds to ASCII but digits and what is left out.
        boolean latin = first < 0x0370 || (first >= 0x1E00 && first < 0x1F00);
        return latin || wanted >= 0x80 || !Character.isLetter(first);
    }

    /// Most words asked for are lower-case ASCII already.
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= 'a' && c <= 'z')) {
                return false;
            }
        }
        return true;
    }

    /// Accents and the points of Hebrew and Arabic. The vowel signs of Indic and Thai scripts are letters here:
    /// without them different names fall together.
    private static boolean isMark(int point) {
        return (point >= 0x0300 && point <= 0x036F)
                || (point >= 0x0591 && point <= 0x05BD)
                || point == 0x05BF
                || (point >= 0x064B && point <= 0x065F)
                || point == 0x0670
                || (point >= 0x06D6 && point <= 0x06DC);
    }

    /// Apostrophes, modifier letters, tatweel and zero-width characters: written or not, the name is the same.
    private static boolean isSilent(int point) {
        return switch (point) {
            case '\'', '`', 0x00B4, 0x2018, 0x2019, 0x201B, 0x2032, 0x0640, 0x055A, 0x00AD, 0x05F3 -> true;
            default -> (point >= 0x02B0 && point <= 0x02FF) || (point >= 0x200B && point <= 0x200F) || point == 0xFEFF;
        };
    }

    private static boolean isLetterOrDigit(int point) {
        return switch (Character.getType(point)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }
}
