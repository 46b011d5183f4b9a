package org.stele.incidents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.stele.claims.Claim;
import org.stele.claims.Claim.FigureClaim;
import org.stele.claims.Reading;
import org.stele.evidence.DocumentId;
import org.stele.incidents.bounds.Partition;

/// Which documents are one voice. Two signs join them: the same runs of words in the passages that were read, and the
/// same numbers where chance would hardly give them twice. The second sees through a translation.
final class Lineages {

    private static final int SHINGLE_WORDS = 5;
    /// So much of the shorter text's passages must stand in the longer one (containment, Broder 1997).
    private static final double SHARED_WORDS = 0.7;
    private static final int FEWEST_SHINGLES = 8;
    /// Shared numbers must be worth so many bits: about one chance in a million.
    private static final double SHARED_BITS = 20;
    private static final int FEWEST_NUMBERS = 3;
    private static final String UNKNOWN_LANGUAGE = "und";

    private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

    /// What of a document is compared.
    private record Print(Reading reading, SortedSet<String> shingles, SortedMap<Long, Integer> numbers) {
        DocumentId document() {
            return reading.document();
        }
    }

    /// @param readings in the order of [Documents]: the first of a lineage is the first of them
    static List<Lineage> of(List<Reading> readings, Assumptions assumptions) {
        List<Print> prints = readings.stream()
                .map(reading -> new Print(reading, shingles(reading), numbers(reading)))
                .toList();
        return new Lineages(prints, assumptions).find();
    }

    private final List<Print> prints;
    private final Partition lineages;
    private final List<List<Lineage.Link>> links = new ArrayList<>();
    private final Set<Set<String>> independent;
    private final Map<String, Set<String>> judged;
    private final SharedSigns signs = new SharedSigns();

    private Lineages(List<Print> prints, Assumptions assumptions) {
        this.prints = prints;
        this.lineages = new Partition(prints.size());
        this.independent = assumptions.documents("independent", true).stream()
                .map(Set::copyOf)
                .collect(Collectors.toSet());
        this.judged = new HashMap<>();
        for (List<String> pair : assumptions.documents("same_lineage", true)) {
            judged.computeIfAbsent(pair.getFirst(), any -> new HashSet<>()).add(pair.getLast());
            judged.computeIfAbsent(pair.getLast(), any -> new HashSet<>()).add(pair.getFirst());
        }
    }

    private List<Lineage> find() {
        // Ten thousand copies of one text have one print: only the first is compared with the others.
        Map<String, Integer> known = new HashMap<>();
        for (int i = 0; i < prints.size(); i++) {
            links.add(new ArrayList<>());
            Print print = prints.get(i);
            String key = print.shingles.size() >= FEWEST_SHINGLES ? print.shingles + "" + print.numbers : "only " + i;
            Integer copyOf = known.putIfAbsent(key, i);
            if (copyOf != null && !areIndependent(prints.get(copyOf), print)) {
                lineages.join(i, copyOf);
                links.get(i).add(sameWords(print, prints.get(copyOf), 1.0));
            } else {
                join(i);
            }
        }
        return lineages.classes().stream()
                .map(members -> new Lineage(
                        members.stream().map(i -> prints.get(i).document()).toList(),
                        members.stream().flatMap(i -> links.get(i).stream()).toList()))
                .toList();
    }

    /// Joins a text to the earlier ones it draws on, and makes its own signs known to the later ones.
    private void join(int i) {
        Print print = prints.get(i);
        SharedSigns.Found found = signs.of(print.shingles, print.numbers);
        Set<String> together = judged.getOrDefault(print.document().text(), Set.of());
        for (int j = 0; j < i; j++) {
            Print other = prints.get(j);
            boolean sharesSigns = found.shingles(j) > 0 || found.bits(j) >= SHARED_BITS;
            boolean isCandidate =
                    sharesSigns || together.contains(other.document().text());
            if (isCandidate && !lineages.areJoined(i, j) && !areIndependent(print, other)) {
                int earlier = j;
                link(print, other, found, j).ifPresent(link -> {
                    lineages.join(i, earlier);
                    links.get(i).add(link);
                });
            }
        }
        signs.add(i, print.shingles, print.numbers);
    }

