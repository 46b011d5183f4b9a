package org.stele.parsers;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.stele.dates.Edtf;
import org.stele.evidence.Locus;
import org.stele.evidence.Loss;
import org.stele.evidence.Particulars;
import org.stele.evidence.Particulars.Stated;
import org.stele.evidence.Transcript;
import org.stele.evidence.Transcript.LeftOut;

/// Documents of word processors, OOXML (ISO/IEC 29500) and OpenDocument (ISO/IEC 26300): paragraph by paragraph, a
/// table row by row, then footnotes. What was deleted and is only tracked is no text; comments are left out.
final class OfficeParser {

    static final String DOCX = "docx@1";
    static final String ODT = "odt@1";

    /// The words for the same things in the two formats, as local names.
    ///
    /// @param verbatim elements whose characters are text; empty: all inside a paragraph
    /// @param silent elements that hold no text of the document
    private record Dialect(
            Set<String> paragraphs,
            Set<String> verbatim,
            Set<String> silent,
            Set<String> remarks,
            String row,
            String cell,
            Set<String> breaks) {}

    private static final Dialect WORD = new Dialect(
            Set.of("p"), Set.of("t"), Set.of("del", "moveFrom", "Fallback"), Set.of(), "tr", "tc", Set.of("br", "cr"));
    private static final Dialect OPEN = new Dialect(
            Set.of("p", "h"),
            Set.of(),
            Set.of("tracked-changes", "forms", "sequence-decls"),
            Set.of("annotation"),
            "table-row",
            "table-cell",
            Set.of("line-break"));

    private final TextBuilder text = new TextBuilder();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final List<Loss> lost;

    private OfficeParser(List<Loss> lost) {
        this.lost = new ArrayList<>(lost);
    }

    static Transcript docx(byte[] bytes) throws Refused {
        Map<String, String> others = new LinkedHashMap<>();
        others.put("word/footnotes.xml", "footnotes");
        others.put("word/endnotes.xml", "endnotes");
        Archive archive = Archive.unpack(
                bytes,
                "Word document",
                name -> Set.of("word/document.xml", "word/comments.xml", "docProps/core.xml")
                                .contains(name)
                        || others.containsKey(name));
        OfficeParser parser = new OfficeParser(archive.lost());
        parser.read(main(archive, "word/document.xml", "Word document"), WORD, "");
        others.forEach((name, part) -> archive.find(name).ifPresent(found -> parser.read(found, WORD, part)));
        archive.find("word/comments.xml").ifPresent(found -> parser.remark(found));
        return parser.transcript(DOCX, archive.find("docProps/core.xml"), "docProps ", "created");
    }

    static Transcript odt(byte[] bytes) throws Refused {
        Archive archive = Archive.unpack(
                bytes, "OpenDocument text", Set.of("content.xml", "meta.xml", "META-INF/manifest.xml")::contains);
        requireOpen(archive);
        OfficeParser parser = new OfficeParser(archive.lost());
        parser.read(main(archive, "content.xml", "OpenDocument text"), OPEN, "");
        return parser.transcript(ODT, archive.find("meta.xml"), "meta.xml ", "creation-date");
    }

    static void requireOpen(Archive archive) throws Refused {
        boolean locked = archive.find("META-INF/manifest.xml")
                .filter(manifest -> new String(manifest, StandardCharsets.UTF_8).contains("encryption-data"))
                .isPresent();
        if (locked) {
            throw new Refused("is protected with a password: save a copy without one");
        }
    }

    static byte[] main(Archive archive, String part, String called) throws Refused {
        Optional<byte[]> found = archive.find(part);
        if (found.isEmpty()) {
            throw new Refused(
                    archive.lost().isEmpty()
                            ? "is no " + called + ": it has no part " + part
                            : "breaks off before its text; get it again");
        }
        return found.get();
    }

    /// One walk through a part.
    private final class Walk implements Xml.Visitor {
        private final Dialect dialect;
        private final String part;
        private final Deque<StringBuilder> open = new ArrayDeque<>();
        private final StringBuilder row = new StringBuilder();
        private int rows;
        private int silent;
        private int verbatim;
        private int remark;
        private int number;

        Walk(Dialect dialect, String part) {
            this.dialect = dialect;
            this.part = part;
        }

