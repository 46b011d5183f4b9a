package org.stele.vocabulary;

import java.util.Locale;
import java.util.Optional;

/// A term of a closed list. Its code is its name in lower case and never changes once released.
public interface Coded {

    String name();

    /// The code as it stands in JSON and CSV, for example `fatally_wounded`.
    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The term with this code, or nothing when the list has no such term.
    static <T extends Enum<T> & Coded> Optional<T> find(Class<T> list, String code) {
        for (T term : list.getEnumConstants()) {
            if (term.code().equals(code)) {
                return Optional.of(term);
            }
        }
        return Optional.empty();
    }

    /// The term with this code.
    ///
    /// @throws IllegalArgumentException naming the list's terms when it has no such code
    static <T extends Enum<T> & Coded> T get(Class<T> list, String code) {
        return find(list, code).orElseThrow(() -> {
            StringBuilder terms = new StringBuilder();
            for (T term : list.getEnumConstants()) {
                terms.append(terms.isEmpty() ? "" : ", ").append(term.code());
            }
            return new IllegalArgumentException("\"" + code + "\" is no "
                    + list.getSimpleName().toLowerCase(Locale.ROOT) + ": it is one of " + terms);
        });
    }
}
