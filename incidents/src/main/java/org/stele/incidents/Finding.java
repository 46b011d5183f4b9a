package org.stele.incidents;

import java.util.List;
import java.util.stream.Stream;
import org.stele.claims.ClaimId;

/// What comes of comparing figures.
public sealed interface Finding {

    /// Every claim it speaks of, in the order the arithmetic reads.
    List<ClaimId> claims();

    Saying says();

    /// The code that stands as `kind` in the figures format.
    String kind();

    /// No true counts satisfy the claims: they cannot all be true, whatever is assumed.
    ///
    /// @param difference the smallest amount by which one claim would have to give way
    /// @param minimalSets sets of claims that cannot all be true and could if any one of them were dropped
    /// @param complete whether these are all the minimal sets
    /// @param radius the least amount such that every claim, taken as wrong by at most that much, can be true
    /// @param repairs the ways to mend it by changing one claim, the smallest first
    record Conflict(
            List<ClaimId> claims,
            long difference,
            List<List<ClaimId>> minimalSets,
            boolean complete,
            long radius,
            List<Repair> repairs,
            List<Explanation> explanations,
            Saying says)
            implements Finding {
        public Conflict {
            claims = List.copyOf(claims);
            minimalSets = List.copyOf(minimalSets);
            repairs = List.copyOf(repairs);
            explanations = List.copyOf(explanations);
        }

        @Override
        public String kind() {
            return "conflict";
        }
    }

    /// If this claim gave way by so much, the rest could be true.
    record Repair(ClaimId claim, long by) {}

    /// Everything can be true, but not under the assumptions named.
    ///
    /// @param total the claim that states the whole
    /// @param stated its number
    /// @param sum what the other side comes to under the assumptions
    /// @param alternates the same arithmetic with one assumption left out
    record Gap(
            ClaimId total,
            long stated,
            List<ClaimId> parts,
            long sum,
            List<String> assumes,
            List<Alternate> alternates,
            List<Explanation> explanations,
            Saying says)
            implements Finding {
        public Gap {
            parts = List.copyOf(parts);
            assumes = List.copyOf(assumes);
            alternates = List.copyOf(alternates);
            explanations = List.copyOf(explanations);
        }

        public long difference() {
            return Math.abs(stated - sum);
        }

        @Override
        public List<ClaimId> claims() {
            return Stream.concat(Stream.of(total), parts.stream()).toList();
        }

        @Override
        public String kind() {
            return "gap";
        }
    }

    /// What the gap is without one assumption.
    ///
    /// @param difference how far the total then lies from the sum
    record Alternate(String without, long sum, long difference) {}

    /// Two figures that look alike and count different things; neither bounds the other.
    record Definition(ClaimId counted, ClaimId other, long difference, Saying says) implements Finding {
        @Override
        public List<ClaimId> claims() {
            return List.of(counted, other);
        }

        @Override
        public String kind() {
            return "definition";
        }
    }

    /// A comparison that holds, or one that the record cannot decide; kept so that a reader sees it was made.
    ///
    /// @param check part_within_whole, parts_within_whole, parts_add_up, groups_add_up, subtotals, union_within,
    ///     split_unknown, composition, restated, cycle
    record Check(String check, boolean decided, List<ClaimId> claims, List<String> assumes, Saying says)
            implements Finding {
        public Check {
            claims = List.copyOf(claims);
            assumes = List.copyOf(assumes);
        }

        @Override
        public String kind() {
            return "check";
        }
    }
}
