package org.stele.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The values in docs/formats/ledger.vectors.txt, which other people's tools check too.
class VectorsTest {

    private static final int ENTRIES = 300;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void theBytesAreThoseOfTheSpecification() throws IOException {
        String computed = vectors();
        // Kept where a person who changes the specification on purpose can pick it up.
        Files.writeString(Path.of("target", "ledger.vectors.txt"), computed);
        assertThat(computed).isEqualTo(Files.readString(Path.of("..", "docs", "formats", "ledger.vectors.txt")));
    }

    private static String vectors() {
        StringBuilder out = new StringBuilder();
        line(out, "payload.7", payload(7));
        line(out, "salt.7", HexFormat.of().formatHex(salt(7)));
        line(out, "commitment.7", entry(7).commitment().hex());
        line(out, "entry.7", HexFormat.of().formatHex(entry(7).bytes()));
        line(out, "leaf.7", entry(7).leaf().hex());
        MemoryTiles tiles = new MemoryTiles();
        MerkleLog log = new MerkleLog(tiles, 0);
        for (int i = 0; i < ENTRIES; i++) {
            log.append(entry(i).bytes());
        }
        for (int size : new int[] {0, 1, 2, 3, 255, 256, 257, ENTRIES}) {
            line(out, "root." + size, log.root(size).base64());
        }
        line(out, "tile." + new Tile(1, 0).path(1), HexFormat.of().formatHex(tiles.read(1, 0)));
        line(out, "inclusion.7.in.300", base64(log.inclusion(7, ENTRIES)));
        line(out, "inclusion.299.in.300", base64(log.inclusion(299, ENTRIES)));
        line(out, "consistency.255.to.300", base64(log.consistency(255, ENTRIES)));
        line(out, "consistency.256.to.300", base64(log.consistency(256, ENTRIES)));
        NoteSigner signer = NoteSigner.generate("stele-vectors", new Counting());
        line(out, "key", signer.key().toString());
        line(
                out,
                "checkpoint",
                Checkpoint.of("stele-vectors", log).sign(signer).toString().replace("\n", "\\n"));
        byte[] list = "name,age\nA,41\nB,9".getBytes(StandardCharsets.UTF_8);
        byte[] salts = new byte[96];
        new Counting().nextBytes(salts);
        SaltedLines lines = new SaltedLines(list, salts);
        line(out, "list", "name,age\\nA,41\\nB,9");
        line(out, "list.salts", HexFormat.of().formatHex(salts));
        line(out, "list.commitment.1", lines.commitment(1).hex());
        line(out, "list.root", lines.tree().root().hex());
        line(out, "list.inclusion.1.in.3", base64(lines.tree().inclusion(1, 3)));
        return out.toString();
    }

    private static String payload(int i) {
        return "{\"n\":" + i + "}";
    }

    private static byte[] salt(int i) {
        byte[] salt = new byte[Commitment.SALT_BYTES];
        Arrays.fill(salt, (byte) i);
        return salt;
    }

    private static Entry entry(int i) {
        byte[] payload = payload(i).getBytes(StandardCharsets.UTF_8);
        return new Entry(1 + i % 6, START.plusSeconds(i), Commitment.to(salt(i), payload));
    }

    private static String base64(List<Hash> proof) {
        return proof.stream().map(Hash::base64).collect(Collectors.joining(" "));
    }

    private static void line(StringBuilder out, String name, String value) {
        out.append(name).append(" = ").append(value).append('\n');
    }

    /// Bytes 0, 1, 2 … in place of random ones.
    private static final class Counting extends SecureRandom {

        private static final long serialVersionUID = 1;

        @Override
        public void nextBytes(byte[] bytes) {
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) i;
            }
        }
    }
}
