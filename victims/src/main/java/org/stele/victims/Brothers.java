package org.stele.victims;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.stele.linkage.Guard;
import org.stele.linkage.Meaning;
import org.stele.linkage.RowRef;
import org.stele.names.HeardPart;
import org.stele.names.NameParser;
import org.stele.names.NamePart;
import org.stele.names.NamePart.Kind;
import org.stele.names.PersonName;
import org.stele.names.Spelling;

/// Keeps brothers and sisters apart: two rows with one father and one family, and given names that are two names.
/// Families are killed together, in one place on one day, so that everything else about them agrees.
final class Brothers implements Guard {

    /// Spellings of one name are more alike than this, two names less than [#TWO_NAMES].
    private static final double ONE_NAME = 0.85;

    private static final double TWO_NAMES = 0.6;

    private record Parts(Optional<HeardPart> given, Optional<HeardPart> father, Optional<HeardPart> family) {}

    private final Map<RowRef, Parts> parts = new HashMap<>();
    private final Spelling spelling = new Spelling();

    void add(RowRef row, Map<Meaning, String> told, String writtenName) {
        PersonName whole = NameParser.parse(told.getOrDefault(Meaning.NAME, writtenName));
        parts.put(
                row,
                new Parts(
                        part(told.get(Meaning.GIVEN_NAME), whole, Kind.GIVEN),
                        part(told.get(Meaning.FATHER_NAME), whole, Kind.FATHER),
                        part(told.get(Meaning.FAMILY_NAME), whole, Kind.FAMILY)));
    }

    private static Optional<HeardPart> part(
            @org.jspecify.annotations.Nullable String inColumn, PersonName whole, Kind kind) {
        Optional<NamePart> part = inColumn == null
                ? whole.find(kind)
                : NameParser.parse(inColumn, kind).find(kind);
        return part.map(HeardPart::of);
    }

    @Override
    public boolean keepsApart(RowRef left, RowRef right) {
        Parts one = parts.get(left);
        Parts two = parts.get(right);
        return one != null
                && two != null
                && alike(one.father(), two.father()) >= ONE_NAME
                && alike(one.family(), two.family()) >= ONE_NAME
                && alike(one.given(), two.given()) < TWO_NAMES
                && one.given().isPresent()
                && two.given().isPresent();
    }

    private double alike(Optional<HeardPart> one, Optional<HeardPart> two) {
        return one.isEmpty() || two.isEmpty() ? 0 : one.get().likeness(two.get(), spelling);
    }
}
