package org.stele.claims.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.stele.claims.Actor;
import org.stele.claims.Claim;
import org.stele.claims.Claim.ActClaim;
import org.stele.claims.Claim.AllegationClaim;
import org.stele.claims.Claim.BackgroundClaim;
import org.stele.claims.Claim.CommemorationClaim;
import org.stele.claims.Claim.DeclarationClaim;
import org.stele.claims.Claim.FigureClaim;
import org.stele.claims.Claim.PersonClaim;
import org.stele.claims.Claim.RulingClaim;
import org.stele.claims.Place;
import org.stele.claims.Reading;
import org.stele.claims.When;
import org.stele.claims.Words;
import org.stele.claims.format.ClaimsFormat;
import org.stele.dates.Edtf;
import org.stele.vocabulary.Role;
import org.stele.vocabulary.RulingKind;
import tools.jackson.databind.JsonNode;

/// The first document that a historian handed us, against what that historian says stands beside its figures.
class FirstDocumentTest {

    private static JsonNode gold = ClaimsFormat.parse("{}");
    private static Optional<Reading> reading = Optional.empty();

    @BeforeAll
    static void read() throws IOException {
        gold = ClaimsFormat.parse(Files.readString(Corpus.file("seed-gold.json")));
        String text = Files.readString(Corpus.file("seed.txt"));
        reading = Optional.of(new ClaimReader().read(Corpus.document("seed.txt", text)));
    }

    private static Reading reading() {
        return reading.orElseThrow();
    }

    private static boolean overlaps(JsonNode span, int start, int end) {
        return span.get("start").intValue() < end && start < span.get("end").intValue();
    }

    private static <T extends Claim> List<T> over(JsonNode span, Class<T> kind) {
        return reading().claims(kind).stream()
                .filter(claim ->
                        overlaps(span, claim.passage().start(), claim.passage().end()))
                .toList();
    }

    private static String interval(JsonNode date) {
        String low = date.get("low").asString();
        String high = date.get("high").asString();
        return low.equals(high) ? low : low + "/" + high;
    }

    private static String edtf(Optional<When> when) {
        return when.flatMap(When::edtf).map(Edtf::toString).orElse("");
    }

    @Test
    void itTellsWhatItIs() {
        JsonNode document = gold.get("document");
        Reading.About about = reading().about();
        assertThat(about.title().map(Words::text))
                .contains(document.get("title").asString());
        assertThat(about.publisher().map(Reading.Inferred::value))
                .contains(document.get("publisher").asString());
        assertThat(about.published().map(Reading.Inferred::value))
                .contains(Edtf.parse(document.get("document_date").asString()));
        assertThat(about.language()).isEqualTo(document.get("language").asString());
    }

    @Test
    void itsEventHasTheSourcesNamesAndTheDaysOfItsFigures() {
        JsonNode event = gold.get("events").get(0);
        List<String> names = reading().event().names().stream()
                .map(name -> name.text().toLowerCase(java.util.Locale.ROOT))
                .toList();
        for (JsonNode name : event.get("names")) {
            assertThat(names).contains(name.get("text").asString().toLowerCase(java.util.Locale.ROOT));
        }
        assertThat(edtf(reading().event().when()))
                .startsWith(event.get("date").get("low").asString());
        List<String> places =
                reading().event().place().stream().map(Place::name).toList();
        for (JsonNode place : event.get("place")) {
            assertThat(places).contains(place.asString());
        }
    }

    @Test
    void everyLegalActIsFoundWithItsDate() {
        for (JsonNode act : gold.get("legal_acts")) {
            List<RulingClaim> rulings = over(act.get("span"), RulingClaim.class);
            assertThat(rulings).as(act.get("id").asString()).hasSize(1);
            RulingClaim ruling = rulings.getFirst();
            assertThat(edtf(ruling.when())).isEqualTo(act.get("date").isNull() ? "" : interval(act.get("date")));
            assertThat(ruling.responsible()).isEmpty();
            if (act.has("mentions")) {
                List<String> mentions = new ArrayList<>();
                act.get("mentions")
                        .forEach(mention -> mentions.add(mention.get("text").asString()));
                assertThat(ruling.mentions()).extracting(Words::text).containsExactlyElementsOf(mentions);
            }
            if (act.has("title")) {
                assertThat(ruling.title().map(Words::text))
                        .contains(act.get("title").asString());
            }
            if (act.has("classification")) {
                assertThat(ruling.finds())
                        .extracting(Words::text)
                        .containsExactly(act.get("classification").get("text").asString());
                assertThat(ruling.unnamed()).hasSize(1);
            }
        }
        assertThat(reading().claims(RulingClaim.class))
                .hasSize(gold.get("legal_acts").size());
    }

