package org.stele.claims.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One section of a lexicon: phrases of one or more words, each with a value. Looking one up takes time in
/// the length of the phrase, whatever the size of the section.
public final class Phrases {

    /// A phrase found in a text: tokens `[first, end)` and what the lexicon says of it.
    public record Match(String value, int first, int end) {
        public int length() {
            return end - first;
        }
    }

    private static final class Node {
        final Map<String, Node> words = new HashMap<>();
        /// Stems: what stood before a `*`.
        final Map<String, Node> stems = new HashMap<>();
        int longestStem;

        @Nullable
        String value;
        /// Whether a paradigm made it: a form that the file writes out goes before it.
        boolean made;
    }

    private final Node root = new Node();
    private boolean empty = true;

    Phrases() {}

    /// Adds a phrase, given as its tokens; a token `*` glued to a word makes the word a stem.
    ///
    /// @param made whether a paradigm made it: then it never takes the place of another
    /// @return whether it was new
    boolean add(List<Token> phrase, String value, boolean made) {
        Node node = root;
        for (int i = 0; i < phrase.size(); i++) {
            String word = phrase.get(i).folded();
            boolean stem = i + 1 < phrase.size()
                    && phrase.get(i + 1).is("*")
                    && phrase.get(i + 1).glued();
            if (stem) {
                node.longestStem = Math.max(node.longestStem, word.length());
                node = node.stems.computeIfAbsent(word, ignored -> new Node());
                i++;
            } else {
                node = node.words.computeIfAbsent(word, ignored -> new Node());
            }
        }
        return set(node, value, made);
    }

    /// Adds a form that a paradigm made, given as its folded words.
    void addMade(String[] words, String value) {
        Node node = root;
        for (String word : words) {
            node = node.words.computeIfAbsent(word, ignored -> new Node());
        }
        set(node, value, true);
    }

    private boolean set(Node node, String value, boolean made) {
        if (node.value != null && (made || !node.made)) {
            return false;
        }
        node.value = value;
        node.made = made;
        empty = false;
        return true;
    }

    /// Whether the section has no phrase at all.
    public boolean isEmpty() {
        return empty;
    }

    /// The longest phrase that begins at a token.
    public Optional<Match> longestAt(TokenizedText text, int first) {
        return longestAt(text.tokens(), first);
    }

    Optional<Match> longestAt(List<Token> tokens, int first) {
        return empty ? Optional.empty() : longest(root, tokens, first, first);
    }

    /// The value of one word alone.
    public Optional<String> valueOf(Token token) {
        return longestAt(List.of(token), 0).map(Match::value);
    }

    /// The value of one word, given in folded form.
    public Optional<String> valueOf(String folded) {
        Node exact = root.words.get(folded);
        return exact == null ? Optional.empty() : Optional.ofNullable(exact.value);
    }

    /// Whether a phrase of exactly this one word stands in the section.
    public boolean has(Token token) {
        Node exact = root.words.get(token.folded());
        return (exact != null && exact.value != null) || valueOf(token).isPresent();
    }

    private static Optional<Match> longest(Node node, List<Token> tokens, int first, int at) {
        if (at < tokens.size()) {
            String word = tokens.get(at).folded();
            Node next = node.words.get(word);
            if (next != null) {
                Optional<Match> match = longest(next, tokens, first, at + 1);
                if (match.isPresent()) {
                    return match;
                }
            }
            for (int length = Math.min(word.length(), node.longestStem); length > 0; length--) {
                Node stem = node.stems.get(word.substring(0, length));
                if (stem != null) {
                    Optional<Match> match = longest(stem, tokens, first, at + 1);
                    if (match.isPresent()) {
                        return match;
                    }
                }
            }
        }
        return node.value == null ? Optional.empty() : Optional.of(new Match(node.value, first, at));
    }
}
