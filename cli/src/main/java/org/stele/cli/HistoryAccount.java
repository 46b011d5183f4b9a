package org.stele.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stele.claims.Reading;
import org.stele.cli.Page.Align;
import org.stele.dates.Edtf;
import org.stele.evidence.DocumentId;
import org.stele.recording.Dating;
import org.stele.recording.History;
import org.stele.wording.Wording;

/// The histories of figures for people: from which day on a figure was what it was, and what changed it.
final class HistoryAccount {

    private static final int INDENT = 2;

    /// So many documents are named beside a change.
    private static final int DOCUMENTS = 3;

    private final Page page;
    private final Wording wording;
    private final ReckoningWords words;
    private final Map<DocumentId, String> files = new HashMap<>();

    private HistoryAccount(Page page, List<Reading> readings, Wording wording) {
        this.page = page;
        this.wording = wording;
        this.words = new ReckoningWords(wording);
        readings.forEach(reading -> files.put(reading.document(), Page.safe(reading.fileName())));
    }

    static void write(Page page, List<History> histories, List<Reading> readings, Dating dating, Wording wording) {
        HistoryAccount account = new HistoryAccount(page, readings, wording);
        List<History> told = histories.stream()
                .filter(history ->
                        !history.figures().isEmpty() || !history.undated().isEmpty())
                .toList();
        if (told.isEmpty()) {
            page.paragraph(0, account.words.say("nothing"));
            return;
        }
        for (History history : told) {
            account.incident(history);
            page.blank();
        }
        page.paragraph(0, wording.say("history.dating." + dating.code()));
        page.paragraph(0, account.words.say("range"));
    }

    private void incident(History history) {
        page.hanging("", page.bold(Page.safe(words.say(history.incident().title()))), INDENT);
        if (history.pace() != History.Pace.DAY) {
            page.paragraph(
                    INDENT,
                    wording.say("history.pace", Map.of("pace", history.pace().code(), "days", history.days())));
        }
        if (!history.undated().isEmpty()) {
            page.paragraph(
                    INDENT,
                    wording.say(
                            "history.undated",
                            Map.of(
                                    "count", history.undated().size(),
                                    "files", names(history.undated()))));
        }
        page.blank();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "",
                wording.say("history.column.from"),
                words.say("column.low"),
                words.say("column.best"),
                words.say("column.high"),
                wording.say("history.column.changed_by")));
        for (History.OfFigure figure : history.figures()) {
            String head = words.head(figure.asked());
            for (History.Change change : figure.changes()) {
                rows.add(row(head, change));
                head = "";
            }
        }
        page.table(INDENT, List.of(Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.LEFT), rows);
    }

    private List<String> row(String head, History.Change change) {
        String day = PeriodWords.of(Edtf.day(change.on()), wording);
        List<String> by = new ArrayList<>();
        if (!change.documents().isEmpty()) {
            by.add(names(change.documents()));
        }
        change.judgements()
                .forEach(judgement -> by.add(Page.safe(wording.say(
                        "history.judgement",
                        Map.of(
                                "kind", judgement.kind().code(),
                                "value", judgement.value().isEmpty() ? "none" : judgement.value(),
                                "by", judgement.by(),
                                "why", judgement.why())))));
        String changed = by.isEmpty() ? wording.say("history.nothing_of_its_own") : String.join("; ", by);
        return change.answer()
                .map(answer -> List.of(
                        head,
                        day,
                        ReckoningWords.number(answer.low()),
                        page.bold(ReckoningWords.number(answer.best())),
                        ReckoningWords.number(answer.high()),
                        changed + " ("
                                + wording.say(
                                        "history.status",
                                        Map.of("status", answer.status().code())) + ")"))
                .orElseGet(() -> List.of(head, day, "–", "–", "–", wording.say("history.gone", Map.of("by", changed))));
    }

    private String names(List<DocumentId> documents) {
        String named = String.join(
                ", ",
                documents.stream()
                        .limit(DOCUMENTS)
                        .map(document -> files.getOrDefault(document, document.text()))
                        .toList());
        return documents.size() > DOCUMENTS
                ? wording.say("history.more", Map.of("names", named, "count", documents.size() - DOCUMENTS))
                : named;
    }
}
