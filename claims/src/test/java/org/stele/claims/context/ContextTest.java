package org.stele.claims.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.stele.claims.Actor;
import org.stele.claims.Claim;
import org.stele.claims.Claim.ActClaim;
import org.stele.claims.Claim.AllegationClaim;
import org.stele.claims.Claim.BackgroundClaim;
import org.stele.claims.Claim.CommemorationClaim;
import org.stele.claims.Claim.DeclarationClaim;
import org.stele.claims.Claim.PersonClaim;
import org.stele.claims.Claim.RulingClaim;
import org.stele.claims.Place;
import org.stele.claims.Reading;
import org.stele.claims.When;
import org.stele.claims.Words;
import org.stele.claims.text.Mention.PlaceMention;
import org.stele.claims.text.TokenizedText;
import org.stele.dates.Edtf;
import org.stele.evidence.Document;
import org.stele.evidence.DocumentId;
import org.stele.places.Feature;
import org.stele.places.Gazetteer;
import org.stele.places.Point;
import org.stele.vocabulary.Fate;
import org.stele.vocabulary.PlaceRole;
import org.stele.vocabulary.Polarity;
import org.stele.vocabulary.Role;
import org.stele.vocabulary.RulingKind;
import org.stele.vocabulary.Sex;

/// Sentences of an invented valley, each asked for what it says beside figures.
class ContextTest {

    private static final Gazetteer GAZETTEER = Gazetteer.builder("an invented valley")
            .add(place("test:1", "Kəhriz", Feature.SETTLEMENT))
            .add(place("test:2", "Dərəland", Feature.COUNTRY))
            .build();

    private static org.stele.places.Place place(String id, String name, Feature feature) {
        return new org.stele.places.Place(
                id, name, feature, "XX", Optional.empty(), new Point(40, 47), OptionalLong.empty());
    }

    private static Context context(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Document document = new Document(DocumentId.of(bytes), "test.txt", bytes.length, text);
        return Context.read(document, TokenizedText.of(text, "en"), GAZETTEER);
    }

