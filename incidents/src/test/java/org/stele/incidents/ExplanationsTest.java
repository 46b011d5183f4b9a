package org.stele.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stele.vocabulary.Measure.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stele.claims.ClaimId;
import org.stele.incidents.Finding.Conflict;
import org.stele.incidents.Finding.Gap;
import org.stele.vocabulary.Measure;
import org.stele.vocabulary.RelationType;

/// Each usual way in which figures come to differ, as docs/methods/reckoning.md defines it.
class ExplanationsTest {

    private static Told paper(String file, long killed) {
        Told told = Told.in(file).event("1994-11-09/1994-11-11", "Zoğal");
        told.figure(KILLED, killed).of("people").add();
        return told;
    }

    private static Incident one(Told... documents) {
        List<Incident> incidents =
                Reckoner.reckon(Arrays.stream(documents).map(Told::reading).toList(), List.of(), Settings.USUAL);
        assertThat(incidents).hasSize(1);
        return incidents.getFirst();
    }

    private static List<Explanation> explanations(Told... documents) {
        for (Finding finding : one(documents).findings()) {
            if (finding instanceof Conflict conflict) {
                return conflict.explanations();
            }
            if (finding instanceof Gap gap) {
                return gap.explanations();
            }
        }
        throw new AssertionError("nothing differs");
    }

    private static List<String> told(List<Explanation> explanations) {
        return explanations.stream()
                .map(explanation -> explanation.kind() + " " + explanation.accountsFor())
                .toList();
    }

    @Test
    void deathsSinceAndSoldiersTogetherAreTheDifference() {
        Told late = paper("late.txt", 147).published("1995-03-01");
        ClaimId died = late.figure(DIED_LATER, 6).of("people").add();
        ClaimId soldiers = late.figure(KILLED, 10).of("soldiers").add();
        List<Explanation> explanations = explanations(paper("early.txt", 131).published("1994-11-12"), late);
        assertThat(told(explanations)).containsExactly("combined 16", "later_as_of 6");
        Explanation combined = explanations.getFirst();
        assertThat(combined.backedBy()).containsExactly(died, soldiers);
        assertThat(combined.says().arguments())
                .containsEntry("terms", "6 + 10")
                .containsEntry("groups", "died_later, soldiers")
                .containsEntry("kinds", "different_scope, later_as_of")
                .containsEntry("others", 0L);
    }

    @Test
    void oneCauseComesBeforeSeveral() {
        Told late = paper("late.txt", 147).published("1995-03-01");
        late.figure(DIED_LATER, 6).of("people").add();
        late.figure(KILLED, 10).of("soldiers").add();
        late.figure(MISSING, 16).of("people").add();
        assertThat(told(explanations(paper("early.txt", 131).published("1994-11-12"), late)))
                .containsExactly("different_measure 16", "combined 16", "later_as_of 6");
    }

    @Test
    void whoIsCountedTwiceIsNoTwoCauses() {
        Told late = paper("late.txt", 147);
        late.figure(KILLED, 10).of("law_enforcement").add();
        late.figure(KILLED, 6).of("police").add();
        assertThat(explanations(paper("early.txt", 131), late))
                .extracting(Explanation::kind)
                .doesNotContain("combined");
    }

    @Test
    void theSmallestSetIsToldAndHowManyOthersThereAre() {
        Told late = paper("late.txt", 147).published("1995-03-01");
        late.figure(DIED_LATER, 6).of("people").add();
        late.figure(MISSING, 10).of("people").add();
        late.figure(KILLED, 10).of("soldiers").add();
        late.figure(KILLED, 2).of("women").add();
        late.figure(KILLED, 4).of("law_enforcement").add();
        Explanation combined = explanations(paper("early.txt", 131).published("1994-11-12"), late).stream()
                .filter(explanation -> explanation.kind().equals("combined"))
                .findFirst()
                .orElseThrow();
        assertThat(combined.backedBy()).hasSize(2);
        assertThat(combined.says().arguments()).containsEntry("others", 1L);
    }

