package org.stele.incidents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stele.claims.Place;
import org.stele.claims.Reading;
import org.stele.dates.Edtf;
import org.stele.evidence.DocumentId;
import org.stele.evidence.Judgement;

/// From what documents say to incidents, their figures, and what does not agree.
public final class Reckoner {

    private Reckoner() {}

    /// Groups the documents into incidents and reckons each. The order of readings and judgements plays no part, but
    /// that a later judgement supersedes an earlier one on the same subject.
    ///
    /// @param readings one reading a document; of several, the one by the latest version of the reader counts
    public static List<Incident> reckon(List<Reading> readings, List<Judgement> judgements, Settings settings) {
        List<Reading> distinct = Documents.inOrder(readings);
        Judgements inForce = new Judgements(judgements);
        Assumptions assumptions = inForce.assumptions();
        List<Lineage> lineages = Lineages.of(distinct, assumptions);
        List<Incident> incidents = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Grouping.Group group : Grouping.of(distinct, lineages, assumptions)) {
            List<Lineage> voices = within(lineages, group.readings());
            String id = Titles.id(firsts(voices, group.readings()));
            // Two events of one place and day that a person holds apart: the second is known by its first document.
            String own = ids.add(id)
                    ? id
                    : id + "-" + group.readings().getFirst().document().hex().substring(0, 4);
            ids.add(own);
            incidents.add(incident(own, group, voices, assumptions.fresh(), inForce, settings));
        }
        incidents.sort(Comparator.comparing((Incident incident) -> incident.when()
                        .flatMap(Edtf::earliest)
                        .map(Object::toString)
                        .orElse("9999"))
                .thenComparing(Incident::id));
        return incidents;
    }

    /// Reckons these documents as one incident, whatever would or would not bring them together: how an incident that
    /// is known by `id` stood when fewer of its documents were there.
    public static Incident reckonAsOne(
            String id, List<Reading> readings, List<Judgement> judgements, Settings settings) {
        List<Reading> distinct = Documents.inOrder(readings);
        Judgements inForce = new Judgements(judgements);
        Assumptions assumptions = inForce.assumptions();
        return incident(
                id,
                new Grouping.Group(distinct, List.of()),
                Lineages.of(distinct, assumptions),
                assumptions.fresh(),
                inForce,
                settings);
    }

    /// The first text of each lineage: copies have no say in what an incident is known by.
    private static List<Reading> firsts(List<Lineage> lineages, List<Reading> group) {
        Set<DocumentId> firsts = new HashSet<>();
        lineages.forEach(lineage -> firsts.add(lineage.first()));
        return group.stream()
                .filter(reading -> firsts.contains(reading.document()))
                .toList();
    }

    /// The lineages of these documents alone.
    private static List<Lineage> within(List<Lineage> lineages, List<Reading> group) {
        Map<DocumentId, Reading> members = new HashMap<>();
        group.forEach(reading -> members.put(reading.document(), reading));
        return lineages.stream()
                .map(lineage -> new Lineage(
                        lineage.documents().stream()
                                .filter(members::containsKey)
                                .toList(),
                        lineage.links().stream()
                                .filter(link -> members.containsKey(link.document()))
                                .toList()))
                .filter(lineage -> !lineage.documents().isEmpty())
                .toList();
    }

    private static Incident incident(
            String id,
            Grouping.Group group,
            List<Lineage> lineages,
            Assumptions assumptions,
            Judgements judgements,
            Settings settings) {
        List<Reading> readings = group.readings();
        Figures figures =
                Figures.of(readings, lineages, assumptions, judgements).limitedTo(settings.figures());
        Scopes scopes = new Scopes(figures.read(), figures.addsTo());
        Comparisons comparisons = new Comparisons(figures.read(), scopes);
        Conflicts conflicts = new Conflicts(comparisons, assumptions, settings, figures.areComplete());
        Cells cells = conflicts.held();
        List<Family> families = Family.of(figures, cells, comparisons);
        Explanations explanations = new Explanations(comparisons, families);
        Checks checks = new Checks(figures, scopes, comparisons, cells, families, explanations, assumptions);
        List<Finding> findings =
                new ArrayList<>(new Disagreements(conflicts, comparisons, families, explanations).all());
        findings.addAll(Gaps.of(families, assumptions, explanations));
        findings.addAll(checks.unionGaps());
        findings.addAll(checks.definitions());
        List<Finding.Check> held = checks.all();
        List<Question> questions = new Questions(
                        id, figures, cells, comparisons, families, findings, assumptions, judgements, settings)
                .all();
        List<Place> places = Titles.places(readings);
        Optional<Edtf> period = Titles.period(readings, figures.read());
        return new Incident(
                id,
                Titles.title(figures.read(), MainPlace.find(readings), period),
                Titles.names(readings),
                period,
                places,
                readings.stream().map(Reading::document).toList(),
                group.joins(),
                lineages,
                questions,
                findings,
                held,
                assumptions.asked(),
                PlacesApart.of(comparisons, assumptions.asked()),
                figures.unread());
    }
}
