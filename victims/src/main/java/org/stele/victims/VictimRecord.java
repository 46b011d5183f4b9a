package org.stele.victims;

import java.util.List;
import java.util.OptionalLong;
import org.stele.claims.Count;
import org.stele.linkage.Model;
import org.stele.linkage.Overlaps;
import org.stele.vocabulary.Bound;

/// The persons and groups of a case, and what they rest on.
///
/// @param rows every row of every list, those with problems too
/// @param review the doubtful pairs, the one whose answer is expected to change most first
/// @param overlaps named persons by the lists they stand in, for the estimate: who has no name cannot be recognised in
///     a second list
/// @param drawn the same for linkages drawn as probable as the evidence makes them
/// @param model what the linkage learnt
/// @param seed of everything random
public record VictimRecord(
        List<Row> rows,
        List<Person> persons,
        List<UnnamedGroup> groups,
        List<Problem> problems,
        List<Doubt> review,
        Overlaps overlaps,
        List<Overlaps> drawn,
        Model model,
        long seed) {

    /// The method and its version, for the basis of what rests on this.
    public static final String METHOD = "victims@1";

    public VictimRecord {
        rows = List.copyOf(rows);
        persons = List.copyOf(persons);
        groups = List.copyOf(groups);
        problems = List.copyOf(problems);
        review = List.copyOf(review);
        drawn = List.copyOf(drawn);
    }

    /// A row of a list and where it went.
    ///
    /// @param person the id of the person it speaks of; empty for a group without names
    /// @param raw the row as it came
    public record Row(String id, String list, int number, String raw, String person, List<Problem> problems) {
        public Row {
            problems = List.copyOf(problems);
        }
    }

    /// How many persons have a name.
    public int named() {
        return (int) persons.stream().filter(Person::isNamed).count();
    }

    /// How many persons stand in a row of their own that gives no name.
    public int nameless() {
        return persons.size() - named();
    }

    /// Persons, and members of groups who have no name yet.
    public Count.Interval documented() {
        long low = persons.size();
        OptionalLong high = OptionalLong.of(persons.size());
        for (UnnamedGroup group : groups) {
            Count.Interval remainder = group.remainder();
            low += remainder.low();
            high = high.isPresent() && remainder.high().isPresent()
                    ? OptionalLong.of(high.getAsLong() + remainder.high().getAsLong())
                    : OptionalLong.empty();
        }
        Bound bound = high.isEmpty() ? Bound.AT_LEAST : high.getAsLong() == low ? Bound.EXACT : Bound.RANGE;
        return new Count.Interval(low, high, bound);
    }

    /// The named beside a stated figure.
    ///
    /// @param missing how many of the stated have no name here, from the lowest to the highest that both allow
    public record NamedAgainstStated(
            int named, Count.Interval documented, Count.Interval stated, Count.Interval missing) {}

    /// Holds the persons who are named against a figure that a source states.
    public NamedAgainstStated against(Count.Interval stated) {
        int named = named();
        long low = Math.max(0, stated.low() - named);
        OptionalLong high = stated.high().isPresent()
                ? OptionalLong.of(Math.max(0, stated.high().getAsLong() - named))
                : OptionalLong.empty();
        Bound bound = high.isEmpty() ? Bound.AT_LEAST : high.getAsLong() == low ? Bound.EXACT : Bound.RANGE;
        return new NamedAgainstStated(named, documented(), stated, new Count.Interval(low, high, bound));
    }
}
