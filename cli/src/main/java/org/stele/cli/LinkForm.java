package org.stele.cli;

import java.util.Optional;
import org.stele.linkage.Model;
import org.stele.linkage.Overlaps;
import org.stele.linkage.PersonLists;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The JSON of `stele link`: the summary and `model.json` (docs/formats/link.md).
final class LinkForm {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /// The version of the method, which `basis` fields elsewhere name.
    static final String METHOD = "fellegi-sunter-lookalikes@1";

    private static final double DECIMALS = 1e6;

    private LinkForm() {}

    /// @param answers how many answers were heeded
    static ObjectNode summary(LinkRun run, int answers, Optional<Audit> audited) {
        ObjectNode form = NODES.objectNode();
        form.put("method", METHOD);
        form.put("seed", run.seed());
        form.put("rows", run.rows());
        ArrayNode lists = form.putArray("lists");
        for (PersonLists.Table list : run.lists()) {
            lists.addObject()
                    .put("list", list.list())
                    .put("rows", list.rows().size())
                    .put("clean", list.clean());
        }
        form.put("persons", run.persons().size());
        form.put("named", run.named());
        form.put("copies", run.copies());
        form.put("pairs_compared", run.links().pairsCompared());
        form.put("pairs", run.links().pairsKept());
        form.set("overlaps", overlaps(run.overlaps()));
        run.compared().forEach(form.putArray("compared")::add);
        run.unrecognised().forEach(form.putArray("unrecognised")::add);
        run.notCompared().forEach(form.putArray("not_compared")::add);
        run.links().model().notes().forEach(form.putArray("notes")::add);
        run.agreement()
                .ifPresentOrElse(
                        agreement -> form.putObject("truth")
                                .put("column", agreement.column())
                                .put("true_pairs", agreement.truePairs())
                                .put("found_pairs", agreement.foundPairs())
                                .put("right_pairs", agreement.rightPairs())
                                .put("precision", rounded(agreement.precision()))
                                .put("recall", rounded(agreement.recall()))
                                .put("f1", rounded(agreement.f1())),
                        () -> form.putNull("truth"));
        form.put("answers", answers);
        audited.ifPresentOrElse(
                audit -> form.putObject("audit")
                        .put("right", audit.precision().right())
                        .put("of", audit.precision().of())
                        .put("unsure", audit.unsure())
                        .put("gone", audit.gone())
                        .put("precision", rounded(audit.precision().estimate()))
                        .put("interval", "clopper_pearson_95")
                        .put("low", rounded(audit.precision().low()))
                        .put("high", rounded(audit.precision().high())),
                () -> form.putNull("audit"));
        return form;
    }

    private static ArrayNode overlaps(Overlaps overlaps) {
        ArrayNode rows = NODES.arrayNode();
        for (Overlaps.Row row : overlaps.rows()) {
            ObjectNode node = rows.addObject();
            ArrayNode on = node.putArray("lists");
            for (int i = 0; i < overlaps.lists().size(); i++) {
                if (row.in().get(i)) {
                    on.add(overlaps.lists().get(i));
                }
            }
            node.put("persons", row.count());
        }
        return rows;
    }

    static ObjectNode model(LinkRun run) {
        Model model = run.links().model();
        ObjectNode form = NODES.objectNode();
        form.put("method", METHOD);
        form.put("seed", run.seed());
        form.put("prior", model.prior());
        form.put("prior_inside", model.priorInside());
        form.put("lookalikes", model.lookalikes());
        ArrayNode fields = form.putArray("fields");
        for (Model.FieldModel field : model.fields()) {
            ObjectNode node = fields.addObject();
            node.put("field", field.name());
            node.put("missing", rounded(field.missing()));
            node.put("learnt", field.learnt());
            ArrayNode levels = node.putArray("levels");
            for (Model.LevelModel level : field.levels()) {
                levels.addObject()
                        .put("level", level.name())
                        .put("m", level.m())
                        .put("u", level.u())
                        .put("lookalike", level.lookalike())
                        .put("weight", rounded(level.weight()));
            }
            ObjectNode frequencies = node.putObject("frequencies");
            frequencies.put("distinct", field.frequencies().distinct());
            frequencies.put("chance_of_same", field.frequencies().chanceOfSame());
            ArrayNode commonest = frequencies.putArray("commonest");
            field.frequencies()
                    .commonest()
                    .forEach(value ->
                            commonest.addObject().put("value", value.value()).put("rows", value.rows()));
        }
        ArrayNode rules = form.putArray("rules");
        model.rules().forEach(rule -> rules.addObject().put("rule", rule.name()).put("pairs", rule.pairs()));
        model.notes().forEach(form.putArray("notes")::add);
        return form;
    }

    private static double rounded(double number) {
        return Math.rint(number * DECIMALS) / DECIMALS;
    }
}
