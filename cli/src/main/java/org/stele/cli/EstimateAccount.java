package org.stele.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.stele.estimates.Chapman;
import org.stele.estimates.Checklist;
import org.stele.estimates.Draft;
import org.stele.estimates.Method;
import org.stele.estimates.MethodAnswer;
import org.stele.estimates.OverlapTable;
import org.stele.estimates.Result;
import org.stele.estimates.Verdict;
import org.stele.estimates.Why;
import org.stele.wording.Wording;

/// The account that `stele estimate` prints for people: what is documented first, then what each method says and
/// assumes.
///
/// No number stands without the documented one beside it, and none is called the estimate.
final class EstimateAccount {

    private final Wording wording;
    private final Page page;

    private EstimateAccount(Wording wording, Page page) {
        this.wording = wording;
        this.page = page;
    }

    static Page of(EstimateRun run, Page page) {
        EstimateAccount account = new EstimateAccount(run.wording(), page);
        page.line(page.bold(Page.safe(run.name())));
        account.result(run.whole());
        run.strata().forEach((stratum, result) -> {
            page.blank();
            page.line(page.bold(run.wording().say("estimate.heading.stratum", Map.of("stratum", Page.safe(stratum)))));
            account.result(result);
        });
        if (!run.strata().isEmpty()) {
            page.blank();
            page.paragraph(0, run.wording().say("estimate.strata.note"));
        }
        return page;
    }

    /// The part of a register's account about a draft: what it says, and that it waits for a person.
    static void draft(Draft draft, Wording wording, Page page) {
        EstimateAccount account = new EstimateAccount(wording, page);
        page.line(page.bold(wording.say("estimate.heading.draft")));
        page.paragraph(
                2,
                wording.say(
                        "estimate.draft.documented",
                        Map.of("people", grouped(draft.observedLow(), draft.observedHigh()), "draws", draft.draws())));
        Result result = draft.result();
        if (result.allRefused()) {
            account.refusal(result);
            return;
        }
        account.table(result, grouped(draft.observedLow(), draft.observedHigh()));
        account.doubts(result, Verdict.DOUBTFUL, "doubts");
        account.doubts(result, Verdict.REFUSED, "refused");
        page.blank();
        page.paragraph(
                2,
                wording.say(
                        "estimate.draft.waits",
                        Map.of("open", draft.checklist().open().size())));
        for (Checklist.Item item : draft.checklist().items()) {
            if (item.standing().isEmpty()) {
                page.hanging("    ", wording.say(item.kind(), item.evidence()), 6);
            }
        }
    }

    private void refusal(Result result) {
        page.paragraph(2, wording.say("estimate.all_refused"));
        for (Why why : result.answers().getFirst().why()) {
            page.paragraph(2, wording.say("estimate.why." + why.code()));
        }
    }

    private void result(Result result) {
        documented(result.table());
        overlaps(result.table());
        if (result.allRefused()) {
            page.blank();
            heading("answers");
            refusal(result);
            return;
        }
        numbers(result);
        assumptions(result);
        doubts(result, Verdict.DOUBTFUL, "doubts");
        doubts(result, Verdict.REFUSED, "refused");
    }

    private void heading(String kind) {
        page.line(page.bold(wording.say("estimate.heading." + kind)));
    }

    private void documented(OverlapTable table) {
        page.paragraph(2, wording.say("estimate.documented", Map.of("people", table.observed())));
        if (table.observed() > 0) {
            page.paragraph(
                    2,
                    wording.say(
                            "estimate.documented.once",
                            Map.of("once", table.listedTimes(1), "often", table.observed() - table.listedTimes(1))));
        }
    }

    /// A triangle of pairs while it fits the page, the whole lists on its diagonal; else one row a list.
    private void overlaps(OverlapTable table) {
        int lists = table.lists().size();
        page.blank();
        List<List<String>> rows = new ArrayList<>();
        List<Page.Align> columns = new ArrayList<>(List.of(Page.Align.LEFT));
        List<String> head = new ArrayList<>(List.of(""));
        int width = 2;
        for (int i = 0; i < lists; i++) {
            String name = Page.safe(table.lists().get(i));
            head.add(name);
            columns.add(Page.Align.RIGHT);
            width += 3 + Math.max(Page.columns(name), grouped(table.size(i)).length());
        }
        columns.add(Page.Align.LEFT);
        head.add("");
        boolean triangle = width + 20 <= Console.WIDTH;
        if (triangle) {
            rows.add(head);
        }
        for (int i = 0; i < lists; i++) {
            List<String> row = new ArrayList<>(List.of(Page.safe(table.lists().get(i))));
            for (int j = 0; j < lists && triangle; j++) {
                row.add(j > i ? "" : grouped(j == i ? table.size(i) : table.shared(i, j)));
            }
            if (!triangle) {
                row.add(grouped(table.size(i)));
            }
            row.add("");
            rows.add(row);
        }
        heading(triangle && lists > 1 ? "overlaps" : "lists");
        page.table(2, triangle ? columns : List.of(Page.Align.LEFT, Page.Align.RIGHT, Page.Align.LEFT), rows);
        pairs(table.informative());
    }

