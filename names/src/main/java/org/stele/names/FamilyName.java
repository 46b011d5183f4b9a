package org.stele.names;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the endings of family names say: which word of a name is the family name, what a woman of the same family
/// is called, and from whose name it is made. Works on forms (see [Transliteration#form]).
final class FamilyName {

    private static final String[] ENDINGS = {
        "ova", "eva", "ov", "ev", "off", "eff", "skaya", "skaia", "skii", "skiy", "sky", "zada", "zade", "zadeh", "yan",
        "ian", "yants", "iants", "shvili", "dze", "enko", "oghlu", "oglu"
    };

    /// An ending has at least so many letters of a name before it.
    private static final int SHORTEST_STEM = 2;

    /// A woman's ending, and the man's that belongs to it.
    private static final List<Rule> GENDER = List.of(
            new Rule("(?<=..)[iy]?(ev|ov)a?$", "$1"),
            new Rule("(?<=..)off$", "ov"),
            new Rule("(?<=..)eff$", "ev"),
            new Rule("(?<=...)ina$", "in"),
            new Rule("(?<=..)sk(aya|aia|ii|iy|i|yy)$", "sky"),
            new Rule("(?<=..)(ian|ean|iants|yants|yanc)$", "yan"));

    private static final Pattern ROOT =
            Pattern.compile("(?<root>...+?)(?:[iy]?[eo]va?|li|lu|zad[ae]h?|[iy]an|oghlu|oglu|shvili|dze)");

    private FamilyName() {}

    /// Whether the word ends as family names of the region do.
    static boolean hasEnding(String form) {
        for (String ending : ENDINGS) {
            if (form.length() >= ending.length() + SHORTEST_STEM && form.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /// The same for the men and the women of a family.
    static String withoutGender(String form) {
        String name = form;
        for (Rule rule : GENDER) {
            name = rule.apply(name);
        }
        return name;
    }

    /// The name the family name is made from: `mammad` for Mammadov, Mammadova, Mammadli and Mammadzade. The form
    /// itself when it has no such ending.
    static String root(String form) {
        Matcher matcher = ROOT.matcher(form);
        return matcher.matches() ? matcher.group("root") : form;
    }

    private record Rule(Pattern ending, String instead) {
        Rule(String ending, String instead) {
            this(Pattern.compile(ending), instead);
        }

        String apply(String name) {
            return ending.matcher(name).replaceFirst(instead);
        }
    }
}
