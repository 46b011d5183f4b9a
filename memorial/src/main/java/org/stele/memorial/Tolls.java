package org.stele.memorial;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stele.memorial.charts.Chart;
import org.stele.memorial.html.Element;
import org.stele.memorial.html.Node;
import org.stele.release.PublicClaim;
import org.stele.release.PublicClaim.Figure;
import org.stele.release.PublicDocument;
import org.stele.release.PublicIncident;
import org.stele.release.PublicIncident.Lineage;
import org.stele.release.PublicIncident.NotRead;
import org.stele.release.PublicIncident.Question;
import org.stele.release.PublicIncident.Standing;
import org.stele.vocabulary.Bound;
import org.stele.vocabulary.Measure;

/// Who said how many, and when, for every measure that more than one voice speaks of: a drawing, and under it the
/// same figures as a table with their words.
final class Tolls {

    private static final String CONCEDED = "page.not_read.conceded";

    /// What a rule leaves aside and is a statement about the whole all the same. Aims, fears and what was denied or
    /// rejected are no such thing: the table has them, with the reason.
    private static final Set<String> DRAWN =
            Set.of("page.not_read.repeats", CONCEDED, "page.not_read.official", "page.not_read.vague");

    private final Site site;
    private final Say say;
    private final Links here;
    private final PublicIncident incident;

    /// @param left why the rule leaves it aside, as the kind of message; empty when it is read
    private record Row(
            PublicClaim claim, PublicDocument document, Figure figure, boolean repeats, String note, String left) {
        long low() {
            return figure.low().orElse(0);
        }
    }

    Tolls(Site site, Links here, PublicIncident incident) {
        this.site = site;
        this.say = site.say();
        this.here = here;
        this.incident = incident;
    }

    private List<Row> rows(Question question) {
        Stream<Row> read = question.reads().stream().map(id -> row(id, say.text("page.tolls.read"), ""));
        Stream<Row> left = question.notRead().stream()
                .map((NotRead each) ->
                        row(each.claim(), say.text(each.why()), each.why().kind()));
        return Stream.concat(read, left)
                .filter(row -> row.figure().low().isPresent())
                .sorted(Comparator.comparing(Tolls::published))
                .toList();
    }

    private Row row(String id, String note, String left) {
        PublicClaim claim = site.claim(id);
        PublicDocument document = site.document(claim.document());
        boolean repeats = incident.lineages().stream()
                .map(Lineage::documents)
                .anyMatch(
                        line -> line.contains(document.id()) && !line.getFirst().equals(document.id()));
        Figure figure =
                claim.figure().orElseThrow(() -> new IllegalArgumentException("claim " + id + " states no number"));
        return new Row(claim, document, figure, repeats, note, left);
    }

    private static LocalDate published(Row row) {
        return row.document()
                .published()
                .flatMap(published -> published.value().earliest())
                .orElse(LocalDate.MAX);
    }

    /// Empty when fewer than two statements are there to be compared.
    Optional<Node> part() {
        List<Node> content = new ArrayList<>();
        for (Question question : incident.questions()) {
            List<Row> rows = question.standing() == Standing.WHOLE ? rows(question) : List.of();
            if (rows.size() < 2) {
                continue;
            }
            Node told = Node.several(statements(question, rows));
            if (question.measure() == Measure.KILLED) {
                content.add(told);
            } else {
                content.add(Element.of("details")
                        .add(
                                Element.of("summary")
                                        .say(say.text(
                                                "page.tolls.of",
                                                Map.of(
                                                        "measure",
                                                        say.text("measure."
                                                                + question.measure()
                                                                        .code())))),
                                told));
            }
        }
        if (content.isEmpty()) {
            return Optional.empty();
        }
        lineages().ifPresent(content::add);
        return Optional.of(Layout.part("said", say.text("page.tolls.heading"), content.toArray(Node[]::new)));
    }

    private List<Node> statements(Question question, List<Row> rows) {
        List<Node> content = new ArrayList<>();
        List<Chart.Voice> voices = voices(rows);
        boolean compared = voices.size() > 1;
        if (compared) {
            Chart chart = new Chart(
                    title(question),
                    new Chart.Answer(question.low(), question.best(), question.high(), question.rule()),
                    voices);
            Chart.Words words = say.ofCharts();
            content.add(Element.of("figure")
                    .add(
                            chart.drawing("wide", "said-" + question.id() + "-wide", 704, words),
                            chart.drawing("narrow", "said-" + question.id() + "-narrow", 350, words),
                            Element.of("figcaption")
                                    .say(say.text("page.figures.low_high") + " " + chart.caption(words))));
        }
        Element details = Element.of("details")
                .add(Element.of("summary").say(say.text("page.tolls.as_table")), table(question, rows));
        content.add(compared ? details : table(question, rows));
        return content;
    }

