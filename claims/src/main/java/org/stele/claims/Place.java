package org.stele.claims;

import java.util.Optional;
import org.stele.vocabulary.PlaceRole;

/// A place as a document writes it, with a dated reading of the gazetteer where there is one.
///
/// @param name the place's name without the words around it
/// @param id the gazetteer's id, for example `geonames:587084`
/// @param precision UCDP's where_prec, 1 exact to 7; 0 when nothing can be said
/// @param inherited whether the words stand in another sentence or clause than the claim
/// @param within the narrowest place of a name that is known to hold it
public record Place(
        Words words,
        String name,
        Optional<String> id,
        PlaceRole role,
        int precision,
        boolean inherited,
        Optional<Outer> within) {

    /// A place around another. The places of a claim are told side by side; this one only says where one of them lies.
    ///
    /// @param words the words that name it; empty where only the gazetteer knows it
    public record Outer(Optional<Words> words, String name, Optional<String> id) {}

    /// A place of which nothing tells what it lies in.
    public Place(Words words, String name, Optional<String> id, PlaceRole role, int precision, boolean inherited) {
        this(words, name, id, role, precision, inherited, Optional.empty());
    }

    public Place withRole(PlaceRole other) {
        return new Place(words, name, id, other, precision, inherited, within);
    }

    public Place withPrecision(int other) {
        return new Place(words, name, id, role, other, inherited, within);
    }

    /// The same place, told of in another sentence or clause.
    public Place carriedOver() {
        return new Place(words, name, id, role, precision, true, within);
    }

    public Place in(Outer outer) {
        return new Place(words, name, id, role, precision, inherited, Optional.of(outer));
    }
}
