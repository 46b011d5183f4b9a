package org.stele.linkage;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.stele.linkage.Column.Kind;

/// The columns that every list has, in order; a list that lacks one has empty cells there.
public record Schema(List<Column> columns) {

    /// Patterns of agreement are packed into one `long`, three bits a field.
    static final int MOST_FIELDS = 20;

    public Schema {
        columns = List.copyOf(columns);
        Set<String> names = new HashSet<>();
        for (Column column : columns) {
            if (!names.add(column.name())) {
                throw new IllegalArgumentException(
                        "two columns are called \"" + column.name() + "\": give each its own name");
            }
        }
        long compared =
                columns.stream().filter(column -> column.kind() != Kind.IGNORED).count();
        if (compared > MOST_FIELDS) {
            throw new IllegalArgumentException(compared + " columns are to be compared, and " + MOST_FIELDS
                    + " are the most: set the others to IGNORED");
        }
    }

    public static Schema of(Column... columns) {
        return new Schema(List.of(columns));
    }
}
