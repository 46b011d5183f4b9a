package org.stele.places;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/// The gazetteer file: hash tables of names and ids, held in memory, and blocks of places, read when they are asked
/// for and given up when memory is short. docs/formats/gazetteer.md describes the bytes.
final class PackedIndex implements Index {

    private static final String MAGIC = "STELEGAZ";
    private static final int FORMAT = 1;
    private static final int START_BYTES = 16;

    private final Slices slices;
    private final String edition;
    private final int size;
    private final int placesInBlock;
    private final int maxWords;
    private final Map<String, Integer> countries = new TreeMap<>();
    private final HashedNumbers names;
    private final HashedNumbers ids;
    private final Beginnings beginnings;
    private final int[] blockLengths;
    private final int[] blockOffsets;
    private final AtomicReferenceArray<SoftReference<PlaceBlock>> blocks;

    /// Reads the tables of the file.
    ///
    /// @throws IllegalStateException when the bytes are no gazetteer of this format
    PackedIndex(Slices slices) {
        this.slices = slices;
        Cursor start = new Cursor(slices.read(0, START_BYTES));
        String magic = start.readAscii(MAGIC.length());
        if (!magic.equals(MAGIC)) {
            throw new IllegalStateException(
                    slices + " is no gazetteer: it starts with \"" + magic + "\", not " + MAGIC);
        }
        int headLength = readFourBytes(start);
        Cursor head = new Cursor(inflate(slices.read(START_BYTES, headLength), readFourBytes(start)));
        int format = head.readInt();
        if (format != FORMAT) {
            throw new IllegalStateException(slices + " has format " + format + ": this program reads " + FORMAT);
        }
        edition = head.readText();
        size = head.readInt();
        placesInBlock = head.readInt();
        maxWords = head.readInt();
        for (int left = head.readInt(); left > 0; left--) {
            countries.put(head.readAscii(2), head.readInt());
        }
        int tableLength = head.readInt();
        int blockCount = head.readInt();
        blocks = new AtomicReferenceArray<>(blockCount);
        int[] smallLengths = new int[blockCount];
        blockLengths = new int[blockCount];
        for (int block = 0; block < blockCount; block++) {
            smallLengths[block] = head.readInt();
            blockLengths[block] = head.readInt();
        }
        int at = START_BYTES + headLength;
        names = new HashedNumbers(head, slices, at);
        ids = new HashedNumbers(head, slices, at + names.bytes());
        beginnings = new Beginnings(head, slices, at + names.bytes() + ids.bytes());
        at += tableLength;
        blockOffsets = new int[blockCount + 1];
        for (int block = 0; block < blockCount; block++) {
            blockOffsets[block] = at;
            at += smallLengths[block];
        }
        blockOffsets[blockCount] = at;
    }

    private static int readFourBytes(Cursor cursor) {
        return cursor.readByte() << 24 | cursor.readByte() << 16 | cursor.readByte() << 8 | cursor.readByte();
    }

    static PackedIndex bundled() {
        try {
            return new PackedIndex(Slices.ofResource("gazetteer.bin"));
        } catch (IOException e) {
            throw new IllegalStateException("the bundled gazetteer cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public String edition() {
        return edition;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int maxWords() {
        return maxWords;
    }

    @Override
    public List<Bearer> find(String folded) {
        if (folded.isEmpty()) {
            return List.of();
        }
        List<Bearer> bearers = new ArrayList<>();
        for (int number : names.find(folded)) {
            for (String spelling : spellings(number)) {
                if (Fold.mayFoldTo(spelling, folded) && Fold.fold(spelling).equals(folded)) {
                    bearers.add(new Bearer(place(number), spelling));
                    break;
                }
            }
        }
        return bearers;
    }

    @Override
    public boolean continues(String folded) {
        return beginnings.mayContain(folded);
    }

    @Override
    public OptionalInt number(String id) {
        for (int number : ids.find(id)) {
            if (idOf(number).equals(id)) {
                return OptionalInt.of(number);
            }
        }
        return OptionalInt.empty();
    }

    @Override
    public OptionalInt country(String code) {
        Integer number = countries.get(code);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    @Override
    public Place place(int number) {
        return block(number).place(number % placesInBlock, this::idOf);
    }

    @Override
    public List<String> spellings(int number) {
        return block(number).spellings(number % placesInBlock);
    }

    private String idOf(int number) {
        return block(number).id(number % placesInBlock);
    }

    private PlaceBlock block(int number) {
        int index = number / placesInBlock;
        SoftReference<PlaceBlock> held = blocks.get(index);
        PlaceBlock block = held == null ? null : held.get();
        if (block == null) {
            int length = blockOffsets[index + 1] - blockOffsets[index];
            byte[] bytes = inflate(slices.read(blockOffsets[index], length), blockLengths[index]);
            block = new PlaceBlock(bytes, Math.min(placesInBlock, size - index * placesInBlock));
            blocks.set(index, new SoftReference<>(block));
        }
        return block;
    }

    private byte[] inflate(byte[] small, int length) {
        Inflater inflater = new Inflater(true);
        try {
            byte[] bytes = new byte[length];
            inflater.setInput(small);
            for (int at = 0; at < length; ) {
                int read = inflater.inflate(bytes, at, length - at);
                if (read == 0) {
                    throw damaged(null);
                }
                at += read;
            }
            return bytes;
        } catch (DataFormatException e) {
            throw damaged(e);
        } finally {
            inflater.end();
        }
    }

    private IllegalStateException damaged(@Nullable Exception cause) {
        return new IllegalStateException(slices + " is damaged: install the program again", cause);
    }
}
