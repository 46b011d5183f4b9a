package org.stele.bench.claims;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Compares whom a document calls victims, by name or by noun, with the strings of the keys: CEAF-REE of Du, Rush and
/// Cardie (GRIT, EACL 2021), on which the published F1 of the victim role rests. A victim read is right where its words
/// are one of the strings of a victim of the gold; each counts once.
final class VictimScore {

    private static final Set<String> ARTICLES = Set.of("a", "an", "the");

    private VictimScore() {}

    /// @param gold the strings by which each victim of the keys is named
    /// @param read the words of each victim read
    static Tally of(List<List<String>> gold, List<String> read) {
        Set<Set<String>> told = new LinkedHashSet<>();
        gold.forEach(strings -> told.add(plain(strings)));
        Set<String> found = new LinkedHashSet<>(plain(read));
        List<Set<String>> victims = List.copyOf(told);
        int[] takenBy = new int[victims.size()];
        List<String> names = List.copyOf(found);
        int right = 0;
        for (int name = 0; name < names.size(); name++) {
            right += takes(name, names, victims, takenBy, new HashSet<>()) ? 1 : 0;
        }
        Tally tally = new Tally();
        tally.add("victims F1 (CEAF-REE)", new Counts(right, names.size(), victims.size()));
        return tally;
    }

    /// One step of Kuhn's matching: a victim is free, or who has it can take another.
    private static boolean takes(
            int name, List<String> names, List<Set<String>> victims, int[] takenBy, Set<Integer> asked) {
        for (int victim = 0; victim < victims.size(); victim++) {
            if (victims.get(victim).contains(names.get(name)) && asked.add(victim)) {
                boolean free = takenBy[victim] == 0 || takes(takenBy[victim] - 1, names, victims, takenBy, asked);
                if (free) {
                    takenBy[victim] = name + 1;
                    return true;
                }
            }
        }
        return false;
    }

    private static Set<String> plain(List<String> strings) {
        Set<String> plain = new LinkedHashSet<>();
        strings.forEach(string -> plain.add(plain(string)));
        return plain;
    }

    /// Without case, articles and marks at either end.
    private static String plain(String string) {
        List<String> words =
                new ArrayList<>(List.of(string.toLowerCase(Locale.ROOT).strip().split("\\s+")));
        while (words.size() > 1 && ARTICLES.contains(words.getFirst())) {
            words.removeFirst();
        }
        return String.join(" ", words);
    }
}
