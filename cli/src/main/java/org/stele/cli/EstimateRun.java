package org.stele.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.stele.estimates.Estimates;
import org.stele.estimates.OverlapFile;
import org.stele.estimates.Result;
import org.stele.estimates.Settings;
import org.stele.estimates.UnreadableTable;
import org.stele.wording.Wording;

/// One run of `stele estimate`: a file read, every method asked about the whole and about each stratum.
///
/// @param name of the file
/// @param strata name to result, in the order of the names
/// @param notices what a person should know of how the file was read
record EstimateRun(String name, Result whole, SortedMap<String, Result> strata, List<String> notices, Wording wording) {

    EstimateRun {
        strata = Collections.unmodifiableSortedMap(new TreeMap<>(strata));
        notices = List.copyOf(notices);
    }

    /// Reads the file and asks.
    ///
    /// @throws UserError when the file cannot be read as a table of overlaps
    static EstimateRun of(Path path, OverlapFile.Columns columns, Settings settings) {
        Path fileName = path.getFileName();
        String name = fileName == null ? path.toString() : fileName.toString();
        OverlapFile file;
        try {
            file = OverlapFile.parse(text(path, name), columns);
        } catch (UnreadableTable e) {
            String says = String.valueOf(e.getMessage());
            throw new UserError(name + (says.startsWith("row ") ? ", " : ": ") + says);
        }
        Wording wording = Wording.in("en");
        SortedMap<String, Result> strata = new TreeMap<>();
        file.strata().forEach((stratum, table) -> strata.put(stratum, Estimates.of(table, settings)));
        List<String> notices = file.notices().stream()
                .map(notice -> name + ": " + wording.say(notice.kind(), notice.arguments()))
                .toList();
        return new EstimateRun(name, Estimates.of(file.whole(), settings), strata, notices, wording);
    }

    private static String text(Path path, String name) {
        if (Files.isDirectory(path)) {
            throw new UserError(path + " is a folder: name the file of overlaps in it");
        }
        if (!Files.exists(path)) {
            throw new UserError(path + " does not exist");
        }
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UserError(name + " cannot be read: " + e.getMessage());
        }
        ByteBuffer left = ByteBuffer.wrap(bytes);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(left).toString();
        } catch (CharacterCodingException e) {
            throw new UserError(
                    name + " is no UTF-8 text (see byte " + (left.position() + 1) + "): save it as CSV in UTF-8");
        }
    }
}
