package org.stele.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.stele.claims.Claim.FigureClaim;
import org.stele.claims.ClaimId;
import org.stele.claims.Count;
import org.stele.claims.Reading;
import org.stele.evidence.DocumentId;
import org.stele.incidents.Incident;
import org.stele.incidents.Question;
import org.stele.incidents.Side;
import org.stele.memorial.charts.Chart;
import org.stele.vocabulary.Bound;
import org.stele.wording.Wording;

/// `stele figures REGISTER --chart FILE.svg`: one question of one incident, drawn from its claims.
final class ChartOfFigures {

    private static final int WIDTH = 704;

    /// Questions listed when it is not clear which is meant.
    private static final int CANDIDATES = 12;

    private final Wording wording;
    private final ReckoningWords words;
    private final Map<ClaimId, FigureClaim> claims = new HashMap<>();
    private final Map<DocumentId, Reading> readings = new HashMap<>();

    ChartOfFigures(List<Reading> readings, Wording wording) {
        this.wording = wording;
        this.words = new ReckoningWords(wording);
        for (Reading reading : readings) {
            this.readings.put(reading.document(), reading);
            reading.claims(FigureClaim.class).forEach(claim -> claims.put(claim.id(), claim));
        }
    }

    /// A question and the incident it is asked of.
    private record Asked(Incident incident, Question question) {}

    /// @param of a question, an incident or a measure; blank for the killed of the only incident
    String svg(List<Incident> incidents, String of) {
        Asked asked = find(incidents, of);
        String title = wording.say(
                "chart.title",
                Map.of(
                        "measure", words.head(asked.question()),
                        "title", words.say(asked.incident().title())));
        Chart.Answer answer = new Chart.Answer(
                asked.question().low(),
                asked.question().best(),
                asked.question().high(),
                asked.question().rule().id());
        return new Chart(title, answer, voices(asked))
                .file(WIDTH, new Chart.Words(wording, date -> PeriodWords.of(date, wording)));
    }

    private Asked find(List<Incident> incidents, String of) {
        List<Asked> all = incidents.stream()
                .flatMap(incident -> incident.questions().stream().map(question -> new Asked(incident, question)))
                .filter(asked -> !voices(asked).isEmpty())
                .toList();
        String called = of.isBlank() ? "killed" : of.strip();
        List<Asked> meant = all.stream()
                .filter(asked -> asked.question().id().equals(called))
                .toList();
        if (meant.isEmpty()) {
            meant = all.stream()
                    .filter(asked -> asked.question().main())
                    .filter(asked -> asked.question().measure().code().equals(called)
                            || asked.question().id().equals(called + "/killed"))
                    .toList();
        }
        if (meant.size() == 1) {
            return meant.getFirst();
        }
        List<Asked> candidates = meant.isEmpty() ? all : meant;
        if (candidates.isEmpty()) {
            throw new UserError("--chart: no document states a number, so there is nothing to draw");
        }
        String problem = meant.isEmpty()
                ? "--chart: there is no figure \"" + called + "\" to draw"
                : "--chart: \"" + called + "\" is asked of " + meant.size() + " events";
        List<String> lines = new ArrayList<>();
        candidates.stream()
                .limit(CANDIDATES)
                .forEach(each -> lines.add("  --of " + each.question().id() + "  "
                        + Page.safe(words.head(each.question()) + ", "
                                + words.say(each.incident().title()))));
        if (candidates.size() > CANDIDATES) {
            lines.add("  and " + (candidates.size() - CANDIDATES) + " more, in `stele figures --format json`");
        }
        throw new UserError(problem + "; say which by its id, one of\n" + String.join("\n", lines));
    }

    /// One voice a speaker and text: what the rule reads, what one side states by itself, and the repeats of a lineage.
    private List<Chart.Voice> voices(Asked asked) {
        Question question = asked.question();
        Set<ClaimId> stated = new LinkedHashSet<>(question.reads());
        question.apart().forEach(apart -> stated.addAll(apart.claims()));
        asked.incident().unread().stream()
                .filter(left -> left.repeats().filter(stated::contains).isPresent())
                .map(Incident.Unread::claim)
                .toList()
                .forEach(stated::add);
        record Voice(DocumentId document, Optional<String> speaker) {}
        Map<Voice, List<FigureClaim>> voices = stated.stream()
                .map(id -> Optional.ofNullable(claims.get(id)))
                .flatMap(Optional::stream)
                .filter(claim -> claim.count() instanceof Count.Interval)
                // A corrected one is not what the document says, and not what the rule read: the account tells of it.
                .filter(claim -> question.dissents().stream()
                        .noneMatch(dissent -> dissent.claim().equals(claim.id())))
                .collect(Collectors.groupingBy(
                        claim -> new Voice(
                                claim.passage().document(),
                                claim.said().speaker().map(speaker -> speaker.text())),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return voices.entrySet().stream()
                .map(voice ->
                        voice(asked, voice.getKey().document(), voice.getKey().speaker(), voice.getValue()))
                .toList();
    }

    private Chart.Voice voice(Asked asked, DocumentId document, Optional<String> speaker, List<FigureClaim> stated) {
        Optional<Reading> reading = Optional.ofNullable(readings.get(document));
        String source = reading.map(of ->
                        of.about().publisher().map(Reading.Inferred::value).orElse(of.fileName()))
                .orElse(document.text());
        String who = speaker.map(name -> wording.say("chart.speaker", Map.of("speaker", name, "source", source)))
                .orElse(source);
        boolean conceded = asked.question().apart().stream()
                .filter(apart -> apart.side() == Side.CONCEDED)
                .anyMatch(apart -> apart.claims().contains(stated.getFirst().id()));
        boolean repeats = asked.incident().lineages().stream()
                .map(lineage -> lineage.documents())
                .anyMatch(line -> line.contains(document) && !line.getFirst().equals(document));
        return new Chart.Voice(
                Page.safe(conceded ? wording.say("chart.conceded", Map.of("who", who)) : who),
                reading.flatMap(of -> of.about().published()).map(Reading.Inferred::value),
                repeats,
                stated.stream().map(ChartOfFigures::amount).toList());
    }

    private static Chart.Amount amount(FigureClaim claim) {
        if (!(claim.count() instanceof Count.Interval interval)) {
            throw new IllegalArgumentException("claim " + claim.id().text() + " states no number");
        }
        return new Chart.Amount(
                interval.low(),
                interval.high(),
                interval.bound() == Bound.VAGUE,
                claim.value().map(value -> value.words().text()).orElse(""));
    }
}
