package org.stele.claims.format;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.stele.claims.Actor;
import org.stele.claims.Attribute;
import org.stele.claims.Claim;
import org.stele.claims.ClaimId;
import org.stele.claims.Count;
import org.stele.claims.Group;
import org.stele.claims.Place;
import org.stele.claims.Reading;
import org.stele.claims.Relation;
import org.stele.claims.Said;
import org.stele.claims.Value;
import org.stele.claims.When;
import org.stele.claims.Words;
import org.stele.dates.Edtf;
import org.stele.evidence.DocumentId;
import org.stele.evidence.Passage;
import org.stele.vocabulary.Bound;
import org.stele.vocabulary.Fate;
import org.stele.vocabulary.Measure;
import org.stele.vocabulary.Modality;
import org.stele.vocabulary.PlaceRole;
import org.stele.vocabulary.Polarity;
import org.stele.vocabulary.RelationType;
import org.stele.vocabulary.Role;
import org.stele.vocabulary.RulingKind;
import org.stele.vocabulary.Sex;
import org.stele.vocabulary.Unit;

/// Two readings of an invented line: one with every component filled, one with everything empty that may be.
final class Readings {

    static final String TEXT = "At least 30 more people were killed at the \"Old\" mill of Kəhriz on 9 May 1994.\n";
    static final DocumentId DOCUMENT = DocumentId.of(TEXT.getBytes(StandardCharsets.UTF_8));

    private Readings() {}

    static Words words(String text) {
        int start = TEXT.indexOf(text);
        return new Words(text, start, start + text.length());
    }

    static Said said(String quote, boolean full) {
        Words at = words(quote);
        Passage passage = new Passage(DOCUMENT, at.start(), at.end(), quote);
        return full
                ? new Said(
                        passage,
                        Optional.of(words("people")),
                        Polarity.DENIED,
                        Modality.ALLEGED,
                        List.of(words("Old")),
                        List.of("figures.passive", "scope.sentence"))
                : new Said(passage, Optional.empty(), Polarity.AFFIRMED, Modality.ASSERTED, List.of(), List.of());
    }

    static ClaimId id(String kind, String measure, String words) {
        Words at = words(words);
        return ClaimId.of(DOCUMENT, kind, measure, at.start(), at.end());
    }

    static Reading full() {
        Place mill = new Place(
                        words("the \"Old\" mill of Kəhriz"),
                        "Kəhriz",
                        Optional.of("geonames:1"),
                        PlaceRole.ORIGIN,
                        2,
                        true)
                .in(new Place.Outer(Optional.empty(), "Dərələnd", Optional.of("geonames:2")));
        When day = new When(
                Optional.of(Edtf.parse("1994-05-09/..")),
                Optional.of(words("9 May 1994")),
                Optional.of("the flood"),
                1,
                true);
        Actor people = new Actor(words("people"), "carried_out");
        List<Words> some = List.of(words("mill"), words("Kəhriz"));
        List<Claim> claims = List.of(
                new Claim.FigureClaim(
                        id("figure", "killed", "30"),
                        said("At least 30 more people were killed", true),
                        Measure.KILLED,
                        Optional.of(new Value(OptionalLong.of(30), words("30"))),
                        Count.atLeast(30),
                        Unit.PERSON,
                        List.of(new Group("people", words("people"))),
                        List.of(mill),
                        Optional.of(day),
                        List.of(people),
                        Optional.of(words("on 9 May 1994")),
                        List.of(new Relation(
                                RelationType.ADDITIONAL_TO, id("figure", "killed", "9"), Optional.of(words("more"))))),
                new Claim.PersonClaim(
                        id("person", "", "Kəhriz"),
                        said("Kəhriz", true),
                        "Kəhriz",
                        Role.VICTIM,
                        Fate.INJURED,
                        Sex.FEMALE,
                        Optional.of(34),
                        List.of(new Attribute("office", words("mill")))),
                new Claim.ActClaim(
                        id("act", "", "mill"),
                        said("mill", true),
                        "shelling",
                        List.of(people),
                        some,
                        List.of(mill),
                        Optional.of(day),
                        Optional.of(words("more")),
                        Optional.of(words("killed"))),
                new Claim.RulingClaim(
                        id("ruling", "", "mill"),
                        said("mill", true),
                        RulingKind.DECREE,
                        Optional.of(words("people")),
                        Optional.of(words("Old")),
                        Optional.of(day),
                        some,
                        some,
                        some,
                        some,
                        some),
                new Claim.AllegationClaim(
                        id("allegation", "", "mill"),
                        said("mill", true),
                        "crime_term",
                        words("mill"),
                        some,
                        "opinion",
                        Optional.of(day)),
                new Claim.DeclarationClaim(
                        id("declaration", "", "mill"),
                        said("mill", true),
                        words("people"),
                        Optional.of(mill),
                        Optional.of(day),
                        "condemns",
                        some),
                new Claim.CommemorationClaim(
                        id("commemoration", "", "mill"),
                        said("mill", true),
                        30,
                        Optional.of(Edtf.parse("1994-05")),
                        Optional.of(Edtf.parse("2024-05"))),
                new Claim.BackgroundClaim(
                        id("background", "", "mill"), said("mill", true), "conflict", Optional.of(day)));
        return new Reading(
                DOCUMENT,
                "mill.txt",
                "claims@1",
                new Reading.About(
                        "en",
                        Optional.of(words("the \"Old\" mill")),
                        Optional.of(new Reading.Inferred<>("The Mill", "named as who recalls", words("mill"))),
                        Optional.of(new Reading.Inferred<>(Edtf.year(1994), "dated so", words("1994"))),
                        16),
                new Reading.Event(some, Optional.of(day), List.of(mill)),
                claims,
                List.of(new Reading.Rejected(words("1994"), "year")));
    }

