package org.stele.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.stele.evidence.Intake;
import org.stele.evidence.Unreadable;
import org.stele.recording.Recording;

/// The files a command was given, folders opened: what will be read, and what is set aside and why.
///
/// @param files in the order given, a folder's files sorted by path
/// @param refused inputs that are not there or cannot be looked into: the user meant them to be read, so each is wrong
record InputFiles(List<InputFile> files, List<SetAside> setAside, List<SetAside> refused) {

    InputFiles {
        files = List.copyOf(files);
        setAside = List.copyOf(setAside);
        refused = List.copyOf(refused);
    }

    /// No document or list of a case is larger; what is, would not fit into memory beside its claims.
    static final long MOST_BYTES = 256L << 20;

    /// A file to read.
    ///
    /// @param name how it is called everywhere: its path inside the folder that was given, or its own name
    record InputFile(Path path, String name, Intake.Kind kind) implements Recording.Input {

        /// Its bytes.
        ///
        /// @throws Unreadable when it cannot be read or is too large
        @Override
        public byte[] bytes() throws Unreadable {
            try {
                long size = Files.size(path);
                if (size > MOST_BYTES) {
                    throw new Unreadable(name + " has " + size + " bytes: at most " + MOST_BYTES
                            + " can be read as one document; cut it into parts");
                }
                return Files.readAllBytes(path);
            } catch (IOException e) {
                throw new Unreadable(name + " cannot be read: " + reason(e));
            }
        }
    }

    /// A file that is not read: hidden, of a kind that cannot be read yet, or not there.
    record SetAside(String name, String why) {}

    /// Finds the files. An input that is not there stops no other.
    static InputFiles find(List<Path> inputs) {
        List<InputFile> files = new ArrayList<>();
        List<SetAside> setAside = new ArrayList<>();
        List<SetAside> refused = new ArrayList<>();
        for (Path input : inputs) {
            if (Files.isDirectory(input)) {
                folder(input, files, setAside, refused);
            } else if (Files.exists(input)) {
                String name = input.getFileName().toString();
                files.add(new InputFile(input, name, Intake.Kind.of(name)));
            } else {
                refused.add(new SetAside(
                        input.toString(),
                        input + " does not exist"
                                + (input.toString().contains(":/") ? ": this version reads files only" : "")));
            }
        }
        return new InputFiles(files, setAside, refused);
    }

    /// The same without the lists that only lie in a folder that was given: for commands that read documents.
    InputFiles withListsOfFoldersAside(List<Path> given) {
        List<InputFile> kept = new ArrayList<>();
        List<SetAside> aside = new ArrayList<>(setAside);
        for (InputFile file : files) {
            if (file.kind() == Intake.Kind.LIST && !given.contains(file.path())) {
                aside.add(new SetAside(file.name(), "a list"));
            } else {
                kept.add(file);
            }
        }
        return new InputFiles(kept, aside, refused);
    }

    private static void folder(Path folder, List<InputFile> files, List<SetAside> setAside, List<SetAside> refused) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                    if (!visited.equals(folder) && isHidden(visited)) {
                        setAside.add(new SetAside(name(folder, visited) + "/", "hidden"));
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path visited, BasicFileAttributes attributes) {
                    found.add(visited);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path visited, IOException e) {
                    String name = visited.equals(folder) ? folder.toString() : name(folder, visited);
                    refused.add(new SetAside(name, name + " cannot be looked into: " + reason(e)));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            refused.add(new SetAside(folder.toString(), folder + " cannot be listed to its end: " + reason(e)));
        }
        found.sort(Comparator.comparing(path -> name(folder, path)));
        for (Path path : found) {
            String name = name(folder, path);
            Intake.Kind kind = Intake.Kind.of(name);
            if (isHidden(path)) {
                setAside.add(new SetAside(name, "hidden"));
            } else if (kind == Intake.Kind.UNSUPPORTED) {
                setAside.add(new SetAside(name, "of a kind that cannot be read"));
            } else {
                files.add(new InputFile(path, name, kind));
            }
        }
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    private static String name(Path folder, Path path) {
        return folder.relativize(path).toString().replace('\\', '/');
    }

    private static String reason(IOException e) {
        return e instanceof java.nio.file.AccessDeniedException
                ? "no permission"
                : e.getClass().getSimpleName();
    }
}
