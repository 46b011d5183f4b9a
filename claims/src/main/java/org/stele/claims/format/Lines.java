package org.stele.claims.format;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.stele.claims.Actor;
import org.stele.claims.Attribute;
import org.stele.claims.Claim;
import org.stele.claims.ClaimId;
import org.stele.claims.Count;
import org.stele.claims.DocumentTotals;
import org.stele.claims.Group;
import org.stele.claims.Place;
import org.stele.claims.Reading;
import org.stele.claims.Relation;
import org.stele.claims.Said;
import org.stele.claims.Value;
import org.stele.claims.When;
import org.stele.claims.Words;
import org.stele.dates.Edtf;
import org.stele.vocabulary.PlaceRole;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The public form: what stands at the head of every line, what each kind adds, what ends every line.
final class Lines {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Lines() {}

    static ObjectNode line(Claim claim, String reader) {
        ObjectNode line = NODES.objectNode();
        line.put("kind", claim.kind());
        line.put("id", claim.id().text());
        line.put("document", claim.passage().document().text());
        line.put("start", claim.passage().start());
        line.put("end", claim.passage().end());
        line.put("quote", claim.passage().quote());
        switch (claim) {
            case Claim.FigureClaim figure -> figure(line, figure);
            case Claim.PersonClaim person -> person(line, person);
            case Claim.ActClaim act -> act(line, act);
            case Claim.RulingClaim ruling -> ruling(line, ruling);
            case Claim.AllegationClaim allegation -> allegation(line, allegation);
            case Claim.DeclarationClaim declaration -> declaration(line, declaration);
            case Claim.CommemorationClaim commemoration -> commemoration(line, commemoration);
            case Claim.BackgroundClaim background -> background(line, background);
        }
        line.set("trace", strings(claim.said().trace()));
        line.put("reader", reader);
        return line;
    }

    static ObjectNode totals(Reading reading, DocumentTotals totals) {
        ObjectNode line = NODES.objectNode();
        line.put("document", reading.document().text());
        line.put("file", reading.fileName());
        line.put("language", reading.about().language());
        edtf(line, "published", reading.about().published().map(Reading.Inferred::value));
        edtf(line, "when", reading.event().when().flatMap(When::edtf));
        line.set("place", places(reading.event().place()));
        line.set("actor", strings(List.copyOf(actors(reading))));
        ObjectNode measures = line.putObject("totals");
        totals.totals().forEach((measure, total) -> {
            ObjectNode one = measures.putObject(measure.code());
            one.put("low", total.low());
            number(one, "high", total.high());
            one.set("claims", strings(total.claims().stream().map(ClaimId::text).toList()));
        });
        ArrayNode people = line.putArray("people");
        for (Claim.PersonClaim person : totals.people()) {
            ObjectNode one = people.addObject();
            one.put("name", person.name());
            one.put("role", person.role().code());
            one.put("fate", person.fate().code());
            person.age().ifPresentOrElse(age -> one.put("age", age.intValue()), () -> one.putNull("age"));
            one.put("start", person.passage().start());
            one.put("end", person.passage().end());
        }
        return line;
    }

    /// Who acted in the main event, each once, in the order of the text: neither who only supported nor what caused.
    private static Set<String> actors(Reading reading) {
        Set<String> actors = new LinkedHashSet<>();
        for (Claim claim : reading.claims()) {
            List<Actor> of = switch (claim) {
                case Claim.FigureClaim figure -> figure.actor();
                case Claim.ActClaim act -> act.actor();
                case Claim.PersonClaim ignored -> List.of();
                case Claim.RulingClaim ignored -> List.of();
                case Claim.AllegationClaim ignored -> List.of();
                case Claim.DeclarationClaim ignored -> List.of();
                case Claim.CommemorationClaim ignored -> List.of();
                case Claim.BackgroundClaim ignored -> List.of();
            };
            of.stream()
                    .filter(actor -> !actor.degree().equals("cause"))
                    .filter(actor -> !actor.degree().equals("supported"))
                    .map(Actor::name)
                    .forEach(actors::add);
        }
        return actors;
    }

