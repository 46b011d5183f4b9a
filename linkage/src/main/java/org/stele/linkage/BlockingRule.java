package org.stele.linkage;

import java.util.List;

/// A way in which pairs of rows are brought together: all of its keys are shared. No keys: every pair.
///
/// @param pairs how many pairs it makes, counted before any is compared
record BlockingRule(List<BlockingKey> keys, long pairs) {

    BlockingRule {
        keys = List.copyOf(keys);
    }

    String name() {
        return keys.isEmpty()
                ? "every pair"
                : String.join(" + ", keys.stream().map(BlockingKey::name).toList());
    }

    boolean uses(Field field) {
        return keys.stream().anyMatch(key -> key.fields().contains(field.name()));
    }
}
