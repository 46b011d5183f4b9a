package org.stele.bench.claims;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.stele.bench.gauge.DataMissing;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// One document of the evaluation data, with what people found in it. What a file does not tell is empty.
///
/// @param claims gold figures, where the file marks them in the text
/// @param totals what coders concluded for the whole document, by measure
/// @param unstated measures whose total a heuristic did not find stated in the text
/// @param victims the named victims; empty also where the file names nobody
/// @param place the narrowest place first, then wider ones
record GoldDocument(
        String id,
        String language,
        String text,
        Optional<List<ScoredClaim>> claims,
        SortedMap<String, Range> totals,
        List<String> unstated,
        Optional<List<NameScore.Person>> victims,
        List<Event> events,
        List<String> place,
        Optional<String> date,
        List<String> actors) {

    /// Low to high; an empty high is open.
    record Range(long low, OptionalLong high) {

        boolean overlaps(Range other) {
            return low <= other.high.orElse(Long.MAX_VALUE) && other.low <= high.orElse(Long.MAX_VALUE);
        }
    }

    /// One of several events that a text is keyed with.
    ///
    /// @param victims the strings by which each human target is named
    record Event(SortedMap<String, Range> totals, List<List<String>> victims) {
        Event {
            victims = List.copyOf(victims);
        }
    }

    GoldDocument {
        unstated = List.copyOf(unstated);
        events = List.copyOf(events);
        place = List.copyOf(place);
        actors = List.copyOf(actors);
    }

    boolean isStated(String measure) {
        return !unstated.contains(measure);
    }

    /// Reads a file of one JSON object a line.
    static List<GoldDocument> read(Path file) {
        List<GoldDocument> documents = new ArrayList<>();
        int number = 0;
        ObjectMapper json = new ObjectMapper();
        try {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                number++;
                if (!line.isBlank()) {
                    documents.add(of(json.readTree(line)));
                }
            }
        } catch (JacksonException e) {
            throw new DataMissing(file + ", line " + number + " is no JSON object: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return documents;
    }

    private static GoldDocument of(JsonNode row) {
        JsonNode gold = row.path("gold");
        List<String> unstated = new ArrayList<>();
        gold.path("stated").properties().forEach(entry -> {
            if (!entry.getValue().asBoolean()) {
                unstated.add(entry.getKey());
            }
        });
        List<Event> events = new ArrayList<>();
        gold.path("events").forEach(event -> {
            List<List<String>> human = new ArrayList<>();
            event.path("victims").forEach(victim -> human.add(texts(victim.path("strings"))));
            events.add(new Event(totals(event.path("totals")), human));
        });
        JsonNode date = gold.path("date");
        return new GoldDocument(
                row.path("id").asString(""),
                row.path("lang").asString("und"),
                row.path("text").asString(""),
                gold.path("claims").isArray() ? Optional.of(claims(gold.path("claims"))) : Optional.empty(),
                totals(gold.path("totals")),
                unstated,
                gold.path("named_victims").isArray()
                        ? Optional.of(victims(gold.path("named_victims")))
                        : Optional.empty(),
                events,
                texts(gold.path("place")),
                date.path("low").isString()
                        ? Optional.of(date.path("low").asString() + "/"
                                + date.path("high").asString(""))
                        : Optional.empty(),
                texts(gold.path("perpetrators")));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asString("")));
        return texts;
    }

    private static SortedMap<String, Range> totals(JsonNode totals) {
        SortedMap<String, Range> ranges = new TreeMap<>();
        totals.properties()
                .forEach(entry -> ranges.put(
                        entry.getKey(),
                        new Range(
                                entry.getValue().path("low").asLong(0),
                                whole(entry.getValue().path("high")))));
        return ranges;
    }

    private static OptionalLong whole(JsonNode node) {
        return node.isIntegralNumber() ? OptionalLong.of(node.asLong()) : OptionalLong.empty();
    }

    /// The coders' status is what became of a victim, with whether they were arrested too.
    private static List<NameScore.Person> victims(JsonNode array) {
        List<NameScore.Person> victims = new ArrayList<>();
        array.forEach(victim -> {
            String status = victim.path("status").asString("").toLowerCase(Locale.ROOT);
            String fate = status.contains("killed") ? "killed" : status.contains("injured") ? "injured" : "unknown";
            victims.add(new NameScore.Person(victim.path("name").asString(""), fate));
        });
        return victims;
    }

    /// Figures in the scorer's form, gold or read by any program.
    static List<ScoredClaim> claims(JsonNode array) {
        List<ScoredClaim> claims = new ArrayList<>();
        array.forEach(claim -> {
            JsonNode value = claim.path("value");
            if (value.isObject()) {
                claims.add(new ScoredClaim(
                        claim.path("id").asString(""),
                        claim.path("measure").asString(""),
                        whole(value.path("n")),
                        value.path("low").asLong(0),
                        whole(value.path("high")),
                        claim.path("qualifier").asString(""),
                        claim.path("part_of").isString()
                                ? Optional.of(claim.path("part_of").asString())
                                : Optional.empty(),
                        value.path("start").asInt(0),
                        value.path("end").asInt(0),
                        List.of()));
            }
        });
        return claims;
    }
}
