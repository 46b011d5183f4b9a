package org.stele.recording;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.stele.claims.Claim;
import org.stele.claims.ClaimId;
import org.stele.claims.Reading;
import org.stele.evidence.DocumentId;
import org.stele.evidence.Judgement;
import org.stele.incidents.Incident;
import org.stele.incidents.Question;
import org.stele.incidents.Reckoner;
import org.stele.incidents.Settings;
import org.stele.incidents.Status;
import org.stele.register.Contents;
import org.stele.vocabulary.Coded;

/// How the answers of one incident came to be what they are: each figure with the days on which it changed, and the
/// documents and judgements that changed it.
///
/// The incident is the one of today: on each day those of its documents that were there by then are reckoned together,
/// under the judgements of that day. Only days on which one of its documents arrived, or something was judged, are
/// reckoned. docs/methods/history.md gives the cost and what is done where there are too many such days.
///
/// @param pace how far apart the days are that were looked at
/// @param days how many were looked at
/// @param undated its documents without a date of publication; they are in no day, and in the figures as they stand
/// @param figures one a question that was ever asked, in the order of today's answers
public record History(
        Incident incident, Dating dating, Pace pace, int days, List<DocumentId> undated, List<OfFigure> figures) {

    /// So many readings and claims may be reckoned for one incident, all its days together; beyond that, days are taken
    /// together. A reckoning of 2,000 claims takes some seconds.
    static final long MOST_WORK = 60_000;

    public History {
        undated = List.copyOf(undated);
        figures = List.copyOf(figures);
    }

    /// Which days of arrival are reckoned: every one, or the last of a month, a year, or of all.
    public enum Pace implements Coded {
        DAY,
        MONTH,
        YEAR,
        ALL;

        /// The last day of the span that this day belongs to.
        private LocalDate end(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case MONTH -> YearMonth.from(day).atEndOfMonth();
                case YEAR -> day.withDayOfYear(day.lengthOfYear());
                case ALL -> LocalDate.MAX;
            };
        }
    }

    /// The history of one figure.
    ///
    /// @param asked the question as it was asked last
    /// @param changes the first is its first answer
    public record OfFigure(Question asked, List<Change> changes) {
        public OfFigure {
            changes = List.copyOf(changes);
        }
    }

    /// From this day on the answer was another.
    ///
    /// @param on the day; of several days taken together the last
    /// @param answer empty when nothing was asked any more
    /// @param documents those whose claims the answer newly reads, or else all that arrived
    /// @param judgements those that the answer newly rests on, or else all that were entered
    public record Change(
            LocalDate on, Optional<Question> answer, List<DocumentId> documents, List<Judgement> judgements) {
        public Change {
            documents = List.copyOf(documents);
            judgements = List.copyOf(judgements);
        }
    }

    /// What arrived on one day.
    private record Arrivals(List<Reading> readings, List<Judgement> judgements) {
        Arrivals() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        void add(Arrivals other) {
            readings.addAll(other.readings);
            judgements.addAll(other.judgements);
        }
    }

    /// What of an answer makes it the same answer as before.
    private record Numbers(OptionalLong low, OptionalLong best, OptionalLong high, String rule, Status status) {
        static Numbers of(Question question) {
            return new Numbers(
                    question.low(),
                    question.best(),
                    question.high(),
                    question.rule().id(),
                    question.status());
        }
    }

    /// The histories of these incidents.
    ///
    /// @param incidents as the contents are reckoned with the same settings
    public static List<History> of(Contents contents, List<Incident> incidents, Dating dating, Settings settings) {
        Map<DocumentId, List<Contents.Entered<Reading>>> entered = contents.enteredReadings().stream()
                .collect(Collectors.groupingBy(each -> each.what().document()));
        return incidents.stream()
                .map(incident -> of(contents, entered, incident, dating, settings))
                .toList();
    }

    private static History of(
            Contents contents,
            Map<DocumentId, List<Contents.Entered<Reading>>> entered,
            Incident incident,
            Dating dating,
            Settings settings) {
        SortedMap<LocalDate, Arrivals> arrivals = new TreeMap<>();
        List<DocumentId> undated = new ArrayList<>();
        for (DocumentId document : incident.documents()) {
            List<Contents.Entered<Reading>> readings = entered.getOrDefault(document, List.of());
            switch (dating) {
                case LEARNED ->
                    readings.forEach(each ->
                            on(arrivals, Dating.day(each.at())).readings().add(each.what()));
                case SAID -> {
                    Reading latest = readings.getLast().what();
                    Dating.said(latest)
                            .ifPresentOrElse(
                                    day -> on(arrivals, day).readings().add(latest), () -> undated.add(document));
                }
            }
        }
        List<Judgement> always = new ArrayList<>();
        switch (dating) {
            case LEARNED ->
                contents.enteredJudgements().stream()
                        .filter(each -> concerns(each.what(), incident))
                        .forEach(each ->
                                on(arrivals, Dating.day(each.at())).judgements().add(each.what()));
            case SAID -> always.addAll(contents.judgements());
        }
        Pace pace = pace(arrivals);
        SortedMap<LocalDate, Arrivals> days = together(arrivals, pace);
        return new History(incident, dating, pace, days.size(), undated, tell(incident, days, always, settings));
    }

    private static Arrivals on(SortedMap<LocalDate, Arrivals> arrivals, LocalDate day) {
        return arrivals.computeIfAbsent(day, _ -> new Arrivals());
    }

    /// Who is one person has no part in figures that sources state; everything else may have.
    private static boolean concerns(Judgement judgement, Incident incident) {
        return switch (judgement.kind()) {
            case SAME_PERSON, NOT_SAME_PERSON, COLUMN -> false;
            case SOURCE_KIND ->
                incident.documents().stream()
                        .anyMatch(document -> document.text().equals(judgement.subject()));
            case CONFIRM, REJECT, CORRECT, ASSUMPTION, RULE -> true;
        };
    }

    /// The finest pace at which all days together cost no more than [#MOST_WORK].
    private static Pace pace(SortedMap<LocalDate, Arrivals> arrivals) {
        for (Pace pace : Pace.values()) {
            if (work(together(arrivals, pace)) <= MOST_WORK) {
                return pace;
            }
        }
        return Pace.ALL;
    }

    private static long work(SortedMap<LocalDate, Arrivals> days) {
        long there = 0;
        long work = 0;
        for (Arrivals day : days.values()) {
            there += day.readings().stream()
                    .mapToLong(reading -> 1 + reading.claims().size())
                    .sum();
            work += there;
        }
        return work;
    }

    /// The arrivals of one span on its last day.
    private static SortedMap<LocalDate, Arrivals> together(SortedMap<LocalDate, Arrivals> arrivals, Pace pace) {
        Map<LocalDate, LocalDate> lastOf = new HashMap<>();
        arrivals.keySet().forEach(day -> lastOf.put(pace.end(day), day));
        SortedMap<LocalDate, Arrivals> days = new TreeMap<>();
        arrivals.forEach((day, arrived) ->
                on(days, lastOf.getOrDefault(pace.end(day), day)).add(arrived));
        return days;
    }

    private static List<OfFigure> tell(
            Incident incident, SortedMap<LocalDate, Arrivals> days, List<Judgement> always, Settings settings) {
        Map<String, Question> asked = new LinkedHashMap<>();
        incident.questions().forEach(question -> asked.put(question.id(), question));
        Map<String, List<Change>> changes = new LinkedHashMap<>();
        asked.keySet().forEach(id -> changes.put(id, new ArrayList<>()));
        List<Reading> readings = new ArrayList<>();
        List<Judgement> judgements = new ArrayList<>(always);
        Map<String, Question> before = Map.of();
        for (Map.Entry<LocalDate, Arrivals> day : days.entrySet()) {
            Arrivals arrived = day.getValue();
            readings.addAll(arrived.readings());
            judgements.addAll(arrived.judgements());
            Map<String, Question> now = readings.isEmpty()
                    ? Map.of()
                    : byId(Reckoner.reckonAsOne(incident.id(), readings, judgements, settings));
            Set<String> ids = new LinkedHashSet<>(now.keySet());
            ids.addAll(before.keySet());
            for (String id : ids) {
                Optional<Question> was = Optional.ofNullable(before.get(id));
                Optional<Question> is = Optional.ofNullable(now.get(id));
                if (!was.map(Numbers::of).equals(is.map(Numbers::of))) {
                    is.ifPresent(question -> asked.putIfAbsent(id, question));
                    changes.computeIfAbsent(id, _ -> new ArrayList<>())
                            .add(new Change(
                                    day.getKey(),
                                    is,
                                    documents(was, is, arrived.readings()),
                                    judgements(was, is, arrived.judgements())));
                }
            }
            before = now;
        }
        List<OfFigure> figures = new ArrayList<>();
        changes.forEach((id, list) -> {
            Question question = asked.get(id);
            if (question != null && !list.isEmpty()) {
                figures.add(new OfFigure(question, list));
            }
        });
        return figures;
    }

    private static Map<String, Question> byId(Incident incident) {
        Map<String, Question> questions = new LinkedHashMap<>();
        incident.questions().forEach(question -> questions.put(question.id(), question));
        return questions;
    }

    /// Which of the documents that arrived have claims that the answer reads now and did not read before.
    private static List<DocumentId> documents(Optional<Question> was, Optional<Question> is, List<Reading> arrived) {
        Set<ClaimId> fresh = new HashSet<>(is.map(Question::reads).orElse(List.of()));
        was.map(Question::reads).orElse(List.of()).forEach(fresh::remove);
        List<DocumentId> reading = arrived.stream()
                .filter(one -> one.claims().stream().map(Claim::id).anyMatch(fresh::contains))
                .map(Reading::document)
                .distinct()
                .toList();
        return reading.isEmpty()
                ? arrived.stream().map(Reading::document).distinct().toList()
                : reading;
    }

    /// Which of the judgements that were entered the answer rests on now and did not rest on before, or the other way.
    private static List<Judgement> judgements(Optional<Question> was, Optional<Question> is, List<Judgement> entered) {
        Set<String> one = new HashSet<>(was.map(Question::basis).orElse(List.of()));
        Set<String> other = new HashSet<>(is.map(Question::basis).orElse(List.of()));
        List<Judgement> resting = entered.stream()
                .filter(judgement -> List.of(
                                judgement.subject(),
                                "assumption:" + judgement.subject(),
                                "judgement:" + judgement.kind().code() + ":" + judgement.subject())
                        .stream()
                        .anyMatch(id -> one.contains(id) != other.contains(id)))
                .toList();
        return resting.isEmpty() ? entered : resting;
    }
}
