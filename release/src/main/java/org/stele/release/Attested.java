package org.stele.release;

import java.util.List;
import java.util.Optional;

/// A value with those who give it. Two values of one thing stand beside each other, equal in size.
///
/// @param sources never empty
public record Attested<T>(T value, List<Attestation> sources) {

    public Attested {
        sources = List.copyOf(sources);
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("\"" + value + "\" has no source");
        }
    }

    /// Where a value stands: in a row of a list, or in a claim's passage.
    ///
    /// @param row of the list, as its own id or number
    public record Attestation(String document, Optional<String> row, Optional<String> claim) {}
}
