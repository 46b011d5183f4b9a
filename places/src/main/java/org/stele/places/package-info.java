/// Where a name can be: a gazetteer of the world's countries, divisions and settlements, with their names in many
/// languages and scripts.
///
/// In: a name as somebody wrote it, `Neftchala`, `Нефтечала`, and what is known of the surroundings
/// ([org.stele.places.Context]). Out: every place that bears the name, best first, each with the reasons for its rank
/// ([org.stele.places.Candidate]). A name that several places bear stays several candidates: choosing is for the
/// caller, and for a person.
///
/// Nothing here knows about grammar: a reader takes inflection off ("Bakıda", "в Баку") before it asks. Read
/// [org.stele.places.Gazetteer] first; docs/methods/gazetteer.md has the ranking, docs/formats/gazetteer.md the bytes.
@NullMarked
package org.stele.places;

import org.jspecify.annotations.NullMarked;
