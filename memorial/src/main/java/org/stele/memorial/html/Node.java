package org.stele.memorial.html;

import java.util.List;

/// A piece of a page.
public sealed interface Node permits Element, Node.Text, Node.Several {

    /// Characters, which the page shows as they are.
    record Text(String text) implements Node {}

    /// Nodes one after another, without an element around them.
    record Several(List<Node> nodes) implements Node {
        public Several {
            nodes = List.copyOf(nodes);
        }
    }

    static Node text(String text) {
        return new Text(text);
    }

    static Node several(List<? extends Node> nodes) {
        return new Several(List.copyOf(nodes));
    }

    static Node nothing() {
        return new Several(List.of());
    }

    /// The HTML of this node.
    default String html() {
        StringBuilder out = new StringBuilder();
        Writer.write(this, out);
        return out.toString();
    }
}
