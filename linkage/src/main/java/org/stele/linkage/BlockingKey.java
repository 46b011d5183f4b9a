package org.stele.linkage;

import java.util.List;

/// Something that two rows can have in common and that brings them together: one number a row, 0 for "nothing".
final class BlockingKey {

    private final String name;
    private final List<String> fields;
    private final List<String> needed;
    private final boolean exact;
    private final int[] codes;
    private final int largest;

    /// @param fields what it is made of; the agreement of these says nothing new about rows that share the key
    /// @param exact whether only full agreement of the field gives the same key
    BlockingKey(String name, List<String> fields, boolean exact, int[] codes) {
        this(name, fields, fields, exact, codes);
    }

    /// @param needed those of the fields without which a row has no key; the others go in where they are there
    BlockingKey(String name, List<String> fields, List<String> needed, boolean exact, int[] codes) {
        this.name = name;
        this.fields = List.copyOf(fields);
        this.needed = List.copyOf(needed);
        this.exact = exact;
        this.codes = codes;
        int most = 0;
        for (int code : codes) {
            most = Math.max(most, code);
        }
        largest = most;
    }

    String name() {
        return name;
    }

    List<String> fields() {
        return fields;
    }

    boolean needs(String field) {
        return needed.contains(field);
    }

    boolean exact() {
        return exact;
    }

    int[] codes() {
        return codes;
    }

    /// The largest of the numbers.
    int largest() {
        return largest;
    }
}
