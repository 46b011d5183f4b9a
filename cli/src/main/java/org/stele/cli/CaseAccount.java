package org.stele.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.stele.claims.Claim;
import org.stele.claims.Claim.FigureClaim;
import org.stele.claims.Count;
import org.stele.claims.Reading;
import org.stele.claims.Words;
import org.stele.evidence.ListFile;
import org.stele.incidents.Incident;
import org.stele.incidents.Question;
import org.stele.recording.Case;
import org.stele.recording.Recording;
import org.stele.register.Session;
import org.stele.victims.Edition;
import org.stele.victims.Person;
import org.stele.victims.VictimRecord;
import org.stele.vocabulary.Measure;
import org.stele.wording.Wording;

/// The account that `record` prints: what was read, the figures and what does not agree, who, how many are on no list,
/// what else the documents say, and what a person should decide next.
final class CaseAccount {

    private static final int INDENT = 2;

    /// So many rows are named where there may be many.
    private static final int MOST_ROWS = 5;

    /// So many changed cells are shown; all are in the JSON form.
    private static final int MOST_CHANGES = 20;
    /// An account is read by a person: so many events are told in full, and of so many documents what they say besides.
    private static final int MOST_INCIDENTS = 30;

    private static final int MOST_DOCUMENTS = 50;

    private CaseAccount() {}

    /// What could not be read in lists, as warnings: one line each.
    static List<String> warnings(Case found, Wording wording) {
        List<String> warnings = new ArrayList<>();
        warnings.addAll(RowWarnings.of(found.victims().problems(), wording));
        for (ListFile list : found.lists()) {
            List<String> unrecognised = Recording.unrecognised(list);
            if (!unrecognised.isEmpty()) {
                warnings.add(wording.say(
                        "record.unrecognised",
                        Map.of("file", list.fileName(), "columns", String.join("\", \"", unrecognised))));
            }
        }
        return warnings;
    }

    static void of(
            Page page, String register, Recording.Outcome outcome, InputFiles files, Case found, Wording wording) {
        read(page, outcome, files, wording);
        page.blank();
        figures(page, register, found, wording);
        who(page, found, wording);
        found.estimate().ifPresent(draft -> {
            page.blank();
            EstimateAccount.draft(draft, wording, page);
        });
        besides(page, found.readings(), wording);
        next(page, register, found, wording);
    }

    private static void read(Page page, Recording.Outcome outcome, InputFiles files, Wording wording) {
        long documents = outcome.taken().stream()
                .filter(taken -> taken.words().isPresent())
                .count();
        long lists = outcome.taken().size() - documents;
        long known = outcome.taken().stream()
                .filter(taken -> taken.added() == Session.Added.KNOWN)
                .count();
        page.paragraph(
                0,
                wording.say(
                        "record.read",
                        Map.of(
                                "documents",
                                documents,
                                "words",
                                outcome.taken().stream()
                                        .mapToLong(taken -> taken.words().orElse(0))
                                        .sum(),
                                "lists",
                                lists,
                                "rows",
                                outcome.taken().stream()
                                        .mapToLong(taken -> taken.rows().orElse(0))
                                        .sum(),
                                "known",
                                known)));
        outcome.taken()
                .forEach(taken ->
                        taken.edition().ifPresent(edition -> edition(page, taken.fileName(), edition, wording)));
        List<String> kept = outcome.refused().stream()
                .filter(Recording.TurnedAway::kept)
                .map(file -> Page.safe(file.fileName()))
                .toList();
        if (!kept.isEmpty()) {
            page.paragraph(
                    0,
                    wording.say("record.refused", Map.of("files", kept.size())) + " "
                            + String.join(", ", kept.subList(0, Math.min(MOST_ROWS, kept.size())))
                            + (kept.size() > MOST_ROWS ? " …" : "."));
        }
        if (!files.setAside().isEmpty()) {
            page.paragraph(
                    0,
                    wording.say(
                                    "record.set_aside",
                                    Map.of("files", files.setAside().size())) + " "
                            + String.join(
                                    ", ",
                                    files.setAside().stream()
                                            .map(file -> Page.safe(file.name()) + " (" + file.why() + ")")
                                            .toList())
                            + ".");
        }
    }

