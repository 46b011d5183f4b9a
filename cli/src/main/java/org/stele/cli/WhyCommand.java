package org.stele.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.stele.claims.Claim;
import org.stele.claims.Claim.FigureClaim;
import org.stele.claims.ClaimId;
import org.stele.evidence.Document;
import org.stele.incidents.Assumption;
import org.stele.incidents.Incident;
import org.stele.incidents.Question;
import org.stele.incidents.Settings;
import org.stele.recording.Case;
import org.stele.register.Contents;
import org.stele.register.Held;
import org.stele.register.Register;
import org.stele.victims.Person;
import org.stele.victims.Victims;
import org.stele.wording.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// `stele why REGISTER ID`: walks any result back to words in a document.
@Command(
        name = "why",
        mixinStandardHelpOptions = true,
        description =
                "Walks a result back to the words it rests on. ID is a number of the account, a measure (killed), a"
                        + " claim, a person, a row (LIST:ROW), a document, an assumption (its id or its words) or an entry.",
        footer = {"", "Example: stele why town.stele killed"})
final class WhyCommand implements Callable<Integer> {

    /// So many characters of a document are shown on either side of a claim's words.
    private static final int AROUND = 80;

    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Parameters(index = "0", paramLabel = "REGISTER", description = "the register")
    Path register = Path.of("");

    @Parameters(index = "1", paramLabel = "ID", description = "what is asked about")
    String id = "";

    WhyCommand(Console console) {
        this.console = console;
    }

    /// A step of the walk and the steps that it rests on.
    private record Step(String says, List<Step> basis) {
        Step {
            basis = List.copyOf(basis);
        }

        static Step of(String says) {
            return new Step(says, List.of());
        }
    }

    @Override
    public Integer call() {
        try (Register opened = Register.open(register)) {
            Contents contents = opened.contents();
            Case found = Case.of(contents, Settings.USUAL, common.seed);
            List<Step> steps = new Walk(contents, found).steps(id);
            if (steps.isEmpty()) {
                throw new UserError(register + " holds nothing called \"" + id
                        + "\": ask for a number or measure of the account, a claim (c…), a person (p…), a row (LIST:ROW),"
                        + " a document (sha256:…), an assumption (\"the fatally wounded died\") or an entry (entry:N)");
            }
            if (common.json()) {
                ObjectNode form = JsonNodeFactory.instance.objectNode().put("id", id);
                form.set("because", json(steps));
                console.line(form.toString());
            } else {
                Page page = new Page(Console.WIDTH, console.colour());
                steps.forEach(step -> write(page, step, 0));
                page.line("(proof: stele verify " + Page.safe(register.toString()) + ")");
                console.out().print(page);
            }
            return Stele.DONE;
        }
    }

