package org.stele.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.stele.claims.Claim;
import org.stele.claims.Claim.ActClaim;
import org.stele.claims.Claim.AllegationClaim;
import org.stele.claims.Claim.BackgroundClaim;
import org.stele.claims.Claim.CommemorationClaim;
import org.stele.claims.Claim.DeclarationClaim;
import org.stele.claims.Claim.FigureClaim;
import org.stele.claims.Claim.PersonClaim;
import org.stele.claims.Claim.RulingClaim;
import org.stele.claims.Reading;
import org.stele.claims.When;
import org.stele.claims.Words;
import org.stele.dates.Edtf;
import org.stele.release.PublicIncident.Fact;
import org.stele.release.PublicIncident.FactKind;
import org.stele.release.PublicIncident.Part;
import org.stele.release.PublicIncident.PartRole;
import org.stele.release.PublicIncident.TimelineEntry;
import org.stele.vocabulary.Modality;

/// What the documents of one incident say that is no figure, and what they date.
final class Facts {

    private final Evidence evidence;
    private final List<Fact> facts = new ArrayList<>();
    private final List<TimelineEntry> timeline = new ArrayList<>();

    Facts(Evidence evidence, List<Reading> readings) {
        this.evidence = evidence;
        Map<String, List<String>> figuresByDate = new TreeMap<>();
        for (Reading reading : readings) {
            for (Claim claim : reading.claims()) {
                if (evidence.isRejected(claim)) {
                    continue;
                }
                if (claim instanceof FigureClaim figure) {
                    statedDate(figure)
                            .ifPresent(date -> figuresByDate
                                    .computeIfAbsent(date.toString(), d -> new ArrayList<>())
                                    .add(claim.id().text()));
                } else {
                    fact(claim, reading.about().language()).ifPresent(this::add);
                }
            }
        }
        facts.stream()
                .filter(fact -> fact.kind().compareTo(FactKind.DECLARATION) <= 0)
                .forEach(fact -> fact.when()
                        .ifPresent(
                                when -> timeline.add(new TimelineEntry(when, Optional.of(fact.id()), fact.claims()))));
        figuresByDate.forEach(
                (date, claims) -> timeline.add(new TimelineEntry(Edtf.parse(date), Optional.empty(), claims)));
        facts.sort(Comparator.comparing(Fact::kind));
        timeline.sort(Comparator.comparing(
                        (TimelineEntry entry) -> entry.when().earliest().orElse(LocalDate.MAX))
                .thenComparing(entry -> entry.when().toString()));
    }

    /// What several documents say in the same words is one fact with several sources.
    private void add(Fact fact) {
        for (int i = 0; i < facts.size(); i++) {
            Fact known = facts.get(i);
            if (sayTheSame(known, fact)) {
                List<String> claims = new ArrayList<>(known.claims());
                claims.addAll(fact.claims());
                facts.set(
                        i,
                        new Fact(
                                known.id(),
                                known.kind(),
                                known.type(),
                                known.when(),
                                known.parts(),
                                known.modality(),
                                claims));
                return;
            }
        }
        facts.add(fact);
    }

    private static boolean sayTheSame(Fact one, Fact other) {
        return one.kind() == other.kind()
                && one.type().equals(other.type())
                && one.when().equals(other.when())
                && one.parts().equals(other.parts())
                && one.modality() == other.modality();
    }

    List<Fact> facts() {
        return facts;
    }

    List<TimelineEntry> timeline() {
        return timeline;
    }

    /// The date that the figure's own words give. What is only aimed at or denied did not happen on it.
    private static Optional<Edtf> statedDate(FigureClaim figure) {
        Modality modality = figure.said().modality();
        return modality == Modality.INTENDED || modality == Modality.DENIED
                ? Optional.empty()
                : figure.when().filter(when -> when.words().isPresent()).flatMap(When::edtf);
    }

    private Optional<Fact> fact(Claim claim, String language) {
        PartList parts = new PartList(claim, language);
        return switch (claim) {
            case FigureClaim figure -> Optional.empty();
            case PersonClaim person -> Optional.empty();
            case ActClaim act -> {
                // A fire or a shell is how, and not who.
                act.actor()
                        .forEach(actor -> parts.add(
                                actor.degree().equals("cause") ? PartRole.METHOD : PartRole.BY, actor.words()));
                parts.addAll(PartRole.TOWARDS, act.towards());
                act.place().stream()
                        .filter(place -> !act.towards().contains(place.words()))
                        .forEach(place -> parts.add(PartRole.PLACE, place.words()));
                act.method().ifPresent(words -> parts.add(PartRole.METHOD, words));
                act.outcome().ifPresent(words -> parts.add(PartRole.OUTCOME, words));
                yield Optional.of(parts.fact(FactKind.ACT, act.type()));
            }
            case RulingClaim ruling -> {
                ruling.issuer().ifPresent(words -> parts.add(PartRole.BY, words));
                ruling.title().ifPresent(words -> parts.add(PartRole.TITLE, words));
                parts.addAll(PartRole.FINDS, ruling.finds());
                parts.addAll(PartRole.ORDERS, ruling.orders());
                parts.addAll(PartRole.HOLDS_RESPONSIBLE, ruling.responsible());
                yield Optional.of(parts.fact(FactKind.RULING, ruling.type().code()));
            }
            case AllegationClaim allegation -> {
                parts.add(PartRole.WORDS, allegation.words());
                parts.addAll(PartRole.AGAINST, allegation.against());
                yield Optional.of(parts.fact(FactKind.ALLEGATION, allegation.type()));
            }
            case DeclarationClaim declaration -> {
                parts.add(PartRole.BY, declaration.by());
                declaration.place().ifPresent(place -> parts.add(PartRole.PLACE, place.words()));
                parts.addAll(PartRole.AGAINST, declaration.against());
                yield Optional.of(parts.fact(FactKind.DECLARATION, declaration.stance()));
            }
            case CommemorationClaim commemoration -> {
                parts.quote(PartRole.YEARS);
                yield Optional.of(parts.fact(FactKind.COMMEMORATION, "anniversary"));
            }
            case BackgroundClaim background -> {
                parts.quote(PartRole.TOPIC);
                yield Optional.of(parts.fact(FactKind.BACKGROUND, "earlier_event"));
            }
        };
    }

    /// The parts of one fact in reading order.
    private final class PartList {

        private final Claim claim;
        private final String language;
        private final List<Part> parts = new ArrayList<>();

        PartList(Claim claim, String language) {
            this.claim = claim;
            this.language = language;
        }

        void add(PartRole role, Words words) {
            parts.add(new Part(role, evidence.words(claim, words), language));
        }

        void addAll(PartRole role, List<Words> all) {
            all.forEach(words -> add(role, words));
        }

        void quote(PartRole role) {
            parts.add(new Part(role, evidence.quote(claim), language));
        }

        Fact fact(FactKind kind, String type) {
            return new Fact(
                    "fact-" + claim.id(),
                    kind,
                    type,
                    claim instanceof CommemorationClaim commemoration
                            ? commemoration.on()
                            : Parts.when(claim).flatMap(When::edtf),
                    parts,
                    claim.said().modality(),
                    List.of(claim.id().text()));
        }
    }
}
