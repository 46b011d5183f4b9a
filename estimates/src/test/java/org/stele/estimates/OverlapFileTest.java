package org.stele.estimates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Files of overlaps as people write them.
class OverlapFileTest {

    private static OverlapFile parse(String csv, String... lists) throws UnreadableTable {
        return OverlapFile.parse(csv, new OverlapFile.Columns(List.of(lists), Optional.empty()));
    }

    @Test
    void aTableOfCountsGivesItsPatterns() throws UnreadableTable {
        OverlapTable table =
                parse("court,press,count\n1,0,4\n0,1,7\n1,1,2\n1,1,1\n").whole();
        assertThat(table.lists()).containsExactly("court", "press");
        assertThat(table.count(0b11)).isEqualTo(3);
        assertThat(table.size(1)).isEqualTo(10);
        assertThat(table.observed()).isEqualTo(14);
    }

    @Test
    void aByteOrderMarkWindowsLineEndsAndQuotesAreRead() throws UnreadableTable {
        assertThat(parse("\uFEFF\"court, upper\",press,count\r\n1,0,\"4\"\r\n\r\n0,1,7\r\n")
                        .whole()
                        .lists())
                .containsExactly("court, upper", "press");
    }

    @Test
    void personsAreCountedAndTheirOtherColumnsAreNamed() throws UnreadableTable {
        OverlapFile file = parse("id,name,court,press\n1,Aysu,1,0\n2,\"Kərim, the elder\",1,1\n3,Nailə,0,0\n");
        assertThat(file.whole().lists()).containsExactly("court", "press");
        assertThat(file.whole().observed()).isEqualTo(2);
        assertThat(file.notices())
                .extracting(OverlapFile.Notice::kind)
                .containsExactly(
                        "estimate.notice.column_ignored",
                        "estimate.notice.column_ignored",
                        "estimate.notice.on_no_list");
    }

    @Test
    void chosenListsNarrowTheTableAndSetTheRestAside() throws UnreadableTable {
        OverlapFile file = parse("court,press,radio,count\n1,0,0,4\n0,1,0,7\n0,0,1,9\n1,1,1,2\n", "radio", "court");
        assertThat(file.whole().lists()).containsExactly("radio", "court");
        assertThat(file.whole().count(0b11)).isEqualTo(2);
        assertThat(file.whole().observed()).isEqualTo(15);
        assertThat(file.notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.arguments()).containsEntry("people", 7L));
    }

    @Test
    void strataPartTheWhole() throws UnreadableTable {
        OverlapFile file = parse("stratum,court,press,count\nupper,1,0,4\nlower,1,0,5\nupper,1,1,2\n");
        assertThat(file.strata()).containsOnlyKeys("lower", "upper");
        assertThat(file.strata().values().stream()
                        .mapToLong(OverlapTable::observed)
                        .sum())
                .isEqualTo(file.whole().observed());
    }

    @Test
    void whatIsWrongIsNamedByRowAndColumn() {
        assertWrong("", "the file is empty");
        assertWrong("a;b;count\n1;0;4\n", "separated by commas");
        assertWrong("a,a,count\n1,0,4\n", "two columns are called \"a\" (1 and 2)");
        assertWrong("a,,count\n1,0,4\n", "column 2 has no name");
        assertWrong("a,b,count\n1,0\n", "row 2 has 2 cells, the first row has 3 columns");
        assertWrong("a,b,count\n1,0,4\n1,2,4\n", "row 3, column \"b\": \"2\" is neither 0 nor 1");
        assertWrong("a,b,count\n1,0,4.5\n", "row 2, column \"count\": \"4.5\" is no number of people");
        assertWrong("a,b,count\n1,0,-1\n", "row 2, column \"count\": \"-1\" is no number of people");
        assertWrong("a,b,count\n1,0,\n", "row 2, column \"count\": \"\" is no number of people");
        assertWrong("a,b,count\n1,0,99999999999999999999\n", "is no number of people");
        assertWrong("a,b,count\n1,0,900000000\n1,0,900000000\n", "row 3 brings its pattern to 1800000000 people");
        assertWrong("a,b,count\n0,0,12\n1,0,4\n", "row 2 counts 12 people on no list");
        assertWrong("name,age\nAysu,30\n", "no column holds only 0 and 1");
        assertWrong("a,b,count\n1,\"0,4\n", "row 2: a quotation mark is opened and never closed");
        assertThatThrownBy(() -> parse("a,b,count\n1,0,4\n", "a", "c"))
                .hasMessage("--lists names \"c\", which is no column: the columns are a, b, count");
        assertThatThrownBy(() -> parse("a,b,count\n1,0,4\n", "count")).hasMessageContaining("name only lists");
    }

    private static void assertWrong(String csv, String says) {
        assertThatThrownBy(() -> parse(csv))
                .as(csv)
                .isInstanceOf(UnreadableTable.class)
                .hasMessageContaining(says);
    }
}
