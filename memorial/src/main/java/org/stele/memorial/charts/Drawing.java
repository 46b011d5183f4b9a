package org.stele.memorial.charts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stele.memorial.charts.Chart.Amount;
import org.stele.memorial.charts.Chart.Days;
import org.stele.memorial.charts.Chart.Voice;
import org.stele.memorial.charts.Chart.Words;
import org.stele.memorial.html.Element;
import org.stele.memorial.html.Node;

/// One chart at one width: the answer in a line, the field with its marks, and the list that the numbers lead to.
///
/// Days run from left to right, true to scale; numbers upwards. Who has no day stands in a field of its own at the
/// right. Numbers at the marks are left out where they would hide something; the list has them all.
final class Drawing {

    /// Beyond it the list says how many are left out; their marks are drawn.
    static final int MOST_LINES = 40;

    private static final int LINE = 23;
    private static final int HEIGHT = 270;
    private static final int EDGE = 12;

    /// Between the last day and the field of those without one.
    private static final int GAP = 28;

    private static final double MARK = 5;

    /// Room for a letter of the text, and of the numbers at the marks.
    private static final double LETTER = 7.8;

    /// A file of its own cannot bring the pages' narrow face with it.
    private static final double LETTER_OF_ANY_FACE = 9;

    private static final double DIGIT = 8.5;

    private final Chart chart;
    private final Words words;
    private final int width;
    private final Scale scale;
    private final double left;
    private final double right;
    private final List<Voice> dated;
    private final List<Voice> undated;
    private final double fieldOfUndated;
    private final List<Box> taken = new ArrayList<>();

    /// Where the part of the drawing under the pen begins.
    private double y;

    private record Box(double left, double top, double width, double height) {
        boolean meets(Box other) {
            return left < other.left + other.width
                    && other.left < left + width
                    && top < other.top + other.height
                    && other.top < top + height;
        }
    }

    Drawing(Chart chart, Words words, int width) {
        this.chart = chart;
        this.words = words;
        this.width = width;
        this.dated = chart.voices().stream()
                .filter(voice -> voice.days().isPresent())
                .toList();
        this.undated =
                chart.voices().stream().filter(voice -> voice.days().isEmpty()).toList();
        long highest = chart.voices().stream()
                .flatMap(voice -> voice.amounts().stream())
                .mapToLong(amount -> amount.high().orElse(amount.low()))
                .max()
                .orElse(1);
        this.scale =
                Scale.to(Math.max(1, Math.max(highest, chart.answer().high().orElse(0))), 0, HEIGHT - 2.0 * EDGE);
        this.left = 14 + DIGIT * words.number(scale.max()).length();
        double end = width - 4.0;
        double strip = Math.clamp(18.0 * undated.size(), 104, width * 0.3);
        this.fieldOfUndated = undated.isEmpty() ? end : dated.isEmpty() ? left : end - strip;
        this.right = undated.isEmpty() ? end : fieldOfUndated - GAP;
    }

    private double letter = LETTER;

    Element on(String size, String id) {
        List<Node> content = content();
        return Svg.drawing(size, id, width, (int) Math.ceil(y), chart.title(), chart.description(words))
                .set("direction", "ltr")
                .add(content);
    }

