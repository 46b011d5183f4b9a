package org.stele.victims;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.stele.dates.Edtf;

/// How many whole years lie between a birth and a death, as far as the two dates are known.
record YearsBetween(int low, int high) {

    /// Nothing when one of the dates is open, or the death came before the birth.
    static Optional<YearsBetween> of(Edtf birth, Edtf death) {
        Optional<LocalDate> bornFirst = birth.earliest();
        Optional<LocalDate> bornLast = birth.latest();
        Optional<LocalDate> diedFirst = death.earliest();
        Optional<LocalDate> diedLast = death.latest();
        if (bornFirst.isEmpty() || bornLast.isEmpty() || diedFirst.isEmpty() || diedLast.isEmpty()) {
            return Optional.empty();
        }
        int low = Period.between(bornLast.get(), diedFirst.get()).getYears();
        int high = Period.between(bornFirst.get(), diedLast.get()).getYears();
        return high < 0 ? Optional.empty() : Optional.of(new YearsBetween(Math.max(0, low), high));
    }

    boolean holds(int age) {
        return low <= age && age <= high;
    }

    @Override
    public String toString() {
        return low == high ? String.valueOf(low) : low + " to " + high;
    }
}
