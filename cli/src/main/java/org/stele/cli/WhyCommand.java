package org.stele.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.stele.claims.Claim;
import org.stele.claims.Claim.FigureClaim;
import org.stele.claims.ClaimId;
import org.stele.claims.Reading;
import org.stele.dates.Edtf;
import org.stele.evidence.Document;
import org.stele.evidence.DocumentId;
import org.stele.evidence.ListFile;
import org.stele.incidents.Assumption;
import org.stele.incidents.Incident;
import org.stele.incidents.Question;
import org.stele.incidents.Settings;
import org.stele.recording.Case;
import org.stele.register.Contents;
import org.stele.register.Held;
import org.stele.register.Refused;
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

    /// So many hexadecimal digits of a document's hash are shown below its claims.
    private static final int HASH_SHOWN = 8;

    /// A document as it is shown below its claims, with or without the sign that something was left out.
    private static final Pattern SHORTENED = Pattern.compile("sha256:[0-9a-f]{8,63}…?");

    /// What a message is given for an argument that there is nothing for.
    private static final String NONE = "none";

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

    /// How a step is printed.
    private enum Kind {
        REASON,
        /// Words of a document, in quotation marks.
        WORDS,
        /// A document below the words of a claim: told once, however many claims lead to it.
        DOCUMENT
    }

    /// A step of the walk and the steps that it rests on.
    private record Step(Kind kind, String says, List<Step> basis) {
        Step {
            basis = List.copyOf(basis);
        }

        Step(String says, List<Step> basis) {
            this(Kind.REASON, says, basis);
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
                Set<String> told = new HashSet<>();
                steps.forEach(step -> write(page, step, 0, told));
                page.paragraph(
                        0, Wording.in("en").say("why.proof", Map.of("register", Page.safe(register.toString()))));
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

    /// @param told the documents that were told already
    private static void write(Page page, Step step, int depth, Set<String> told) {
        String branch = depth == 0 ? "" : "  ".repeat(depth - 1) + "└ ";
        switch (step.kind()) {
            case REASON -> page.hanging(branch, step.says(), 2 * depth);
            case WORDS -> page.hanging("  ".repeat(depth), "\u201C" + step.says() + "\u201D", 2 * depth + 1);
            case DOCUMENT -> {
                if (told.add(step.says())) {
                    page.hanging("  ".repeat(depth), step.says(), 2 * depth);
                }
            }
        }
        step.basis().forEach(below -> write(page, below, depth + 1, told));
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
                        .sorted(Comparator.comparing(claim -> claim.id().text()))
                        .forEach(claim -> steps.add(claim(claim.id())));
            }
            if (steps.isEmpty()) {
                contents.find(id).ifPresent(held -> steps.add(held(held)));
            }
            if (steps.isEmpty() && SHORTENED.matcher(id).matches()) {
                contents.documentIds().stream()
                        .map(DocumentId::text)
                        .filter(whole -> whole.startsWith(id.replace("…", "")))
                        .forEach(whole -> contents.find(whole).ifPresent(held -> steps.add(held(held))));
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
            String says = wording.say(
                    "why.question",
                    Map.of(
                            "measure", words.measure(question.measure()),
                            "low", number(question.low()),
                            "best", number(question.best()),
                            "high", number(question.high()),
                            "title", words.say(incident.title())));
            String rule = wording.say(
                    "why.rule",
                    Map.of(
                            "rule", question.rule().id(),
                            "says", words.say("rule." + question.rule().id()),
                            "claims", question.reads().size(),
                            "lineages", question.lineages()));
            List<Step> because = new ArrayList<>();
            because.add(new Step(rule, basis));
            because.add(Step.of(wording.say("page.status." + question.status().code()) + ". " + words.say("range")));
            question.dissents()
                    .forEach(dissent -> because.add(new Step(
                            Page.safe(words.say(
                                    "dissent",
                                    Map.of("by", dissent.by(), "value", dissent.value(), "why", dissent.why()))),
                            List.of(claim(dissent.claim())))));
            return new Step(says, because);
        }

        private String number(OptionalLong number) {
            return number.isPresent() ? String.valueOf(number.getAsLong()) : wording.say("why.not_given");
        }

        private Step assumption(Assumption assumption) {
            String decided = assumption
                    .judgement()
                    .map(judgement -> words.say(
                            assumption.held() ? "made" : "revoked",
                            Map.of("by", judgement.by(), "why", judgement.why())))
                    .orElse(NONE);
            return Step.of(Page.safe(wording.say(
                    "why.granted",
                    Map.of(
                            "held",
                            assumption.held() ? "yes" : "no",
                            "says",
                            words.say(assumption.says()),
                            "id",
                            assumption.id(),
                            "decided",
                            decided))));
        }

        private Step claim(ClaimId id) {
            return contents.find(id.text())
                    .map(this::held)
                    .orElseGet(() -> Step.of(wording.say("why.only_id", Map.of("id", id.text()))));
        }

        private Step held(Held held) {
            String entry = logEntry(held.position());
            return switch (held) {
                case Held.OfClaim(Claim claim, var reading, long position) -> claim(claim, reading, entry);
                case Held.OfDocument(Document document, long position) -> document(document, position);
                case Held.OfList(var list, long position) ->
                    Step.of(wording.say(
                            "why.list",
                            Map.of(
                                    "file", Page.safe(list.fileName()),
                                    "rows", list.rows().size(),
                                    "id", list.id().text(),
                                    "entry", entry)));
                case Held.OfRow(var list, var row, long position) ->
                    Step.of(wording.say(
                            "why.row",
                            Map.of(
                                    "row", String.valueOf(row.number()),
                                    "file", Page.safe(list.fileName()),
                                    "line", String.valueOf(row.line()),
                                    "words", ClaimWords.quoted(row.raw()),
                                    "gone", isGone(list, row) ? "yes" : "no",
                                    "entry", entry)));
                case Held.OfJudgement(var judgement, long position) ->
                    Step.of(Page.safe(wording.say(
                            "why.judgement",
                            Map.of(
                                    "by", judgement.by(),
                                    "kind", judgement.kind().code(),
                                    "subject", judgement.subject(),
                                    "value", judgement.value(),
                                    "why", judgement.why(),
                                    "entry", entry))));
                case Held.OfRefused(Refused refused, long position) ->
                    Step.of(wording.say(
                            "why.refused",
                            Map.of(
                                    "file", Page.safe(refused.fileName()),
                                    "id", refused.id().text(),
                                    "bytes", refused.bytes(),
                                    "why", Page.safe(refused.why()),
                                    "entry", logEntry(position))));
                case Held.OfEntry(var logged) ->
                    Step.of(wording.say(
                            "why.entry",
                            Map.of(
                                    "kind", logged.kind().code(),
                                    "time", logged.time().toString(),
                                    "entry", entry)));
            };
        }

        private boolean isGone(ListFile list, ListFile.Row row) {
            return contents.editions(list.name()).getLast().rows().stream()
                    .noneMatch(one -> one.number() == row.number());
        }

        private String logEntry(long position) {
            return wording.say(
                    "why.log_entry",
                    Map.of(
                            "position", String.valueOf(position),
                            "entries", String.valueOf(contents.size())));
        }

        /// The claim, the words it was read from, and the document that holds them.
        private Step claim(Claim claim, Reading reading, String entry) {
            int start = claim.passage().start();
            int end = claim.passage().end();
            Optional<Document> document = contents.findDocument(reading.document());
            String says = wording.say(
                    "why.claim",
                    Map.of(
                            "id", claim.id().text(),
                            "file", Page.safe(reading.fileName()),
                            "start", String.valueOf(start),
                            "end", String.valueOf(end),
                            "at",
                                    document.flatMap(of -> documents.at(of, start, end))
                                            .orElse(NONE),
                            "what", ClaimWords.head(claim, wording),
                            "speaker",
                                    claim.said()
                                            .speaker()
                                            .map(ClaimWords::quoted)
                                            .orElse(NONE),
                            "reader", reading.reader(),
                            "entry", entry));
            return new Step(
                    says,
                    document
                            .map(of -> new Step(
                                    Kind.WORDS,
                                    around(of, claim),
                                    contents.find(of.id().text()).stream()
                                            .map(held -> new Step(
                                                    Kind.DOCUMENT, name(of, held.position(), shortened(of)), List.of()))
                                            .toList()))
                            .stream()
                            .toList());
        }

        private Step document(Document document, long position) {
            List<Step> says = new ArrayList<>();
            documents.particulars(document.transcript().particulars()).forEach(line -> says.add(Step.of(line)));
            documents
                    .lost(Page.safe(document.fileName()), document.transcript().lost())
                    .ifPresent(line -> says.add(Step.of(line)));
            documents.leftOut(document.transcript()).ifPresent(line -> says.add(Step.of(line)));
            return new Step(name(document, position, document.id().text()), says);
        }

        private String name(Document document, long position, String id) {
            String day = contents.findTime(position)
                    .map(time -> words.period(
                            Edtf.parse(LocalDate.ofInstant(time, ZoneOffset.UTC).toString())))
                    .orElse(wording.say("why.not_given"));
            return wording.say(
                    "why.document",
                    Map.of(
                            "file",
                            Page.safe(document.fileName()),
                            "id",
                            id,
                            "bytes",
                            document.bytes(),
                            "parser",
                            document.transcript().isPlain()
                                    ? NONE
                                    : document.transcript().parser(),
                            "day",
                            day,
                            "entry",
                            logEntry(position)));
        }

        /// Enough of its hash to tell documents apart; who asks about the document itself is given all of it.
        private static String shortened(Document document) {
            String id = document.id().text();
            return id.substring(0, id.indexOf(':') + 1 + HASH_SHOWN) + "…";
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
                basis.add(Step.of(wording.say(
                        "why.pair",
                        Map.of(
                                "left", Victims.id(why.left()),
                                "right", Victims.id(why.right()),
                                "probability", why.probability(),
                                "prior", why.prior(),
                                "terms", String.join(", ", terms)))));
            });
            if (!person.copies().isEmpty()) {
                basis.add(Step.of(wording.say(
                        "why.copies",
                        Map.of(
                                "rows",
                                String.join(
                                        ", ",
                                        person.copies().stream().map(Page::safe).toList())))));
            }
            return new Step(
                    wording.say(
                            "why.person",
                            Map.of("id", person.id(), "name", person.isNamed() ? Page.safe(person.name()) : NONE)),
                    basis);
        }
    }
}
