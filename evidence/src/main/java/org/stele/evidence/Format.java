package org.stele.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The kinds of files that can be read, known by the ending of their names.
public enum Format {
    TEXT(Intake.Kind.DOCUMENT, ".txt"),
    HTML(Intake.Kind.DOCUMENT, ".html .htm .xhtml"),
    PDF(Intake.Kind.DOCUMENT, ".pdf"),
    DOCX(Intake.Kind.DOCUMENT, ".docx"),
    ODT(Intake.Kind.DOCUMENT, ".odt"),
    EPUB(Intake.Kind.DOCUMENT, ".epub"),
    EML(Intake.Kind.DOCUMENT, ".eml"),
    MBOX(Intake.Kind.DOCUMENT, ".mbox"),
    /// A page of a web archive; archives of several pages are cut up before.
    WARC(Intake.Kind.DOCUMENT, ".warc .warc.gz"),
    CSV(Intake.Kind.LIST, ".csv .tsv"),
    XLSX(Intake.Kind.LIST, ".xlsx"),
    ODS(Intake.Kind.LIST, ".ods");

    private final Intake.Kind kind;
    private final String endings;

    Format(Intake.Kind kind, String endings) {
        this.kind = kind;
        this.endings = endings;
    }

    /// What a file name promises, if it promises anything that can be read.
    public static Optional<Format> find(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        for (Format format : values()) {
            if (format.endings().stream().anyMatch(name::endsWith)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    private List<String> endings() {
        return List.of(endings.split(" ", -1));
    }

    /// Whether such a file holds a document or a list of persons.
    public Intake.Kind kind() {
        return kind;
    }

    /// Whether its bytes are more than text, so that they are taken apart in a process of its own.
    public boolean foreign() {
        return switch (this) {
            case TEXT, CSV -> false;
            case HTML, PDF, DOCX, ODT, EPUB, EML, MBOX, WARC, XLSX, ODS -> true;
        };
    }

    /// The endings of all formats of a kind, for people: `.txt, .html, .htm`.
    public static String endings(Intake.Kind kind) {
        StringBuilder all = new StringBuilder();
        for (Format format : values()) {
            if (format.kind == kind) {
                all.append(all.isEmpty() ? "" : ", ").append(String.join(", ", format.endings()));
            }
        }
        return all.toString();
    }
}
