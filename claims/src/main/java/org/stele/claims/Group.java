package org.stele.claims;

/// Whom a figure counts.
///
/// @param code the group of the vocabulary (`people`, `civilians`, `women`, `children`, `elderly`,
///     `medical_workers`, `law_enforcement`, …) or, for what the list lacks, the head noun in lower case
/// @param words as written
public record Group(String code, Words words) {}
