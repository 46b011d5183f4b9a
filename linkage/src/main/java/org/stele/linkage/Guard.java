package org.stele.linkage;

/// What must not be one, whatever the scores say: for example two children that one row names as brothers.
@FunctionalInterface
public interface Guard {

    /// Whether these two rows can never be one. Symmetric, and the same at every call.
    boolean keepsApart(RowRef left, RowRef right);
}
