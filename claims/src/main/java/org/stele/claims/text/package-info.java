/// The ground every reader of claims stands on: a document's tokens, sentences and language, the words each
/// language has for what we look for, and the mentions that one reader hands to another.
///
/// In: the text of a document. Out: a [org.stele.claims.text.TokenizedText] and a
/// [org.stele.claims.text.Lexicon]. Read [org.stele.claims.text.TokenizedText] first; docs/methods/reading.md
/// describes the whole cascade and the form of the lexicon files.
@NullMarked
package org.stele.claims.text;

import org.jspecify.annotations.NullMarked;
