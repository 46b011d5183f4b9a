package org.stele.bench.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InventedValleyTest {

    private record Written(int list, List<String> cells, int person, int family) {}

    private static List<Written> rows(long seed, long rows) {
        List<Written> all = new ArrayList<>();
        new InventedValley(seed, rows)
                .forEachRow(rows, (list, cells, person, family) -> all.add(new Written(list, cells, person, family)));
        return all;
    }

    @Test
    void theSameSeedGivesTheSameRowsAndAnotherOneOthers() {
        assertThat(rows(5, 800)).isEqualTo(rows(5, 800)).isNotEqualTo(rows(6, 800));
        assertThat(rows(5, 800)).hasSizeBetween(800, 900);
    }

    @Test
    void thereAreFourScriptsAndFamiliesKilledOnOneDay() {
        List<Written> rows = rows(7, 2_000);
        Set<Character.UnicodeScript> scripts = new HashSet<>();
        Map<Integer, Set<Integer>> personsOfFamily = new HashMap<>();
        for (Written row : rows) {
            scripts.add(Character.UnicodeScript.of(row.cells().getFirst().codePointAt(0)));
            personsOfFamily
                    .computeIfAbsent(row.family(), family -> new HashSet<>())
                    .add(row.person());
        }
        assertThat(scripts)
                .containsExactlyInAnyOrder(
                        Character.UnicodeScript.LATIN,
                        Character.UnicodeScript.CYRILLIC,
                        Character.UnicodeScript.ARMENIAN,
                        Character.UnicodeScript.ARABIC);
        assertThat(personsOfFamily.values().stream().filter(members -> members.size() > 2))
                .hasSizeGreaterThan(50);
    }

    @Test
    void personsAreNumberedAsTheyComeAndHaveOneFamily() {
        Map<Integer, Integer> familyOfPerson = new HashMap<>();
        int next = 0;
        for (Written row : rows(8, 1_000)) {
            assertThat(row.person()).isBetween(next - 1, next);
            next = Math.max(next, row.person() + 1);
            Integer known = familyOfPerson.putIfAbsent(row.person(), row.family());
            assertThat(known == null || known == row.family()).isTrue();
        }
    }
}
