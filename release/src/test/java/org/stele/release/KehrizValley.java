package org.stele.release;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.stele.dates.Edtf;
import org.stele.release.Attested.Attestation;
import org.stele.release.Estimated.Given;
import org.stele.release.Estimated.Method;
import org.stele.release.Estimated.NoNumber;
import org.stele.release.Estimated.NotTried;
import org.stele.release.Estimated.Refused;
import org.stele.release.Estimated.Usable;
import org.stele.release.PublicClaim.Figure;
import org.stele.release.PublicClaim.Passage;
import org.stele.release.PublicClaim.Relation;
import org.stele.release.PublicClaim.Review;
import org.stele.release.PublicClaim.When;
import org.stele.release.PublicDocument.Form;
import org.stele.release.PublicDocument.Inferred;
import org.stele.release.PublicIncident.Called;
import org.stele.release.PublicIncident.Check;
import org.stele.release.PublicIncident.Dissent;
import org.stele.release.PublicIncident.Fact;
import org.stele.release.PublicIncident.FactKind;
import org.stele.release.PublicIncident.Finding;
import org.stele.release.PublicIncident.FindingKind;
import org.stele.release.PublicIncident.Lineage;
import org.stele.release.PublicIncident.NotRead;
import org.stele.release.PublicIncident.Part;
import org.stele.release.PublicIncident.PartRole;
import org.stele.release.PublicIncident.Question;
import org.stele.release.PublicIncident.Standing;
import org.stele.release.PublicIncident.Status;
import org.stele.release.PublicIncident.TimelineEntry;
import org.stele.release.PublicPerson.AgeSpan;
import org.stele.release.PublicPerson.Further;
import org.stele.release.PublicPerson.Name;
import org.stele.release.PublicPerson.Row;
import org.stele.vocabulary.Bound;
import org.stele.vocabulary.Fate;
import org.stele.vocabulary.Measure;
import org.stele.vocabulary.Modality;
import org.stele.vocabulary.Polarity;
import org.stele.vocabulary.RelationType;
import org.stele.vocabulary.Sex;
import org.stele.vocabulary.SourceKind;

/// A release about an invented valley, with everything in it that a release can hold. Nobody in it is real.
final class KehrizValley {

    private static final String TOWN = "Zoğalvan";
    private static final Edtf EVENT = Edtf.parse("1994-11-09/1994-11-11");

    private KehrizValley() {}

