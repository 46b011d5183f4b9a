package org.stele.parsers;

import java.util.ArrayList;
import java.util.List;
import org.stele.evidence.Locus;
import org.stele.evidence.Loss;
import org.stele.evidence.Transcript.Stretch;

/// Puts a text together from stretches that know where they stand, and stops at the longest text that is kept.
final class TextBuilder {

    /// About three thousand pages. Longer texts are cut, and say so.
    static final int LONGEST = 8_000_000;

    private final StringBuilder text = new StringBuilder();
    private final List<Stretch> stretches = new ArrayList<>();
    private long tooLong;

    /// Adds words that stand there.
    void add(String words, Locus at) {
        if (words.isEmpty()) {
            return;
        }
        int room = LONGEST - text.length();
        if (words.length() > room) {
            tooLong += words.length() - Math.max(0, room);
            return;
        }
        int start = text.length();
        text.append(words);
        stretches.add(new Stretch(start, text.length(), at));
    }

    /// Puts something between stretches, unless nothing came yet or the text ends so already.
    void between(String separator) {
        if (!text.isEmpty() && !endsWith(separator) && text.length() < LONGEST) {
            text.append(separator);
        }
    }

    private boolean endsWith(String end) {
        return text.length() >= end.length()
                && text.substring(text.length() - end.length()).equals(end);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    int length() {
        return text.length();
    }

    String text() {
        return text.toString();
    }

    List<Stretch> stretches() {
        return stretches;
    }

    /// What did not fit.
    List<Loss> lost() {
        return tooLong == 0 ? List.of() : List.of(new Loss(Loss.Kind.TOO_LONG, "", tooLong));
    }
}
