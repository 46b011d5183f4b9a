package org.stele.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.stele.dates.Edtf;
import org.stele.incidents.Assumption;
import org.stele.incidents.Question;
import org.stele.incidents.Saying;
import org.stele.vocabulary.Measure;
import org.stele.wording.Wording;

/// What a reckoning has to say, in one language: kinds and arguments of `incidents` become sentences.
final class ReckoningWords {

    /// Arguments whose values are codes of measures.
    private static final Set<String> MEASURES = Set.of("measure", "part_measure", "other_measure", "unknown_measure");

    /// Arguments that may be absent, for which the messages have words of their own.
    private static final Set<String> OPTIONAL = Set.of("place", "period");

    private final Wording wording;

    ReckoningWords(Wording wording) {
        this.wording = wording;
    }

    String say(Saying saying) {
        SortedMap<String, Object> arguments = new TreeMap<>();
        OPTIONAL.forEach(name -> arguments.put(name, "none"));
        saying.arguments().forEach((name, value) -> arguments.put(name, inWords(saying, name, value)));
        return wording.say("reckoning." + saying.kind(), arguments);
    }

    /// The short name of an assumption: "the fatally wounded died". Several assumptions of one incident may share it.
    String name(Assumption assumption) {
        Saying says = assumption.says();
        String name = says.kind() + ".name";
        return wording.has("reckoning." + name) ? say(new Saying(name, says.arguments())) : say(says);
    }

    /// Whether this is how somebody may call an assumption: its id, its name or all that it says. Capitals, spaces,
    /// the form of quotation marks and a full stop make no difference.
    boolean isCalled(Assumption assumption, String words) {
        return assumption.id().equals(words.strip())
                || plain(words).equals(plain(name(assumption)))
                || plain(words).equals(plain(say(assumption.says())));
    }

    private static String plain(String words) {
        return words.strip()
                .replaceAll("[\u2018\u2019\u201C\u201D\"]", "'")
                .replaceAll("\\s+", " ")
                .replaceAll("\\.$", "")
                .toLowerCase(Locale.ROOT);
    }

    String say(String kind, Map<String, ?> arguments) {
        return wording.say("reckoning." + kind, arguments);
    }

    String say(String kind) {
        return wording.say("reckoning." + kind);
    }

    private Object inWords(Saying saying, String name, Object value) {
        if (!(value instanceof String code)) {
            return value;
        }
        boolean countedOnce = saying.kind().equals("assumption.counted_once");
        if (MEASURES.contains(name) || countedOnce) {
            return say("counted." + code);
        }
        return switch (name) {
            case "groups", "group" -> code.replace('_', ' ');
            case "period", "earlier", "later" -> period(Edtf.parse(code));
            default -> code;
        };
    }

    /// A measure as it heads a row.
    String measure(Measure measure) {
        return wording.say("measure." + measure.code());
    }

    /// A question as it heads a row: its measure, and the group that is told apart.
    String head(Question question) {
        String measure = measure(question.measure());
        return question.main()
                ? measure
                : say(
                        "group",
                        Map.of(
                                "measure",
                                measure,
                                "group",
                                String.join(", ", question.scope().groups()).replace('_', ' ')));
    }

    /// A number in a table; a dash where none is given.
    static String number(OptionalLong number) {
        return number.isPresent() ? String.format(Locale.ROOT, "%,d", number.getAsLong()) : "–";
    }

    /// A period as people write it: "19 to 26 January 1990".
    String period(Edtf period) {
        return PeriodWords.of(period, wording);
    }

    /// "a, that b and that c": the assumptions of one finding in a row.
    String clauses(List<String> clauses) {
        Optional<String> joined = Optional.empty();
        for (String clause : clauses) {
            joined = Optional.of(joined.map(list -> say("and", Map.of("list", list, "last", clause)))
                    .orElse(clause));
        }
        return joined.orElse("");
    }
}
