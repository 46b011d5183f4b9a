package org.stele.recording;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stele.evidence.Judgement;
import org.stele.evidence.ListFile;
import org.stele.vocabulary.JudgementKind;

/// What somebody said of lists that are about to be read: which list a file belongs to, and what columns hold.
///
/// @param names of lists, by the names of their files
/// @param columns what columns hold, as codes of [org.stele.linkage.Meaning], by list and header
/// @param by who says it
/// @param why with what reason, such as the file that says it
public record ListNotes(Map<String, String> names, Map<String, Map<String, String>> columns, String by, String why) {

    /// Nobody said anything.
    public static final ListNotes NONE = new ListNotes(Map.of(), Map.of(), "", "");

    public ListNotes {
        names = Map.copyOf(names);
        columns = Map.copyOf(columns);
    }

    /// The list with its name.
    public ListFile named(ListFile file) {
        String given = names.get(file.fileName());
        return given == null ? file : file.named(given);
    }

    /// The list with its name and with what is said of its columns.
    ///
    /// @param before what was said of columns before, likewise by list and header
    ListFile on(ListFile file, Map<String, Map<String, String>> before) {
        ListFile named = named(file);
        Map<String, String> said = new LinkedHashMap<>(before.getOrDefault(named.name(), Map.of()));
        said.putAll(columns.getOrDefault(named.name(), Map.of()));
        return named.saying(said);
    }

    /// What is new of it.
    List<Judgement> judgements(Map<String, Map<String, String>> before, Instant at) {
        List<Judgement> said = new ArrayList<>();
        columns.forEach((list, headers) -> headers.forEach((header, meaning) -> {
            boolean known = meaning.equals(before.getOrDefault(list, Map.of()).get(header));
            if (!known) {
                said.add(new Judgement(JudgementKind.COLUMN, list + "|" + header, meaning, by, why, at));
            }
        }));
        said.sort(Comparator.comparing(Judgement::subject));
        return said;
    }
}