    private static <T extends Claim> List<T> claims(String text, Class<T> kind) {
        Context context = context(text);
        return context.claims(context.event(List.of())).stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static List<String> texts(List<Words> words) {
        return words.stream().map(Words::text).toList();
    }

    private static String edtf(Optional<When> when) {
        return when.flatMap(When::edtf).map(Edtf::toString).orElse("");
    }

    private static List<Place> places(String text) {
        return context(text).mentions().places().stream()
                .map(PlaceMention::place)
                .toList();
    }

    // places

    @Test
    void aListOfPlacesIsReadPlaceByPlace() {
        List<Place> places = places("Troops were deployed in Kəhriz and several districts of Dərəland.");
        assertThat(places).extracting(Place::name).containsExactly("Kəhriz", "several districts of Dərəland");
        assertThat(places).extracting(Place::precision).containsExactly(1, 5);
        assertThat(places.getFirst().id()).contains("test:1");
        assertThat(places.getLast().id()).isEmpty();
    }

    @Test
    void aNameThatNobodyKnowsIsKeptAsWritten() {
        List<Place> places = places("Two men were shot at the Zoğalvan bridge and in the village of Mərcəkənd.");
        assertThat(places).extracting(Place::name).containsExactly("Zoğalvan bridge", "Mərcəkənd");
        assertThat(places).allMatch(place -> place.id().isEmpty());
    }

    @Test
    void aFormerPlaceHasNoReadingOfToday() {
        List<Place> places = places("They fled from the former Dərəland Oblast in winter.");
        assertThat(places).extracting(Place::name).containsExactly("Dərəland Oblast");
        assertThat(places.getFirst().id()).isEmpty();
        assertThat(places.getFirst().role()).isEqualTo(PlaceRole.ORIGIN);
    }

    @Test
    void whereSomebodyLivedIsAnOriginAndWhereTheyWereSentADestination() {
        assertThat(places("The villagers who lived in Kəhriz were sent to prisons in various cities across Dərəland."))
                .extracting(place -> place.role() + " " + place.name())
                .containsExactly("ORIGIN Kəhriz", "DESTINATION prisons in various cities across Dərəland");
    }

    @Test
    void aDescriptionGoesOnOverItsWhere() {
        assertThat(places("Another 8 were killed in villages and towns where no curfew had been declared—on May 9 in "
                        + "Kəhriz."))
                .extracting(Place::name)
                .containsExactly("villages and towns where no curfew had been declared", "Kəhriz");
    }

    @Test
    void anAdjectiveAMonthAndAnInstitutionAreNoPlaces() {
        assertThat(places("In Dərəland history, in May, in the Patriotic War and in Parliament, nothing is told."))
                .isEmpty();
    }

    @Test
    void theWiderPlaceTellsWhereTheNarrowerIs() {
        List<Place> places = places("A bomb exploded in Kəhriz, Dərəland, on Monday.");
        assertThat(places).hasSize(1);
        assertThat(places.getFirst().words().text()).isEqualTo("Kəhriz, Dərəland");
        assertThat(outer(places.getFirst())).isEqualTo("Dərəland");
    }

    private static String outer(Place place) {
        return place.within().map(Place.Outer::name).orElse("");
    }

    @Test
    void aPhraseThatGoesOnTellsWhatThePlaceLiesIn() {
        List<Place> places = places("A bomb exploded in a market in Kəhriz on Monday.");
        assertThat(places).extracting(Place::name).containsExactly("a market", "Kəhriz");
        assertThat(outer(places.getFirst())).isEqualTo("Kəhriz");
        assertThat(places.getFirst().within().flatMap(Place.Outer::id)).contains("test:1");
        assertThat(outer(places("A bomb exploded in the Mərcəkənd district of Kəhriz.")
                        .getFirst()))
                .isEqualTo("Kəhriz");
    }

    @Test
    void aSpotWithoutANameLiesWhereTheNarrationIs() {
        List<Place> places = places("Troops entered Kəhriz on Monday. Two men were shot at a market.");
        assertThat(places.getLast().name()).isEqualTo("a market");
        assertThat(outer(places.getLast())).isEqualTo("Kəhriz");
        assertThat(outer(places("Two men were shot at a market.").getFirst())).isEmpty();
    }

    @Test
    void aDatelineIsAPlace() {
        assertThat(places("KƏHRIZ (Agency) – Two men were shot on Monday, officials said."))
                .extracting(place -> place.id().orElse("") + " " + place.name())
                .containsExactly("test:1 KƏHRIZ");
    }

    @Test
    void russianPlacesStandInTheirCase() {
        byte[] bytes = "Солдаты убили 14 человек в Зоголване и в селе Марджакенд, 9 отправлены в тюрьму."
                .getBytes(StandardCharsets.UTF_8);
        String text = new String(bytes, StandardCharsets.UTF_8);
        Document document = new Document(DocumentId.of(bytes), "test.txt", bytes.length, text);
        assertThat(Context.read(document, TokenizedText.of(text, "ru"), GAZETTEER)
                        .mentions()
                        .places())
                .extracting(mention ->
                        mention.place().role() + " " + mention.place().name())
                .containsExactly("LOCATION Зоголване", "LOCATION Марджакенд", "DESTINATION тюрьму");
    }

    // actors and persons

    @Test
    void actorsAreWhoTheTextSaysActed() {
        assertThat(context("Units of the Ministry of War, the Guard, and the Bureau of Order of Dərəland were sent to "
                                + "Kəhriz. Masked gunmen opened fire. The shop was burned by rebels. Fires destroyed the "
                                + "mill. Three soldiers were killed.")
                        .mentions()
                        .actors())
                .extracting(mention ->
                        mention.actor().degree() + ": " + mention.actor().name())
                .containsExactly(
                        "carried_out: Units of the Ministry of War, the Guard, and the Bureau of Order of Dərəland",
                        "carried_out: Masked gunmen",
                        "carried_out: rebels",
                        "cause: Fires");
    }

    @Test
    void anOrderNamesWhoIsSaidToHaveGivenIt() {
        String text = "On 9 May 1994, by order of the First Secretary of the Valley Party, Cavad Torağayev, "
                + "units of the Guard were deployed in Kəhriz.";
        PersonClaim person = claims(text, PersonClaim.class).getFirst();
        assertThat(person.name()).isEqualTo("Cavad Torağayev");
        assertThat(person.role()).isEqualTo(Role.OFFICIAL);
        assertThat(person.fate()).isEqualTo(Fate.UNKNOWN);
        assertThat(person.attributes().getFirst().words().text()).contains("First Secretary of the Valley Party");

        RulingClaim order = claims(text, RulingClaim.class).getFirst();
        assertThat(order.type()).isEqualTo(RulingKind.ORDER);
        assertThat(order.issuer().map(Words::text))
                .contains("the First Secretary of the Valley Party, Cavad Torağayev");
        assertThat(texts(order.orders())).containsExactly("units of the Guard were deployed in Kəhriz");
        assertThat(order.responsible()).isEmpty();
        assertThat(edtf(order.when())).isEqualTo("1994-05-09");

        ActClaim act = claims(text, ActClaim.class).getFirst();
        assertThat(act.type()).isEqualTo("deployment");
        assertThat(act.actor()).extracting(Actor::name).containsExactly("units of the Guard");
    }

    @Test
    void namesJoinedByAndAreAllRead() {
        List<PersonClaim> persons = claims(
                "Adil Zogalov and Bela Torağay were killed. He injured his wife, 31-year-old Lena Zogalova.",
                PersonClaim.class);
        assertThat(persons)
                .extracting(person -> person.name() + " " + person.role() + " " + person.fate())
                .containsExactly(
                        "Adil Zogalov VICTIM KILLED", "Bela Torağay VICTIM KILLED", "Lena Zogalova VICTIM INJURED");
    }

    @Test
    void aVictimIsWhoTheTextSaysWasHarmed() {
        List<PersonClaim> persons = claims(
                "Among the dead were Əli Quluzad, 34, a nurse, and Sona Torağay, aged 9. "
                        + "The teacher Rauf Narbəyli was wounded. President Cavad Torağayev visited the town.",
                PersonClaim.class);
        assertThat(persons)
                .extracting(person -> person.name() + " " + person.role() + " " + person.fate() + " "
                        + person.age().map(String::valueOf).orElse("-"))
                .containsExactly(
                        "Əli Quluzad VICTIM KILLED 34",
                        "Sona Torağay VICTIM KILLED 9",
                        "Rauf Narbəyli VICTIM INJURED -",
                        "Cavad Torağayev OFFICIAL UNKNOWN -");
        assertThat(persons.getFirst().attributes())
                .extracting(
                        attribute -> attribute.name() + "=" + attribute.words().text())
                .containsExactly("age=34", "occupation=a nurse");
    }

    @Test
    void theVerbAfterAListIsOfAllItsNames() {
        assertThat(claims(
                        "Four others – Sona Torağay, 24; Rafiq King, 25; Əli Quluzad, 30; and Rauf Narbəyli, 32 – were "
                                + "wounded.",
                        PersonClaim.class))
                .extracting(person -> person.name() + " " + person.role() + " " + person.fate())
                .containsExactly(
                        "Sona Torağay VICTIM INJURED",
                        "Rafiq King VICTIM INJURED",
                        "Əli Quluzad VICTIM INJURED",
                        "Rauf Narbəyli VICTIM INJURED");
    }

    @Test
    void aSurnameAfterTheHarmTellsOfItsBearer() {
        assertThat(claims(
                        "Rafiq Zoğalov walked to the bridge on Monday. A guard opened fire, killing Zoğalov.",
                        PersonClaim.class))
                .extracting(person -> person.name() + " " + person.role() + " " + person.fate())
                .contains("Rafiq Zoğalov VICTIM KILLED");
    }

    @Test
    void twoBrothersShareASurname() {
        List<PersonClaim> persons =
                claims("Among the dead are the brothers Rauf and Rafiq Zoğalov, 19 and 23.", PersonClaim.class);
        assertThat(persons)
                .extracting(person -> person.name() + " " + person.age().orElseThrow() + " " + person.sex())
                .containsExactly("Rauf Zoğalov 19 " + Sex.MALE, "Rafiq Zoğalov 23 " + Sex.MALE);
    }

    @Test
    void nobodyIsAVictimByStandingNearOne() {
        assertThat(claims(
                        "Five people were killed. Colonel Cavad Torağayev said the town was quiet, and Sona Narbəyli "
                                + "laid flowers.",
                        PersonClaim.class))
                .noneMatch(person -> person.role() == Role.VICTIM);
    }

    @Test
    void responsibleIsOnlyWhoTheTextBlames() {
        List<PersonClaim> persons = claims(
                "Colonel Cavad Torağayev was accused of the killings. Major Rauf Zoğalov commanded the regiment.",
                PersonClaim.class);
        assertThat(persons).extracting(PersonClaim::role).containsExactly(Role.ALLEGED_RESPONSIBLE, Role.OFFICIAL);
    }

    // rulings

    @Test
    void aDecreeHasItsTitleItsDateAndWhatItRecommends() {
        RulingClaim decree = claims(
                        "In the decree of the President of Dərəland “On Remembering the May Killings” dated June 1, 1999, "
                                + "the assembly was recommended to hold a special session.",
                        RulingClaim.class)
                .getFirst();
        assertThat(decree.type()).isEqualTo(RulingKind.DECREE);
        assertThat(decree.issuer().map(Words::text)).contains("the President of Dərəland");
        assertThat(decree.title().map(Words::text)).contains("On Remembering the May Killings");
        assertThat(edtf(decree.when())).isEqualTo("1999-06-01");
        assertThat(texts(decree.orders())).containsExactly("the assembly was recommended to hold a special session");
    }

    @Test
    void anActsOwnHeadHasItsTitleOnTheNextLine() {
        RulingClaim decree = claims("""
                        Decree of the President of Dərəland
                        “On the Victims of May 9” dated June 1, 1999
                        1. To recognise 29 people as victims.
                        2. The Ministry of Health shall pay compensation.
                        """, RulingClaim.class).getFirst();
        assertThat(decree.title().map(Words::text)).contains("On the Victims of May 9");
        assertThat(edtf(decree.when())).isEqualTo("1999-06-01");
        assertThat(texts(decree.orders()))
                .containsExactly("To recognise 29 people as victims", "The Ministry of Health shall pay compensation");
    }

    @Test
    void aResolutionThatNamesNobodyHoldsNobodyResponsible() {
        String text = "In its resolution of March 3, 1995, the assembly identified those responsible for the killings, "
                + "describing them as an act of aggression and a crime committed by the old regime to break the strike.";
        RulingClaim resolution = claims(text, RulingClaim.class).getFirst();
        assertThat(resolution.issuer().map(Words::text)).contains("the assembly");
        assertThat(edtf(resolution.when())).isEqualTo("1995-03-03");
        assertThat(texts(resolution.finds()))
                .containsExactly("an act of aggression and a crime committed by the old regime");
        assertThat(resolution.responsible()).isEmpty();

        List<AllegationClaim> allegations = claims(text, AllegationClaim.class);
        assertThat(allegations)
                .extracting(claim -> claim.type() + " " + claim.basis() + ": "
                        + claim.words().text())
                .containsExactly(
                        "crime_term finding: an act of aggression",
                        "crime_term finding: a crime",
                        "aim finding: to break the strike");
        assertThat(texts(allegations.get(1).against())).containsExactly("the old regime");
        assertThat(allegations.get(1).said().speaker().map(Words::text)).contains("the assembly");
    }

    @Test
    void whoAdoptsIsTheIssuer() {
        RulingClaim resolution = claims(
                        "On 3 March 1995 the provincial council adopted a resolution on the killings.",
                        RulingClaim.class)
                .getFirst();
        assertThat(resolution.issuer().map(Words::text)).contains("the provincial council");
        assertThat(edtf(resolution.when())).isEqualTo("1995-03-03");
    }

    @Test
    void anUndatedEmergencyStaysUndatedAndIsToldOnce() {
        List<RulingClaim> rulings = claims(
                "On 9 May 1994 troops came. Before the public was told of the imposition of martial law, they fired. "
                        + "After the declaration of martial law they went on, also in villages where martial law had "
                        + "not been declared.",
                RulingClaim.class);
        assertThat(rulings)
                .extracting(ruling ->
                        ruling.said().polarity() + " " + ruling.passage().quote())
                .containsExactly(Polarity.AFFIRMED + " the imposition of martial law");
        assertThat(rulings.getFirst().mentions())
                .extracting(Words::text)
                .containsExactly("the declaration of martial law", "martial law had not been declared");
        assertThat(rulings).allMatch(ruling -> ruling.when().isEmpty());
    }

    @Test
    void anActOfCourageAndLawEnforcementAreNoRulings() {
        assertThat(claims(
                        "In order to help, law enforcement and a teacher did an act of courage by the laws of war.",
                        RulingClaim.class))
                .isEmpty();
    }

    // allegations

    @Test
    void crimeTermsMotivesSupportAndBlameAreOpinionsWithoutACourt() {
        assertThat(claims(
                        "Frightened by the strikers, the regime of the valley resorted to a monstrous crime. "
                                + "The open support by the army for the mill owners and the criminal inaction of the "
                                + "council prolonged it. "
                                + "The plan was aimed at closing the mill, breaking the strike, and driving out the "
                                + "strikers.",
                        AllegationClaim.class))
                .extracting(claim -> claim.type() + " " + claim.basis() + ": "
                        + claim.words().text() + " < " + texts(claim.against()))
                .containsExactlyInAnyOrder(
                        "motive opinion: Frightened by the strikers < [the regime of the valley]",
                        "crime_term opinion: a monstrous crime < [the regime of the valley]",
                        "support opinion: The open support by the army for the mill owners < [the army]",
                        "responsibility opinion: the criminal inaction of the council < [the council]",
                        "aim opinion: closing the mill, breaking the strike, and driving out the strikers < []");
    }

    @Test
    void thatNobodyInvestigatedIsAnAllegation() {
        assertThat(claims("The killings were never properly investigated.", AllegationClaim.class))
                .extracting(AllegationClaim::type)
                .containsExactly("not_investigated");
    }

    // declarations

    @Test
    void aStatementHasASpeakerAPlaceADayAndTargets() {
        DeclarationClaim declaration = claims(
                        "Troops came on May 9, 1994. On May 10, the day after the massacre, the daughter of the valley, "
                                + "Sona Narbəyli, arrived at the Kəhriz mission and issued a statement sharply "
                                + "condemning the army command and the weak council of the time.",
                        DeclarationClaim.class)
                .getFirst();
        assertThat(declaration.by().text()).isEqualTo("Sona Narbəyli");
        assertThat(declaration.place().map(Place::name)).contains("Kəhriz mission");
        assertThat(edtf(declaration.when())).isEqualTo("1994-05-10");
        assertThat(declaration.stance()).isEqualTo("condemns");
        assertThat(texts(declaration.against())).containsExactly("the army command", "the weak council of the time");
    }

    // anniversaries, publication, background

    @Test
    void aTextThatIsARulingHasTheRulingsDay() {
        Context decree = context("""
                Resolution of the Valley Assembly
                “On the Families of the Mill” dated May 2, 1996
                1. To recognise 12 people as victims of the events of May 9, 1994 in Kəhriz.
                """);
        assertThat(decree.about().published().orElseThrow().value()).isEqualTo(Edtf.parse("1996-05-02"));
        Context report = context("""
                Order of the commander, dated May 9, 1994, sent the unit to Kəhriz and 12 people were killed.
                The families met on May 2, 1996.
                """);
        assertThat(report.about().published()).isEmpty();
        Context news = context("""
                A decree on the mill is criticised
                The decree of May 2, 1996 recognised 12 people.
                """);
        assertThat(news.about().published()).isEmpty();
    }

    @Test
    void anAnniversaryIsArithmetic() {
        Context context = context("""
                Honouring the dead: 36 years since Black May
                Today marks the 36th anniversary of the events of May 9, 1994, remembered in the valley's history as \
                the Black May Killings.
                As Valley.Example recalls, the town was calm. Yesterday people laid flowers.
                """);
        Reading.Event event = context.event(List.of());
        assertThat(context.claims(event).stream()
                        .filter(CommemorationClaim.class::isInstance)
                        .map(CommemorationClaim.class::cast)
                        .map(claim -> claim.years() + " " + claim.of().orElseThrow() + " "
                                + claim.on().orElseThrow()))
                .containsExactly("36 1994-05 2030-05", "36 1994-05-09 2030-05-09");
        assertThat(context.about().published().orElseThrow().value()).isEqualTo(Edtf.parse("2030-05-09"));
        assertThat(context.about().published().orElseThrow().basis()).isEqualTo("36th anniversary of 1994-05-09");
        assertThat(context.about().publisher().orElseThrow().value()).isEqualTo("Valley.Example");
        assertThat(context.about().title().map(Words::text)).contains("Honouring the dead: 36 years since Black May");
        assertThat(texts(event.names())).containsExactly("Black May", "the Black May Killings");
        assertThat(context.mentions().times())
                .anyMatch(time -> time.words().text().equals("Yesterday")
                        && time.when().edtf().equals(Optional.of(Edtf.parse("2030-05-08"))));
    }

    @Test
    void otherYearsAreBackgroundWithTheirOwnDates() {
        assertThat(claims(
                        "Troops came on the night of May 9–10, 1994. The water dispute, reopened at the end of 1991, was "
                                + "old. This gave rise to a popular movement. "
                                + "After the victory in the Second Valley War of 2016 and the operations of September "
                                + "19–20, 2019, there was peace.",
                        BackgroundClaim.class))
                .extracting(claim -> claim.topic() + " " + edtf(claim.when()))
                .containsExactly(
                        "The water dispute 1991-12~",
                        "a popular movement ",
                        "the Second Valley War 2016",
                        "the operations 2019-09-19/2019-09-20");
    }

    @Test
    void wordsOfJudgementAreMarkedAsTheSources() {
        AllegationClaim claim = claims("The army resorted to a monstrous crime.", AllegationClaim.class)
                .getFirst();
        assertThat(texts(claim.said().wording())).containsExactly("monstrous");
    }
}
