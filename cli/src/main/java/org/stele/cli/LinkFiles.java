package org.stele.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.stele.linkage.EqualRows;
import org.stele.linkage.Links;
import org.stele.linkage.RowRef;

/// What `stele link --out DIR` writes (docs/formats/link.md). Each file is there complete or as it was before.
final class LinkFiles {

    private LinkFiles() {}

    /// What goes into one file.
    interface Content {
        void writeTo(BufferedWriter file) throws IOException;
    }

    /// Creates the folder and its three files.
    ///
    /// @throws UserError when the folder cannot be made or written
    static void write(LinkRun run, Path folder) {
        try {
            Files.createDirectories(folder);
            write(folder.resolve("pairs.csv"), file -> pairs(run, file));
            write(folder.resolve("persons.csv"), file -> persons(run, file));
            write(folder.resolve("model.json"), file -> {
                file.write(LinkForm.model(run).toPrettyString());
                file.write('\n');
            });
        } catch (IOException | UncheckedIOException e) {
            throw new UserError("--out " + folder + " cannot be written: " + e.getMessage()
                    + "; name a folder that exists or can be made");
        }
    }

    /// Writes one file whole, then puts it in its place.
    static void write(Path file, Content content) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try (BufferedWriter writer = Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8)) {
            content.writeTo(writer);
        }
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void pairs(LinkRun run, BufferedWriter file) throws IOException {
        file.write("left_list,left_id,right_list,right_id,probability,weight\n");
        run.links().forEachPair(pair -> {
            try {
                row(
                        file,
                        pair.left().list(),
                        run.id(pair.left()),
                        pair.right().list(),
                        run.id(pair.right()),
                        decimals(pair.probability()),
                        decimals(pair.weight()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        copies(run, file);
    }

    // Copies are no doubt: they stand beside the row they are equal to, with the weight of what is certain.
    private static void copies(LinkRun run, BufferedWriter file) throws IOException {
        for (EqualRows.Group group : run.equal().groups()) {
            RowRef first = group.rows().getFirst();
            for (RowRef copy : group.rows()) {
                if (run.equal().isCopy(copy)) {
                    row(
                            file,
                            first.list(),
                            run.id(first),
                            copy.list(),
                            run.id(copy),
                            decimals(1),
                            decimals(Links.CERTAIN));
                }
            }
        }
    }

    private static void persons(LinkRun run, BufferedWriter file) throws IOException {
        file.write("person,list,id\n");
        List<List<RowRef>> persons = run.persons();
        for (int i = 0; i < persons.size(); i++) {
            for (RowRef row : persons.get(i)) {
                row(file, "p" + (i + 1), row.list(), run.id(row));
            }
        }
    }

    static void row(BufferedWriter file, String... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                file.write(',');
            }
            file.write(quoted(cells[i]));
        }
        file.write('\n');
    }

    // RFC 4180: quotation marks around what holds one, a comma or a line break.
    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
        return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }

    static String decimals(double number) {
        return String.format(Locale.ROOT, "%.6f", number);
    }
}
