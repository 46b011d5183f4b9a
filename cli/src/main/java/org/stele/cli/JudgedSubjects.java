package org.stele.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.stele.evidence.DocumentId;
import org.stele.evidence.Judgement;
import org.stele.incidents.Assumption;
import org.stele.incidents.Incident;
import org.stele.incidents.Reckoner;
import org.stele.incidents.Settings;
import org.stele.register.Contents;
import org.stele.vocabulary.Coded;
import org.stele.vocabulary.JudgementKind;
import org.stele.vocabulary.Measure;
import org.stele.wording.Wording;

/// What judgements of assumptions and rules speak of. Those subjects come from the reckoning: an assumption may be
/// given by its id or, where that is one only, in the words in which `stele figures` prints it.
final class JudgedSubjects {

    /// Assumptions about pairs of documents, which the reckoning takes up only when somebody makes or revokes them.
    private static final Pattern OF_DOCUMENTS =
            Pattern.compile("(independent|same_lineage|same_incident):(sha256:[0-9a-f]{64})\\|(sha256:[0-9a-f]{64})");

    /// Judgements that change which assumptions a reckoning needs.
    private static final Set<JudgementKind> BEFORE = Set.of(
            JudgementKind.CONFIRM,
            JudgementKind.REJECT,
            JudgementKind.CORRECT,
            JudgementKind.SOURCE_KIND,
            JudgementKind.ASSUMPTION);

    private final Contents contents;
    private final ReckoningWords words = new ReckoningWords(Wording.in("en"));
    private final List<Incident> incidents;
    private final SortedMap<String, Assumption> assumptions = new TreeMap<>();

    /// @param judgements what is about to be entered: a rejected claim may bring other assumptions with it
    JudgedSubjects(Contents contents, List<Judgement> judgements) {
        this.contents = contents;
        List<Judgement> both = Stream.concat(
                        contents.judgements().stream(),
                        judgements.stream().filter(judgement -> BEFORE.contains(judgement.kind())))
                .toList();
        this.incidents = Stream.of(contents.judgements(), both)
                .flatMap(decided -> Reckoner.reckon(contents.readings(), decided, Settings.USUAL).stream())
                .toList();
        incidents.forEach(
                incident -> incident.assumptions().forEach(assumption -> assumptions.put(assumption.id(), assumption)));
    }

    /// Whether any of these judgements speaks of something that only the reckoning knows.
    static boolean areNeeded(List<Judgement> judgements) {
        return judgements.stream()
                .map(Judgement::kind)
                .anyMatch(kind -> kind == JudgementKind.ASSUMPTION || kind == JudgementKind.RULE);
    }

    /// A judgement whose subject is known, or why it is not.
    sealed interface Subject {
        /// The judgement as it is entered: its subject is an id.
        record Known(Judgement judgement) implements Subject {}

        /// What is wrong with the subject, and what would be right.
        record Unknown(String says) implements Subject {}
    }

    Subject find(Judgement judgement) {
        return switch (judgement.kind()) {
            case ASSUMPTION -> assumption(judgement);
            case RULE ->
                isRuled(judgement.subject())
                        ? new Subject.Known(judgement)
                        : new Subject.Unknown("a rule is given for \"register\", a measure, an incident or a question"
                                + " (INCIDENT/MEASURE) of stele figures");
            case CONFIRM, REJECT, CORRECT, SAME_PERSON, NOT_SAME_PERSON, SOURCE_KIND, COLUMN ->
                new Subject.Known(judgement);
        };
    }

    private boolean isRuled(String subject) {
        return subject.equals("register")
                || Coded.find(Measure.class, subject).isPresent()
                || incidents.stream()
                        .anyMatch(incident -> incident.id().equals(subject)
                                || incident.questions().stream()
                                        .anyMatch(question -> question.id().equals(subject)));
    }

    private Subject assumption(Judgement judgement) {
        String given = judgement.subject();
        if (assumptions.containsKey(given) || wasDecided(given)) {
            return new Subject.Known(judgement);
        }
        Optional<String> pair = findPair(given);
        if (pair.isPresent()) {
            return new Subject.Known(about(pair.get(), judgement));
        }
        List<Assumption> called = assumptions.values().stream()
                .filter(assumption -> words.isCalled(assumption, given))
                .toList();
        if (called.size() == 1) {
            return new Subject.Known(about(called.getFirst().id(), judgement));
        }
        return new Subject.Unknown(
                called.isEmpty()
                        ? "no assumption of this register is called so; there "
                                + (assumptions.isEmpty() ? "is none" : "are " + list(assumptions.values()))
                        : "several assumptions are called so, say which by its id: " + list(called));
    }

    private static Judgement about(String subject, Judgement judgement) {
        return new Judgement(
                judgement.kind(), subject, judgement.value(), judgement.by(), judgement.why(), judgement.at());
    }

    /// An assumption about two documents of the register, which are named in the order of their ids.
    private Optional<String> findPair(String subject) {
        Matcher pair = OF_DOCUMENTS.matcher(subject);
        if (!pair.matches()) {
            return Optional.empty();
        }
        List<String> documents =
                Stream.of(pair.group(2), pair.group(3)).sorted().distinct().toList();
        boolean areHere = documents.size() == 2
                && documents.stream()
                        .allMatch(
                                id -> contents.findDocument(new DocumentId(id)).isPresent());
        return areHere ? Optional.of(pair.group(1) + ":" + String.join("|", documents)) : Optional.empty();
    }

    /// Somebody decided on it when the reckoning still needed it: the decision can be superseded.
    private boolean wasDecided(String subject) {
        return contents.judgements().stream()
                .anyMatch(judgement -> judgement.kind() == JudgementKind.ASSUMPTION
                        && judgement.subject().equals(subject));
    }

    private String list(Iterable<Assumption> candidates) {
        List<String> listed = new ArrayList<>();
        candidates.forEach(candidate -> listed.add(candidate.id() + " (" + words.say(candidate.says()) + ")"));
        return String.join("; ", listed);
    }
}
