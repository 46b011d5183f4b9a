package org.stele.parsers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.stele.evidence.Format;
import org.stele.evidence.Intake;
import org.stele.evidence.Unreadable;
import org.stele.evidence.parsing.ParserProcess;
import org.stele.evidence.parsing.ParserProcess.Limits;

/// Damaged files of every format, seeded: each is read, partly read or refused with a reason, and the program goes on.
/// `stele-bench fuzz` does the same with as many as one likes.
class FuzzTest {

    private static final long SEED = 20260101;
    private static final int EACH = 40;

    private static final Map<Format, byte[]> FILES = new TreeMap<>(Map.of(
            Format.HTML, Pages.utf8(Pages.HERALD),
            Format.PDF, Made.pdf(List.of(List.of("Mill quarter shelled", "31 people were killed.")), ""),
            Format.DOCX, Made.docx(Made.paragraph("31 people were killed.")),
            Format.ODT, Made.odt("<text:p>31 people were killed.</text:p>"),
            Format.EPUB, Made.epub(),
            Format.EML, Made.mail(),
            Format.MBOX, Made.mailbox(),
            Format.XLSX, Made.xlsx(),
            Format.ODS, Made.ods()));

    @Test
    void whateverIsDoneToAFileItIsReadOrRefusedWithAReason() {
        Random random = new Random(SEED);
        List<String> wrong = new ArrayList<>();
        int read = 0;
        int refused = 0;
        try (ParserProcess parsers = new ParserProcess(new Limits(256, Duration.ofSeconds(20), 1 << 24))) {
            for (Map.Entry<Format, byte[]> file : FILES.entrySet()) {
                for (int i = 0; i < EACH; i++) {
                    byte[] damaged = damage(file.getValue(), random);
                    String name = file.getKey() + " " + i + " of seed " + SEED;
                    try {
                        var transcript = parsers.read(name, file.getKey(), damaged);
                        read++;
                        if (file.getKey().kind() == Intake.Kind.DOCUMENT
                                && transcript.text().isBlank()
                                && transcript.lost().isEmpty()
                                && contains(damaged, "people were killed")) {
                            wrong.add(name + ": nothing is read and nothing is said to be lost");
                        }
                    } catch (Unreadable e) {
                        refused++;
                        if (e.says().contains("given up") || e.says().contains("break off (")) {
                            wrong.add(e.says());
                        }
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(read).isPositive();
        assertThat(refused).isPositive();
    }

    private static boolean contains(byte[] bytes, String words) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(words);
    }

    private static byte[] damage(byte[] file, Random random) {
        byte[] damaged = file.clone();
        switch (random.nextInt(4)) {
            case 0 -> damaged = Arrays.copyOf(damaged, random.nextInt(damaged.length));
            case 1 -> {
                int from = random.nextInt(damaged.length);
                int to = Math.min(damaged.length, from + 1 + random.nextInt(200));
                Arrays.fill(damaged, from, to, (byte) random.nextInt(256));
            }
            case 2 -> {
                byte[] twice = Arrays.copyOf(damaged, damaged.length * 2);
                System.arraycopy(damaged, 0, twice, random.nextInt(damaged.length), damaged.length);
                damaged = twice;
            }
            default -> {
                for (int i = 0; i < 1 + random.nextInt(30); i++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }
            }
        }
        return damaged;
    }
}
