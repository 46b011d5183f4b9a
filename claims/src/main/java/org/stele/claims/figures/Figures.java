package org.stele.claims.figures;

import java.util.List;
import java.util.Optional;
import org.stele.claims.Claim.FigureClaim;
import org.stele.claims.Reading.Rejected;
import org.stele.dates.Edtf;

/// The figures of one document.
///
/// @param claims in the order of the text
/// @param rejected the numbers that count nobody
/// @param period from the first to the last day that the figures of the main event are dated to
public record Figures(List<FigureClaim> claims, List<Rejected> rejected, Optional<Edtf> period) {

    public Figures {
        claims = List.copyOf(claims);
        rejected = List.copyOf(rejected);
    }
}
