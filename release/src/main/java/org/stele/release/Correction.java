package org.stele.release;

import java.time.LocalDate;
import java.util.Optional;

/// What was wrong and is right now.
///
/// @param incident whose page it stands on; empty for the record as a whole
/// @param what what changed, in the project's words
/// @param why the reason
public record Correction(LocalDate on, Optional<String> incident, String what, Optional<String> why) {}
