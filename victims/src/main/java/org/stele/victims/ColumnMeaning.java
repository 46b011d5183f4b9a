package org.stele.victims;

import java.util.List;
import java.util.Optional;
import org.stele.evidence.ListFile;
import org.stele.linkage.ColumnRecogniser;
import org.stele.linkage.Meaning;

/// What a column of a list holds: as somebody said, else as its header says.
public final class ColumnMeaning {

    private ColumnMeaning() {}

    /// @return empty where nobody said it and no language of ours recognises the header
    public static Optional<Meaning> of(ListFile list, String column) {
        return Optional.ofNullable(list.said().get(column))
                .flatMap(Meaning::find)
                .or(() -> ColumnRecogniser.recognise(column));
    }

    /// What every column of a list holds, in their order.
    public static List<Optional<Meaning>> ofAll(ListFile list) {
        return list.columns().stream().map(column -> of(list, column)).toList();
    }

    /// Whether a list has a column that names persons; one of fathers' names alone does not.
    public static boolean namesPersons(ListFile list) {
        return ofAll(list).stream()
                .flatMap(Optional::stream)
                .anyMatch(meaning -> meaning.isName() && meaning != Meaning.FATHER_NAME);
    }
}