    static Release release() {
        return new Release(
                new Edition(
                        "5",
                        LocalDate.of(2026, 2, 14),
                        LocalDate.of(2026, 3, 1),
                        List.of("en"),
                        20260301,
                        List.of(Notice.EXAMPLE),
                        Optional.of(new Edition.Changes("4", 9, 4, 1, 1, 17))),
                new Project(
                        "The Kəhriz Valley Record",
                        Optional.of(
                                "Kept since 2017 by the valley's parish and mosque offices together. Nobody pays for"
                                        + " an entry, and nobody can have one taken out but a family."),
                        Optional.of(
                                "People killed by armed force in the Kəhriz valley from 1 January 1992 to 31 December"
                                        + " 1995, and those who died of wounds from it within a year."),
                        Optional.of("We have seen no register for eleven villages of the upper valley; for them a low"
                                + " number here means little more than that. Do not read it as peace."),
                        Optional.of("Write to the record at any of the five offices, giving the address of the page and"
                                + " what is wrong. We answer within 30 days."),
                        Optional.of(
                                "Do not write from a telephone or address that is watched. The offices take a sealed"
                                        + " letter for us and ask nothing."),
                        Optional.of(new Project.Licence(
                                "CC BY-NC 4.0",
                                Optional.of("You may copy and share the data if you name the record and its release and"
                                        + " sell nothing made of it.")))),
                List.of(yuxariSoyud(), zogalvan(), ferry()),
                documents(),
                claims(),
                persons(),
                List.of(
                        new UnnamedGroup(
                                "u1",
                                Optional.of("zogalvan-1994"),
                                7,
                                7,
                                OptionalLong.of(7),
                                Optional.of(market()),
                                Optional.of(EVENT),
                                Optional.of(new UnnamedGroup.Words("seven whom nobody could name", "en")),
                                List.of(claimed("lawyers", "cLAW7UNNAMEDA"))),
                        new UnnamedGroup(
                                "u2",
                                Optional.of("zogalvan-1994"),
                                4,
                                4,
                                OptionalLong.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(new UnnamedGroup.Words("daha dörd nəfər", "az")),
                                List.of(claimed("committee", "cCOM4MOREAAAA"))),
                        new UnnamedGroup(
                                "u3",
                                Optional.of("zogalvan-1994"),
                                1,
                                1,
                                OptionalLong.of(1),
                                Optional.of(place("Town hospital", Optional.empty())),
                                Optional.of(Edtf.parse("1994-11-14")),
                                Optional.of(new UnnamedGroup.Words("неизвестный, около 60", "ru")),
                                List.of(row("hospital", "37"))),
                        new UnnamedGroup(
                                "u4",
                                Optional.of("yuxari-soyud-1993"),
                                36,
                                30,
                                OptionalLong.of(45),
                                Optional.of(place("Yuxarı Söyüd", Optional.empty())),
                                Optional.empty(),
                                Optional.empty(),
                                List.of(row("burials", "90")))),
                List.of(
                        new Withheld(Optional.of("zogalvan-1994"), 2, Message.of("page.withheld.family")),
                        new Withheld(Optional.of("yuxari-soyud-1993"), 1, Message.of("page.withheld.minor"))),
                new Methodology(
                        "Stele 0.1.0",
                        List.of(new Methodology.Rule("range@1", Message.of("reckoning.rule.range@1"))),
                        List.of(
                                new Methodology.Assumption(
                                        "parts_complete:cDAG64KILLEDA",
                                        true,
                                        Message.of(
                                                "reckoning.assumption.parts_complete",
                                                Map.of("total", 64, "measure", "killed")),
                                        Optional.empty()),
                                new Methodology.Assumption(
                                        "fatally_wounded_died",
                                        true,
                                        Message.of("reckoning.assumption.fatally_wounded_died"),
                                        Optional.of("second reader")),
                                new Methodology.Assumption(
                                        "imprisoned_among_detained",
                                        false,
                                        Message.of("reckoning.assumption.imprisoned_among_detained"),
                                        Optional.of("second reader"))),
                        Optional.of(new Methodology.Linking(
                                List.of(
                                        "Town hospital, register of deaths",
                                        "Committee of Families, list",
                                        "East Cemetery, burial register"),
                                139,
                                52,
                                41,
                                18,
                                3,
                                0.95,
                                Optional.of(new Methodology.Quality(300, 0.987, 0.954)))),
                        List.of(
                                Message.of("page.not_published.living"),
                                Message.of("page.not_published.witnesses"),
                                Message.of("page.not_published.minors"),
                                Message.of("page.not_published.sexual_violence"),
                                Message.of("page.not_published.photographs")),
                        List.of(Message.of("page.method.repeats", Map.of("texts", 9, "lineages", 6)))),
                List.of(
                        new Correction(
                                LocalDate.of(2026, 2, 14),
                                Optional.of("zogalvan-1994"),
                                "Documented raised by one: one of the people without a name in release 4 turned out to be"
                                        + " two.",
                                Optional.of("The Lawyers' Union's own notes tell them apart.")),
                        new Correction(
                                LocalDate.of(2026, 1, 20),
                                Optional.empty(),
                                "One person withdrawn: found alive.",
                                Optional.empty()),
                        new Correction(
                                LocalDate.of(2025, 10, 2),
                                Optional.of("zogalvan-1994"),
                                "A man counted twice under two spellings is now one person.",
                                Optional.of("Both rows give the same father, street and day."))));
    }

