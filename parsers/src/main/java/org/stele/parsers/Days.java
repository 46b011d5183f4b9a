package org.stele.parsers;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stele.dates.Edtf;

/// Days as files write them for programs: ISO 8601 and RFC 5322. The day is the one that is written, in its own time
/// zone; any other form is for people, and which of its numbers is the month would be a guess.
final class Days {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})(?:[T ].{0,40}|Z)?");
    private static final Pattern MONTH = Pattern.compile("\\d{4}(?:-\\d{2})?");

    private Days() {}

    static Optional<Edtf> find(String text) {
        String stripped = text.strip();
        try {
            Matcher iso = ISO.matcher(stripped);
            if (iso.matches()) {
                return Optional.of(Edtf.day(LocalDate.of(
                        Integer.parseInt(iso.group(1)),
                        Integer.parseInt(iso.group(2)),
                        Integer.parseInt(iso.group(3)))));
            }
            if (MONTH.matcher(stripped).matches()) {
                return Optional.of(Edtf.parse(stripped));
            }
            return Optional.of(Edtf.day(ZonedDateTime.parse(stripped, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toLocalDate()));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
