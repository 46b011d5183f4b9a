package org.stele.estimates;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What must be true of lists before an estimate from them may leave, as questions that a named person
/// answers.
///
/// No overlap can answer them: they are about how the lists came to be. Beside each question stands what
/// the table does show.
///
/// @param items one a question, in the order of [Question]
public record Checklist(List<Item> items) {

    public Checklist {
        items = List.copyOf(items);
    }

    /// The questions. Their codes are closed: docs/methods/estimation.md says what each asks.
    public enum Question {
        /// Did nobody enter or leave the population that all lists were about?
        CLOSED_POPULATION,
        /// Are two rows linked exactly when they are one person?
        PERFECT_LINKAGE,
        /// Had all people about the same chance to be listed, or is how they differed part of the method?
        HOMOGENEOUS_CAPTURE,
        /// Did being on one list leave the chance of being on another as it was?
        INDEPENDENCE,
        /// Could everybody have been listed by at least one list, whatever place, time or kind of person?
        COVERAGE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// How a person answers.
    public enum Holds {
        YES,
        IN_PART,
        NO,
        NOT_KNOWN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// One answer, by somebody, with a reason.
    ///
    /// @param by a person's name, never empty
    /// @param why the reason, never empty
    public record Answer(Holds holds, String by, Instant at, String why) {
        public Answer {
            if (by.isBlank() || why.isBlank()) {
                throw new IllegalArgumentException(
                        "an answer to the checklist needs who (\"" + by + "\") and why (\"" + why + "\"): say both");
            }
        }
    }

    /// One question, what the table shows on it, and what people answered.
    ///
    /// @param evidence what the table shows on the question: arguments of the message
    ///     `estimate.check.QUESTION`
    /// @param answers every answer given, the newest last; none is overwritten
    public record Item(Question question, SortedMap<String, Object> evidence, List<Answer> answers) {
        public Item {
            evidence = Collections.unmodifiableSortedMap(new TreeMap<>(evidence));
            answers = List.copyOf(answers);
        }

        public String kind() {
            return "estimate.check." + question.code();
        }

        public Optional<Answer> standing() {
            return answers.isEmpty() ? Optional.empty() : Optional.of(answers.getLast());
        }
    }

    /// The unanswered checklist of a table.
    static Checklist of(OverlapTable table, int drawnLinkages) {
        int emptyPairs = 0;
        double lowest = Double.POSITIVE_INFINITY;
        double highest = 0;
        for (int i = 0; i < table.lists().size(); i++) {
            for (int j = i + 1; j < table.lists().size(); j++) {
                if (table.shared(i, j) == 0) {
                    emptyPairs++;
                }
                double pair = Chapman.of(table.size(i), table.size(j), table.shared(i, j));
                lowest = StrictMath.min(lowest, pair);
                highest = StrictMath.max(highest, pair);
            }
        }
        List<Item> items = new ArrayList<>();
        for (Question question : Question.values()) {
            Map<String, Object> evidence = switch (question) {
                case CLOSED_POPULATION -> Map.of("lists", table.lists().size());
                case PERFECT_LINKAGE -> Map.of("draws", drawnLinkages);
                case HOMOGENEOUS_CAPTURE ->
                    Map.of("once", table.listedTimes(1), "often", table.observed() - table.listedTimes(1));
                case INDEPENDENCE ->
                    highest == 0
                            ? Map.of("lowest", 0L, "highest", 0L)
                            : Map.of("lowest", StrictMath.round(lowest), "highest", StrictMath.round(highest));
                case COVERAGE -> Map.of("empty_pairs", emptyPairs);
            };
            items.add(new Item(question, new TreeMap<>(evidence), List.of()));
        }
        return new Checklist(items);
    }

    /// The checklist with one more answer; an earlier one to the same question is kept before it.
    public Checklist answered(Question question, Answer answer) {
        List<Item> next = new ArrayList<>();
        for (Item item : items) {
            if (item.question() != question) {
                next.add(item);
                continue;
            }
            List<Answer> answers = new ArrayList<>(item.answers());
            answers.add(answer);
            next.add(new Item(question, item.evidence(), answers));
        }
        return new Checklist(next);
    }

    /// The questions that nobody has answered yet; an estimate may not be released while there are any.
    public List<Question> open() {
        return items.stream()
                .filter(item -> item.answers().isEmpty())
                .map(Item::question)
                .toList();
    }

    public boolean isAnswered() {
        return open().isEmpty();
    }
}
