package org.stele.claims;

/// Some words of a document and where they stand: UTF-16 offsets `[start, end)`.
public record Words(String text, int start, int end) {

    public Words {
        if (start < 0 || end - start != text.length() || text.isEmpty()) {
            throw new IllegalArgumentException("\"" + text + "\" does not fill [" + start + ", " + end + ")");
        }
    }
}
