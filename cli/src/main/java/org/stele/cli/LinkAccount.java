package org.stele.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stele.linkage.Links;
import org.stele.linkage.Overlaps;
import org.stele.linkage.PersonLists;

/// What `stele link` tells people.
final class LinkAccount {

    /// Between these probabilities a person should look.
    private static final double DOUBTFUL_FROM = 0.1;

    private static final double DOUBTFUL_TO = 0.9;

    private static final int MOST_ROWS = 5;

    private LinkAccount() {}

    static String of(LinkRun run, Page page) {
        Links links = run.links();
        page.paragraph(
                0,
                page.bold(count(run.named(), "person", "persons")) + " in "
                        + count(run.rows(), "row", "rows") + " of "
                        + count(run.lists().size(), "list", "lists") + "." + nameless(run)
                        + (run.copies() == 0
                                ? ""
                                : " " + count(run.copies(), "row is", "rows are")
                                        + " equal in every column to an earlier one."));
        page.blank();
        List<List<String>> lists = new ArrayList<>();
        for (PersonLists.Table list : run.lists()) {
            lists.add(List.of(
                    Page.safe(list.list()),
                    String.valueOf(list.rows().size()),
                    list.clean() ? "rows, nobody twice (--clean)" : "rows"));
        }
        page.table(2, List.of(Page.Align.LEFT, Page.Align.RIGHT, Page.Align.LEFT), lists);
        if (run.lists().size() > 1) {
            page.blank()
                    .line(
                            run.nameless().isEmpty()
                                    ? "Who stands where:"
                                    : "Who stands where, rows that name nobody included:");
            page.table(2, List.of(Page.Align.RIGHT, Page.Align.LEFT), overlaps(run.overlaps()));
        }
        page.blank();
        page.paragraph(
                0,
                count(links.pairsCompared(), "pair was", "pairs were") + " compared. "
                        + count(links.pairsKept(), "is", "are") + " at least 1 % probable, "
                        + count(doubtful(links), "of them is", "of them are")
                        + " doubtful (10 to 90 %) and should be looked at by a person.");
        links.model().notes().forEach(note -> page.paragraph(0, sentence(note)));
        run.agreement()
                .ifPresent(agreement -> page.blank()
                        .paragraph(
                                0,
                                String.format(
                                        Locale.ROOT,
                                        "Against column \"%s\", pair by pair: precision %.4f, recall %.4f, F1 %.4f"
                                                + " (%d true pairs, %d found, %d right).",
                                        agreement.column(),
                                        agreement.precision(),
                                        agreement.recall(),
                                        agreement.f1(),
                                        agreement.truePairs(),
                                        agreement.foundPairs(),
                                        agreement.rightPairs())));
        return page.toString();
    }

    private static String nameless(LinkRun run) {
        List<String> rows = run.persons().stream()
                .filter(person -> run.nameless().containsAll(person))
                .map(List::getFirst)
                .map(row -> Page.safe(row.list() + " " + run.id(row)))
                .toList();
        if (rows.isEmpty()) {
            return "";
        }
        return " " + count(rows.size(), "row names", "rows name") + " nobody ("
                + String.join(", ", rows.subList(0, Math.min(MOST_ROWS, rows.size())))
                + (rows.size() > MOST_ROWS ? " …" : "") + ").";
    }

    private static long doubtful(Links links) {
        long[] doubtful = new long[1];
        links.forEachPair(pair -> {
            if (pair.probability() >= DOUBTFUL_FROM && pair.probability() <= DOUBTFUL_TO) {
                doubtful[0]++;
            }
        });
        return doubtful[0];
    }

    private static List<List<String>> overlaps(Overlaps overlaps) {
        List<List<String>> rows = new ArrayList<>();
        for (Overlaps.Row row : overlaps.rows()) {
            List<String> on = new ArrayList<>();
            for (int i = 0; i < overlaps.lists().size(); i++) {
                if (row.in().get(i)) {
                    on.add(Page.safe(overlaps.lists().get(i)));
                }
            }
            rows.add(List.of(
                    String.valueOf(row.count()), (on.size() == 1 ? "only on " : "on ") + String.join(" and ", on)));
        }
        return rows;
    }

    private static String sentence(String note) {
        return note.substring(0, 1).toUpperCase(Locale.ROOT) + note.substring(1) + ".";
    }

    private static String count(long n, String one, String many) {
        return n + " " + (n == 1 ? one : many);
    }
}
