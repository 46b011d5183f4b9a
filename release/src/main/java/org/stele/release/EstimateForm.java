package org.stele.release;

import org.stele.release.Estimated.Given;
import org.stele.release.Estimated.Method;
import org.stele.release.Estimated.NoNumber;
import org.stele.release.Estimated.NotTried;
import org.stele.release.Estimated.Outcome;
import org.stele.release.Estimated.Refused;
import org.stele.release.Estimated.Usable;
import tools.jackson.databind.node.ObjectNode;

/// Estimates and refusals in JSON; `verdict` tells them apart.
final class EstimateForm {

    private EstimateForm() {}

    static ObjectNode write(Estimated estimated) {
        return switch (estimated) {
            case NotTried() -> new Form().text("verdict", "not_tried").node();
            case Given given ->
                new Form()
                        .text("verdict", "given")
                        .texts("lists", given.lists())
                        .whole("observed", given.observed())
                        .each("methods", given.methods(), EstimateForm::write)
                        .node();
            case Refused refused ->
                new Form()
                        .text("verdict", "refused")
                        .texts("lists", refused.lists())
                        .whole("observed", refused.observed())
                        .each("why", refused.why(), MessageForm::write)
                        .each("methods", refused.methods(), EstimateForm::write)
                        .node();
        };
    }

    private static ObjectNode write(Method method) {
        Form form = new Form().text("method", method.name()).one("assumes", MessageForm.write(method.assumes()));
        return switch (method.outcome()) {
            case Usable usable ->
                form.text("verdict", usable.doubts().isEmpty() ? "usable" : "doubtful")
                        .whole("n_hat", usable.people())
                        .whole("low95", usable.low())
                        .whole("high95", usable.high())
                        .each("why", usable.doubts(), MessageForm::write)
                        .node();
            case NoNumber none ->
                form.text("verdict", "refused")
                        .each("why", none.why(), MessageForm::write)
                        .node();
        };
    }

    static Estimated read(Fields fields) {
        String verdict = fields.text("verdict");
        return switch (verdict) {
            case "not_tried" -> new NotTried();
            case "given" ->
                new Given(
                        fields.texts("lists"), fields.whole("observed"), fields.each("methods", EstimateForm::method));
            case "refused" ->
                new Refused(
                        fields.texts("lists"),
                        fields.whole("observed"),
                        fields.each("why", MessageForm::read),
                        fields.each("methods", EstimateForm::method));
            default ->
                throw new IllegalArgumentException(
                        fields.where() + ", \"verdict\": \"" + verdict + "\" is not given, refused or not_tried");
        };
    }

    private static Method method(Fields fields) {
        Outcome outcome = fields.text("verdict").equals("refused")
                ? new NoNumber(fields.each("why", MessageForm::read))
                : new Usable(
                        fields.whole("n_hat"),
                        fields.whole("low95"),
                        fields.whole("high95"),
                        fields.each("why", MessageForm::read));
        return new Method(fields.text("method"), fields.one("assumes", MessageForm::read), outcome);
    }
}
