package org.stele.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stele.claims.Claim;
import org.stele.linkage.Explanation;
import org.stele.recording.Case;
import org.stele.victims.Age;
import org.stele.victims.Attribute;
import org.stele.victims.Doubt;
import org.stele.victims.Person;
import org.stele.victims.UnnamedGroup;
import org.stele.victims.Value;
import org.stele.victims.VictimRecord;
import org.stele.victims.Victims;
import org.stele.wording.Wording;

/// What `stele victims` tells people: how many have a name, each person with rows and reasons, who has no name, and
/// which pairs somebody should look at.
final class VictimsAccount {

    private static final int INDENT = 2;
    private static final int MOST_REASONS = 6;

    /// What stands in a line of its own already, or in the words of the rows.
    private static final Set<String> TOLD_ELSEWHERE =
            Set.of("name", "given_name", "family_name", "father_name", "age", "remark", "father");

    private final Page page;
    private final VictimRecord victims;
    private final Case found;
    private final Wording wording;
    private final Map<String, VictimRecord.Row> rows = new HashMap<>();
    private final Map<String, Claim> claims = new HashMap<>();

    VictimsAccount(Page page, Case found, Wording wording) {
        this.page = page;
        this.found = found;
        this.victims = found.victims();
        this.wording = wording;
        victims.rows().forEach(row -> rows.put(row.id(), row));
        found.readings()
                .forEach(reading ->
                        reading.claims().forEach(claim -> claims.put(claim.id().text(), claim)));
    }

    void write(String register) {
        page.paragraph(
                0,
                page.bold(wording.say("victims.named", Map.of("persons", victims.named())))
                        + " "
                        + wording.say(
                                "victims.of",
                                Map.of(
                                        "rows",
                                        victims.rows().size(),
                                        "nameless",
                                        victims.nameless(),
                                        "groups",
                                        ClaimWords.interval(victims.documented(), wording))));
        CaseAccount.stated(found.incidents())
                .ifPresent(stated -> page.paragraph(
                        0,
                        wording.say(
                                "record.who.stated",
                                Map.of(
                                        "named",
                                        victims.named(),
                                        "stated",
                                        ClaimWords.interval(stated, wording),
                                        "missing",
                                        ClaimWords.interval(
                                                victims.against(stated).missing(), wording)))));
        for (Person person : victims.persons()) {
            if (person.isNamed()) {
                person(person);
            }
        }
        withoutName();
        review(register);
    }

    private void person(Person person) {
        page.blank();
        page.line(page.bold(Page.safe(person.name())) + "  " + page.dim(person.id()));
        List<String> facts = facts(person);
        if (!facts.isEmpty()) {
            page.paragraph(INDENT, String.join("; ", facts));
        }
        for (String member : person.members()) {
            if (!person.copies().contains(member)) {
                page.hanging("  - ", said(member), 4);
            }
        }
        if (!person.copies().isEmpty()) {
            page.paragraph(
                    4,
                    wording.say(
                            "victims.copies", Map.of("count", person.copies().size())));
        }
        person.why().stream().limit(MOST_REASONS).forEach(why -> page.hanging("    why: ", because(why), 9));
        if (person.why().size() > MOST_REASONS) {
            page.paragraph(
                    4,
                    wording.say(
                            "victims.more_reasons",
                            Map.of("count", person.why().size() - MOST_REASONS, "person", person.id())));
        }
    }

    private List<String> facts(Person person) {
        List<String> facts = new ArrayList<>();
        age(person.age()).ifPresent(facts::add);
        for (Attribute attribute : person.attributes()) {
            if (!TOLD_ELSEWHERE.contains(attribute.name())) {
                facts.add(Page.safe(attribute.name().replace('_', ' ')) + ": "
                        + String.join(
                                " / ",
                                attribute.values().stream()
                                        .map(Value::text)
                                        .map(Page::safe)
                                        .toList()));
            }
        }
        return facts;
    }

    private Optional<String> age(Age age) {
        return switch (age) {
            case Age.Unknown() -> Optional.empty();
            case Age.Known(int low, int high, var sources) ->
                Optional.of("age: " + (low == high ? low : low + " to " + high));
            case Age.Contested(int low, int high, var sources) ->
                Optional.of(wording.say("victims.age_contested", Map.of("low", low, "high", high)));
        };
    }

    private String said(String member) {
        VictimRecord.Row row = rows.get(member);
        if (row != null) {
            return Page.safe(member) + "  \u201C" + Page.safe(row.raw()) + "\u201D";
        }
        Claim claim = claims.get(member);
        return claim == null ? Page.safe(member) : member + "  " + ClaimWords.head(claim, wording);
    }

    private String because(Explanation why) {
        List<String> terms = new ArrayList<>();
        for (Explanation.Term term : why.terms()) {
            if (!term.level().equals("missing")) {
                terms.add(String.format(
                        Locale.ROOT, "%s %s %+.1f", Page.safe(term.field()), term.level(), term.weight()));
            }
        }
        return wording.say(
                "why.pair",
                Map.of(
                        "left", Page.safe(Victims.id(why.left())),
                        "right", Page.safe(Victims.id(why.right())),
                        "probability", why.probability(),
                        "prior", why.prior(),
                        "terms", terms.isEmpty() ? wording.say("why.nothing_compared") : String.join(", ", terms)));
    }

    private void withoutName() {
        List<Person> nameless =
                victims.persons().stream().filter(person -> !person.isNamed()).toList();
        if (nameless.isEmpty() && victims.groups().isEmpty()) {
            return;
        }
        page.blank().line(wording.say("victims.without_name"));
        for (Person person : nameless) {
            page.hanging(
                    "  - ",
                    person.id() + ": "
                            + String.join(
                                    "; ",
                                    person.members().stream().map(this::said).toList()),
                    4);
        }
        for (UnnamedGroup group : victims.groups()) {
            page.hanging(
                    "  - ",
                    wording.say(
                            "victims.group",
                            Map.of(
                                    "row",
                                    Page.safe(group.id()),
                                    "words",
                                    "\u201C" + Page.safe(group.words()) + "\u201D",
                                    "size",
                                    ClaimWords.interval(group.size(), wording),
                                    "named",
                                    group.named().size(),
                                    "remainder",
                                    ClaimWords.interval(group.remainder(), wording))),
                    4);
        }
    }

    private void review(String register) {
        if (victims.review().isEmpty()) {
            return;
        }
        page.blank().line(wording.say("victims.review"));
        for (Doubt doubt : victims.review()) {
            page.hanging(
                    "  - ",
                    wording.say(
                            doubt.together() ? "victims.doubt_together" : "victims.doubt_apart",
                            Map.of(
                                    "left",
                                    said(doubt.left()),
                                    "right",
                                    said(doubt.right()),
                                    "probability",
                                    String.format(Locale.ROOT, "%.2f", doubt.probability()))),
                    4);
        }
        page.paragraph(INDENT, wording.say("victims.decide", Map.of("register", Page.safe(register))));
    }
}
