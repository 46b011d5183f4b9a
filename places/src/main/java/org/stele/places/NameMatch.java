package org.stele.places;

import java.util.List;

/// The longest run of words that some place bears as its name.
///
/// @param words how many words it takes
/// @param candidates at least one, best first
public record NameMatch(int words, List<Candidate> candidates) {

    public NameMatch {
        candidates = List.copyOf(candidates);
        if (words < 1 || candidates.isEmpty()) {
            throw new IllegalArgumentException("a match has words and candidates");
        }
    }

    public Candidate best() {
        return candidates.getFirst();
    }
}
