package org.stele.parsers;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.stele.evidence.Transcript;
import org.stele.evidence.parsing.Wire;
import org.stele.evidence.parsing.Wire.Answer;
import org.stele.evidence.parsing.Wire.Question;

/// The parser process: answers one question after the other until its input ends.
public final class Parsers {

    private Parsers() {}

    public static void main(String[] arguments) throws IOException {
        DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
        // The answers have stdout for themselves, whatever a library prints.
        System.setOut(System.err);
        NoNetwork.enforce();
        DataInputStream in = new DataInputStream(new BufferedInputStream(System.in, 1 << 16));
        out.writeLong(Wire.GREETING);
        out.flush();
        for (Optional<Question> next = Wire.readQuestion(in); next.isPresent(); next = Wire.readQuestion(in)) {
            Wire.writeAnswer(out, answer(next.get()));
        }
    }

    /// Reads one file; whatever goes wrong inside a parser is a reason to refuse the file.
    static Answer answer(Question question) {
        try {
            return new Answer.Read(parse(question));
        } catch (Refused e) {
            return new Answer.Refused(e.why());
        } catch (StackOverflowError e) {
            return new Answer.Refused(
                    "is nested too deeply to be taken apart; save it anew with another program, or as" + " text");
        } catch (RuntimeException e) {
            return new Answer.Refused("cannot be taken apart: it is damaged, or no "
                    + question.format().name() + " file (" + e.getClass().getSimpleName() + ")");
        }
    }

    /// Tesseract may use two thirds of the time that there is for a file; the rest is for everything else.
    private static PictureReader pictures() {
        long seconds = Long.getLong("stele.parser.seconds", 60);
        return PictureReader.find(
                System.getenv().getOrDefault("PATH", ""),
                java.time.InstantSource.system(),
                java.time.Duration.ofSeconds(seconds * 2 / 3));
    }

    private static Transcript parse(Question question) throws Refused {
        return switch (question.format()) {
            case HTML -> HtmlParser.parse(question.bytes());
            case PDF -> PdfParser.parse(question.bytes(), pictures());
            case DOCX -> OfficeParser.docx(question.bytes());
            case ODT -> OfficeParser.odt(question.bytes());
            case EPUB -> EpubParser.parse(question.bytes());
            case EML -> MailParser.eml(question.bytes());
            case MBOX -> MailParser.mbox(question.bytes());
            case WARC -> WarcParser.parse(question.bytes(), pictures());
            case XLSX -> SheetParser.xlsx(question.bytes());
            case ODS -> SheetParser.ods(question.bytes());
            case TEXT, CSV -> throw new Refused("is text, and text is not taken apart here");
        };
    }
}
