package org.stele.recording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stele.evidence.ListFile;
import org.stele.evidence.Unreadable;
import org.stele.register.Contents;
import org.stele.victims.Edition;

/// Decides which list a file belongs to: a list of its own, or a newer edition of one that the register has.
///
/// A file is an edition of the list that has its name when half of the smaller of the two stands in the other. One
/// that repeats half of another list's rows is entered only when somebody says what it is: entered twice, each of
/// those people would count as found by two lists.
final class ListPlacing {

    private final Map<String, String> names;
    private final Map<String, List<ListFile>> editions = new HashMap<>();

    /// @param held what the register has
    /// @param names of lists, by the names of the files that somebody says belong to them
    ListPlacing(Contents held, Map<String, String> names) {
        this.names = names;
        held.lists().forEach(list -> editions.put(list.name(), held.editions(list.name())));
    }

    /// Whether the register or this run has these bytes as a list already.
    private boolean isKnown(ListFile file) {
        return editions.values().stream()
                .flatMap(List::stream)
                .anyMatch(list -> list.id().equals(file.id()));
    }

    /// A file with its list's name and its rows' numbers.
    ///
    /// @param edition what differs from the edition before; empty for a list of its own and for known bytes
    record Placed(ListFile list, Optional<Edition> edition) {}

    /// @throws Unreadable when it cannot be told which list it is, with the two ways to say so
    Placed place(ListFile file) throws Unreadable {
        if (isKnown(file)) {
            return new Placed(file, Optional.empty());
        }
        boolean said = names.containsKey(file.fileName());
        List<ListFile> earlier = editions.getOrDefault(file.name(), List.of());
        Placed placed = earlier.isEmpty() ? newList(file, said) : newEdition(file, earlier, said);
        List<ListFile> all = new ArrayList<>(earlier);
        all.add(placed.list());
        editions.put(file.name(), List.copyOf(all));
        return placed;
    }

    private Placed newList(ListFile file, boolean said) throws Unreadable {
        if (!said) {
            for (List<ListFile> all : editions.values()) {
                ListFile other = all.getLast();
                int same = Edition.sameRows(file, other);
                if (same > 1
                        && 2 * same >= Math.min(file.rows().size(), other.rows().size())) {
                    throw new Unreadable(file.fileName() + " repeats " + same + " of the "
                            + other.rows().size() + " rows of the list \"" + other.name() + "\" word for word: "
                            + ways(file, other.name(), file.name()));
                }
            }
        }
        return new Placed(file, Optional.empty());
    }

    private static Placed newEdition(ListFile file, List<ListFile> earlier, boolean said) throws Unreadable {
        Edition edition = Edition.of(file, earlier);
        boolean one = said ? edition.kept() > 0 : edition.isOneListWith(earlier.getLast());
        if (!one) {
            throw new Unreadable(file.fileName() + ": the register has a list called \"" + file.name() + "\" ("
                    + earlier.getLast().rows().size() + " rows), of which " + edition.kept() + " stand in this file: "
                    + ways(file, file.name(), file.name() + "-2"));
        }
        return new Placed(edition.list(), Optional.of(edition));
    }

    private static String ways(ListFile file, String list, String own) {
        return "if it is a newer edition of that list, say --list \"" + file.fileName() + "=" + list
                + "\"; if it is a list of its own, give it its name, --list \"" + file.fileName() + "=" + own + "\"";
    }
}
