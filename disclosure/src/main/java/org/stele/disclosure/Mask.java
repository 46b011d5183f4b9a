package org.stele.disclosure;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Blacks out names of people who are not shown, character for character, so that offsets stay what they were.
///
/// It knows names as sources write them and with any space between their parts; an ending may follow. What names
/// somebody in another way (a nickname, a lone surname) is beyond it: who publishes a document's words reads them.
final class Mask {

    private static final String BLOCK = "\u2588";

    private final Optional<Pattern> names;

    Mask(Collection<String> names) {
        String any = names.stream()
                .map(String::strip)
                .filter(name -> name.codePointCount(0, name.length()) > 1)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Mask::spaced)
                .collect(Collectors.joining("|"));
        this.names = any.isEmpty()
                ? Optional.empty()
                : Optional.of(Pattern.compile(
                        "(?<![\\p{L}\\p{M}\\p{N}])(?:" + any + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    private static String spaced(String name) {
        return Pattern.compile("[\\s\\p{Z}]+")
                .splitAsStream(name)
                .map(Pattern::quote)
                .collect(Collectors.joining("[\\s\\p{Z}]+"));
    }

    String over(String text) {
        return names.map(pattern -> pattern.matcher(text)
                        .replaceAll(found -> BLOCK.repeat(found.group().length())))
                .orElse(text);
    }
}
