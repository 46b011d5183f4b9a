package org.stele.victims;

import java.util.List;
import java.util.Map;

/// What is wrong with a row, for a person to read: `wording` makes the sentence.
///
/// @param kind `row.age`, `row.date`, `row.birth_after_death`, `row.lifetime`, `row.age_and_dates`, `row.nameless`,
///     `row.name_unreadable`, `row.mixed_scripts`, `row.invisible` or `row.unreadable`; of several rows `rows.copies`
/// or `rows.equal`; of judgements `judgement.same_unheeded` or `judgement.not_same_unheeded`
/// @param arguments `file`, `row`, and where they apply `column`, `value`, `other_column`, `other_value`, `age_column`,
///     `age`, `lived`, `problem`; of several rows `file`, `rows` (the first of them) and `count`;
/// of judgements `left` and `right`
public record Problem(String kind, Map<String, String> arguments) {

    public Problem {
        arguments = Map.copyOf(arguments);
    }

    /// A judgement about two that other judgements, or what keeps brothers apart, do not allow.
    static Problem unheeded(String left, String right, boolean same) {
        return new Problem(
                same ? "judgement.same_unheeded" : "judgement.not_same_unheeded", Map.of("left", left, "right", right));
    }

    private static final int MOST_NUMBERS = 4;

    /// Rows of one list that say the same in every column.
    ///
    /// @param numbers of the rows as their reader knows them
    /// @param copies whether they were taken for copies of the first
    public static Problem equalRows(String file, List<String> numbers, boolean copies) {
        String told = String.join(", ", numbers.subList(0, Math.min(MOST_NUMBERS, numbers.size())));
        return new Problem(
                copies ? "rows.copies" : "rows.equal",
                Map.of(
                        "file",
                        file,
                        "rows",
                        numbers.size() > MOST_NUMBERS ? told + " …" : told,
                        "count",
                        String.valueOf(numbers.size())));
    }
}
