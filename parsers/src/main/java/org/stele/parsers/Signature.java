package org.stele.parsers;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// What the first bytes of a file say it is, whatever its name says.
enum Signature {
    PDF("255044462d", "a PDF"),
    ZIP("504b0304", "a zip archive, as .docx, .odt, .epub, .xlsx and .ods are"),
    OLE("d0cf11e0a1b11ae1", "an Office file of before 2007, or one with a password"),
    PNG("89504e470d0a1a0a", "a picture"),
    JPEG("ffd8ff", "a picture"),
    GIF("47494638", "a picture"),
    GZIP("1f8b", "a compressed file"),
    PROGRAM("7f454c46", "a program");

    private final String start;
    private final String called;

    Signature(String start, String called) {
        this.start = start;
        this.called = called;
    }

    static Optional<Signature> find(byte[] bytes) {
        return Arrays.stream(values())
                .filter(signature -> signature.begins(bytes))
                .findFirst();
    }

    boolean begins(byte[] bytes) {
        int length = start.length() / 2;
        return bytes.length >= length
                && HexFormat.of().formatHex(bytes, 0, length).equals(start);
    }

    String called() {
        return called;
    }
}
