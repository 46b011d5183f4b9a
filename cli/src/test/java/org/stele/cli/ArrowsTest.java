package org.stele.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Reads the arrows between rooms from bytecode. ARCHITECTURE.md draws the same picture; both change together.
class ArrowsTest {

    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            room("vocabulary"),
            room("dates"),
            room("names"),
            room("places"),
            room("linkage", "names", "dates", "places"),
            room("estimates"),
            room("ledger"),
            room("wording"),
            room("evidence", "dates", "vocabulary"),
            room("parsers", "evidence", "dates"),
            room("claims", "evidence", "names", "dates", "places", "vocabulary"),
            room("incidents", "claims", "evidence", "dates", "vocabulary"),
            room("victims", "incidents", "linkage", "claims", "evidence", "names", "dates", "vocabulary"),
            room("register", "victims", "estimates", "ledger", "claims", "evidence", "vocabulary"),
            room("release", "ledger", "dates", "vocabulary"),
            room(
                    "disclosure",
                    "victims",
                    "linkage",
                    "estimates",
                    "release",
                    "incidents",
                    "claims",
                    "evidence",
                    "places",
                    "names",
                    "dates",
                    "vocabulary"),
            room(
                    "recording",
                    "register",
                    "disclosure",
                    "victims",
                    "estimates",
                    "incidents",
                    "claims",
                    "evidence",
                    "linkage",
                    "release",
                    "dates",
                    "vocabulary"),
            room("memorial", "release", "names", "places", "wording", "dates", "vocabulary"),
            // Built after this room and never on its class path: BenchArrowsTest reads its bytecode.
            room(
                    "bench",
                    "recording",
                    "memorial",
                    "register",
                    "disclosure",
                    "release",
                    "victims",
                    "incidents",
                    "claims",
                    "evidence",
                    "wording",
                    "vocabulary",
                    "ledger",
                    "estimates",
                    "linkage",
                    "places",
                    "names",
                    "dates"));

    private static Map.Entry<String, Set<String>> room(String name, String... mayUse) {
        return Map.entry(name, Set.of(mayUse));
    }

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.stele");

    private static String roomOf(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.", -1);
        return parts.length >= 3 && parts[0].equals("org") && parts[1].equals("stele") ? parts[2] : "";
    }

    @Test
    void noArrowTurnsBack() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            String from = roomOf(type);
            if (from.equals("cli")) {
                continue; // the command line may see every room
            }
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String to = roomOf(dependency.getTargetClass().getBaseComponentType());
                if (!to.isEmpty()
                        && !to.equals(from)
                        && !ARROWS.getOrDefault(from, Set.of()).contains(to)) {
                    wrong.add(from + " → " + to + ": " + dependency.getDescription());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyRoomIsInThePicture() {
        Set<String> rooms = new TreeSet<>();
        CLASSES.forEach(type -> rooms.add(roomOf(type)));
        rooms.remove("cli");
        assertThat(ARROWS.keySet()).containsAll(rooms);
    }

    @Test
    void theMemorialCannotSeeTheRegister() {
        assertThat(reachable("memorial")).doesNotContain("register", "victims", "claims", "evidence", "disclosure");
    }

    @Test
    void theLedgerNeedsNothingButTheJdk() {
        Set<String> foreign = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            if (roomOf(type).equals("ledger")) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    String target =
                            dependency.getTargetClass().getBaseComponentType().getPackageName();
                    if (List.of("java.", "javax.", "org.stele.ledger", "org.jspecify.").stream()
                                    .noneMatch(target::startsWith)
                            && !target.isEmpty()) {
                        foreign.add(dependency.getDescription());
                    }
                }
            }
        }
        assertThat(foreign).isEmpty();
    }

    private static Set<String> reachable(String room) {
        Set<String> seen = new TreeSet<>();
        reach(room, seen);
        seen.remove(room);
        return seen;
    }

    private static void reach(String room, Set<String> seen) {
        if (seen.add(room)) {
            ARROWS.getOrDefault(room, Set.of()).forEach(next -> reach(next, seen));
        }
    }
}
