package org.stele.bench.reckon;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.stele.claims.Claim;
import org.stele.claims.Claim.FigureClaim;
import org.stele.claims.ClaimId;
import org.stele.claims.Count;
import org.stele.claims.Group;
import org.stele.claims.Place;
import org.stele.claims.Reading;
import org.stele.claims.Said;
import org.stele.claims.Value;
import org.stele.claims.When;
import org.stele.claims.Words;
import org.stele.dates.Edtf;
import org.stele.evidence.DocumentId;
import org.stele.evidence.Passage;
import org.stele.vocabulary.Measure;
import org.stele.vocabulary.Modality;
import org.stele.vocabulary.PlaceRole;
import org.stele.vocabulary.Polarity;

/// Invented pages of many events. Of every three the third copies the first of them with some words changed.
final class Pages {

    private static final int COPIES_EVERY = 3;
    private static final int WORDS = 4_000;
    private static final int SENTENCES = 4;
    private static final int SENTENCE_WORDS = 24;
    private static final int CHANGED_EVERY = 40;

    private final Random random;

    Pages(long seed) {
        this.random = new Random(seed);
    }

    static long originals(int pages) {
        return (long) pages - pages / COPIES_EVERY;
    }

    private record Page(String town, String day, List<Sentence> sentences) {}

    private record Sentence(List<String> words, Measure measure, long number) {}

    List<Reading> of(int pages) {
        List<Reading> readings = new ArrayList<>();
        List<Page> written = new ArrayList<>();
        for (int i = 0; i < pages; i++) {
            boolean copies = i % COPIES_EVERY == COPIES_EVERY - 1;
            Page page = copies ? changed(written.get(i - COPIES_EVERY + 1)) : page(i);
            written.add(page);
            readings.add(reading("page " + i, page));
        }
        return readings;
    }

    private Page page(int number) {
        List<Sentence> sentences = new ArrayList<>();
        Measure[] measures = {Measure.KILLED, Measure.INJURED, Measure.MISSING, Measure.DETAINED};
        for (int i = 0; i < SENTENCES; i++) {
            List<String> words = new ArrayList<>();
            for (int word = 0; word < SENTENCE_WORDS; word++) {
                words.add("word" + random.nextInt(WORDS));
            }
            sentences.add(new Sentence(words, measures[i], 1 + random.nextInt(900)));
        }
        String day = "19" + (70 + random.nextInt(29)) + "-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10);
        return new Page("Town" + number % 500, day, sentences);
    }

    private Page changed(Page page) {
        List<Sentence> sentences = new ArrayList<>();
        for (Sentence sentence : page.sentences()) {
            List<String> words = new ArrayList<>(sentence.words());
            for (int i = 0; i < words.size(); i++) {
                if (random.nextInt(CHANGED_EVERY) == 0) {
                    words.set(i, "other" + random.nextInt(WORDS));
                }
            }
            sentences.add(new Sentence(words, sentence.measure(), sentence.number()));
        }
        return new Page(page.town(), page.day(), sentences);
    }

    private static Reading reading(String name, Page page) {
        DocumentId document = DocumentId.of(name.getBytes(StandardCharsets.UTF_8));
        List<Claim> claims = new ArrayList<>();
        int start = 0;
        for (Sentence sentence : page.sentences()) {
            String passage = sentence.number() + " " + String.join(" ", sentence.words());
            Words number = words(String.valueOf(sentence.number()), start);
            claims.add(new FigureClaim(
                    ClaimId.of(document, "figure", sentence.measure().code(), number.start(), number.end()),
                    new Said(
                            new Passage(document, start, start + passage.length(), passage),
                            Optional.empty(),
                            Polarity.AFFIRMED,
                            Modality.ASSERTED,
                            List.of(),
                            List.of()),
                    sentence.measure(),
                    Optional.of(new Value(OptionalLong.of(sentence.number()), number)),
                    Count.exactly(sentence.number()),
                    sentence.measure().unit(),
                    List.of(new Group("people", words("people", start))),
                    List.of(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    List.of()));
            start += passage.length() + 1;
        }
        return new Reading(
                document,
                name,
                "invented@1",
                new Reading.About("en", Optional.empty(), Optional.empty(), Optional.empty(), 0),
                new Reading.Event(
                        List.of(),
                        Optional.of(new When(
                                Optional.of(Edtf.parse(page.day())), Optional.empty(), Optional.empty(), 1, false)),
                        List.of(new Place(
                                words(page.town(), 0), page.town(), Optional.empty(), PlaceRole.LOCATION, 1, false))),
                claims,
                List.of());
    }

    private static Words words(String text, int start) {
        return new Words(text, start, start + text.length());
    }
}
