package org.stele.parsers;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import org.stele.dates.Edtf;
import org.stele.evidence.Loss;
import org.stele.evidence.Particulars;
import org.stele.evidence.Particulars.Stated;
import org.stele.evidence.Transcript;

/// PDF: the words of each page in the order in which the file gives them, each line with its page and rectangles. Pages
/// without words are read by Tesseract where it is installed. Nothing in the file is run or followed.
final class PdfParser {

    static final String VERSION = "pdf@1";

    /// A book has fewer pages; a file with more was made to take time.
    private static final int MOST_PAGES = 20_000;

    private static final int HEAD = 1024;

    private PdfParser() {}

    static Transcript parse(byte[] bytes, PictureReader pictures) throws Refused {
        requirePdf(bytes);
        try (PDDocument file = Loader.loadPDF(bytes)) {
            return read(file, pictures);
        } catch (InvalidPasswordException e) {
            throw new Refused("is protected with a password: save a copy without one");
        } catch (IOException e) {
            throw new Refused(
                    "is damaged, and none of it can be read; get it again, or save it anew with another program");
        }
    }

    private static Transcript read(PDDocument file, PictureReader pictures) throws Refused {
        TextBuilder text = new TextBuilder();
        List<Integer> damaged = new ArrayList<>();
        List<Integer> empty = new ArrayList<>();
        List<Integer> machineRead = new ArrayList<>();
        int pages = Math.min(file.getNumberOfPages(), MOST_PAGES);
        for (int page = 1; page <= pages; page++) {
            List<PageLine> lines;
            try {
                lines = PageStripper.lines(file, page);
                if (lines.isEmpty() && !PictureReader.isBlank(file, page)) {
                    lines = pictures.read(file, page);
                    (lines.isEmpty() ? empty : machineRead).add(page);
                }
            } catch (IOException | RuntimeException e) {
                // PDFBox throws whatever a damaged page makes it stumble over; the other pages are read all the same.
                damaged.add(page);
                continue;
            }
            PageLine.write(text, lines, page);
        }
        if (text.isEmpty()) {
            throw new Refused(
                    damaged.isEmpty()
                            ? "holds no text: its pages are pictures or empty"
                                    + (pictures.available()
                                            ? ", and Tesseract reads no words off them"
                                            : "; Tesseract, which reads letters off pictures, is not installed")
                            : "is damaged: none of its " + pages + " pages can be read");
        }
        List<Loss> lost = new ArrayList<>();
        report(lost, Loss.Kind.PAGES_UNREADABLE, damaged);
        report(lost, Loss.Kind.PAGES_WITHOUT_TEXT, empty);
        report(lost, Loss.Kind.MACHINE_READ, machineRead);
        attachments(file, lost);
        if (file.getNumberOfPages() > pages) {
            lost.add(new Loss(Loss.Kind.CUT_SHORT, "page " + (pages + 1), (long) file.getNumberOfPages() - pages));
        }
        lost.addAll(text.lost());
        return new Transcript(VERSION, text.text(), text.stretches(), particulars(file), lost, List.of());
    }

    private static void report(List<Loss> lost, Loss.Kind kind, List<Integer> pages) {
        if (!pages.isEmpty()) {
            lost.add(new Loss(kind, ranges(pages), pages.size()));
        }
    }

    /// `2, 5–7`.
    static String ranges(List<Integer> pages) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pages.size(); ) {
            int last = i;
            while (last + 1 < pages.size() && pages.get(last + 1) == pages.get(last) + 1) {
                last++;
            }
            text.append(text.isEmpty() ? "" : ", ").append(pages.get(i));
            if (last > i) {
                text.append('–').append(pages.get(last));
            }
            i = last + 1;
        }
        return text.toString();
    }

    private static void attachments(PDDocument file, List<Loss> lost) {
        try {
            PDDocumentNameDictionary names = file.getDocumentCatalog().getNames();
            if (names != null
                    && names.getEmbeddedFiles() != null
                    && names.getEmbeddedFiles().getNames() != null) {
                names.getEmbeddedFiles().getNames().forEach((name, attached) -> {
                    var embedded = attached.getEmbeddedFile();
                    lost.add(new Loss(
                            Loss.Kind.ATTACHMENT, name, embedded == null ? 0 : Math.max(0, embedded.getSize())));
                });
            }
        } catch (IOException | RuntimeException e) {
            lost.add(new Loss(Loss.Kind.CUT_SHORT, "the list of attached files", 1));
        }
    }

    private static Particulars particulars(PDDocument file) {
        PDDocumentInformation info = file.getDocumentInformation();
        return new Particulars(
                stated(info.getTitle(), "Title"),
                stated(info.getAuthor(), "Author"),
                Optional.empty(),
                Optional.empty(),
                made(info.getCreationDate()),
                Optional.empty(),
                stated(file.getDocumentCatalog().getLanguage(), "Lang"));
    }

    private static Optional<Stated<String>> stated(@Nullable String value, String field) {
        return Optional.ofNullable(value)
                .map(String::strip)
                .filter(found -> !found.isEmpty())
                .map(found -> new Stated<>(found, "PDF " + field));
    }

    private static Optional<Stated<Edtf>> made(@Nullable Calendar created) {
        return Optional.ofNullable(created)
                .map(found -> {
                    LocalDate day = found.toInstant()
                            .atZone(
                                    found.getTimeZone() == null
                                            ? ZoneOffset.UTC
                                            : found.getTimeZone().toZoneId())
                            .toLocalDate();
                    return new Stated<Edtf>(Edtf.day(day), "PDF CreationDate");
                })
                .filter(found -> found.value().toString().length() == "1994-05-09".length());
    }

    private static void requirePdf(byte[] bytes) throws Refused {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), java.nio.charset.StandardCharsets.ISO_8859_1);
        if (!head.contains("%PDF-")) {
            throw new Refused("is no PDF"
                    + Signature.find(bytes)
                            .map(found -> ": it begins like " + found.called())
                            .orElse(""));
        }
    }
}
