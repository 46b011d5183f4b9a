package org.stele.names;

import java.util.Locale;

/// How a language writes its sounds in a script: each has a table of ours under the same name, because one Latin
/// `c`, `j` or `x` stands for different sounds in Baku, Ankara and London.
public enum Orthography {
    AZERBAIJANI_LATIN,
    TURKISH,
    /// Latin letters of no particular language, also those of scribes without a proper keyboard.
    LATIN,
    AZERBAIJANI_CYRILLIC,
    RUSSIAN,
    ARMENIAN,
    GEORGIAN,
    /// Arabic letters as Arabic and Persian use them; short vowels are not written.
    ARABIC,
    /// Letters that no table of ours reads; they are compared as they stand.
    OTHER;

    /// The orthography of a whole name, by its script and by the letters that give a language away.
    public static Orthography of(String name) {
        String text = name.toLowerCase(Locale.ROOT);
        return switch (Script.of(text)) {
            case LATIN -> latin(text);
            case CYRILLIC -> hasAnyOf(text, "әғҝөүһҹј") ? AZERBAIJANI_CYRILLIC : RUSSIAN;
            case ARMENIAN -> ARMENIAN;
            case GEORGIAN -> GEORGIAN;
            case ARABIC -> ARABIC;
            case OTHER, NONE -> OTHER;
        };
    }

    // ə stands in no other alphabet of today, x and q in no Turkish one; ı and ğ are shared.
    private static Orthography latin(String text) {
        if (text.indexOf('ə') >= 0) {
            return AZERBAIJANI_LATIN;
        }
        if (hasAnyOf(text, "ğışİ")) {
            return hasAnyOf(text, "xq") || text.endsWith("qızı") ? AZERBAIJANI_LATIN : TURKISH;
        }
        return LATIN;
    }

    private static boolean hasAnyOf(String text, String letters) {
        return text.chars().anyMatch(c -> letters.indexOf(c) >= 0);
    }

    String table() {
        return name().toLowerCase(Locale.ROOT) + ".txt";
    }
}
