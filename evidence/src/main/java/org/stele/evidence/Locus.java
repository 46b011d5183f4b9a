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
}
