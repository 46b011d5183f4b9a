package org.stele.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.stele.places.Reason.Ground;

/// The rules of finding and ranking, on an invented valley.
class GazetteerTest {

    private static final Place LAND = place("inv:1", "Kəhrizia", Feature.COUNTRY, "ZZ", "", 40, 47, 900_000);
    private static final Place OTHER_LAND = place("inv:2", "Sarvania", Feature.COUNTRY, "XZ", "", 44, 47, 2_000_000);
    private static final Place VALLEY = place("inv:ZZ.1", "Kəhriz", Feature.DIVISION, "ZZ", "", 40.2, 47.2, 80_000);
    private static final Place TOWN =
            place("inv:11", "Zoğalvan", Feature.SETTLEMENT, "ZZ", "inv:ZZ.1", 40.25, 47.2, 12_000);
    private static final Place UPPER_TOWN =
            place("inv:12", "Zoğalvan Yuxarı", Feature.SETTLEMENT, "ZZ", "inv:ZZ.1", 40.4, 47.2, 700);
    private static final Place NAMESAKE = place("inv:21", "Zogalvan", Feature.SETTLEMENT, "XZ", "", 44.1, 47.4, 90_000);

    private static final Gazetteer GAZETTEER = Gazetteer.builder("invented valley, 2026-01-01")
            .add(LAND, "Kehrizland")
            .add(OTHER_LAND)
            .add(VALLEY)
            .add(TOWN, "Зогалван", "Eski Zoğalvan")
            .add(UPPER_TOWN)
            .add(NAMESAKE)
            .build();

    private static Place place(
            String id,
            String name,
            Feature feature,
            String country,
            String division,
            double lat,
            double lon,
            long people) {
        return new Place(
                id,
                name,
                feature,
                country,
                division.isEmpty() ? Optional.empty() : Optional.of(division),
                new Point(lat, lon),
                OptionalLong.of(people));
    }

    @Test
    void aNameThatTwoPlacesBearKeepsBoth() {
        assertThat(GAZETTEER.find("zogalvan"))
                .extracting(candidate -> candidate.place().id())
                .containsExactly("inv:21", "inv:11");
    }

    @Test
    void theCountryOfTheTextMovesItsPlaceUpAndRemovesNone() {
        List<Candidate> candidates = GAZETTEER.find("Zogalvan", Context.countries("ZZ"));

        assertThat(candidates).extracting(candidate -> candidate.place().id()).containsExactly("inv:11", "inv:21");
        assertThat(candidates.getFirst().reasons()).extracting(Reason::ground).contains(Ground.IN_CONTEXT);
    }

    @Test
    void aPointNearbyMovesItsPlaceUp() {
        List<Candidate> candidates = GAZETTEER.find("zogalvan", Context.near(VALLEY.point()));

        assertThat(candidates.getFirst().place()).isEqualTo(TOWN);
        assertThat(candidates.getFirst().reasons()).extracting(Reason::ground).contains(Ground.NEAR);
    }

    @Test
    void everyScoreIsTheSumOfItsReasons() {
        for (Candidate candidate :
                GAZETTEER.find("Zogalvan", Context.countries("ZZ").andNear(TOWN.point()))) {
            assertThat(candidate.score())
                    .isCloseTo(
                            candidate.reasons().stream()
                                    .mapToDouble(Reason::points)
                                    .sum(),
                            within(1e-12));
        }
    }

    @Test
    void aNameInAnotherScriptFindsThePlaceAndItsSpelling() {
        Candidate found = GAZETTEER.find("ЗОГАЛВАН").getFirst();

        assertThat(found.place()).isEqualTo(TOWN);
        assertThat(found.spelling()).isEqualTo("Зогалван");
        assertThat(GAZETTEER.spellings(TOWN, Character.UnicodeScript.CYRILLIC)).containsExactly("Зогалван");
    }

    @Test
    void theLongestNameWins() {
        List<String> words = List.of("in", "Zoğalvan", "Yuxarı", "yesterday");

        NameMatch match = GAZETTEER.findLongest(words, 1, Context.none()).orElseThrow();

        assertThat(match.words()).isEqualTo(2);
        assertThat(match.best().place()).isEqualTo(UPPER_TOWN);
        assertThat(GAZETTEER.findLongest(words, 3, Context.none())).isEmpty();
    }

    @Test
    void aPrefixIsWholeWordsThatGoOn() {
        assertThat(GAZETTEER.isPrefix("eski")).isTrue();
        assertThat(GAZETTEER.isPrefix("esk")).isFalse();
        assertThat(GAZETTEER.isPrefix("Eski Zoğalvan")).isFalse();
        assertThat(GAZETTEER.isPrefix("")).isFalse();
        assertThat(GAZETTEER.maxWords()).isEqualTo(2);
    }

    @Test
    void placesLieInTheirDivisionAndCountry() {
        assertThat(GAZETTEER.within(TOWN, VALLEY)).isTrue();
        assertThat(GAZETTEER.within(TOWN, LAND)).isTrue();
        assertThat(GAZETTEER.within(VALLEY, LAND)).isTrue();
        assertThat(GAZETTEER.within(TOWN, OTHER_LAND)).isFalse();
        assertThat(GAZETTEER.within(LAND, VALLEY)).isFalse();
        assertThat(GAZETTEER.within(UPPER_TOWN, TOWN)).isFalse();
        assertThat(GAZETTEER.around(TOWN)).containsExactly(VALLEY, LAND);
    }

    @Test
    void unknownNamesFindNothing() {
        assertThat(GAZETTEER.find("Nowhere")).isEmpty();
        assertThat(GAZETTEER.find("")).isEmpty();
        assertThat(GAZETTEER.find("…")).isEmpty();
        assertThat(GAZETTEER.findById("inv:404")).isEmpty();
        assertThatThrownBy(() -> GAZETTEER.get("inv:404"))
                .hasMessageContaining("inv:404")
                .hasMessageContaining("geonames:587084");
    }

    @Test
    void distancesAreGreatCircles() {
        assertThat(new Point(0, 0).distanceKm(new Point(0, 90))).isCloseTo(10_007.557, within(0.001));
        assertThat(TOWN.distanceKm(TOWN)).isZero();
        assertThatThrownBy(() -> new Point(91, 0)).hasMessageContaining("latitude is -90 to 90");
    }

    @Test
    void precisionFollowsTheSortOfPlace() {
        assertThat(TOWN.feature().precision().code()).isEqualTo(1);
        assertThat(VALLEY.feature().precision().code()).isEqualTo(4);
        assertThat(LAND.feature().precision().code()).isEqualTo(6);
        assertThat(TOWN.feature().precision().around().code()).isEqualTo(2);
    }
}
