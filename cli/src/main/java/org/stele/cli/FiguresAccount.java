package org.stele.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.stele.claims.Actor;
import org.stele.claims.Claim;
import org.stele.claims.Claim.FigureClaim;
import org.stele.claims.ClaimId;
import org.stele.claims.Reading;
import org.stele.cli.Page.Align;
import org.stele.evidence.DocumentId;
import org.stele.incidents.Assumption;
import org.stele.incidents.Explanation;
import org.stele.incidents.Finding;
import org.stele.incidents.Finding.Check;
import org.stele.incidents.Finding.Conflict;
import org.stele.incidents.Finding.Definition;
import org.stele.incidents.Finding.Gap;
import org.stele.incidents.Incident;
import org.stele.incidents.PlacesApart;
import org.stele.incidents.Question;
import org.stele.incidents.Rule;
import org.stele.wording.Wording;

/// The reckoning for people: figures in columns with the words that say them, then what does not agree, in sentences
/// with their arithmetic.
final class FiguresAccount {

    /// A quotation in the table is cut here; the whole passage is what `stele why` shows.
    private static final int QUOTE = 56;

    /// So many sources are named beside a figure.
    private static final int SOURCES = 3;

    /// The degree of what is no actor: a thing or an event.
    private static final String CAUSE = "cause";

    private static final int INDENT = 2;
    private static final int BELOW = 4;

    private final Page page;
    private final ReckoningWords words;
    private final List<Reading> readings;
    private final Map<ClaimId, Claim> claims = new HashMap<>();
    private final Map<DocumentId, String> files = new HashMap<>();
    private final Map<DocumentId, Integer> order = new HashMap<>();
    private Map<String, Assumption> assumptions = Map.of();

    /// The incidents that there is something to tell of.
    static List<Incident> told(List<Incident> incidents) {
        return incidents.stream()
                .filter(incident ->
                        !incident.questions().isEmpty() || !incident.unread().isEmpty())
                .toList();
    }

    private FiguresAccount(Page page, List<Reading> readings, Wording wording) {
        this.page = page;
        this.words = new ReckoningWords(wording);
        this.readings = readings;
        for (int i = 0; i < readings.size(); i++) {
            Reading reading = readings.get(i);
            order.put(reading.document(), i);
            files.put(reading.document(), Page.safe(reading.fileName()));
            reading.claims().forEach(claim -> claims.put(claim.id(), claim));
        }
    }

    /// Writes the account of these incidents on the page.
    ///
    /// @param readings the readings they were reckoned from, for the sources' words and file names
    static void write(Page page, List<Incident> incidents, List<Reading> readings, Wording wording) {
        FiguresAccount account = new FiguresAccount(page, readings, wording);
        List<Incident> told = told(incidents);
        if (told.isEmpty()) {
            page.paragraph(0, account.words.say("nothing"));
        }
        for (Incident incident : told) {
            if (!incident.equals(told.getFirst())) {
                page.blank().blank();
            }
            account.incident(incident);
        }
    }

    private void incident(Incident incident) {
        assumptions =
                incident.assumptions().stream().collect(Collectors.toMap(Assumption::id, assumption -> assumption));
        page.hanging("", page.bold(Page.safe(words.say(incident.title()))), INDENT);
        names(incident);
        questions(incident);
        actors(incident);
        disagreements(incident);
        checks(incident);
        granted(incident);
        unread(incident);
    }

    private void names(Incident incident) {
        if (incident.names().isEmpty()) {
            page.paragraph(INDENT, dim(words.say("unnamed")));
            return;
        }
        SortedMap<String, List<String>> filesOfName = new TreeMap<>();
        incident.names()
                .forEach(name -> filesOfName
                        .computeIfAbsent(quoted(name.words()), words -> new ArrayList<>())
                        .add(file(name.document())));
        String named = filesOfName.entrySet().stream()
                .map(name ->
                        words.say("named", Map.of("quoted", name.getKey(), "file", String.join(", ", name.getValue()))))
                .collect(Collectors.joining("; "));
        page.paragraph(INDENT, dim(named + "; " + words.say("title_ours") + "."));
    }

