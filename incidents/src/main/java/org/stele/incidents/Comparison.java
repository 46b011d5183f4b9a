package org.stele.incidents;

import java.util.ArrayList;
import java.util.List;

/// How what one figure counts lies to what another counts, and how that is known.
///
/// @param ground what shows it: `words` of the text, or the dimension that decides (`measure`, `group`, `place`,
///     `period`, `phase`), or `scope` when all of them do; `circle` when the words say that each is part of the other
/// @param assumes what has to be taken for granted for it; empty when the words alone show it
public record Comparison(Kind kind, String ground, List<Supposition> assumes) {

    public Comparison {
        assumes = List.copyOf(assumes);
    }

    public enum Kind {
        SAME,
        PART_OF,
        CONTAINS,
        DISJOINT,
        OVERLAPPING,
        UNKNOWN
    }

    /// An assumption before anybody has asked whether it is held.
    ///
    /// @param heldByDefault whether it is taken for granted until a person revokes it
    public record Supposition(String id, boolean heldByDefault, Saying says) {}

    static Comparison of(Kind kind, String ground) {
        return new Comparison(kind, ground, List.of());
    }

    static Comparison assuming(Kind kind, String ground, Supposition supposition) {
        return new Comparison(kind, ground, List.of(supposition));
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /// The same, seen from the other figure.
    Comparison turned() {
        Kind turned = switch (kind) {
            case PART_OF -> Kind.CONTAINS;
            case CONTAINS -> Kind.PART_OF;
            case SAME, DISJOINT, OVERLAPPING, UNKNOWN -> kind;
        };
        return new Comparison(turned, ground, assumes);
    }

    /// Joins what two dimensions say: apart in one is apart, narrower in one is narrower unless wider in the other.
    Comparison and(Comparison other) {
        if (is(Kind.DISJOINT) || other.addsNothing()) {
            return this;
        }
        if (other.is(Kind.DISJOINT) || addsNothing()) {
            return other;
        }
        List<Supposition> both = new ArrayList<>(assumes);
        both.addAll(other.assumes);
        if (is(Kind.UNKNOWN) || other.is(Kind.UNKNOWN)) {
            return of(Kind.UNKNOWN, is(Kind.UNKNOWN) ? ground : other.ground);
        }
        if (is(Kind.OVERLAPPING) || other.is(Kind.OVERLAPPING)) {
            return of(Kind.OVERLAPPING, is(Kind.OVERLAPPING) ? ground : other.ground);
        }
        if (kind == other.kind) {
            return new Comparison(kind, ground.equals(other.ground) ? ground : "scope", both);
        }
        if (is(Kind.SAME)) {
            return new Comparison(other.kind, other.ground, both);
        }
        if (other.is(Kind.SAME)) {
            return new Comparison(kind, ground, both);
        }
        return of(Kind.OVERLAPPING, "scope");
    }

    private boolean addsNothing() {
        return is(Kind.SAME) && assumes.isEmpty();
    }
}
