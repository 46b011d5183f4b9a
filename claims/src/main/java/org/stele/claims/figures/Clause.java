package org.stele.claims.figures;

import org.stele.claims.text.Sentence;

/// The stretch of a sentence that belongs to one figure: tokens `[first, end)`, from its own words up to the next
/// figure's.
///
/// @param frameEnd where the sentence's first figure begins; what stands before it frames all of them
record Clause(Sentence sentence, int first, int end, int frameEnd) {}
