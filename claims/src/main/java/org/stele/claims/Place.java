package org.stele.claims;

import java.util.Optional;
import org.stele.vocabulary.PlaceRole;

/// A place as a document writes it, with a dated reading of the gazetteer where there is one.
///
/// @param name the place's name without the words around it
/// @param id the gazetteer's id, for example `geonames:587084`
/// @param precision UCDP's where_prec, 1 exact to 7; 0 when nothing can be said
/// @param inherited whether the words stand in another sentence or clause than the claim
public record Place(Words words, String name, Optional<String> id, PlaceRole role, int precision, boolean inherited) {}
