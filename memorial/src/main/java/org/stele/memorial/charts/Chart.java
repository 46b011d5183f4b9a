package org.stele.memorial.charts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;
import org.stele.dates.Edtf;
import org.stele.memorial.html.Element;
import org.stele.wording.Wording;

/// Who stated how many, against the time of saying it and against the answer: low, best, high.
///
/// @param title what is counted, of which event
/// @param answer what a rule makes of the statements
/// @param voices in any order; the drawing numbers them by their day
public record Chart(String title, Answer answer, List<Voice> voices) {

    public Chart {
        voices = voices.stream()
                .sorted(Comparator.comparing((Voice voice) -> voice.days().isEmpty())
                        .thenComparing(voice -> voice.days().map(Days::first).orElse(LocalDate.MAX))
                        .thenComparing(voice -> voice.days().map(Days::last).orElse(LocalDate.MAX))
                        .thenComparing(Voice::label))
                .toList();
    }

    /// @param rule name and version of the rule that gives the numbers
    public record Answer(OptionalLong low, OptionalLong best, OptionalLong high, String rule) {}

    /// What one speaker states in one text.
    ///
    /// @param label who says it and where, in words
    /// @param published when the text appeared; empty when that is not known
    /// @param repeats whether the text goes back to an earlier one
    /// @param amounts the numbers, as given
    public record Voice(String label, Optional<Edtf> published, boolean repeats, List<Amount> amounts) {

        public Voice {
            if (amounts.isEmpty()) {
                throw new IllegalArgumentException("\"" + label + "\" states no number, so it has no place in a chart");
            }
            // The mark comes first: the highest number; a vague word only where there is no number.
            amounts = amounts.stream()
                    .distinct()
                    .sorted(Comparator.comparing(Amount::vague)
                            .thenComparing(amount -> amount.high().orElse(amount.low()), Comparator.reverseOrder())
                            .thenComparing(Amount::low, Comparator.reverseOrder()))
                    .toList();
        }

        Amount mark() {
            return amounts.getFirst();
        }

        /// The days it may have appeared on, where both ends are known.
        Optional<Days> days() {
            return published.flatMap(when ->
                    when.earliest().flatMap(first -> when.latest().map(last -> new Days(first, last))));
        }
    }

    /// A number of people or things as stated.
    ///
    /// @param high empty for "at least"
    /// @param vague whether the interval is our reading of a word
    /// @param words the source's words for a vague one
    public record Amount(long low, OptionalLong high, boolean vague, String words) {

        boolean isBroken() {
            return vague || high.isEmpty();
        }

        boolean isRange() {
            return !isBroken() && !isOne();
        }

        boolean isOne() {
            return high.isPresent() && high.getAsLong() == low;
        }
    }

    record Days(LocalDate first, LocalDate last) {}

    /// The words of a drawing: one language, and how it writes dates.
    public record Words(Wording wording, Function<Edtf, String> dates) {

        String say(String kind) {
            return wording.say(kind, Map.of());
        }

        String say(String kind, Map<String, ?> arguments) {
            return wording.say(kind, arguments);
        }

        String number(long number) {
            return say("page.number", Map.of("number", number));
        }

        String amount(Amount amount) {
            if (amount.vague()) {
                return say("chart.vague", Map.of("words", Text.isolated(amount.words())));
            }
            if (amount.high().isEmpty()) {
                return say("page.at_least", Map.of("low", amount.low()));
            }
            return amount.isOne()
                    ? say("page.exactly", Map.of("low", amount.low()))
                    : say(
                            "page.from_to",
                            Map.of("low", amount.low(), "high", amount.high().getAsLong()));
        }

        /// One voice in a line: who, when, what; the lower numbers of the text behind it.
        String line(Voice voice) {
            List<String> lower =
                    voice.amounts().stream().skip(1).map(this::amount).toList();
            String when = voice.published()
                    .map(day -> voice.days().isPresent()
                            ? dates.apply(day)
                            : say("chart.not_dated", Map.of("when", dates.apply(day))))
                    .orElseGet(() -> say("chart.undated"));
            return say(
                    "chart.voice",
                    Map.of(
                            "who",
                            Text.isolated(voice.label()),
                            "when",
                            when,
                            "amount",
                            amount(voice.mark()),
                            "lower",
                            lower.isEmpty() ? "none" : String.join(say("page.list.comma") + " ", lower)));
        }

        String answer(Answer answer) {
            return say(
                    "chart.answer",
                    Map.of(
                            "low", given(answer.low(), "page.not_given"),
                            "best", given(answer.best(), "page.not_given"),
                            "high", given(answer.high(), "page.no_upper_bound"),
                            "rule", answer.rule()));
        }

        private String given(OptionalLong number, String otherwise) {
            return number.isPresent() ? number(number.getAsLong()) : say(otherwise);
        }
    }

    /// As a part of a page: the caption stands outside.
    ///
    /// @param size `wide` or `narrow`
    /// @param id unique on the page
    public Element drawing(String size, String id, int width, Words words) {
        return new Drawing(this, words, width).on(size, id);
    }

    /// What the signs mean that this drawing uses.
    public String caption(Words words) {
        List<String> sentences = new ArrayList<>();
        sentences.add(words.say("chart.caption"));
        sign(sentences, words, "lower", voice -> voice.amounts().size() > 1);
        sign(sentences, words, "repeats", Voice::repeats);
        sign(sentences, words, "range", voice -> voice.mark().isRange());
        sign(sentences, words, "broken", voice -> voice.mark().isBroken());
        sign(
                sentences,
                words,
                "span",
                voice -> voice.days()
                        .filter(days -> !days.first().equals(days.last()))
                        .isPresent());
        sign(sentences, words, "undated", voice -> voice.days().isEmpty());
        if (answer.low().isPresent()) {
            sentences.add(words.say("chart.caption.band"));
        }
        if (answer.best().isPresent()) {
            sentences.add(words.say("chart.caption.best"));
        }
        return String.join(" ", sentences);
    }

    private void sign(List<String> sentences, Words words, String sign, Predicate<Voice> uses) {
        if (voices.stream().anyMatch(uses)) {
            sentences.add(words.say("chart.caption." + sign));
        }
    }

    /// A file of its own, which shows in any browser, light and dark, and prints.
    public String file(int width, Words words) {
        return new Drawing(this, words, width).file();
    }

    /// All that the drawing shows, in sentences.
    String description(Words words) {
        List<String> sentences = new ArrayList<>();
        sentences.add(words.answer(answer) + ".");
        voices.stream().limit(Drawing.MOST_LINES).forEach(voice -> sentences.add(words.line(voice) + "."));
        if (voices.size() > Drawing.MOST_LINES) {
            sentences.add(words.say("chart.more", Map.of("count", voices.size() - Drawing.MOST_LINES)));
        }
        return String.join(" ", sentences);
    }
}