    static Reading empty() {
        List<Claim> claims = List.of(
                new Claim.FigureClaim(
                        id("figure", "killed", "killed"),
                        said("killed", false),
                        Measure.KILLED,
                        Optional.empty(),
                        new Count.Unstated(),
                        Unit.PERSON,
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        List.of()),
                new Claim.FigureClaim(
                        id("figure", "injured", "more"),
                        said("more", false),
                        Measure.INJURED,
                        Optional.of(new Value(OptionalLong.empty(), words("more"))),
                        Count.between(24, 99, Bound.VAGUE),
                        Unit.PERSON,
                        List.of(),
                        List.of(new Place(words("mill"), "mill", Optional.empty(), PlaceRole.LOCATION, 0, false)),
                        Optional.of(new When(Optional.empty(), Optional.empty(), Optional.empty(), 0, false)),
                        List.of(),
                        Optional.empty(),
                        List.of(new Relation(
                                RelationType.PART_OF, id("figure", "killed", "killed"), Optional.empty()))),
                new Claim.PersonClaim(
                        id("person", "", "mill"),
                        said("mill", false),
                        "mill",
                        Role.OTHER,
                        Fate.UNKNOWN,
                        Sex.UNKNOWN,
                        Optional.empty(),
                        List.of()),
                new Claim.ActClaim(
                        id("act", "", "mill"),
                        said("mill", false),
                        "shelling",
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                new Claim.RulingClaim(
                        id("ruling", "", "mill"),
                        said("mill", false),
                        RulingKind.LAW,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                new Claim.AllegationClaim(
                        id("allegation", "", "mill"),
                        said("mill", false),
                        "motive",
                        words("mill"),
                        List.of(),
                        "opinion",
                        Optional.empty()),
                new Claim.DeclarationClaim(
                        id("declaration", "", "mill"),
                        said("mill", false),
                        words("people"),
                        Optional.empty(),
                        Optional.empty(),
                        "condemns",
                        List.of()),
                new Claim.CommemorationClaim(
                        id("commemoration", "", "mill"), said("mill", false), 1, Optional.empty(), Optional.empty()),
                new Claim.BackgroundClaim(
                        id("background", "", "mill"), said("mill", false), "conflict", Optional.empty()));
        return new Reading(
                DOCUMENT,
                "mill.txt",
                "claims@1",
                new Reading.About("und", Optional.empty(), Optional.empty(), Optional.empty(), 0),
                new Reading.Event(List.of(), Optional.empty(), List.of()),
                claims,
                List.of());
    }
}
