package org.stele.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.stele.claims.Count;
import org.stele.linkage.Explanation;
import org.stele.recording.Case;
import org.stele.victims.Age;
import org.stele.victims.Doubt;
import org.stele.victims.Person;
import org.stele.victims.Problem;
import org.stele.victims.UnnamedGroup;
import org.stele.victims.VictimRecord;
import org.stele.victims.Victims;
import org.stele.wording.Wording;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What `stele victims --format json` prints (docs/formats/victims.md).
final class VictimsForm {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final double DECIMALS = 1e6;

    private VictimsForm() {}

    static ObjectNode of(Case found, Wording wording) {
        VictimRecord victims = found.victims();
        ObjectNode form = NODES.objectNode();
        form.put("method", VictimRecord.METHOD);
        form.put("seed", victims.seed());
        form.put("rows", victims.rows().size());
        form.put("named", victims.named());
        form.put("nameless", victims.nameless());
        interval(form.putObject("documented"), victims.documented());
        CaseAccount.stated(found.incidents())
                .ifPresentOrElse(
                        stated -> {
                            ObjectNode node = form.putObject("stated");
                            interval(node, stated);
                            interval(
                                    node.putObject("without_name"),
                                    victims.against(stated).missing());
                        },
                        () -> form.putNull("stated"));
        ArrayNode persons = form.putArray("persons");
        Map<String, VictimRecord.Row> rows = new HashMap<>();
        victims.rows().forEach(row -> rows.put(row.id(), row));
        victims.persons().forEach(person -> persons.add(person(person, rows)));
        ArrayNode groups = form.putArray("groups");
        victims.groups().forEach(group -> groups.add(group(group)));
        ArrayNode review = form.putArray("review");
        victims.review().forEach(doubt -> review.add(doubt(doubt)));
        ArrayNode problems = form.putArray("problems");
        victims.problems().forEach(problem -> problems.add(problem(problem, wording)));
        return form;
    }

    private static void interval(ObjectNode node, Count.Interval interval) {
        node.put("low", interval.low());
        OptionalLong high = interval.high();
        if (high.isPresent()) {
            node.put("high", high.getAsLong());
        } else {
            node.putNull("high");
        }
    }

    private static ObjectNode person(Person person, Map<String, VictimRecord.Row> rows) {
        ObjectNode node = NODES.objectNode().put("id", person.id());
        if (person.isNamed()) {
            node.put("name", person.name());
        } else {
            node.putNull("name");
        }
        ArrayNode members = node.putArray("members");
        for (String member : person.members()) {
            ObjectNode one = members.addObject().put("id", member);
            Optional.ofNullable(rows.get(member))
                    .ifPresentOrElse(
                            row -> one.put("list", row.list())
                                    .put("row", row.number())
                                    .put("raw", row.raw()),
                            () -> one.putNull("list").putNull("row").putNull("raw"));
        }
        texts(node.putArray("copies"), person.copies());
        ArrayNode attributes = node.putArray("attributes");
        person.attributes().forEach(attribute -> {
            ArrayNode values =
                    attributes.addObject().put("name", attribute.name()).putArray("values");
            attribute
                    .values()
                    .forEach(value ->
                            texts(values.addObject().put("text", value.text()).putArray("sources"), value.sources()));
        });
        age(node, person.age());
        node.put("sex", person.sex().code());
        node.put("fate", person.fate().code());
        node.put("status", person.status());
        node.put("date_precision", person.datePrecision());
        texts(
                node.putArray("private"),
                person.privateBecause().stream()
                        .map(reason -> reason.name().toLowerCase(Locale.ROOT))
                        .sorted()
                        .toList());
        ArrayNode why = node.putArray("why");
        person.why().forEach(explanation -> why.add(explanation(explanation)));
        return node;
    }

    private static void age(ObjectNode node, Age age) {
        switch (age) {
            case Age.Unknown() -> node.putNull("age");
            case Age.Known(int low, int high, List<String> sources) -> age(node, low, high, false, sources);
            case Age.Contested(int low, int high, List<String> sources) -> age(node, low, high, true, sources);
        }
    }

    private static void age(ObjectNode node, int low, int high, boolean contested, List<String> sources) {
        texts(
                node.putObject("age")
                        .put("low", low)
                        .put("high", high)
                        .put("contested", contested)
                        .putArray("sources"),
                sources);
    }

    static ObjectNode explanation(Explanation why) {
        ObjectNode node = NODES.objectNode()
                .put("left", Victims.id(why.left()))
                .put("right", Victims.id(why.right()))
                .put("probability", rounded(why.probability()))
                .put("weight", rounded(why.weight()))
                .put("prior", rounded(why.prior()))
                .put("lookalikes", rounded(why.lookalikes()));
        ArrayNode terms = node.putArray("terms");
        for (Explanation.Term term : why.terms()) {
            terms.addObject()
                    .put("field", term.field())
                    .put("level", term.level())
                    .put("left", term.left())
                    .put("right", term.right())
                    .put("agreement", rounded(term.agreement()))
                    .put("rarity", rounded(term.rarity()));
        }
        return node;
    }

    private static ObjectNode group(UnnamedGroup group) {
        ObjectNode node = NODES.objectNode().put("id", group.id()).put("words", group.words());
        interval(node.putObject("size"), group.size());
        texts(node.putArray("named"), group.named());
        interval(node.putObject("remainder"), group.remainder());
        return node;
    }

    private static ObjectNode doubt(Doubt doubt) {
        return NODES.objectNode()
                .put("left", doubt.left())
                .put("right", doubt.right())
                .put("probability", rounded(doubt.probability()))
                .put("together", doubt.together())
                .put("expected_change", rounded(doubt.expectedChange()));
    }

    private static ObjectNode problem(Problem problem, Wording wording) {
        ObjectNode node = NODES.objectNode().put("kind", problem.kind());
        ObjectNode arguments = node.putObject("arguments");
        Map<String, String> sorted = new TreeMap<>(problem.arguments());
        sorted.forEach(arguments::put);
        return node.put("says", wording.say(problem.kind(), problem.arguments()));
    }

    private static void texts(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }

    private static double rounded(double number) {
        return Math.rint(number * DECIMALS) / DECIMALS;
    }
}
