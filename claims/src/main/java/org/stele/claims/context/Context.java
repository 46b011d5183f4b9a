package org.stele.claims.context;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stele.claims.Claim;
import org.stele.claims.Claim.ActClaim;
import org.stele.claims.Claim.CommemorationClaim;
import org.stele.claims.Claim.FigureClaim;
import org.stele.claims.Claim.PersonClaim;
import org.stele.claims.Claim.RulingClaim;
import org.stele.claims.ClaimId;
import org.stele.claims.Reading;
import org.stele.claims.When;
import org.stele.claims.grammar.Clauses;
import org.stele.claims.text.Mentions;
import org.stele.claims.text.TokenizedText;
import org.stele.claims.time.TimeReader;
import org.stele.dates.Edtf;
import org.stele.evidence.Document;
import org.stele.places.Gazetteer;
import org.stele.vocabulary.Fate;
import org.stele.vocabulary.Role;

/// Everything a document says beside its figures. Read in two steps, because figures stand on the mentions and the
/// event stands on the figures:
///
///     Context context = Context.read(document, text, gazetteer);
///     List<FigureClaim> figures = … context.mentions() …;
///     Reading.Event event = context.event(figures);
///     List<Claim> others = context.claims(event);
public final class Context {

    private final Ground ground;
    private final List<CommemorationClaim> commemorations;
    private final Reading.About about;

    private Context(Ground ground, List<CommemorationClaim> commemorations, Reading.About about) {
        this.ground = ground;
        this.commemorations = commemorations;
        this.about = about;
    }

    public static Context read(Document document, TokenizedText text, Gazetteer gazetteer) {
        Clauses clauses = new Clauses(text, text.lexicon());
        Ground undated = new Ground(
                document,
                clauses,
                new Mentions(TimeReader.read(clauses, Optional.empty()), List.of(), List.of()),
                List.of());
        Optional<Edtf> published = AboutReader.dayOfWriting(undated);
        var times = published.isEmpty() ? undated.mentions().times() : TimeReader.read(clauses, published);
        List<PersonMention> persons = PersonReader.read(clauses);
        Mentions mentions = new Mentions(
                times,
                Surroundings.of(PlaceReader.read(clauses, gazetteer, times), clauses, gazetteer),
                ActorReader.read(clauses, persons));
        Ground ground = new Ground(document, clauses, mentions, persons);
        List<CommemorationClaim> commemorations = CommemorationReader.read(ground);
        return new Context(ground, commemorations, AboutReader.read(ground, commemorations));
    }

    /// What figures can be tied to.
    public Mentions mentions() {
        return ground.mentions();
    }

    /// What the document tells about itself.
    public Reading.About about() {
        return about;
    }

    /// The document's main event, dated and placed by its figures.
    public Reading.Event event(List<FigureClaim> figures) {
        return EventReader.read(ground, figures, commemorations);
    }

    /// The claims that are no figures, in the order of the text. An act that no words date has the date of the event.
    public List<Claim> claims(Reading.Event event) {
        List<RulingClaim> rulings = RulingReader.read(ground);
        List<Claim> claims = new ArrayList<>();
        claims.addAll(persons());
        ActReader.read(ground).stream().map(act -> dated(act, event)).forEach(claims::add);
        claims.addAll(rulings);
        claims.addAll(AllegationReader.read(ground, rulings));
        claims.addAll(DeclarationReader.read(ground));
        claims.addAll(commemorations);
        claims.addAll(BackgroundReader.read(ground));
        claims.sort(Comparator.comparingInt((Claim claim) -> claim.passage().start())
                .thenComparingInt(claim -> claim.passage().end()));
        return once(claims);
    }

    /// A person once in each role: what the text says again adds nothing.
    private List<PersonClaim> persons() {
        List<PersonClaim> persons = new ArrayList<>();
        Set<String> known = new HashSet<>();
        Map<String, Fate> gravest = gravest();
        for (PersonMention told : ground.persons()) {
            PersonMention person = told.role() == Role.VICTIM
                    ? told.with(told.role(), gravest.getOrDefault(withoutInitials(told.written()), told.fate()))
                    : told;
            if (known.add(withoutInitials(person.written()) + "\n" + person.role())) {
                persons.add(new PersonClaim(
                        ground.id("person", person.whole()),
                        ground.said(person.whole(), "person." + person.role().code()),
                        person.written(),
                        person.role(),
                        person.fate(),
                        person.sex(),
                        person.age(),
                        person.attributes()));
            }
        }
        return persons;
    }

    /// What the text tells of a victim last may be graver: shot, and then dead.
    private Map<String, Fate> gravest() {
        Map<String, Fate> gravest = new HashMap<>();
        for (PersonMention person : ground.persons()) {
            if (person.role() == Role.VICTIM) {
                gravest.merge(
                        withoutInitials(person.written()),
                        person.fate(),
                        (one, other) -> one.compareTo(other) <= 0 ? one : other);
            }
        }
        return gravest;
    }

    /// "Adil B. Kəhrizov" and "Adil Kəhrizov" are one person of a text.
    private static String withoutInitials(String name) {
        List<String> words = new ArrayList<>();
        for (String word : name.split(" ", -1)) {
            if (word.replace(".", "").codePointCount(0, word.replace(".", "").length()) > 1) {
                words.add(word);
            }
        }
        return String.join(" ", words);
    }

    private static ActClaim dated(ActClaim act, Reading.Event event) {
        if (act.when().isPresent()) {
            return act;
        }
        Optional<When> when =
                event.when().map(of -> new When(of.edtf(), Optional.empty(), Optional.empty(), of.precision(), true));
        return new ActClaim(
                act.id(),
                act.said(),
                act.type(),
                act.actor(),
                act.towards(),
                act.place(),
                when,
                act.method(),
                act.outcome());
    }

    /// Two rules that read the same kind of claim from the same words have read one claim: the first stands.
    private static List<Claim> once(List<Claim> claims) {
        Set<ClaimId> known = new HashSet<>();
        return claims.stream().filter(claim -> known.add(claim.id())).toList();
    }
}
