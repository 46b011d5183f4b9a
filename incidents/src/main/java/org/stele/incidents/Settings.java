package org.stele.incidents;

/// How to reckon, where no judgement says otherwise.
///
/// @param rule gives low, best and high
/// @param conflictingSets the most minimal conflicting sets that are listed for one conflict
/// @param searchSteps the most questions the search for conflicting sets asks; beyond it a conflict is marked
/// incomplete
public record Settings(Rule rule, int conflictingSets, int searchSteps) {

    public static final Settings USUAL = new Settings(Rule.RANGE, 100, 1_000);

    public Settings {
        if (conflictingSets < 1 || searchSteps < 1) {
            throw new IllegalArgumentException("a reckoning lists at least one conflicting set and takes at least one"
                    + " step: " + conflictingSets + " and " + searchSteps + " were given");
        }
    }

    public Settings with(Rule other) {
        return new Settings(other, conflictingSets, searchSteps);
    }
}
