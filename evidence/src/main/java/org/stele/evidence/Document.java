package org.stele.evidence;

/// One edition of a document: which bytes, under which file name they came, and the text read from them.
///
/// Offsets everywhere are UTF-16 code units into `text`, which for a plain text file is its decoded
/// characters unchanged (only a byte order mark, which is no character, is left out).
public record Document(DocumentId id, String fileName, long bytes, Transcript transcript) {

    /// A document whose bytes are its text.
    public Document(DocumentId id, String fileName, long bytes, String text) {
        this(id, fileName, bytes, Transcript.plain(text));
    }

    /// The one text of the document.
    public String text() {
        return transcript.text();
    }

    /// The words from `start` up to `end`.
    public Passage passage(int start, int end) {
        if (start < 0 || end > text().length()) {
            throw new IllegalArgumentException("passage [" + start + ", " + end + ") lies outside " + fileName
                    + ", which has " + text().length() + " characters");
        }
        return new Passage(id, start, end, text().substring(start, end));
    }
}