    private static void figure(ObjectNode line, Claim.FigureClaim figure) {
        figure.value().ifPresentOrElse(value -> line.set("value", value(value)), () -> line.putNull("value"));
        line.put("measure", figure.measure().code());
        switch (figure.count()) {
            case Count.Interval interval -> {
                line.put("low", interval.low());
                number(line, "high", interval.high());
                line.put("bound", interval.bound().code());
            }
            case Count.Unstated() -> {
                line.putNull("low");
                line.putNull("high");
                line.putNull("bound");
            }
        }
        line.put("unit", figure.unit().code());
        ArrayNode groups = line.putArray("group");
        figure.group().stream().map(Group::code).forEach(groups::add);
        line.set("place", places(figure.place()));
        when(line, "when", figure.when());
        line.set("actor", names(figure.actor()));
        ArrayNode relations = line.putArray("relation");
        for (Relation relation : figure.relation()) {
            ObjectNode one = relations.addObject();
            one.put("type", relation.type().code());
            one.put("to", relation.to().text());
            text(one, "words", relation.words());
        }
        said(line, figure.said());
        ObjectNode precision = line.putObject("precision");
        precision.put("place", placePrecision(figure.place()));
        precision.put("date", figure.when().map(When::precision).orElse(0));
        text(line, "phase", figure.phase());
        line.set("involvement", involvement(figure.actor()));
    }

    private static void person(ObjectNode line, Claim.PersonClaim person) {
        line.put("name", person.name());
        line.put("role", person.role().code());
        line.put("fate", person.fate().code());
        line.put("sex", person.sex().code());
        person.age().ifPresentOrElse(age -> line.put("age", age.intValue()), () -> line.putNull("age"));
        ArrayNode attributes = line.putArray("attributes");
        for (Attribute attribute : person.attributes()) {
            ObjectNode one = attributes.addObject();
            one.put("name", attribute.name());
            span(one, attribute.words());
        }
        said(line, person.said());
    }

    private static void act(ObjectNode line, Claim.ActClaim act) {
        line.put("type", act.type());
        line.set("actor", names(act.actor()));
        line.set("towards", texts(act.towards()));
        line.set("place", places(act.place()));
        when(line, "when", act.when());
        text(line, "method", act.method());
        text(line, "outcome", act.outcome());
        said(line, act.said());
        line.set("involvement", involvement(act.actor()));
    }

    private static void ruling(ObjectNode line, Claim.RulingClaim ruling) {
        line.put("type", ruling.type().code());
        text(line, "issuer", ruling.issuer());
        text(line, "title", ruling.title());
        when(line, "when", ruling.when());
        line.set("finds", texts(ruling.finds()));
        line.set("orders", texts(ruling.orders()));
        line.set("responsible", texts(ruling.responsible()));
        line.set("unnamed", texts(ruling.unnamed()));
        line.set("mentions", texts(ruling.mentions()));
        said(line, ruling.said());
    }

    private static void allegation(ObjectNode line, Claim.AllegationClaim allegation) {
        line.put("type", allegation.type());
        line.put("words", allegation.words().text());
        line.set("against", texts(allegation.against()));
        line.put("basis", allegation.basis());
        when(line, "when", allegation.when());
        said(line, allegation.said());
    }

    private static void declaration(ObjectNode line, Claim.DeclarationClaim declaration) {
        line.put("by", declaration.by().text());
        line.set("place", places(declaration.place().stream().toList()));
        when(line, "when", declaration.when());
        line.put("stance", declaration.stance());
        line.set("against", texts(declaration.against()));
        said(line, declaration.said());
    }

