package org.stele.names;

import java.util.Set;

/// The words of names that are no names: titles, particles, "son of". In Latin forms (see
/// [Transliteration#form]); in Arabic letters as written, since their forms lack vowels.
final class NameWords {

    static final Set<String> TITLES = Set.of(
            "mr",
            "mrs",
            "ms",
            "miss",
            "mister",
            "dr",
            "doctor",
            "doktor",
            "duktur",
            "prof",
            "professor",
            "sir",
            "lady",
            "lord",
            "dame",
            "rev",
            "general",
            "colonel",
            "major",
            "captain",
            "lieutenant",
            "sergeant",
            "private",
            "haji",
            "hajji",
            "hajj",
            "haj",
            "hadji",
            "alhaj",
            "sayyid",
            "sayid",
            "seyid",
            "seyyid",
            "seyed",
            "syed",
            "sheikh",
            "shaikh",
            "sheykh",
            "shaykh",
            "mulla",
            "mullah",
            "molla",
            "mashadi",
            "mashhadi",
            "meshedi",
            "karbalayi",
            "kerbalayi",
            "bey",
            "bay",
            "beg",
            "khanim",
            "khanum",
            "hanim",
            "khanom",
            "agha",
            "aga",
            "afandi",
            "efendi",
            "janab",
            "xanim",
            "martyr",
            "shahid",
            "shehid",
            "general-mayor",
            "ustad",
            "ayatollah",
            "mirza");

    static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv", "junior", "senior");

    /// Articles and prepositions: they belong to the word after them and say nothing by themselves.
    static final Set<String> PARTICLES = Set.of(
            "al", "el", "ul", "de", "da", "di", "do", "dos", "das", "del", "della", "la", "le", "van", "von", "der",
            "den", "ter", "zu", "of", "the", "y", "e", "i");

    /// Between a name and the father's: "bin Ali" is the son, "bint Ali" the daughter of Ali.
    static final Set<String> CHILD_OF =
            Set.of("بن", "ابن", "بنت", "bin", "ibn", "ben", "bint", "b", "walad", "s/o", "d/o");

    /// After the father's name, as the Turkic languages say it.
    static final Set<String> CHILD_AFTER = Set.of(
            "oglu", "oghlu", "ogly", "oghly", "ogli", "oghli", "uglu", "ogu", "qizi", "gizi", "kizi", "qyzy", "gyzy",
            "kyzy", "ghizi", "qiziy", "gyzi", "kyzi", "qyzi", "kizy", "gizy");

    static final Set<String> KUNYA =
            Set.of("ابو", "أبو", "ابا", "أبا", "ام", "أم", "abu", "abou", "abo", "aboo", "um", "umm", "om", "omm");

    /// Servant of: one name with the word after it.
    static final Set<String> SERVANT = Set.of("عبد", "abd", "abdul", "abdal", "abdel", "abdol", "abdu");

    /// Whether a word, by its form or as written, is one of these.
    static boolean isOneOf(Set<String> words, String form, String written) {
        return words.contains(form) || words.contains(written);
    }

    private NameWords() {}
}
