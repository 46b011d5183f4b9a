package org.stele.parsers;

import org.jsoup.nodes.Element;

/// A run of words that a browser would set apart: a paragraph, a heading, a row of a table.
///
/// @param element the innermost element that holds all of it
/// @param links how many of its characters stand in links
/// @param hidden whether the page does not show it
record PageBlock(Element element, String words, int links, boolean hidden) {

    double linkDensity() {
        return (double) links / words.length();
    }

    boolean isHeading() {
        return element.normalName().matches("h[1-6]");
    }

    int wordCount() {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < this.words.length(); i++) {
            boolean letter = Character.isLetterOrDigit(this.words.charAt(i));
            words += letter && !inside ? 1 : 0;
            inside = letter;
        }
        return words;
    }
}