    private static void commemoration(ObjectNode line, Claim.CommemorationClaim commemoration) {
        line.put("years", commemoration.years());
        edtf(line, "of", commemoration.of());
        edtf(line, "on", commemoration.on());
        said(line, commemoration.said());
    }

    private static void background(ObjectNode line, Claim.BackgroundClaim background) {
        line.put("topic", background.topic());
        when(line, "when", background.when());
        said(line, background.said());
    }

    private static void said(ObjectNode line, Said said) {
        text(line, "speaker", said.speaker());
        line.put("polarity", said.polarity().code());
        line.put("modality", said.modality().code());
        line.set("wording", texts(said.wording()));
    }

    private static ObjectNode value(Value value) {
        ObjectNode node = NODES.objectNode();
        number(node, "n", value.n());
        node.put("start", value.words().start());
        node.put("end", value.words().end());
        node.put("text", value.words().text());
        return node;
    }

    private static ArrayNode places(List<Place> places) {
        ArrayNode all = NODES.arrayNode();
        for (Place place : places) {
            ObjectNode one = all.addObject();
            one.put("text", place.words().text());
            one.put("name", place.name());
            place.id().ifPresentOrElse(id -> one.put("id", id), () -> one.putNull("id"));
            one.put("role", place.role().code());
            one.put("start", place.words().start());
            one.put("end", place.words().end());
            one.put("inherited", place.inherited());
            within(one, place);
        }
        return all;
    }

    private static void within(ObjectNode place, Place told) {
        if (told.within().isEmpty()) {
            place.putNull("within");
            return;
        }
        Place.Outer outer = told.within().get();
        ObjectNode node = place.putObject("within");
        text(node, "text", outer.words());
        node.put("name", outer.name());
        outer.id().ifPresentOrElse(id -> node.put("id", id), () -> node.putNull("id"));
    }

    private static void when(ObjectNode line, String field, Optional<When> when) {
        if (when.isEmpty()) {
            line.putNull(field);
            return;
        }
        ObjectNode node = line.putObject(field);
        edtf(node, "edtf", when.get().edtf());
        text(node, "text", when.get().words());
        when.get().anchor().ifPresentOrElse(anchor -> node.put("anchor", anchor), () -> node.putNull("anchor"));
        node.put("inherited", when.get().inherited());
    }

    private static void edtf(ObjectNode node, String field, Optional<Edtf> date) {
        date.ifPresentOrElse(found -> node.put(field, found.toString()), () -> node.putNull(field));
    }

    /// A claim is no better placed than the vaguest of the places it happened at.
    private static int placePrecision(List<Place> places) {
        int coarsest = 0;
        for (Place place : places) {
            if (place.role() == PlaceRole.LOCATION) {
                coarsest = Math.max(coarsest, place.precision());
            }
        }
        return coarsest;
    }

    private static ArrayNode names(List<Actor> actors) {
        return strings(actors.stream().map(Actor::name).toList());
    }

    private static ArrayNode involvement(List<Actor> actors) {
        ArrayNode all = NODES.arrayNode();
        for (Actor actor : actors) {
            ObjectNode one = all.addObject();
            span(one, actor.words());
            one.put("degree", actor.degree());
        }
        return all;
    }

    private static void span(ObjectNode node, Words words) {
        node.put("text", words.text());
        node.put("start", words.start());
        node.put("end", words.end());
    }

    private static void text(ObjectNode node, String field, Optional<Words> words) {
        words.ifPresentOrElse(found -> node.put(field, found.text()), () -> node.putNull(field));
    }

    private static void number(ObjectNode node, String field, OptionalLong number) {
        number.ifPresentOrElse(found -> node.put(field, found), () -> node.putNull(field));
    }

    private static ArrayNode texts(List<Words> words) {
        return strings(words.stream().map(Words::text).toList());
    }

    private static ArrayNode strings(List<String> texts) {
        ArrayNode all = NODES.arrayNode();
        texts.forEach(all::add);
        return all;
    }
}