    /// The figure that a gold claim is about: by its number, or by its words where it has none.
    private static FigureClaim figure(JsonNode claim) {
        boolean numbered = claim.get("value").isObject();
        JsonNode span = numbered ? claim.get("value").get("span") : claim.get("passage");
        return reading().claims(FigureClaim.class).stream()
                .filter(figure -> figure.value().isPresent() == numbered)
                .filter(figure -> overlaps(
                        span,
                        figure.value()
                                .map(value -> value.words().start())
                                .orElse(figure.passage().start()),
                        figure.value()
                                .map(value -> value.words().end())
                                .orElse(figure.passage().end())))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no figure for " + claim.get("id")));
    }

    @Test
    void everyFigureHasItsTimePlacesActorGroupsAndModality() {
        for (JsonNode claim : gold.get("claims")) {
            FigureClaim figure = figure(claim);
            String id = claim.get("id").asString();
            assertThat(figure.measure().code())
                    .as(id)
                    .isEqualTo(claim.get("measure").asString());
            assertThat(figure.said().modality().code())
                    .as(id)
                    .isEqualTo(claim.get("modality").asString());
            JsonNode date = claim.get("date");
            Edtf when = figure.when().flatMap(When::edtf).orElseThrow();
            assertThat(when.earliest().map(Object::toString))
                    .as(id)
                    .contains(date.get("low").asString());
            assertThat(when.latest().map(Object::toString).orElse(""))
                    .as(id)
                    .isEqualTo(date.get("high").asString(""));
            List<String> places = new ArrayList<>();
            claim.get("place")
                    .forEach(place -> places.add(article(place.get("name").asString())));
            assertThat(figure.place()).as(id).extracting(Place::name).containsExactlyElementsOf(places);
            assertThat(figure.actor().isEmpty())
                    .as(id)
                    .isEqualTo(claim.get("actor").isEmpty());
            if (!claim.get("actor").isEmpty()) {
                JsonNode actor = claim.get("actor").get(0);
                assertThat(figure.actor().getFirst().degree().equals("cause"))
                        .as(id)
                        .isEqualTo(actor.get("role").asString().equals("cause"));
                assertThat(actor.toString())
                        .as(id)
                        .containsIgnoringCase(figure.actor().getFirst().name());
            }
        }
    }

    private static String article(String name) {
        return name.startsWith("the ") ? name.substring(4) : name;
    }

    @Test
    void everyRelationThatTheWordsShowIsRead() {
        for (JsonNode relation : gold.get("relations")) {
            if (relation.get("explicit").booleanValue()) {
                FigureClaim child = figure(goldClaim(relation.get("child").asString()));
                FigureClaim parent = figure(goldClaim(relation.get("parent").asString()));
                assertThat(child.relation())
                        .as(relation.toString())
                        .anyMatch(read -> read.to().equals(parent.id())
                                && read.type()
                                        .code()
                                        .equals(relation.get("type").asString())
                                && read.words()
                                        .filter(words -> words.text()
                                                .equals(relation.get("span")
                                                        .get("text")
                                                        .asString()))
                                        .isPresent());
            }
        }
    }

    private static JsonNode goldClaim(String id) {
        for (JsonNode claim : gold.get("claims")) {
            if (claim.get("id").asString().equals(id)) {
                return claim;
            }
        }
        throw new AssertionError("no gold claim " + id);
    }

    @Test
    void noNumberThatCountsNobodyIsAFigure() {
        for (JsonNode number : gold.get("numbers_that_are_not_claims")) {
            assertThat(reading().claims(FigureClaim.class))
                    .as(number.toString())
                    .noneMatch(figure -> figure.value()
                            .filter(value -> overlaps(
                                    number, value.words().start(), value.words().end()))
                            .isPresent());
        }
    }

