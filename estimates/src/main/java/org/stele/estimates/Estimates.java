package org.stele.estimates;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Every method on one table. The way in.
public final class Estimates {

    private static final List<Estimator> ESTIMATORS = List.of(
            new ChaoLower(),
            new ChaoLists(),
            new LogLinear(),
            new NoHighestOrder(),
            new Rasch(),
            new GraphAverage(),
            new LatentClasses());

    private Estimates() {}

    /// Asks every method. What is wrong with the table itself refuses them all, or makes them all doubtful;
    /// where they give numbers too far apart, every one of them is doubtful.
    public static Result of(OverlapTable table, Settings settings) {
        Set<Why> unfit = unfit(table);
        if (!unfit.isEmpty()) {
            return new Result(table, refusals(table, unfit));
        }
        OverlapTable informative = table.informative();
        Set<Why> doubts = doubts(table, informative);
        List<MethodAnswer> answers = new ArrayList<>();
        for (Estimator estimator : ESTIMATORS) {
            for (MethodAnswer answer : estimator.answers(informative, settings)) {
                answers.add(doubted(answer, doubts));
            }
        }
        Result result = new Result(table, answers);
        return disagree(result)
                ? new Result(
                        table,
                        result.answers().stream()
                                .map(answer -> answer.method().isBound()
                                        ? answer
                                        : doubted(answer, EnumSet.of(Why.METHODS_DISAGREE)))
                                .toList())
                : result;
    }

    /// Drafts an estimate from several drawn linkages of the same lists: every method on each drawn table,
    /// the answers averaged, and the checklist that a named person must answer before any of it is
    /// released.
    public static Draft draft(List<OverlapTable> draws, Settings settings) {
        return Drafting.of(draws, settings);
    }

    /// With fewer people met again an estimate is biased by more than chance can hide: seven are needed for
    /// 95 % confidence that it is not (Robson and Regier 1964; Seber 1982, section 3.1).
    static final long FEWEST_MET_AGAIN = 7;

    /// What makes a table unfit to ask about: nobody listed, fewer than three lists with people, nobody or
    /// hardly anybody on two lists, or no three lists tied together by people they share.
    static Set<Why> unfit(OverlapTable table) {
        Set<Why> unfit = EnumSet.noneOf(Why.class);
        if (table.observed() == 0) {
            unfit.add(Why.NOBODY_LISTED);
            return unfit;
        }
        OverlapTable informative = table.informative();
        boolean emptyList = informative.lists().size() < table.lists().size();
        if (informative.lists().size() < 3) {
            unfit.add(Why.TOO_FEW_LISTS);
            if (emptyList) {
                unfit.add(Why.EMPTY_LIST);
            }
            if (informative.lists().size() == 2) {
                unfit.add(Why.INDEPENDENCE_UNTESTABLE);
            }
        }
        if (informative.listedTimes(1) == informative.observed()) {
            unfit.add(Why.NO_OVERLAP);
            return unfit;
        }
        if (informative.observed() - informative.listedTimes(1) < FEWEST_MET_AGAIN) {
            unfit.add(Why.HARDLY_ANY_OVERLAP);
        }
        if (informative.lists().size() >= 3 && Integer.bitCount(informative.largestTiedSet()) < 3) {
            unfit.add(Why.LISTS_APART);
            unfit.add(Why.MLE_DOES_NOT_EXIST);
        }
        return unfit;
    }

    private static Set<Why> doubts(OverlapTable table, OverlapTable informative) {
        Set<Why> doubts = EnumSet.noneOf(Why.class);
        if (informative.lists().size() < table.lists().size()) {
            doubts.add(Why.EMPTY_LIST);
        }
        if (Integer.bitCount(informative.largestTiedSet()) < informative.lists().size()) {
            doubts.add(Why.LIST_APART);
        }
        if (informative.observed() < Panel.FEW_PEOPLE) {
            doubts.add(Why.FEW_PEOPLE);
        }
        boolean pairEmpty = false;
        for (int i = 0; i < informative.lists().size(); i++) {
            for (int j = i + 1; j < informative.lists().size(); j++) {
                pairEmpty |= informative.shared(i, j) == 0;
            }
        }
        long onThree = informative.observed() - informative.listedTimes(1) - informative.listedTimes(2);
        if (pairEmpty || onThree == 0) {
            doubts.add(Why.SPARSE_OVERLAP);
        }
        return doubts;
    }

    /// Medians more than twice apart, or two intervals with no number in common.
    private static boolean disagree(Result result) {
        List<MethodAnswer.Estimated> given = result.estimates();
        if (result.disagreement().orElse(1) > Panel.DISAGREEMENT) {
            return true;
        }
        List<Double> lows = new ArrayList<>();
        List<Double> highs = new ArrayList<>();
        for (MethodAnswer.Estimated answer : given) {
            lows.add(answer.low95());
            highs.add(answer.high95());
        }
        return !given.isEmpty() && Collections.max(lows) > Collections.min(highs);
    }

    private static MethodAnswer doubted(MethodAnswer answer, Set<Why> doubts) {
        return switch (answer) {
            case MethodAnswer.Estimated estimated -> doubts.isEmpty() ? estimated : estimated.doubted(doubts);
            case MethodAnswer.Refused refused -> refused;
        };
    }

    private static List<MethodAnswer> refusals(OverlapTable table, Set<Why> unfit) {
        List<MethodAnswer> refusals = new ArrayList<>();
        for (Method method : Method.values()) {
            boolean ofTwoLists = method == Method.CHAPMAN;
            if (!ofTwoLists || table.informative().lists().size() == 2) {
                refusals.add(new MethodAnswer.Refused(
                        method,
                        method == Method.LOGLINEAR ? Assumption.of(method, Map.of("models", 0)) : Assumption.of(method),
                        List.of(),
                        List.copyOf(unfit)));
            }
        }
        return refusals;
    }
}
