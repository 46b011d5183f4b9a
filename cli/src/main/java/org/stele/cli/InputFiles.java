package org.stele.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.stele.evidence.Intake;
import org.stele.evidence.Unreadable;
import org.stele.recording.Recording;
import org.stele.recording.web.Capture;
import org.stele.recording.web.WarcFile;

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

    /// Where bytes come from when they are asked for.
    interface Content {
        byte[] bytes() throws Unreadable;
    }

    /// A file to read, a page of a web archive, or a page of the web.
    ///
    /// @param name how it is called everywhere: its path inside the folder that was given, or its own name
    record InputFile(Path path, String name, Intake.Kind kind, Content content) implements Recording.Input {

        static InputFile of(Path path, String name) {
            return new InputFile(path, name, Intake.Kind.of(name), () -> whole(path, name));
        }

        /// Its bytes.
        ///
        /// @throws Unreadable when it cannot be read or is too large
        @Override
        public byte[] bytes() throws Unreadable {
            return content.bytes();
        }

        private static byte[] whole(Path path, String name) throws Unreadable {
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
        return find(inputs.stream().map(Path::toString).toList(), Optional.empty());
    }

    /// Finds the files, and the pages at addresses.
    ///
    /// @param capture where addresses are fetched from; without it they are files that are not there
    static InputFiles find(List<String> inputs, Optional<Capture> capture) {
        List<InputFile> files = new ArrayList<>();
        List<SetAside> setAside = new ArrayList<>();
        List<SetAside> refused = new ArrayList<>();
        for (String given : inputs) {
            if (capture.isPresent() && Capture.isAddress(given)) {
                page(given, capture.get(), files, refused);
                continue;
            }
            Path input = Path.of(given);
            if (Files.isDirectory(input)) {
                folder(input, files, setAside, refused);
            } else if (Files.exists(input)) {
                String name = input.getFileName().toString();
                add(input, name, files, refused);
            } else {
                refused.add(new SetAside(
                        input.toString(),
                        input + " does not exist"
                                + (input.toString().contains(":/") ? ": only stele record takes addresses" : "")));
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
                add(path, name, files, refused);
            }
        }
    }

    /// A file is one input; a web archive as many as it has pages.
    private static void add(Path path, String name, List<InputFile> files, List<SetAside> refused) {
        if (!WarcFile.isNamed(name)) {
            files.add(InputFile.of(path, name));
            return;
        }
        try {
            WarcFile archive = WarcFile.of(path, name);
            for (WarcFile.Page page : archive.pages()) {
                files.add(new InputFile(path, page.name(), Intake.Kind.DOCUMENT, () -> bytes(archive, page)));
            }
            archive.damage().ifPresent(what -> refused.add(new SetAside(name, name + " is " + what)));
        } catch (Unreadable e) {
            refused.add(new SetAside(name, e.says()));
        }
    }

    private static byte[] bytes(WarcFile archive, WarcFile.Page page) throws Unreadable {
        if (page.length() > MOST_BYTES) {
            throw new Unreadable(page.name() + " has " + page.length() + " bytes with its pictures: at most "
                    + MOST_BYTES + " can be read as one document");
        }
        try {
            return archive.bytes(page);
        } catch (IOException e) {
            throw new Unreadable(page.name() + " cannot be read: " + reason(e));
        }
    }

    /// A page of the web is fetched when it is its turn, and once.
    private static void page(String given, Capture capture, List<InputFile> files, List<SetAside> refused) {
        try {
            URI address = Capture.address(given);
            String name = capture.name(address);
            Once once = new Once(() -> capture.page(address).archive());
            files.add(new InputFile(Path.of(""), name, Intake.Kind.DOCUMENT, once));
        } catch (Unreadable e) {
            refused.add(new SetAside(given, e.says()));
        }
    }

    /// Content that is fetched once, whoever asks again.
    private static final class Once implements Content {
        private final Content from;
        private Optional<byte[]> fetched = Optional.empty();
        private Optional<Unreadable> failed = Optional.empty();

        Once(Content from) {
            this.from = from;
        }

        @Override
        public byte[] bytes() throws Unreadable {
            if (failed.isPresent()) {
                throw failed.get();
            }
            try {
                byte[] bytes = fetched.isPresent() ? fetched.get() : from.bytes();
                fetched = Optional.of(bytes);
                return bytes;
            } catch (Unreadable e) {
                failed = Optional.of(e);
                throw e;
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
