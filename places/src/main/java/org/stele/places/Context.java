package org.stele.places;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// What is known of the surroundings of a name: the countries a text is about, a point it speaks of.
/// It moves candidates up; it never removes one.
public record Context(SortedSet<String> countries, Optional<Point> near) {

    private static final Context NONE = new Context(new TreeSet<>(), Optional.empty());

    public Context {
        countries = Collections.unmodifiableSortedSet(new TreeSet<>(countries));
    }

    public static Context none() {
        return NONE;
    }

    /// A text about these countries, as ISO 3166-1 alpha-2 codes.
    public static Context countries(String... codes) {
        return new Context(new TreeSet<>(List.of(codes)), Optional.empty());
    }

    /// A text that speaks of this point.
    public static Context near(Point point) {
        return new Context(new TreeSet<>(), Optional.of(point));
    }

    /// The same countries, and a point.
    public Context andNear(Point point) {
        return new Context(countries, Optional.of(point));
    }
}
