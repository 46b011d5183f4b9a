package org.stele.bench.link;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.stele.bench.gauge.CommonOptions;
import org.stele.bench.gauge.Data;
import org.stele.bench.gauge.DataMissing;
import org.stele.bench.gauge.Printer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `stele-bench link`: precision and recall against the truth, cost, calibration, brothers and namesakes.
@Command(
        name = "link",
        mixinStandardHelpOptions = true,
        description = "Measures linkage on lists whose truth is known, and on an invented valley.",
        footer = {
            "",
            "DATA are folders or files, known by their names; without any, ../shared/data/linkage beside the project."
                    + " What is not there is skipped, and said.",
            "",
            "Example: stele-bench link --only historical,febrl",
            "         stele-bench link --only valley --rows 10000,100000"
        })
public final class LinkBenchmark implements Callable<Integer> {

    private final Printer printer;

    @Parameters(paramLabel = "DATA", arity = "0..*", description = "folders or files with the lists")
    private List<Path> named = List.of();

    @Option(names = "--only", paramLabel = "TASK", split = ",", description = "run only these tasks")
    private Set<String> only = Set.of();

    @Option(
            names = "--rows",
            paramLabel = "N",
            split = ",",
            description = "how many rows the invented valley has, one run each (default: 10000)")
    private List<Integer> rows = List.of(10_000);

    @Option(
            names = "--hostile-rows",
            paramLabel = "N",
            description = "how many rows the long lists of the task hostile have (default: 20000)")
    private int hostileRows = 20_000;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    public LinkBenchmark(Printer printer) {
        this.printer = printer;
    }

    @Override
    public Integer call() {
        if (hostileRows < 1 || rows.stream().anyMatch(size -> size < 1)) {
            throw new DataMissing("a list has at least one row: give --rows and --hostile-rows a number above 0");
        }
        List<Task> tasks = List.of(
                new HistoricalTask(),
                new FebrlTask(),
                new GazaTask(),
                new IranTask(),
                new NameTask(),
                new ValleyTask(rows),
                new HostileTask(hostileRows),
                new KernelTask());
        Set<String> unknown = new TreeSet<>(only);
        tasks.forEach(task -> unknown.remove(task.name()));
        if (!unknown.isEmpty()) {
            throw new DataMissing("--only names " + String.join(", ", unknown) + "; the tasks are "
                    + String.join(", ", tasks.stream().map(Task::name).toList()));
        }
        common.applyTo(printer);
        Data data = named.isEmpty() ? Data.besideTheProject("linkage") : Data.in(named);
        for (Task task : tasks) {
            if (only.isEmpty() || only.contains(task.name())) {
                task.run(data, common.seed(), printer);
            }
        }
        return 0;
    }
}
