package org.stele.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HeardPartsTest {

    private static final String[] SYLLABLES = {
        "Za", "ğo", "li", "nər", "gul", "ov", "ova", "x", "Мур", "ад", "زا", "غو", "Ա", "նի"
    };

    @Test
    void whatIsPutAsideUnseenIsNeverAlike() {
        SplittableRandom random = new SplittableRandom(23);
        HeardParts parts = new HeardParts();
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            StringBuilder name = new StringBuilder();
            for (int syllables = random.nextInt(20) == 0 ? 40 : 1 + random.nextInt(4); syllables > 0; syllables--) {
                name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
            }
            NameParser.parse(name.toString(), NamePart.Kind.FAMILY)
                    .parts()
                    .forEach(part -> numbers.add(parts.add(part)));
        }
        Spelling spelling = new Spelling();
        int aside = 0;
        for (double likeness : new double[] {0.6, 0.75, 0.9}) {
            HeardParts.Threshold threshold = new HeardParts.Threshold(likeness);
            for (int one : numbers) {
                for (int two : numbers) {
                    if (!parts.mayReach(one, two, threshold)) {
                        aside++;
                        assertThat(parts.get(one).likeness(parts.get(two), spelling))
                                .as(
                                        "%s %s",
                                        parts.get(one).part().form(),
                                        parts.get(two).part().form())
                                .isLessThan(likeness);
                    }
                }
            }
        }
        assertThat(aside).isGreaterThan(10_000);
    }
}
