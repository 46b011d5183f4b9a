package org.stele.places;

import java.util.List;
import java.util.OptionalInt;

/// Where a gazetteer's entries lie. Places are numbered from 0; a place's number is its rank by population, so that
/// the places most written about lie together.
sealed interface Index permits MadeIndex {

    /// Which data these are: the source, its version and day.
    String edition();

    int size();

    /// The most words that any name has.
    int maxWords();

    /// The places whose folded name is exactly this, by number; empty when there is none.
    List<Posting> find(String folded);

    /// Whether some name starts with these folded words and goes on with another word.
    boolean continues(String folded);

    OptionalInt number(String id);

    /// The country with this ISO 3166-1 alpha-2 code.
    OptionalInt country(String code);

    Place place(int number);

    /// The place's other names, each in one spelling for every folded form; the main name is not among them.
    List<String> otherNames(int number);

    /// One place that bears a name, and how it bears it.
    record Posting(int number, NameKind kind) {}

    /// How a place bears a name.
    enum NameKind {
        MAIN,
        OTHER,
        CODE
    }
}
