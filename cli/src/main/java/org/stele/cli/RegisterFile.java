package org.stele.cli;

import java.nio.file.Path;
import org.stele.incidents.Rule;
import org.stele.incidents.Settings;
import org.stele.recording.Case;
import org.stele.register.Contents;
import org.stele.register.Register;

/// Opens registers for commands that only read them.
final class RegisterFile {

    private RegisterFile() {}

    /// What the register's contents come to, or came to on a day.
    ///
    /// @param asOf a day (all of it counts) or an instant; empty for the register as it stands
    /// @param rule the name of a rule; empty for the register's own
    static Case read(Path file, String asOf, String rule, long seed) {
        try (Register register = Register.open(file)) {
            return Case.of(contents(register, asOf), settings(rule), seed);
        }
    }

    static Contents contents(Register register, String asOf) {
        return asOf.isBlank()
                ? register.contents()
                : register.contentsAsOf(GivenTime.parse("--as-of", asOf).end());
    }

    static Settings settings(String rule) {
        return rule.isBlank()
                ? Settings.USUAL
                : Settings.USUAL.with(Rule.find(rule)
                        .orElseThrow(() -> new UserError(
                                "there is no rule \"" + rule + "\": it is one of " + String.join(", ", Rule.ids()))));
    }
}
