package org.stele.release;

/// The second kind of number: people in this record. Named, without a name and withheld add up to it.
public record Documented(long named, long unnamed, long withheld) {

    public Documented {
        if (named < 0 || unnamed < 0 || withheld < 0) {
            throw new IllegalArgumentException("documented people cannot be fewer than none");
        }
    }

    public long people() {
        return named + unnamed + withheld;
    }
}
