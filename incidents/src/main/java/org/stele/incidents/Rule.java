package org.stele.incidents;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A named, versioned way to low, best and high. docs/methods/rules.md defines each with its source.
public enum Rule {
    /// The default. Low: the least total that a consistent reading gives. Best: the total of the whole event on which
    /// all lineages that state one agree. High: the greatest stated total.
    RANGE("range@1"),
    /// Best is the total that more lineages state than any other.
    MAJORITY("majority@1"),
    /// Best is the total of the highest kind of source on which there is no disagreement: court, medical, NGO …
    SOURCE_HIERARCHY("source_hierarchy@1"),
    /// Best is the total that a person confirmed.
    RECORDER("recorder@1"),
    /// Best is the lowest stated total; "dozens" is 12, "hundreds" is 100.
    CONSERVATIVE("conservative@1"),
    /// The Uppsala program's: best is the likeliest of the reliable totals, the lowest where nothing tells them apart.
    UCDP_GED("ucdp_ged@1"),
    /// Iraq Body Count's: a minimum and a maximum of the totals stated, no best; provisional under two independent
    /// sources.
    IRAQ_BODY_COUNT("iraq_body_count@1");

    private final String id;

    Rule(String id) {
        this.id = id;
    }

    /// Name and version, as they stand in files and judgements.
    public String id() {
        return id;
    }

    /// The rule of this name and version, or nothing when there is none.
    public static Optional<Rule> find(String id) {
        return Arrays.stream(values()).filter(rule -> rule.id.equals(id)).findFirst();
    }

    /// The rule of this name and version.
    ///
    /// @throws IllegalArgumentException naming the rules there are
    public static Rule get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException(
                "\"" + id + "\" is no rule: it is one of " + ids().stream().collect(Collectors.joining(", "))));
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(Rule::id).toList();
    }
}
