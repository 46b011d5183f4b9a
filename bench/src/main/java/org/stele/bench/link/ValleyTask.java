package org.stele.bench.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.stele.bench.gauge.Data;
import org.stele.bench.gauge.Measurement;
import org.stele.bench.gauge.Meter;
import org.stele.bench.gauge.Printer;
import org.stele.bench.gauge.Target;
import org.stele.bench.gauge.Unit;
import org.stele.linkage.Linkage;
import org.stele.linkage.Links;
import org.stele.linkage.RowList;
import org.stele.linkage.RowRef;

/// Lists of an invented valley in growing sizes: how exact, at what cost, and whether brothers and namesakes stay two.
final class ValleyTask implements Task {

    private final List<Integer> sizes;

    ValleyTask(List<Integer> sizes) {
        this.sizes = List.copyOf(sizes);
    }

    @Override
    public String name() {
        return "valley";
    }

    @Override
    public void run(Data data, long seed, Printer printer) {
        sizes.forEach(size -> run(size, seed, printer));
    }

    private static void run(int size, long seed, Printer printer) {
        Lists lists = Lists.of(size, seed);
        String set = String.format(Locale.ROOT, "valley, %,d rows", lists.rows());
        Linkage linkage = Linkage.of(Scribe.SCHEMA).lists(lists.lists());
        Meter<Links> linked = Meter.of(() -> linkage.train(seed).link());
        Links links = linked.result();
        Map<RowRef, String> truth = lists.truth();
        Accuracy accuracy = Accuracy.of(links.clusters(), truth);
        printer.print(Measurement.of(set, Quality.F1.words(), accuracy.f1(), Unit.SHARE));
        printer.print(Measurement.of(set, Quality.PRECISION.words(), accuracy.precision(), Unit.SHARE));
        printer.print(Measurement.of(set, Quality.RECALL.words(), accuracy.recall(), Unit.SHARE));
        printer.print(Measurement.of(set, Quality.BLOCKING.words(), Accuracy.blockingRecall(links, truth), Unit.SHARE));
        printMerges(set, lists, links, printer);
        printer.print(Measurement.of(set, Quality.COMPARED.words(), (double) links.pairsCompared(), Unit.COUNT));
        printer.print(Measurement.of(set, "cost", linked.cpuSeconds(), Unit.CPU_SECONDS));
        printer.print(Measurement.of(set, "most memory", linked.peakMegabytes(), Unit.MEGABYTES));
        double known = Meter.of(() -> linkage.with(links.model(), seed).link()).cpuSeconds();
        printer.print(Measurement.of(set, "cost with a model learnt before", known, Unit.CPU_SECONDS));
        printer.print(Measurement.of(
                        set,
                        "pairs brought together, compared and weighed a CPU-second, with that model",
                        links.pairsCompared() / known / 1e6,
                        Unit.MILLIONS_PER_SECOND)
                .target(Target.atLeast(5)));
    }

    private static void printMerges(String set, Lists lists, Links links, Printer printer) {
        Set<Integer> siblings = new HashSet<>();
        Set<Integer> namesakes = new HashSet<>();
        for (List<RowRef> cluster : links.clusters()) {
            int[] persons = cluster.stream().mapToInt(lists::person).distinct().toArray();
            for (int one : persons) {
                for (int two : persons) {
                    if (one != two) {
                        boolean sameFamily = lists.family(one) == lists.family(two);
                        (sameFamily ? siblings : namesakes).add(lists.family(one));
                    }
                }
            }
        }
        double families = lists.families();
        Set<Integer> either = new HashSet<>(siblings);
        either.addAll(namesakes);
        printer.print(Measurement.of(
                        set, "families of whom somebody is merged with another", either.size() / families, Unit.SHARE)
                .target(Target.atMost(0.001)));
        printer.print(Measurement.of(set, "the same, within the family", siblings.size() / families, Unit.SHARE));
        printer.print(Measurement.of(set, "the same, with a namesake", namesakes.size() / families, Unit.SHARE));
    }

    /// The rows, and whom they speak of.
    static final class Lists {
        private final List<RowList> lists = new ArrayList<>();
        private final Map<String, int[]> personOfRow = new HashMap<>();
        private final int[] familyOfPerson;
        private final int families;

        private Lists(List<String> names, List<List<RowList.Row>> rows, List<Numbers> persons, Numbers familyOfPerson) {
            for (int list = 0; list < names.size(); list++) {
                lists.add(RowList.of(names.get(list), rows.get(list)));
                personOfRow.put(names.get(list), persons.get(list).all());
            }
            this.familyOfPerson = familyOfPerson.all();
            families = (int) Arrays.stream(this.familyOfPerson).distinct().count();
        }

        static Lists of(int size, long seed) {
            InventedValley valley = new InventedValley(seed, size);
            List<List<RowList.Row>> rows = new ArrayList<>();
            List<Numbers> persons = new ArrayList<>();
            valley.scribes().forEach(scribe -> {
                rows.add(new ArrayList<>());
                persons.add(new Numbers());
            });
            Numbers familyOfPerson = new Numbers();
            // Most cells say what another one says: each is kept once.
            Map<String, String> known = new HashMap<>();
            valley.forEachRow(size, (list, cells, person, family) -> {
                List<RowList.Row> ofList = rows.get(list);
                String id = String.valueOf(ofList.size());
                ofList.add(new RowList.Row(
                        known.computeIfAbsent(id, same -> same),
                        cells.stream()
                                .map(cell -> known.computeIfAbsent(cell, same -> same))
                                .toList()));
                persons.get(list).add(person);
                if (person == familyOfPerson.size()) {
                    familyOfPerson.add(family);
                }
            });
            List<String> names = valley.scribes().stream().map(Scribe::list).toList();
            return new Lists(names, rows, persons, familyOfPerson);
        }

        List<RowList> lists() {
            return lists;
        }

        int rows() {
            return lists.stream().mapToInt(list -> list.rows().size()).sum();
        }

        int person(RowRef row) {
            int[] persons = personOfRow.get(row.list());
            if (persons == null) {
                throw new IllegalArgumentException("no list is called \"" + row.list() + "\"");
            }
            return persons[Integer.parseInt(row.id())];
        }

        int family(int person) {
            return familyOfPerson[person];
        }

        /// How many families have somebody on a list.
        int families() {
            return families;
        }

        Map<RowRef, String> truth() {
            Map<RowRef, String> truth = new HashMap<>();
            for (RowList list : lists) {
                for (RowList.Row row : list.rows()) {
                    RowRef ref = new RowRef(list.name(), row.id());
                    truth.put(ref, String.valueOf(person(ref)));
                }
            }
            return truth;
        }
    }

    /// Whole numbers in a growing array.
    private static final class Numbers {
        private int[] numbers = new int[1024];
        private int size;

        void add(int number) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * size);
            }
            numbers[size++] = number;
        }

        int size() {
            return size;
        }

        int[] all() {
            return Arrays.copyOf(numbers, size);
        }
    }
}