    private String title(Question question) {
        return say.text(
                "page.tolls.title",
                Map.of("measure", say.text("measure." + question.measure().code())));
    }

    /// One voice a speaker and text.
    private List<Chart.Voice> voices(List<Row> rows) {
        record Voice(String document, Optional<String> speaker) {}
        Map<Voice, List<Row>> voices = rows.stream()
                .filter(row -> row.left().isEmpty() || DRAWN.contains(row.left()))
                .collect(Collectors.groupingBy(
                        row -> new Voice(row.document().id(), row.claim().speaker()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return voices.values().stream()
                .map(said -> {
                    Row first = said.getFirst();
                    return new Chart.Voice(
                            first.left().equals(CONCEDED)
                                    ? say.text("chart.conceded", Map.of("who", who(first)))
                                    : who(first),
                            first.document().published().map(PublicDocument.Inferred::value),
                            first.repeats(),
                            said.stream().map(row -> amount(row.figure())).toList());
                })
                .toList();
    }

    private static Chart.Amount amount(Figure figure) {
        return new Chart.Amount(
                figure.low().orElseThrow(),
                figure.high(),
                figure.bound().equals(Optional.of(Bound.VAGUE)),
                figure.value().orElse(""));
    }

    private String who(Row row) {
        String source =
                row.document().publisher().map(PublicDocument.Inferred::value).orElse(site.name(row.document()));
        return row.claim()
                .speaker()
                .map(speaker -> say.text("chart.speaker", Map.of("speaker", speaker, "source", source)))
                .orElse(source);
    }

    /// Who said it and when; for a vague word the word itself, since its interval is our reading.
    private String label(Row row) {
        String said = row.document()
                .published()
                .map(published ->
                        say.text("page.tolls.label", Map.of("source", who(row), "when", say.date(published.value()))))
                .orElseGet(() -> who(row));
        boolean vague = row.figure().bound().equals(Optional.of(Bound.VAGUE));
        return row.figure()
                .value()
                .filter(words -> vague)
                .map(words -> say.text("page.tolls.vague", Map.of("said", said, "words", words)))
                .orElse(said);
    }

    private String numbers(Row row) {
        Figure figure = row.figure();
        if (figure.high().isEmpty()) {
            return say.text("page.at_least", Map.of("low", row.low()));
        }
        long high = figure.high().getAsLong();
        return high == row.low()
                ? say.text("page.exactly", Map.of("low", row.low()))
                : say.text("page.from_to", Map.of("low", row.low(), "high", high));
    }

    private Node table(Question question, List<Row> rows) {
        Element body = Element.of("tbody");
        for (Row row : rows) {
            String note = row.repeats() ? say.text("page.tolls.repeats", Map.of("note", row.note())) : row.note();
            body.add(Element.of("tr")
                    .add(
                            Element.of("th")
                                    .set("scope", "row")
                                    .add(Element.link(
                                            here.document(row.document().id()), label(row))),
                            Element.of("td")
                                    .add(site.quote(here, row.claim()))
                                    .add(
                                            Element.of("br"),
                                            Element.of("small").cls("soft").say(note)),
                            Element.of("td").cls("n").say(numbers(row))));
        }
        return Element.of("table")
                .add(
                        Element.of("caption").say(title(question)),
                        Element.of("thead")
                                .add(Element.of("tr")
                                        .add(
                                                Element.of("th")
                                                        .set("scope", "col")
                                                        .say(say.text("page.tolls.source")),
                                                Element.of("th")
                                                        .set("scope", "col")
                                                        .say(say.text("page.tolls.words")),
                                                Element.of("th")
                                                        .set("scope", "col")
                                                        .cls("n")
                                                        .say(say.text("measure."
                                                                + question.measure()
                                                                        .code())))),
                        body);
    }
    /// Which documents go back to which, where any do.
    private Optional<Node> lineages() {
        Element list = Element.of("ul");
        boolean any = false;
        for (Lineage lineage : incident.lineages()) {
            if (lineage.documents().size() > 1) {
                any = true;
                list.add(lineage(lineage));
            }
        }
        return any
                ? Optional.of(Node.several(List.of(Element.of("h3").say(say.text("page.lineage.heading")), list)))
                : Optional.empty();
    }

    private Node lineage(Lineage lineage) {
        List<Node> later = lineage.documents().stream()
                .skip(1)
                .<Node>map(id -> site.saidBy(here, site.document(id)))
                .toList();
        Element item = Element.of("li")
                .add(say.node(
                        "page.lineage.goes_back",
                        Map.of(
                                "later", Node.several(say.separated(later)),
                                "count", later.size(),
                                "first",
                                        site.saidBy(
                                                here,
                                                site.document(
                                                        lineage.documents().getFirst())))));
        lineage.reason()
                .ifPresent(reason ->
                        item.say(" " + say.text("page.lineage.because", Map.of("reason", say.text(reason)))));
        return item;
    }
}