        @Override
        public void at(XMLStreamReader xml, int event) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> start(xml, xml.getLocalName());
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (silent == 0 && !open.isEmpty() && (dialect.verbatim.isEmpty() || verbatim > 0)) {
                        open.peek().append(xml.getText());
                    }
                }
                default -> {}
            }
        }

        private void start(XMLStreamReader xml, String name) {
            silent += dialect.silent.contains(name) ? 1 : 0;
            verbatim += dialect.verbatim.contains(name) ? 1 : 0;
            if (dialect.remarks.contains(name)) {
                remark++;
                // Who remarked and when stands outside the paragraphs of a remark, and inside one of the text.
                open.push(new StringBuilder());
            } else if (name.equals(dialect.row)) {
                rows++;
            } else if (dialect.paragraphs.contains(name)) {
                open.push(new StringBuilder());
            } else if (silent == 0 && !open.isEmpty()) {
                if (dialect.breaks.contains(name)) {
                    open.peek().append('\n');
                } else if (name.equals("tab")) {
                    open.peek().append('\t');
                } else if (name.equals("s") && dialect.equals(OPEN)) {
                    open.peek().repeat(' ', Math.min(1000, Xml.count(xml, "c")));
                } else if (name.equals("noBreakHyphen")) {
                    open.peek().append('\u2011');
                }
            }
        }

        private void end(String name) {
            silent -= dialect.silent.contains(name) ? 1 : 0;
            verbatim -= dialect.verbatim.contains(name) ? 1 : 0;
            if (dialect.paragraphs.contains(name) && !open.isEmpty()) {
                close(open.pop().toString().strip());
            } else if (name.equals(dialect.cell) && rows > 0) {
                row.append('\t');
            } else if (name.equals(dialect.row) && rows > 0) {
                rows--;
                if (rows == 0) {
                    put(row.toString().stripTrailing());
                    row.setLength(0);
                }
            }
            if (dialect.remarks.contains(name) && !open.isEmpty()) {
                remark--;
                open.pop();
            }
        }

        private void close(String paragraph) {
            if (paragraph.isEmpty()) {
                return;
            }
            if (remark > 0) {
                leftOut.add(new LeftOut(new Locus.Paragraph(part, number + 1), paragraph));
            } else if (rows > 0) {
                row.append(row.isEmpty() || row.charAt(row.length() - 1) == '\t' ? "" : " ")
                        .append(paragraph);
            } else {
                put(paragraph);
            }
        }

        private void put(String paragraph) {
            if (!paragraph.isBlank()) {
                number++;
                text.between("\n\n");
                text.add(paragraph, new Locus.Paragraph(part, number));
            }
        }

        /// A part that breaks off inside a paragraph still has the words before.
        void finish() {
            while (!open.isEmpty()) {
                close(open.pop().toString().strip());
            }
            put(row.toString().stripTrailing());
        }
    }

    private void read(byte[] bytes, Dialect dialect, String part) {
        Walk walk = new Walk(dialect, part);
        boolean whole = Xml.walk(bytes, walk);
        walk.finish();
        if (!whole && lost.isEmpty()) {
            lost.add(new Loss(Loss.Kind.CUT_SHORT, part.isEmpty() ? "none" : part, 1));
        }
    }

    /// Comments of those who wrote or checked a document are theirs, and no words of it.
    private void remark(byte[] comments) {
        OfficeParser beside = new OfficeParser(List.of());
        beside.read(comments, WORD, "comments");
        beside.text
                .stretches()
                .forEach(stretch -> leftOut.add(
                        new LeftOut(stretch.at(), beside.text.text().substring(stretch.start(), stretch.end()))));
    }

    private Transcript transcript(String parser, Optional<byte[]> about, String field, String made) {
        lost.addAll(text.lost());
        Particulars particulars =
                about.map(xml -> particulars(xml, field, made)).orElse(Particulars.NONE);
        return new Transcript(parser, text.text(), text.stretches(), particulars, lost, leftOut);
    }

    static Particulars particulars(byte[] xml, String field, String made) {
        return new Particulars(
                stated(xml, field, "title"),
                stated(xml, field, "creator"),
                stated(xml, field, "publisher"),
                Optional.empty(),
                stated(xml, field, made)
                        .flatMap(found -> Days.find(found.value()).map(day -> new Stated<Edtf>(day, found.basis()))),
                Optional.empty(),
                stated(xml, field, "language"));
    }

    static Optional<Stated<String>> stated(byte[] xml, String field, String name) {
        return Xml.findText(xml, name).map(value -> new Stated<>(value, field + name));
    }
}
