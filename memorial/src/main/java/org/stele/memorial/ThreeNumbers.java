package org.stele.memorial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.stele.memorial.charts.Scale;
import org.stele.memorial.charts.Svg;
import org.stele.memorial.html.Element;
import org.stele.memorial.html.Node;
import org.stele.release.Documented;
import org.stele.release.Estimated;
import org.stele.release.PublicIncident;
import org.stele.release.PublicIncident.Question;

/// The drawing of the three kinds of numbers on one scale: they share it, and never a bar, a sum or an average.
final class ThreeNumbers {

    private static final int HEIGHT = 268;
    private static final double CLOSEST_STROKES = 2.6;

    private final Say say;
    private final Optional<Question> stated;
    private final Documented documented;
    private final Estimated estimated;

    ThreeNumbers(Site site, PublicIncident incident) {
        this.say = site.say();
        this.stated = incident.killed().filter(question -> question.low().isPresent());
        this.documented = site.release().documented(incident.id());
        this.estimated = incident.estimated();
    }

    /// Empty when there is no number of any kind.
    Optional<Node> figure() {
        if (stated.isEmpty() && documented.people() == 0) {
            return Optional.empty();
        }
        Element caption = Element.of("figcaption").say(say.text("page.three.caption"));
        if (documented.unnamed() > 0) {
            caption.say(" " + say.text("page.three.caption_unnamed"));
        }
        if (documented.withheld() > 0) {
            caption.say(" " + say.text("page.three.caption_withheld"));
        }
        return Optional.of(Node.several(
                List.of(Element.of("figure").add(drawing("wide", 704), drawing("narrow", 350), caption), table())));
    }

    private long highest() {
        long highest = documented.people();
        if (stated.isPresent()) {
            Question question = stated.get();
            highest = Math.max(highest, question.high().orElse(question.low().orElse(0) * 5 / 4));
            highest = Math.max(highest, question.best().orElse(0));
        }
        if (estimated instanceof Estimated.Given given) {
            highest = Math.max(highest, given.shown().high());
        }
        return Math.max(highest, 1);
    }

    private Element drawing(String size, int width) {
        Scale scale = Scale.to(highest(), 14, width - 14 - 26.0);
        Element svg = Svg.drawing(size, "three-" + size, width, HEIGHT, say.text("page.three.title"), description());
        for (long mark : scale.marks()) {
            svg.add(Svg.line("axis", scale.x(mark), 22, scale.x(mark), 238));
            svg.add(Svg.text("s", scale.x(mark), 260, "middle", number(mark)));
        }
        stated(svg, scale);
        documented(svg, scale);
        estimated(svg, scale);
        return svg;
    }

    private void stated(Element svg, Scale scale) {
        svg.add(Svg.text("h", scale.left(), 36, "start", say.text("page.three.stated")));
        if (stated.isEmpty()) {
            svg.add(Svg.text("s h", scale.left(), 62, "start", say.text("page.three.not_stated")));
            return;
        }
        Question question = stated.get();
        long low = question.low().orElseThrow();
        double from = scale.x(low);
        double to = question.high().isPresent() ? scale.x(question.high().getAsLong()) : scale.right();
        svg.add(Svg.band(from, 47, to - from, 18));
        svg.add(Svg.line("i", from, 47, from, 65));
        if (question.high().isPresent()) {
            svg.add(Svg.line("i", to, 47, to, 65));
        } else {
            svg.add(Svg.line("edge d", from, 47, to, 47), Svg.line("edge d", from, 65, to, 65));
        }
        boolean exact = question.high().equals(question.low());
        if (!exact) {
            boolean room = from > scale.left() + 40;
            svg.add(Svg.text("h", room ? from - 7 : from, room ? 62 : 84, room ? "end" : "start", number(low)));
        }
        String end = question.high().isPresent() ? number(question.high().getAsLong()) : say.text("page.three.open");
        boolean beside = question.high().isPresent() && to < scale.right() - 30;
        svg.add(Svg.text("h", beside ? to + 7 : to, beside ? 62 : 84, beside ? "start" : "end", end));
        question.best().ifPresent(best -> best(svg, scale, question, best));
    }

    private void best(Element svg, Scale scale, Question question, long best) {
        svg.add(Svg.circle("f", scale.x(best), 56, 5));
        OptionalLong value = OptionalLong.of(best);
        if (!value.equals(question.low()) && !value.equals(question.high())) {
            // above the mark, unless the row's own label stands there
            double y = scale.x(best) > scale.left() + 190 ? 42 : 84;
            svg.add(Svg.text("h", scale.x(best), y, "middle", number(best)));
        }
    }

    private void documented(Element svg, Scale scale) {
        long per = peoplePerStroke(scale);
        String label = per == 1
                ? say.text("page.three.documented")
                : say.text("page.three.documented_per", Map.of("per", per));
        svg.add(Svg.text("h", scale.left(), 108, "start", label));
        if (documented.people() == 0) {
            svg.add(Svg.text("s h", scale.left(), 134, "start", say.text("page.three.nobody")));
            return;
        }
        long named = documented.named();
        long withName = named + documented.withheld();
        strokes(svg, scale, "i", 0, named, per, 18);
        strokes(svg, scale, "i", named, withName, per, 9);
        strokes(svg, scale, "i d", withName, documented.people(), per, 18);
        double end = scale.x(documented.people());
        boolean room = end < scale.right() - 30;
        svg.add(Svg.text(
                "h", room ? end + 8 : end, room ? 134 : 156, room ? "start" : "end", number(documented.people())));
    }

