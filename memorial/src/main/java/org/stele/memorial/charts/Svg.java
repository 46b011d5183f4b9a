package org.stele.memorial.charts;

import java.util.Locale;
import org.stele.memorial.html.Element;

/// The few shapes that charts and maps are drawn with. Ink only: form and label carry the meaning, never hue.
public final class Svg {

    private Svg() {}

    /// A drawing with its title and its numbers in words.
    ///
    /// @param size `wide` or `narrow`: text in a drawing shrinks with it, so there are two, and one is shown
    public static Element drawing(String size, String id, int width, int height, String title, String description) {
        return Element.of("svg")
                .cls(size)
                .set("viewBox", "0 0 " + width + " " + height)
                .set("role", "img")
                .set("aria-labelledby", id + "-t " + id + "-d")
                .add(
                        Element.of("title").id(id + "-t").say(title),
                        Element.of("desc").id(id + "-d").say(description));
    }

    public static Element path(String classes, String data) {
        return Element.of("path").cls(classes).set("d", data);
    }

    public static Element line(String classes, double x1, double y1, double x2, double y2) {
        return path(classes, "M" + n(x1) + " " + n(y1) + "L" + n(x2) + " " + n(y2));
    }

    public static Element circle(String classes, double x, double y, double radius) {
        return Element.of("circle").cls(classes).set("cx", n(x)).set("cy", n(y)).set("r", n(radius));
    }

    public static Element band(double x, double y, double width, double height) {
        return Element.of("rect")
                .cls("band")
                .set("x", n(x))
                .set("y", n(y))
                .set("width", n(width))
                .set("height", n(height));
    }

    /// @param anchor start, middle or end
    public static Element text(String classes, double x, double y, String anchor, String text) {
        Element element = Element.of("text").set("x", n(x)).set("y", n(y));
        if (!classes.isEmpty()) {
            element.cls(classes);
        }
        if (!anchor.equals("start")) {
            element.set("text-anchor", anchor);
        }
        return element.say(text);
    }

    /// A coordinate with one decimal at most, the same on every machine.
    public static String n(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
