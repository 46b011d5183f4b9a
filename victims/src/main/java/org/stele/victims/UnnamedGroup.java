package org.stele.victims;

import java.util.List;
import java.util.OptionalLong;
import org.stele.claims.Count;

/// Victims that a source counts and does not name ("and her two children").
///
/// @param id the row it stands in, with `+` where the row also names a person
/// @param words as written
/// @param size how many the words say
/// @param named members that somebody has since recognised among the persons
public record UnnamedGroup(String id, String words, Count.Interval size, List<String> named) {

    public UnnamedGroup {
        named = List.copyOf(named);
    }

    /// How many are still without a name. To name one lowers it; the total stays.
    public Count.Interval remainder() {
        long low = Math.max(0, size.low() - named.size());
        OptionalLong high = size.high().isPresent()
                ? OptionalLong.of(Math.max(0, size.high().getAsLong() - named.size()))
                : OptionalLong.empty();
        return new Count.Interval(low, high, size.bound());
    }
}
