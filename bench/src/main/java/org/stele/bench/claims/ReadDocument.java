package org.stele.bench.claims;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.stele.bench.claims.GoldDocument.Range;
import org.stele.claims.Claim.FigureClaim;
import org.stele.claims.Claim.PersonClaim;
import org.stele.claims.Count;
import org.stele.claims.DocumentTotals;
import org.stele.claims.Reading;
import org.stele.claims.Relation;
import org.stele.claims.reader.ClaimReader;
import org.stele.evidence.Document;
import org.stele.evidence.DocumentId;
import org.stele.vocabulary.RelationType;
import org.stele.vocabulary.Role;

/// What the reader found in one document, in the scorers' forms.
record ReadDocument(Reading reading, List<ScoredClaim> claims, Map<String, Range> totals) {

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