    private Optional<Lineage.Link> link(Print print, Print other, SharedSigns.Found found, int j) {
        if (judged.getOrDefault(print.document().text(), Set.of())
                .contains(other.document().text())) {
            return Optional.of(new Lineage.Link(
                    print.document(), other.document(), "judged", Saying.of("lineage.judged", Map.of())));
        }
        int fewer = Math.min(print.shingles.size(), other.shingles.size());
        double words = fewer < FEWEST_SHINGLES ? 0 : (double) found.shingles(j) / fewer;
        if (words >= SHARED_WORDS) {
            return Optional.of(sameWords(print, other, words));
        }
        if (found.numbers(j) < FEWEST_NUMBERS || found.bits(j) < SHARED_BITS) {
            return Optional.empty();
        }
        Alignment alignment = Alignment.of(other.reading, print.reading);
        boolean isTranslation = areOfTwoLanguages(print.reading, other.reading) && alignment.bits() >= SHARED_BITS;
        List<Long> told = isTranslation ? alignment.numbers() : shared(print, other);
        String ground = isTranslation ? "translation" : "same_numbers";
        String list = String.join(", ", told.stream().map(String::valueOf).toList());
        return Optional.of(new Lineage.Link(
                print.document(),
                other.document(),
                ground,
                Saying.of("lineage." + ground, Map.of("numbers", list, "count", (long) told.size()))));
    }

    private static List<Long> shared(Print print, Print other) {
        List<Long> shared = new ArrayList<>();
        print.numbers.forEach((number, times) -> {
            int common = Math.min(times, other.numbers.getOrDefault(number, 0));
            for (int time = 0; time < common; time++) {
                shared.add(number);
            }
        });
        return shared;
    }

    private static boolean areOfTwoLanguages(Reading one, Reading other) {
        return !one.about().language().equals(other.about().language())
                && !one.about().language().equals(UNKNOWN_LANGUAGE)
                && !other.about().language().equals(UNKNOWN_LANGUAGE);
    }

    private static Lineage.Link sameWords(Print print, Print other, double share) {
        return new Lineage.Link(
                print.document(),
                other.document(),
                "same_words",
                Saying.of("lineage.same_words", Map.of("percent", Math.round(100 * share))));
    }

    private boolean areIndependent(Print one, Print other) {
        return !independent.isEmpty()
                && independent.contains(
                        Set.of(one.document().text(), other.document().text()));
    }

    /// The name of an assumption about two documents, whichever is named first.
    static String pair(String kind, DocumentId one, DocumentId other) {
        boolean inOrder = one.text().compareTo(other.text()) < 0;
        return kind + ":" + (inOrder ? one : other) + "|" + (inOrder ? other : one);
    }

    private static SortedMap<Long, Integer> numbers(Reading reading) {
        SortedMap<Long, Integer> numbers = new TreeMap<>();
        for (FigureClaim claim : reading.claims(FigureClaim.class)) {
            Alignment.number(claim).ifPresent(n -> numbers.merge(n, 1, Integer::sum));
        }
        return numbers;
    }

    private static SortedSet<String> shingles(Reading reading) {
        List<String> words = new ArrayList<>();
        int end = 0;
        for (Claim claim : reading.claims()) {
            // Passages may overlap; words that were read once count once.
            if (claim.passage().start() >= end) {
                words.addAll(Arrays.stream(
                                NO_LETTER_OR_DIGIT.split(claim.passage().quote().toLowerCase(Locale.ROOT)))
                        .filter(word -> !word.isEmpty())
                        .toList());
                end = claim.passage().end();
            }
        }
        SortedSet<String> shingles = new TreeSet<>();
        for (int i = 0; i + SHINGLE_WORDS <= words.size(); i++) {
            shingles.add(String.join(" ", words.subList(i, i + SHINGLE_WORDS)));
        }
        return shingles;
    }
}
