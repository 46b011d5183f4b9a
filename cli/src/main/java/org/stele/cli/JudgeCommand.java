package org.stele.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.stele.cli.JudgedSubjects.Subject;
import org.stele.evidence.Judgement;
import org.stele.evidence.Unreadable;
import org.stele.incidents.Rule;
import org.stele.linkage.Meaning;
import org.stele.recording.Recording;
import org.stele.register.Contents;
import org.stele.register.JudgementFile;
import org.stele.register.Register;
import org.stele.vocabulary.JudgementKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `stele judge REGISTER FILE.jsonl`: what people decided.
@Command(
        name = "judge",
        mixinStandardHelpOptions = true,
        description =
                "Enters judgements, one a line: kind, subject, value, by, why (docs/formats/judgements.md). All lines"
                        + " of a file are entered, or none.",
        footer = {"", "Example: stele judge town.stele decided-in-march.jsonl --by \"A. Recorder\""})
final class JudgeCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Parameters(index = "0", paramLabel = "REGISTER", description = "the register")
    Path register = Path.of("");

    @Parameters(index = "1", paramLabel = "FILE.jsonl", description = "the judgements")
    Path file = Path.of("");

    JudgeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Clock clock = common.clock(console.environment());
        try (Register opened = Register.open(register)) {
            JudgementFile judgements = JudgementFile.parse(file.toString(), bytes(), common.by(), clock.instant());
            judgements.problems().forEach(problem -> console.warn(problem.says()));
            List<Judgement> known = known(opened.contents(), judgements.judgements());
            boolean wrong = known.size() < judgements.judgements().size()
                    || !judgements.problems().isEmpty();
            if (wrong) {
                console.warn("nothing was entered: correct the lines above and run this again");
                return Stele.WRONG_INPUT;
            }
            int added = Recording.judge(opened, known, clock, new SecureRandom());
            if (common.json()) {
                console.line("{\"judgements\":" + judgements.judgements().size() + ",\"new\":" + added + "}");
            } else {
                console.line(judgements.judgements().size()
                        + (judgements.judgements().size() == 1 ? " judgement, " : " judgements, ") + added + " new.");
            }
            return Stele.DONE;
        } catch (Unreadable e) {
            throw new UserError(e.says());
        }
    }

    /// The judgements whose subjects are in the register; says what is wrong with the others.
    private List<Judgement> known(Contents contents, List<Judgement> judgements) {
        List<Judgement> known = new ArrayList<>();
        Optional<JudgedSubjects> reckoned = JudgedSubjects.areNeeded(judgements)
                ? Optional.of(new JudgedSubjects(contents, judgements))
                : Optional.empty();
        for (Judgement judgement : judgements) {
            Optional<String> missing = contents.findMissingSubject(judgement);
            if (judgement.kind() == JudgementKind.RULE
                    && Rule.find(judgement.value()).isEmpty()) {
                missing = Optional.of("there is no rule \"" + judgement.value() + "\": it is one of "
                        + String.join(", ", Rule.ids()));
            }
            if (judgement.kind() == JudgementKind.COLUMN
                    && Meaning.find(judgement.value()).isEmpty()) {
                missing = Optional.of(ColumnFile.noMeaning(judgement.value()));
            }
            if (missing.isPresent()) {
                warn(judgement, missing.get());
                continue;
            }
            switch (reckoned.map(subjects -> subjects.find(judgement)).orElse(new Subject.Known(judgement))) {
                case Subject.Known(Judgement found) -> known.add(found);
                case Subject.Unknown(String says) -> warn(judgement, says);
            }
        }
        return known;
    }

    private void warn(Judgement judgement, String says) {
        console.warn(file + ": " + judgement.kind().code() + " of \"" + judgement.subject() + "\": " + says);
    }

    private byte[] bytes() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UserError(file + " cannot be read: it must be a file of judgements, one a line");
        }
    }
}
