package org.stele.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/// A time as an option gives it: a day in UTC, with its first and last moment, or an instant, where both are one.
///
/// @param end to the millisecond, as entries have their times
record GivenTime(Instant start, Instant end) {

    private static final int LETTERS_OF_A_DAY = "2026-11-24".length();

    /// Parses a day or an instant.
    ///
    /// @param option the option that it was given with
    /// @throws UserError when it is neither
    static GivenTime parse(String option, String text) {
        try {
            if (text.length() > LETTERS_OF_A_DAY) {
                Instant instant = Instant.parse(text);
                return new GivenTime(instant, instant);
            }
            LocalDate day = LocalDate.parse(text);
            return new GivenTime(
                    day.atStartOfDay(ZoneOffset.UTC).toInstant(),
                    day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(1));
        } catch (DateTimeParseException e) {
            throw new UserError(option + " \"" + text + "\" is no day or time: 2026-11-24 or 2026-11-24T12:00:00Z");
        }
    }
}
