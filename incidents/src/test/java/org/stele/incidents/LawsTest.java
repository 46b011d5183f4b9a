package org.stele.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.stele.claims.ClaimId;
import org.stele.claims.Reading;
import org.stele.evidence.Judgement;
import org.stele.vocabulary.JudgementKind;
import org.stele.vocabulary.Measure;
import org.stele.vocabulary.RelationType;

/// Laws that hold of any documents, tried on many invented ones; a failure names its seed.
class LawsTest {

    private static final int SEEDS = 25;
    private static final List<Measure> MEASURES =
            List.of(Measure.KILLED, Measure.KILLED, Measure.KILLED, Measure.FATALLY_WOUNDED, Measure.INJURED);
    private static final List<String> PLACES = List.of("Zoğal", "Narlı", "Kəhriz");
    private static final List<String> GROUPS = List.of("people", "people", "people", "civilians", "women");

    private static Told document(Random random, String file) {
        Told told =
                Told.in(file).event("1994-11-09/1994-11-12", "Zoğal").published("1994-12-0" + (1 + random.nextInt(9)));
        Optional<ClaimId> previous = Optional.empty();
        int figures = 1 + random.nextInt(5);
        for (int i = 0; i < figures; i++) {
            Told.FigureBuilder figure = told.figure(
                            MEASURES.get(random.nextInt(MEASURES.size())), 1 + random.nextInt(60))
                    .of(GROUPS.get(random.nextInt(GROUPS.size())));
            switch (random.nextInt(6)) {
                case 0 -> figure.at(PLACES.get(random.nextInt(PLACES.size())));
                case 1 -> figure.on("1994-11-" + (9 + random.nextInt(4) == 9 ? "09" : "1" + random.nextInt(3)));
                case 2 -> figure.during("phase " + random.nextInt(2));
                case 3 -> previous.ifPresent(base -> figure.related(RelationType.ADDITIONAL_TO, base));
                case 4 -> previous.ifPresent(base -> figure.related(RelationType.PART_OF, base));
                default -> {}
            }
            previous = Optional.of(figure.add());
        }
        return told;
    }

