package org.stele.disclosure;

import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;

/// Ids that say nothing of whom they stand for: drawn, never derived.
final class RandomIds {

    /// Without letters and digits that are taken for one another.
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int CHARACTERS = 12;

    private final RandomGenerator generator;
    private final Set<String> drawn = new HashSet<>();

    RandomIds(RandomGenerator generator) {
        this.generator = generator;
    }

    String draw(String kind) {
        while (true) {
            StringBuilder id = new StringBuilder(kind);
            for (int i = 0; i < CHARACTERS; i++) {
                id.append(ALPHABET.charAt(generator.nextInt(ALPHABET.length())));
            }
            if (drawn.add(id.toString())) {
                return id.toString();
            }
        }
    }
}