    String file() {
        y = EDGE;
        letter = LETTER_OF_ANY_FACE;
        List<Node> content = new ArrayList<>();
        lines(content, "big", chart.title(), 3, 0);
        content.addAll(content());
        y += LINE / 2.0;
        lines(content, "s", words.say("page.figures.low_high"), 3, 0);
        lines(content, "s", chart.caption(words), 12, 0);
        int height = (int) Math.ceil(y + EDGE);
        StringBuilder out = new StringBuilder();
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"%d 0 %d %d\" width=\"%d\" height=\"%d\""
                .formatted(-2 * EDGE, width + 4 * EDGE, height, width + 4 * EDGE, height));
        out.append(" role=\"img\" direction=\"ltr\" aria-labelledby=\"title description\">\n");
        out.append(Element.of("title").id("title").say(chart.title()).html());
        out.append(Element.of("desc")
                .id("description")
                .say(chart.description(words))
                .html());
        out.append("\n<style>").append(STYLE).append("</style>\n");
        out.append(Element.of("rect")
                .cls("paper")
                .set("x", String.valueOf(-2 * EDGE))
                .set("width", "100%")
                .set("height", "100%")
                .html());
        content.forEach(node -> out.append(node.html()).append('\n'));
        return out.append("</svg>\n").toString();
    }

    /// The sheet of a file of its own: the colours of the pages, and theirs in the dark and on paper.
    private static final String STYLE = """

            svg{color-scheme:light dark;--paper:#faf9f6;--ink:#1c1b19;--soft:#5a564e;--line:#d9d5cb;--edge:#817b6f;--band:#eeeae0}
            @media (prefers-color-scheme:dark){svg{--paper:#151412;--ink:#e8e4db;--soft:#aba598;--line:#34322d;--edge:#8b8578;--band:#23211d}}
            @media print{svg{--paper:#fff;--ink:#000;--soft:#333;--line:#bbb;--edge:#666;--band:#eee}}
            .paper{fill:var(--paper)} text{font:400 16px Georgia,"Iowan Old Style",Palatino,serif;fill:var(--ink)}
            .big{font-size:20px} .s{fill:var(--soft)} .h{paint-order:stroke;stroke:var(--paper);stroke-width:4px}
            .axis{stroke:var(--line);fill:none} .edge{stroke:var(--edge);fill:none} .band{fill:var(--band)}
            .i{stroke:var(--ink);fill:none;stroke-width:1.5} .f{fill:var(--ink);stroke:var(--ink);stroke-width:1.5}
            .o{fill:var(--paper);stroke:var(--ink);stroke-width:1.5} .d{stroke-dasharray:3 3}
            """;

    private List<Node> content() {
        List<Node> content = new ArrayList<>();
        lines(content, "", words.answer(chart.answer()), 3, 0);
        y += EDGE;
        field(content);
        list(content);
        return content;
    }

    private void lines(List<Node> content, String classes, String text, int most, double from) {
        for (String line : Text.wrap(text, (int) ((width - from) / letter), most)) {
            content.add(Svg.text(classes, from, y + 16, "start", line));
            y += LINE;
        }
    }

    /// @return the height at which a number of people stands
    private double level(double top, long number) {
        return top + HEIGHT - EDGE - scale.x(number);
    }

    private void field(List<Node> content) {
        double top = y;
        double bottom = top + HEIGHT - EDGE;
        answer(content, top);
        for (long mark : scale.marks()) {
            double at = level(top, mark);
            content.add(Svg.line("edge", left - 5, at, left, at));
            content.add(Svg.text("s", left - 9, at + 5, "end", words.number(mark)));
        }
        content.add(Svg.line("edge", left, top, left, bottom));
        y = bottom + LINE;
        Map<Voice, Double> places = new LinkedHashMap<>();
        if (!dated.isEmpty()) {
            TimeAxis time = time();
            content.add(Svg.line("edge", left, bottom, right, bottom));
            time.marks().forEach(mark -> mark(content, mark, time, bottom));
            for (Voice voice : dated) {
                Days days = voice.days().orElseThrow();
                double from = time.x(days.first());
                double to = time.x(days.last());
                places.put(voice, (from + to) / 2);
                if (to > from) {
                    double at = level(top, voice.mark().low());
                    content.add(Svg.line("edge", from, at, to, at));
                }
            }
        }
        if (!undated.isEmpty()) {
            double end = width - 4.0;
            content.add(Svg.line("edge", fieldOfUndated, bottom, end, bottom));
            if (!dated.isEmpty()) {
                double middle = (right + fieldOfUndated) / 2;
                content.add(Svg.line("edge d", middle, top, middle, bottom));
            }
            content.add(Svg.text("s", (fieldOfUndated + end) / 2, bottom + LINE, "middle", words.say("chart.no_day")));
            double step = (end - fieldOfUndated) / undated.size();
            for (int i = 0; i < undated.size(); i++) {
                places.put(undated.get(i), fieldOfUndated + step * (i + 0.5));
            }
        }
        // A hollow mark never hides the filled one that it goes back to.
        places.entrySet().stream()
                .sorted(Comparator.comparing(place -> !place.getKey().repeats()))
                .forEach(place -> marks(content, place.getKey(), place.getValue(), top));
        numbers(content, places, top);
        y += LINE / 2.0;
    }

    private TimeAxis time() {
        LocalDate first = dated.getFirst().days().orElseThrow().first();
        LocalDate last = dated.stream()
                .map(voice -> voice.days().orElseThrow().last())
                .max(LocalDate::compareTo)
                .orElseThrow();
        return new TimeAxis(first, last, left + 22, right - left - 44);
    }

    private void mark(List<Node> content, TimeAxis.Mark mark, TimeAxis time, double bottom) {
        double x = time.x(mark.day());
        content.add(Svg.line("edge", x, bottom, x, bottom + 5));
        String label = words.dates().apply(mark.label());
        double half = Text.letters(label) * letter / 2;
        double middle = Math.max(half, Math.min(x, right - half + 20));
        content.add(Svg.text("s", middle, bottom + LINE, "middle", label));
    }

    /// Low to high as a band, best as a line across it.
    private void answer(List<Node> content, double top) {
        Chart.Answer answer = chart.answer();
        double end = width - 4.0;
        if (answer.low().isPresent()) {
            double low = level(top, answer.low().getAsLong());
            double high = answer.high().isPresent() ? level(top, answer.high().getAsLong()) : top;
            content.add(Svg.band(left, high, end - left, Math.max(low - high, 2)));
            content.add(Svg.line("edge d", left, low, end, low));
            if (answer.high().isPresent() && high < low) {
                content.add(Svg.line("edge d", left, high, end, high));
            }
        }
        answer.best().ifPresent(best -> content.add(Svg.line("edge", left, level(top, best), end, level(top, best))));
    }

    private void marks(List<Node> content, Voice voice, double x, double top) {
        for (Amount amount : voice.amounts().subList(1, voice.amounts().size())) {
            double at = level(top, amount.low());
            content.add(Svg.line("i", x - 5, at, x + 5, at));
            taken.add(new Box(x - 5, at - 2, 10, 4));
        }
        Amount amount = voice.mark();
        String sign = voice.repeats() ? "o" : "f";
        double low = level(top, amount.low());
        double high = amount.high().isPresent() ? level(top, amount.high().getAsLong()) : top;
        if (!amount.isOne()) {
            content.add(Svg.line(amount.isBroken() ? "i d" : "i", x, low, x, high));
            taken.add(new Box(x - 2, high, 4, low - high));
            if (amount.high().isPresent()) {
                circle(content, sign, x, high);
            }
        }
        circle(content, sign, x, low);
    }

    private void circle(List<Node> content, String sign, double x, double at) {
        content.add(Svg.circle(sign, x, at, MARK));
        taken.add(new Box(x - MARK - 1, at - MARK - 1, 2 * MARK + 2, 2 * MARK + 2));
    }

    /// The numbers of the list at the marks: of marks that lie on one another, in one label.
    private void numbers(List<Node> content, Map<Voice, Double> places, double top) {
        record Group(double x, double at, List<Integer> numbers) {}
        List<Group> groups = new ArrayList<>();
        int number = 0;
        for (Voice voice : chart.voices()) {
            number++;
            if (number > MOST_LINES) {
                break;
            }
            double x = Optional.ofNullable(places.get(voice)).orElse(left);
            double at = level(top, voice.mark().low());
            Optional<Group> near = groups.stream()
                    .filter(group -> Math.abs(group.x - x) < 2 * MARK && Math.abs(group.at - at) < MARK)
                    .findFirst();
            if (near.isPresent()) {
                near.get().numbers.add(number);
            } else {
                groups.add(new Group(x, at, new ArrayList<>(List.of(number))));
            }
        }
        for (Group group : groups) {
            String label = runs(group.numbers);
            double wide = DIGIT * label.length();
            List<Box> beside = List.of(
                    new Box(group.x + MARK + 4, group.at - 8, wide, 15),
                    new Box(group.x - MARK - 4 - wide, group.at - 8, wide, 15),
                    new Box(group.x - wide / 2, group.at - MARK - 19, wide, 15),
                    new Box(group.x - wide / 2, group.at + MARK + 4, wide, 15));
            beside.stream()
                    .filter(box -> box.left > left
                            && box.left + box.width < width
                            && box.top > top - 8
                            && box.top + box.height < top + HEIGHT - EDGE
                            && taken.stream().noneMatch(box::meets))
                    .findFirst()
                    .ifPresent(box -> {
                        taken.add(box);
                        content.add(Svg.text("h", box.left, box.top + 13, "start", label));
                    });
        }
    }

    /// `1–3, 7`.
    static String runs(List<Integer> numbers) {
        List<String> runs = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= numbers.size(); i++) {
            if (i < numbers.size() && numbers.get(i) == numbers.get(i - 1) + 1) {
                continue;
            }
            int first = numbers.get(from);
            int last = numbers.get(i - 1);
            runs.add(first == last ? "" + first : first + (last == first + 1 ? ", " : "–") + last);
            from = i;
        }
        return String.join(", ", runs);
    }

    private void list(List<Node> content) {
        double indent =
                2 * MARK + 16 + DIGIT * String.valueOf(chart.voices().size()).length();
        int number = 0;
        for (Voice voice : chart.voices()) {
            number++;
            if (number > MOST_LINES) {
                lines(
                        content,
                        "s",
                        words.say("chart.more", Map.of("count", chart.voices().size() - MOST_LINES)),
                        2,
                        indent);
                return;
            }
            content.add(Svg.circle(voice.repeats() ? "o" : "f", MARK + 1, y + 11, MARK));
            content.add(Svg.text("", indent - 6, y + 16, "end", String.valueOf(number)));
            lines(content, "", words.line(voice), 3, indent);
        }
    }
}
