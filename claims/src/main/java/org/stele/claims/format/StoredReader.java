package org.stele.claims.format;

import org.stele.claims.Actor;
import org.stele.claims.Attribute;
import org.stele.claims.Claim;
import org.stele.claims.ClaimId;
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
import org.stele.evidence.DocumentId;
import org.stele.evidence.Passage;
import org.stele.vocabulary.Bound;
import org.stele.vocabulary.Fate;
import org.stele.vocabulary.Measure;
import org.stele.vocabulary.Modality;
import org.stele.vocabulary.PlaceRole;
import org.stele.vocabulary.Polarity;
import org.stele.vocabulary.RelationType;
import org.stele.vocabulary.Role;
import org.stele.vocabulary.RulingKind;
import org.stele.vocabulary.Sex;
import org.stele.vocabulary.Unit;

/// A reading out of its stored form, the mirror of [StoredWriter].
final class StoredReader {

    private StoredReader() {}

    static Reading reading(Fields fields) {
        DocumentId document = fields.parsed("document", DocumentId::new);
        Fields event = fields.in("event");
        return new Reading(
                document,
                fields.text("fileName"),
                fields.text("reader"),
                about(fields.in("about")),
                new Reading.Event(
                        event.all("names", StoredReader::words),
                        event.find("when", StoredReader::when),
                        event.all("place", StoredReader::place)),
                fields.all("claims", claim -> claim(claim, document)),
                fields.all(
                        "rejected",
                        rejected -> new Reading.Rejected(words(rejected.in("words")), rejected.text("reason"))));
    }

    private static Reading.About about(Fields fields) {
        return new Reading.About(
                fields.text("language"),
                fields.find("title", StoredReader::words),
                fields.find(
                        "publisher",
                        publisher -> new Reading.Inferred<>(
                                publisher.text("value"),
                                publisher.text("basis"),
                                publisher.find("words", StoredReader::words))),
                fields.find(
                        "published",
                        published -> new Reading.Inferred<>(
                                published.parsed("value", Edtf::parse),
                                published.text("basis"),
                                published.find("words", StoredReader::words))),
                fields.whole("words"));
    }

    private static Claim claim(Fields fields, DocumentId document) {
        ClaimId id = fields.parsed("id", ClaimId::new);
        Said said = said(fields.in("said"), document);
        String kind = fields.text("kind");
        return switch (kind) {
            case "figure" -> figure(fields, id, said);
            case "person" ->
                new Claim.PersonClaim(
                        id,
                        said,
                        fields.text("name"),
                        fields.code("role", Role.class),
                        fields.code("fate", Fate.class),
                        fields.code("sex", Sex.class),
                        fields.findWhole("age"),
                        fields.all("attributes", StoredReader::attribute));
            case "act" ->
                new Claim.ActClaim(
                        id,
                        said,
                        fields.text("type"),
                        fields.all("actor", StoredReader::actor),
                        fields.all("towards", StoredReader::words),
                        fields.all("place", StoredReader::place),
                        fields.find("when", StoredReader::when),
                        fields.find("method", StoredReader::words),
                        fields.find("outcome", StoredReader::words));
            case "ruling" ->
                new Claim.RulingClaim(
                        id,
                        said,
                        fields.code("type", RulingKind.class),
                        fields.find("issuer", StoredReader::words),
                        fields.find("title", StoredReader::words),
                        fields.find("when", StoredReader::when),
                        fields.all("finds", StoredReader::words),
                        fields.all("orders", StoredReader::words),
                        fields.all("responsible", StoredReader::words),
                        fields.allOrNone("unnamed", StoredReader::words),
                        fields.allOrNone("mentions", StoredReader::words));
            case "allegation" ->
                new Claim.AllegationClaim(
                        id,
                        said,
                        fields.text("type"),
                        words(fields.in("words")),
                        fields.all("against", StoredReader::words),
                        fields.text("basis"),
                        fields.find("when", StoredReader::when));
            case "declaration" ->
                new Claim.DeclarationClaim(
                        id,
                        said,
                        words(fields.in("by")),
                        fields.find("place", StoredReader::place),
                        fields.find("when", StoredReader::when),
                        fields.text("stance"),
                        fields.all("against", StoredReader::words));
            case "commemoration" ->
                new Claim.CommemorationClaim(
                        id,
                        said,
                        fields.whole("years"),
                        fields.findText("of").map(Edtf::parse),
                        fields.findText("on").map(Edtf::parse));
            case "background" ->
                new Claim.BackgroundClaim(id, said, fields.text("topic"), fields.find("when", StoredReader::when));
            default ->
                throw new IllegalArgumentException(
                        fields.at() + ".kind is \"" + kind
                                + "\": it is figure, person, act, ruling, allegation, declaration, commemoration or background");
        };
    }

    private static Claim.FigureClaim figure(Fields fields, ClaimId id, Said said) {
        return new Claim.FigureClaim(
                id,
                said,
                fields.code("measure", Measure.class),
                fields.find("value", value -> new Value(value.count("n"), words(value.in("words")))),
                fields.<Count>find("count", StoredReader::interval).orElseGet(Count.Unstated::new),
                fields.code("unit", Unit.class),
                fields.all("group", group -> new Group(group.text("code"), words(group.in("words")))),
                fields.all("place", StoredReader::place),
                fields.find("when", StoredReader::when),
                fields.all("actor", StoredReader::actor),
                fields.find("phase", StoredReader::words),
                fields.all("relation", StoredReader::relation));
    }

    private static Said said(Fields fields, DocumentId document) {
        return new Said(
                new Passage(document, fields.whole("start"), fields.whole("end"), fields.text("quote")),
                fields.find("speaker", StoredReader::words),
                fields.code("polarity", Polarity.class),
                fields.code("modality", Modality.class),
                fields.all("wording", StoredReader::words),
                fields.texts("trace"));
    }

    private static Count interval(Fields fields) {
        return new Count.Interval(
                fields.count("low").orElseThrow(() -> new IllegalArgumentException(fields.at() + ".low is null")),
                fields.count("high"),
                fields.code("bound", Bound.class));
    }

    private static Place place(Fields fields) {
        return new Place(
                words(fields.in("words")),
                fields.text("name"),
                fields.findText("id"),
                fields.code("role", PlaceRole.class),
                fields.whole("precision"),
                fields.truth("inherited"),
                fields.findOrNone("within", StoredReader::outer));
    }

    private static Place.Outer outer(Fields fields) {
        return new Place.Outer(fields.find("words", StoredReader::words), fields.text("name"), fields.findText("id"));
    }

    private static When when(Fields fields) {
        return new When(
                fields.findText("edtf").map(Edtf::parse),
                fields.find("words", StoredReader::words),
                fields.findText("anchor"),
                fields.whole("precision"),
                fields.truth("inherited"));
    }

    private static Actor actor(Fields fields) {
        return new Actor(words(fields.in("words")), fields.text("degree"));
    }

    private static Relation relation(Fields fields) {
        return new Relation(
                fields.code("type", RelationType.class),
                fields.parsed("to", ClaimId::new),
                fields.find("words", StoredReader::words));
    }

    private static Attribute attribute(Fields fields) {
        return new Attribute(fields.text("name"), words(fields.in("words")));
    }

    private static Words words(Fields fields) {
        return new Words(fields.text("text"), fields.whole("start"), fields.whole("end"));
    }
}
