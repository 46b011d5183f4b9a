package org.stele.estimates;

/// A file that is no table of overlaps: its message says row, column and what would be right.
public final class UnreadableTable extends Exception {

    private static final long serialVersionUID = 1;

    UnreadableTable(String message) {
        super(message);
    }
}