    /// What a newer edition of a list adds, leaves out and says otherwise.
    private static void edition(Page page, String file, Edition edition, Wording wording) {
        String list = edition.list().name();
        page.paragraph(
                0,
                wording.say(
                        "record.edition",
                        Map.of(
                                "file",
                                Page.safe(file),
                                "list",
                                Page.safe(list),
                                "kept",
                                edition.kept(),
                                "added",
                                edition.added().size(),
                                "addedRows",
                                rows(list, edition.added()),
                                "gone",
                                edition.gone().size(),
                                "goneRows",
                                rows(list, edition.gone()),
                                "changed",
                                edition.changed().size())));
        for (Edition.Change change :
                edition.changed().stream().limit(MOST_CHANGES).toList()) {
            page.paragraph(
                    INDENT,
                    wording.say(
                            "record.edition.change",
                            Map.of(
                                    "row",
                                    Page.safe(list) + ":" + change.row(),
                                    "column",
                                    Page.safe(change.column()),
                                    "before",
                                    cell(change.before(), wording),
                                    "after",
                                    cell(change.after(), wording))));
        }
        if (edition.changed().size() > MOST_CHANGES) {
            page.paragraph(
                    INDENT,
                    wording.say(
                            "record.edition.more",
                            Map.of("count", edition.changed().size() - MOST_CHANGES)));
        }
    }

    private static String rows(String list, List<Integer> numbers) {
        return Page.safe(list) + ":"
                + String.join(
                        ", ",
                        numbers.stream().limit(MOST_ROWS).map(String::valueOf).toList())
                + (numbers.size() > MOST_ROWS ? " …" : "");
    }

    private static String cell(String text, Wording wording) {
        return text.isEmpty() ? wording.say("record.edition.empty") : ClaimWords.quoted(text);
    }

    /// The events, where there are many those that most documents tell of.
    private static void figures(Page page, String register, Case found, Wording wording) {
        List<Incident> incidents = FiguresAccount.told(found.incidents());
        if (incidents.size() <= MOST_INCIDENTS) {
            FiguresAccount.write(page, incidents, found.readings(), wording);
            return;
        }
        Set<String> shown = incidents.stream()
                .sorted(Comparator.comparing(incident -> incident.documents().size(), Comparator.reverseOrder()))
                .limit(MOST_INCIDENTS)
                .map(Incident::id)
                .collect(Collectors.toSet());
        FiguresAccount.write(
                page,
                incidents.stream()
                        .filter(incident -> shown.contains(incident.id()))
                        .toList(),
                found.readings(),
                wording);
        page.blank()
                .paragraph(
                        0,
                        wording.say(
                                "record.fewer",
                                Map.of(
                                        "shown",
                                        shown.size(),
                                        "all",
                                        incidents.size(),
                                        "register",
                                        Page.safe(register))));
    }

    private static void who(Page page, Case found, Wording wording) {
        VictimRecord victims = found.victims();
        page.blank().line(wording.say("record.who"));
        int persons = victims.named();
        if (!found.lists().isEmpty()) {
            Map<Integer, Long> onLists = new TreeMap<>();
            for (Person person :
                    victims.persons().stream().filter(Person::isNamed).toList()) {
                int lists = (int) person.members().stream()
                        .filter(member -> member.indexOf(':') >= 0)
                        .map(member -> member.substring(0, member.lastIndexOf(':')))
                        .distinct()
                        .count();
                onLists.merge(lists, 1L, Long::sum);
            }
            List<String> parts = new ArrayList<>();
            onLists.forEach((lists, people) ->
                    parts.add(wording.say("record.who.on_lists", Map.of("people", people, "lists", lists))));
            page.paragraph(
                    INDENT,
                    wording.say(
                            "record.who.persons",
                            Map.of(
                                    "persons",
                                    persons,
                                    "rows",
                                    victims.rows().size(),
                                    "parts",
                                    String.join(", ", parts),
                                    "doubts",
                                    victims.review().size())));
            List<String> nameless = victims.persons().stream()
                    .filter(person -> !person.isNamed())
                    .map(person -> Page.safe(person.members().getFirst()))
                    .toList();
            if (!nameless.isEmpty()) {
                page.paragraph(
                        INDENT,
                        wording.say(
                                "record.who.nameless",
                                Map.of(
                                        "count",
                                        nameless.size(),
                                        "rows",
                                        String.join(", ", nameless.subList(0, Math.min(MOST_ROWS, nameless.size())))
                                                + (nameless.size() > MOST_ROWS ? " …" : ""))));
            }
            victims.groups()
                    .forEach(group -> page.paragraph(
                            INDENT,
                            wording.say(
                                    "record.who.group",
                                    Map.of(
                                            "row",
                                            group.id(),
                                            "words",
                                            "\u201C" + Page.safe(group.words()) + "\u201D",
                                            "size",
                                            ClaimWords.interval(group.remainder(), wording)))));
        }
        stated(found.incidents())
                .ifPresentOrElse(
                        stated -> page.paragraph(
                                INDENT,
                                wording.say(
                                        "record.who.stated",
                                        Map.of(
                                                "named",
                                                persons,
                                                "stated",
                                                ClaimWords.interval(stated, wording),
                                                "missing",
                                                ClaimWords.interval(
                                                        victims.against(stated).missing(), wording)))),
                        () -> page.paragraph(INDENT, wording.say("record.who.no_stated", Map.of("named", persons))));
    }

