package org.stele.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stele.victims.Problem;
import org.stele.wording.Wording;

/// What cannot be right in the rows of lists, one line each: the first few of a kind in a column, then how many more.
final class RowWarnings {

    private static final int MOST_OF_A_KIND = 5;

    private RowWarnings() {}

    /// Problems of one kind in one column of one file.
    private record Kind(String file, String kind, String column) {
        static Kind of(Problem problem) {
            return new Kind(
                    problem.arguments().getOrDefault("file", ""),
                    problem.kind(),
                    problem.arguments().getOrDefault("column", ""));
        }
    }

    static List<String> of(List<Problem> problems, Wording wording) {
        Map<Kind, List<Problem>> byKind = new LinkedHashMap<>();
        problems.forEach(problem -> byKind.computeIfAbsent(Kind.of(problem), kind -> new ArrayList<>())
                .add(problem));
        List<String> warnings = new ArrayList<>();
        byKind.forEach((kind, ofKind) -> {
            ofKind.stream()
                    .limit(MOST_OF_A_KIND)
                    .forEach(problem -> warnings.add(wording.say(problem.kind(), problem.arguments())));
            if (ofKind.size() > MOST_OF_A_KIND) {
                warnings.add(wording.say(
                        "rows.more",
                        Map.of(
                                "file",
                                kind.file(),
                                "count",
                                ofKind.size() - MOST_OF_A_KIND,
                                "column",
                                kind.column().isEmpty() ? "none" : kind.column())));
            }
        });
        return warnings;
    }
}
