package org.stele.register;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.stele.vocabulary.Coded;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One row of a view: what an entry means, spread over columns so that it can be searched.
///
/// @param values `Long` or `String`, in the order of the table's columns; the first is the entry's position
record ViewRow(Table table, List<Object> values) {

    /// The tables that are computed from entries, with their columns in the order of schema.sql.
    enum Table implements Coded {
        DOCUMENT,
        READING,
        CLAIM,
        JUDGEMENT;

        List<String> columns() {
            return switch (this) {
                case DOCUMENT -> List.of("entry", "id", "kind", "name", "file_name", "size");
                case READING -> List.of("entry", "document", "reader", "claims");
                case CLAIM -> List.of("entry", "number", "id", "kind", "measure", "start_offset", "end_offset");
                case JUDGEMENT -> List.of("entry", "kind", "subject", "value", "decided_by", "why", "at");
            };
        }

        /// How many columns, from the first, tell its rows apart.
        int keyColumns() {
            return this == CLAIM ? 2 : 1;
        }

        String insert() {
            String places = columns().stream().map(column -> "?").collect(Collectors.joining(", "));
            return "insert into " + code() + " (" + String.join(", ", columns()) + ") values (" + places + ")";
        }

        /// Every row, in the order in which [ViewRow#of] gives them.
        String select() {
            return "select " + String.join(", ", columns()) + " from " + code() + " order by 1, 2";
        }
    }

    ViewRow {
        values = List.copyOf(values);
    }

    /// The rows that an entry means.
    static List<ViewRow> of(LoggedEntry entry) {
        ObjectNode payload = entry.payload();
        long position = entry.position();
        return switch (entry.kind()) {
            case REGISTER, RELEASE -> List.of();
            case DOCUMENT, LIST, REFUSED -> List.of(content(entry));
            case READING -> reading(position, payload);
            case JUDGEMENT -> {
                var judgement = Payloads.judgement(payload);
                yield List.of(new ViewRow(
                        Table.JUDGEMENT,
                        List.of(
                                position,
                                judgement.kind().code(),
                                judgement.subject(),
                                judgement.value(),
                                judgement.by(),
                                judgement.why(),
                                judgement.at().toEpochMilli())));
            }
        };
    }

    private static ViewRow content(LoggedEntry entry) {
        Payloads.Content content = Payloads.content(entry.payload());
        String name = entry.kind() == EntryKind.LIST ? Payloads.text(entry.payload(), "name") : content.fileName();
        return new ViewRow(
                Table.DOCUMENT,
                List.of(
                        entry.position(),
                        content.id().text(),
                        entry.kind().code(),
                        name,
                        content.fileName(),
                        content.size()));
    }

    private static List<ViewRow> reading(long position, ObjectNode payload) {
        List<ViewRow> rows = new ArrayList<>();
        long number = 0;
        for (JsonNode claim : payload.path("claims")) {
            JsonNode said = claim.path("said");
            rows.add(new ViewRow(
                    Table.CLAIM,
                    List.of(
                            position,
                            number++,
                            Payloads.text(claim, "id"),
                            Payloads.text(claim, "kind"),
                            claim.path("measure").asString(""),
                            said.path("start").asLong(),
                            said.path("end").asLong())));
        }
        rows.addFirst(new ViewRow(
                Table.READING,
                List.of(position, Payloads.text(payload, "document"), Payloads.text(payload, "reader"), number)));
        return rows;
    }
}
