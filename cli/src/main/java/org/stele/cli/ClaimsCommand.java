package org.stele.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.stele.claims.Claim;
import org.stele.claims.Reading;
import org.stele.claims.format.ClaimsFormat;
import org.stele.claims.reader.ClaimReader;
import org.stele.evidence.Document;
import org.stele.evidence.Format;
import org.stele.evidence.Intake;
import org.stele.evidence.Unreadable;
import org.stele.evidence.parsing.ParserProcess;
import org.stele.wording.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `stele claims FILE...`: what these documents say. Stores nothing.
@Command(
        name = "claims",
        mixinStandardHelpOptions = true,
        description = "Reads documents and prints every claim with its exact words. Stores nothing.",
        footer = {
            "",
            "With --format json: JSON Lines, one claim a line (docs/formats/claims.md).",
            "",
            "Example: stele claims example/articles/agency.txt --format json"
        })
final class ClaimsCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "documents (docs/methods/documents.md)")
    List<Path> files = List.of();

    @Option(names = "--text", description = "print the text that the offsets of claims refer to")
    boolean text;

    @Option(
            names = "--left-out",
            description = "print what is no part of a document's text: menus and the like, with their place")
    boolean leftOut;

    @Option(names = "--totals", description = "one line a document: what it says as a whole of its main event")
    boolean totals;

    ClaimsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        InputFiles inputs = InputFiles.find(files).withListsOfFoldersAside(files);
        inputs.setAside().forEach(file -> console.warn(file.name() + " is set aside: " + file.why()));
        ClaimReader reader = new ClaimReader();
        inputs.refused().forEach(input -> console.warn(input.why()));
        int status = inputs.refused().isEmpty() ? Stele.DONE : Stele.WRONG_INPUT;
        try (ParserProcess parsers = new ParserProcess(ParserProcess.Limits.usual())) {
            for (InputFiles.InputFile file : inputs.files()) {
                try {
                    print(reader, parsers.document(file.name(), bytes(file)));
                } catch (Unreadable e) {
                    console.warn(e.says());
                    status = Stele.WRONG_INPUT;
                }
            }
        }
        return status;
    }

    private static byte[] bytes(InputFiles.InputFile file) throws Unreadable {
        return switch (file.kind()) {
            case DOCUMENT -> file.bytes();
            case LIST ->
                throw new Unreadable(file.name() + " is a list: stele link reads lists, stele claims documents");
            case UNSUPPORTED ->
                throw new Unreadable(
                        file.name() + " cannot be read yet: documents are " + Format.endings(Intake.Kind.DOCUMENT));
        };
    }

    private void print(ClaimReader reader, Document document) {
        DocumentWords words = new DocumentWords(Wording.in("en"));
        if (!common.quiet) {
            words.lost(document.fileName(), document.transcript().lost()).ifPresent(console::warn);
        }
        if (text) {
            console.out().print(document.text());
            return;
        }
        if (leftOut) {
            document.transcript()
                    .leftOut()
                    .forEach(one -> console.line(words.at(one.at()) + ": " + Page.safe(one.words())));
            return;
        }
        Reading reading = reader.read(document);
        if (totals) {
            console.line(ClaimsFormat.text(ClaimsFormat.totals(reading)));
        } else if (common.json()) {
            console.out().print(ClaimsFormat.lines(reading));
        } else {
            Page page = new Page(Console.WIDTH, console.colour());
            account(page, document, reading, words);
            console.out().print(page);
        }
    }

    private void account(Page page, Document document, Reading reading, DocumentWords words) {
        Wording wording = Wording.in("en");
        page.line(page.bold(Page.safe(reading.fileName())));
        page.paragraph(
                2,
                wording.say(
                        "claims.head",
                        Map.of(
                                "words", reading.about().words(),
                                "language", reading.about().language(),
                                "claims", reading.claims().size(),
                                "rejected", reading.rejected().size())));
        reading.about()
                .publisher()
                .ifPresent(publisher -> page.paragraph(
                        2,
                        wording.say(
                                "claims.publisher",
                                Map.of("value", Page.safe(publisher.value()), "basis", Page.safe(publisher.basis())))));
        reading.about()
                .published()
                .ifPresent(published -> page.paragraph(
                        2,
                        wording.say(
                                "claims.published",
                                Map.of("value", published.value().toString(), "basis", Page.safe(published.basis())))));
        words.particulars(document.transcript().particulars()).forEach(line -> page.paragraph(2, line));
        words.leftOut(document.transcript()).ifPresent(line -> page.paragraph(2, line));
        for (Claim claim : reading.claims()) {
            page.blank();
            page.hanging("  ", page.bold(ClaimWords.head(claim, wording)), 4);
            page.hanging("    ", ClaimWords.quoted(claim.passage().quote()), 5);
            page.paragraph(
                    4,
                    page.dim(wording.say(
                            "claims.place",
                            Map.of(
                                    "scope", ClaimWords.scope(claim, wording),
                                    "id", claim.id().text(),
                                    "start", String.valueOf(claim.passage().start()),
                                    "end", String.valueOf(claim.passage().end()),
                                    "at",
                                            words.at(
                                                            document,
                                                            claim.passage().start(),
                                                            claim.passage().end())
                                                    .orElse("none")))));
        }
        if (common.verbose) {
            page.blank().paragraph(2, wording.say("claims.rejected"));
            reading.rejected()
                    .forEach(rejected ->
                            page.paragraph(4, ClaimWords.quoted(rejected.words()) + ": " + rejected.reason()));
        }
        page.blank();
    }
}
