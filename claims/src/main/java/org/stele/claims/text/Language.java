package org.stele.claims.text;

import java.util.List;
import java.util.Map;

/// Tells the language of a text by its script and its commonest words: enough to choose a lexicon, and `und`
/// where it is not.
public final class Language {

    /// How much of a text is looked at: the language of a document is plain from its first pages.
    private static final int LOOKED_AT = 20_000;

    private static final List<String> LATIN = List.of("en", "az", "tr", "de", "fr", "es");
    private static final List<String> CYRILLIC = List.of("ru", "uk");

    private Language() {}

    /// The BCP 47 tag of the language.
    public static String of(String text) {
        String looked = text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text;
        int latin = 0;
        int cyrillic = 0;
        int armenian = 0;
        int arabic = 0;
        int georgian = 0;
        for (int i = 0; i < looked.length(); i++) {
            switch (Character.UnicodeScript.of(looked.charAt(i))) {
                case LATIN -> latin++;
                case CYRILLIC -> cyrillic++;
                case ARMENIAN -> armenian++;
                case ARABIC -> arabic++;
                case GEORGIAN -> georgian++;
                default -> {}
            }
        }
        int most = Math.max(Math.max(latin, cyrillic), Math.max(armenian, Math.max(arabic, georgian)));
        if (most == 0) {
            return "und";
        }
        if (most == armenian) {
            return "hy";
        }
        if (most == georgian) {
            return "ka";
        }
        if (most == arabic) {
            return hasAny(looked, "پچژگ") ? "fa" : "ar";
        }
        return byCommonWords(looked, most == cyrillic ? CYRILLIC : LATIN);
    }

    private static String byCommonWords(String text, List<String> candidates) {
        List<Token> tokens = Tokens.of(text);
        String best = "und";
        int bestHits = 0;
        for (String candidate : candidates) {
            String words = COMMON.getOrDefault(candidate, "");
            String letters = LETTERS.getOrDefault(candidate, "");
            int hits = 0;
            for (Token token : tokens) {
                if (token.isWord()) {
                    hits += words.contains(" " + token.folded() + " ") ? 1 : 0;
                    hits += hasAny(token.folded(), letters) ? 1 : 0;
                }
            }
            if (hits > bestHits) {
                best = candidate;
                bestHits = hits;
            }
        }
        return best;
    }

    private static boolean hasAny(String text, String letters) {
        for (int i = 0; i < letters.length(); i++) {
            if (text.indexOf(letters.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /// The commonest words of each language, between spaces.
    private static final Map<String, String> COMMON = Map.of(
            "en",
                    " the of and in to a was were is are that for on with by as at from have has been had who people killed ",
            "az", " və bu bir ilə üçün də da olan nəfər ki edilib olub sonra ",
            "tr", " ve bir bu için ile de da olarak olan sonra kişi çok ",
            "de", " der die und das den von zu mit ist dem im wurden ein eine des auf ",
            "fr", " le la les des et est une du dans pour que par sur ont ",
            "es", " el los las de que y en una por con del fueron ",
            "ru", " и в на не с что по из были для от его при за это был после человек ",
            "uk", " і та в на не що з до від про за його під це було після осіб ");

    /// Letters that only this one of the candidates has.
    private static final Map<String, String> LETTERS =
            Map.of("az", "ə", "de", "ß", "uk", "іїєґ", "ru", "ыэъ", "es", "ñ");
}
