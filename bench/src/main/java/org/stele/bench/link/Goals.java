package org.stele.bench.link;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.stele.bench.gauge.Measurement;
import org.stele.bench.gauge.Meter;
import org.stele.bench.gauge.Printer;
import org.stele.bench.gauge.Target;
import org.stele.bench.gauge.Unit;
import org.stele.linkage.Linkage;
import org.stele.linkage.Links;

/// What a set of lists is to reach, and what others reach on it.
final class Goals {

    private final String set;
    private final Map<Quality, Target> targets = new EnumMap<>(Quality.class);
    private final Map<Quality, String> peers = new EnumMap<>(Quality.class);

    private Goals(String set) {
        this.set = set;
    }

    static Goals of(String set) {
        Goals goals = new Goals(set);
        goals.targets.put(Quality.CALIBRATION, Target.atMost(0.03));
        return goals;
    }

    Goals target(Quality quality, Target target) {
        targets.put(quality, target);
        return this;
    }

    Goals peer(Quality quality, String reached) {
        peers.put(quality, reached);
        return this;
    }

    /// Links the rows, prints how well, and what it cost.
    void printAtCost(LabelledLists labelled, long seed, Printer printer) {
        Meter<Links> linked = Meter.of(() -> Linkage.of(labelled.lists().schema())
                .lists(labelled.lists().lists())
                .train(seed)
                .link());
        print(labelled, linked.result(), printer);
        printer.print(Measurement.of(set, "cost", linked.cpuSeconds(), Unit.CPU_SECONDS));
    }

    /// Prints how well the rows were linked.
    void print(LabelledLists labelled, Links links, Printer printer) {
        Accuracy accuracy = Accuracy.of(links.clusters(), labelled.truth());
        Calibration calibration = Calibration.of(links, labelled.truth());
        for (Quality quality : Quality.values()) {
            double value = switch (quality) {
                case F1 -> accuracy.f1();
                case PRECISION -> accuracy.precision();
                case RECALL -> accuracy.recall();
                case B_CUBED -> accuracy.bCubedF1();
                case BLOCKING -> Accuracy.blockingRecall(links, labelled.truth());
                case COMPARED -> links.pairsCompared();
                case CALIBRATION -> calibration.largestError();
            };
            printer.print(new Measurement(
                    set,
                    quality.words(),
                    value,
                    quality.unit(),
                    Optional.ofNullable(targets.get(quality)),
                    Optional.ofNullable(peers.get(quality))));
        }
        for (Calibration.Bin bin : calibration.bins()) {
            printer.print(bin.measurement(set));
        }
    }
}