    @Test
    void aSetComesToExactlyTheDifferenceAndIsNeverLargerThanNeeded() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            List<String> groups = List.of("soldiers", "law_enforcement", "fighters");
            Told late = paper("late " + seed, 200);
            List<Integer> numbers = new ArrayList<>();
            for (String group : groups) {
                numbers.add(1 + random.nextInt(12));
                late.figure(KILLED, numbers.getLast()).of(group).add();
            }
            for (Measure measure : List.of(FATALLY_WOUNDED, MISSING)) {
                numbers.add(1 + random.nextInt(12));
                late.figure(measure, numbers.getLast()).of("people").add();
            }
            long difference = 5L + random.nextInt(20);
            List<Explanation> explanations = explanations(paper("early " + seed, 200 - difference), late);
            boolean pair = false;
            for (int i = 0; i < numbers.size(); i++) {
                for (int j = 0; j < i; j++) {
                    pair |= numbers.get(i) + numbers.get(j) == difference;
                }
            }
            for (Explanation explanation : explanations) {
                if (explanation.kind().equals("combined")) {
                    assertThat(explanation.accountsFor()).as("seed %d", seed).isEqualTo(difference);
                    String terms = String.valueOf(explanation.says().arguments().get("terms"));
                    long sum = Arrays.stream(terms.split(" \\+ ", -1))
                            .mapToLong(Long::parseLong)
                            .sum();
                    assertThat(sum).as("seed %d", seed).isEqualTo(difference);
                    assertThat(explanation.backedBy()).as("seed %d", seed).hasSize(pair ? 2 : 3);
                }
            }
            boolean isTold = explanations.stream()
                    .anyMatch(explanation -> explanation.kind().equals("combined"));
            assertThat(isTold || !pair).as("seed %d", seed).isTrue();
        }
    }

    @Test
    void thatWomenAndChildrenFitIsChance() {
        Told late = paper("late.txt", 147);
        late.figure(KILLED, 10).of("women").add();
        late.figure(KILLED, 6).of("infants").add();
        assertThat(explanations(paper("early.txt", 131), late))
                .extracting(Explanation::kind)
                .doesNotContain("combined");
    }

    @Test
    void thePartsOfAGapMayLackSeveralCounts() {
        Told told = Told.in("report.txt").event("1994-11-09/1994-11-11", "Zoğal");
        told.figure(KILLED, 31).of("people").at("the market").add();
        told.figure(KILLED, 14).of("people").at("the bridge").add();
        told.figure(KILLED, 61).of("people").add();
        told.figure(MISSING, 9).of("people").add();
        told.figure(KILLED, 7).of("soldiers").add();
        assertThat(told(explanations(told)))
                .containsExactly("stale_breakdown 16", "combined 16", "different_measure 9");
    }

    @Test
    void peopleInAnotherStateMayBeInOneTotalOnly() {
        Told high = paper("high.txt", 71);
        ClaimId fatally = high.figure(FATALLY_WOUNDED, 20).of("people").add();
        List<Explanation> explanations = explanations(paper("low.txt", 51), high);
        assertThat(told(explanations)).startsWith("different_measure 20");
        assertThat(explanations.getFirst().backedBy()).containsExactly(fatally);
    }

    @Test
    void theDeadOfPlacesThatOneTotalLeavesOutAreTheDifference() {
        Told town = Told.in("town.txt").event("1994-11-09", "Zoğal");
        town.figure(KILLED, 133).of("people").at("Zoğal").add();
        Told valley = Told.in("valley.txt").event("1994-11-09", "Zoğal");
        valley.figure(KILLED, 147)
                .of("people")
                .at("Zoğal", "the villages around")
                .add();
        ClaimId villages =
                valley.figure(KILLED, 14).of("people").at("the villages around").add();
        List<Explanation> explanations = explanations(town, valley);
        assertThat(told(explanations)).containsExactly("different_scope 14");
        assertThat(explanations.getFirst().backedBy()).containsExactly(villages);
        assertThat(explanations.getFirst().says().kind()).isEqualTo("explanation.different_places");
    }

    @Test
    void aGroupCountedApartIsTheDifference() {
        Told high = paper("high.txt", 64);
        high.figure(KILLED, 10).of("soldiers").add();
        assertThat(told(explanations(paper("low.txt", 54), high))).startsWith("different_scope 10");
    }

    @Test
    void onePartCountedTwiceIsTheExcess() {
        Told told = Told.in("report.txt").event("1994-11-09/1994-11-11", "Zoğal");
        told.figure(KILLED, 31).of("people").at("the market").add();
        told.figure(KILLED, 14).of("people").at("the bridge").add();
        told.figure(KILLED, 31).of("people").at("the mill").add();
        told.figure(KILLED, 62).of("people").add();
        assertThat(told(explanations(told))).contains("double_count 14");
    }

    @Test
    void numbersAtEachOthersDaysAreMixedUp() {
        Told one = Told.in("one.txt").event("1994-11-09/1994-11-11", "Zoğal");
        Told other = Told.in("other.txt").event("1994-11-09/1994-11-11", "Zoğal");
        one.figure(KILLED, 31).of("people").on("1994-11-09").add();
        one.figure(KILLED, 14).of("people").on("1994-11-10").add();
        other.figure(KILLED, 14).of("people").on("1994-11-09").add();
        other.figure(KILLED, 31).of("people").on("1994-11-10").add();
        assertThat(told(explanations(one, other))).startsWith("dates_mixed_up 17");
    }

    @Test
    void aCopyThatChangedTheNumberIsACopy() {
        Told one = paper("one.txt", 64).published("1994-11-12");
        Told other = paper("other.txt", 39).published("1994-11-12");
        for (Told told : List.of(one, other)) {
            told.figure(INJURED, 611).add();
            told.figure(DETAINED, 843).add();
            told.figure(HOMES_HIT, 217).add();
        }
        assertThat(told(explanations(one, other))).containsExactly("copy 25");
    }

    @Test
    void aTotalRenewedOverOldPartsIsStale() {
        Told renewed = Told.in("renewed.txt").event("1994-11-09/1994-11-11", "Zoğal");
        ClaimId market =
                renewed.figure(KILLED, 31).of("people").at("the market").add();
        renewed.figure(KILLED, 14)
                .of("people")
                .at("the bridge")
                .related(RelationType.ADDITIONAL_TO, market)
                .add();
        renewed.figure(KILLED, 64).of("people").add();
        List<Explanation> explanations = explanations(paper("older.txt", 45), renewed);
        assertThat(told(explanations)).startsWith("stale_breakdown 19");
        assertThat(explanations.getFirst().says().kind()).isEqualTo("explanation.renewed_total");
    }

    @Test
    void aPartysOwnCountIsOne() {
        Told told = paper("paper.txt", 64).act("the Valley Brigade");
        told.figure(KILLED, 20).of("people").by("the Valley Brigade").add();
        assertThat(told(explanations(told))).startsWith("party_count 44");
    }
}
