package org.stele.release;

import org.stele.release.PublicIncident.Called;
import org.stele.release.PublicIncident.Check;
import org.stele.release.PublicIncident.Dissent;
import org.stele.release.PublicIncident.Fact;
import org.stele.release.PublicIncident.FactKind;
import org.stele.release.PublicIncident.Finding;
import org.stele.release.PublicIncident.FindingKind;
import org.stele.release.PublicIncident.Join;
import org.stele.release.PublicIncident.Lineage;
import org.stele.release.PublicIncident.NotRead;
import org.stele.release.PublicIncident.Part;
import org.stele.release.PublicIncident.PartRole;
import org.stele.release.PublicIncident.Question;
import org.stele.release.PublicIncident.Standing;
import org.stele.release.PublicIncident.Status;
import org.stele.release.PublicIncident.TimelineEntry;
import org.stele.vocabulary.Measure;
import org.stele.vocabulary.Modality;
import tools.jackson.databind.node.ObjectNode;

/// Incidents in JSON.
final class IncidentForm {

    private IncidentForm() {}

    static ObjectNode write(PublicIncident incident) {
        return new Form()
                .text("id", incident.id())
                .one("title", MessageForm.write(incident.title()))
                .each(
                        "called",
                        incident.called(),
                        called -> new Form()
                                .text("words", called.words())
                                .text("language", called.language())
                                .text("meaning", called.meaning())
                                .text("document", called.document())
                                .texts("claims", called.claims())
                                .node())
                .date("when", incident.when())
                .each("places", incident.places(), EvidenceForm::write)
                .each("questions", incident.questions(), IncidentForm::write)
                .each("findings", incident.findings(), IncidentForm::write)
                .each(
                        "checks",
                        incident.checks(),
                        check -> new Form()
                                .one("says", MessageForm.write(check.says()))
                                .truth("holds", check.holds())
                                .texts("claims", check.claims())
                                .node())
                .each(
                        "lineages",
                        incident.lineages(),
                        lineage -> new Form()
                                .text("id", lineage.id())
                                .texts("documents", lineage.documents())
                                .maybe("reason", lineage.reason(), MessageForm::write)
                                .node())
                .each(
                        "joins",
                        incident.joins(),
                        join -> new Form()
                                .text("document", join.document())
                                .text("with", join.with())
                                .one("reason", MessageForm.write(join.reason()))
                                .node())
                .each(
                        "timeline",
                        incident.timeline(),
                        entry -> new Form()
                                .date("when", entry.when())
                                .text("fact", entry.fact())
                                .texts("claims", entry.claims())
                                .node())
                .each("facts", incident.facts(), IncidentForm::write)
                .one("estimated", EstimateForm.write(incident.estimated()))
                .node();
    }

    private static ObjectNode write(Question question) {
        return new Form()
                .text("id", question.id())
                .code("measure", question.measure())
                .maybe("scope", question.scope(), MessageForm::write)
                .code("standing", question.standing())
                .whole("low", question.low())
                .whole("best", question.best())
                .whole("high", question.high())
                .text("rule", question.rule())
                .texts("reads", question.reads())
                .each(
                        "not_read",
                        question.notRead(),
                        left -> new Form()
                                .text("claim", left.claim())
                                .one("why", MessageForm.write(left.why()))
                                .node())
                .texts("assumes", question.assumes())
                .whole("lineages", question.lineages())
                .code("status", question.status())
                .each(
                        "dissents",
                        question.dissents(),
                        dissent -> new Form()
                                .text("claim", dissent.claim())
                                .text("value", dissent.value())
                                .text("by", dissent.by())
                                .text("why", dissent.why())
                                .node())
                .texts("basis", question.basis())
                .node();
    }

    private static ObjectNode write(Finding finding) {
        return new Form()
                .text("id", finding.id())
                .code("kind", finding.kind())
                .one("says", MessageForm.write(finding.says()))
                .each("details", finding.details(), MessageForm::write)
                .texts("claims", finding.claims())
                .whole("difference", finding.difference())
                .texts("assumes", finding.assumes())
                .truth("complete", finding.complete())
                .each("explanations", finding.explanations(), MessageForm::write)
                .node();
    }

    private static ObjectNode write(Fact fact) {
        return new Form()
                .text("id", fact.id())
                .code("kind", fact.kind())
                .text("type", fact.type())
                .date("when", fact.when())
                .each(
                        "parts",
                        fact.parts(),
                        part -> new Form()
                                .code("role", part.role())
                                .text("words", part.words())
                                .text("language", part.language())
                                .node())
                .code("modality", fact.modality())
                .texts("claims", fact.claims())
                .node();
    }

    static PublicIncident read(Fields fields) {
        return new PublicIncident(
                fields.text("id"),
                fields.one("title", MessageForm::read),
                fields.each(
                        "called",
                        called -> new Called(
                                called.text("words"),
                                called.text("language"),
                                called.findText("meaning"),
                                called.text("document"),
                                called.texts("claims"))),
                fields.findDate("when"),
                fields.each("places", EvidenceForm::place),
                fields.each("questions", IncidentForm::question),
                fields.each("findings", IncidentForm::finding),
                fields.each(
                        "checks",
                        check -> new Check(
                                check.one("says", MessageForm::read), check.truth("holds"), check.texts("claims"))),
                fields.each(
                        "lineages",
                        lineage -> new Lineage(
                                lineage.text("id"),
                                lineage.texts("documents"),
                                lineage.maybe("reason", MessageForm::read))),
                fields.each(
                        "joins",
                        join -> new Join(
                                join.text("document"), join.text("with"), join.one("reason", MessageForm::read))),
                fields.each(
                        "timeline",
                        entry -> new TimelineEntry(entry.date("when"), entry.findText("fact"), entry.texts("claims"))),
                fields.each("facts", IncidentForm::fact),
                fields.one("estimated", EstimateForm::read));
    }

    private static Question question(Fields fields) {
        return new Question(
                fields.text("id"),
                fields.code("measure", Measure.class),
                fields.maybe("scope", MessageForm::read),
                fields.code("standing", Standing.class),
                fields.findWhole("low"),
                fields.findWhole("best"),
                fields.findWhole("high"),
                fields.text("rule"),
                fields.texts("reads"),
                fields.each("not_read", left -> new NotRead(left.text("claim"), left.one("why", MessageForm::read))),
                fields.texts("assumes"),
                fields.small("lineages"),
                fields.code("status", Status.class),
                fields.each(
                        "dissents",
                        dissent -> new Dissent(
                                dissent.text("claim"), dissent.text("value"), dissent.text("by"), dissent.text("why"))),
                fields.texts("basis"));
    }

    private static Finding finding(Fields fields) {
        return new Finding(
                fields.text("id"),
                fields.code("kind", FindingKind.class),
                fields.one("says", MessageForm::read),
                fields.each("details", MessageForm::read),
                fields.texts("claims"),
                fields.findWhole("difference"),
                fields.texts("assumes"),
                fields.truth("complete"),
                fields.each("explanations", MessageForm::read));
    }

    private static Fact fact(Fields fields) {
        return new Fact(
                fields.text("id"),
                fields.code("kind", FactKind.class),
                fields.text("type"),
                fields.findDate("when"),
                fields.each(
                        "parts",
                        part -> new Part(part.code("role", PartRole.class), part.text("words"), part.text("language"))),
                fields.code("modality", Modality.class),
                fields.texts("claims"));
    }
}
