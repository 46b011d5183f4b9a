package org.stele.claims;

/// One attribute of a person, as written: `office`, `age`, `father`, `occupation`, `affiliation` …
public record Attribute(String name, Words words) {}
