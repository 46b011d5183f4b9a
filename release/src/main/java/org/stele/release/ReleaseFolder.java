package org.stele.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;

/// A folder that a release is written to, whole or not at all.
///
/// The files gather in a hidden folder beside it, which takes its name when [#finish] is called; whoever
/// breaks off before that leaves the place as it was.
public final class ReleaseFolder implements Sink, AutoCloseable {

    private final Path folder;
    private final Path gathering;

    private ReleaseFolder(Path folder, Path gathering) {
        this.folder = folder;
        this.gathering = gathering;
    }

    /// @throws IllegalArgumentException when something is there already: a release is never written over another
    public static ReleaseFolder create(Path folder) {
        Path target = folder.toAbsolutePath().normalize();
        try {
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !isEmptyFolder(target)) {
                throw new IllegalArgumentException(
                        folder + " is there already: a release needs a new or an empty folder");
            }
            Path parent = target.getParent();
            if (parent == null) {
                throw new IllegalArgumentException(folder + " is no place for a release: name a new folder");
            }
            Files.createDirectories(parent);
            return new ReleaseFolder(target, Files.createTempDirectory(parent, "." + target.getFileName() + "-"));
        } catch (IOException e) {
            throw new UncheckedIOException("a release cannot be written to " + folder, e);
        }
    }

    private static boolean isEmptyFolder(Path path) throws IOException {
        if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(path)) {
            return inside.findAny().isEmpty();
        }
    }

    @Override
    public void write(String path, byte[] bytes) {
        Path file = gathering.resolve(path).normalize();
        if (!file.startsWith(gathering) || Files.exists(file)) {
            throw new IllegalArgumentException("\"" + path + "\" is no new file of a release");
        }
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("the release's file " + path + " cannot be written", e);
        }
    }

    /// Puts the release in its place.
    public void finish() {
        try {
            // a temporary folder is the owner's alone, and a release is for everybody
            gathering.toFile().setReadable(true, false);
            gathering.toFile().setExecutable(true, false);
            Files.deleteIfExists(folder);
            Files.move(gathering, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("the release cannot be put at " + folder, e);
        }
    }

    /// Removes what has gathered, if the release was not finished.
    @Override
    public void close() {
        if (!Files.exists(gathering)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(gathering)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the unfinished release at " + gathering + " cannot be removed", e);
        }
    }
}