    private static List<Reading> documents(int seed) {
        Random random = new Random(seed);
        List<Reading> readings = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            readings.add(document(random, "document " + seed + "/" + i).reading());
        }
        return readings;
    }

    private static List<Incident> reckon(List<Reading> readings) {
        return Reckoner.reckon(readings, List.of(), Settings.USUAL);
    }

    @Test
    void theOrderOfDocumentsDoesNotMatter() {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Reading> readings = documents(seed);
            List<Incident> first = reckon(readings);
            List<Reading> shuffled = new ArrayList<>(readings);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(reckon(shuffled)).as("seed %d", seed).isEqualTo(first);
        }
    }

    @Test
    void theOrderOfClaimsDoesNotMatter() {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Reading> readings = documents(seed);
            Random random = new Random(seed);
            List<Reading> shuffled = readings.stream()
                    .map(reading -> {
                        List<org.stele.claims.Claim> claims = new ArrayList<>(reading.claims());
                        Collections.shuffle(claims, random);
                        return new Reading(
                                reading.document(),
                                reading.fileName(),
                                reading.reader(),
                                reading.about(),
                                reading.event(),
                                claims,
                                reading.rejected());
                    })
                    .toList();
            assertThat(answers(reckon(shuffled))).as("seed %d", seed).isEqualTo(answers(reckon(readings)));
        }
    }

    private static Map<String, String> answers(List<Incident> incidents) {
        Map<String, String> answers = new TreeMap<>();
        for (Incident incident : incidents) {
            for (Question question : incident.questions()) {
                answers.put(
                        question.id(),
                        question.low() + " " + question.best() + " " + question.high() + " " + question.bounds() + " "
                                + question.status());
            }
            long conflicts = incident.findings().stream()
                    .filter(finding -> finding.kind().equals("conflict"))
                    .count();
            answers.put(incident.id(), String.valueOf(conflicts));
        }
        return answers;
    }

    @Test
    void anotherDocumentNeverWidensTheBounds() {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Reading> readings = documents(seed);
            List<Incident> before = reckon(readings);
            List<Reading> more = new ArrayList<>(readings);
            more.add(document(new Random(seed + 10_000), "one more " + seed).reading());
            Map<String, Question> after = new TreeMap<>();
            reckon(more)
                    .forEach(incident -> incident.questions().forEach(question -> after.put(question.id(), question)));
            for (Incident incident : before) {
                for (Question question : incident.questions()) {
                    Optional<Question> later = Optional.ofNullable(after.get(question.id()))
                            .filter(same -> same.scope().equals(question.scope()));
                    if (later.isEmpty()
                            || question.bounds().isEmpty()
                            || later.get().bounds().isEmpty()) {
                        continue;
                    }
                    Question.Bounds wide = question.bounds().get();
                    Question.Bounds narrow = later.get().bounds().get();
                    assertThat(narrow.low())
                            .as("seed %d %s", seed, question.id())
                            .isGreaterThanOrEqualTo(wide.low());
                    assertThat(narrow.high().orElse(Long.MAX_VALUE))
                            .as("seed %d %s", seed, question.id())
                            .isLessThanOrEqualTo(wide.high().orElse(Long.MAX_VALUE));
                }
            }
        }
    }

    @Test
    void aCopyOfOneLineageChangesNothing() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Reading first = document(new Random(seed), "first " + seed).reading();
            Reading copy = document(new Random(seed), "copy " + seed)
                    .published("1994-12-30")
                    .reading();
            Reading other = document(new Random(seed + 1_000), "other " + seed).reading();
            Judgement copied = new Judgement(
                    JudgementKind.ASSUMPTION,
                    Lineages.pair("same_lineage", first.document(), copy.document()),
                    "made",
                    "a recorder",
                    "word for word",
                    Instant.EPOCH);
            List<Judgement> judgements = List.of(copied);
            assertThat(answers(Reckoner.reckon(List.of(first, other, copy), judgements, Settings.USUAL)))
                    .as("seed %d", seed)
                    .isEqualTo(answers(Reckoner.reckon(List.of(first, other), judgements, Settings.USUAL)));
        }
    }

    @Test
    void everyMinimalSetNeedsEachOfItsClaims() {
        int sets = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            for (Incident incident : reckon(documents(seed))) {
                for (Finding finding : incident.findings()) {
                    if (finding instanceof Finding.Conflict conflict) {
                        for (List<ClaimId> set : conflict.minimalSets()) {
                            sets++;
                            assertThat(set).as("seed %d", seed).hasSizeGreaterThan(1);
                            assertThat(conflict.minimalSets().stream()
                                            .filter(other -> !other.equals(set) && set.containsAll(other)))
                                    .as("seed %d", seed)
                                    .isEmpty();
                        }
                    }
                }
            }
        }
        assertThat(sets).isPositive();
    }

    @Test
    void lowIsNeverAboveBestNorBestAboveHigh() {
        for (int seed = 0; seed < SEEDS; seed++) {
            for (Incident incident : reckon(documents(seed))) {
                for (Question question : incident.questions()) {
                    long low = question.low().orElse(0);
                    long best = question.best().orElse(low);
                    assertThat(low).as("seed %d", seed).isLessThanOrEqualTo(best);
                    assertThat(best)
                            .as("seed %d", seed)
                            .isLessThanOrEqualTo(question.high().orElse(Long.MAX_VALUE));
                }
            }
        }
    }

    @Test
    void noClaimIsLost() {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Reading> readings = documents(seed);
            List<ClaimId> all = readings.stream()
                    .flatMap(reading -> reading.claims().stream())
                    .map(org.stele.claims.Claim::id)
                    .toList();
            List<ClaimId> left = new ArrayList<>();
            long known = 0;
            for (Incident incident : reckon(readings)) {
                incident.unread().forEach(unread -> left.add(unread.claim()));
                known += incident.documents().size();
            }
            assertThat(all).as("seed %d", seed).containsAll(left);
            assertThat(known).as("seed %d", seed).isEqualTo(readings.size());
        }
    }

    /// What an account says, without the ids that stand for documents and claims.
    private static List<String> told(List<Incident> incidents) {
        List<String> told = new ArrayList<>();
        for (Incident incident : incidents) {
            for (Question question : incident.questions()) {
                told.add(question.measure() + " " + question.scope() + " " + question.low() + " " + question.best()
                        + " " + question.high() + " " + question.bounds() + " " + question.status() + " "
                        + question.lineages() + " " + question.reads().size());
            }
            for (Finding finding : incident.findings()) {
                told.add(
                        switch (finding) {
                            case Finding.Conflict conflict ->
                                conflict.says() + " " + conflict.difference() + " "
                                        + conflict.radius() + " "
                                        + conflict.minimalSets().size() + " "
                                        + conflict.explanations().stream()
                                                .map(explanation ->
                                                        explanation.kind() + " " + explanation.accountsFor())
                                                .toList();
                            case Finding.Gap gap ->
                                gap.says() + " " + gap.difference() + " "
                                        + gap.explanations().stream()
                                                .map(explanation ->
                                                        explanation.kind() + " " + explanation.accountsFor())
                                                .toList();
                            case Finding.Definition definition -> definition.says() + " " + definition.difference();
                            case Finding.Check check -> check.check();
                        });
            }
        }
        told.sort(null);
        return told;
    }

    @Test
    void whatADocumentIsCalledDoesNotMatter() {
        for (int seed = 0; seed < 4 * SEEDS; seed++) {
            List<Reading> one = copiesOfOneDay(seed, "a");
            List<Reading> other = new ArrayList<>(copiesOfOneDay(seed, "b"));
            Collections.shuffle(other, new Random(seed));
            assertThat(told(reckon(other))).as("seed %d", seed).isEqualTo(told(reckon(one)));
        }
    }

    /// Three texts of one day, the second and the third of them copies with one number changed, and a later one.
    private static List<Reading> copiesOfOneDay(int seed, String name) {
        List<Reading> readings = new ArrayList<>();
        for (int text = 0; text < 4; text++) {
            boolean isCopy = text == 1 || text == 2;
            Told told = document(new Random(seed * 100L + (isCopy ? 0 : text)), name + " " + seed + "/" + text);
            told.published(text == 3 ? "1994-12-02" : "1994-12-01");
            told.figure(Measure.DETAINED, 731L + seed).add();
            told.figure(Measure.MISSING, 357L + seed).add();
            told.figure(Measure.INJURED, 611L + seed + (isCopy ? text : 0)).add();
            readings.add(told.reading());
        }
        return readings;
    }

    @Test
    void anotherClaimNeverWidensTheBounds() {
        int compared = 0;
        for (int seed = 0; seed < 4 * SEEDS; seed++) {
            List<Reading> readings = documents(seed);
            List<Incident> after = reckon(readings);
            for (Reading reading : readings) {
                for (org.stele.claims.Claim claim : reading.claims()) {
                    List<Reading> without = readings.stream()
                            .map(other -> other.equals(reading) ? without(reading, claim) : other)
                            .toList();
                    compared += compare(reckon(without), after, "seed " + seed + " without " + claim.id());
                }
            }
        }
        assertThat(compared).isGreaterThan(25);
    }

    private static Reading without(Reading reading, org.stele.claims.Claim left) {
        return new Reading(
                reading.document(),
                reading.fileName(),
                reading.reader(),
                reading.about(),
                reading.event(),
                reading.claims().stream().filter(claim -> !claim.equals(left)).toList(),
                reading.rejected());
    }

    /// Compares the bounds of each scope that both ask about. A larger number of one voice turns its lesser ones into
    /// parts by an assumption: then the claims are read otherwise, and nothing is compared.
    private static int compare(List<Incident> before, List<Incident> after, String label) {
        int compared = 0;
        Map<String, Question> later = new TreeMap<>();
        after.forEach(incident -> incident.questions().forEach(question -> later.put(question.id(), question)));
        for (Incident incident : before) {
            List<String> assumed = after.stream()
                    .filter(grown -> grown.id().equals(incident.id()))
                    .flatMap(grown -> grown.assumptions().stream())
                    .map(Assumption::id)
                    .filter(id -> id.startsWith("unsaid_parts") || id.startsWith("parts_apart"))
                    .toList();
            boolean sameReading = incident.assumptions().stream()
                    .map(Assumption::id)
                    .filter(id -> id.startsWith("unsaid_parts") || id.startsWith("parts_apart"))
                    .toList()
                    .equals(assumed);
            for (Question question : incident.questions()) {
                Optional<Question> found = Optional.ofNullable(later.get(question.id()))
                        .filter(other -> sameReading && other.scope().equals(question.scope()));
                if (found.isEmpty()
                        || question.bounds().isEmpty()
                        || found.get().bounds().isEmpty()) {
                    continue;
                }
                compared++;
                Question.Bounds wide = question.bounds().get();
                Question.Bounds narrow = found.get().bounds().get();
                assertThat(narrow.low()).as("%s %s", label, question.id()).isGreaterThanOrEqualTo(wide.low());
                assertThat(narrow.high().orElse(Long.MAX_VALUE))
                        .as("%s %s", label, question.id())
                        .isLessThanOrEqualTo(wide.high().orElse(Long.MAX_VALUE));
            }
        }
        return compared;
    }
}
