package org.stele.claims;

import java.util.Optional;
import org.stele.dates.Edtf;

/// When something happened, as far as a document says.
///
/// @param edtf the date or period; empty when the words only relate it to an undated anchor
/// @param words the words that say it; empty when it is carried over from the event as a whole
/// @param anchor the event it is told by ("before martial law was declared"), if any
/// @param precision UCDP's date_prec, 1 day to 5 year; 0 when nothing can be said
/// @param inherited whether some of it was carried over from another sentence
public record When(
        Optional<Edtf> edtf, Optional<Words> words, Optional<String> anchor, int precision, boolean inherited) {}
