package org.stele.bench.gauge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The files that a benchmark may read, found by their names.
public final class Data {

    private final List<Path> files;
    private final String where;

    private Data(List<Path> files, String where) {
        this.files = List.copyOf(files);
        this.where = where;
    }

    /// Everything in the files and folders that were named.
    ///
    /// @throws DataMissing when one of them does not exist
    public static Data in(List<Path> named) {
        List<Path> files = new ArrayList<>();
        for (Path path : named) {
            if (!Files.exists(path)) {
                throw new DataMissing(path + " does not exist: name a folder with data, or a file of it");
            }
            files.addAll(below(path));
        }
        return new Data(
                files, String.join(", ", named.stream().map(Path::toString).toList()));
    }

    /// What lies beside the project, in `../shared/data` and there in the folder; nothing when it is not there.
    public static Data besideTheProject(String folder) {
        Path beside = Path.of(System.getProperty("stele.home", "."))
                .resolve("../shared/data")
                .resolve(folder)
                .normalize();
        return new Data(Files.isDirectory(beside) ? below(beside) : List.of(), beside.toString());
    }

    private static List<Path> below(Path path) {
        try (Stream<Path> all = Files.walk(path)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The file of this name.
    public Optional<Path> find(String fileName) {
        return files.stream().filter(file -> file.endsWith(fileName)).findFirst();
    }

    /// Every file whose name begins and ends like this.
    public List<Path> findAll(String beginning, String ending) {
        return files.stream()
                .filter(file -> {
                    String name = String.valueOf(file.getFileName());
                    return name.startsWith(beginning) && name.endsWith(ending);
                })
                .toList();
    }

    /// Where was looked.
    public String where() {
        return where;
    }
}
