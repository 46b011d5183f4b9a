package org.stele.cli;

import org.stele.estimates.Diagnostic;
import org.stele.estimates.MethodAnswer;
import org.stele.estimates.Result;
import org.stele.wording.Wording;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The JSON that `stele estimate --format json` prints (docs/formats/estimate.md).
final class EstimateForm {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /// Numbers are written with at most this many decimals: what is beyond is no news about people.
    private static final double DECIMALS = 1e6;

    private EstimateForm() {}

    static ObjectNode of(EstimateRun run) {
        ObjectNode form = NODES.objectNode();
        form.put("observed", run.whole().observed());
        form.set("methods", methods(run.whole(), run.wording()));
        ArrayNode strata = form.putArray("strata");
        run.strata().forEach((name, result) -> {
            ObjectNode stratum = strata.addObject();
            stratum.put("stratum", name);
            stratum.put("observed", result.observed());
            stratum.set("methods", methods(result, run.wording()));
        });
        return form;
    }

    private static ArrayNode methods(Result result, Wording wording) {
        ArrayNode methods = NODES.arrayNode();
        for (MethodAnswer answer : result.answers()) {
            ObjectNode method = methods.addObject();
            method.put("method", answer.method().code());
            switch (answer) {
                case MethodAnswer.Estimated estimated -> {
                    number(method, "n_hat", estimated.estimate());
                    number(method, "median", estimated.median());
                    ArrayNode interval = method.putArray("ci95");
                    number(interval, estimated.low95());
                    number(interval, estimated.high95());
                }
                case MethodAnswer.Refused refused -> {
                    method.putNull("n_hat");
                    method.putNull("median");
                    method.putNull("ci95");
                }
            }
            method.put(
                    "assumes",
                    wording.say(answer.assumes().kind(), answer.assumes().arguments()));
            ObjectNode diagnostics = method.putObject("diagnostics");
            for (Diagnostic diagnostic : answer.diagnostics()) {
                switch (diagnostic) {
                    case Diagnostic.Measured measured -> number(diagnostics, measured.name(), measured.value());
                    case Diagnostic.Stated stated -> diagnostics.put(stated.name(), stated.value());
                }
            }
            method.put("verdict", answer.verdict().code());
            ArrayNode why = method.putArray("why");
            answer.why().forEach(code -> why.add(code.code()));
        }
        return methods;
    }

    private static void number(ObjectNode object, String name, double value) {
        if (isWhole(value)) {
            object.put(name, (long) value);
        } else {
            object.put(name, rounded(value));
        }
    }

    private static void number(ArrayNode array, double value) {
        if (isWhole(value)) {
            array.add((long) value);
        } else {
            array.add(rounded(value));
        }
    }

    private static boolean isWhole(double value) {
        return Math.abs(value) < 1e15 && value == Math.rint(value);
    }

    private static double rounded(double value) {
        return Math.abs(value) < 1e9 ? Math.rint(value * DECIMALS) / DECIMALS : value;
    }
}
