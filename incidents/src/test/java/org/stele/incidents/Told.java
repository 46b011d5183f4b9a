package org.stele.incidents;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.stele.claims.Actor;
import org.stele.claims.Claim;
import org.stele.claims.Claim.ActClaim;
import org.stele.claims.Claim.FigureClaim;
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
import org.stele.vocabulary.Measure;
import org.stele.vocabulary.Modality;
import org.stele.vocabulary.PlaceRole;
import org.stele.vocabulary.Polarity;
import org.stele.vocabulary.RelationType;

/// An invented document, figure by figure, as a reader would have read it.
final class Told {

    private final String file;
    private final DocumentId document;
    private Optional<String> published = Optional.empty();
    private List<Place> eventPlaces = List.of();
    private Optional<String> eventWhen = Optional.empty();
    private List<String> names = List.of();
    private final List<Claim> claims = new ArrayList<>();
    private String language = "en";
    private int offset;

    private Told(String file) {
        this.file = file;
        this.document = DocumentId.of(file.getBytes(StandardCharsets.UTF_8));
    }

    static Told in(String file) {
        return new Told(file);
    }

    Told published(String edtf) {
        published = Optional.of(edtf);
        return this;
    }

    Told inLanguage(String tag) {
        language = tag;
        return this;
    }

    /// Says that somebody acted: entered, shelled, opened fire.
    Told act(String actor) {
        int start = offset;
        offset += actor.length() + 1;
        claims.add(new ActClaim(
                ClaimId.of(document, "act", "entry", start, start + actor.length()),
                howSaid(actor, start, Optional.empty(), Polarity.AFFIRMED, Modality.ASSERTED),
                "entry",
                List.of(new Actor(new Words(actor, start, start + actor.length()), "carried_out")),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        return this;
    }

    private Said howSaid(String passage, int start, Optional<String> speaker, Polarity polarity, Modality modality) {
        return new Said(
                new Passage(document, start, start + passage.length(), passage),
                speaker.map(who -> new Words(who, 0, who.length())),
                polarity,
                modality,
                List.of(),
                List.of());
    }

    Told event(String when, String... places) {
        eventWhen = when.isEmpty() ? Optional.empty() : Optional.of(when);
        eventPlaces = Arrays.stream(places).map(place -> place(place, true)).toList();
        return this;
    }

    Told called(String... words) {
        names = List.of(words);
        return this;
    }

    /// Starts a figure; [FigureBuilder#add] ends it.
    FigureBuilder figure(Measure measure, long n) {
        return new FigureBuilder(measure, Count.exactly(n), OptionalLong.of(n), String.valueOf(n));
    }

    FigureBuilder figure(Measure measure, Count.Interval count, String words) {
        return new FigureBuilder(measure, count, OptionalLong.empty(), words);
    }

    FigureBuilder unstated(Measure measure, String words) {
        return new FigureBuilder(measure, new Count.Unstated(), OptionalLong.empty(), words);
    }

    DocumentId document() {
        return document;
    }

    Reading reading() {
        List<Words> called = new ArrayList<>();
        for (String name : names) {
            called.add(new Words(name, 0, name.length()));
        }
        return new Reading(
                document,
                file,
                "told@1",
                new Reading.About(
                        language,
                        Optional.empty(),
                        Optional.empty(),
                        published.map(date ->
                                new Reading.Inferred<>(Edtf.parse(date), "said so", new Words(date, 0, date.length()))),
                        100),
                new Reading.Event(
                        called,
                        eventWhen.map(when ->
                                new When(Optional.of(Edtf.parse(when)), Optional.empty(), Optional.empty(), 1, false)),
                        eventPlaces),
                List.copyOf(claims),
                List.of());
    }

    static Place place(String name, boolean inherited) {
        return new Place(new Words(name, 0, name.length()), name, Optional.empty(), PlaceRole.LOCATION, 1, inherited);
    }

    final class FigureBuilder {
        private final Measure measure;
        private final Count count;
        private final OptionalLong n;
        private final String words;
        private List<Group> group = List.of();
        private List<Place> places = List.of();
        private Optional<When> when = Optional.empty();
        private Optional<String> phase = Optional.empty();
        private final List<Relation> relations = new ArrayList<>();
        private Modality modality = Modality.ASSERTED;
        private Polarity polarity = Polarity.AFFIRMED;
        private Optional<String> speaker = Optional.empty();
        private String quote = "";

        private FigureBuilder(Measure measure, Count count, OptionalLong n, String words) {
            this.measure = measure;
            this.count = count;
            this.n = n;
            this.words = words;
        }

        FigureBuilder of(String... codes) {
            group = Arrays.stream(codes)
                    .map(code -> new Group(code, new Words(code, 0, code.length())))
                    .toList();
            return this;
        }

        FigureBuilder at(String... names) {
            places = Arrays.stream(names).map(name -> place(name, false)).toList();
            return this;
        }

        /// What the places of the figure are said to lie in.
        FigureBuilder inside(String outer) {
            places = places.stream()
                    .map(place -> place.in(new Place.Outer(Optional.empty(), outer, Optional.empty())))
                    .toList();
            return this;
        }

        /// A place that a figure names by the way, as a decree does: nothing is said to have happened there.
        FigureBuilder under(String name) {
            places = List.of(new Place(
                    new Words(name, 0, name.length()), name, Optional.empty(), PlaceRole.JURISDICTION, 1, false));
            return this;
        }

        FigureBuilder carriedOverFrom(String... names) {
            places = Arrays.stream(names).map(name -> place(name, true)).toList();
            return this;
        }

        FigureBuilder on(String edtf) {
            when = Optional.of(new When(
                    Optional.of(Edtf.parse(edtf)),
                    Optional.of(new Words(edtf, 0, edtf.length())),
                    Optional.empty(),
                    1,
                    false));
            return this;
        }

        FigureBuilder during(String words) {
            phase = Optional.of(words);
            return this;
        }

        FigureBuilder related(RelationType type, ClaimId to) {
            relations.add(new Relation(type, to, Optional.empty()));
            return this;
        }

        FigureBuilder said(Modality how) {
            modality = how;
            return this;
        }

        FigureBuilder denied() {
            polarity = Polarity.DENIED;
            return this;
        }

        FigureBuilder by(String who) {
            speaker = Optional.of(who);
            return this;
        }

        FigureBuilder quoting(String sentence) {
            quote = sentence;
            return this;
        }

        ClaimId add() {
            String passage = quote.isEmpty() ? words + " " + measure.code() : quote;
            int start = offset;
            offset += passage.length() + 1;
            ClaimId id = ClaimId.of(document, "figure", measure.code(), start, start + words.length());
            Optional<Value> value = count instanceof Count.Interval
                    ? Optional.of(new Value(n, new Words(words, start, start + words.length())))
                    : Optional.empty();
            claims.add(new FigureClaim(
                    id,
                    howSaid(passage, start, speaker, polarity, modality),
                    measure,
                    value,
                    count,
                    measure.unit(),
                    group,
                    places,
                    when,
                    List.of(),
                    phase.map(text -> new Words(text, 0, text.length())),
                    relations));
            return id;
        }
    }

    static Count.Interval hundreds() {
        return Count.between(200, 999, Bound.VAGUE);
    }
}
