package org.stele.register;

import org.stele.evidence.DocumentId;

/// A file whose bytes are kept though they could not be read.
///
/// @param why in words, as whoever handed it in was told
public record Refused(DocumentId id, String fileName, long bytes, String why) {}
