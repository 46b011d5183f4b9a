package org.stele.places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// Finds the places that a name can mean. Safe for use by several threads.
public final class Gazetteer {

    private final Index index;

    Gazetteer(Index index) {
        this.index = index;
    }

    /// The gazetteer that comes with the program: GeoNames' settlements of 500 people and more with their names in
    /// all scripts, first-order divisions, and countries with their names in all languages of CLDR. Opening it is
    /// cheap; places are read as they are asked for.
    public static Gazetteer bundled() {
        return Bundled.GAZETTEER;
    }

    /// A gazetteer of places that the caller gives; `edition` says whose data they are, and of which day.
    public static GazetteerBuilder builder(String edition) {
        return new GazetteerBuilder(edition);
    }

    private static final class Bundled {
        static final Gazetteer GAZETTEER = new Gazetteer(PackedIndex.bundled());
    }

    /// Which data these are, for the record of a reading: the source, its version and day.
    public String edition() {
        return index.edition();
    }

    /// How many places there are.
    public int size() {
        return index.size();
    }

    /// Every place that bears the name, best first; empty when there is none.
    public List<Candidate> find(String name) {
        return find(name, Context.none());
    }

    /// Every place that bears the name, best first in this context.
    public List<Candidate> find(String name, Context context) {
        return index.find(Fold.fold(name)).stream()
                .flatMap(bearer -> candidate(name, bearer, context))
                .sorted(Comparator.comparingDouble(Candidate::score)
                        .reversed()
                        .thenComparing(candidate -> candidate.place().id()))
                .toList();
    }

    /// The longest name that starts at a word: of "New", "York", "City" it takes as many words as some place's name
    /// has. Words are as a reader cuts them, without punctuation around them.
    public Optional<NameMatch> findLongest(List<String> words, int from, Context context) {
        Optional<NameMatch> longest = Optional.empty();
        StringBuilder name = new StringBuilder();
        for (int next = from; next < words.size(); next++) {
            name.append(next == from ? "" : " ").append(words.get(next));
            List<Candidate> candidates = find(name.toString(), context);
            if (!candidates.isEmpty()) {
                longest = Optional.of(new NameMatch(next - from + 1, candidates));
            }
            if (!isPrefix(name.toString())) {
                break;
            }
        }
        return longest;
    }

    /// Whether some place's name may start with these words and have more words after them; so a reader knows, word
    /// by word, when to stop. A no is certain; a yes of the bundled gazetteer is wrong once in a hundred times.
    public boolean isPrefix(String words) {
        String folded = Fold.fold(words);
        return !folded.isEmpty() && index.continues(folded);
    }

    /// Whether some place bears this name.
    public boolean contains(String name) {
        return !find(name).isEmpty();
    }

    /// The most words that any name has.
    public int maxWords() {
        return index.maxWords();
    }

    /// The place with this id, such as `geonames:587084`.
    public Optional<Place> findById(String id) {
        OptionalInt number = index.number(id);
        return number.isEmpty() ? Optional.empty() : Optional.of(index.place(number.getAsInt()));
    }

    /// The place with this id.
    ///
    /// @throws NoSuchElementException when the gazetteer has no such id
    public Place get(String id) {
        return findById(id)
                .orElseThrow(() -> new NoSuchElementException("the gazetteer (" + edition() + ") has no place \"" + id
                        + "\"; ids look like geonames:587084"));
    }

    /// All spellings of a place's names, the main name first.
    public List<String> spellings(Place place) {
        return List.copyOf(index.spellings(number(place)));
    }

    /// The spellings in one script, such as `UnicodeScript.CYRILLIC`; of a name in mixed scripts its first letter
    /// counts.
    public List<String> spellings(Place place, Character.UnicodeScript script) {
        return spellings(place).stream()
                .filter(spelling -> scriptOf(spelling) == script)
                .toList();
    }

    private static Character.UnicodeScript scriptOf(String spelling) {
        return spelling.codePoints()
                .filter(Character::isLetter)
                .mapToObj(Character.UnicodeScript::of)
                .findFirst()
                .orElse(Character.UnicodeScript.COMMON);
    }

    private int number(Place place) {
        return index.number(place.id())
                .orElseThrow(() -> new NoSuchElementException(
                        "place " + place.id() + " is of another gazetteer than \"" + edition() + "\""));
    }

    /// Whether one place lies inside another, as far as the gazetteer knows: a settlement in its division and its
    /// country, a division in its country, and everything in itself. No answer about borders in dispute.
    public boolean within(Place inner, Place outer) {
        if (inner.id().equals(outer.id())) {
            return true;
        }
        return switch (outer.feature()) {
            case COUNTRY ->
                inner.feature() != Feature.FORMER_STATE && inner.country().equals(outer.country());
            case DIVISION -> inner.division().filter(outer.id()::equals).isPresent();
            case CAPITAL, SETTLEMENT, FORMER_STATE -> false;
        };
    }

    /// The places around a place, from the next to the widest: its division, its country.
    public List<Place> around(Place place) {
        List<Place> around = new ArrayList<>();
        place.division().flatMap(this::findById).ifPresent(around::add);
        if (place.feature() != Feature.COUNTRY && place.feature() != Feature.FORMER_STATE) {
            findCountry(place.country()).ifPresent(around::add);
        }
        return List.copyOf(around);
    }

    /// The division that a settlement lies in, when both bear one name: for "Neftchala district" where the text names
    /// the town's district, in whatever language, while the gazetteer has divisions in one language only.
    public Optional<Place> findDivisionNamedAfter(Place settlement) {
        return settlement.division().flatMap(this::findById).filter(division -> {
            String name = Fold.fold(division.name());
            return spellings(settlement).stream()
                    .map(Fold::fold)
                    .anyMatch(folded -> !folded.isEmpty() && (name.equals(folded) || name.startsWith(folded + " ")));
        });
    }

    /// A country by its ISO 3166-1 alpha-2 code.
    public Optional<Place> findCountry(String code) {
        OptionalInt number = index.country(code);
        return number.isEmpty() ? Optional.empty() : Optional.of(index.place(number.getAsInt()));
    }

    private Stream<Candidate> candidate(String written, Index.Bearer bearer, Context context) {
        // Codes look like words once the capitals are gone: BAK is Baku's airport, "bak" is no place.
        if (bearer.isCode() && !bearer.spelling().equals(written)) {
            return Stream.empty();
        }
        return Stream.of(new Candidate(bearer.place(), bearer.spelling(), Ranking.reasons(bearer, written, context)));
    }
}