    /// What the sources state of the killed: the answer of the first incident that has one.
    static Optional<Count.Interval> stated(List<Incident> incidents) {
        return incidents.stream()
                .flatMap(incident -> incident.questions().stream())
                .filter(question -> question.measure() == Measure.KILLED && question.main())
                .filter(question ->
                        question.low().isPresent() || question.best().isPresent())
                .findFirst()
                .map(CaseAccount::stated);
    }

    private static Count.Interval stated(Question question) {
        if (question.best().isPresent()) {
            return Count.exactly(question.best().getAsLong());
        }
        OptionalLong high = question.high();
        return high.isEmpty()
                ? Count.atLeast(question.low().getAsLong())
                : Count.between(question.low().getAsLong(), high.getAsLong(), org.stele.vocabulary.Bound.RANGE);
    }

    private static void besides(Page page, List<Reading> readings, Wording wording) {
        if (readings.isEmpty()) {
            return;
        }
        page.blank().line(wording.say("record.besides"));
        if (readings.size() > MOST_DOCUMENTS) {
            page.paragraph(INDENT, wording.say("record.besides.many", Map.of("documents", readings.size())));
            return;
        }
        for (Reading reading : readings) {
            Map<String, Integer> kinds = new LinkedHashMap<>();
            int loaded = 0;
            for (Claim claim : reading.claims()) {
                if (!(claim instanceof FigureClaim)) {
                    kinds.merge(claim.kind(), 1, Integer::sum);
                }
                loaded += claim.said().wording().size();
            }
            List<String> parts = new ArrayList<>();
            kinds.forEach((kind, count) -> parts.add(wording.say("record.besides." + kind, Map.of("count", count))));
            page.paragraph(
                    INDENT,
                    wording.say(
                            "record.besides.document",
                            Map.of(
                                    "file",
                                    Page.safe(reading.fileName()),
                                    "parts",
                                    parts.isEmpty() ? wording.say("record.besides.nothing") : String.join(", ", parts),
                                    "loaded",
                                    loaded,
                                    "rejected",
                                    reading.rejected().size())));
            about(page, reading, wording);
            for (Claim claim : reading.claims()) {
                if (!(claim instanceof FigureClaim)) {
                    page.hanging("    - ", ClaimWords.head(claim, wording), 6);
                }
                if (claim instanceof Claim.RulingClaim ruling) {
                    ClaimWords.datedBy(ruling, reading, wording)
                            .forEach(time ->
                                    page.paragraph(8, wording.say("record.besides.dated_by", Map.of("time", time))));
                }
            }
            unnumbered(page, reading, wording);
            List<String> words = reading.claims().stream()
                    .flatMap(claim -> claim.said().wording().stream())
                    .map(Words::text)
                    .map(Page::safe)
                    .distinct()
                    .toList();
            if (!words.isEmpty()) {
                page.hanging(
                        "    - ",
                        wording.say(
                                "record.besides.own_words",
                                Map.of("words", "\u201C" + String.join("\u201D, \u201C", words) + "\u201D")),
                        6);
            }
        }
    }

    /// Harms without a number, and who was among the dead: they count nobody and are not lost.
    private static void unnumbered(Page page, Reading reading, Wording wording) {
        for (FigureClaim figure : reading.claims(FigureClaim.class)) {
            if (figure.value().isEmpty()) {
                page.hanging(
                        "    - ",
                        ClaimWords.head(figure, wording) + ", \u201C"
                                + Page.safe(figure.passage().quote()) + "\u201D",
                        6);
            }
        }
    }

    private static void about(Page page, Reading reading, Wording wording) {
        reading.about()
                .publisher()
                .ifPresent(publisher -> page.hanging(
                        "    - ",
                        wording.say(
                                "record.besides.publisher",
                                Map.of("value", Page.safe(publisher.value()), "basis", Page.safe(publisher.basis()))),
                        6));
        reading.about()
                .published()
                .ifPresent(published -> page.hanging(
                        "    - ",
                        wording.say(
                                "record.besides.published",
                                Map.of(
                                        "value",
                                        PeriodWords.of(published.value(), wording),
                                        "basis",
                                        Page.safe(published.basis()))),
                        6));
    }

    private static void next(Page page, String register, Case found, Wording wording) {
        long claims = found.readings().stream()
                .mapToLong(reading -> reading.claims().size())
                .sum();
        page.blank()
                .hanging(
                        "",
                        wording.say(
                                "record.next",
                                Map.of(
                                        "claims",
                                        claims,
                                        "pairs",
                                        found.victims().review().size(),
                                        "register",
                                        Page.safe(register))),
                        6);
        page.paragraph(6, wording.say("record.next.why", Map.of("register", Page.safe(register))));
    }
}
