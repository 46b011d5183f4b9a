package org.stele.bench.claims;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Compares the victims a document names with those that coders found named in it: the name, and what became of them.
final class NameScore {

    private NameScore() {}

    /// A person and their fate.
    record Person(String name, String fate) {}

    static Tally of(List<Person> gold, List<Person> read) {
        Tally tally = new Tally();
        tally.add("named victims F1", counts(gold, read, true));
        tally.add("named victims F1, name alone", counts(gold, read, false));
        return tally;
    }

    private static Counts counts(List<Person> gold, List<Person> read, boolean withFate) {
        List<Person> left = new ArrayList<>(read);
        int right = 0;
        for (Person told : gold) {
            for (Person found : List.copyOf(left)) {
                if (sameName(told.name(), found.name())
                        && (!withFate || told.fate().equals(found.fate()))) {
                    left.remove(found);
                    right++;
                    break;
                }
            }
        }
        return new Counts(right, read.size(), gold.size());
    }

    /// Two names are one person's when all words of the shorter stand in the longer: "A. Orlan", "Adam B. Orlan".
    private static boolean sameName(String one, String other) {
        Set<String> words = words(one);
        Set<String> others = words(other);
        return !words.isEmpty() && (words.containsAll(others) || others.containsAll(words)) && !others.isEmpty();
    }

    private static Set<String> words(String name) {
        Set<String> words = new HashSet<>(List.of(
                name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L} -]", "").split("[ -]+")));
        words.removeIf(word -> word.length() < 2);
        return words;
    }
}
