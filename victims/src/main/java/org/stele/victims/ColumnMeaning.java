package org.stele.victims;

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
}
