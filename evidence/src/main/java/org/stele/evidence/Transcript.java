package org.stele.evidence;

import java.util.List;
import java.util.Optional;

/// The one text of a document, and how it came out of the bytes: where each stretch of it stands in the file, what
/// the file says about itself, what could not be read, and what was left out because it is no part of the text.
///
/// Made once, when a document comes in, and kept beside the bytes from then on: a later parser may read more,
/// and claims would then point elsewhere.
///
/// @param parser which parser read it, with its version: `html@1`; `text` where the bytes are the text
/// @param stretches in the order of the text, without overlaps; what no stretch covers was put between them
/// @param lost what the file holds and this text does not, in the order in which it was missed
/// @param leftOut menus, advertisements and the like, so that somebody can look whether they are that
public record Transcript(
        String parser,
        String text,
        List<Stretch> stretches,
        Particulars particulars,
        List<Loss> lost,
        List<LeftOut> leftOut) {

    /// The parser of files that are text already.
    public static final String PLAIN = "text";

    /// Characters `[start, end)` of the text and where they stand in the file.
    public record Stretch(int start, int end, Locus at) {}

    /// Words of the file that are no part of its text.
    public record LeftOut(Locus at, String words) {}

    public Transcript {
        stretches = List.copyOf(stretches);
        lost = List.copyOf(lost);
        leftOut = List.copyOf(leftOut);
        int end = 0;
        for (Stretch stretch : stretches) {
            if (stretch.start() < end || stretch.end() <= stretch.start() || stretch.end() > text.length()) {
                throw new IllegalArgumentException("stretch [" + stretch.start() + ", " + stretch.end()
                        + ") is empty, out of order or outside a text of " + text.length() + " characters");
            }
            end = stretch.end();
        }
    }

    /// A text that is its file's decoded characters.
    public static Transcript plain(String text) {
        return new Transcript(PLAIN, text, List.of(), Particulars.NONE, List.of(), List.of());
    }

    public boolean isPlain() {
        return parser.equals(PLAIN);
    }

    /// Where the characters `[start, end)` stand: every stretch that has some of them.
    public List<Stretch> at(int start, int end) {
        return stretches.stream()
                .filter(stretch -> stretch.start() < end && stretch.end() > start)
                .toList();
    }

    /// Where the words from `start` on begin in the file.
    public Optional<Locus> findLocus(int start, int end) {
        return at(start, end).stream().findFirst().map(Stretch::at);
    }
}
