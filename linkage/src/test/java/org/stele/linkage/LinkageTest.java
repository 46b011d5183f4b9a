package org.stele.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.stele.linkage.Column.Kind;
import org.stele.linkage.Column.Nature;

class LinkageTest {

    private static final Schema SCHEMA = Schema.of(
            new Column("name", Kind.NAME),
            new Column("father", Kind.FATHER_NAME),
            new Column("birth", Kind.DATE, Nature.OWN),
            new Column("village", Kind.TEXT, Nature.SHARED));

    private static Links link(List<RowList> lists, long seed) {
        return Linkage.of(SCHEMA).lists(lists).train(seed).link();
    }

    private static Set<Set<RowRef>> sets(Links links) {
        return links.clusters().stream().map(HashSet::new).collect(Collectors.toSet());
    }

    @Test
    void theSamePersonInTwoSpellingsIsFound() {
        Valley valley = new Valley(5, 120);
        Links links = link(valley.lists(), 1);
        Valley.Score score = valley.score(links.clusters());
        assertThat(score.precision()).isGreaterThan(0.97);
        assertThat(score.recall()).isGreaterThan(0.9);
    }

    @Test
    void thePriorAndOneTermAFieldAddUpToTheWeightToTheLastBit() {
        Links links = link(new Valley(5, 120).lists(), 1);
        assertThat(links.pairs()).hasSizeGreaterThan(100).allSatisfy(pair -> {
            Explanation why = links.explain(pair.left(), pair.right());
            assertThat(why.total()).isEqualTo(why.weight()).isEqualTo(pair.weight());
            assertThat(links.findOverruling(pair.left(), pair.right())).isEmpty();
        });
    }

    @Test
    void aKnownModelGivesTheSameLinksOfTheSameRowsAlsoWhereRulesChooseThePairs() {
        List<RowList> lists = new Valley(8, 700).lists();
        Links learnt = link(lists, 1);
        assertThat(learnt.model().rules()).hasSizeGreaterThan(1);
        Links known = Linkage.of(SCHEMA).lists(lists).with(learnt.model(), 1).link();
        assertThat(known.pairs()).isEqualTo(learnt.pairs());
        assertThat(known.clusters()).isEqualTo(learnt.clusters());
        assertThat(known.model().rules()).isEqualTo(learnt.model().rules());
    }

    @Test
    void aNameWrittenApartIsTheNameWrittenTogether() {
        Rows rows = new Rows(
                Schema.of(new Column("name", Kind.NAME)),
                List.of(new RowList(
                        "list",
                        List.of(
                                new RowList.Row("together", List.of("Əlirza Musanəvi")),
                                new RowList.Row("apart", List.of("Əli Rza Musa Nəvi")),
                                new RowList.Row("another", List.of("Əli Zoğallı")),
                                new RowList.Row("father", List.of("Əlirza Kərim Musanəvi"))),
                        false)));
        assertThat(levels(rows, 0, 1)).containsExactly("same", "same", "missing");
        assertThat(levels(rows, 1, 0)).containsExactly("same", "same", "missing");
        assertThat(levels(rows, 1, 2)).containsExactly("same", "different", "missing");
        assertThat(levels(rows, 0, 3)).containsExactly("same", "same", "missing");
        assertThat(levels(rows, 1, 3)).containsExactly("same", "same", "missing");
        BlockingKey asOneWord = rows.keys().stream()
                .filter(key -> key.name().endsWith("as one word"))
                .findFirst()
                .orElseThrow();
        assertThat(asOneWord.codes()[0])
                .isEqualTo(asOneWord.codes()[1])
                .isNotEqualTo(asOneWord.codes()[2]);
    }

    private static List<String> levels(Rows rows, int left, int right) {
        List<String> levels = new ArrayList<>();
        for (int f = 0; f < rows.fields().size(); f++) {
            levels.add(rows.fields().get(f).levels().get(Rows.level(rows.pattern(left, right), f)));
        }
        return levels;
    }

    @Test
    void theOrderOfListsAndRowsDoesNotMatter() {
        for (long seed = 0; seed < 4; seed++) {
            List<RowList> lists = new Valley(seed, 60).lists();
            Set<Set<RowRef>> before = sets(link(lists, 1));
            List<RowList> shuffled = new ArrayList<>();
            for (RowList list : lists) {
                List<RowList.Row> rows = new ArrayList<>(list.rows());
                Collections.shuffle(rows, new Random(seed));
                shuffled.add(new RowList(list.name(), rows, list.clean()));
            }
            Collections.reverse(shuffled);
            assertThat(sets(link(shuffled, 1))).as("seed %d", seed).isEqualTo(before);
        }
    }

