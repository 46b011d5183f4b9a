package org.stele.bench.gauge;

import java.io.PrintStream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Prints measurements as they are found: a run is long, and one that is stopped has told what it knew.
public final class Printer {

    /// Lines of text for people are about this wide.
    public static final int WIDTH = 100;

    private final PrintStream out;
    private final PrintStream err;
    private boolean json;
    private String set = "";

    public Printer(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public PrintStream out() {
        return out;
    }

    public PrintStream err() {
        return err;
    }

    /// Prints JSON, one measurement a line, from now on.
    public void useJson() {
        json = true;
    }

    public void print(Measurement measurement) {
        out.print(json ? json(measurement) + "\n" : text(measurement));
        out.flush();
    }

    private String text(Measurement measurement) {
        StringBuilder text = new StringBuilder();
        if (!measurement.set().equals(set)) {
            set = measurement.set();
            text.append('\n').append(set).append('\n');
        }
        text.append("  %-50s %12s"
                .formatted(measurement.quantity(), measurement.unit().show(measurement.value())));
        measurement
                .interval()
                .ifPresent(interval -> text.append("  [%s, %s]"
                        .formatted(
                                measurement.unit().show(interval.low()),
                                measurement.unit().show(interval.high()))));
        measurement
                .target()
                .ifPresent(target -> text.append("  %-6s %s %s"
                        .formatted(
                                target.isMetBy(measurement.value()) ? "met" : "MISSED",
                                target.atLeast() ? "≥" : "≤",
                                measurement.unit().show(target.bound()))));
        measurement.peer().ifPresent(peer -> text.append("  peer ").append(peer));
        return text.append('\n').toString();
    }

    private static ObjectNode json(Measurement measurement) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("set", measurement.set())
                .put("quantity", measurement.quantity())
                .put("value", measurement.value());
        if (!measurement.unit().sign().isEmpty()) {
            json.put("unit", measurement.unit().sign());
        }
        measurement
                .interval()
                .ifPresent(interval -> json.put("low", interval.low()).put("high", interval.high()));
        measurement
                .target()
                .ifPresent(target -> json.put(target.atLeast() ? "at_least" : "at_most", target.bound())
                        .put("met", target.isMetBy(measurement.value())));
        measurement.peer().ifPresent(peer -> json.put("peer", peer));
        return json;
    }

    /// Something about the run itself: what is skipped and why.
    public void say(String text) {
        out.flush();
        err.print("stele-bench: " + text + "\n");
        err.flush();
    }

    public void flush() {
        out.flush();
        err.flush();
    }
}
