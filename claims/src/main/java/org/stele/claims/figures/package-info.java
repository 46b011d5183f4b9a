/// Reads figures: quantities of people (or homes, vehicles, buildings) in a state of harm.
///
/// In: a [org.stele.claims.text.TokenizedText] and what other readers found mentioned in it. Out:
/// [org.stele.claims.figures.Figures], the claims in the order of the text and every number that counts nobody,
/// with its reason. The cascade runs number → quantity phrase → harm → attachment → scope → voice, each step in
/// one pass; read [org.stele.claims.figures.FigureReader] first, docs/methods/reading.md for the rules.
@NullMarked
package org.stele.claims.figures;

import org.jspecify.annotations.NullMarked;
