package org.stele.incidents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.stele.claims.ClaimId;
import org.stele.evidence.DocumentId;
import org.stele.evidence.Judgement;
import org.stele.incidents.Cells.Cell;
import org.stele.incidents.Comparison.Supposition;
import org.stele.incidents.Finding.Conflict;
import org.stele.incidents.Question.Apart;
import org.stele.incidents.Question.Bounds;
import org.stele.incidents.Question.Dissent;
import org.stele.incidents.bounds.Network;
import org.stele.incidents.bounds.Range;
import org.stele.vocabulary.JudgementKind;
import org.stele.vocabulary.Measure;

/// The questions of an incident, one a measure and one a group that is told apart, each with its answer.
final class Questions {

    /// The version of the method, as it stands in every basis.
    static final String METHOD = "reckoning@1";

    private final String incident;
    private final Figures figures;
    private final Cells cells;
    private final Comparisons comparisons;
    private final List<Family> families;
    private final List<Finding> findings;
    private final Assumptions assumptions;
    private final Judgements judgements;
    private final Settings settings;
    private final Optional<Network.Solution> solution;

    Questions(
            String incident,
            Figures figures,
            Cells cells,
            Comparisons comparisons,
            List<Family> families,
            List<Finding> findings,
            Assumptions assumptions,
            Judgements judgements,
            Settings settings) {
        this.incident = incident;
        this.figures = figures;
        this.cells = cells;
        this.comparisons = comparisons;
        this.families = families;
        this.findings = findings;
        this.assumptions = assumptions;
        this.judgements = judgements;
        this.settings = settings;
        this.solution = cells.network(figure -> true, 0).solve();
    }

