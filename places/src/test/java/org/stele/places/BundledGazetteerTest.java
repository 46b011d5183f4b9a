package org.stele.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stele.places.Reason.Ground;

/// The gazetteer that comes with the program.
class BundledGazetteerTest {

    private static final PackedIndex INDEX = PackedIndex.bundled();
    private static final Gazetteer GAZETTEER = new Gazetteer(INDEX);

    @ParameterizedTest
    @CsvSource({
        "Baku, geonames:587084",
        "Bakı, geonames:587084",
        "Баку, geonames:587084",
        "Բաքու, geonames:587084",
        "باكو, geonames:587084",
        "ბაქო, geonames:587084",
        "Neftchala, geonames:147425",
        "Neftçala, geonames:147425",
        "NEFTÇALA, geonames:147425",
        "Нефтечала, geonames:147425",
        "Lankaran, geonames:147622",
        "Lənkəran, geonames:147622",
        "Ленкорань, geonames:147622",
        "Moscow, geonames:524901",
        "Sharm el-Sheikh, geonames:349340",
        "Kyiv, geonames:703448",
        "Київ, geonames:703448",
        "غزة, geonames:281133",
        "北京, geonames:1816670",
        "Washington, geonames:4140963",
        "New York, geonames:5128581",
    })
    void aPlaceIsFoundByItsNamesInManyScripts(String name, String id) {
        assertThat(GAZETTEER.find(name).getFirst().place().id()).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
        "Azerbaijan, AZ",
        "Azərbaycan, AZ",
        "Азербайджан, AZ",
        "Ադրբեջան, AZ",
        "أذربيجان, AZ",
        "Armenia, AM",
        "Ermənistan, AM",
        "Հայաստան, AM",
        "Georgia, GE",
        "საქართველო, GE",
        "Mexico, MX",
        "Türkiye, TR",
        "USA, US",
        "U.S., US",
        "США, US",
        "Великобритания, GB",
        "Palestine, PS",
        "Singapore, SG",
    })
    void aCountryIsAPlaceWithNamesInManyLanguages(String name, String code) {
        Place country = GAZETTEER.find(name).getFirst().place();

        assertThat(country.feature()).isEqualTo(Feature.COUNTRY);
        assertThat(country.country()).isEqualTo(code);
        assertThat(GAZETTEER.findCountry(code)).contains(country);
    }

    @Test
    void statesThatAreGoneAreStillFound() {
        assertThat(GAZETTEER.find("USSR").getFirst().place().id()).isEqualTo("iso3166-3:SUHH");
        assertThat(GAZETTEER.find("Югославия").getFirst().place().feature()).isEqualTo(Feature.FORMER_STATE);
    }

    @Test
    void anAmbiguousNameKeepsItsCandidatesAndTheirReasons() {
        List<Candidate> candidates = GAZETTEER.find("Gence");

        assertThat(candidates)
                .extracting(candidate -> candidate.place().id())
                .startsWith("geonames:586523")
                .contains("geonames:584649");
        assertThat(candidates)
                .allSatisfy(candidate -> assertThat(candidate.reasons())
                        .extracting(Reason::ground)
                        .containsAnyOf(Ground.MAIN_NAME, Ground.OTHER_NAME));
    }

    @Test
    void theContextDecidesBetweenNamesakes() {
        assertThat(GAZETTEER
                        .find("Georgia", Context.countries("US"))
                        .getFirst()
                        .place()
                        .id())
                .isEqualTo("geonames:US.GA");
        Place baku = GAZETTEER.get("geonames:587084");
        assertThat(GAZETTEER
                        .find("Moscow", Context.countries("US"))
                        .getFirst()
                        .place()
                        .country())
                .isEqualTo("US");
        assertThat(GAZETTEER.find("Baki", Context.near(baku.point())).getFirst().place())
                .isEqualTo(baku);
    }

    @Test
    void aCodeCountsOnlyInCapitals() {
        assertThat(GAZETTEER.find("BAK"))
                .anyMatch(candidate -> candidate.place().id().equals("geonames:587084"));
        assertThat(GAZETTEER.find("bak"))
                .noneMatch(candidate -> candidate.place().id().equals("geonames:587084"));
        assertThat(GAZETTEER.find("us"))
                .noneMatch(candidate -> candidate.place().country().equals("US"));
    }

    @Test
    void placesLieInTheirDivisionAndCountry() {
        Place town = GAZETTEER.get("geonames:147425");
        Place district = GAZETTEER.get("geonames:AZ.36");
        Place azerbaijan = GAZETTEER.findCountry("AZ").orElseThrow();
        Place armenia = GAZETTEER.findCountry("AM").orElseThrow();

        assertThat(GAZETTEER.around(town)).containsExactly(district, azerbaijan);
        assertThat(GAZETTEER.within(town, district)).isTrue();
        assertThat(GAZETTEER.within(district, azerbaijan)).isTrue();
        assertThat(GAZETTEER.within(town, armenia)).isFalse();
        assertThat(town.distanceKm(GAZETTEER.get("geonames:147622"))).isBetween(70.0, 85.0);
    }

    @Test
    void theDistrictOfATownIsReachedInAnyLanguage() {
        Place town = GAZETTEER.find("Нефтечала").getFirst().place();
        Place salyan =
                GAZETTEER.find("Salyan", Context.countries("AZ")).getFirst().place();

        assertThat(GAZETTEER.findDivisionNamedAfter(town)).map(Place::id).contains("geonames:AZ.36");
        assertThat(GAZETTEER.findDivisionNamedAfter(salyan)).map(Place::name).contains("Salyan District");
        assertThat(GAZETTEER.findDivisionNamedAfter(GAZETTEER.get("geonames:281133")))
                .isPresent();
        assertThat(GAZETTEER.findDivisionNamedAfter(GAZETTEER.get("geonames:524901")))
                .map(Place::feature)
                .contains(Feature.DIVISION);
        assertThat(GAZETTEER.findDivisionNamedAfter(
                        GAZETTEER.find("Horadiz").getFirst().place()))
                .isEmpty();
    }

    @Test
    void spellingsAreSortedOutByScript() {
        Place baku = GAZETTEER.get("geonames:587084");

        assertThat(GAZETTEER.spellings(baku).getFirst()).isEqualTo("Baku");
        assertThat(GAZETTEER.spellings(baku, UnicodeScript.ARMENIAN)).contains("Բաքու");
        assertThat(GAZETTEER.spellings(baku, UnicodeScript.CYRILLIC)).contains("Баку");
    }

    @Test
    void theLongestNameIsTaken() {
        List<String> words = List.of("in", "New", "York", "City", "on", "Monday");

        NameMatch match = GAZETTEER.findLongest(words, 1, Context.none()).orElseThrow();

        assertThat(match.words()).isEqualTo(3);
        assertThat(match.best().place().id()).isEqualTo("geonames:5128581");
    }

    @Test
    void unknownNamesFindNothing() {
        assertThat(GAZETTEER.find("Zoğalvan Yuxarı Kəhriz")).isEmpty();
        assertThat(GAZETTEER.find("")).isEmpty();
        assertThat(GAZETTEER.find("x".repeat(100_000))).isEmpty();
        assertThat(GAZETTEER.findById("geonames:1")).isEmpty();
        assertThat(GAZETTEER.findById("")).isEmpty();
    }

    /// The build script folds names in another language than this program: here the two meet.
    @Test
    void everySpellingFindsItsPlace() {
        for (int number = 0; number < INDEX.size(); number += 211) {
            Place place = INDEX.place(number);
            for (String spelling : INDEX.spellings(number)) {
                assertThat(GAZETTEER.find(spelling))
                        .as("%s, \"%s\"", place.id(), spelling)
                        .anyMatch(candidate -> candidate.place().equals(place));
            }
        }
    }

    @Test
    void theBundledGazetteerIsOneAndSaysWhoseDataItHolds() {
        assertThat(Gazetteer.bundled()).isSameAs(Gazetteer.bundled());
        assertThat(Gazetteer.bundled().edition()).contains("GeoNames", "CLDR");
        assertThat(Gazetteer.bundled().size()).isGreaterThan(230_000);
    }

    @Test
    void aHundredThousandLookUpsComplete(TestReporter reporter) {
        Random random = new Random(20);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            names.add(INDEX.place(random.nextInt(INDEX.size())).name());
            names.addAll(List.of("no place " + i, "nobody " + i, "nothing " + i, "never " + i));
        }

        long start = System.nanoTime();
        assertTimeout(Duration.ofSeconds(60), () -> names.forEach(GAZETTEER::find));
        long millis = (System.nanoTime() - start) / 1_000_000;

        System.gc();
        Runtime runtime = Runtime.getRuntime();
        long usedMegabytes = (runtime.totalMemory() - runtime.freeMemory()) >> 20;
        reporter.publishEntry("100,000 look-ups", millis + " ms, heap in use afterwards " + usedMegabytes + " MB");
        assertThat(usedMegabytes).isLessThan(200);
    }

    @Test
    void severalThreadsReadAtOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Future<String>> found = new ArrayList<>();
            Gazetteer fresh = new Gazetteer(PackedIndex.bundled());
            for (int i = 0; i < 40; i++) {
                found.add(threads.submit(() -> fresh.find("San José").toString()));
            }
            for (Future<String> each : found) {
                assertThat(each.get()).isEqualTo(found.getFirst().get());
            }
        }
    }

    @Test
    void bytesThatAreNoGazetteerAreRefused() {
        byte[] text = "something else altogether".getBytes(StandardCharsets.US_ASCII);

        assertThatThrownBy(() -> new PackedIndex(new Slices.Whole("some.bin", text)))
                .hasMessage("some.bin is no gazetteer: it starts with \"somethin\", not STELEGAZ");
        byte[] shortened = "STELEGAZ\0\0\0\5\0\0\0\5".getBytes(StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> new PackedIndex(new Slices.Whole("some.bin", shortened)))
                .hasMessageContaining("some.bin is cut short");
    }
}
