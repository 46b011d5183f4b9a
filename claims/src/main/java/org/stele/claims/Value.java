package org.stele.claims;

import java.util.OptionalLong;

/// The quantity as written.
///
/// @param n the stated number; empty for a vague word such as "dozens"
/// @param words the quantity's own words: "82", "dozens", "a man"
public record Value(OptionalLong n, Words words) {}
