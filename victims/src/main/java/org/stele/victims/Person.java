package org.stele.victims;

import java.util.List;
import java.util.Set;
import org.stele.linkage.Explanation;
import org.stele.vocabulary.Fate;
import org.stele.vocabulary.Sex;

/// One person: the rows and claims that speak of them, why these were put together, and what they say.
///
/// @param id made from the first of the rows and claims, in the order of their names: the same on every run
/// @param name the fullest name that a source writes, unchanged; empty where nobody could read or knew one
/// @param members rows as `list:number` and claims by their ids
/// @param copies the members that say the same in every column as an earlier row of their list
/// @param status civilian, combatant or other as a source says; `undetermined` when none does
/// @param sex what the sources say; unknown also where they differ
/// @param datePrecision of the date of death: 1 a day, 4 a month, 5 a year or less, 0 when nothing is said (UCDP)
/// @param privateBecause why the person is published only by a decision
/// @param why for every pair of members, what speaks for and against their being one
public record Person(
        String id,
        String name,
        List<String> members,
        List<String> copies,
        List<Attribute> attributes,
        Age age,
        Sex sex,
        Fate fate,
        String status,
        int datePrecision,
        Set<Privacy> privateBecause,
        List<Explanation> why) {

    public Person {
        members = List.copyOf(members);
        copies = List.copyOf(copies);
        attributes = List.copyOf(attributes);
        privateBecause = Set.copyOf(privateBecause);
        why = List.copyOf(why);
    }

    /// Whether a source gives a name. A person without one is documented and never counted as named.
    public boolean isNamed() {
        return !name.isBlank();
    }

    /// What no source says is never guessed.
    static final String UNDETERMINED = "undetermined";

    /// Why a person is private unless somebody decides otherwise.
    public enum Privacy {
        MAY_BE_MINOR,
        /// No source says that the person died.
        MAY_BE_LIVING
    }
}
