package org.stele.cli;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.stele.evidence.Judgement;
import org.stele.incidents.Rule;
import org.stele.incidents.Settings;
import org.stele.recording.Recording;
import org.stele.register.Mandate;
import org.stele.register.Register;
import org.stele.vocabulary.JudgementKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// `stele init REGISTER`: the project's set-up, before anything is recorded.
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description =
                "Makes a new register with the project's set-up: who keeps it and why (mandate), what falls within"
                        + " it (scope), and by which rule the best figure is chosen. The mandate and the scope are the first"
                        + " entry of the ledger and stay as they are; a rule can be changed by a judgement.",
        footer = {
            "",
            "A register that is not set up is made by stele record, without a mandate.",
            "",
            "Example: stele init valley.stele --mandate \"Kept by the families' committee, for the families\""
                    + " --scope \"Everybody killed in the Kəhriz valley, 4 to 6 March 1988\""
        })
final class InitCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Parameters(index = "0", paramLabel = "REGISTER", description = "the register, one file of any name; it is made")
    Path register = Path.of("");

    @Option(names = "--name", paramLabel = "NAME", description = "what the register is called (default: its file)")
    String name = "";

    @Option(names = "--mandate", paramLabel = "TEXT", description = "who keeps it, and why")
    String mandate = "";

    @Option(names = "--scope", paramLabel = "TEXT", description = "which events, where, when, and whose deaths")
    String scope = "";

    @Option(
            names = "--rule",
            paramLabel = "RULE",
            description = "the rule for low, best and high everywhere in it (default: range@1); needs --by and --why")
    String rule = "";

    @Option(names = "--why", paramLabel = "TEXT", description = "the reason for the rule")
    String why = "";

    InitCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Clock clock = common.clock(console.environment());
        SecureRandom salts = new SecureRandom();
        Path file = register.getFileName();
        if (file == null) {
            throw new UserError("\"" + register + "\" is no name of a file: name the register, such as valley.stele");
        }
        Mandate set = new Mandate(name.isBlank() ? file.toString() : name.strip(), mandate.strip(), scope.strip());
        List<Judgement> judged = rule(clock).stream().toList();
        int entries = Register.create(register, set, clock, salts, made -> {
            Recording.judge(made, judged, clock, salts);
            return Math.toIntExact(made.size());
        });
        if (common.json()) {
            console.line(form(set, judged, entries).toString());
        } else {
            Page page = new Page(Console.WIDTH, console.colour());
            write(page, set, judged);
            console.out().print(page);
        }
        return Stele.DONE;
    }

    /// The rule as the judgement that it is: somebody's, for a reason.
    private Optional<Judgement> rule(Clock clock) {
        if (rule.isBlank()) {
            return Optional.empty();
        }
        if (Rule.find(rule).isEmpty()) {
            throw new UserError(
                    "--rule: there is no rule \"" + rule + "\": it is one of " + String.join(", ", Rule.ids()));
        }
        String by = common.by()
                .orElseThrow(() -> new UserError(
                        "--rule is somebody's judgement: say whose with --by NAME, and the reason with --why TEXT"));
        if (why.isBlank()) {
            throw new UserError("--rule is a judgement and needs its reason: --why TEXT");
        }
        return Optional.of(new Judgement(JudgementKind.RULE, "register", rule, by, why.strip(), clock.instant()));
    }

    private ObjectNode form(Mandate set, List<Judgement> judged, int entries) {
        ObjectNode form = JsonNodeFactory.instance.objectNode();
        form.put("register", register.toString());
        form.put("name", set.name());
        form.put("mandate", set.statement());
        form.put("scope", set.scope());
        form.put("rule", judged.isEmpty() ? Settings.USUAL.rule().id() : rule);
        if (judged.isEmpty()) {
            form.putNull("rule_by");
        } else {
            form.put("rule_by", judged.getFirst().by());
        }
        form.put("entries", entries);
        return form;
    }

    private void write(Page page, Mandate set, List<Judgement> judged) {
        page.line(page.bold(Page.safe(set.name())) + " is made.");
        page.hanging("  Mandate  ", said(set.statement(), "--mandate"), 11);
        page.hanging("  Scope    ", said(set.scope(), "--scope"), 11);
        page.hanging(
                "  Rule     ",
                judged.isEmpty()
                        ? Settings.USUAL.rule().id() + ", until somebody judges otherwise"
                        : rule + ", by " + Page.safe(judged.getFirst().by()) + ": "
                                + Page.safe(judged.getFirst().why()),
                11);
        page.blank();
        page.paragraph(0, "Next: stele record " + Page.safe(register.toString()) + " INPUT...");
    }

    private static String said(String text, String option) {
        return text.isEmpty()
                ? "not stated. It cannot be added later: to state it, delete this register and make it again with "
                        + option
                : Page.safe(text);
    }
}
