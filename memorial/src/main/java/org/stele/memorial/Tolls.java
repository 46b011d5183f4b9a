package org.stele.memorial;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stele.memorial.html.Element;
import org.stele.memorial.html.Node;
import org.stele.release.PublicClaim;
import org.stele.release.PublicClaim.Figure;
import org.stele.release.PublicDocument;
import org.stele.release.PublicIncident;
import org.stele.release.PublicIncident.Lineage;
import org.stele.release.PublicIncident.NotRead;
import org.stele.release.PublicIncident.Question;
import org.stele.vocabulary.Bound;

/// Who said how many were killed, and when: one row a text, in the order of publishing. A text's highest figure
/// is its mark; its lower ones, which are mostly parts, are ticks on the same line.
///
/// The rows keep their distance whatever the years between them, so that no label hides another; the date stands
/// in the label. The mark of a text that goes back to an earlier one is hollow.
final class Tolls {

    private static final int ROW = 52;
    private static final int MOST_ROWS = 30;

    /// Room for a number of three digits.
    private static final double NARROWEST = 30;

    private final Site site;
    private final Say say;
    private final Links here;
    private final PublicIncident incident;
    private final List<Row> rows;
    private final List<List<Row>> texts;

    private record Row(PublicClaim claim, PublicDocument document, Figure figure, boolean repeats, String note) {
        long low() {
            return figure.low().orElse(0);
        }
    }

    Tolls(Site site, Links here, PublicIncident incident) {
        this.site = site;
        this.say = site.say();
        this.here = here;
        this.incident = incident;
        this.rows = incident.killed().map(this::rows).orElse(List.of());
        this.texts = List.copyOf(rows.stream()
                .collect(Collectors.groupingBy(row -> row.document().id(), LinkedHashMap::new, Collectors.toList()))
                .values());
    }

    private List<Row> rows(Question question) {
        Stream<Row> read = question.reads().stream().map(id -> row(id, say.text("page.tolls.read")));
        Stream<Row> left = question.notRead().stream().map((NotRead each) -> row(each.claim(), say.text(each.why())));
        return Stream.concat(read, left)
                .filter(row -> row.figure().low().isPresent())
                .sorted(Comparator.comparing(Tolls::published))
                .toList();
    }

    private Row row(String id, String note) {
        PublicClaim claim = site.claim(id);
        PublicDocument document = site.document(claim.document());
        boolean repeats = incident.lineages().stream()
                .map(Lineage::documents)
                .anyMatch(
                        line -> line.contains(document.id()) && !line.getFirst().equals(document.id()));
        Figure figure =
                claim.figure().orElseThrow(() -> new IllegalArgumentException("claim " + id + " states no number"));
        return new Row(claim, document, figure, repeats, note);
    }

    private static LocalDate published(Row row) {
        return row.document()
                .published()
                .flatMap(published -> published.value().earliest())
                .orElse(LocalDate.MAX);
    }

    /// Empty when fewer than two statements are there to be compared.
    Optional<Node> part() {
        if (rows.size() < 2) {
            return Optional.empty();
        }
        List<Node> content = new ArrayList<>();
        if (texts.size() <= MOST_ROWS) {
            content.add(Element.of("figure")
                    .add(
                            drawing("wide", 704),
                            drawing("narrow", 350),
                            Element.of("figcaption").say(say.text("page.tolls.caption"))));
        }
        Element details =
                Element.of("details").add(Element.of("summary").say(say.text("page.tolls.as_table")), table());
        content.add(texts.size() <= MOST_ROWS ? details : details.set("open", ""));
        lineages().ifPresent(content::add);
        return Optional.of(Layout.part("said", say.text("page.tolls.heading"), content.toArray(Node[]::new)));
    }

