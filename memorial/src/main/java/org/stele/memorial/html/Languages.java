package org.stele.memorial.html;

import java.util.Locale;
import java.util.Set;

/// What a page needs to know of a language.
public final class Languages {

    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "fa", "he", "ur", "ps", "ckb", "sd", "ug", "yi", "dv", "arc", "syr");

    private Languages() {}

    /// Whether the language, in the script its tag names or else its usual one, runs from right to left.
    public static boolean isRightToLeft(String language) {
        Locale locale = Locale.forLanguageTag(language);
        return switch (locale.getScript()) {
            case "Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Rohg", "Adlm" -> true;
            case "" -> RIGHT_TO_LEFT.contains(locale.getLanguage());
            default -> false;
        };
    }
}
