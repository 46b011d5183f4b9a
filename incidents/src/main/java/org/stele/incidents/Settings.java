package org.stele.incidents;

/// How to reckon, where no judgement says otherwise.
///
/// @param rule gives low, best and high
/// @param conflictingSets the most minimal conflicting sets that are listed for one conflict
/// @param searchSteps the most questions the search for conflicting sets asks; beyond it a conflict is marked
/// incomplete
/// @param figures the most figures of one incident that are compared with one another; cost grows with their square, so
/// beyond it those that say least are left out by name, and no account claims to be complete
public record Settings(Rule rule, int conflictingSets, int searchSteps, int figures) {

    public static final Settings USUAL = new Settings(Rule.RANGE, 100, 1_000, 2_500);

    public Settings {
        if (conflictingSets < 1 || searchSteps < 1 || figures < 1) {
            throw new IllegalArgumentException("a reckoning lists at least one conflicting set, takes at least one"
                    + " step and compares at least one figure: " + conflictingSets + ", " + searchSteps + " and "
                    + figures + " were given");
        }
    }

    public Settings with(Rule other) {
        return new Settings(other, conflictingSets, searchSteps, figures);
    }
}
