package org.stele.disclosure;

import java.util.List;
import java.util.Optional;
import org.stele.claims.Actor;
import org.stele.claims.Claim;
import org.stele.claims.Claim.ActClaim;
import org.stele.claims.Claim.AllegationClaim;
import org.stele.claims.Claim.BackgroundClaim;
import org.stele.claims.Claim.CommemorationClaim;
import org.stele.claims.Claim.DeclarationClaim;
import org.stele.claims.Claim.FigureClaim;
import org.stele.claims.Claim.PersonClaim;
import org.stele.claims.Claim.RulingClaim;
import org.stele.claims.Place;
import org.stele.claims.When;

/// The parts that claims of several kinds have.
final class Parts {

    private Parts() {}

    static Optional<When> when(Claim claim) {
        return switch (claim) {
            case FigureClaim figure -> figure.when();
            case ActClaim act -> act.when();
            case RulingClaim ruling -> ruling.when();
            case AllegationClaim allegation -> allegation.when();
            case DeclarationClaim declaration -> declaration.when();
            case BackgroundClaim background -> background.when();
            case PersonClaim person -> Optional.empty();
            case CommemorationClaim commemoration -> Optional.empty();
        };
    }

    static List<Place> places(Claim claim) {
        return switch (claim) {
            case FigureClaim figure -> figure.place();
            case ActClaim act -> act.place();
            case DeclarationClaim declaration -> declaration.place().stream().toList();
            case RulingClaim ruling -> List.of();
            case AllegationClaim allegation -> List.of();
            case BackgroundClaim background -> List.of();
            case PersonClaim person -> List.of();
            case CommemorationClaim commemoration -> List.of();
        };
    }

    static List<Actor> actors(Claim claim) {
        return switch (claim) {
            case FigureClaim figure -> figure.actor();
            case ActClaim act -> act.actor();
            case DeclarationClaim declaration -> List.of();
            case RulingClaim ruling -> List.of();
            case AllegationClaim allegation -> List.of();
            case BackgroundClaim background -> List.of();
            case PersonClaim person -> List.of();
            case CommemorationClaim commemoration -> List.of();
        };
    }
}
