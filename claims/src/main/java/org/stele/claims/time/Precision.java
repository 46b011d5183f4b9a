package org.stele.claims.time;

import java.time.temporal.ChronoUnit;
import org.stele.dates.Edtf;

/// UCDP's date_prec: 1 the day, 2 two to six days, 3 a week, 4 a month, 5 a year or anything longer; 0 nothing.
/// The night between two days counts as one day; whoever reads a night says so.
public final class Precision {

    private static final int LONGEST_MONTH = 31;

    private Precision() {}

    public static int of(Edtf date) {
        if (date.earliest().isEmpty() && date.latest().isEmpty()) {
            return 0;
        }
        if (date.earliest().isEmpty() || date.latest().isEmpty()) {
            return 5;
        }
        long days = ChronoUnit.DAYS.between(date.earliest().get(), date.latest().get()) + 1;
        return days <= 1 ? 1 : days <= 6 ? 2 : days <= 7 ? 3 : days <= LONGEST_MONTH ? 4 : 5;
    }
}