    List<Question> all() {
        List<Question> questions = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            List<Cell> stating = cells.cells().stream()
                    .filter(cell -> cell.first().measure() == measure)
                    .toList();
            if (stating.isEmpty()) {
                discounted(measure).ifPresent(questions::add);
                continue;
            }
            boolean onlyVague =
                    stating.stream().allMatch(cell -> cell.figures().stream().allMatch(Figure::isVague));
            if (onlyVague && Measures.isUnion(measure)) {
                // "Hundreds were killed, wounded or went missing" is checked against the totals and heads nothing.
                continue;
            }
            List<Cell> main = main(stating, onlyVague);
            questions.add(question(measure, main, true));
            stating.stream()
                    .filter(cell -> main.size() > 1 || !main.contains(cell))
                    .filter(cell -> cell.first().scope().isOfWholeEvent()
                            && !cell.first().scope().isOfEverybody()
                            && !cell.figures().stream().allMatch(figure -> figure.isVague() || figure.isImplicit()))
                    .forEach(cell -> questions.add(question(measure, List.of(cell), false)));
        }
        return questions;
    }

    /// The cells that together are the whole of what is stated: one that takes in the event, or the outermost ones.
    private List<Cell> main(List<Cell> stating, boolean onlyVague) {
        List<Cell> counting = stating.stream()
                .filter(cell -> onlyVague || !cell.figures().stream().allMatch(Figure::isVague))
                .toList();
        List<Cell> outermost = counting.stream()
                .filter(cell -> counting.stream().noneMatch(other -> cells.isInside(cell, other)))
                .toList();
        List<Cell> whole = outermost.stream()
                .filter(cell -> cell.first().scope().isOfWholeEvent())
                .filter(cell -> outermost.stream().noneMatch(other -> areAddends(cell, other)))
                .toList();
        Optional<Cell> everybody = whole.stream().filter(Cell::isWhole).findFirst();
        if (everybody.isPresent()) {
            return List.of(everybody.get());
        }
        // A group of the whole event heads nothing that counts of its places and days already exceed.
        List<Cell> parts = outermost.stream()
                .filter(cell -> !cell.first().scope().isOfWholeEvent())
                .toList();
        Optional<Cell> group = whole.stream()
                .max(Comparator.comparingLong(cell -> cell.first().range().low()));
        return group.filter(cell -> cell.first().range().low() >= least(most(parts)))
                .map(List::of)
                .orElse(outermost);
    }

    private static long least(List<Figure> apart) {
        return apart.stream().mapToLong(figure -> figure.range().low()).sum();
    }

    /// The figures that share nobody and come to most.
    private List<Figure> most(List<Cell> outermost) {
        return cells.apart(outermost).stream()
                .map(set -> set.stream().map(Cell::first).toList())
                .max(Comparator.comparingLong(Questions::least))
                .orElse(List.of());
    }

    /// "5 were killed, and 7 more": neither is the whole.
    private boolean areAddends(Cell one, Cell other) {
        return cells.areApart(one, other)
                && other.first().scope().isOfWholeEvent()
                && one.first().scope().groups().equals(other.first().scope().groups());
    }

    private Question question(Measure measure, List<Cell> main, boolean isMain) {
        Reads reads = main.size() == 1 ? stated(main.getFirst()) : loose(measure, main);
        String id = incident + "/" + measure.code()
                + (isMain ? "" : "/" + String.join("+", reads.scope().groups()));
        Optional<Judgement> decided = judgements.findRule(id, incident, measure.code());
        Rule rule =
                decided.map(judgement -> Rule.get(judgement.value().strip())).orElse(settings.rule());
        Answer answer = Answer.by(rule, reads, judgements);
        List<Dissent> dissents = dissents(measure, reads.scope());
        return new Question(
                id,
                measure,
                reads.scope(),
                isMain,
                answer.low(),
                answer.best(),
                answer.high(),
                rule,
                main.size() == 1 ? bounds(main.getFirst()) : Optional.empty(),
                reads.ids(),
                reads.assumes(),
                reads.lineages(),
                status(reads, rule),
                main.size() == 1 ? apart(main.getFirst()) : List.of(),
                dissents,
                basis(reads, rule, decided));
    }

    private Reads stated(Cell cell) {
        boolean onlyVague = cell.figures().stream().allMatch(Figure::isVague);
        List<Figure> stating = cell.figures().stream()
                .filter(figure -> onlyVague || !figure.isVague())
                .toList();
        boolean onlyConceded = stating.stream().allMatch(Figure::isConceded);
        List<Figure> totals = stating.stream()
                .filter(figure -> onlyConceded || !figure.isConceded())
                .toList();
        List<Family> breakdowns = families.stream()
                .filter(family -> totals.contains(family.total()) && assumptions.holds(family.complete()))
                .toList();
        return new Reads(totals.getFirst().scope(), totals, breakdowns, List.of(), List.of());
    }

    private static List<Apart> apart(Cell cell) {
        List<Apart> apart = new ArrayList<>();
        for (Side side : List.of(Side.OFFICIAL, Side.CONCEDED)) {
            List<Figure> totals = cell.figures().stream()
                    .filter(figure -> figure.side() == side && !figure.isVague())
                    .sorted(Figure.BY_NUMBER)
                    .toList();
            if (totals.isEmpty() || cell.figures().stream().allMatch(figure -> figure.side() == side)) {
                continue;
            }
            long high = totals.stream()
                    .mapToLong(figure -> figure.range().high())
                    .max()
                    .orElse(Range.OPEN);
            apart.add(new Apart(
                    side,
                    totals.getFirst().range().low(),
                    high == Range.OPEN ? OptionalLong.empty() : OptionalLong.of(high),
                    Figure.ids(totals)));
        }
        return apart;
    }

    /// Parts without a stated whole: the set of parts that share nobody and come to most.
    private Reads loose(Measure measure, List<Cell> main) {
        List<Figure> parts = most(main);
        List<Supposition> needs = new ArrayList<>();
        for (Figure one : parts) {
            for (Figure other : parts) {
                if (!one.equals(other)) {
                    comparisons.get(one, other).assumes().stream()
                            .filter(need -> !needs.contains(need))
                            .forEach(needs::add);
                }
            }
        }
        Scope whole = new Scope(
                measure,
                Scope.everybody(measure),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new Reads(whole, List.of(), List.of(), parts, needs);
    }

    private Optional<Bounds> bounds(Cell cell) {
        return solution.map(solved -> {
            Range range = solved.ranges().get(cell.index());
            return new Bounds(
                    range.low(),
                    range.isOpen() ? OptionalLong.empty() : OptionalLong.of(range.high()),
                    solved.exact() && figures.areComplete());
        });
    }

    private Status status(Reads reads, Rule rule) {
        Status status = status(reads);
        boolean provisional = rule == Rule.IRAQ_BODY_COUNT && !areIndependent(reads.totals());
        return provisional && (status == Status.CONFIRMED || status == Status.PROBABLE) ? Status.POSSIBLE : status;
    }

    private Status status(Reads reads) {
        Set<ClaimId> read = Set.copyOf(reads.ids());
        boolean inConflict = findings.stream()
                .anyMatch(finding -> finding instanceof Conflict conflict
                        && conflict.claims().stream().anyMatch(read::contains));
        boolean totalsDiffer =
                reads.numbered().stream().map(Figure::number).distinct().count() > 1;
        if (inConflict || totalsDiffer) {
            return Status.CONTESTED;
        }
        boolean confirmed = reads.all().stream().anyMatch(Figure::isConfirmed);
        int agreeing =
                (int) reads.numbered().stream().map(Figure::lineage).distinct().count();
        if (confirmed && agreeing > 1 && areIndependent(reads.numbered())) {
            return Status.CONFIRMED;
        }
        return confirmed || agreeing > 1 ? Status.PROBABLE : Status.POSSIBLE;
    }

    /// Whether a person judged two of the documents independent.
    private boolean areIndependent(List<Figure> figures) {
        Set<DocumentId> documents = figures.stream().map(Figure::document).collect(Collectors.toSet());
        return documents.stream()
                .anyMatch(one -> documents.stream()
                        .anyMatch(other -> !one.equals(other)
                                && assumptions
                                        .decided(Lineages.pair("independent", one, other))
                                        .orElse(false)));
    }

    private List<Dissent> dissents(Measure measure, Scope scope) {
        List<Dissent> dissents = new ArrayList<>();
        figures.left().values().stream()
                .filter(claim -> claim.measure() == measure)
                .forEach(claim -> judgements
                        .findOf(claim.id(), JudgementKind.REJECT)
                        .ifPresent(judgement ->
                                dissents.add(new Dissent(claim.id(), "rejected", judgement.by(), judgement.why()))));
        figures.read().stream()
                .filter(figure ->
                        figure.measure() == measure && figure.scope().groups().equals(scope.groups()))
                .forEach(figure -> judgements
                        .findOf(figure.id(), JudgementKind.CORRECT)
                        .ifPresent(judgement -> dissents.add(
                                new Dissent(figure.id(), judgement.value(), judgement.by(), judgement.why()))));
        return dissents;
    }

    private static List<String> basis(Reads reads, Rule rule, Optional<Judgement> decided) {
        List<String> basis = new ArrayList<>();
        reads.ids().forEach(claim -> basis.add(claim.text()));
        reads.assumes().forEach(assumption -> basis.add("assumption:" + assumption));
        TreeSet<String> judged = new TreeSet<>();
        reads.all()
                .forEach(figure -> figure.decided()
                        .ifPresent(judgement ->
                                judged.add("judgement:" + judgement.kind().code() + ":" + judgement.subject())));
        decided.ifPresent(judgement -> judged.add("judgement:rule:" + judgement.subject()));
        basis.addAll(judged);
        basis.add("rule:" + rule.id());
        basis.add("method:" + METHOD);
        return basis;
    }

    /// A measure of which people rejected every figure: asked, and answered by nothing.
    private Optional<Question> discounted(Measure measure) {
        Scope scope = new Scope(
                measure,
                Scope.everybody(measure),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        List<Dissent> dissents = dissents(measure, scope);
        if (dissents.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Question(
                incident + "/" + measure.code(),
                measure,
                scope,
                true,
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                settings.rule(),
                Optional.empty(),
                List.of(),
                List.of(),
                0,
                Status.DISCOUNTED,
                List.of(),
                dissents,
                List.of(
                        dissents.stream()
                                .map(dissent -> "judgement:reject:" + dissent.claim())
                                .collect(Collectors.joining(" ")),
                        "rule:" + settings.rule().id(),
                        "method:" + METHOD)));
    }
}
