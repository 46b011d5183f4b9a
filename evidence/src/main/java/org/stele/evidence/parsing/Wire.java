package org.stele.evidence.parsing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stele.evidence.Format;
import org.stele.evidence.Locus;
import org.stele.evidence.Loss;
import org.stele.evidence.Particulars;
import org.stele.evidence.Particulars.Stated;
import org.stele.evidence.Transcript;
import org.stele.vocabulary.Coded;

/// How the program and its parser process talk: a greeting, then one question and one answer at a time, in big-endian
/// binary with lengths before texts. The reading side believes nothing: what is too long or malformed is an
/// [IOException].
public final class Wire {

    /// "Stel", and the version of this form: the first thing a parser process says.
    public static final long GREETING = 0x5374656C_00000001L;

    /// No text of an answer is longer, in bytes of UTF-8.
    private static final int LONGEST_TEXT = 64 << 20;
    /// No list of an answer is longer.
    private static final int LONGEST_LIST = 4 << 20;

    private static final int QUESTION = 1;
    private static final int READ = 1;
    private static final int REFUSED = 2;

    private Wire() {}

    /// A file to be read.
    @SuppressWarnings("ArrayRecordComponent") // handed through once and never compared
    public record Question(Format format, String fileName, byte[] bytes) {}

    /// What became of it.
    public sealed interface Answer {
        record Read(Transcript transcript) implements Answer {}

        /// @param why a sentence that goes on from the file's name: what was found, what would be right
        record Refused(String why) implements Answer {}
    }

    /// How a kind of values is written.
    private interface Writer<T> {
        void write(DataOutputStream out, T value) throws IOException;
    }

    /// How a kind of values is read.
    private interface Reader<T> {
        T read(DataInputStream in) throws IOException;
    }

    public static void writeQuestion(DataOutputStream out, Question question) throws IOException {
        out.writeByte(QUESTION);
        writeText(out, question.format().name());
        writeText(out, question.fileName());
        out.writeInt(question.bytes().length);
        out.write(question.bytes());
        out.flush();
    }

