package org.stele.memorial.charts;

import java.util.List;
import java.util.stream.LongStream;

/// A scale of people from nobody to a round number.
///
/// @param step from one mark of the scale to the next
public record Scale(long max, long step, double left, double width) {

    /// The roundest scale that holds a number, with four or five steps.
    public static Scale to(long highest, double left, double width) {
        long unit = 1;
        while (true) {
            for (long factor : new long[] {1, 2, 5}) {
                long step = factor * unit;
                if (step * 5 >= highest) {
                    long steps = Math.max(1, (highest + step - 1) / step);
                    return new Scale(steps * step, step, left, width);
                }
            }
            unit *= 10;
        }
    }

    public double x(long people) {
        return at((double) people);
    }

    /// Where a part of a person would stand, such as the middle of a stroke.
    public double at(double people) {
        return left + width * people / (double) max;
    }

    public double right() {
        return left + width;
    }

    public List<Long> marks() {
        return LongStream.rangeClosed(0, max / step).map(i -> i * step).boxed().toList();
    }
}
