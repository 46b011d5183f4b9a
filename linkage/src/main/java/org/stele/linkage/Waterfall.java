package org.stele.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// An [Explanation] as a picture: one bar a term, each beginning where the one before ended, from the prior down to the
/// weight. An SVG document without scripts, links or fonts of its own; every bar has its number beside it, so that
/// nothing is told by colour alone.
public final class Waterfall {

    private static final int WIDTH = 900;
    private static final int LEFT = 300;
    private static final int RIGHT = 820;
    private static final int TOP = 78;
    private static final int STEP = 46;
    private static final int BAR = 18;
    private static final int LONGEST_LABEL = 42;
    private static final int LONGEST_VALUE = 24;

    /// The least span of the scale, so that a pair of which little is known does not look like one of which much is.
    private static final double LEAST_SPAN = 8;

    private Waterfall() {}

    /// The words that no column gives.
    ///
    /// @param title what the picture is of
    /// @param outcome what it comes to, in a sentence
    public record Words(String title, String outcome, String prior, String lookalikes, String weight) {}

    private record Bar(String label, String under, double from, double to, boolean total) {}

    /// Draws it.
    public static String svg(Explanation why, Words words) {
        List<Bar> bars = bars(why, words);
        double low = Math.min(
                0,
                bars.stream()
                        .mapToDouble(bar -> Math.min(bar.from(), bar.to()))
                        .min()
                        .orElse(0));
        double high = Math.max(
                0,
                bars.stream()
                        .mapToDouble(bar -> Math.max(bar.from(), bar.to()))
                        .max()
                        .orElse(0));
        double missing = Math.max(0, LEAST_SPAN - (high - low)) / 2;
        Scale scale = new Scale(low - missing, high + missing);
        int height = TOP + bars.size() * STEP + 50;
        StringBuilder svg = new StringBuilder();
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\""
                        + " role=\"img\" font-family=\"sans-serif\">%n",
                WIDTH,
                height,
                WIDTH,
                height));
        svg.append("<title>").append(escaped(words.title())).append("</title>\n");
        svg.append("<desc>").append(escaped(words.outcome())).append("</desc>\n");
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
        text(svg, 20, 30, "start", "16", "#111111", "bold", cut(words.title(), 90));
        text(svg, 20, 52, "start", "13", "#333333", "normal", cut(words.outcome(), 120));
        for (double tick : scale.ticks()) {
            double x = scale.x(tick);
            svg.append(String.format(
                    Locale.ROOT,
                    "<line x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\" stroke=\"%s\"/>%n",
                    x,
                    TOP - 6,
                    x,
                    height - 36,
                    tick == 0 ? "#555555" : "#e2e2e2"));
            text(svg, x, height - 20, "middle", "11", "#555555", "normal", signed(tick, 0));
        }
        for (int i = 0; i < bars.size(); i++) {
            draw(svg, bars.get(i), TOP + i * STEP, scale);
        }
        return svg.append("</svg>\n").toString();
    }

    private static List<Bar> bars(Explanation why, Words words) {
        List<Bar> bars = new ArrayList<>();
        bars.add(new Bar(words.prior(), "", 0, why.prior(), false));
        double total = why.prior();
        for (Explanation.Term term : why.terms()) {
            double from = total;
            total += term.weight();
            bars.add(new Bar(
                    term.field() + ": " + term.level(),
                    isolated(cut(term.left(), LONGEST_VALUE)) + " / " + isolated(cut(term.right(), LONGEST_VALUE)),
                    from,
                    total,
                    false));
        }
        bars.add(new Bar(words.lookalikes(), "", total, total + why.lookalikes(), false));
        bars.add(new Bar(words.weight(), "", 0, why.weight(), true));
        return bars;
    }

    private static void draw(StringBuilder svg, Bar bar, int y, Scale scale) {
        double from = scale.x(Math.min(bar.from(), bar.to()));
        double to = scale.x(Math.max(bar.from(), bar.to()));
        double bits = bar.to() - bar.from();
        String colour = bar.total() ? "#333333" : bits >= 0 ? "#1b6e8a" : "#b5541c";
        text(
                svg,
                20,
                y + 13,
                "start",
                "13",
                "#111111",
                bar.total() ? "bold" : "normal",
                cut(bar.label(), LONGEST_LABEL));
        if (!bar.under().isEmpty()) {
            text(svg, 20, y + 30, "start", "11", "#555555", "normal", bar.under());
        }
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>%n",
                from,
                y,
                Math.max(1, to - from),
                BAR,
                colour));
        text(svg, to + 6, y + 13, "start", "12", "#111111", bar.total() ? "bold" : "normal", signed(bits, 2));
        if (!bar.total()) {
            double x = scale.x(bar.to());
            svg.append(String.format(
                    Locale.ROOT,
                    "<line x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\" stroke=\"#777777\" stroke-dasharray=\"2 2\"/>%n",
                    x,
                    y + BAR,
                    x,
                    y + STEP));
        }
    }

    /// From bits to places in the picture.
    private record Scale(double low, double high) {
        double x(double bits) {
            return LEFT + (bits - low) / (high - low) * (RIGHT - LEFT);
        }

        List<Double> ticks() {
            double step = 1;
            for (int i = 0; (high - low) / step > 12; i++) {
                step *= i % 3 == 1 ? 2.5 : 2;
            }
            List<Double> ticks = new ArrayList<>();
            for (long tick = Math.round(Math.ceil(low / step)); tick * step <= high; tick++) {
                ticks.add(tick * step);
            }
            return ticks;
        }
    }

    private static void text(
            StringBuilder svg,
            double x,
            double y,
            String anchor,
            String size,
            String colour,
            String weight,
            String words) {
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" font-size=\"%s\" fill=\"%s\" font-weight=\"%s\">%s</text>%n",
                x,
                y,
                anchor,
                size,
                colour,
                weight,
                escaped(words)));
    }

    private static String signed(double bits, int decimals) {
        String number = String.format(Locale.ROOT, "%+." + decimals + "f", bits);
        // No "-0.00": what rounds to nothing has no sign.
        return number.matches("[+-]0(\\.0+)?") ? number.substring(1) : number.replace('-', '\u2212');
    }

    private static String cut(String words, int longest) {
        int letters = words.codePointCount(0, words.length());
        return letters <= longest ? words : words.substring(0, words.offsetByCodePoints(0, longest - 1)) + "\u2026";
    }

    // A value that runs from right to left must not turn round what stands beside it (Unicode Annex 9, isolates).
    private static String isolated(String value) {
        return value.isEmpty() ? "\u2013" : "\u2068" + value + "\u2069";
    }

    private static String escaped(String words) {
        StringBuilder escaped = new StringBuilder();
        words.codePoints().forEach(letter -> {
            boolean allowed = letter >= ' ' && letter != 0x7F && letter != 0xFFFE && letter != 0xFFFF;
            switch (letter) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default ->
                    escaped.appendCodePoint(
                            !allowed || Character.getType(letter) == Character.SURROGATE ? 0xB7 : letter);
            }
        });
        return escaped.toString();
    }
}
