package org.stele.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.stele.linkage.Explanation;
import org.stele.linkage.Links;
import org.stele.linkage.Overruling;
import org.stele.linkage.RowRef;
import org.stele.linkage.Waterfall;
import org.stele.wording.Wording;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Why two rows of a linkage have the weight they have: for people, for programs and as a picture. All three show the
/// terms of one [Explanation], whose sum is the weight in `pairs.csv`.
final class PairAccount {

    private final LinkRun run;
    private final Explanation why;
    private final Optional<Overruling> overruling;
    private final boolean together;
    private final boolean compared;
    private final Wording wording = Wording.in("en");

    PairAccount(LinkRun run, String left, String right) {
        this.run = run;
        RowRef one = run.compared(run.find(left));
        RowRef two = run.compared(run.find(right));
        if (one.equals(two)) {
            throw new UserError("--explain " + left + " " + right
                    + ": these are one row, or rows that say the same in every column");
        }
        Links links = run.links();
        why = links.explain(one, two);
        overruling = links.findOverruling(one, two);
        together = links.isTogether(one, two);
        compared = links.isCompared(one, two);
    }

    ObjectNode form() {
        ObjectNode form = JsonNodeFactory.instance.objectNode();
        form.putObject("left").put("list", why.left().list()).put("id", run.id(why.left()));
        form.putObject("right").put("list", why.right().list()).put("id", run.id(why.right()));
        form.put("prior", why.prior());
        ArrayNode terms = form.putArray("terms");
        for (Explanation.Term term : why.terms()) {
            terms.addObject()
                    .put("field", term.field())
                    .put("level", term.level())
                    .put("left", term.left())
                    .put("right", term.right())
                    .put("agreement", term.agreement())
                    .put("rarity", term.rarity())
                    .put("weight", term.weight());
        }
        form.put("lookalikes", why.lookalikes());
        form.put("weight", why.weight());
        form.put("probability", why.probability());
        overruling.ifPresentOrElse(
                by -> form.put("overruled", by.name().toLowerCase(Locale.ROOT)), () -> form.putNull("overruled"));
        form.put("compared", compared);
        form.put("together", together);
        return form;
    }

    String text(Page page) {
        page.paragraph(0, page.bold(title()));
        page.paragraph(0, outcome());
        page.blank();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(signed(why.prior()), wording.say("explain.prior", Map.of("pairs", oneIn(why.prior())))));
        for (Explanation.Term term : why.terms()) {
            rows.add(List.of(signed(term.weight()), sentence(term)));
        }
        if (why.lookalikes() != 0) {
            rows.add(List.of(signed(why.lookalikes()), wording.say("explain.lookalikes")));
        }
        rows.add(List.of(signed(why.weight()), wording.say("explain.weight")));
        page.table(2, List.of(Page.Align.RIGHT, Page.Align.LEFT), rows);
        page.blank();
        overruling.ifPresent(by -> page.paragraph(
                0,
                wording.say(
                        switch (by) {
                            case DECIDED_SAME -> "explain.decided_same";
                            case DECIDED_APART -> "explain.decided_apart";
                            case CLEAN_LIST -> "explain.clean_list";
                            case GUARD -> "explain.guard";
                        })));
        if (!compared) {
            page.paragraph(0, wording.say("explain.not_compared"));
        }
        return page.paragraph(0, wording.say(together ? "explain.together" : "explain.apart"))
                .toString();
    }

    String svg() {
        return Waterfall.svg(
                why,
                new Waterfall.Words(
                        title(),
                        outcome(),
                        wording.say("explain.prior_bar"),
                        wording.say("explain.lookalikes_bar"),
                        wording.say("explain.weight")));
    }

    private String title() {
        return wording.say("explain.title", Map.of("left", named(why.left()), "right", named(why.right())));
    }

    private String outcome() {
        return wording.say(
                "explain.outcome",
                Map.of(
                        "probability", String.format(Locale.ROOT, "%.6f", why.probability()),
                        "weight", String.format(Locale.ROOT, "%.2f", why.weight())));
    }

    private String named(RowRef row) {
        return Page.safe(row.list() + ":" + run.id(row));
    }

    private String sentence(Explanation.Term term) {
        String left = "\u201C" + Page.safe(term.left()) + "\u201D";
        String right = "\u201C" + Page.safe(term.right()) + "\u201D";
        if (term.level().equals("missing")) {
            return wording.say("explain.missing", Map.of("field", Page.safe(term.field())));
        }
        return wording.say(
                "explain.term",
                Map.of(
                        "field", Page.safe(term.field()),
                        "level", term.level(),
                        "left", left,
                        "right", right,
                        "agreement", signed(term.agreement()),
                        "rarity", signed(term.rarity()),
                        "rare", term.rarity() == 0 ? "none" : term.rarity() > 0 ? "rare" : "common"));
    }

    private static String oneIn(double prior) {
        return String.format(Locale.ROOT, "%,.0f", 1 + Math.pow(2, -prior));
    }

    private static String signed(double bits) {
        String number = String.format(Locale.ROOT, "%+.2f", bits);
        return number.matches("[+-]0\\.00") ? "0.00" : number;
    }
}
