package org.stele.victims;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stele.claims.Count;

/// Finds people in the name cell of a row who are counted and not named, by the words of `groups.txt`.
final class GroupWords {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}&]+");
    private static final long LARGEST = 10_000;

    private final Map<String, Long> numbers = new HashMap<>();
    private final Map<String, Set<String>> words = new HashMap<>();

    /// A group inside a cell.
    ///
    /// @param name what stands before it and names a person; empty when the whole cell is the group
    record Found(String name, String words, Count.Interval size) {}

    /// Some words, and where they stand.
    private record Token(String word, int start, int end) {}

    GroupWords() {
        try (InputStream in = GroupWords.class.getResourceAsStream("groups.txt")) {
            if (in == null) {
                throw new IllegalStateException("groups.txt is missing beside the class");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        int colon = line.indexOf(':');
        String kind = line.substring(0, colon);
        for (String entry : line.substring(colon + 1).split("\\|", -1)) {
            int equals = entry.indexOf('=');
            if (equals >= 0) {
                numbers.put(
                        entry.substring(0, equals).strip(),
                        Long.parseLong(entry.substring(equals + 1).strip()));
            } else {
                words.computeIfAbsent(kind, k -> new HashSet<>()).add(entry.strip());
            }
        }
    }

    private boolean is(String kind, String word) {
        return words.getOrDefault(kind, Set.of()).contains(word);
    }

    /// The group in a cell: from the first word that counts people to the end.
    Optional<Found> find(String cell) {
        List<Token> tokens = tokens(cell);
        for (int from = 0; from < tokens.size(); from++) {
            boolean joined = from > 0 && is("and", tokens.get(from).word());
            int first = joined ? from + 1 : from;
            if (from > 0 && !joined) {
                continue;
            }
            Optional<Count.Interval> size = size(tokens, first);
            if (size.isPresent()) {
                String name = from == 0
                        ? ""
                        : cell.substring(0, tokens.get(from).start()).strip();
                return Optional.of(new Found(
                        name, cell.substring(tokens.get(first).start()).strip(), size.get()));
            }
        }
        return Optional.empty();
    }

    private static List<Token> tokens(String cell) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = WORD.matcher(cell);
        while (matcher.find()) {
            tokens.add(new Token(matcher.group().toLowerCase(Locale.ROOT), matcher.start(), matcher.end()));
        }
        return tokens;
    }

    // (her) (number | several | unknown) … person: all words must be of these kinds up to the person's word.
    private Optional<Count.Interval> size(List<Token> tokens, int from) {
        Optional<Count.Interval> size = Optional.empty();
        boolean nameless = false;
        for (int i = from; i < tokens.size(); i++) {
            String word = tokens.get(i).word();
            if (is("person", word)) {
                Optional<Count.Interval> implied = nameless ? Optional.of(Count.exactly(1)) : Optional.empty();
                return size.isPresent() ? size : implied;
            }
            Optional<Count.Interval> number = number(word);
            if (number.isPresent() && size.isEmpty()) {
                size = number;
            } else if (is("several", word)) {
                size = Optional.of(Count.atLeast(2));
            } else if (is("nameless", word)) {
                nameless = true;
            } else if (!is("own", word)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<Count.Interval> number(String word) {
        Long known = numbers.get(word);
        if (known != null) {
            return Optional.of(Count.exactly(known));
        }
        if (word.length() <= 5 && word.chars().allMatch(c -> c >= '0' && c <= '9')) {
            long n = Long.parseLong(word);
            return n > 0 && n <= LARGEST ? Optional.of(Count.exactly(n)) : Optional.empty();
        }
        return Optional.empty();
    }
}
