package org.stele.names;

import java.util.List;
import java.util.Optional;

/// A person's name: as written, and taken apart as far as its words and endings allow.
///
/// @param parts in the order of the text
public record PersonName(String written, Script script, Orthography orthography, List<NamePart> parts) {

    public PersonName {
        parts = List.copyOf(parts);
    }

    /// The first part of this kind.
    public Optional<NamePart> find(NamePart.Kind kind) {
        return parts.stream().filter(part -> part.kind() == kind).findFirst();
    }

    /// The parts that say who the person is.
    public List<NamePart> identifying() {
        return parts.stream().filter(NamePart::identifies).toList();
    }
}
