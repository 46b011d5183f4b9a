package org.stele.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.stele.claims.Claim.FigureClaim;
import org.stele.claims.ClaimId;
import org.stele.claims.Place;
import org.stele.claims.Reading;
import org.stele.evidence.DocumentId;
import org.stele.incidents.Assumption;
import org.stele.incidents.Explanation;
import org.stele.incidents.Finding;
import org.stele.incidents.Incident;
import org.stele.incidents.Question;
import org.stele.places.Gazetteer;
import org.stele.release.Estimated;
import org.stele.release.Message;
import org.stele.release.PublicIncident;
import org.stele.release.PublicIncident.Called;
import org.stele.release.PublicIncident.Check;
import org.stele.release.PublicIncident.Dissent;
import org.stele.release.PublicIncident.FindingKind;
import org.stele.release.PublicIncident.Join;
import org.stele.release.PublicIncident.Lineage;
import org.stele.release.PublicIncident.NotRead;
import org.stele.release.PublicIncident.Standing;
import org.stele.release.PublicPlace;
import org.stele.vocabulary.Coded;
import org.stele.vocabulary.Measure;

/// Incidents as a release tells them.
final class Events {

    private static final int LONGEST_ID = 70;

    private final Evidence evidence;
    private final Mask mask;
    private final Gazetteer gazetteer;
    private final Map<String, Integer> recorders = new LinkedHashMap<>();
    private final Map<DocumentId, Reading> readings = new LinkedHashMap<>();

    Events(Evidence evidence, Mask mask, List<Reading> readings, Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.evidence = evidence;
        this.mask = mask;
        readings.forEach(reading -> this.readings.put(reading.document(), reading));
    }

    /// By date; those without one last.
    List<PublicIncident> all(List<Incident> incidents) {
        return incidents.stream()
                .sorted(Comparator.comparing((Incident incident) ->
                                incident.when().map(Object::toString).orElse("~"))
                        .thenComparing(Incident::id))
                .map(this::published)
                .toList();
    }

    private PublicIncident published(Incident incident) {
        Facts facts = new Facts(
                evidence,
                incident.documents().stream()
                        .flatMap(id -> Optional.ofNullable(readings.get(id)).stream())
                        .toList());
        return new PublicIncident(
                incident.id(),
                Messages.of(incident.title(), mask),
                incident.names().stream().map(this::called).toList(),
                incident.when(),
                incident.place().stream().map(this::place).toList(),
                questions(incident),
                findings(incident),
                incident.checks().stream()
                        .map(check -> new Check(Messages.of(check.says(), mask), check.decided(), ids(check.claims())))
                        .toList(),
                lineages(incident),
                incident.joins().stream()
                        .map(join -> new Join(
                                evidence.document(join.document()),
                                evidence.document(join.with()),
                                Messages.of(join.says(), mask)))
                        .toList(),
                facts.timeline(),
                facts.facts(),
                // A draft stays here until somebody has answered for it.
                new Estimated.NotTried());
    }

    private Called called(Incident.SourceName name) {
        String language = Optional.ofNullable(readings.get(name.document()))
                .map(reading -> reading.about().language())
                .orElse("und");
        return new Called(
                mask.over(name.words()), language, Optional.empty(), evidence.document(name.document()), List.of());
    }

    private PublicPlace place(Place place) {
        return new PublicPlace(
                mask.over(place.name()),
                place.id(),
                Optional.empty(),
                place.id().flatMap(gazetteer::findById).flatMap(Events::point),
                place.precision());
    }

    /// Where a settlement lies. A country or division has no one point that would be true of an event in it.
    private static Optional<PublicPlace.Point> point(org.stele.places.Place place) {
        return switch (place.feature()) {
            case CAPITAL, SETTLEMENT ->
                Optional.of(new PublicPlace.Point(
                        place.point().latitude(), place.point().longitude()));
            case COUNTRY, DIVISION, FORMER_STATE -> Optional.empty();
        };
    }

    private static List<String> ids(List<ClaimId> claims) {
        return claims.stream().map(ClaimId::text).toList();
    }

    /// A question of which every claim was rejected gives no number; it stands there for its dissents.
    private List<PublicIncident.Question> questions(Incident incident) {
        Set<String> taken = new HashSet<>();
        return incident.questions().stream()
                .filter(question ->
                        !question.reads().isEmpty() || !question.dissents().isEmpty())
                .map(question -> question(incident, question, taken))
                .toList();
    }

    private PublicIncident.Question question(Incident incident, Question question, Set<String> taken) {
        return new PublicIncident.Question(
                publicId(question.id().substring(incident.id().length() + 1), taken),
                question.measure(),
                question.main() ? Optional.empty() : Optional.of(scope(question)),
                standing(question),
                question.low(),
                question.best(),
                question.high(),
                question.rule().id(),
                ids(question.reads()),
                question.main() ? notRead(incident, question) : List.of(),
                question.assumes(),
                question.lineages(),
                Coded.get(PublicIncident.Status.class, question.status().code()),
                question.dissents().stream()
                        .map(dissent -> new Dissent(
                                dissent.claim().text(),
                                mask.over(dissent.value()),
                                recorder(dissent.by()),
                                mask.over(dissent.why())))
                        .toList(),
                question.basis());
    }

