package org.stele.places;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Reads numbers and texts one after the other out of bytes. docs/formats/gazetteer.md says how they are written.
final class Cursor {

    private final byte[] bytes;
    private int at;

    Cursor(byte[] bytes) {
        this.bytes = bytes;
    }

    int position() {
        return at;
    }

    void moveTo(int position) {
        at = position;
    }

    int readByte() {
        return bytes[at++] & 0xFF;
    }

    /// Seven bits a byte, the lowest first; the eighth bit says that more follow.
    long readNumber() {
        long number = 0;
        for (int shift = 0; ; shift += 7) {
            int next = readByte();
            number |= (long) (next & 0x7F) << shift;
            if (next < 0x80) {
                return number;
            }
        }
    }

    int readInt() {
        return Math.toIntExact(readNumber());
    }

    /// 0, −1, 1, −2, 2 … written as 0, 1, 2, 3, 4 …
    int readSigned() {
        long number = readNumber();
        return Math.toIntExact(number >>> 1 ^ -(number & 1));
    }

    byte[] readBytes(int length) {
        byte[] read = Arrays.copyOfRange(bytes, at, at + length);
        at += length;
        return read;
    }

    String readAscii(int length) {
        return new String(readBytes(length), StandardCharsets.US_ASCII);
    }

    String readText() {
        int length = readInt();
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    void skipText() {
        int length = readInt();
        at += length;
    }
}
