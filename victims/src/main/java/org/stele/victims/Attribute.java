package org.stele.victims;

import java.util.List;

/// One attribute of a person: every value that a source gives, side by side, none of them chosen.
///
/// @param name the code of a [org.stele.linkage.Meaning], such as `birth_date`, or a list's own header
/// @param values the one that most sources give first
public record Attribute(String name, List<Value> values) {

    public Attribute {
        values = List.copyOf(values);
    }

    /// Whether sources differ.
    public boolean isContested() {
        return values.size() > 1;
    }
}
