package org.stele.register;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// Everything that the tables of a register hold, as text.
final class Dump {

    private Dump() {}

    static List<String> of(Path file) {
        List<String> lines = new ArrayList<>();
        try (Database database = Database.open(file)) {
            database.schemaOf().forEach((name, sql) -> lines.add(name + ": " + sql));
            for (String table : List.of(
                    "register",
                    "entry",
                    "content",
                    "tile",
                    "checkpoint",
                    "document",
                    "reading",
                    "claim",
                    "judgement")) {
                lines.addAll(database.list(
                        row -> {
                            StringBuilder line = new StringBuilder(table);
                            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                                Object value = row.getObject(i);
                                line.append('\t')
                                        .append(
                                                value instanceof byte[] bytes
                                                        ? HexFormat.of().formatHex(bytes)
                                                        : String.valueOf(value));
                            }
                            return line.toString();
                        },
                        "select * from " + table + " order by 1, 2"));
            }
        }
        return lines;
    }
}