    /// The next question, or nothing when there are no more.
    public static Optional<Question> readQuestion(DataInputStream in) throws IOException {
        int first = in.read();
        if (first < 0) {
            return Optional.empty();
        }
        if (first != QUESTION) {
            throw new IOException("no question begins with " + first);
        }
        Format format = format(readText(in));
        String fileName = readText(in);
        int length = in.readInt();
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("the question breaks off");
        }
        return Optional.of(new Question(format, fileName, bytes));
    }

    private static Format format(String name) throws IOException {
        try {
            return Format.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new IOException("there is no format " + name, e);
        }
    }

    public static void writeAnswer(DataOutputStream out, Answer answer) throws IOException {
        switch (answer) {
            case Answer.Refused(String why) -> {
                out.writeByte(REFUSED);
                writeText(out, why);
            }
            case Answer.Read(Transcript transcript) -> {
                out.writeByte(READ);
                writeText(out, transcript.parser());
                writeText(out, transcript.text());
                writeList(out, transcript.stretches(), Wire::writeStretch);
                writeParticulars(out, transcript.particulars());
                writeList(out, transcript.lost(), Wire::writeLoss);
                writeList(out, transcript.leftOut(), Wire::writeLeftOut);
            }
        }
        out.flush();
    }

    public static Answer readAnswer(DataInputStream in) throws IOException {
        int kind = in.readByte();
        try {
            return switch (kind) {
                case REFUSED -> new Answer.Refused(readText(in));
                case READ ->
                    new Answer.Read(new Transcript(
                            readText(in),
                            readText(in),
                            readList(in, Wire::readStretch),
                            readParticulars(in),
                            readList(in, Wire::readLoss),
                            readList(in, Wire::readLeftOut)));
                default -> throw new IOException("no answer begins with " + kind);
            };
        } catch (IllegalArgumentException e) {
            throw new IOException("the answer is malformed: " + e.getMessage(), e);
        }
    }

    private static void writeStretch(DataOutputStream out, Transcript.Stretch stretch) throws IOException {
        out.writeInt(stretch.start());
        out.writeInt(stretch.end());
        writeLocus(out, stretch.at());
    }

    private static Transcript.Stretch readStretch(DataInputStream in) throws IOException {
        return new Transcript.Stretch(in.readInt(), in.readInt(), readLocus(in));
    }

    private static void writeLocus(DataOutputStream out, Locus locus) throws IOException {
        switch (locus) {
            case Locus.Node(String file, String path) -> {
                out.writeByte(1);
                writeText(out, file);
                writeText(out, path);
            }
            case Locus.Page(int number, Locus.Box box, String edges) -> {
                out.writeByte(2);
                out.writeInt(number);
                out.writeInt(box.left());
                out.writeInt(box.top());
                out.writeInt(box.width());
                out.writeInt(box.height());
                writeText(out, edges);
            }
            case Locus.Paragraph(String part, int number) -> {
                out.writeByte(3);
                writeText(out, part);
                out.writeInt(number);
            }
            case Locus.Message(int number, String part) -> {
                out.writeByte(4);
                out.writeInt(number);
                writeText(out, part);
            }
        }
    }

    private static Locus readLocus(DataInputStream in) throws IOException {
        int kind = in.readByte();
        return switch (kind) {
            case 1 -> new Locus.Node(readText(in), readText(in));
            case 2 ->
                new Locus.Page(
                        in.readInt(),
                        new Locus.Box(in.readInt(), in.readInt(), in.readInt(), in.readInt()),
                        readText(in));
            case 3 -> new Locus.Paragraph(readText(in), in.readInt());
            case 4 -> new Locus.Message(in.readInt(), readText(in));
            default -> throw new IOException("no place in a file has the number " + kind);
        };
    }

    private static void writeLoss(DataOutputStream out, Loss loss) throws IOException {
        writeText(out, loss.kind().code());
        writeText(out, loss.what());
        out.writeLong(loss.amount());
    }

    private static Loss readLoss(DataInputStream in) throws IOException {
        return new Loss(Coded.get(Loss.Kind.class, readText(in)), readText(in), in.readLong());
    }

    private static void writeLeftOut(DataOutputStream out, Transcript.LeftOut leftOut) throws IOException {
        writeLocus(out, leftOut.at());
        writeText(out, leftOut.words());
    }

    private static Transcript.LeftOut readLeftOut(DataInputStream in) throws IOException {
        return new Transcript.LeftOut(readLocus(in), readText(in));
    }

    private static void writeParticulars(DataOutputStream out, Particulars particulars) throws IOException {
        writeStated(out, particulars.title());
        writeStated(out, particulars.author());
        writeStated(out, particulars.publisher());
        writeStated(out, particulars.published());
        writeStated(out, particulars.made());
        writeStated(out, particulars.address());
        writeStated(out, particulars.language());
    }

    private static Particulars readParticulars(DataInputStream in) throws IOException {
        return Particulars.parse(
                readStated(in),
                readStated(in),
                readStated(in),
                readStated(in),
                readStated(in),
                readStated(in),
                readStated(in));
    }

    private static <T> void writeStated(DataOutputStream out, Optional<Stated<T>> stated) throws IOException {
        out.writeBoolean(stated.isPresent());
        if (stated.isPresent()) {
            writeText(out, String.valueOf(stated.get().value()));
            writeText(out, stated.get().basis());
        }
    }

    private static Optional<Stated<String>> readStated(DataInputStream in) throws IOException {
        return in.readBoolean() ? Optional.of(new Stated<>(readText(in), readText(in))) : Optional.empty();
    }

    private static <T> void writeList(DataOutputStream out, List<T> values, Writer<T> writer) throws IOException {
        out.writeInt(values.size());
        for (T value : values) {
            writer.write(out, value);
        }
    }

    private static <T> List<T> readList(DataInputStream in, Reader<T> reader) throws IOException {
        int size = length(in, LONGEST_LIST);
        List<T> values = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            values.add(reader.read(in));
        }
        return values;
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String readText(DataInputStream in) throws IOException {
        int length = length(in, LONGEST_TEXT);
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("the answer breaks off");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static int length(DataInputStream in, int most) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > most) {
            throw new IOException("a length of " + length + " is none that an answer has (at most " + most + ")");
        }
        return length;
    }
}