    private static PublicIncident zogalvan() {
        return new PublicIncident(
                "zogalvan-1994",
                Message.of("reckoning.title.killings", Map.of("place", TOWN)),
                List.of(
                        new Called(
                                "Zoğalvan faciəsi", "az", Optional.of("the Zoğalvan tragedy"), "committee", List.of()),
                        new Called(
                                "the November massacre", "en", Optional.empty(), "lawyers", List.of("cLAWMASSACREA")),
                        new Called(
                                "наведение порядка",
                                "ru",
                                Optional.of("restoring order"),
                                "ministry",
                                List.of("cMINORDERAAAA"))),
                Optional.of(EVENT),
                List.of(
                        market(),
                        place("Dəmirçi bridge", Optional.of(new PublicPlace.Point(41.2047, 47.0992))),
                        place("Bağlar quarter", Optional.of(new PublicPlace.Point(41.2089, 47.0931))),
                        place("Town hospital", Optional.of(new PublicPlace.Point(41.2101, 47.1124))),
                        place("East Cemetery", Optional.empty())),
                List.of(
                        new Question(
                                "killed",
                                Measure.KILLED,
                                Optional.empty(),
                                Standing.WHOLE,
                                OptionalLong.of(37),
                                OptionalLong.of(66),
                                OptionalLong.of(71),
                                "range@1",
                                List.of("cLAW66KILLEDA", "cCOM58KILLEDA", "cPRO37KILLEDA"),
                                List.of(
                                        new NotRead("cRADDOZENSAAA", Message.of("page.not_read.vague")),
                                        new NotRead("cPRO22KILLEDA", Message.of("page.not_read.replaced")),
                                        new NotRead("cDAG64KILLEDA", Message.of("page.not_read.repeats"))),
                                List.of("fatally_wounded_died"),
                                3,
                                Status.CONTESTED,
                                List.of(new Dissent(
                                        "cLAW66KILLEDA",
                                        "71",
                                        "the three families who left are known by name since 2019")),
                                List.of("cLAW66KILLEDA", "cCOM58KILLEDA", "cPRO37KILLEDA", "fatally_wounded_died")),
                        question(
                                "killed-children",
                                Measure.KILLED,
                                "children",
                                Standing.PART,
                                6,
                                -1,
                                9,
                                "cCOM6CHILDREN"),
                        question("died-later", Measure.DIED_LATER, "", Standing.PART, 9, 9, 9, "cCOM9WOUNDSAA"),
                        question("injured", Measure.INJURED, "", Standing.WHOLE, 112, -1, -1, "cCOM112INJURE"),
                        question("detained", Measure.DETAINED, "", Standing.WHOLE, 203, 203, 203, "cCOM203DETAIN"),
                        question(
                                "homes-destroyed",
                                Measure.HOMES_DESTROYED,
                                "",
                                Standing.WHOLE,
                                12,
                                -1,
                                20,
                                "cLAWHOMESAAAA"),
                        question(
                                "recognised",
                                Measure.RECOGNISED_VICTIMS,
                                "",
                                Standing.APART,
                                72,
                                72,
                                72,
                                "cCRT72RECOGNI")),
                List.of(
                        new Finding(
                                "gap-1",
                                FindingKind.GAP,
                                Message.of(
                                        "reckoning.gap.total_exceeds_parts",
                                        Map.of(
                                                "total",
                                                64,
                                                "measure",
                                                "killed",
                                                "difference",
                                                10,
                                                "sum",
                                                54,
                                                "terms",
                                                "31 + 14 + 9")),
                                List.of(Message.of(
                                        "reckoning.alternate",
                                        Map.of(
                                                "assumption",
                                                Message.of("reckoning.assumption.fatally_wounded_died"),
                                                "difference",
                                                19))),
                                List.of("cDAG64KILLEDA", "cDAG31MARKETA", "cDAG14BRIDGEA", "cDAG9WOUNDSAA"),
                                OptionalLong.of(10),
                                List.of("parts_complete:cDAG64KILLEDA", "fatally_wounded_died"),
                                true,
                                List.of(Message.of("reckoning.explanation.stale_breakdown"))),
                        new Finding(
                                "conflict-1",
                                FindingKind.CONFLICT,
                                Message.of(
                                        "reckoning.conflict.totals_differ",
                                        Map.of("values", "37", "last", "58", "measure", "killed", "count", 2)),
                                List.of(),
                                List.of("cPRO37KILLEDA", "cCOM58KILLEDA"),
                                OptionalLong.of(21),
                                List.of(),
                                true,
                                List.of(Message.of(
                                        "reckoning.explanation.later_as_of",
                                        Map.of(
                                                "high",
                                                58,
                                                "low",
                                                37,
                                                "earlier",
                                                "1995-01-20",
                                                "later",
                                                "1995-03-02")))),
                        new Finding(
                                "definition-1",
                                FindingKind.DEFINITION,
                                Message.of(
                                        "reckoning.definition.recognised",
                                        Map.of("recognised", 72, "difference", 6, "killed", 66)),
                                List.of(),
                                List.of("cCRT72RECOGNI", "cLAW66KILLEDA"),
                                OptionalLong.of(6),
                                List.of(),
                                true,
                                List.of())),
                List.of(new Check(
                        Message.of(
                                "reckoning.check.part_within_whole",
                                Map.of(
                                        "part",
                                        3,
                                        "part_measure",
                                        "missing",
                                        "group",
                                        "people",
                                        "whole",
                                        203,
                                        "total",
                                        203,
                                        "measure",
                                        "detained",
                                        "rest",
                                        200)),
                        true,
                        List.of("cCOM203DETAIN"))),
                List.of(
                        new Lineage("l1", List.of("prosecutor"), Optional.empty()),
                        new Lineage(
                                "l2",
                                List.of("committee", "dag"),
                                Optional.of(Message.of(
                                        "reckoning.lineage.same_numbers", Map.of("count", 3, "numbers", "31, 14, 9")))),
                        new Lineage("l3", List.of("lawyers"), Optional.empty()),
                        new Lineage("l4", List.of("radio"), Optional.empty()),
                        new Lineage("l5", List.of("ministry"), Optional.empty()),
                        new Lineage("l6", List.of("court"), Optional.empty())),
                List.of(
                        new TimelineEntry(Edtf.parse("1994-11-09"), Optional.of("a1"), List.of()),
                        new TimelineEntry(
                                Edtf.parse("1994-11-09/1994-11-10"), Optional.empty(), List.of("cDAG14BRIDGEA")),
                        new TimelineEntry(Edtf.parse("1994-11-10"), Optional.of("d1"), List.of()),
                        new TimelineEntry(Edtf.parse("1994-11"), Optional.empty(), List.of("cCOM9WOUNDSAA")),
                        new TimelineEntry(Edtf.parse("2011-05-17"), Optional.of("r1"), List.of())),
                List.of(
                        new Fact(
                                "a1",
                                FactKind.ACT,
                                "shooting",
                                Optional.of(Edtf.parse("1994-11-09")),
                                List.of(
                                        new Part(PartRole.BY, "soldiers of the Interior Guard", "en"),
                                        new Part(PartRole.TOWARDS, "people in the market", "en"),
                                        new Part(PartRole.PLACE, "the market square", "en")),
                                Modality.ALLEGED,
                                List.of("cLAWMASSACREA")),
                        new Fact(
                                "r1",
                                FactKind.RULING,
                                "recognition",
                                Optional.of(Edtf.parse("2011-05-17")),
                                List.of(
                                        new Part(PartRole.BY, "the district court", "en"),
                                        new Part(PartRole.FINDS, "72 persons are recognised as victims", "en")),
                                Modality.ASSERTED,
                                List.of("cCRT72RECOGNI")),
                        new Fact(
                                "d1",
                                FactKind.DECLARATION,
                                "statement",
                                Optional.of(Edtf.parse("1994-11-10")),
                                List.of(
                                        new Part(PartRole.BY, "Министерство", "ru"),
                                        new Part(PartRole.WORDS, "наведение порядка", "ru")),
                                Modality.ASSERTED,
                                List.of("cMINORDERAAAA")),
                        new Fact(
                                "g1",
                                FactKind.ALLEGATION,
                                "crime_term",
                                Optional.empty(),
                                List.of(
                                        new Part(PartRole.WORDS, "massacre", "en"),
                                        new Part(PartRole.AGAINST, "the Interior Guard", "en")),
                                Modality.ALLEGED,
                                List.of("cLAWMASSACREA")),
                        new Fact(
                                "m1",
                                FactKind.COMMEMORATION,
                                "anniversary",
                                Optional.of(Edtf.parse("2014-11-10")),
                                List.of(new Part(PartRole.YEARS, "20", "en")),
                                Modality.ASSERTED,
                                List.of("cDAG20YEARSAA")),
                        new Fact(
                                "b1",
                                FactKind.BACKGROUND,
                                "earlier_event",
                                Optional.of(Edtf.parse("1992")),
                                List.of(new Part(PartRole.TOPIC, "the shelling of Aşağı Kəhriz", "en")),
                                Modality.REPORTED,
                                List.of("cDAG20YEARSAA"))),
                new Given(
                        List.of(
                                "Town hospital, register of deaths",
                                "Committee of Families, list",
                                "East Cemetery, burial register"),
                        49,
                        List.of(
                                new Method(
                                        "loglinear",
                                        Message.of("estimate.assumes.loglinear", Map.of("models", 4)),
                                        new Usable(71, 63, 88, List.of())),
                                new Method(
                                        "latent_class",
                                        Message.of("estimate.assumes.latent_class"),
                                        new Usable(74, 62, 97, List.of(Message.of("estimate.why.wide_interval")))),
                                new Method(
                                        "chao_lower",
                                        Message.of("estimate.assumes.chao_lower"),
                                        new NoNumber(List.of(Message.of("estimate.why.independence_untestable")))))));
    }