    /// Who decided may be a private person, and nobody asked them whether their name may leave: a number tells them
    /// apart within this release.
    private String recorder(String name) {
        return "recorder " + recorders.computeIfAbsent(name, first -> recorders.size() + 1);
    }

    private static Standing standing(Question question) {
        if (question.measure() == Measure.RECOGNISED_VICTIMS) {
            return Standing.APART;
        }
        return question.main() ? Standing.WHOLE : Standing.PART;
    }

    private Message scope(Question question) {
        List<String> groups = question.scope().groups().stream()
                .map(group -> mask.over(group.replace('_', ' ')))
                .toList();
        return Message.of("page.scope.group", Map.of("group", groups.size() == 1 ? groups.getFirst() : groups));
    }

    /// A group may be a source's own word in any script: what no address can hold becomes a hyphen.
    private static String publicId(String id, Set<String> taken) {
        String safe = id.replaceAll("[^A-Za-z0-9_]+", "-");
        String start = safe.substring(0, Math.min(safe.length(), LONGEST_ID));
        String unique = start;
        for (int n = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); n++) {
            unique = start + "-" + n;
        }
        return unique;
    }

    private List<NotRead> notRead(Incident incident, Question question) {
        Measure measure = question.measure();
        List<NotRead> left = new ArrayList<>();
        for (Question.Apart apart : question.apart()) {
            apart.claims().stream()
                    .filter(claim -> !question.reads().contains(claim))
                    .forEach(claim -> left.add(new NotRead(
                            claim.text(),
                            Message.of("page.not_read." + apart.side().code()))));
        }
        for (Incident.Unread unread : incident.unread()) {
            evidence.claim(unread.claim().text())
                    .filter(claim -> claim instanceof FigureClaim figure && figure.measure() == measure)
                    .ifPresent(claim ->
                            left.add(new NotRead(claim.id().text(), why(unread.reason(), evidence.quote(claim)))));
        }
        return left;
    }

    private static Message why(String reason, String words) {
        return switch (reason) {
            case "repeat" -> Message.of("page.not_read.repeats");
            case "absurd" -> Messages.of("unread.absurd", Map.of("count", 1, "words", words));
            default -> Message.of("page.not_read." + reason);
        };
    }

    private List<PublicIncident.Finding> findings(Incident incident) {
        List<PublicIncident.Finding> findings = new ArrayList<>();
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (Finding finding : incident.findings()) {
            String id = finding.kind() + "-" + numbers.merge(finding.kind(), 1, Integer::sum);
            Message says = Messages.of(finding.says(), mask);
            List<String> claims = ids(finding.claims());
            switch (finding) {
                case Finding.Conflict conflict ->
                    findings.add(new PublicIncident.Finding(
                            id,
                            FindingKind.CONFLICT,
                            says,
                            details(conflict),
                            claims,
                            OptionalLong.of(conflict.difference()),
                            List.of(),
                            conflict.complete(),
                            explanations(conflict.explanations())));
                case Finding.Gap gap ->
                    findings.add(new PublicIncident.Finding(
                            id,
                            FindingKind.GAP,
                            says,
                            details(gap, incident.assumptions()),
                            claims,
                            OptionalLong.of(gap.difference()),
                            gap.assumes(),
                            true,
                            explanations(gap.explanations())));
                case Finding.Definition definition ->
                    findings.add(new PublicIncident.Finding(
                            id,
                            FindingKind.DEFINITION,
                            says,
                            List.of(),
                            claims,
                            OptionalLong.of(definition.difference()),
                            List.of(),
                            true,
                            List.of()));
                // Checks stand in a list of their own.
                case Finding.Check check -> {}
            }
        }
        return findings;
    }

    private static List<Message> details(Finding.Conflict conflict) {
        List<Message> details = new ArrayList<>();
        details.add(Messages.of("radius", Map.of("radius", conflict.radius())));
        conflict.repairs().stream()
                .findFirst()
                .ifPresent(repair -> details.add(Messages.of("repair", Map.of("amount", repair.by()))));
        if (!conflict.complete()) {
            details.add(Messages.of("incomplete", Map.of()));
        }
        return details;
    }

    private List<Message> details(Finding.Gap gap, List<Assumption> assumptions) {
        List<Message> details = new ArrayList<>();
        for (Finding.Alternate alternate : gap.alternates()) {
            assumptions.stream()
                    .filter(assumption -> assumption.id().equals(alternate.without()))
                    .findFirst()
                    .ifPresent(assumption -> details.add(Messages.of(
                            "alternate",
                            Map.of(
                                    "assumption",
                                    Messages.of(assumption.says(), mask),
                                    "difference",
                                    alternate.difference()))));
        }
        return details;
    }

    private List<Message> explanations(List<Explanation> explanations) {
        return explanations.stream()
                .map(explanation -> Messages.of(explanation.says(), mask))
                .toList();
    }

    private List<Lineage> lineages(Incident incident) {
        List<Lineage> lineages = new ArrayList<>();
        for (org.stele.incidents.Lineage lineage : incident.lineages()) {
            lineages.add(new Lineage(
                    "lineage-" + (lineages.size() + 1),
                    lineage.documents().stream().map(evidence::document).toList(),
                    lineage.links().stream().findFirst().map(link -> Messages.of(link.says(), mask))));
        }
        return lineages;
    }
}