    @Test
    void everyActorActsInTheDegreeThatTheWordsGive() {
        Map<String, String> degrees =
                Map.of("perpetrator", "carried_out", "ordered", "ordered", "responsible", "responsible");
        List<Actor> acting = new ArrayList<>();
        for (Claim claim : reading().claims()) {
            switch (claim) {
                case FigureClaim figure -> acting.addAll(figure.actor());
                case ActClaim act -> acting.addAll(act.actor());
                case RulingClaim ruling ->
                    ruling.issuer()
                            .filter(issuer -> ruling.type() == RulingKind.ORDER)
                            .ifPresent(issuer -> acting.add(new Actor(issuer, "ordered")));
                case AllegationClaim allegation ->
                    allegation.against().forEach(against -> acting.add(new Actor(against, "responsible")));
                case PersonClaim ignored -> {}
                case DeclarationClaim ignored -> {}
                case CommemorationClaim ignored -> {}
                case BackgroundClaim ignored -> {}
            }
        }
        for (JsonNode actor : gold.get("actors")) {
            assertThat(acting)
                    .as(actor.toString())
                    .anyMatch(read -> overlaps(
                                    actor.get("span"),
                                    read.words().start(),
                                    read.words().end())
                            && read.degree()
                                    .equals(degrees.getOrDefault(
                                            actor.get("role").asString(), "")));
        }
    }

    @Test
    void everyStatementHasItsSpeakerPlaceDayAndTargets() {
        for (JsonNode statement : gold.get("statements")) {
            DeclarationClaim declaration =
                    over(statement.get("span"), DeclarationClaim.class).getFirst();
            assertThat(declaration.by().text())
                    .isEqualTo(statement.get("speaker").asString());
            assertThat(edtf(declaration.when())).isEqualTo(interval(statement.get("date")));
            assertThat(declaration.place().map(Place::name))
                    .contains(statement.get("place").get("name").asString());
            assertThat(declaration.stance()).isEqualTo(statement.get("stance").asString());
            List<String> targets = new ArrayList<>();
            statement
                    .get("targets")
                    .forEach(target -> targets.add(target.get("text").asString()));
            assertThat(declaration.against()).extracting(Words::text).containsExactlyElementsOf(targets);
        }
    }

    @Test
    void everyAnniversaryIsArithmetic() {
        for (JsonNode anniversary : gold.get("anniversaries")) {
            CommemorationClaim claim =
                    over(anniversary.get("span"), CommemorationClaim.class).getFirst();
            assertThat(claim.years()).isEqualTo(anniversary.get("n").intValue());
            assertThat(claim.of()).contains(Edtf.parse(anniversary.get("of").asString()));
            if (anniversary.has("on")) {
                assertThat(claim.on()).contains(Edtf.parse(anniversary.get("on").asString()));
            }
        }
    }

    @Test
    void nobodyItNamesIsAVictim() {
        List<PersonClaim> persons = reading().claims(PersonClaim.class);
        assertThat(persons).noneMatch(person -> person.role() == Role.VICTIM);
        assertThat(persons).noneMatch(person -> person.role() == Role.ALLEGED_RESPONSIBLE);
        for (JsonNode expected : gold.get("persons_not_victims")) {
            assertThat(persons)
                    .anyMatch(person -> person.name()
                                    .equals(expected.get("name").asString())
                            && person.role().code().equals(expected.get("role").asString()));
        }
    }

    @Test
    void whatOnlyARulingFindsIsAFindingAndAllElseAnOpinion() {
        List<AllegationClaim> allegations = reading().claims(AllegationClaim.class);
        assertThat(allegations)
                .extracting(AllegationClaim::type)
                .contains("crime_term", "aim", "motive", "support", "responsibility", "not_investigated");
        for (AllegationClaim allegation : allegations) {
            assertThat(allegation.said().speaker().isPresent())
                    .as(allegation.words().text())
                    .isEqualTo(allegation.basis().equals("finding"));
        }
    }

    @Test
    void otherYearsAreBackground() {
        assertThat(reading().claims(BackgroundClaim.class))
                .extracting(claim -> edtf(claim.when()))
                .containsExactlyInAnyOrder("1987-12~", "18XX/19XX", "", "2020", "2023-09-19/2023-09-20");
    }

    @Test
    void everyLineKeepsToTheSchemaAndEveryReadingComesBack() throws IOException {
        Schema claims = schema("claims.schema.json");
        for (String line : ClaimsFormat.lines(reading()).lines().toList()) {
            assertThat(claims.validate(line, InputFormat.JSON)).as(line).isEmpty();
        }
        String totals = ClaimsFormat.text(ClaimsFormat.totals(reading()));
        assertThat(schema("totals.schema.json").validate(totals, InputFormat.JSON))
                .as(totals)
                .isEmpty();
        assertThat(ClaimsFormat.readingFromJson(ClaimsFormat.readingToJson(reading())))
                .isEqualTo(reading());
    }

    private static Schema schema(String name) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("..", "docs", "formats", name)));
    }
}
