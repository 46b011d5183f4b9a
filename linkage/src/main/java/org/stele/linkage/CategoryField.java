package org.stele.linkage;

import java.util.List;
import java.util.function.UnaryOperator;

/// One of a few values: the same or not.
final class CategoryField extends ValueField {

    CategoryField(Column column, List<String> cells, UnaryOperator<String> reading) {
        super(column, List.of("missing", "different", "same"), cells, Dictionary.of(map(cells, reading)));
    }

    @Override
    boolean isCompareCheap() {
        return true;
    }

    @Override
    int compare(int left, int right) {
        return DIFFERENT;
    }

    @Override
    List<BlockingKey> keys() {
        return List.of();
    }
}
