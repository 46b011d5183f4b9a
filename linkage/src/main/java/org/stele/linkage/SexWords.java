package org.stele.linkage;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The words that lists have for female and male. One letter means different things in two languages: `k` is the man of
/// an Azerbaijani list (kişi) and the woman of a Turkish one (kadın), by the letter beside it.
public enum SexWords {
    AZERBAIJANI,
    OTHER;

    private static final Set<String> FEMALE = Set.of(
            "f",
            "female",
            "woman",
            "girl",
            "qadın",
            "qadin",
            "qız",
            "ж",
            "жен",
            "женский",
            "женщина",
            "kadın",
            "kadin",
            "kız",
            "իգական",
            "ի",
            "მდედრობითი",
            "زن",
            "أنثى",
            "انثى",
            "q",
            "w");
    private static final Set<String> MALE = Set.of(
            "m",
            "male",
            "man",
            "boy",
            "kişi",
            "kisi",
            "oğlan",
            "м",
            "муж",
            "мужской",
            "мужчина",
            "erkek",
            "արական",
            "ա",
            "მამრობითი",
            "مرد",
            "ذكر",
            "e");

    /// Which of the two a column of cells is.
    static SexWords of(List<RowList.Row> rows, int column) {
        boolean azerbaijani = rows.stream()
                .anyMatch(row -> "q".equalsIgnoreCase(row.cells().get(column).strip()));
        return azerbaijani ? AZERBAIJANI : OTHER;
    }

    /// `f`, `m`, or the word as it stands, in lower case. A single `k` is left as it is: only its column can tell.
    public static String read(String cell) {
        String word = cell.strip().toLowerCase(Locale.ROOT);
        return FEMALE.contains(word) ? "f" : MALE.contains(word) ? "m" : word;
    }

    String readInColumn(String cell) {
        String word = read(cell);
        return word.equals("k") ? (this == AZERBAIJANI ? "m" : "f") : word;
    }
}
