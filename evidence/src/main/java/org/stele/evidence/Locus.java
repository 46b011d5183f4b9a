package org.stele.evidence;

/// Where some of a text stands in the file that it was read from.
public sealed interface Locus {

    /// A node of a page's tree.
    ///
    /// @param file the file inside an archive, such as a chapter of a book; empty where the document is the page
    /// @param path from the root, each element with its number among those of its name: `/html[1]/body[1]/p[3]`
    record Node(String file, String path) implements Locus {
        public Node {
            if (path.isEmpty()) {
                throw new IllegalArgumentException("a node needs a path, such as /html[1]/body[1]/p[3]");
            }
        }
    }

    /// A line of a page.
    ///
    /// @param number of the page, from 1, whatever is printed on it
    /// @param box where the line stands
    /// @param edges where each UTF-16 unit of the stretch begins, and where the last one ends, from the left of the
    ///     page in tenths of a point: with the box, the rectangle of every character
    record Page(int number, Box box, String edges) implements Locus {
        public Page {
            if (number < 1) {
                throw new IllegalArgumentException("there is no page " + number + ": pages are counted from 1");
            }
        }
    }

    /// A rectangle in tenths of a point from the upper left corner of a page as it is shown.
    record Box(int left, int top, int width, int height) {}

    /// A paragraph of a word processor's document, counted from 1; a table's row is one.
    ///
    /// @param part the part of the document; empty for its main text, else such as `footnotes`
    record Paragraph(String part, int number) implements Locus {}

    /// A message of a mailbox, counted from 1.
    ///
    /// @param part `subject`, or the number of a part of its body, counted from 1
    record Message(int number, String part) implements Locus {}
}