    private static long peoplePerStroke(Scale scale) {
        long per = 1;
        while (scale.width() / (double) scale.max() * (double) per < CLOSEST_STROKES) {
            per *= 10;
        }
        return per;
    }

    private static void strokes(Element svg, Scale scale, String classes, long from, long to, long per, int height) {
        StringBuilder data = new StringBuilder();
        for (long person = from; person < to; person += per) {
            data.append('M')
                    .append(Svg.n(scale.at(person + per / 2.0)))
                    .append(' ')
                    .append(137 - height)
                    .append('v')
                    .append(height);
        }
        if (!data.isEmpty()) {
            svg.add(Svg.path(classes, data.toString()));
        }
    }

    private void estimated(Element svg, Scale scale) {
        svg.add(Svg.text("h", scale.left(), 180, "start", say.text("page.three.estimated")));
        switch (estimated) {
            case Estimated.NotTried() ->
                svg.add(Svg.text("s h", scale.left(), 206, "start", say.text("page.three.not_tried")));
            case Estimated.Refused refused ->
                svg.add(Svg.text("s h", scale.left(), 206, "start", say.text("page.three.refused")));
            case Estimated.Given given -> interval(svg, scale, given.shown());
        }
    }

    private void interval(Element svg, Scale scale, Estimated.Usable shown) {
        double from = scale.x(shown.low());
        double to = scale.x(shown.high());
        double here = scale.x(documented.people());
        svg.add(
                Svg.line("edge d", here, 164, here, 209),
                Svg.line("i", from, 200, to, 200),
                Svg.line("i", from, 193, from, 207),
                Svg.line("i", to, 193, to, 207),
                Svg.circle("o", scale.x(shown.people()), 200, 5),
                Svg.text("h", from, 226, shown.low() == shown.high() ? "middle" : "end", number(shown.low())),
                Svg.text("h", to, 226, "start", number(shown.high())),
                Svg.text("h", scale.x(shown.people()), 188, "middle", number(shown.people())));
        String label = say.text("page.three.of_these", Map.of("people", documented.people()));
        boolean room = here > scale.left() + 130;
        svg.add(Svg.text("s h", room ? here - 7 : scale.left(), 206, room ? "end" : "start", room ? label : ""));
    }

    private String number(long number) {
        return say.text("page.number", Map.of("number", number));
    }

    private String description() {
        List<String> rows = new ArrayList<>();
        for (Row row : rows()) {
            rows.add(row.kind() + ": " + row.numbers() + ".");
        }
        return String.join(" ", rows);
    }

    private record Row(String kind, String numbers) {}

    private List<Row> rows() {
        String statedNumbers = stated.map(question -> say.text(
                        "page.three.stated_numbers",
                        Map.of(
                                "low", number(question.low().orElseThrow()),
                                "best", optional(question.best(), "page.not_given"),
                                "high", optional(question.high(), "page.no_upper_bound"))))
                .orElse(say.text("page.three.not_stated"));
        String documentedNumbers = say.text(
                "page.three.documented_numbers",
                Map.of(
                        "people", documented.people(),
                        "named", documented.named(),
                        "unnamed", documented.unnamed(),
                        "withheld", documented.withheld()));
        String estimatedNumbers = switch (estimated) {
            case Estimated.NotTried() -> say.text("page.three.not_tried");
            case Estimated.Refused refused -> say.text("page.three.refused");
            case Estimated.Given given ->
                say.text(
                        "page.three.estimated_numbers",
                        Map.of(
                                "people", given.shown().people(),
                                "low", given.shown().low(),
                                "high", given.shown().high(),
                                "documented", documented.people()));
        };
        return List.of(
                new Row(say.text("page.three.stated"), statedNumbers),
                new Row(say.text("page.three.documented_row"), documentedNumbers),
                new Row(say.text("page.three.estimated"), estimatedNumbers));
    }

    private String optional(OptionalLong value, String otherwise) {
        return value.isPresent() ? number(value.getAsLong()) : say.text(otherwise);
    }

    private Node table() {
        Element body = Element.of("tbody");
        rows().forEach(row -> body.add(Element.of("tr")
                .add(
                        Element.of("th").set("scope", "row").say(row.kind()),
                        Element.of("td").say(row.numbers()))));
        return Element.of("details")
                .add(
                        Element.of("summary").say(say.text("page.three.as_table")),
                        Element.of("table")
                                .add(
                                        Element.of("caption").say(say.text("page.three.title")),
                                        Element.of("thead")
                                                .add(Element.of("tr")
                                                        .add(
                                                                head(say.text("page.three.kind")),
                                                                head(say.text("page.three.people")))),
                                        body));
    }

    private static Element head(String text) {
        return Element.of("th").set("scope", "col").say(text);
    }
}