    private void questions(Incident incident) {
        if (incident.questions().isEmpty()) {
            return;
        }
        page.blank();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "",
                words.say("column.low"),
                words.say("column.best"),
                words.say("column.high"),
                words.say("column.said_by")));
        for (Question question : incident.questions()) {
            rows.add(List.of(
                    words.head(question),
                    ReckoningWords.number(question.low()),
                    page.bold(ReckoningWords.number(question.best())),
                    ReckoningWords.number(question.high()),
                    dim(saidBy(question, incident))));
            question.apart().forEach(apart -> rows.add(apart(apart)));
        }
        page.table(INDENT, List.of(Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.LEFT), rows);
        page.blank();
        incident.questions().stream()
                .map(Question::rule)
                .distinct()
                .forEach(rule ->
                        page.paragraph(INDENT, words.say("rule", Map.of("rule", rule.id(), "words", ofRule(rule)))));
        page.paragraph(INDENT, words.say("range"));
        if (incident.documents().size() > 1) {
            page.paragraph(
                    INDENT,
                    words.say(
                            "lineages",
                            Map.of(
                                    "documents", incident.documents().size(),
                                    "lineages", incident.lineages().size())));
        }
        joins(incident);
        for (Question question : incident.questions()) {
            for (Question.Dissent dissent : question.dissents()) {
                page.hanging(
                        " ".repeat(INDENT),
                        words.head(question) + ": "
                                + Page.safe(words.say(
                                        "dissent",
                                        Map.of("by", dissent.by(), "value", dissent.value(), "why", dissent.why()))),
                        BELOW);
            }
        }
    }

    /// Whom the documents name as having acted, in their words: in the figures that the answers read, and in the acts
    /// of the same documents. What is said of an actor is no finding.
    private void actors(Incident incident) {
        Set<ClaimId> read = incident.questions().stream()
                .flatMap(question -> question.reads().stream())
                .collect(Collectors.toSet());
        Map<String, String> spellings = new LinkedHashMap<>();
        Map<String, Set<String>> filesOfActor = new LinkedHashMap<>();
        List<Reading> telling = incident.documents().stream()
                .flatMap(document -> Optional.ofNullable(order.get(document)).stream())
                .sorted()
                .map(readings::get)
                .toList();
        for (Reading reading : telling) {
            for (Claim claim : reading.claims()) {
                for (Actor actor : acting(claim, read)) {
                    // Fires and shells harm, and nobody is named by them.
                    if (actor.degree().equals(CAUSE)) {
                        continue;
                    }
                    String plain = actor.name().strip().toLowerCase(Locale.ROOT);
                    spellings.putIfAbsent(plain, quoted(actor.name()));
                    filesOfActor
                            .computeIfAbsent(plain, ignored -> new TreeSet<>())
                            .add(file(reading.document()));
                }
            }
        }
        if (filesOfActor.isEmpty()) {
            return;
        }
        String actors = filesOfActor.entrySet().stream()
                .map(actor -> words.say(
                        "actor",
                        Map.of(
                                "words", spellings.getOrDefault(actor.getKey(), actor.getKey()),
                                "files", String.join(", ", actor.getValue()))))
                .collect(Collectors.joining("; "));
        page.hanging(" ".repeat(INDENT), words.say("acted", Map.of("actors", actors)), BELOW);
    }

    private static List<Actor> acting(Claim claim, Set<ClaimId> read) {
        return switch (claim) {
            case FigureClaim figure -> read.contains(figure.id()) ? figure.actor() : List.of();
            case Claim.ActClaim act -> act.actor();
            case Claim.PersonClaim _,
                    Claim.RulingClaim _,
                    Claim.AllegationClaim _,
                    Claim.DeclarationClaim _,
                    Claim.CommemorationClaim _,
                    Claim.BackgroundClaim _ -> List.of();
        };
    }

    /// Why documents that are not of one lineage are told together.
    private void joins(Incident incident) {
        record Shared(String with, String ground) {}
        Map<Shared, List<String>> documents = new LinkedHashMap<>();
        for (Incident.Join join : incident.joins()) {
            documents
                    .computeIfAbsent(new Shared(file(join.with()), words.say(join.says())), shared -> new ArrayList<>())
                    .add(file(join.document()));
        }
        documents.forEach((shared, joined) -> page.hanging(
                " ".repeat(INDENT),
                dim(Page.safe(words.say(
                        "joined",
                        Map.of(
                                "documents", String.join(", ", joined),
                                "with", shared.with(),
                                "ground", shared.ground())))),
                BELOW));
    }

    /// What one side states, on a line of its own below the answer.
    private List<String> apart(Question.Apart apart) {
        String said = apart.claims().stream()
                .limit(SOURCES)
                .map(claims::get)
                .filter(FigureClaim.class::isInstance)
                .map(claim -> source((FigureClaim) claim))
                .collect(Collectors.joining("; "));
        return List.of(
                "  " + words.say("apart." + apart.side().code()),
                ReckoningWords.number(OptionalLong.of(apart.low())),
                ReckoningWords.number(OptionalLong.empty()),
                ReckoningWords.number(apart.high()),
                dim(said));
    }

    private String ofRule(Rule rule) {
        return words.say("rule." + rule.id());
    }

    private String saidBy(Question question, Incident incident) {
        if (question.reads().isEmpty()) {
            return words.say("said.nobody");
        }
        List<FigureClaim> read = question.reads().stream()
                .map(claims::get)
                .filter(FigureClaim.class::isInstance)
                .map(FigureClaim.class::cast)
                .toList();
        boolean lowFromParts = question.best().isPresent()
                && question.assumes().stream().anyMatch(id -> id.startsWith("parts_complete:"));
        List<FigureClaim> stating = lowFromParts
                ? read.stream().filter(claim -> isStated(claim, question)).toList()
                : read;
        List<String> said = new ArrayList<>(
                stating.stream().limit(SOURCES).map(this::source).toList());
        if (stating.size() > SOURCES) {
            said.add(words.say("said.more", Map.of("count", stating.size() - SOURCES)));
        }
        if (lowFromParts) {
            said.add(words.say("said.parts"));
        }
        boolean somethingElse = incident.findings().stream()
                .anyMatch(finding -> finding instanceof Definition definition
                        && definition.says().kind().equals("definition.recognised")
                        && question.reads().contains(definition.counted()));
        if (somethingElse) {
            said.add(words.say("said.definition"));
        }
        return String.join("; ", said);
    }

    private static boolean isStated(FigureClaim claim, Question question) {
        return claim.measure() == question.measure()
                && claim.value()
                        .map(value ->
                                value.n().equals(question.best()) || value.n().equals(question.high()))
                        .orElse(false);
    }

    private String source(FigureClaim claim) {
        String file = file(claim.passage().document());
        String quote = quoted(claim.passage().quote());
        return claim.said()
                .speaker()
                .map(speaker -> words.say(
                        "said.speaker", Map.of("words", quote, "file", file, "speaker", Page.safe(speaker.text()))))
                .orElseGet(() -> words.say("said.file", Map.of("words", quote, "file", file)));
    }

    private String file(DocumentId document) {
        return files.getOrDefault(document, document.text());
    }

    private static String quoted(String words) {
        String safe = Page.safe(words).strip();
        if (safe.codePointCount(0, safe.length()) > QUOTE) {
            String cut = safe.substring(0, safe.offsetByCodePoints(0, QUOTE));
            int space = cut.lastIndexOf(' ');
            safe = (space > QUOTE / 2 ? cut.substring(0, space) : cut) + " …";
        }
        return "“" + safe + "”";
    }

    private void disagreements(Incident incident) {
        page.blank();
        if (incident.findings().isEmpty()) {
            page.paragraph(0, words.say("agree"));
            return;
        }
        page.line(words.say("disagree"));
        for (Finding finding : incident.findings()) {
            page.hanging(" ".repeat(INDENT), sentence(finding), INDENT);
            switch (finding) {
                case Conflict conflict -> conflict(conflict);
                case Gap gap -> gap(gap);
                case Definition definition -> {
                    // Recognition is known by its sentence; a word that changed on the way is seen in both texts.
                    if (definition.says().kind().startsWith("definition.shifted")) {
                        sources(definition.claims());
                    }
                }
                case Check check -> {}
            }
        }
    }

    private String sentence(Finding finding) {
        return Page.safe(capital(words.say(finding.says()))) + ".";
    }

    private void conflict(Conflict conflict) {
        List<String> sentences = new ArrayList<>();
        sentences.add(words.say("kind.conflict"));
        if (!conflict.repairs().isEmpty() && conflict.claims().size() > 2) {
            sentences.add(words.say(
                    "repair", Map.of("amount", conflict.repairs().getFirst().by())));
        }
        sentences.add(words.say("radius", Map.of("radius", conflict.radius())));
        if (!conflict.complete()) {
            sentences.add(words.say("incomplete"));
        }
        page.paragraph(BELOW, String.join(" ", sentences));
        sources(conflict.claims());
        explanations(conflict.explanations(), conflict.difference());
    }

    private void gap(Gap gap) {
        List<String> sentences = new ArrayList<>();
        sentences.add(words.say("kind.gap"));
        List<String> clauses = gap.assumes().stream().map(this::assumed).toList();
        if (!clauses.isEmpty()) {
            sentences.add(words.say("assumes", Map.of("list", words.clauses(clauses))));
        }
        gap.alternates()
                .forEach(alternate -> sentences.add(words.say(
                        "alternate",
                        Map.of("assumption", assumed(alternate.without()), "difference", alternate.difference()))));
        page.paragraph(BELOW, Page.safe(String.join(" ", sentences)));
        if (gap.assumes().stream().noneMatch(id -> id.startsWith("parts_complete:"))) {
            sources(gap.claims());
        }
        explanations(gap.explanations(), gap.difference());
    }

    private String assumed(String id) {
        return Optional.ofNullable(assumptions.get(id))
                .map(assumption -> words.say(assumption.says()))
                .orElse(id);
    }

    /// Who says what, where a reader has to compare sources.
    private void sources(List<ClaimId> disagreeing) {
        List<FigureClaim> figures = disagreeing.stream()
                .map(claims::get)
                .filter(FigureClaim.class::isInstance)
                .map(FigureClaim.class::cast)
                .toList();
        List<FigureClaim> shown = eachNumberFirst(withoutRepeatedWords(figures));
        shown.stream()
                .limit(2 * SOURCES)
                .forEach(claim -> page.hanging(" ".repeat(BELOW), dim(source(claim)), BELOW + INDENT));
        if (shown.size() > 2 * SOURCES) {
            page.paragraph(BELOW, dim(words.say("said.more", Map.of("count", shown.size() - 2 * SOURCES))));
        }
    }

    /// One source of each number before a second source of any.
    private static List<FigureClaim> eachNumberFirst(List<FigureClaim> figures) {
        Set<Object> known = new HashSet<>();
        List<FigureClaim> first = new ArrayList<>();
        List<FigureClaim> more = new ArrayList<>();
        figures.forEach(
                claim -> (known.add(List.of(claim.measure(), claim.group(), claim.count())) ? first : more).add(claim));
        first.addAll(more);
        return first;
    }

    /// A passage that stands inside another one of the list is quoted with it.
    private static List<FigureClaim> withoutRepeatedWords(List<FigureClaim> figures) {
        return figures.stream()
                .filter(claim -> figures.stream()
                        .noneMatch(other -> !other.passage().equals(claim.passage())
                                && other.passage().contains(claim.passage())))
                .filter(claim -> figures.stream()
                        .filter(other -> other.passage().equals(claim.passage()))
                        .findFirst()
                        .equals(Optional.of(claim)))
                .toList();
    }

    private void explanations(List<Explanation> explanations, long difference) {
        for (Explanation explanation : explanations) {
            boolean first = explanation.equals(explanations.getFirst());
            boolean explains = explanation.accountsFor() > 0;
            String text = words.say(explanation.says());
            if (!explains) {
                page.hanging(" ".repeat(BELOW), Page.safe(capital(text)) + ".", BELOW);
                continue;
            }
            String accounts = words.say(
                    "accounts",
                    Map.of(
                            "share",
                            explanation.accountsFor() == difference ? "all" : "some",
                            "amount",
                            explanation.accountsFor(),
                            "difference",
                            difference));
            page.hanging(
                    " ".repeat(BELOW),
                    Page.safe(words.say(
                            first ? "likeliest" : "also",
                            Map.of(
                                    "text", text,
                                    "name", words.say("explanation.name." + explanation.kind()),
                                    "accounts", accounts))),
                    BELOW);
        }
    }

    private void checks(Incident incident) {
        list(
                "checked",
                incident.checks().stream()
                        .filter(Check::decided)
                        .map(this::sentence)
                        .toList());
        list(
                "open",
                incident.checks().stream()
                        .filter(check -> !check.decided())
                        .map(this::sentence)
                        .toList());
    }

    private void list(String head, List<String> sentences) {
        if (sentences.isEmpty()) {
            return;
        }
        page.blank().line(words.say(head));
        sentences.forEach(sentence -> page.hanging(" ".repeat(INDENT), sentence, BELOW));
    }

    private void granted(Incident incident) {
        if (incident.assumptions().isEmpty()) {
            return;
        }
        page.blank().line(words.say("granted"));
        Set<String> told = new HashSet<>();
        for (PlacesApart set : incident.placesApart()) {
            if (set.assumptions().size() > 1) {
                told.addAll(set.assumptions());
                withId(
                        words.say(set.says()),
                        words.say("any_two", Map.of("id", set.assumptions().getFirst())));
            }
        }
        for (Assumption assumption : incident.assumptions()) {
            if (told.contains(assumption.id())) {
                continue;
            }
            String decided = assumption
                    .judgement()
                    .map(judgement -> "; "
                            + words.say(
                                    assumption.held() ? "made" : "revoked",
                                    Map.of("by", judgement.by(), "why", judgement.why())))
                    .orElse("");
            withId(words.say(assumption.says()) + decided, assumption.id());
        }
    }

    /// A sentence, and behind it the id by which somebody can decide about it.
    private void withId(String sentence, String id) {
        page.hanging(" ".repeat(INDENT), Page.safe(capital(sentence)) + " " + dim(Page.safe("(" + id + ")")), BELOW);
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private void unread(Incident incident) {
        SortedMap<String, List<ClaimId>> byReason = new TreeMap<>();
        incident.unread()
                .forEach(left -> byReason.computeIfAbsent(left.reason(), reason -> new ArrayList<>())
                        .add(left.claim()));
        list(
                "unread",
                byReason.entrySet().stream()
                        .map(entry -> words.say(
                                        "unread." + entry.getKey(),
                                        Map.of("count", entry.getValue().size(), "words", quotes(entry.getValue())))
                                + ".")
                        .toList());
    }

    private String quotes(List<ClaimId> left) {
        String quotes = left.stream()
                .limit(SOURCES)
                .map(claims::get)
                .filter(FigureClaim.class::isInstance)
                .map(claim -> quoted(claim.passage().quote()))
                .collect(Collectors.joining(", "));
        return left.size() > SOURCES ? quotes + " …" : quotes;
    }

    /// Dims word by word, so that a wrapped line does not carry the mark into the next.
    private String dim(String text) {
        return Arrays.stream(text.split(" ", -1)).map(page::dim).collect(Collectors.joining(" "));
    }
}
