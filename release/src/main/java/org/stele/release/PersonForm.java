package org.stele.release;

import java.util.function.Function;
import org.stele.dates.Edtf;
import org.stele.release.Attested.Attestation;
import org.stele.release.PublicPerson.AgeSpan;
import org.stele.release.PublicPerson.Further;
import org.stele.release.PublicPerson.Name;
import org.stele.release.PublicPerson.Row;
import org.stele.vocabulary.Coded;
import org.stele.vocabulary.Fate;
import org.stele.vocabulary.Sex;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Persons, unnamed groups and withheld people in JSON.
final class PersonForm {

    private PersonForm() {}

    static ObjectNode write(PublicPerson person) {
        return new Form()
                .text("id", person.id())
                .text("incident", person.incident())
                .each("tied", person.tied(), MessageForm::write)
                .each("names", person.names(), name -> write(name, PersonForm::write))
                .each("spellings", person.spellings(), name -> write(name, PersonForm::write))
                .code("fate", person.fate())
                .each(
                        "age",
                        person.age(),
                        age -> write(
                                age,
                                span -> new Form()
                                        .whole("low", span.low())
                                        .whole("high", span.high())
                                        .node()))
                .each("sex", person.sex(), sex -> write(sex, code -> text(code.code())))
                .each("place", person.place(), place -> write(place, EvidenceForm::write))
                .each("date", person.date(), date -> write(date, edtf -> text(edtf.toString())))
                .each(
                        "further",
                        person.further(),
                        further -> new Form()
                                .text("attribute", further.attribute())
                                .one("value", write(further.value(), PersonForm::text))
                                .text("language", further.language())
                                .node())
                .each(
                        "rows",
                        person.rows(),
                        row -> new Form()
                                .text("document", row.document())
                                .text("row", row.row())
                                .text("name", row.name())
                                .text("language", row.language())
                                .node())
                .each("linked", person.linked(), MessageForm::write)
                .each("withheld", person.withheld(), MessageForm::write)
                .node();
    }

    private static JsonNode text(String text) {
        return JsonNodeFactory.instance.stringNode(text);
    }

    private static ObjectNode write(Name name) {
        return new Form()
                .text("text", name.text())
                .text("script", name.script())
                .text("language", name.language())
                .node();
    }

    private static <T> ObjectNode write(Attested<T> attested, Function<T, ? extends JsonNode> value) {
        return new Form()
                .one("value", value.apply(attested.value()))
                .each("sources", attested.sources(), PersonForm::write)
                .node();
    }

    private static ObjectNode write(Attestation source) {
        return new Form()
                .text("document", source.document())
                .text("row", source.row())
                .text("claim", source.claim())
                .node();
    }

    static PublicPerson person(Fields fields) {
        return new PublicPerson(
                fields.text("id"),
                fields.findText("incident"),
                fields.each("tied", MessageForm::read),
                fields.each("names", name -> attested(name, of -> of.one("value", PersonForm::name))),
                fields.each("spellings", name -> attested(name, of -> of.one("value", PersonForm::name))),
                fields.code("fate", Fate.class),
                fields.each(
                        "age",
                        age -> attested(
                                age,
                                of -> of.one("value", span -> new AgeSpan(span.small("low"), span.small("high"))))),
                fields.each("sex", sex -> attested(sex, of -> Coded.get(Sex.class, of.text("value")))),
                fields.each("place", place -> attested(place, of -> of.one("value", EvidenceForm::place))),
                fields.each("date", date -> attested(date, of -> Edtf.parse(of.text("value")))),
                fields.each(
                        "further",
                        further -> new Further(
                                further.text("attribute"),
                                further.one("value", value -> attested(value, of -> of.text("value"))),
                                further.text("language"))),
                fields.each(
                        "rows",
                        row -> new Row(row.text("document"), row.text("row"), row.text("name"), row.text("language"))),
                fields.each("linked", MessageForm::read),
                fields.each("withheld", MessageForm::read));
    }

    private static Name name(Fields fields) {
        return new Name(fields.text("text"), fields.text("script"), fields.text("language"));
    }

    private static <T> Attested<T> attested(Fields fields, Function<Fields, T> value) {
        return new Attested<>(value.apply(fields), fields.each("sources", PersonForm::attestation));
    }

    private static Attestation attestation(Fields fields) {
        return new Attestation(fields.text("document"), fields.findText("row"), fields.findText("claim"));
    }

    static ObjectNode write(UnnamedGroup group) {
        return new Form()
                .text("id", group.id())
                .text("incident", group.incident())
                .whole("counted", group.counted())
                .whole("low", group.low())
                .whole("high", group.high())
                .maybe("place", group.place(), EvidenceForm::write)
                .date("date", group.date())
                .maybe(
                        "said",
                        group.said(),
                        said -> new Form()
                                .text("text", said.text())
                                .text("language", said.language())
                                .node())
                .each("sources", group.sources(), PersonForm::write)
                .node();
    }

    static UnnamedGroup unnamed(Fields fields) {
        return new UnnamedGroup(
                fields.text("id"),
                fields.findText("incident"),
                fields.whole("counted"),
                fields.whole("low"),
                fields.findWhole("high"),
                fields.maybe("place", EvidenceForm::place),
                fields.findDate("date"),
                fields.maybe("said", said -> new UnnamedGroup.Words(said.text("text"), said.text("language"))),
                fields.each("sources", PersonForm::attestation));
    }

    static ObjectNode write(Withheld withheld) {
        return new Form()
                .text("incident", withheld.incident())
                .whole("people", withheld.people())
                .one("why", MessageForm.write(withheld.why()))
                .node();
    }

    static Withheld withheld(Fields fields) {
        return new Withheld(fields.findText("incident"), fields.whole("people"), fields.one("why", MessageForm::read));
    }
}
