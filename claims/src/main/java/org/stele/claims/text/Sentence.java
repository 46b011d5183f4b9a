package org.stele.claims.text;

/// One sentence: tokens `[first, end)` of its text.
///
/// @param index its number in the document, from 0
/// @param paragraph the number of its paragraph, from 0
/// @param headline whether it is the document's headline, which is a sentence of its own
public record Sentence(int index, int paragraph, int first, int end, boolean headline) {

    public int length() {
        return end - first;
    }

    public boolean contains(int token) {
        return first <= token && token < end;
    }
}
