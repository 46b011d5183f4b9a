/// Where phrases begin and end, told by the small words of a language and without a parse: noun phrases, lists
/// of them, clauses, quotations.
///
/// In: a [org.stele.claims.text.TokenizedText] and its lexicon. Out: token positions. Read
/// [org.stele.claims.grammar.Clauses] first.
@NullMarked
package org.stele.claims.grammar;

import org.jspecify.annotations.NullMarked;
