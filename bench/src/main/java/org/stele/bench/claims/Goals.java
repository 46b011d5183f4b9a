package org.stele.bench.claims;

import java.util.Map;
import java.util.Optional;
import org.stele.bench.gauge.Target;

/// What the project wants to reach, by set and quantity.
final class Goals {

    private static final Map<String, Map<String, Double>> WANTED = Map.of(
            "seed-claims",
            Map.of("value F1", 1.0),
            "claims-en",
            Map.of("value F1", 0.93, "strict F1", 0.90, "part_of F1", 0.85),
            "claims-ml",
            Map.of(
                    "value F1, language az", 0.90,
                    "value F1, language ru", 0.90,
                    "value F1, language tr", 0.90,
                    "value F1, language ar", 0.85,
                    "value F1, language uk", 0.85,
                    "value F1, language hy", 0.80),
            "claims-long",
            Map.of("value F1", 0.80),
            "rand",
            Map.of(
                    "killed exact", 0.85,
                    "injured exact", 0.90,
                    "place of the figure", 0.85,
                    "date of the figure", 0.85,
                    "actor of the figure", 0.75),
            "gva",
            Map.of("killed exact", 0.75, "injured exact", 0.75, "named victims F1", 0.80),
            "airwars",
            Map.of(
                    "killed exact", 0.55,
                    "killed overlapping", 0.85,
                    "place of the figure", 0.85,
                    "date of the figure", 0.85,
                    "actor of the figure", 0.75),
            "muc4",
            Map.of("total of an event hit by a figure", 0.75, "victims F1 (CEAF-REE)", 0.678));

    private Goals() {}

    static Optional<Target> of(String set, String quantity) {
        return WANTED.entrySet().stream()
                .filter(entry -> set.startsWith(entry.getKey()))
                .flatMap(entry -> Optional.ofNullable(entry.getValue().get(quantity)).stream())
                .findFirst()
                .map(Target::atLeast);
    }
}
