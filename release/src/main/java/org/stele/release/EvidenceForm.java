package org.stele.release;

import java.util.Optional;
import org.stele.release.PublicClaim.Figure;
import org.stele.release.PublicClaim.Passage;
import org.stele.release.PublicClaim.Relation;
import org.stele.release.PublicClaim.Review;
import org.stele.release.PublicClaim.When;
import org.stele.release.PublicDocument.Inferred;
import org.stele.vocabulary.Bound;
import org.stele.vocabulary.Coded;
import org.stele.vocabulary.Measure;
import org.stele.vocabulary.Modality;
import org.stele.vocabulary.Polarity;
import org.stele.vocabulary.RelationType;
import org.stele.vocabulary.SourceKind;
import org.stele.vocabulary.Unit;
import tools.jackson.databind.node.ObjectNode;

/// Documents, claims and places in JSON.
final class EvidenceForm {

    private EvidenceForm() {}

    static ObjectNode write(PublicDocument document) {
        return new Form()
                .text("id", document.id())
                .code("form", document.form())
                .text("label", document.label())
                .text("title", document.title())
                .maybe(
                        "publisher",
                        document.publisher(),
                        publisher -> new Form()
                                .text("value", publisher.value())
                                .text("basis", publisher.basis())
                                .node())
                .maybe(
                        "published",
                        document.published(),
                        published -> new Form()
                                .date("value", published.value())
                                .text("basis", published.basis())
                                .node())
                .text("language", document.language())
                .date("learned", document.learned())
                .code("kind", document.kind())
                .text("kind_reason", document.kindReason())
                .text("sha256", document.sha256())
                .maybe("rows", document.rows(), rows -> tools.jackson.databind.node.LongNode.valueOf(rows))
                .node();
    }

    static PublicDocument document(Fields fields) {
        return new PublicDocument(
                fields.text("id"),
                fields.code("form", PublicDocument.Form.class),
                fields.text("label"),
                fields.findText("title"),
                fields.maybe(
                        "publisher", publisher -> new Inferred<>(publisher.text("value"), publisher.findText("basis"))),
                fields.maybe(
                        "published", published -> new Inferred<>(published.date("value"), published.findText("basis"))),
                fields.text("language"),
                fields.findDate("learned"),
                fields.code("kind", SourceKind.class),
                fields.findText("kind_reason"),
                fields.findText("sha256"),
                fields.findWhole("rows").stream().boxed().findFirst());
    }

    static ObjectNode write(PublicClaim claim) {
        Passage passage = claim.passage();
        return new Form()
                .text("id", claim.id())
                .text("kind", claim.kind())
                .text("document", claim.document())
                .whole("start", passage.start())
                .whole("end", passage.end())
                .text("quote", passage.quote())
                .text("before", passage.before())
                .text("after", passage.after())
                .maybe("figure", claim.figure(), EvidenceForm::write)
                .maybe(
                        "when",
                        claim.when(),
                        when -> new Form()
                                .date("edtf", when.date())
                                .text("text", when.text())
                                .node())
                .texts("place", claim.place())
                .texts("actor", claim.actor())
                .text("phase", claim.phase())
                .text("speaker", claim.speaker())
                .code("polarity", claim.polarity())
                .code("modality", claim.modality())
                .texts("wording", claim.wording())
                .code("review", claim.review())
                .node();
    }

    private static ObjectNode write(Figure figure) {
        return new Form()
                .code("measure", figure.measure())
                .code("unit", figure.unit())
                .text("value", figure.value())
                .whole("low", figure.low())
                .whole("high", figure.high())
                .text("bound", figure.bound().map(Bound::code))
                .texts("group", figure.group())
                .each(
                        "relation",
                        figure.relations(),
                        relation -> new Form()
                                .code("type", relation.type())
                                .text("to", relation.to())
                                .node())
                .node();
    }

    static PublicClaim claim(Fields fields) {
        return new PublicClaim(
                fields.text("id"),
                fields.text("kind"),
                fields.text("document"),
                new Passage(
                        fields.small("start"),
                        fields.small("end"),
                        fields.text("quote"),
                        fields.text("before"),
                        fields.text("after")),
                fields.maybe("figure", EvidenceForm::figure),
                fields.maybe("when", when -> new When(when.date("edtf"), when.findText("text"))),
                fields.texts("place"),
                fields.texts("actor"),
                fields.findText("phase"),
                fields.findText("speaker"),
                fields.code("polarity", Polarity.class),
                fields.code("modality", Modality.class),
                fields.texts("wording"),
                fields.code("review", Review.class));
    }

    private static Figure figure(Fields fields) {
        Optional<Bound> bound = fields.findText("bound").map(code -> Coded.get(Bound.class, code));
        return new Figure(
                fields.code("measure", Measure.class),
                fields.code("unit", Unit.class),
                fields.findText("value"),
                fields.findWhole("low"),
                fields.findWhole("high"),
                bound,
                fields.texts("group"),
                fields.each(
                        "relation",
                        relation -> new Relation(relation.code("type", RelationType.class), relation.text("to"))));
    }

    static ObjectNode write(PublicPlace place) {
        return new Form()
                .text("name", place.name())
                .text("gazetteer", place.gazetteer())
                .text("within", place.within())
                .maybe(
                        "point",
                        place.point(),
                        point -> new Form()
                                .real("latitude", point.latitude())
                                .real("longitude", point.longitude())
                                .node())
                .whole("precision", place.precision())
                .node();
    }

    static PublicPlace place(Fields fields) {
        return new PublicPlace(
                fields.text("name"),
                fields.findText("gazetteer"),
                fields.findText("within"),
                fields.maybe("point", point -> new PublicPlace.Point(point.real("latitude"), point.real("longitude"))),
                fields.small("precision"));
    }
}
