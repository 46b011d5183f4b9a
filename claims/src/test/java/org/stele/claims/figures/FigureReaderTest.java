package org.stele.claims.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stele.claims.Claim.FigureClaim;
import org.stele.claims.Count;
import org.stele.claims.Reading.Rejected;
import org.stele.claims.Relation;
import org.stele.claims.Words;
import org.stele.claims.text.Mentions;
import org.stele.claims.text.TokenizedText;
import org.stele.evidence.Document;
import org.stele.evidence.DocumentId;
import org.stele.vocabulary.Modality;
import org.stele.vocabulary.RelationType;

/// Statements about figures, each in a sentence of an invented valley.
class FigureReaderTest {

    private static Figures read(String text, String language) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Document document = new Document(DocumentId.of(bytes), "valley.txt", bytes.length, text);
        return FigureReader.read(document, TokenizedText.of(text, language), Mentions.none(), Optional.empty());
    }

    private static List<FigureClaim> claims(String text) {
        return read(text, "en").claims();
    }

    /// Measure, value and interval of each claim, as "killed 82 82..82".
    private static List<String> told(String text) {
        return told(text, "en");
    }

    private static List<String> told(String text, String language) {
        return read(text, language).claims().stream()
                .map(claim -> claim.measure().code()
                        + claim.value().map(value -> " " + value.words().text()).orElse("")
                        + switch (claim.count()) {
                            case Count.Interval interval ->
                                " " + interval.low() + ".."
                                        + (interval.high().isPresent()
                                                ? interval.high().getAsLong()
                                                : "");
                            case Count.Unstated ignored -> "";
                        })
                .toList();
    }

    private static List<String> rejected(String text) {
        return read(text, "en").rejected().stream()
                .map(number -> number.words().text() + " " + number.reason())
                .toList();
    }

    private static List<String> related(String text) {
        List<FigureClaim> claims = claims(text);
        return claims.stream()
                .flatMap(claim -> claim.relation().stream().map(relation -> shown(claim, relation, claims)))
                .toList();
    }

    private static String shown(FigureClaim claim, Relation relation, List<FigureClaim> claims) {
        FigureClaim other = claims.stream()
                .filter(one -> one.id().equals(relation.to()))
                .findFirst()
                .orElseThrow();
        return value(claim) + " " + relation.type().code() + " " + value(other);
    }

    private static String value(FigureClaim claim) {
        return claim.value().map(value -> value.words().text()).orElse("some");
    }

    // ---- what a figure is -----------------------------------------------------------------------------------

    @Test
    void aPassiveTellsWhatBefellItsSubject() {
        assertThat(told("In Kəhriz 6 people were killed.")).containsExactly("killed 6 6..6");
    }

    @Test
    void anActiveVerbTellsWhatBefellItsObject() {
        assertThat(told("Soldiers killed 12 villagers and wounded more than 40."))
                .containsExactly("killed 12 12..12", "injured 40 41..");
    }

    @Test
    void whoKillsIsNoVictim() {
        assertThat(told("Two gunmen killed at least 10 people outside the mill."))
                .containsExactly("killed 10 10..");
        assertThat(rejected("Two gunmen killed at least 10 people outside the mill."))
                .containsExactly("Two actors");
    }

    @Test
    void aSecondVerbNeedsNoAuxiliary() {
        assertThat(told("At least six people have been killed and dozens wounded."))
                .containsExactly("killed six 6..", "injured dozens 24..99");
    }

    @Test
    void oneFigureOfSeveralStatesIsOneClaim() {
        assertThat(told("Hundreds were killed, wounded, or went missing."))
                .containsExactly("killed_or_injured_or_missing Hundreds 200..999");
        assertThat(told("The blast left dozens of people injured, killing and wounding several children."))
                .containsExactly("injured dozens 24..99", "killed_or_injured several 3..9");
    }

    @Test
    void theGraverStateStandsWhereNoUnionIsKnown() {
        assertThat(told("Eight villagers were abducted and shot dead.")).containsExactly("killed Eight 8..8");
    }

    @Test
    void shootingIsNotYetDying() {
        assertThat(told("Two brothers were shot and wounded.")).containsExactly("injured Two 2..2");
        assertThat(told("The guards shot three men to death.")).containsExactly("killed three 3..3");
    }

    @Test
    void aTollIsATotal() {
        List<FigureClaim> claims = claims("The death toll from the flood rose to 66.");
        assertThat(claims).hasSize(1);
        assertThat(claims.getFirst().said().trace()).contains("attach:toll", "total:stated");
    }

    @Test
    void nounsCountToo() {
        assertThat(told("The raid led to the killing of 12 people.")).containsExactly("killed 12 12..12");
        assertThat(told("The attack claimed the lives of 5 miners.")).containsExactly("killed 5 5..5");
        assertThat(told("The storm caused 12 deaths.")).containsExactly("killed 12 12..12");
        assertThat(told("The collapse left 3 dead.")).containsExactly("killed 3 3..3");
    }

    @Test
    void thingsAreCountedByWhatWasDoneToThem() {
        assertThat(told("Soldiers shelled 200 homes and 80 vehicles."))
                .containsExactly("homes_hit 200 200..200", "vehicles_hit 80 80..80");
        assertThat(told("The quake killed eight people and damaged more than 1,300 buildings."))
                .containsExactly("killed eight 8..8", "buildings_damaged 1,300 1301..");
        assertThat(told("The quake killed 20 cattle.")).isEmpty();
    }

    @Test
    void aStatusConferredIsNoDeath() {
        List<FigureClaim> claims = claims("A total of 150 people are officially recognised as martyrs.");
        assertThat(claims).hasSize(1);
        assertThat(claims.getFirst().measure().code()).isEqualTo("recognised_victims");
        // An adverb names nobody.
        assertThat(claims.getFirst().said().speaker()).isEmpty();
        assertThat(claims.getFirst().said().trace()).contains("voice:official");
        assertThat(told("To recognise 29 people as victims of the events."))
                .containsExactly("recognised_victims 29 29..29");
        assertThat(told("The mayor described five people as victims.")).isEmpty();
    }

    // ---- how many -------------------------------------------------------------------------------------------

    @Test
    void qualifiersBoundTheNumber() {
        assertThat(told("At least 5 people died.")).containsExactly("killed 5 5..");
        assertThat(told("Up to 30 people died.")).containsExactly("killed 30 0..30");
        assertThat(told("Fewer than 30 people died.")).containsExactly("killed 30 0..29");
        assertThat(told("About 30 people died.")).containsExactly("killed 30 30..30");
        assertThat(told("Between 5 and 7 people died.")).containsExactly("killed 5 and 7 5..7");
        assertThat(told("From 5 to 7 people died.")).containsExactly("killed 5 to 7 5..7");
        assertThat(told("The raid killed 5–7 people.")).containsExactly("killed 5–7 5..7");
    }

    @Test
    void numbersAreReadInWordsAndGroups() {
        assertThat(told("Forty-two people died.")).containsExactly("killed Forty-two 42..42");
        assertThat(told("A hundred and five people died.")).containsExactly("killed A hundred and five 105..105");
        assertThat(told("Two dozen people died.")).containsExactly("killed Two dozen 24..24");
        assertThat(told("The flood killed 1 234 people.")).containsExactly("killed 1 234 1234..1234");
        assertThat(told("Tens of thousands of people were displaced."))
                .containsExactly("displaced Tens of thousands 20000..99999");
    }

    @Test
    void oneVictimNeedsNoNumber() {
        assertThat(told("A 12-year-old boy was killed.")).containsExactly("killed A 1..1");
        assertThat(told("The blast injured a shepherd and seven children."))
                .containsExactly("injured a 1..1", "injured seven 7..7");
        assertThat(told("Adam Orlan (31) was killed at the mill.")).containsExactly("killed Adam Orlan 1..1");
    }

    @Test
    void nobodyIsAFigureToo() {
        assertThat(told("No one was killed in the upper villages.")).containsExactly("killed No one 0..0");
    }

    @Test
    void aHarmWithoutAQuantityIsAClaimWithoutAValue() {
        assertThat(told("There were mass arrests of civilians, and fires destroyed large amounts of property."))
                .containsExactly("detained", "property_destroyed");
    }

    // ---- what is no figure ----------------------------------------------------------------------------------

    @Test
    void everyOtherNumberIsRejectedWithItsReason() {
        assertThat(rejected("On 3 May 1996, 12 km from Kəhriz, 40% of the 5-year plan cost $300 under article 7."))
                .containsExactly(
                        "3 date", "1996 date", "12 distance", "40 percentage", "5 duration", "300 money", "7 article");
        assertThat(rejected("The 36th anniversary fell at 10:30 on Route 66."))
                .containsExactly("36 ordinal", "10 time", "30 time", "66 name");
        assertThat(rejected("Adam Orlan, 34, threw two grenades.")).containsExactly("34 age", "two weapon");
    }

    @Test
    void aimsAndPossibilitiesCountNobody() {
        List<FigureClaim> aimed = claims("The plan was aimed at occupying land and displacing hundreds of families.");
        assertThat(aimed).hasSize(1);
        assertThat(aimed.getFirst().said().modality()).isEqualTo(Modality.INTENDED);
        assertThat(told("All 126 passengers would have died.")).isEmpty();
        assertThat(told("A mob nearly lynched four men.")).isEmpty();
    }

    @Test
    void fightersWhoFleeAreNotDisplaced() {
        assertThat(told("Dozens of soldiers fled.")).isEmpty();
        assertThat(told("Thousands of villagers fled.")).containsExactly("displaced Thousands 2000..9999");
    }

    // ---- how figures belong together ------------------------------------------------------------------------

    @Test
    void partsAreTiedToTheirWhole() {
        assertThat(related("At least 11 persons, including six children, were injured."))
                .containsExactly("six part_of 11");
        assertThat(related("40 people were arrested, 9 of whom were sent to prison."))
                .containsExactly("9 part_of 40");
        assertThat(related("Soldiers shelled 5 vehicles, including ambulances."))
                .containsExactly("some part_of 5");
    }

    @Test
    void anotherNumberWithAVerbOfItsOwnIsNoPart() {
        assertThat(told("The raid killed 26 people, including 10 children, and 50 were wounded."))
                .containsExactly("killed 26 26..26", "killed 10 10..10", "injured 50 50..50");
        assertThat(related("The raid killed 26 people, including 10 children, and 50 were wounded."))
                .containsExactly("10 part_of 26");
    }

    @Test
    void moreAndAnotherAddToWhatStandsBefore() {
        assertThat(related("Soldiers killed 82 people and fatally wounded 20 more."))
                .containsExactly("20 additional_to 82");
        assertThat(related("21 people were killed in Kəhriz, and another 8 were killed in the hills."))
                .containsExactly("8 additional_to 21");
    }

    @Test
    void theDeadOfTheSentenceBeforeAreToldApart() {
        List<FigureClaim> claims =
                claims("In all, 31 people were killed. Among the dead were women, the elderly and a nurse.");
        assertThat(claims).hasSize(3);
        assertThat(claims.get(1).group().stream().map(group -> group.code()).toList())
                .containsExactly("women", "elderly");
        assertThat(claims.get(1).relation().getFirst().type()).isEqualTo(RelationType.COMPOSITION_OF);
        assertThat(claims.get(2).relation().getFirst().type()).isEqualTo(RelationType.PART_OF);
    }

    @Test
    void theWoundedWhoDiedAreAPartOfTheWounded() {
        assertThat(told("62 people were injured. According to the hospital, 5 of the wounded died."))
                .containsExactly("injured 62 62..62", "died_later 5 5..5");
    }

    @Test
    void fiveOfTwelveAreFive() {
        assertThat(told("Five of the 12 guards abducted by a gang have been released."))
                .containsExactly("released Five 5..5", "abducted 12 12..12");
    }

    // ---- who says so, and how -------------------------------------------------------------------------------

    @Test
    void theSpeakerIsWhoTheDocumentQuotes() {
        assertThat(claims("Nine people died, the mayor's office said.")
                        .getFirst()
                        .said()
                        .speaker()
                        .map(Words::text))
                .contains("the mayor's office");
        assertThat(claims("According to the families' committee, nine people died.")
                        .getFirst()
                        .said()
                        .speaker()
                        .map(Words::text))
                .contains("the families' committee");
    }

    @Test
    void aClaimIsNoFinding() {
        assertThat(claims("The brigade claimed that 11 people were killed.")
                        .getFirst()
                        .said()
                        .modality())
                .isEqualTo(Modality.CLAIMED);
        assertThat(claims("Nine people were reportedly killed.")
                        .getFirst()
                        .said()
                        .modality())
                .isEqualTo(Modality.REPORTED);
    }

    @Test
    void evaluativeWordsAreTheSourcesOwn() {
        assertThat(claims("Soldiers ruthlessly killed 14 people.").getFirst().said().wording().stream()
                        .map(Words::text)
                        .toList())
                .containsExactly("ruthlessly");
    }

    // ---- another language, the same grammar -----------------------------------------------------------------

    @Test
    void russianIsReadByItsOwnLexicon() {
        assertThat(told("Солдаты убили на площади 14 человек и тяжело ранили ещё 5.", "ru"))
                .containsExactly("killed 14 14..14", "injured 5 5..5");
        assertThat(told("Не менее двадцати трёх человек погибли, более сорока получили ранения.", "ru"))
                .containsExactly("killed двадцати трёх 23..", "injured сорока 41..");
        assertThat(told("В долине были убиты три человека, в том числе ребёнок.", "ru"))
                .containsExactly("killed три 3..3", "killed ребёнок 1..1");
        assertThat(told("Задержаны от 120 до 150 человек, из них 34 отправлены в тюрьму.", "ru"))
                .containsExactly("detained 120 до 150 120..150", "imprisoned 34 34..34");
    }

    @Test
    void aLanguageWithoutALexiconGivesNoClaimRatherThanAGuess() {
        assertThat(read("ველზე 12 ადამიანი მოკლეს.", "ka").claims()).isEmpty();
    }

    // ---- hard input -----------------------------------------------------------------------------------------

    @Test
    void aMegabyteOfDigitsIsOneNumberThatCountsNobody() {
        Figures figures = read("7".repeat(1_000_000), "en");
        assertThat(figures.claims()).isEmpty();
        assertThat(figures.rejected()).extracting(Rejected::reason).containsExactly("no whole number");
    }

    @Test
    void aHundredThousandNumbersInARowAreRead() {
        assertThat(read("12 34567 ".repeat(50_000), "en").claims()).isEmpty();
        assertThat(read("5 people died, ".repeat(20_000), "en").claims()).hasSize(20_000);
        assertThat(read("twenty and ".repeat(50_000), "en").claims()).isEmpty();
        assertThat(read("including 3 women and ".repeat(20_000), "en").claims()).isEmpty();
    }

    @Test
    void theSameTextGivesTheSameClaims() {
        String text = "Soldiers killed 82 people and fatally wounded 20 more, including 3 women.";
        assertThat(claims(text)).isEqualTo(claims(text));
    }

    @Test
    void theSameNumberToldAgainRestatesTheFirst() {
        List<FigureClaim> claims =
                claims("Seven miners were killed at the mill on Sunday. The seven people were killed by a blast.");
        assertThat(claims).hasSize(2);
        assertThat(claims.get(1).relation())
                .singleElement()
                .matches(relation -> relation.type() == RelationType.RESTATES
                        && relation.to().equals(claims.getFirst().id()));
    }

    @Test
    void twoFiguresThatOnlyHappenToBeEqualRestateNothing() {
        List<FigureClaim> claims = claims("Seven miners were killed. Seven others were injured. One guard was killed.");
        assertThat(claims)
                .noneMatch(claim ->
                        claim.relation().stream().anyMatch(relation -> relation.type() == RelationType.RESTATES));
    }

    @Test
    void fewerThanNobodyIsNoFigure() {
        String text = "In the mill -5 people were killed and minus 12 people were injured.";
        assertThat(told(text)).noneMatch(claim -> claim.contains("5") || claim.contains("12"));
        assertThat(rejected(text)).containsExactly("5 negative", "12 negative");
        assertThat(told("The list says:\n-5 people were killed at the mill.\n-3 people were injured at the bridge."))
                .containsExactly("killed 5 5..5", "injured 3 3..3");
        assertThat(told("That night 3-5 people were killed.")).containsExactly("killed 3-5 3..5");
    }

    @Test
    void inATextOfCapitalsANameIsWhatNoListKnowsWithoutAnArticle() {
        String head = "ZOGAL, 3 MAY 94 -- [TEXT] THE AUTHORITIES REPORTED THIS TODAY. ";
        assertThat(claims(head + "THE VALLEY CONDEMNED THE MURDER OF GENERAL ADIL TAHIROGLU ZOGALOV."))
                .singleElement()
                .matches(claim -> claim.value().orElseThrow().words().text().equals("ADIL TAHIROGLU ZOGALOV"));
        assertThat(told(head + "RADIO ANNOUNCER BELA ZOGALOVA AND ADIL KEHRIZLI WERE KIDNAPPED."))
                .hasSize(2)
                .allMatch(claim -> claim.startsWith("abducted"));
        assertThat(told(head + "THE REBELS KILLED A FARMER AND WITHDREW.")).containsExactly("killed A 1..1");
        assertThat(told(head + "THE SHELLING KILLED UNARMED PEASANTS.")).isEmpty();
    }
}
