package org.stele.memorial.charts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.stele.dates.Edtf;

/// Days from left to right, true to scale.
record TimeAxis(LocalDate first, LocalDate last, double left, double width) {

    /// Steps between marks, the smallest first.
    private static final List<Step> STEPS = List.of(
            Step.days(1),
            Step.days(2),
            Step.days(7),
            Step.days(14),
            Step.months(1),
            Step.months(3),
            Step.months(6),
            Step.years(1),
            Step.years(2),
            Step.years(5),
            Step.years(10),
            Step.years(20),
            Step.years(50),
            Step.years(100));

    private record Step(ChronoUnit unit, int count) {
        static Step days(int count) {
            return new Step(ChronoUnit.DAYS, count);
        }

        static Step months(int count) {
            return new Step(ChronoUnit.MONTHS, count);
        }

        static Step years(int count) {
            return months(12 * count);
        }

        /// Room that such a date in words takes beside the next.
        int room() {
            return unit == ChronoUnit.DAYS ? 150 : count % 12 == 0 ? 64 : 132;
        }

        double length() {
            return unit == ChronoUnit.DAYS ? count : count * 30.4;
        }
    }

    /// A mark of the axis: a day, a month or a year that begins here.
    record Mark(LocalDate day, Edtf label) {}

    double x(LocalDate day) {
        long days = ChronoUnit.DAYS.between(first, last);
        return days == 0 ? left + width / 2 : left + width * ChronoUnit.DAYS.between(first, day) / days;
    }

    List<Mark> marks() {
        long days = ChronoUnit.DAYS.between(first, last);
        if (days == 0) {
            return List.of(new Mark(first, Edtf.day(first)));
        }
        Step step = STEPS.stream()
                .filter(each -> days / each.length() <= width / each.room())
                .findFirst()
                .orElse(Step.years((int) (days / 365) + 1));
        List<Mark> marks = new ArrayList<>();
        for (LocalDate day = start(step); !day.isAfter(last); day = day.plus(step.count(), step.unit())) {
            if (!day.isBefore(first)) {
                marks.add(new Mark(day, label(day, step)));
            }
        }
        return marks.isEmpty() ? List.of(new Mark(first, Edtf.day(first))) : marks;
    }

    private LocalDate start(Step step) {
        if (step.unit() == ChronoUnit.DAYS) {
            return first;
        }
        int month = first.getYear() * 12 + first.getMonthValue() - 1;
        int rounded = Math.floorDiv(month, step.count()) * step.count();
        return LocalDate.of(Math.floorDiv(rounded, 12), Math.floorMod(rounded, 12) + 1, 1);
    }

    private static Edtf label(LocalDate day, Step step) {
        if (step.unit() == ChronoUnit.DAYS) {
            return Edtf.day(day);
        }
        return step.count() % 12 == 0 ? Edtf.year(day.getYear()) : Edtf.month(day.getYear(), day.getMonthValue());
    }
}
