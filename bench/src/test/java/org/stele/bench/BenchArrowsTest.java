package org.stele.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// The arrows of this room, read from bytecode: it may use every room, other programs it may not. ARCHITECTURE.md draws
/// it.
class BenchArrowsTest {

    private static final Set<String> OTHER_PROGRAMS = Set.of("cli", "desk", "spark");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.stele");

    private static String part(JavaClass type, int at) {
        String[] parts = type.getPackageName().split("\\.", -1);
        return parts.length > at && parts[1].equals("stele") ? parts[at] : "";
    }

    private static JavaClass target(Dependency dependency) {
        return dependency.getTargetClass().getBaseComponentType();
    }

    @Test
    void noProgramUsesAnother() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String to = part(target(dependency), 2);
                boolean fromHere = part(type, 2).equals("bench");
                if (fromHere ? OTHER_PROGRAMS.contains(to) : to.equals("bench")) {
                    wrong.add(dependency.getDescription());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void oneBenchmarkDoesNotLeanOnAnother() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            String own = part(type, 3);
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String other = part(target(dependency), 3);
                boolean inside = part(type, 2).equals("bench")
                        && part(target(dependency), 2).equals("bench");
                if (inside && !own.isEmpty() && !other.equals(own) && !other.equals("gauge")) {
                    wrong.add(dependency.getDescription());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }
}