    private void pairs(OverlapTable table) {
        if (table.lists().size() < 3) {
            return;
        }
        double lowest = Double.POSITIVE_INFINITY;
        double highest = 0;
        for (int i = 0; i < table.lists().size(); i++) {
            for (int j = i + 1; j < table.lists().size(); j++) {
                double pair = Chapman.of(table.size(i), table.size(j), table.shared(i, j));
                lowest = Math.min(lowest, pair);
                highest = Math.max(highest, pair);
            }
        }
        page.paragraph(
                2,
                wording.say(
                        "estimate.pairs.if_independent",
                        Map.of("lowest", grouped(lowest), "highest", grouped(highest))));
    }

    private void numbers(Result result) {
        page.blank();
        heading("answers");
        table(result, grouped(result.observed()));
    }

    /// @param documented as it stands beside every number
    private void table(Result result, String documented) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                wording.say("estimate.column.method"),
                wording.say("estimate.column.documented"),
                wording.say("estimate.column.number"),
                wording.say("estimate.column.interval"),
                wording.say("estimate.column.verdict")));
        for (MethodAnswer answer : result.answers()) {
            String name = name(answer);
            String verdict = wording.say("estimate.verdict." + answer.verdict().code());
            switch (answer) {
                case MethodAnswer.Estimated estimated -> {
                    String people = grouped(estimated.estimate());
                    rows.add(List.of(
                            name,
                            documented,
                            page.bold(
                                    answer.method().isBound()
                                            ? wording.say("estimate.at_least", Map.of("people", people))
                                            : people),
                            grouped(estimated.low95()) + " to " + grouped(estimated.high95()),
                            verdict));
                }
                case MethodAnswer.Refused refused -> rows.add(List.of(name, documented, "–", "–", verdict));
            }
        }
        page.table(
                2,
                List.of(Page.Align.LEFT, Page.Align.RIGHT, Page.Align.RIGHT, Page.Align.RIGHT, Page.Align.LEFT),
                rows);
        page.blank();
        page.paragraph(2, agreement(result));
        page.paragraph(2, wording.say("estimate.number.note"));
    }

    private String agreement(Result result) {
        List<MethodAnswer.Estimated> given = result.estimates();
        if (given.isEmpty()) {
            return wording.say("estimate.none");
        }
        // The cut of lcmcr makes no second method of the latent classes.
        long methods = given.stream()
                .map(answer -> answer.method() == Method.LCMCR ? Method.LATENT_CLASS : answer.method())
                .distinct()
                .count();
        Map<String, Object> arguments =
                Map.of("methods", methods, "factor", result.disagreement().orElse(1));
        boolean disagree = given.stream().anyMatch(answer -> answer.why().contains(Why.METHODS_DISAGREE));
        return wording.say(disagree ? "estimate.disagree" : "estimate.agree", arguments);
    }

    private void assumptions(Result result) {
        page.blank();
        heading("assumes");
        for (MethodAnswer answer : result.answers()) {
            if (answer.verdict() != Verdict.REFUSED) {
                page.hanging(
                        "  ",
                        name(answer) + ": "
                                + wording.say(
                                        answer.assumes().kind(),
                                        answer.assumes().arguments()),
                        4);
            }
        }
    }

    /// Each reason once, with the methods that it concerns.
    private void doubts(Result result, Verdict verdict, String headed) {
        SortedMap<Why, List<String>> methods = new TreeMap<>();
        long concerned = 0;
        for (MethodAnswer answer : result.answers()) {
            if (answer.verdict() == verdict) {
                concerned++;
                for (Why why : answer.why()) {
                    methods.computeIfAbsent(why, code -> new ArrayList<>()).add(name(answer));
                }
            }
        }
        if (methods.isEmpty()) {
            return;
        }
        page.blank();
        heading(headed);
        Map<String, String> said = new LinkedHashMap<>();
        for (Map.Entry<Why, List<String>> reason : methods.entrySet()) {
            boolean ofAll = concerned > 1 && reason.getValue().size() == concerned && verdict == Verdict.DOUBTFUL;
            said.put(
                    wording.say("estimate.why." + reason.getKey().code()),
                    ofAll ? "" : String.join("; ", reason.getValue()));
        }
        said.forEach((sentence, names) -> page.hanging("  ", names.isEmpty() ? sentence : names + ": " + sentence, 4));
    }

    private String name(MethodAnswer answer) {
        return wording.say("estimate." + answer.method().code() + ".name");
    }

    private static String grouped(double people) {
        return grouped(Math.round(people));
    }

    private static String grouped(long low, long high) {
        return low == high ? grouped(low) : grouped(low) + " to " + grouped(high);
    }

    private static String grouped(long people) {
        return String.format(Locale.ROOT, "%,d", people);
    }
}