    @Test
    void aDifferenceNeverSpeaksForOnePersonHoweverAlikeAllRowsAre() {
        List<RowList.Row> family = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            family.add(new RowList.Row(
                    "f" + i, List.of("Sona" + i + " Zoğallı", "Həsən", "1961-04-" + (10 + i % 18), "Kəhriz")));
        }
        RowList stranger = new RowList(
                "strangers",
                List.of(new RowList.Row("s", List.of("Mirvari Qarabulaqlı", "Həsən", "1961-04-12", "Daşkənar"))),
                false);
        Links links = link(List.of(new RowList("family", family, false), stranger), 1);
        assertThat(links.model().fields())
                .allSatisfy(field -> assertThat(field.levels().get(0).weight())
                        .as(field.name())
                        .isLessThanOrEqualTo(1e-12));
        assertThat(links.model().fields().getFirst().levels().getFirst().m()).isLessThanOrEqualTo(0.2);
        assertThat(links.clusters()).contains(List.of(new RowRef("strangers", "s")));
    }

    @Test
    void theSameSeedGivesTheSameAnswerToTheLastBit() {
        List<RowList> lists = new Valley(9, 80).lists();
        Links one = link(lists, 42);
        Links two = link(lists, 42);
        assertThat(one.model()).isEqualTo(two.model());
        assertThat(one.pairs()).isEqualTo(two.pairs());
        assertThat(one.sample(3, 5).stream().map(Links.Partition::overlaps))
                .isEqualTo(
                        two.sample(3, 5).stream().map(Links.Partition::overlaps).toList());
    }

    @Test
    void anExplanationGivesTheNumberOfTheBatch() {
        Links links = link(new Valley(2, 60).lists(), 1);
        assertThat(links.pairs()).isNotEmpty();
        for (Links.Pair pair : links.pairs()) {
            Explanation why = links.explain(pair.left(), pair.right());
            assertThat(why.weight()).isEqualTo(pair.weight());
            assertThat(why.probability()).isEqualTo(pair.probability());
            double sum = why.prior()
                    + why.lookalikes()
                    + why.terms().stream().mapToDouble(Explanation.Term::weight).sum();
            assertThat(sum).isCloseTo(why.weight(), org.assertj.core.api.Assertions.within(1e-9));
        }
    }

    @Test
    void twoRowsOfACleanListAreNeverOne() {
        RowList.Row row = new RowList.Row("1", List.of("Sona Kəhrizova", "Balaş", "1950-03-01", "Kəhriz"));
        RowList.Row again = new RowList.Row("2", row.cells());
        Valley valley = new Valley(1, 40);
        List<RowList> open = new ArrayList<>(valley.lists());
        open.add(new RowList("open", List.of(row, again), false));
        List<RowList> clean = new ArrayList<>(valley.lists());
        clean.add(new RowList("clean", List.of(row, again), true));
        assertThat(together(link(open, 1), new RowRef("open", "1"), new RowRef("open", "2")))
                .isTrue();
        assertThat(together(link(clean, 1), new RowRef("clean", "1"), new RowRef("clean", "2")))
                .isFalse();
    }

    private static boolean together(Links links, RowRef one, RowRef two) {
        return links.clusters().stream().anyMatch(cluster -> cluster.contains(one) && cluster.contains(two));
    }

    @Test
    void aVerdictOutranksEveryScore() {
        List<RowList> lists = new Valley(7, 60).lists();
        Links links = link(lists, 1);
        Links.Pair likely =
                links.pairs().stream().filter(Links.Pair::together).findFirst().orElseThrow();
        RowRef one = lists.get(0).rows().isEmpty()
                ? likely.left()
                : new RowRef(lists.get(0).name(), "0");
        RowRef two =
                new RowRef(lists.get(1).name(), lists.get(1).rows().getLast().id());
        Links decided = Linkage.of(SCHEMA)
                .lists(lists)
                .verdicts(List.of(new Verdict(likely.left(), likely.right(), false), new Verdict(one, two, true)))
                .train(1)
                .link();
        assertThat(together(decided, likely.left(), likely.right())).isFalse();
        assertThat(together(decided, one, two)).isTrue();
        for (Links.Partition draw : decided.sample(5, 20)) {
            assertThat(draw.clusters()).noneMatch(c -> c.contains(likely.left()) && c.contains(likely.right()));
            assertThat(draw.clusters()).anyMatch(c -> c.contains(one) && c.contains(two));
        }
    }

    @Test
    void aGuardKeepsApart() {
        List<RowList> lists = new Valley(7, 60).lists();
        Links.Pair likely = link(lists, 1).pairs().stream()
                .filter(Links.Pair::together)
                .findFirst()
                .orElseThrow();
        Set<RowRef> apart = Set.of(likely.left(), likely.right());
        Links guarded = Linkage.of(SCHEMA)
                .lists(lists)
                .guard((left, right) -> apart.contains(left) && apart.contains(right))
                .train(1)
                .link();
        assertThat(together(guarded, likely.left(), likely.right())).isFalse();
    }

    @Test
    void noRowsAndOneRowAreAnswers() {
        assertThat(link(List.of(), 1).clusters()).isEmpty();
        assertThat(link(List.of(RowList.of("empty", List.of())), 1).clusters()).isEmpty();
        RowList one = RowList.of("one", List.of(new RowList.Row("a", List.of("Sona", "", "", ""))));
        assertThat(link(List.of(one), 1).clusters()).containsExactly(List.of(new RowRef("one", "a")));
    }

    @Test
    void aColumnThatSaysTheSameEverywhereIsNamed() {
        List<RowList> lists = new Valley(4, 30)
                .lists().stream()
                        .map(list -> new RowList(
                                list.name(),
                                list.rows().stream()
                                        .map(row -> new RowList.Row(
                                                row.id(),
                                                List.of(
                                                        row.cells().get(0),
                                                        "",
                                                        row.cells().get(2),
                                                        "Kəhriz")))
                                        .toList(),
                                false))
                        .toList();
        Links links = link(lists, 1);
        assertThat(links.model().notes()).anyMatch(note -> note.contains("nothing to learn from column \"village\""));
        for (Model.FieldModel field : links.model().fields()) {
            for (Model.LevelModel level : field.levels()) {
                assertThat(level.m()).isBetween(1e-9, 1 - 1e-9);
                assertThat(level.u()).isBetween(1e-9, 1 - 1e-9);
            }
        }
    }

    @Test
    void tenThousandIdenticalRowsEndInBoundedTime() {
        List<RowList.Row> rows = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            rows.add(new RowList.Row("r" + i, List.of("Sona Kəhrizova", "Balaş", "1950-03-01", "Kəhriz")));
        }
        for (int i = 0; i < 50; i++) {
            rows.add(new RowList.Row("other" + i, List.of("Tofiq " + "x".repeat(i), "Rza", "19" + (10 + i), "Zoğal")));
        }
        Links links = link(List.of(RowList.of("list", rows)), 1);
        assertThat(links.pairsCompared()).isLessThan(1_000_000);
        assertThat(links.model().notes()).anyMatch(note -> note.contains("that no key splits"));
    }

    @Test
    void hugeCellsDoNoHarm() {
        List<RowList.Row> rows = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            rows.add(new RowList.Row(
                    "r" + i,
                    List.of("Sona".repeat(25_000) + i, "\u0000", "9".repeat(1_000), "Kəhriz ".repeat(20_000) + i)));
        }
        assertThat(link(List.of(RowList.of("list", rows)), 1).clusters()).isNotEmpty();
    }

    @Test
    void whatIsWrongWithRowsIsSaid() {
        RowList.Row row = new RowList.Row("a", List.of("Sona", "", "", ""));
        assertThatThrownBy(() -> link(List.of(RowList.of("list", List.of(row, row))), 1))
                .hasMessageContaining("list \"list\" has two rows with the id \"a\"");
        assertThatThrownBy(() -> link(List.of(RowList.of("list", List.of(new RowList.Row("b", List.of("x"))))), 1))
                .hasMessageContaining("1 cells where the schema has 4 columns");
    }

    @Test
    void drawsOfTheLinkageVaryAroundTheMostProbableOne() {
        Links links = link(new Valley(6, 100).lists(), 1);
        int best = links.partition().size();
        Set<Integer> sizes = new TreeSet<>();
        List<Integer> drawn =
                links.sample(8, 40).stream().map(Links.Partition::size).toList();
        sizes.addAll(drawn);
        assertThat(sizes).hasSizeGreaterThan(1);
        assertThat(sizes.stream().mapToInt(Integer::intValue).average().orElse(0))
                .isBetween(best * 0.95, best * 1.05);
    }

    @Test
    void manyRowsThatSayTheSameInEveryColumnAreNotComparedWithEachOther() {
        List<RowList.Row> rows = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            rows.add(new RowList.Row(String.valueOf(i), List.of("Sona Zogalli")));
        }
        Links links = Linkage.of(Schema.of(new Column("name", Column.Kind.NAME)))
                .lists(List.of(RowList.of("list", rows)))
                .train(1)
                .link();
        assertThat(links.pairsCompared()).isLessThanOrEqualTo(20L * 3_000);
        assertThat(links.partition().size()).isEqualTo(3_000);
        assertThat(links.model().notes())
                .anyMatch(note -> note.contains("nothing to learn from column \"given name\""))
                .anyMatch(note -> note.contains("a block of 3000 rows that no key splits"));
    }
}
