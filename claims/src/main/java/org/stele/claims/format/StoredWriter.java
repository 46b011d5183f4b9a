package org.stele.claims.format;

import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.stele.claims.Actor;
import org.stele.claims.Attribute;
import org.stele.claims.Claim;
import org.stele.claims.Count;
import org.stele.claims.Group;
import org.stele.claims.Place;
import org.stele.claims.Reading;
import org.stele.claims.Relation;
import org.stele.claims.Said;
import org.stele.claims.Value;
import org.stele.claims.When;
import org.stele.claims.Words;
import org.stele.dates.Edtf;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A reading into its stored form. Every component of every record has a member of the same name, null
/// where the record has nothing, so that [StoredReader] misses none.
final class StoredWriter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private StoredWriter() {}

    static ObjectNode reading(Reading reading) {
        ObjectNode node = NODES.objectNode();
        node.put("document", reading.document().text());
        node.put("fileName", reading.fileName());
        node.put("reader", reading.reader());
        node.set("about", about(reading.about()));
        ObjectNode event = node.putObject("event");
        event.set("names", all(reading.event().names(), StoredWriter::words));
        event.set("when", maybe(reading.event().when(), StoredWriter::when));
        event.set("place", all(reading.event().place(), StoredWriter::place));
        ArrayNode claims = node.putArray("claims");
        for (Claim claim : reading.claims()) {
            if (!claim.passage().document().equals(reading.document())) {
                throw new IllegalArgumentException("claim " + claim.id() + " points into "
                        + claim.passage().document() + ", its reading is of " + reading.document());
            }
            claims.add(claim(claim));
        }
        node.set("rejected", all(reading.rejected(), rejected -> {
            ObjectNode one = NODES.objectNode();
            one.set("words", words(rejected.words()));
            return one.put("reason", rejected.reason());
        }));
        return node;
    }

    private static ObjectNode about(Reading.About about) {
        ObjectNode node = NODES.objectNode();
        node.put("language", about.language());
        node.set("title", maybe(about.title(), StoredWriter::words));
        node.set("publisher", maybe(about.publisher(), publisher -> inferred(publisher, publisher.value())));
        node.set(
                "published",
                maybe(
                        about.published(),
                        published -> inferred(published, published.value().toString())));
        node.put("words", about.words());
        return node;
    }

    private static ObjectNode inferred(Reading.Inferred<?> inferred, String value) {
        ObjectNode node = NODES.objectNode();
        node.put("value", value);
        node.put("basis", inferred.basis());
        node.set("words", maybe(inferred.words(), StoredWriter::words));
        return node;
    }

    private static ObjectNode claim(Claim claim) {
        ObjectNode node = NODES.objectNode();
        node.put("kind", claim.kind());
        node.put("id", claim.id().text());
        node.set("said", said(claim.said()));
        switch (claim) {
            case Claim.FigureClaim figure -> figure(node, figure);
            case Claim.PersonClaim person -> person(node, person);
            case Claim.ActClaim act -> act(node, act);
            case Claim.RulingClaim ruling -> ruling(node, ruling);
            case Claim.AllegationClaim allegation -> allegation(node, allegation);
            case Claim.DeclarationClaim declaration -> declaration(node, declaration);
            case Claim.CommemorationClaim commemoration -> {
                node.put("years", commemoration.years());
                node.set("of", maybe(commemoration.of(), StoredWriter::edtf));
                node.set("on", maybe(commemoration.on(), StoredWriter::edtf));
            }
            case Claim.BackgroundClaim background -> {
                node.put("topic", background.topic());
                node.set("when", maybe(background.when(), StoredWriter::when));
            }
        }
        return node;
    }

    private static ObjectNode said(Said said) {
        ObjectNode node = NODES.objectNode();
        node.put("start", said.passage().start());
        node.put("end", said.passage().end());
        node.put("quote", said.passage().quote());
        node.set("speaker", maybe(said.speaker(), StoredWriter::words));
        node.put("polarity", said.polarity().code());
        node.put("modality", said.modality().code());
        node.set("wording", all(said.wording(), StoredWriter::words));
        node.set("trace", all(said.trace(), NODES::stringNode));
        return node;
    }

    private static void figure(ObjectNode node, Claim.FigureClaim figure) {
        node.put("measure", figure.measure().code());
        node.set("value", maybe(figure.value(), StoredWriter::value));
        node.set("count", count(figure.count()));
        node.put("unit", figure.unit().code());
        node.set("group", all(figure.group(), StoredWriter::group));
        node.set("place", all(figure.place(), StoredWriter::place));
        node.set("when", maybe(figure.when(), StoredWriter::when));
        node.set("actor", all(figure.actor(), StoredWriter::actor));
        node.set("phase", maybe(figure.phase(), StoredWriter::words));
        node.set("relation", all(figure.relation(), StoredWriter::relation));
    }

    private static void person(ObjectNode node, Claim.PersonClaim person) {
        node.put("name", person.name());
        node.put("role", person.role().code());
        node.put("fate", person.fate().code());
        node.put("sex", person.sex().code());
        node.set("age", maybe(person.age(), NODES::numberNode));
        node.set("attributes", all(person.attributes(), StoredWriter::attribute));
    }

    private static void act(ObjectNode node, Claim.ActClaim act) {
        node.put("type", act.type());
        node.set("actor", all(act.actor(), StoredWriter::actor));
        node.set("towards", all(act.towards(), StoredWriter::words));
        node.set("place", all(act.place(), StoredWriter::place));
        node.set("when", maybe(act.when(), StoredWriter::when));
        node.set("method", maybe(act.method(), StoredWriter::words));
        node.set("outcome", maybe(act.outcome(), StoredWriter::words));
    }

    private static void ruling(ObjectNode node, Claim.RulingClaim ruling) {
        node.put("type", ruling.type().code());
        node.set("issuer", maybe(ruling.issuer(), StoredWriter::words));
        node.set("title", maybe(ruling.title(), StoredWriter::words));
        node.set("when", maybe(ruling.when(), StoredWriter::when));
        node.set("finds", all(ruling.finds(), StoredWriter::words));
        node.set("orders", all(ruling.orders(), StoredWriter::words));
        node.set("responsible", all(ruling.responsible(), StoredWriter::words));
        node.set("unnamed", all(ruling.unnamed(), StoredWriter::words));
        node.set("mentions", all(ruling.mentions(), StoredWriter::words));
    }

    private static void allegation(ObjectNode node, Claim.AllegationClaim allegation) {
        node.put("type", allegation.type());
        node.set("words", words(allegation.words()));
        node.set("against", all(allegation.against(), StoredWriter::words));
        node.put("basis", allegation.basis());
        node.set("when", maybe(allegation.when(), StoredWriter::when));
    }

    private static void declaration(ObjectNode node, Claim.DeclarationClaim declaration) {
        node.set("by", words(declaration.by()));
        node.set("place", maybe(declaration.place(), StoredWriter::place));
        node.set("when", maybe(declaration.when(), StoredWriter::when));
        node.put("stance", declaration.stance());
        node.set("against", all(declaration.against(), StoredWriter::words));
    }

    private static ObjectNode value(Value value) {
        ObjectNode node = NODES.objectNode();
        node.set("n", number(value.n()));
        node.set("words", words(value.words()));
        return node;
    }

    private static JsonNode count(Count count) {
        return switch (count) {
            case Count.Unstated() -> NODES.nullNode();
            case Count.Interval interval -> {
                ObjectNode node = NODES.objectNode();
                node.put("low", interval.low());
                node.set("high", number(interval.high()));
                yield node.put("bound", interval.bound().code());
            }
        };
    }

    private static ObjectNode group(Group group) {
        ObjectNode node = NODES.objectNode();
        node.put("code", group.code());
        node.set("words", words(group.words()));
        return node;
    }

    private static ObjectNode place(Place place) {
        ObjectNode node = NODES.objectNode();
        node.set("words", words(place.words()));
        node.put("name", place.name());
        node.set("id", maybe(place.id(), NODES::stringNode));
        node.put("role", place.role().code());
        node.put("precision", place.precision());
        node.put("inherited", place.inherited());
        node.set("within", maybe(place.within(), StoredWriter::outer));
        return node;
    }

    private static ObjectNode outer(Place.Outer outer) {
        ObjectNode node = NODES.objectNode();
        node.set("words", maybe(outer.words(), StoredWriter::words));
        node.put("name", outer.name());
        node.set("id", maybe(outer.id(), NODES::stringNode));
        return node;
    }

    private static ObjectNode when(When when) {
        ObjectNode node = NODES.objectNode();
        node.set("edtf", maybe(when.edtf(), StoredWriter::edtf));
        node.set("words", maybe(when.words(), StoredWriter::words));
        node.set("anchor", maybe(when.anchor(), NODES::stringNode));
        node.put("precision", when.precision());
        node.put("inherited", when.inherited());
        return node;
    }

    private static ObjectNode actor(Actor actor) {
        ObjectNode node = NODES.objectNode();
        node.set("words", words(actor.words()));
        node.put("degree", actor.degree());
        return node;
    }

    private static ObjectNode relation(Relation relation) {
        ObjectNode node = NODES.objectNode();
        node.put("type", relation.type().code());
        node.put("to", relation.to().text());
        node.set("words", maybe(relation.words(), StoredWriter::words));
        return node;
    }

    private static ObjectNode attribute(Attribute attribute) {
        ObjectNode node = NODES.objectNode();
        node.put("name", attribute.name());
        node.set("words", words(attribute.words()));
        return node;
    }

    private static ObjectNode words(Words words) {
        ObjectNode node = NODES.objectNode();
        node.put("text", words.text());
        node.put("start", words.start());
        node.put("end", words.end());
        return node;
    }

    private static JsonNode edtf(Edtf edtf) {
        return NODES.stringNode(edtf.toString());
    }

    private static JsonNode number(OptionalLong number) {
        return number.isPresent() ? NODES.numberNode(number.getAsLong()) : NODES.nullNode();
    }

    private static <T> JsonNode maybe(Optional<T> value, Function<T, ? extends JsonNode> form) {
        return value.isPresent() ? form.apply(value.get()) : NODES.nullNode();
    }

    private static <T> ArrayNode all(Collection<T> values, Function<T, ? extends JsonNode> form) {
        ArrayNode array = NODES.arrayNode();
        for (T value : values) {
            array.add(form.apply(value));
        }
        return array;
    }
}
