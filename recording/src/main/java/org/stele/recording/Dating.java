package org.stele.recording;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.stele.claims.Reading;
import org.stele.dates.Edtf;
import org.stele.evidence.Judgement;
import org.stele.register.Contents;
import org.stele.vocabulary.Coded;

/// Which of a document's two own dates a question about the past means. The third date, the day on which something
/// happened, belongs to the event and not to the document that tells of it.
public enum Dating implements Coded {
    /// When the register learned it: the time of its entry in the ledger, which nobody can set back unseen. Judgements
    /// count from the day on which they were entered.
    LEARNED,
    /// When it was said: the day of publication as the document has it. What was judged since holds for all of it,
    /// since
    /// the question is what the documents of that time come to by all that is known of them now.
    SAID;

    /// What was there by some day.
    ///
    /// @param undated how many documents are left out because they do not say when they were published
    public record Past(List<Reading> readings, List<Judgement> judgements, int undated) {
        public Past {
            readings = List.copyOf(readings);
            judgements = List.copyOf(judgements);
        }
    }

    /// What was there at this moment, in UTC.
    public Past until(Contents contents, Instant moment) {
        return switch (this) {
            case LEARNED ->
                new Past(
                        contents.enteredReadings().stream()
                                .filter(entered -> !entered.at().isAfter(moment))
                                .map(Contents.Entered::what)
                                .toList(),
                        contents.enteredJudgements().stream()
                                .filter(entered -> !entered.at().isAfter(moment))
                                .map(Contents.Entered::what)
                                .toList(),
                        0);
            case SAID -> {
                LocalDate day = day(moment);
                List<Reading> said = contents.readings().stream()
                        .filter(reading ->
                                said(reading).filter(on -> !on.isAfter(day)).isPresent())
                        .toList();
                int undated = (int) contents.readings().stream()
                        .filter(reading -> said(reading).isEmpty())
                        .count();
                yield new Past(said, contents.judgements(), undated);
            }
        };
    }

    /// The last day that a document's date of publication can mean: by then it had been said.
    static Optional<LocalDate> said(Reading reading) {
        return reading.about().published().map(Reading.Inferred::value).flatMap(Edtf::latest);
    }

    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
