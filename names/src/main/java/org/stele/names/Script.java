package org.stele.names;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;

/// The writing system of a name.
public enum Script {
    LATIN,
    CYRILLIC,
    ARMENIAN,
    GEORGIAN,
    /// Arabic letters, also as Persian, Kurdish and Ottoman use them.
    ARABIC,
    OTHER,
    /// There is no letter in it.
    NONE;

    /// The script that most letters of the text belong to; the earlier constant when two are level.
    public static Script of(String text) {
        Script only = NONE;
        for (int at = 0; at < text.length(); ) {
            int letter = text.codePointAt(at);
            if (Character.isLetter(letter)) {
                Script script = ofLetter(letter);
                if (only != NONE && only != script) {
                    return most(text);
                }
                only = script;
            }
            at += Character.charCount(letter);
        }
        return only;
    }

    private static Script most(String text) {
        EnumMap<Script, Integer> letters = new EnumMap<>(Script.class);
        text.codePoints().filter(Character::isLetter).forEach(c -> letters.merge(ofLetter(c), 1, Integer::sum));
        Script most = NONE;
        int count = 0;
        for (Map.Entry<Script, Integer> script : letters.entrySet()) {
            if (script.getValue() > count) {
                most = script.getKey();
                count = script.getValue();
            }
        }
        return most;
    }

    static Script ofLetter(int codePoint) {
        if (codePoint < 0x80 && Character.isLetter(codePoint)) {
            return LATIN;
        }
        return switch (UnicodeScript.of(codePoint)) {
            case LATIN -> LATIN;
            case CYRILLIC -> CYRILLIC;
            case ARMENIAN -> ARMENIAN;
            case GEORGIAN -> GEORGIAN;
            case ARABIC -> ARABIC;
            default -> OTHER;
        };
    }
}
