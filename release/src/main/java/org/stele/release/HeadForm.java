package org.stele.release;

import java.util.List;
import java.util.Optional;
import org.stele.release.Methodology.Assumption;
import org.stele.release.Methodology.Linking;
import org.stele.release.Methodology.Quality;
import org.stele.release.Methodology.Rule;
import org.stele.vocabulary.Coded;
import tools.jackson.databind.node.ObjectNode;

/// What stands in `data/edition.json`: which release, whose, by what rules, and what was corrected.
final class HeadForm {

    private HeadForm() {}

    static ObjectNode write(Edition edition) {
        return new Form()
                .text("version", edition.version())
                .text("as_of", edition.asOf().toString())
                .text("published", edition.published().toString())
                .texts("languages", edition.languages())
                .whole("lot", edition.lot())
                .texts("notices", edition.notices().stream().map(Coded::code).toList())
                .maybe(
                        "changes",
                        edition.changes(),
                        changes -> new Form()
                                .text("since", changes.since())
                                .whole("added", changes.added())
                                .whole("named", changes.named())
                                .whole("merged", changes.merged())
                                .whole("withdrawn", changes.withdrawn())
                                .whole("corrected", changes.corrected())
                                .node())
                .node();
    }

    static Edition edition(Fields fields) {
        List<Notice> notices = fields.texts("notices").stream()
                .map(code -> Coded.get(Notice.class, code))
                .toList();
        return new Edition(
                fields.text("version"),
                fields.day("as_of"),
                fields.day("published"),
                fields.texts("languages"),
                fields.whole("lot"),
                notices,
                fields.maybe(
                        "changes",
                        changes -> new Edition.Changes(
                                changes.text("since"),
                                changes.whole("added"),
                                changes.whole("named"),
                                changes.whole("merged"),
                                changes.whole("withdrawn"),
                                changes.whole("corrected"))));
    }

    static ObjectNode write(Project project) {
        return new Form()
                .text("title", project.title())
                .text("mandate", project.mandate())
                .text("scope", project.scope())
                .text("missing", project.missing())
                .text("contact", project.contact())
                .text("safe_contact", project.safeContact())
                .maybe(
                        "licence",
                        project.licence(),
                        licence -> new Form()
                                .text("name", licence.name())
                                .text("terms", licence.terms())
                                .node())
                .node();
    }

    static Project project(Fields fields) {
        Optional<Project.Licence> licence =
                fields.maybe("licence", terms -> new Project.Licence(terms.text("name"), terms.findText("terms")));
        return new Project(
                fields.text("title"),
                fields.findText("mandate"),
                fields.findText("scope"),
                fields.findText("missing"),
                fields.findText("contact"),
                fields.findText("safe_contact"),
                licence);
    }

    static ObjectNode write(Methodology methodology) {
        return new Form()
                .text("software", methodology.software())
                .each(
                        "rules",
                        methodology.rules(),
                        rule -> new Form()
                                .text("name", rule.name())
                                .one("says", MessageForm.write(rule.says()))
                                .node())
                .each(
                        "assumptions",
                        methodology.assumptions(),
                        assumption -> new Form()
                                .text("name", assumption.name())
                                .truth("held", assumption.held())
                                .one("says", MessageForm.write(assumption.says()))
                                .text("by", assumption.by())
                                .node())
                .maybe("linking", methodology.linking(), HeadForm::linking)
                .each("not_published", methodology.notPublished(), MessageForm::write)
                .each("steps", methodology.steps(), MessageForm::write)
                .node();
    }

    private static ObjectNode linking(Linking linking) {
        return new Form()
                .texts("lists", linking.lists())
                .whole("rows", linking.rows())
                .whole("persons", linking.persons())
                .whole("in_several", linking.inSeveral())
                .whole("pairs_judged", linking.pairsJudged())
                .whole("pairs_open", linking.pairsOpen())
                .real("threshold", linking.threshold())
                .maybe(
                        "quality",
                        linking.quality(),
                        quality -> new Form()
                                .whole("pairs", quality.pairs())
                                .real("precision", quality.precision())
                                .real("recall", quality.recall())
                                .node())
                .node();
    }

    static Methodology methodology(Fields fields) {
        return new Methodology(
                fields.text("software"),
                fields.each("rules", rule -> new Rule(rule.text("name"), rule.one("says", MessageForm::read))),
                fields.each(
                        "assumptions",
                        assumption -> new Assumption(
                                assumption.text("name"),
                                assumption.truth("held"),
                                assumption.one("says", MessageForm::read),
                                assumption.findText("by"))),
                fields.maybe("linking", HeadForm::linking),
                fields.each("not_published", MessageForm::read),
                fields.each("steps", MessageForm::read));
    }

    private static Linking linking(Fields fields) {
        return new Linking(
                fields.texts("lists"),
                fields.whole("rows"),
                fields.whole("persons"),
                fields.whole("in_several"),
                fields.whole("pairs_judged"),
                fields.whole("pairs_open"),
                fields.real("threshold"),
                fields.maybe(
                        "quality",
                        quality -> new Quality(
                                quality.whole("pairs"), quality.real("precision"), quality.real("recall"))));
    }

    static ObjectNode write(Correction correction) {
        return new Form()
                .text("on", correction.on().toString())
                .text("incident", correction.incident())
                .text("what", correction.what())
                .text("why", correction.why())
                .node();
    }

    static Correction correction(Fields fields) {
        return new Correction(
                fields.day("on"), fields.findText("incident"), fields.text("what"), fields.findText("why"));
    }
}
