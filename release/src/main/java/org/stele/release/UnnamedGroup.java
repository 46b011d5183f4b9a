package org.stele.release;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.stele.dates.Edtf;

/// People whose names the record does not have. They are counted and keep a line each among the names.
///
/// @param counted how many people of the documented number they are
/// @param low fewest, as sources have it
/// @param high most; empty when nothing bounds it
/// @param said what is known of them, in the source's words; empty when nothing is
public record UnnamedGroup(
        String id,
        Optional<String> incident,
        long counted,
        long low,
        OptionalLong high,
        Optional<PublicPlace> place,
        Optional<Edtf> date,
        Optional<Words> said,
        List<Attested.Attestation> sources) {

    public UnnamedGroup {
        PublicId.check("an unnamed group", id);
        sources = List.copyOf(sources);
        if (counted < low || (high.isPresent() && counted > high.getAsLong())) {
            throw new IllegalArgumentException("group " + id + " is counted as " + counted + ", outside " + low + " to "
                    + (high.isPresent() ? high.getAsLong() : "open"));
        }
    }

    public record Words(String text, String language) {}
}
