package org.stele.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class MerkleLogTest {

    /// The leaves and roots that the Certificate Transparency implementations test each other with.
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void rootsAreThoseOfCertificateTransparency() {
        MerkleLog log = new MerkleLog(new MemoryTiles(), 0);
        assertThat(log.root().hex()).isEqualTo(ROOTS.getFirst());
        for (int i = 0; i < LEAVES.size(); i++) {
            log.append(HexFormat.of().parseHex(LEAVES.get(i)));
            assertThat(log.root().hex()).isEqualTo(ROOTS.get(i + 1));
        }
        for (int size = 0; size <= LEAVES.size(); size++) {
            assertThat(log.root(size).hex()).as("root at %s", size).isEqualTo(ROOTS.get(size));
        }
    }

    @Test
    void everyEntryOfEveryPastLogCanBeProven() {
        MerkleLog log = logOf(70);
        for (long size = 1; size <= log.size(); size++) {
            for (long index = 0; index < size; index++) {
                List<Hash> proof = log.inclusion(index, size);
                assertThat(Proofs.includes(log.leaf(index), index, size, log.root(size), proof))
                        .as("entry %s of %s", index, size)
                        .isTrue();
                assertThat(Proofs.includes(log.leaf((index + 1) % log.size()), index, size, log.root(size), proof))
                        .as("another leaf in place of entry %s of %s", index, size)
                        .isFalse();
            }
        }
    }

    @Test
    void everyPastLogIsProvenToBeTheBeginningOfEveryLaterOne() {
        MerkleLog log = logOf(70);
        for (long newer = 0; newer <= log.size(); newer++) {
            for (long older = 0; older <= newer; older++) {
                List<Hash> proof = log.consistency(older, newer);
                assertThat(Proofs.extendsLog(older, log.root(older), newer, log.root(newer), proof))
                        .as("%s to %s", older, newer)
                        .isTrue();
            }
        }
    }

    @Test
    void logsOverManyTilesProveThemselvesToo() {
        MerkleLog log = logOf(66_000);
        for (long index : new long[] {0, 255, 256, 65_535, 65_536, 65_999}) {
            assertThat(Proofs.includes(
                            log.leaf(index), index, log.size(), log.root(), log.inclusion(index, log.size())))
                    .as("entry %s", index)
                    .isTrue();
        }
        for (long older : new long[] {1, 255, 256, 257, 65_535, 65_536, 65_537}) {
            assertThat(Proofs.extendsLog(
                            older, log.root(older), log.size(), log.root(), log.consistency(older, log.size())))
                    .as("from %s", older)
                    .isTrue();
        }
    }

    @Test
    void aChangedEntryBreaksConsistencyWithTheCheckpointBeforeIt() {
        for (int changed = 0; changed < 20; changed++) {
            MerkleLog honest = logOf(20);
            MerkleLog rewritten = new MerkleLog(new MemoryTiles(), 0);
            for (int i = 0; i < 33; i++) {
                rewritten.append(entry(i == changed ? 1000 + i : i));
            }
            assertThat(Proofs.extendsLog(20, honest.root(), 33, rewritten.root(), rewritten.consistency(20, 33)))
                    .as("entry %s changed", changed)
                    .isFalse();
        }
    }

    @Test
    void aProofWithAnyHashChangedLeftOutOrAddedIsRefused() {
        MerkleLog log = logOf(45);
        List<Hash> inclusion = log.inclusion(17, 45);
        List<Hash> consistency = log.consistency(13, 45);
        for (List<Hash> wrong : mutations(inclusion)) {
            assertThat(Proofs.includes(log.leaf(17), 17, 45, log.root(), wrong)).isFalse();
        }
        for (List<Hash> wrong : mutations(consistency)) {
            assertThat(Proofs.extendsLog(13, log.root(13), 45, log.root(), wrong))
                    .isFalse();
        }
        assertThat(Proofs.includes(log.leaf(17), 18, 45, log.root(), inclusion)).isFalse();
        assertThat(Proofs.includes(log.leaf(17), 45, 45, log.root(), inclusion)).isFalse();
        assertThat(Proofs.includes(log.leaf(17), -1, 45, log.root(), inclusion)).isFalse();
        assertThat(Proofs.extendsLog(46, log.root(), 45, log.root(), consistency))
                .isFalse();
    }

    @Test
    void anEntryIsNoNode() {
        Hash left = Merkle.leaf(new byte[] {1});
        Hash right = Merkle.leaf(new byte[] {2});
        byte[] both = new byte[64];
        left.copyInto(both, 0);
        right.copyInto(both, 32);
        assertThat(Merkle.leaf(both)).isNotEqualTo(Merkle.node(left, right));
    }

    @Test
    void whatTheLogDoesNotHaveIsSaid() {
        MerkleLog log = logOf(3);
        assertThatThrownBy(() -> log.root(4)).hasMessage("the log has 3 entries, not 4");
        assertThatThrownBy(() -> log.inclusion(3, 3)).hasMessage("no entry 3 in a log of 3");
        assertThatThrownBy(() -> log.consistency(3, 2)).hasMessageContaining("never had 3 before");
        assertThatThrownBy(() -> new MerkleLog(new MemoryTiles(), 5).append(new byte[0]))
                .hasMessage("tile 0 of level 0 has 0 hashes and needs 5");
    }

    @Test
    void tilesLieWhereTheTlogTilesLayoutPutsThem() {
        assertThat(new Tile(0, 0).path(256)).isEqualTo("tile/0/000");
        assertThat(new Tile(0, 1234067).path(256)).isEqualTo("tile/0/x001/x234/067");
        assertThat(new Tile(1, 273).path(112)).isEqualTo("tile/1/273.p/112");
        assertThat(new Tile(0, 1000).entriesPath(3)).isEqualTo("tile/entries/x001/000.p/3");
        assertThatThrownBy(() -> new Tile(1, 0).entriesPath(1)).isInstanceOf(IllegalStateException.class);
    }

    static MerkleLog logOf(int entries) {
        MerkleLog log = new MerkleLog(new MemoryTiles(), 0);
        for (int i = 0; i < entries; i++) {
            assertThat(log.append(entry(i))).isEqualTo(i);
        }
        return log;
    }

    private static byte[] entry(int i) {
        return ("entry " + i).getBytes(StandardCharsets.UTF_8);
    }

    private static List<List<Hash>> mutations(List<Hash> proof) {
        List<List<Hash>> wrong = new ArrayList<>();
        for (int i = 0; i < proof.size(); i++) {
            List<Hash> changed = new ArrayList<>(proof);
            byte[] bytes = proof.get(i).bytes();
            bytes[i] ^= 1;
            changed.set(i, Hash.of(bytes));
            wrong.add(changed);
            List<Hash> shorter = new ArrayList<>(proof);
            shorter.remove(i);
            wrong.add(shorter);
        }
        List<Hash> longer = new ArrayList<>(proof);
        longer.add(proof.getFirst());
        wrong.add(longer);
        wrong.add(List.of());
        return wrong;
    }
}
