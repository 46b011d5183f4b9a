package org.stele.incidents;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.stele.claims.Count;
import org.stele.vocabulary.Bound;
import org.stele.vocabulary.SourceKind;

/// Low, best and high by a rule. docs/methods/rules.md defines every rule with its source.
record Answer(OptionalLong low, OptionalLong best, OptionalLong high) {

    /// Which kind of source is heard first when sources disagree (Every Casualty: "court or inquest first").
    static final List<SourceKind> HIERARCHY = List.of(
            SourceKind.COURT,
            SourceKind.MEDICAL,
            SourceKind.NGO,
            SourceKind.STATE,
            SourceKind.MEDIA,
            SourceKind.WITNESS,
            SourceKind.FAMILY,
            SourceKind.PARTY_TO_CONFLICT);

    /// ACLED's reading of vague words, by the interval that the words give.
    private static final Map<List<Long>, Long> CONSERVATIVE =
            Map.of(List.of(20L, 99L), 10L, List.of(24L, 99L), 12L, List.of(200L, 999L), 100L);

    static Answer by(Rule rule, Reads reads, Judgements judgements) {
        Answer range = range(reads);
        return switch (rule) {
            case RANGE -> range;
            case MAJORITY -> new Answer(range.low, majority(reads), range.high);
            case SOURCE_HIERARCHY -> new Answer(range.low, hierarchy(reads, judgements), range.high);
            case CONSERVATIVE -> {
                OptionalLong lowest = conservative(reads);
                yield new Answer(lowest.isPresent() ? lowest : range.low, lowest, range.high);
            }
            case UCDP_GED -> new Answer(range.low, likeliest(reads), range.high);
            case IRAQ_BODY_COUNT -> statedOnly(reads, range);
            case RECORDER -> new Answer(range.low, confirmed(reads), range.high);
        };
    }

    private static Answer range(Reads reads) {
        if (reads.totals().isEmpty()) {
            return reads.loose().isEmpty()
                    ? new Answer(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty())
                    : new Answer(OptionalLong.of(reads.looseSum()), OptionalLong.empty(), OptionalLong.empty());
        }
        if (reads.totals().stream().allMatch(Figure::isVague)) {
            long low = reads.totals().getFirst().range().low();
            return new Answer(OptionalLong.of(low), OptionalLong.empty(), OptionalLong.empty());
        }
        return new Answer(OptionalLong.of(low(reads)), best(reads), high(reads));
    }

    private static long low(Reads reads) {
        long low = reads.totals().stream()
                .filter(total -> !setsNoLowerBound(total))
                .mapToLong(total -> total.range().low())
                .min()
                .orElse(0);
        for (Family family : reads.families()) {
            low = Math.min(low, family.sum().low());
        }
        return low;
    }

    private static boolean setsNoLowerBound(Figure total) {
        Count.Interval count = total.count();
        return count.bound() == Bound.UP_TO || count.bound() == Bound.FEWER_THAN;
    }

    private static OptionalLong high(Reads reads) {
        OptionalLong greatest = reads.totals().stream()
                .flatMapToLong(total -> total.count().high().stream())
                .max();
        long atLeast = reads.totals().stream()
                .mapToLong(total -> total.range().low())
                .max()
                .orElse(0);
        if (greatest.isEmpty() || atLeast > greatest.getAsLong()) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(Math.max(greatest.getAsLong(), reads.largestSum()));
    }

    /// The one total on which all lineages that state one agree, if nothing that was read speaks against it.
    private static OptionalLong best(Reads reads) {
        TreeSet<Long> stated = reads.numbered().stream()
                .map(total -> total.number().getAsLong())
                .collect(Collectors.toCollection(TreeSet::new));
        if (stated.size() != 1) {
            return OptionalLong.empty();
        }
        long only = stated.first();
        boolean allAllowIt = reads.totals().stream()
                .allMatch(total ->
                        total.range().low() <= only && only <= total.range().high());
        return allAllowIt && reads.largestSum() <= only ? OptionalLong.of(only) : OptionalLong.empty();
    }

    /// The total that a person confirmed; none when nobody did, or when two confirmed totals differ.
    private static OptionalLong confirmed(Reads reads) {
        TreeSet<Long> confirmed = reads.numbered().stream()
                .filter(Figure::isConfirmed)
                .map(total -> total.number().getAsLong())
                .collect(Collectors.toCollection(TreeSet::new));
        return confirmed.size() == 1 ? OptionalLong.of(confirmed.first()) : OptionalLong.empty();
    }

    private static OptionalLong majority(Reads reads) {
        SortedMap<Long, Integer> lineages = new TreeMap<>();
        reads.numbered().stream()
                .collect(Collectors.groupingBy(
                        total -> total.number().getAsLong(),
                        TreeMap::new,
                        Collectors.mapping(Figure::lineage, Collectors.toSet())))
                .forEach((number, stating) -> lineages.put(number, stating.size()));
        int most = lineages.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<Long> leading = lineages.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
        return leading.size() == 1 ? OptionalLong.of(leading.getFirst()) : OptionalLong.empty();
    }

    /// The total that most lineages state; of several the lowest, since a higher one would need a reason.
    private static OptionalLong likeliest(Reads reads) {
        OptionalLong leading = majority(reads);
        return leading.isPresent()
                ? leading
                : reads.numbered().stream()
                        .mapToLong(total -> total.range().low())
                        .min();
    }

    /// The least and the greatest total that anybody states, without sums of parts.
    private static Answer statedOnly(Reads reads, Answer range) {
        OptionalLong least = reads.numbered().stream()
                .mapToLong(total -> total.range().low())
                .min();
        OptionalLong greatest = reads.numbered().stream()
                .mapToLong(total -> total.range().low())
                .max();
        return new Answer(
                least.isPresent() ? least : range.low,
                OptionalLong.empty(),
                greatest.isPresent() ? greatest : range.high);
    }

    private static OptionalLong hierarchy(Reads reads, Judgements judgements) {
        for (SourceKind kind : HIERARCHY) {
            TreeSet<Long> stated = reads.numbered().stream()
                    .filter(total -> judgements.sourceKind(total.document()) == kind)
                    .map(total -> total.number().getAsLong())
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!stated.isEmpty()) {
                return stated.size() == 1 ? OptionalLong.of(stated.first()) : OptionalLong.empty();
            }
        }
        return OptionalLong.empty();
    }

    private static OptionalLong conservative(Reads reads) {
        OptionalLong stated = reads.totals().stream()
                .filter(total -> !total.isVague() && !setsNoLowerBound(total))
                .mapToLong(total -> total.range().low())
                .min();
        return stated.isPresent()
                ? stated
                : reads.totals().stream()
                        .filter(Figure::isVague)
                        .mapToLong(total -> CONSERVATIVE.getOrDefault(
                                List.of(total.range().low(), total.range().high()),
                                total.range().low()))
                        .min();
    }
}