    private static PublicIncident yuxariSoyud() {
        return new PublicIncident(
                "yuxari-soyud-1993",
                Message.of("reckoning.title.killings", Map.of("place", "Yuxarı Söyüd")),
                List.of(),
                Optional.of(Edtf.parse("1993-08-22/1993-08-24")),
                List.of(place("Yuxarı Söyüd", Optional.empty())),
                List.of(question("killed", Measure.KILLED, "", Standing.WHOLE, 110, -1, -1, "cRADSOYUDAAAA")),
                List.of(),
                List.of(),
                List.of(new Lineage("l1", List.of("radio"), Optional.empty())),
                List.of(),
                List.of(),
                new Refused(
                        List.of("East Cemetery, burial register"),
                        3,
                        List.of(Message.of("estimate.why.too_few_lists")),
                        List.of()));
    }

    /// An incident of which next to nothing is known: no day, no number, nobody documented.
    private static PublicIncident ferry() {
        return new PublicIncident(
                "ferry",
                Message.of("reckoning.title.event", Map.of("place", "the ferry below Daşkeçid")),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new NotTried());
    }

    private static Question question(
            String id, Measure measure, String group, Standing standing, long low, long best, long high, String reads) {
        return new Question(
                id,
                measure,
                group.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Message.of("page.scope.group", Map.of("group", group))),
                standing,
                OptionalLong.of(low),
                best < 0 ? OptionalLong.empty() : OptionalLong.of(best),
                high < 0 ? OptionalLong.empty() : OptionalLong.of(high),
                "range@1",
                List.of(reads),
                List.of(),
                List.of(),
                1,
                Status.POSSIBLE,
                List.of(),
                List.of(reads));
    }

    private static PublicPlace market() {
        return place("market square", Optional.of(new PublicPlace.Point(41.2068, 47.1011)));
    }

    private static PublicPlace place(String name, Optional<PublicPlace.Point> point) {
        return new PublicPlace(name, Optional.empty(), Optional.of(TOWN), point, point.isPresent() ? 1 : 2);
    }

    private static List<PublicDocument> documents() {
        return List.of(
                document(
                        "ministry",
                        Form.TEXT,
                        "Ministry of the Interior, communiqué of 10 November 1994",
                        "Ministry of the Interior",
                        "1994-11-10",
                        "ru",
                        SourceKind.PARTY_TO_CONFLICT,
                        "speaks of its own acts"),
                document(
                        "radio",
                        Form.TEXT,
                        "Radio Meydan, news of 11 November 1994",
                        "Radio Meydan",
                        "1994-11-11",
                        "en",
                        SourceKind.MEDIA,
                        "by telephone, one speaker"),
                document(
                        "prosecutor",
                        Form.TEXT,
                        "Prosecutor's Office, statements",
                        "Prosecutor's Office",
                        "1995-01-20",
                        "en",
                        SourceKind.STATE,
                        "own count, method not published"),
                document(
                        "committee",
                        Form.TEXT,
                        "Committee of Families, statement of 2 March 1995",
                        "Committee of Families",
                        "1995-03-02",
                        "az",
                        SourceKind.FAMILY,
                        "own count, house to house"),
                document(
                        "lawyers",
                        Form.TEXT,
                        "Lawyers' Union, report of inquiry, 18 June 1996",
                        "Lawyers' Union",
                        "1996-06-18",
                        "en",
                        SourceKind.NGO,
                        "compared three lists; names its method and its doubts"),
                document(
                        "court",
                        Form.TEXT,
                        "District court, ruling of 17 May 2011",
                        "District court",
                        "2011-05-17",
                        "en",
                        SourceKind.COURT,
                        "a ruling"),
                document(
                        "dag",
                        Form.TEXT,
                        "Dağ agency, article on the twentieth anniversary",
                        "Dağ agency",
                        "2014-11-10",
                        "en",
                        SourceKind.MEDIA,
                        "goes back to the Committee"),
                document(
                        "hospital",
                        Form.LIST,
                        "Town hospital, register of deaths",
                        "Town hospital",
                        "1994-12",
                        "ru",
                        SourceKind.MEDICAL,
                        "written on the day, row by row"),
                document(
                        "families",
                        Form.LIST,
                        "Committee of Families, list",
                        "Committee of Families",
                        "1995-03-02",
                        "az",
                        SourceKind.FAMILY,
                        "high for names, medium for ages"),
                document(
                        "burials",
                        Form.LIST,
                        "East Cemetery, burial register",
                        "East Cemetery",
                        "",
                        "az",
                        SourceKind.UNKNOWN,
                        ""));
    }

    private static PublicDocument document(
            String id,
            Form form,
            String label,
            String publisher,
            String published,
            String language,
            SourceKind kind,
            String reason) {
        boolean inferred = id.equals("dag");
        return new PublicDocument(
                id,
                form,
                label,
                id.equals("committee") ? Optional.of("Zoğalvan Ailələri Komitəsinin bəyanatı") : Optional.empty(),
                Optional.of(new Inferred<>(publisher, Optional.empty())),
                published.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Inferred<>(
                                Edtf.parse(published),
                                inferred ? Optional.of("20th anniversary of 1994-11-10") : Optional.empty())),
                language,
                Optional.of(Edtf.parse("2018-06-07")),
                kind,
                reason.isEmpty() ? Optional.empty() : Optional.of(reason),
                form == Form.TEXT ? Optional.of("0123456789abcdef".repeat(4)) : Optional.empty(),
                form == Form.LIST ? Optional.of(46L) : Optional.empty());
    }

    private static List<PublicClaim> claims() {
        return List.of(
                other(
                        "cMINORDERAAAA",
                        "declaration",
                        "ministry",
                        210,
                        "В городе идёт ",
                        "наведение порядка",
                        ". Жертв нет."),
                figure(
                        "cRADDOZENSAAA",
                        "radio",
                        40,
                        "A speaker in the town told us that ",
                        "dozens of people were killed",
                        ". The line then failed.",
                        Measure.KILLED,
                        "dozens",
                        24,
                        99,
                        Bound.VAGUE,
                        List.of("people")),
                figure(
                        "cRADSOYUDAAAA",
                        "radio",
                        400,
                        "Of the summer before, he said that ",
                        "at least 110 died in Yuxarı Söyüd",
                        ".",
                        Measure.KILLED,
                        "110",
                        110,
                        -1,
                        Bound.AT_LEAST,
                        List.of()),
                figure(
                        "cPRO22KILLEDA",
                        "prosecutor",
                        12,
                        "As of this morning ",
                        "22 persons were killed",
                        ".",
                        Measure.KILLED,
                        "22",
                        22,
                        22,
                        Bound.EXACT,
                        List.of("persons")),
                figure(
                        "cPRO37KILLEDA",
                        "prosecutor",
                        300,
                        "The office has established that ",
                        "37 persons were killed",
                        ", those who died in hospital included.",
                        Measure.KILLED,
                        "37",
                        37,
                        37,
                        Bound.EXACT,
                        List.of("persons")),
                figure(
                        "cCOM58KILLEDA",
                        "committee",
                        292,
                        "Noyabrın 9-dan 11-dək şəhərimizdə ",
                        "58 nəfər öldürülmüşdür",
                        ": bazar meydanında 31 nəfər, Dəmirçi körpüsündə 14 nəfər, xəstəxanada aldığı yaralardan 9 nəfər.",
                        Measure.KILLED,
                        "58",
                        58,
                        58,
                        Bound.EXACT,
                        List.of("nəfər")),
                figure(
                        "cCOM9WOUNDSAA",
                        "committee",
                        377,
                        "bazar meydanında 31 nəfər, Dəmirçi körpüsündə 14 nəfər, ",
                        "xəstəxanada aldığı yaralardan 9 nəfər",
                        ". Daha dörd nəfərin harada öldürüldüyünü hələ bilmirik.",
                        Measure.DIED_LATER,
                        "9",
                        9,
                        9,
                        Bound.EXACT,
                        List.of("nəfər")),
                figure(
                        "cCOM4MOREAAAA",
                        "committee",
                        416,
                        "",
                        "Daha dörd nəfərin harada öldürüldüyünü hələ bilmirik",
                        ". Həlak olanların ən azı altısı uşaqdır.",
                        Measure.KILLED,
                        "dörd",
                        4,
                        4,
                        Bound.EXACT,
                        List.of("nəfər")),
                figure(
                        "cCOM6CHILDREN",
                        "committee",
                        470,
                        "Daha dörd nəfərin harada öldürüldüyünü hələ bilmirik. ",
                        "Həlak olanların ən azı altısı uşaqdır",
                        ".",
                        Measure.KILLED,
                        "ən azı altısı",
                        6,
                        -1,
                        Bound.AT_LEAST,
                        List.of("uşaq")),
                figure(
                        "cCOM112INJURE",
                        "committee",
                        512,
                        "",
                        "Yaralıların sayı 112-dən az deyil",
                        ". 203 nəfər saxlanılmış…",
                        Measure.INJURED,
                        "112",
                        112,
                        -1,
                        Bound.AT_LEAST,
                        List.of()),
                figure(
                        "cCOM203DETAIN",
                        "committee",
                        547,
                        "Yaralıların sayı 112-dən az deyil. ",
                        "203 nəfər saxlanılmış",
                        ", onlardan üçünün taleyi bu günədək məlum deyil.",
                        Measure.DETAINED,
                        "203",
                        203,
                        203,
                        Bound.EXACT,
                        List.of("nəfər")),
                figure(
                        "cLAW66KILLEDA",
                        "lawyers",
                        900,
                        "By our count ",
                        "not fewer than 66 and, if the three families who left are included, 71 people were killed",
                        ". We could not speak to the garrison.",
                        Measure.KILLED,
                        "66 … 71",
                        66,
                        71,
                        Bound.RANGE,
                        List.of("people")),
                figure(
                        "cLAW7UNNAMEDA",
                        "lawyers",
                        1200,
                        "In the square lay ",
                        "seven whom nobody could name",
                        "; they were buried together.",
                        Measure.KILLED,
                        "seven",
                        7,
                        7,
                        Bound.EXACT,
                        List.of()),
                figure(
                        "cLAWHOMESAAAA",
                        "lawyers",
                        1500,
                        "",
                        "Between twelve and twenty houses in the Bağlar quarter burned down",
                        ".",
                        Measure.HOMES_DESTROYED,
                        "twelve and twenty",
                        12,
                        20,
                        Bound.RANGE,
                        List.of("houses")),
                other(
                        "cLAWMASSACREA",
                        "act",
                        "lawyers",
                        1800,
                        "On the evening of the 9th ",
                        "soldiers of the Interior Guard shot at people in the market square: the November massacre",
                        ". The Ministry denies it."),
                figure(
                        "cCRT72RECOGNI",
                        "court",
                        80,
                        "The court finds: ",
                        "72 persons are recognised as victims",
                        ".",
                        Measure.RECOGNISED_VICTIMS,
                        "72",
                        72,
                        72,
                        Bound.EXACT,
                        List.of("persons")),
                other(
                        "cDAG20YEARSAA",
                        "commemoration",
                        "dag",
                        0,
                        "",
                        "Twenty years ago, two years after the shelling of Aşağı Kəhriz",
                        ", people were killed in Zoğalvan."),
                figure(
                        "cDAG64KILLEDA",
                        "dag",
                        150,
                        "",
                        "In all, 64 people were killed",
                        ": 31 in the market, 14 at the bridge, and" + " 9 died of wounds.",
                        Measure.KILLED,
                        "64",
                        64,
                        64,
                        Bound.EXACT,
                        List.of("people")),
                part(
                        "cDAG31MARKETA",
                        181,
                        "In all, 64 people were killed: ",
                        "31 in the market",
                        ", 14 at the bridge, and 9 died of wounds.",
                        Measure.KILLED,
                        "31",
                        31),
                part(
                        "cDAG14BRIDGEA",
                        199,
                        "In all, 64 people were killed: 31 in the market, ",
                        "14 at the bridge",
                        ", and 9 died of wounds.",
                        Measure.KILLED,
                        "14",
                        14),
                part(
                        "cDAG9WOUNDSAA",
                        221,
                        "In all, 64 people were killed: 31 in the market, 14 at the bridge, and ",
                        "9 died of wounds",
                        ".",
                        Measure.DIED_LATER,
                        "9",
                        9));
    }

    private static PublicClaim part(
            String id, int start, String before, String quote, String after, Measure measure, String value, long n) {
        PublicClaim whole =
                figure(id, "dag", start, before, quote, after, measure, value, n, n, Bound.EXACT, List.of());
        Figure figure = whole.figure().orElseThrow();
        return claim(
                id,
                "figure",
                "dag",
                whole.passage(),
                Optional.of(new Figure(
                        measure,
                        figure.unit(),
                        figure.value(),
                        figure.low(),
                        figure.high(),
                        figure.bound(),
                        List.of(),
                        List.of(new Relation(RelationType.PART_OF, "cDAG64KILLEDA")))),
                List.of(),
                Review.UNREVIEWED);
    }

    private static PublicClaim figure(
            String id,
            String document,
            int start,
            String before,
            String quote,
            String after,
            Measure measure,
            String value,
            long low,
            long high,
            Bound bound,
            List<String> group) {
        return claim(
                id,
                "figure",
                document,
                new Passage(start, start + quote.length(), quote, before, after),
                Optional.of(new Figure(
                        measure,
                        measure.unit(),
                        Optional.of(value),
                        OptionalLong.of(low),
                        high < 0 ? OptionalLong.empty() : OptionalLong.of(high),
                        Optional.of(bound),
                        group,
                        List.of())),
                List.of(),
                Review.CONFIRMED);
    }

    private static PublicClaim other(
            String id, String kind, String document, int start, String before, String quote, String after) {
        return claim(
                id,
                kind,
                document,
                new Passage(start, start + quote.length(), quote, before, after),
                Optional.empty(),
                quote.contains("massacre") ? List.of("massacre") : List.of(),
                Review.UNREVIEWED);
    }

    private static PublicClaim claim(
            String id,
            String kind,
            String document,
            Passage passage,
            Optional<Figure> figure,
            List<String> wording,
            Review review) {
        return new PublicClaim(
                id,
                kind,
                document,
                passage,
                figure,
                Optional.of(new When(EVENT, Optional.empty())),
                List.of(TOWN),
                wording.isEmpty() ? List.of() : List.of("soldiers of the Interior Guard"),
                Optional.empty(),
                document.equals("radio") ? Optional.of("a speaker in the town") : Optional.empty(),
                Polarity.AFFIRMED,
                document.equals("radio") ? Modality.REPORTED : Modality.ASSERTED,
                wording,
                review);
    }

    /// Forty-nine people of Zoğalvan and three of Yuxarı Söyüd, in four scripts.
    private static List<PublicPerson> persons() {
        List<PublicPerson> persons = new ArrayList<>();
        persons.add(zeyneb());
        String[] given = {"Elçin", "Telman", "Leyla", "Məmməd", "Xədicə", "Yusif", "Aybəniz", "Kamran", "Nərgiz", "İsa"
        };
        String[] father = {"Həsən oğlu", "Novruz oğlu", "Rəşid qızı", "Zaur oğlu", "", "Qədir oğlu", "Səməd qızı"};
        String[] family = {"Zoğalvanlı", "Söyüdlü", "Narbağlı", "Çinarqalalı", "Dəyirmandərəli"};
        for (int i = 0; i < 36; i++) {
            String name = (given[i % given.length] + " " + father[i % father.length]).strip() + " "
                    + family[i % family.length];
            persons.add(person("pA" + (100 + i), new Name(name, "Latn", "az"), i, "zogalvan-1994"));
        }
        String[] russian = {
            "Илья Андреевич Ключевцов",
            "Нина Ильинична Лозовникова",
            "Юрий Петрович Ольшаников",
            "Мария Петровна" + " Заречанцева",
            "Степан Фёдорович Лозовников",
            "Зоя Ильинична Ключевцова"
        };
        String[] armenian = {"Արշակ Թթենյան", "Սոնա Աղբյուրյան", "Հայկ Ուռենյան"};
        String[] arabic = {"يوسف خليل الصفصافي", "مريم يوسف الزغلواني", "إبراهيم يوسف التوتي"};
        for (int i = 0; i < russian.length; i++) {
            persons.add(person("pR" + i, new Name(russian[i], "Cyrl", "ru"), i + 1, "zogalvan-1994"));
        }
        for (int i = 0; i < armenian.length; i++) {
            persons.add(person("pH" + i, new Name(armenian[i], "Armn", "hy"), i + 2, "zogalvan-1994"));
            persons.add(person(
                    "pW" + i,
                    new Name(arabic[i], "Arab", "ar"),
                    i + 3,
                    i == 2 ? "yuxari-soyud-1993" : "zogalvan-1994"));
        }
        persons.add(person("pS1", new Name("Bəyim İlqar qızı Gilənarlı", "Latn", "az"), 4, "yuxari-soyud-1993"));
        persons.add(person(
                "pS2",
                new Name("Hacı Mirzə Əbdülhəmid Şıxəli oğlu Yuxarısöyüdlü-Dəyirmandərəli", "Latn", "az"),
                5,
                "yuxari-soyud-1993"));
        return persons;
    }

    private static PublicPerson zeyneb() {
        return new PublicPerson(
                "p7Q2KMB4X",
                Optional.of("zogalvan-1994"),
                List.of(
                        new Attested<>(
                                new Name("Zeynəb Rəşid qızı Söyüdlü", "Latn", "az"), List.of(row("families", "12"))),
                        new Attested<>(
                                new Name("Зейнаб Рашид кызы Сёюдлю", "Cyrl", "ru"), List.of(row("hospital", "31"))),
                        new Attested<>(
                                new Name("زینب رشید قیزی سؤیودلو", "Arab", "az-Arab"), List.of(row("burials", "7")))),
                List.of(new Attested<>(new Name("Soyudlu Zeynab", "Latn", "und"), List.of(row("hospital", "31")))),
                Fate.KILLED,
                List.of(
                        new Attested<>(new AgeSpan(34, 34), List.of(row("hospital", "31"))),
                        new Attested<>(new AgeSpan(36, 36), List.of(row("families", "12")))),
                List.of(new Attested<>(Sex.FEMALE, List.of(row("hospital", "31"), row("families", "12")))),
                List.of(new Attested<>(market(), List.of(row("families", "12"), row("burials", "7")))),
                List.of(
                        new Attested<>(Edtf.parse("1994-11-09"), List.of(row("families", "12"))),
                        new Attested<>(Edtf.parse("1994-11-10"), List.of(row("hospital", "31")))),
                List.of(
                        new Further("cause", new Attested<>("gunshot", List.of(row("hospital", "31"))), "en"),
                        new Further("occupation", new Attested<>("dərzi", List.of(row("families", "12"))), "az"),
                        new Further("status", new Attested<>("civilian", List.of(row("families", "12"))), "en"),
                        new Further(
                                "burial", new Attested<>("East Cemetery, row 7", List.of(row("burials", "7"))), "en"),
                        new Further(
                                "alleged_responsible",
                                new Attested<>(
                                        "soldiers of the Interior Guard", List.of(claimed("lawyers", "cLAWMASSACREA"))),
                                "en")),
                List.of(
                        new Row("hospital", "31", "Сеюдлу Зейнаб Р.", "ru"),
                        new Row("families", "12", "Söyüdlü Zeynəb Rəşid q.", "az"),
                        new Row("burials", "7", "زینب سؤیودلو", "az-Arab")),
                List.of(Message.of("page.linked.agree", Map.of("rows", 3))),
                List.of(Message.of("page.withheld.address_and_children")));
    }

    private static PublicPerson person(String id, Name name, int i, String incident) {
        String list = i % 3 == 0 ? "hospital" : "families";
        List<Attestation> source = List.of(row(list, "" + (i + 40)));
        String[] places = {"market square", "Dəmirçi bridge", "Bağlar quarter"};
        boolean town = incident.equals("zogalvan-1994");
        PublicPlace place = town ? place(places[i % 3], Optional.empty()) : place("Yuxarı Söyüd", Optional.empty());
        return new PublicPerson(
                id,
                Optional.of(incident),
                List.of(new Attested<>(name, source)),
                List.of(),
                Fate.KILLED,
                i % 5 == 4 ? List.of() : List.of(new Attested<>(new AgeSpan(12 + 3 * i % 70, 12 + 3 * i % 70), source)),
                i % 7 == 6 ? List.of() : List.of(new Attested<>(i % 2 == 0 ? Sex.MALE : Sex.FEMALE, source)),
                i % 11 == 10 ? List.of() : List.of(new Attested<>(place, source)),
                List.of(new Attested<>(town ? EVENT : Edtf.parse("1993-08"), source)),
                List.of(),
                List.of(new Row(list, "" + (i + 40), name.text(), name.language())),
                List.of(),
                List.of());
    }

    private static Attestation row(String document, String row) {
        return new Attestation(document, Optional.of(row), Optional.empty());
    }

    private static Attestation claimed(String document, String claim) {
        return new Attestation(document, Optional.empty(), Optional.of(claim));
    }
}
