package org.stele.memorial;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.stele.memorial.html.Element;
import org.stele.memorial.html.Node;
import org.stele.release.PublicClaim;

/// A stretch of a document that one or several claims were read from, with their words marked in it.
///
/// Each claim brings a sentence on either side; where those stretches overlap they are the same text, so they are
/// laid over each other and shown once.
///
/// @param start offset of the stretch's first character
/// @param claims by where their words begin, the longer first
record Sheet(int start, String text, List<PublicClaim> claims) {

    Sheet {
        claims = List.copyOf(claims);
    }

    /// The stretches of a document, in the order of the text.
    static List<Sheet> of(List<PublicClaim> claims) {
        List<PublicClaim> order = claims.stream()
                .sorted(Comparator.comparingInt(
                                (PublicClaim claim) -> claim.passage().start())
                        .thenComparingInt(claim -> -claim.passage().end())
                        .thenComparing(PublicClaim::id))
                .toList();
        List<Sheet> sheets = new ArrayList<>();
        for (PublicClaim claim : order) {
            Sheet single = single(claim);
            int joined = -1;
            Sheet union = single;
            for (int i = sheets.size() - 1; i >= 0 && joined < 0; i--) {
                if (sheets.get(i).fits(single)) {
                    joined = i;
                    union = sheets.get(i).with(single);
                }
            }
            if (joined < 0) {
                sheets.add(single);
            } else {
                sheets.set(joined, union);
            }
        }
        return sheets.stream().flatMap(sheet -> sheet.cut().stream()).toList();
    }

    /// The same stretch in as few sentences a piece as hold words that were read, so that words and their reading
    /// stand side by side. No words are cut through; sentences without any go with those that follow.
    private List<Sheet> cut() {
        List<Sheet> pieces = new ArrayList<>();
        int from = 0;
        for (int at : sentenceEnds()) {
            int lastBegun = claims.getLast().passage().start() - start;
            if (at <= lastBegun && !claimsWithin(from, at).isEmpty()) {
                pieces.add(new Sheet(start + from, text.substring(from, at), claimsWithin(from, at)));
                from = at;
            }
        }
        pieces.add(new Sheet(start + from, text.substring(from), claimsWithin(from, text.length())));
        return pieces;
    }

    private List<PublicClaim> claimsWithin(int from, int to) {
        return claims.stream()
                .filter(claim -> claim.passage().start() >= start + from
                        && claim.passage().end() <= start + to)
                .toList();
    }

    /// Where a sentence or a line ends and no words that were read go on.
    private List<Integer> sentenceEnds() {
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(text);
        SortedSet<Integer> ends = new TreeSet<>();
        for (int at = sentences.next(); at != BreakIterator.DONE; at = sentences.next()) {
            ends.add(at);
        }
        for (int line = text.indexOf('\n'); line >= 0; line = text.indexOf('\n', line + 1)) {
            ends.add(line + 1);
        }
        return ends.stream()
                .filter(at -> claims.stream()
                        .map(PublicClaim::passage)
                        .noneMatch(words -> words.start() < start + at && start + at < words.end()))
                .toList();
    }

    private static Sheet single(PublicClaim claim) {
        PublicClaim.Passage passage = claim.passage();
        return new Sheet(
                passage.start() - passage.before().length(),
                passage.before() + passage.quote() + passage.after(),
                List.of(claim));
    }

    private int end() {
        return start + text.length();
    }

    /// Whether the other stretch overlaps this one, has the same characters where it does, and its words lie inside
    /// or outside the marks that are there: half inside cannot be marked.
    private boolean fits(Sheet other) {
        int from = Math.max(start, other.start);
        int to = Math.min(end(), other.end());
        if (from >= to) {
            return false;
        }
        boolean same = text.substring(from - start, to - start)
                .equals(other.text.substring(from - other.start, to - other.start));
        PublicClaim.Passage words = other.claims.getFirst().passage();
        return same
                && claims.stream()
                        .map(PublicClaim::passage)
                        .allMatch(mark -> mark.end() <= words.start()
                                || words.end() <= mark.start()
                                || (mark.start() <= words.start() && words.end() <= mark.end()));
    }

    private Sheet with(Sheet other) {
        int from = Math.min(start, other.start);
        String left = start <= other.start ? text : other.text.substring(0, start - other.start) + text;
        int end = from + left.length();
        String whole = other.end() <= end ? left : left + other.text.substring(end - other.start);
        List<PublicClaim> both = new ArrayList<>(claims);
        both.addAll(other.claims);
        return new Sheet(from, whole, both);
    }

    /// The text with every claim's words in a `<mark>` that carries the claim's id.
    List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        int last = marked(nodes, 0, start, end());
        nodes.add(Node.text(text.substring(last - start)));
        return nodes;
    }

    /// Adds what stands from `from` up to the last mark that begins before `end`, starting with a certain claim.
    private int marked(List<Node> nodes, int first, int from, int end) {
        int at = from;
        for (int i = first; i < claims.size(); i++) {
            PublicClaim.Passage words = claims.get(i).passage();
            if (words.start() < at || words.end() > end) {
                continue;
            }
            nodes.add(Node.text(text.substring(at - start, words.start() - start)));
            List<Node> inside = new ArrayList<>();
            int done = marked(inside, i + 1, words.start(), words.end());
            inside.add(Node.text(text.substring(done - start, words.end() - start)));
            nodes.add(Element.of("mark").id(claims.get(i).id()).add(inside));
            at = words.end();
        }
        return at;
    }
}
