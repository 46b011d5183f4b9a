package org.stele.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.stele.evidence.Judgement;
import org.stele.evidence.Unreadable;
import org.stele.incidents.Rule;
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
            boolean unknown = hasUnknownSubject(opened.contents(), judgements.judgements());
            boolean wrong = unknown || !judgements.problems().isEmpty();
            if (wrong) {
                console.warn("nothing was entered: correct the lines above and run this again");
                return Stele.WRONG_INPUT;
            }
            int added = Recording.judge(opened, judgements.judgements(), clock, new SecureRandom());
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

    private boolean hasUnknownSubject(Contents contents, List<Judgement> judgements) {
        boolean wrong = false;
        for (Judgement judgement : judgements) {
            var missing = contents.findMissingSubject(judgement);
            if (missing.isPresent()) {
                console.warn(file + ": " + judgement.kind().code() + " of \"" + judgement.subject()
                        + "\": the register has no " + missing.get());
                wrong = true;
            }
            if (judgement.kind() == JudgementKind.RULE
                    && Rule.find(judgement.value()).isEmpty()) {
                console.warn(file + ": there is no rule \"" + judgement.value() + "\": it is one of "
                        + String.join(", ", Rule.ids()));
                wrong = true;
            }
        }
        return wrong;
    }

    private byte[] bytes() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UserError(file + " cannot be read: it must be a file of judgements, one a line");
        }
    }
}
