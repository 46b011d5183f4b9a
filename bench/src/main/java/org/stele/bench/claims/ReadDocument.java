package org.stele.bench.claims;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.stele.bench.claims.GoldDocument.Range;
import org.stele.claims.Claim.FigureClaim;
import org.stele.claims.Claim.PersonClaim;
import org.stele.claims.Count;
import org.stele.claims.DocumentTotals;
import org.stele.claims.Group;
import org.stele.claims.Reading;
import org.stele.claims.Relation;
import org.stele.claims.reader.ClaimReader;
import org.stele.evidence.Document;
import org.stele.evidence.DocumentId;
import org.stele.vocabulary.Measure;
import org.stele.vocabulary.Modality;
import org.stele.vocabulary.RelationType;
import org.stele.vocabulary.Role;

/// What the reader found in one document, in the scorers' forms.
record ReadDocument(Reading reading, List<ScoredClaim> claims, Map<String, Range> totals) {

    /// What befalls the victim of an attack; a fighter is none.
    private static final Set<Measure> ATTACKED = EnumSet.of(
            Measure.KILLED,
            Measure.FATALLY_WOUNDED,
            Measure.DIED_LATER,
            Measure.INJURED,
            Measure.HOSPITALISED,
            Measure.ABDUCTED,
            Measure.KILLED_OR_INJURED);

    /// Between a number and its noun stand adjectives and nothing else.
    private static final int LONGEST_PHRASE = 50;

    static ReadDocument of(ClaimReader reader, GoldDocument gold) {
        byte[] bytes = gold.text().getBytes(StandardCharsets.UTF_8);
        Reading reading =
                reader.read(new Document(DocumentId.of(bytes), gold.id() + ".txt", bytes.length, gold.text()));
        Map<String, Range> totals = new TreeMap<>();
        DocumentTotals.of(reading)
                .totals()
                .forEach((measure, total) -> totals.put(measure.code(), new Range(total.low(), total.high())));
        return new ReadDocument(reading, claims(reading), totals);
    }

    List<NameScore.Person> victims() {
        List<NameScore.Person> victims = new ArrayList<>();
        for (PersonClaim person : reading.claims(PersonClaim.class)) {
            if (person.role() == Role.VICTIM) {
                victims.add(new NameScore.Person(person.name(), person.fate().code()));
            }
        }
        return victims;
    }

    /// Whom it calls victims of an attack: a name, or the noun of a figure with what stands between number and noun.
    List<String> victimWords(String text) {
        List<String> words = new ArrayList<>();
        victims().forEach(person -> words.add(person.name()));
        for (FigureClaim claim : reading.claims(FigureClaim.class)) {
            if (ATTACKED.contains(claim.measure()) && claim.said().modality() != Modality.INTENDED) {
                for (Group group : claim.group()) {
                    int start = claim.value()
                            .map(value -> value.words().end())
                            .orElse(group.words().start());
                    boolean phrase =
                            start < group.words().start() && group.words().end() - start < LONGEST_PHRASE;
                    if (!group.code().equals("fighters")) {
                        words.add(
                                phrase
                                        ? text.substring(start, group.words().end())
                                        : group.words().text());
                    }
                }
            }
        }
        return words;
    }

    private static List<ScoredClaim> claims(Reading reading) {
        List<ScoredClaim> claims = new ArrayList<>();
        for (FigureClaim claim : reading.claims(FigureClaim.class)) {
            if (claim.value().isPresent() && claim.count() instanceof Count.Interval count) {
                claims.add(new ScoredClaim(
                        claim.id().text(),
                        claim.measure().code(),
                        claim.value().get().n(),
                        count.low(),
                        count.high(),
                        count.bound().code(),
                        partOf(claim),
                        claim.value().get().words().start(),
                        claim.value().get().words().end(),
                        claim.said().trace()));
            }
        }
        return claims;
    }

    private static Optional<String> partOf(FigureClaim claim) {
        return claim.relation().stream()
                .filter(relation -> relation.type() == RelationType.PART_OF)
                .map(Relation::to)
                .map(Object::toString)
                .findFirst();
    }

    /// The figure that gives a total of the gold: the first of its measure with that number.
    Optional<FigureClaim> giving(String measure, Range total) {
        return reading.claims(FigureClaim.class).stream()
                .filter(figure -> figure.measure().code().equals(measure) && total.low() > 0)
                .filter(figure -> figure.value().isPresent()
                        && figure.count() instanceof Count.Interval count
                        && figure.value().get().n().orElse(count.low()) == total.low())
                .findFirst();
    }
}
