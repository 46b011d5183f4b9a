package org.stele.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.stele.evidence.Judgement;
import org.stele.evidence.ListFile;
import org.stele.incidents.Incident;
import org.stele.places.Gazetteer;
import org.stele.release.Edition;
import org.stele.release.Message;
import org.stele.release.Methodology;
import org.stele.release.Project;
import org.stele.release.Release;
import org.stele.victims.VictimRecord;

/// Makes a release of everything that may leave.
public final class Disclosure {

    /// From this probability on, the linkage holds two rows to be one person rather than two.
    private static final double AS_LIKELY_AS_NOT = 0.5;

    private Disclosure() {}

    /// The public record of a case: adults who were killed are named, everybody else is counted.
    ///
    /// @param ids draws the public ids of people; for a release that leaves, one that nobody can foresee
    /// @throws IllegalArgumentException when the material names a document, list or claim that it does not hold
    public static Release publish(Material material, Settings settings, RandomGenerator ids) {
        Selection selection = new Selection(material.victims(), material.readings());
        Mask mask = selection.mask();
        Evidence evidence = new Evidence(material, selection, mask);
        People people = new People(material, evidence, mask, new RandomIds(ids));
        return new Release(
                new Edition(
                        settings.version(),
                        settings.asOf(),
                        settings.published(),
                        settings.languages(),
                        settings.lot(),
                        settings.notices(),
                        Optional.empty()),
                new Project(
                        settings.title(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                new Events(evidence, mask, material.readings(), Gazetteer.bundled()).all(material.incidents()),
                evidence.documents(),
                evidence.claims(),
                people.named(),
                people.unnamed(),
                people.withheld(),
                methodology(material, settings.software(), mask, people.steps()),
                List.of());
    }

    private static Methodology methodology(Material material, String software, Mask mask, List<Message> steps) {
        Map<String, Methodology.Rule> rules = new TreeMap<>();
        Map<String, Methodology.Assumption> assumptions = new LinkedHashMap<>();
        for (Incident incident : material.incidents()) {
            incident.questions().forEach(question -> {
                String rule = question.rule().id();
                rules.put(rule, new Methodology.Rule(rule, Messages.of("rule." + rule, Map.of())));
            });
            // Who decided is the project's to tell, and nothing here says that it may be told.
            incident.assumptions()
                    .forEach(assumption -> assumptions.putIfAbsent(
                            assumption.id(),
                            new Methodology.Assumption(
                                    assumption.id(),
                                    assumption.held(),
                                    Messages.of(assumption.says(), mask),
                                    Optional.empty())));
        }
        return new Methodology(
                software,
                new ArrayList<>(rules.values()),
                new ArrayList<>(assumptions.values()),
                material.lists().isEmpty() ? Optional.empty() : Optional.of(linking(material, mask)),
                List.of(
                        Message.of("page.not_published.living"),
                        Message.of("page.not_published.witnesses"),
                        Message.of("page.not_published.minors")),
                steps);
    }

    private static Methodology.Linking linking(Material material, Mask mask) {
        VictimRecord victims = material.victims();
        long judged = material.judgements().stream()
                .filter(judgement -> switch (judgement.kind()) {
                    case SAME_PERSON, NOT_SAME_PERSON -> true;
                    case CONFIRM, REJECT, CORRECT, ASSUMPTION, RULE, SOURCE_KIND, COLUMN -> false;
                })
                .map(Judgement::subject)
                .distinct()
                .count();
        return new Methodology.Linking(
                material.lists().stream().map(ListFile::name).map(mask::over).toList(),
                victims.rows().size(),
                victims.persons().size(),
                victims.persons().stream()
                        .filter(person -> person.members().size() > 1)
                        .count(),
                judged,
                victims.review().size(),
                AS_LIKELY_AS_NOT,
                Optional.empty());
    }
}
