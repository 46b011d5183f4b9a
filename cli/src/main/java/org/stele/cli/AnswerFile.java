package org.stele.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.stele.evidence.Intake;
import org.stele.evidence.ListFile;
import org.stele.evidence.Unreadable;
import org.stele.linkage.PersonLists;
import org.stele.linkage.RowList;
import org.stele.linkage.RowRef;

/// A file of questions about pairs of rows, and of the answers that a person writes into it: `left,right,answer` and
/// columns that help to answer. What was answered stays as it was written; the file is only ever replaced whole.
final class AnswerFile {

    /// What a person may write, in any case.
    enum Answer {
        SAME,
        DIFFERENT,
        UNSURE
    }

    private static final Map<String, Answer> WORDS = Map.ofEntries(
            Map.entry("yes", Answer.SAME),
            Map.entry("y", Answer.SAME),
            Map.entry("same", Answer.SAME),
            Map.entry("1", Answer.SAME),
            Map.entry("no", Answer.DIFFERENT),
            Map.entry("n", Answer.DIFFERENT),
            Map.entry("different", Answer.DIFFERENT),
            Map.entry("0", Answer.DIFFERENT),
            Map.entry("unsure", Answer.UNSURE),
            Map.entry("unknown", Answer.UNSURE),
            Map.entry("?", Answer.UNSURE));

    /// One pair that somebody answered.
    record Answered(RowRef left, RowRef right, Answer answer, String written) {}

    private AnswerFile() {}

    /// The answers in a file; pairs without one are left out.
    ///
    /// @throws UserError naming the line that cannot be understood
    static List<Answered> read(Path file, LinkRun run) {
        ListFile list;
        try {
            list = Intake.readList(String.valueOf(file.getFileName()), Files.readAllBytes(file));
        } catch (Unreadable e) {
            throw new UserError(e.says());
        } catch (IOException e) {
            throw new UserError(file + " cannot be read: " + e.getMessage());
        }
        if (!list.columns().containsAll(List.of("left", "right", "answer"))) {
            throw new UserError(file + " has the columns " + String.join(", ", list.columns())
                    + ": a file of answers has left, right and answer");
        }
        List<Answered> answers = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (ListFile.Row row : list.rows()) {
            String written = row.find("answer").orElse("").strip();
            if (!written.isEmpty()) {
                try {
                    RowRef left = run.compared(run.find(row.find("left").orElse("")));
                    RowRef right = run.compared(run.find(row.find("right").orElse("")));
                    answers.add(new Answered(left, right, answer(written), written));
                } catch (UserError e) {
                    wrong.add(file + ", row " + row.number() + ": " + e.getMessage());
                }
            }
        }
        if (!wrong.isEmpty()) {
            throw new UserError(String.join("\n", wrong));
        }
        return answers;
    }

    private static Answer answer(String written) {
        Answer answer = WORDS.get(written.toLowerCase(Locale.ROOT));
        if (answer == null) {
            throw new UserError("\"" + written + "\" is no answer: write yes, no or unsure, or nothing");
        }
        return answer;
    }

    /// One line of the file to write.
    record Line(RowRef left, RowRef right, String answer, List<String> more) {}

    /// Writes the file whole and puts it in place.
    ///
    /// @param more the headers of what a line tells beside the pair and the answer
    static void write(Path file, LinkRun run, List<String> more, List<Line> lines) {
        Map<RowRef, String> said = said(run, lines);
        List<String> header = new ArrayList<>(List.of("left", "right", "answer"));
        header.addAll(more);
        header.addAll(List.of("left_row", "right_row"));
        try {
            LinkFiles.write(file, to -> {
                LinkFiles.row(to, header.toArray(String[]::new));
                for (Line line : lines) {
                    write(to, run, line, said);
                }
            });
        } catch (IOException e) {
            throw new UserError(file + " cannot be written: " + e.getMessage());
        }
    }

    private static void write(BufferedWriter to, LinkRun run, Line line, Map<RowRef, String> said) throws IOException {
        List<String> cells = new ArrayList<>(List.of(run.name(line.left()), run.name(line.right()), line.answer()));
        cells.addAll(line.more());
        cells.add(said.getOrDefault(line.left(), ""));
        cells.add(said.getOrDefault(line.right(), ""));
        LinkFiles.row(to, cells.toArray(String[]::new));
    }

    /// What the rows say, for whoever answers without the list at hand.
    private static Map<RowRef, String> said(LinkRun run, List<Line> lines) {
        Set<RowRef> wanted = new LinkedHashSet<>();
        lines.forEach(line -> wanted.addAll(List.of(line.left(), line.right())));
        Map<RowRef, String> said = new LinkedHashMap<>();
        for (PersonLists.Table list : run.lists()) {
            for (RowList.Row row : list.rows()) {
                RowRef ref = new RowRef(list.list(), row.id());
                if (wanted.contains(ref)) {
                    said.put(
                            ref,
                            String.join(
                                    " | ",
                                    row.cells().stream()
                                            .filter(cell -> !cell.isBlank())
                                            .toList()));
                }
            }
        }
        return said;
    }
}