    private static ArrayNode json(List<Step> steps) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Step step : steps) {
            ObjectNode node = array.addObject().put("says", step.says());
            node.set("because", json(step.basis()));
        }
        return array;
    }

    private static void write(Page page, Step step, int depth) {
        String head = depth == 0 ? "" : "  ".repeat(depth - 1) + "└ ";
        page.hanging(head, step.says(), 2 * depth);
        step.basis().forEach(below -> write(page, below, depth + 1));
    }

    /// One walk through a case.
    private static final class Walk {
        private final Contents contents;
        private final Case found;
        private final Wording wording = Wording.in("en");
        private final ReckoningWords words = new ReckoningWords(wording);
        private final DocumentWords documents = new DocumentWords(wording);
        private final Map<ClaimId, Claim> claims = new HashMap<>();

        Walk(Contents contents, Case found) {
            this.contents = contents;
            this.found = found;
            found.readings().forEach(reading -> reading.claims().forEach(claim -> claims.put(claim.id(), claim)));
        }

        List<Step> steps(String id) {
            List<Step> steps = new ArrayList<>();
            for (Incident incident : found.incidents()) {
                for (Question question : incident.questions()) {
                    if (isAsked(question, id)) {
                        steps.add(question(incident, question));
                    }
                }
                for (Assumption assumption : incident.assumptions()) {
                    if (words.isCalled(assumption, id)) {
                        steps.add(assumption(assumption));
                    }
                }
            }
            found.victims().persons().stream()
                    .filter(person -> person.id().equals(id) || person.members().contains(id))
                    .forEach(person -> steps.add(person(person)));
            if (id.matches("\\d+")) {
                claims.values().stream()
                        .filter(claim -> claim instanceof FigureClaim figure
                                && figure.value().isPresent()
                                && figure.value().get().n().equals(OptionalLong.of(parse(id))))
                        .sorted(java.util.Comparator.comparing(
                                claim -> claim.id().text()))
                        .forEach(claim -> steps.add(claim(claim.id())));
            }
            if (steps.isEmpty()) {
                contents.find(id).ifPresent(held -> steps.add(held(held)));
            }
            return steps;
        }

        private static long parse(String digits) {
            return digits.length() > 18 ? -1 : Long.parseLong(digits);
        }

        private static boolean isAsked(Question question, String id) {
            return question.id().equals(id)
                    || question.measure().code().equals(id)
                    || (question.main()
                            && id.matches("\\d{1,18}")
                            && question.best().equals(OptionalLong.of(parse(id))));
        }

        private Step question(Incident incident, Question question) {
            List<Step> basis = new ArrayList<>();
            question.reads().forEach(read -> basis.add(claim(read)));
            for (Assumption assumption : incident.assumptions()) {
                if (question.assumes().contains(assumption.id())) {
                    basis.add(assumption(assumption));
                }
            }
            String figures = "low " + number(question.low()) + ", best " + number(question.best()) + ", high "
                    + number(question.high());
            return new Step(
                    wording.say("measure." + question.measure().code()) + ": " + figures + "; "
                            + words.say(incident.title()),
                    List.of(new Step(
                            question.rule().id() + " reads "
                                    + question.reads().size()
                                    + (question.reads().size() == 1 ? " claim" : " claims")
                                    + ", at most " + question.lineages()
                                    + (question.lineages() == 1 ? " lineage" : " independent lineages"),
                            basis)));
        }

        private static String number(OptionalLong number) {
            return number.isPresent() ? String.valueOf(number.getAsLong()) : "not given";
        }

        private Step assumption(Assumption assumption) {
            String decided = assumption
                    .judgement()
                    .map(judgement -> "; "
                            + words.say(
                                    assumption.held() ? "made" : "revoked",
                                    Map.of("by", judgement.by(), "why", judgement.why())))
                    .orElse("");
            return Step.of(Page.safe((assumption.held() ? "taken for granted: " : "not taken for granted: ")
                    + words.say(assumption.says()) + " (" + assumption.id() + ")" + decided));
        }

        private Step claim(ClaimId id) {
            return contents.find(id.text()).map(this::held).orElseGet(() -> Step.of("claim " + id));
        }

        private Step held(Held held) {
            String entry =
                    "log entry " + held.position() + " of " + contents.entries().size();
            return switch (held) {
                case Held.OfClaim(Claim claim, var reading, long position) -> {
                    List<Step> basis = new ArrayList<>();
                    contents.findDocument(reading.document())
                            .ifPresent(document ->
                                    basis.add(new Step(around(document, claim), List.of(Step.of(name(document))))));
                    String place = contents.findDocument(reading.document())
                            .flatMap(document -> documents.at(
                                    document,
                                    claim.passage().start(),
                                    claim.passage().end()))
                            .map(at -> ", " + at)
                            .orElse("");
                    yield new Step(
                            "claim " + claim.id() + ", " + ClaimWords.head(claim, wording) + ", "
                                    + Page.safe(reading.fileName()) + ", characters "
                                    + claim.passage().start() + " to "
                                    + claim.passage().end() + place + ", read by " + reading.reader() + " (" + entry
                                    + ")",
                            basis);
                }
                case Held.OfDocument(Document document, long position) -> document(document);
                case Held.OfList(var list, long position) ->
                    Step.of("list " + Page.safe(list.fileName()) + ", "
                            + list.rows().size() + " rows, " + list.id() + " (" + entry + ")");
                case Held.OfRow(var list, var row, long position) ->
                    Step.of("row " + row.number() + " of " + Page.safe(list.fileName()) + ", line " + row.line()
                            + ": \u201C" + Page.safe(row.raw()) + "\u201D (" + entry + ")");
                case Held.OfJudgement(var judgement, long position) ->
                    Step.of("judged by " + Page.safe(judgement.by()) + ": "
                            + judgement.kind().code() + " " + Page.safe(judgement.subject()) + " "
                            + Page.safe(judgement.value()) + ", because " + Page.safe(judgement.why()) + " (" + entry
                            + ")");
                case Held.OfEntry(var logged) ->
                    Step.of(logged.kind().code() + ", " + logged.time() + " (" + entry + ")");
            };
        }

        private Step document(Document document) {
            List<Step> says = new ArrayList<>();
            documents.particulars(document.transcript().particulars()).forEach(line -> says.add(Step.of(line)));
            documents
                    .lost(Page.safe(document.fileName()), document.transcript().lost())
                    .ifPresent(line -> says.add(Step.of(line)));
            documents.leftOut(document.transcript()).ifPresent(line -> says.add(Step.of(line)));
            return new Step(name(document), says);
        }

        private static String name(Document document) {
            return "document " + Page.safe(document.fileName()) + ", " + document.id() + ", " + document.bytes()
                    + " bytes"
                    + (document.transcript().isPlain()
                            ? ""
                            : ", text read by " + document.transcript().parser());
        }

        private static String around(Document document, Claim claim) {
            String text = document.text();
            int start = Math.max(0, claim.passage().start() - AROUND);
            int end = Math.min(text.length(), claim.passage().end() + AROUND);
            return Page.safe((start > 0 ? "…" : "")
                    + text.substring(start, claim.passage().start()) + ">"
                    + claim.passage().quote() + "<"
                    + text.substring(claim.passage().end(), end)
                    + (end < text.length() ? "…" : ""));
        }

        private Step person(Person person) {
            List<Step> basis = new ArrayList<>();
            for (String member : person.members()) {
                basis.add(contents.find(member).map(this::held).orElseGet(() -> Step.of(member)));
            }
            person.why().forEach(why -> {
                List<String> terms = new ArrayList<>();
                why.terms()
                        .forEach(term -> terms.add("%s %s %+.1f".formatted(term.field(), term.level(), term.weight())));
                basis.add(Step.of("%s and %s: %.2f probable; prior %.1f, %s"
                        .formatted(
                                Victims.id(why.left()),
                                Victims.id(why.right()),
                                why.probability(),
                                why.prior(),
                                String.join(", ", terms))));
            });
            if (!person.copies().isEmpty()) {
                basis.add(Step.of("equal in every column to an earlier row of their list: "
                        + String.join(
                                ", ", person.copies().stream().map(Page::safe).toList())));
            }
            return new Step(
                    "person " + person.id() + ", "
                            + (person.isNamed()
                                    ? Page.safe(person.name())
                                    : "without a name: no row of theirs gives one that can be read"),
                    basis);
        }
    }
}
