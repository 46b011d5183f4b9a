package org.stele.disclosure;

import java.lang.Character.UnicodeScript;

/// The script of a name by its ISO 15924 code.
final class Scripts {

    private Scripts() {}

    /// The script of the first letter; `Zyyy` (undetermined) where no letter tells.
    static String of(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(letter -> code(UnicodeScript.of(letter)))
                .findFirst()
                .orElse("Zyyy");
    }

    private static String code(UnicodeScript script) {
        return switch (script) {
            case LATIN -> "Latn";
            case CYRILLIC -> "Cyrl";
            case ARABIC -> "Arab";
            case ARMENIAN -> "Armn";
            case GEORGIAN -> "Geor";
            case GREEK -> "Grek";
            case HEBREW -> "Hebr";
            case SYRIAC -> "Syrc";
            case ETHIOPIC -> "Ethi";
            case DEVANAGARI -> "Deva";
            case BENGALI -> "Beng";
            case TAMIL -> "Taml";
            case SINHALA -> "Sinh";
            case MYANMAR -> "Mymr";
            case KHMER -> "Khmr";
            case THAI -> "Thai";
            case HAN -> "Hani";
            case HIRAGANA -> "Hira";
            case KATAKANA -> "Kana";
            case HANGUL -> "Hang";
            default -> "Zyyy";
        };
    }
}