    private Element drawing(String size, int width) {
        Question question = incident.killed().orElseThrow();
        long highest = rows.stream()
                .mapToLong(row -> row.figure().high().orElse(row.low()))
                .max()
                .orElse(1);
        highest = Math.max(highest, question.high().orElse(0));
        Scale scale = Scale.to(Math.max(1, highest), 14, width - 14 - 40.0);
        int bottom = 8 + texts.size() * ROW;
        Element svg =
                Svg.drawing(size, "tolls-" + size, width, bottom + 34, say.text("page.tolls.title"), description());
        if (question.low().isPresent()) {
            double from = scale.x(question.low().getAsLong());
            double to = question.high().isPresent() ? scale.x(question.high().getAsLong()) : scale.right();
            svg.add(Svg.band(from, 0, Math.max(to - from, 2), bottom));
            svg.add(Svg.line("edge d", from, 0, from, bottom));
            if (question.high().isPresent() && to > from) {
                svg.add(Svg.line("edge d", to, 0, to, bottom));
            }
        }
        question.best().ifPresent(best -> svg.add(Svg.line("edge", scale.x(best), 0, scale.x(best), bottom)));
        for (long mark : scale.marks()) {
            svg.add(Svg.line("edge", scale.x(mark), bottom, scale.x(mark), bottom + 5));
            svg.add(Svg.text(
                    "s", scale.x(mark), bottom + 24, "middle", say.text("page.number", Map.of("number", mark))));
        }
        svg.add(Svg.line("edge", scale.left(), bottom, scale.right(), bottom));
        for (int i = 0; i < texts.size(); i++) {
            text(svg, scale, texts.get(i), 8 + i * ROW, width);
        }
        return svg;
    }

    private void text(Element svg, Scale scale, List<Row> said, int top, int width) {
        Row highest = said.stream()
                .max(Comparator.comparingLong(row -> row.figure().high().orElse(row.low())))
                .orElseThrow();
        row(svg, scale, highest, top, width);
        double y = top + 32;
        double free = scale.x(highest.low()) - NARROWEST;
        List<Long> lower = said.stream()
                .map(Row::low)
                .filter(low -> low < highest.low())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        for (long low : lower) {
            double x = scale.x(low);
            svg.add(Svg.line("i", x, y - 5, x, y + 5));
            // a number only where it hides no other; the table has them all
            if (x <= free) {
                svg.add(Svg.text("s h", x - 4, y + 5, "end", say.text("page.number", Map.of("number", low))));
                free = x - NARROWEST;
            }
        }
    }

    private void row(Element svg, Scale scale, Row row, int top, int width) {
        int most = width / 8;
        String label = label(row);
        String shown =
                label.length() <= most ? label : label.substring(0, most - 1).stripTrailing() + "…";
        svg.add(Svg.text("h", scale.left(), top + 14, "start", shown));
        double y = top + 32;
        double from = scale.x(row.low());
        String mark = row.repeats() ? "o" : "f";
        Figure figure = row.figure();
        boolean point = figure.high().isPresent() && figure.high().getAsLong() == row.low();
        double end;
        if (point) {
            svg.add(Svg.circle(mark, from, y, 5.5));
            end = from;
        } else {
            end = figure.high().isPresent() ? scale.x(figure.high().getAsLong()) : scale.right();
            boolean firm = figure.bound().filter(bound -> bound != Bound.VAGUE).isPresent()
                    && figure.high().isPresent();
            svg.add(Svg.line(firm ? "i" : "i d", from, y, end, y));
            svg.add(Svg.line("i", from, y - 6, from, y + 6));
            if (figure.high().isPresent()) {
                svg.add(Svg.line("i", end, y - 6, end, y + 6));
            }
        }
        boolean room = end + 60 < width;
        svg.add(Svg.text(
                "h",
                room ? end + 11 : Math.min(from - 11, scale.right()),
                y + 5,
                room ? "start" : "end",
                numbers(row)));
    }

    /// Who said it and when; for a vague word the word itself, since its interval is our reading.
    private String label(Row row) {
        String said = saidBy(row);
        boolean vague = row.figure().bound().equals(Optional.of(Bound.VAGUE));
        return row.figure()
                .value()
                .filter(words -> vague)
                .map(words -> say.text("page.tolls.vague", Map.of("said", said, "words", words)))
                .orElse(said);
    }

    private String saidBy(Row row) {
        String source =
                row.document().publisher().map(PublicDocument.Inferred::value).orElse(site.name(row.document()));
        return row.document()
                .published()
                .map(published ->
                        say.text("page.tolls.label", Map.of("source", source, "when", say.date(published.value()))))
                .orElse(source);
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

    private String description() {
        List<String> sentences = new ArrayList<>();
        rows.forEach(row -> sentences.add(label(row) + ": " + numbers(row) + "."));
        return String.join(" ", sentences);
    }

    private Node table() {
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
                        Element.of("caption").say(say.text("page.tolls.title")),
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
                                                        .say(say.text("measure.killed")))),
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
