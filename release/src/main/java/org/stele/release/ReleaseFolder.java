package org.stele.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A folder that a release is written to, whole or not at all.
///
/// The files gather in a hidden folder beside it, which takes its name when [#finish] is called; whoever
/// breaks off before that, with Ctrl-C too, leaves the place as it was. What a killed process could not remove,
/// the next release to the same place does.
public final class ReleaseFolder implements Sink, AutoCloseable {

    private static final String UNFINISHED = ".unfinished-";

    private final Path folder;
    private final Path gathering;
    private final Thread breakingOff = new Thread(this::breakOff, "release folder, broken off");
    private final Object lock = new Object();
    private boolean ending;

    private ReleaseFolder(Path folder, Path gathering) {
        this.folder = folder;
        this.gathering = gathering;
        Runtime.getRuntime().addShutdownHook(breakingOff);
    }

    /// @throws IllegalArgumentException when something is there already (no release is written over another), or
    ///     nothing can be written there
    public static ReleaseFolder create(Path folder) {
        Path target = folder.toAbsolutePath().normalize();
        Path parent = target.getParent();
        if (parent == null) {
            throw new IllegalArgumentException(folder + " is no place for a release: name a new folder");
        }
        try {
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !isEmptyFolder(target)) {
                throw new IllegalArgumentException(folder + " is there already"
                        + (Files.isDirectory(target) ? " and is not empty" : " and is no folder")
                        + ": a release needs a new or an empty folder");
            }
            Files.createDirectories(parent);
            removeLeftBehind(parent, "." + target.getFileName() + UNFINISHED);
            String prefix = "." + target.getFileName() + UNFINISHED
                    + ProcessHandle.current().pid() + "-";
            return new ReleaseFolder(target, Files.createTempDirectory(parent, prefix));
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "a release cannot be written to " + folder + " (" + reason(e)
                            + "): name a new folder where you may write",
                    e);
        }
    }

    private static String reason(IOException e) {
        return switch (e) {
            case FileSystemException of when of.getReason() != null -> of.getReason();
            case FileSystemException of ->
                of.getClass()
                                .getSimpleName()
                                .replaceAll("Exception$", "")
                                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                                .toLowerCase(Locale.ROOT)
                        + ": " + of.getFile();
            default -> String.valueOf(e.getMessage());
        };
    }

    private static boolean isEmptyFolder(Path path) throws IOException {
        if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(path)) {
            return inside.findAny().isEmpty();
        }
    }

    /// Removes what processes that are no longer there gathered for this place.
    private static void removeLeftBehind(Path parent, String prefix) throws IOException {
        Pattern name = Pattern.compile(Pattern.quote(prefix) + "([0-9]{1,18})-.*");
        List<Path> left;
        try (Stream<Path> inside = Files.list(parent)) {
            left = inside.filter(path -> {
                        Matcher found = name.matcher(path.getFileName().toString());
                        return found.matches()
                                && ProcessHandle.of(Long.parseLong(found.group(1)))
                                        .isEmpty();
                    })
                    .toList();
        }
        for (Path path : left) {
            remove(path);
        }
    }

    @Override
    public void write(String path, byte[] bytes) {
        Path file = gathering.resolve(path).normalize();
        if (!file.startsWith(gathering) || Files.exists(file)) {
            throw new IllegalArgumentException("\"" + path + "\" is no new file of a release");
        }
        unlessEnding(() -> {
            try {
                Files.createDirectories(file.getParent());
                Files.write(file, bytes);
            } catch (IOException e) {
                throw new UncheckedIOException("the release's file " + path + " cannot be written", e);
            }
        });
    }

    /// Puts the release in its place.
    public void finish() {
        unlessEnding(() -> {
            try {
                // a temporary folder is the owner's alone, and a release is for everybody
                gathering.toFile().setReadable(true, false);
                gathering.toFile().setExecutable(true, false);
                Files.deleteIfExists(folder);
                Files.move(gathering, folder, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new UncheckedIOException("the release cannot be put at " + folder, e);
            }
        });
    }

    /// Removes what has gathered, if the release was not finished.
    @Override
    public void close() {
        unlessEnding(() -> {
            try {
                remove(gathering);
            } catch (IOException e) {
                throw new UncheckedIOException("the unfinished release at " + gathering + " cannot be removed", e);
            }
        });
        try {
            Runtime.getRuntime().removeShutdownHook(breakingOff);
        } catch (IllegalStateException e) {
            // the process is ending already
        }
    }

    /// The process is being ended from outside: what has gathered goes.
    private void breakOff() {
        synchronized (lock) {
            ending = true;
            try {
                remove(gathering);
            } catch (IOException e) {
                // nobody is left to be told; the next release to this place removes it
            }
        }
    }

    /// Does a step whole, or, when the process is ending, waits for its end: nothing may be written any more.
    private void unlessEnding(Runnable step) {
        synchronized (lock) {
            if (!ending) {
                step.run();
                return;
            }
        }
        while (true) {
            LockSupport.park();
        }
    }

    private static void remove(Path gathered) throws IOException {
        if (!Files.exists(gathered)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(gathered)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
