package org.stele.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stele.linkage.RowRef;
import org.stele.linkage.Verdict;
import org.stele.wording.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `stele link LIST...`: which rows of which lists speak of one person.
@Command(
        name = "link",
        mixinStandardHelpOptions = true,
        description =
                "Links the rows of lists that speak of one person, or finds the duplicates of one list. Nothing is merged:"
                        + " every row stays, with the person it was put to and how sure that is.",
        footer = {
            "",
            "A LIST is a CSV or TSV file with a header row. Columns are recognised by their headers in eight languages;"
                    + " others are compared as plain text. The rows of one file may belong to several lists, if it has a"
                    + " column \"list\".",
            "",
            "Example: stele link example/lists/hospital.csv example/lists/court.csv --out linked --clean court"
        })
final class LinkCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "LIST", arity = "1..*", description = "the lists, or the one list to find duplicates in")
    List<Path> files = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "a folder for pairs.csv, persons.csv and model.json; it is created")
    @Nullable
    Path out;

    @Option(
            names = "--list-column",
            paramLabel = "COLUMN",
            description =
                    "the column that says which list a row belongs to (default: \"list\", else the file is the list)")
    @Nullable
    String listColumn;

    @Option(
            names = "--clean",
            paramLabel = "LIST",
            split = ",",
            description = "a list in which nobody stands twice: no two of its rows are linked")
    Set<String> clean = Set.of();

    @Option(
            names = "--truth",
            paramLabel = "COLUMN",
            description =
                    "the column that says who is who: it is never compared, and precision, recall and F1 are told")
    @Nullable
    String truth;

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "a model.json that an earlier run wrote: used instead of learning a new one")
    @Nullable
    Path model;

    @Option(
            names = "--columns",
            paramLabel = "FILE",
            description =
                    "a CSV that says what the columns hold (list,column,meaning). It is made, with what the headers"
                            + " say; correct it and run the same again")
    @Nullable
    Path columns;

    @Option(
            names = "--explain",
            arity = "2",
            paramLabel = "ROW",
            description = "two rows, each LIST:ID: say why they have the weight they have, term by term")
    List<String> explain = List.of();

    @Option(names = "--svg", paramLabel = "FILE", description = "with --explain: draw the terms into this file")
    @Nullable
    Path svg;

    @Option(
            names = "--review",
            paramLabel = "FILE",
            description = "a CSV of questions, the one whose answer changes most first. It is made; write yes, no or"
                    + " unsure into its column \"answer\" and run the same again: the answers count, the model learns from"
                    + " them, and the next questions stand below them")
    @Nullable
    Path review;

    @Option(
            names = "--questions",
            paramLabel = "N",
            defaultValue = "20",
            description = "with --review: so many questions (default: 20)")
    int questions;

    @Option(
            names = "--audit",
            paramLabel = "FILE",
            description =
                    "a CSV of pairs drawn at random among those that stand as one person. It is made; write yes, no"
                            + " or unsure into its column \"answer\" and run the same again: precision and its interval are told")
    @Nullable
    Path audit;

    @Option(
            names = "--sample",
            paramLabel = "N",
            defaultValue = "100",
            description = "with --audit: so many pairs (default: 100)")
    int sample;

    LinkCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (svg != null && explain.isEmpty()) {
            throw new UserError("--svg draws one pair: name its rows with --explain LIST:ID LIST:ID");
        }
        LinkRun run = LinkRun.of(new LinkRun.Wishes(
                files,
                Optional.ofNullable(listColumn),
                Optional.ofNullable(truth),
                clean,
                Optional.ofNullable(model),
                Optional.ofNullable(columns),
                common.seed));
        run.failures().forEach(console::warn);
        if (!common.quiet) {
            run.notices().forEach(console::warn);
        }
        List<AnswerFile.Answered> answered =
                review != null && Files.exists(review) ? AnswerFile.read(review, run) : List.of();
        if (!answered.isEmpty()) {
            run = run.heed(verdicts(answered));
        }
        if (review != null) {
            writeQuestions(review, run, answered);
        }
        Optional<Audit> audited = audit == null ? Optional.empty() : audited(audit, run);
        Path folder = out;
        if (folder != null) {
            LinkFiles.write(run, folder);
        }
        if (!explain.isEmpty()) {
            explain(new PairAccount(run, explain.getFirst(), explain.getLast()));
        } else if (common.json()) {
            console.line(LinkForm.summary(run, answered.size(), audited).toString());
        } else {
            console.out().print(LinkAccount.of(run, new Page(Console.WIDTH, console.colour())));
            told(answered.size(), audited);
            if (folder != null) {
                console.line("");
                console.line("Written to " + folder + ": pairs.csv, persons.csv, model.json");
            }
        }
        return run.failures().isEmpty() ? Stele.DONE : Stele.WRONG_INPUT;
    }

    private static List<Verdict> verdicts(List<AnswerFile.Answered> answered) {
        return answered.stream()
                .filter(answer -> answer.answer() != AnswerFile.Answer.UNSURE)
                .map(answer -> new Verdict(answer.left(), answer.right(), answer.answer() == AnswerFile.Answer.SAME))
                .toList();
    }

    /// What was answered stays above; the next questions stand below.
    private void writeQuestions(Path file, LinkRun run, List<AnswerFile.Answered> answered) {
        List<AnswerFile.Line> lines = new ArrayList<>();
        Set<Set<RowRef>> asked = new HashSet<>();
        for (AnswerFile.Answered answer : answered) {
            asked.add(Set.of(answer.left(), answer.right()));
            lines.add(new AnswerFile.Line(answer.left(), answer.right(), answer.written(), List.of("", "", "")));
        }
        run.links().questions().stream()
                .filter(question -> !asked.contains(Set.of(question.left(), question.right())))
                .limit(questions)
                .forEach(question -> lines.add(new AnswerFile.Line(
                        question.left(),
                        question.right(),
                        "",
                        List.of(
                                LinkFiles.decimals(question.probability()),
                                question.together() ? "one" : "two",
                                LinkFiles.decimals(question.expectedChange())))));
        AnswerFile.write(file, run, List.of("probability", "stand_as", "expected_change"), lines);
    }

    private Optional<Audit> audited(Path file, LinkRun run) {
        if (Files.exists(file)) {
            return Optional.of(Audit.of(AnswerFile.read(file, run), run));
        }
        AnswerFile.write(file, run, List.of(), Audit.draw(run, sample, common.seed));
        return Optional.empty();
    }

    private void told(int answers, Optional<Audit> audited) {
        Wording wording = Wording.in("en");
        Page page = new Page(Console.WIDTH, console.colour());
        if (review != null) {
            page.blank().paragraph(0, wording.say("link.review", Map.of("file", review, "answers", answers)));
        }
        if (audit != null && audited.isEmpty()) {
            page.blank().paragraph(0, wording.say("link.audit_drawn", Map.of("file", audit)));
        }
        audited.ifPresent(found -> page.blank()
                .paragraph(
                        0,
                        wording.say(
                                "link.audited",
                                Map.of(
                                        "right", found.precision().right(),
                                        "of", found.precision().of(),
                                        "estimate", found.precision().estimate(),
                                        "low", found.precision().low(),
                                        "high", found.precision().high(),
                                        "unsure", found.unsure(),
                                        "gone", found.gone()))));
        console.out().print(page);
    }

    private void explain(PairAccount pair) {
        Path picture = svg;
        if (picture != null) {
            try {
                LinkFiles.write(picture, file -> file.write(pair.svg()));
            } catch (IOException e) {
                throw new UserError("--svg " + picture + " cannot be written: " + e.getMessage());
            }
        }
        if (common.json()) {
            console.line(pair.form().toString());
        } else {
            console.out().print(pair.text(new Page(Console.WIDTH, console.colour())));
        }
    }
}
