package org.stele.places;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.stele.places.Reason.Ground;

/// How candidates of one name are ordered: points by ground. One point is a tenfold population, so a village needs
/// good grounds to stand before a capital. The points are set by hand and explained in docs/methods/gazetteer.md.
final class Ranking {

    private static final double MAIN_NAME = 1;
    private static final double CODE = -3;
    private static final double AS_WRITTEN = 0.5;
    private static final double COUNTRY = 8;
    private static final double FORMER_STATE = 7;
    private static final double CAPITAL = 1;
    private static final double DIVISION = -2;
    private static final double IN_CONTEXT = 5;
    private static final double NEAREST = 3;
    private static final double NEAR_KM = 300;
    /// Of a place whose population nobody gave, little more is assumed than that it is small.
    private static final long UNKNOWN_POPULATION = 100;

    private Ranking() {}

    static List<Reason> reasons(Index.Bearer bearer, String written, Context context) {
        Place place = bearer.place();
        List<Reason> reasons = new ArrayList<>();
        if (bearer.isMainName()) {
            reasons.add(new Reason(Ground.MAIN_NAME, MAIN_NAME));
        } else if (bearer.isCode()) {
            reasons.add(new Reason(Ground.CODE, place.feature().isSettlement() ? CODE : 0));
        } else {
            reasons.add(new Reason(Ground.OTHER_NAME, 0));
        }
        if (bearer.spelling().equals(written)) {
            reasons.add(new Reason(Ground.AS_WRITTEN, AS_WRITTEN));
        }
        switch (place.feature()) {
            case COUNTRY -> reasons.add(new Reason(Ground.COUNTRY, COUNTRY));
            case FORMER_STATE -> reasons.add(new Reason(Ground.COUNTRY, FORMER_STATE));
            case DIVISION -> {
                reasons.add(new Reason(Ground.DIVISION, DIVISION));
                reasons.add(population(place));
            }
            case CAPITAL -> {
                reasons.add(new Reason(Ground.CAPITAL, CAPITAL));
                reasons.add(population(place));
            }
            case SETTLEMENT -> reasons.add(population(place));
        }
        if (context.countries().contains(place.country())) {
            reasons.add(new Reason(Ground.IN_CONTEXT, IN_CONTEXT));
        }
        nearness(place, context).ifPresent(points -> reasons.add(new Reason(Ground.NEAR, points)));
        return reasons;
    }

    private static Reason population(Place place) {
        long people = Math.max(UNKNOWN_POPULATION, place.population().orElse(0));
        return new Reason(Ground.POPULATION, Math.log10((double) people));
    }

    private static OptionalDouble nearness(Place place, Context context) {
        if (context.near().isEmpty() || !place.feature().isSettlement()) {
            return OptionalDouble.empty();
        }
        double distanceKm = place.point().distanceKm(context.near().get());
        return distanceKm >= NEAR_KM ? OptionalDouble.empty() : OptionalDouble.of(NEAREST * (1 - distanceKm / NEAR_KM));
    }
}
