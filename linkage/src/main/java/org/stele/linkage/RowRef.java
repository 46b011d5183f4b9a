package org.stele.linkage;

/// A row by its list's name and its id there.
public record RowRef(String list, String id) {

    @Override
    public String toString() {
        return list + ":" + id;
    }
}
