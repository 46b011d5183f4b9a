/// What a document says: claims, each tied to its exact words, and never edited.
///
/// In: a [org.stele.evidence.Document]. Out: a [org.stele.claims.Reading], the document's own facts
/// (language, publisher, date) and its claims in the order of the text. Read [org.stele.claims.Claim] first.
@NullMarked
package org.stele.claims;

import org.jspecify.annotations.NullMarked;
