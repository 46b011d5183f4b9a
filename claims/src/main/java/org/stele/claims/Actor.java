package org.stele.claims;

/// Who acted, as alleged by the source.
///
/// @param degree carried_out, ordered, declared, supported, responsible (blamed for it), cause (a thing or event),
/// unknown
public record Actor(Words words, String degree) {

    public String name() {
        return words.text();
    }
}
