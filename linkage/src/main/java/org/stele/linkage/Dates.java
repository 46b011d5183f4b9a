package org.stele.linkage;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.stele.dates.Edtf;

/// Dates as lists write them: `14.10.1993`, `19931014`, `1993-10-14`, EDTF, a year alone.
public final class Dates {

    private Dates() {}

    /// The date that a cell gives; nothing when it gives none, or a day that no calendar has.
    public static Optional<Edtf> find(String cell) {
        String normal = ReadDate.normal(cell);
        if (normal.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    normal.length() == 8 && normal.chars().allMatch(Character::isDigit)
                            ? Edtf.day(LocalDate.of(
                                    Integer.parseInt(normal.substring(0, 4)),
                                    Integer.parseInt(normal.substring(4, 6)),
                                    Integer.parseInt(normal.substring(6))))
                            : Edtf.parse(normal));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
