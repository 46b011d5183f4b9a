package org.stele.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckpointTest {

    /// The note that golang.org/x/mod/sumdb/note documents, with its key.
    private static final String GO_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String GO_NOTE = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            \u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    private static final NoteSigner SIGNER = NoteSigner.generate("stele-town", new SecureRandom());

    @Test
    void aNoteThatGoSignedIsVerified() {
        NoteKey key = NoteKey.parse(GO_KEY);
        SignedNote note = SignedNote.parse(GO_NOTE);
        assertThat(note.isSignedBy(key)).isTrue();
        assertThat(note.toString()).isEqualTo(GO_NOTE);
        assertThat(key.toString()).isEqualTo(GO_KEY);
    }

    @Test
    void aCheckpointIsThreeLinesAndASignature() {
        MerkleLog log = MerkleLogTest.logOf(3);
        String note = Checkpoint.of("stele-town", log).sign(SIGNER).toString();
        assertThat(note.lines())
                .hasSize(5)
                .startsWith("stele-town", "3", log.root().base64(), "")
                .last()
                .asString()
                .startsWith("\u2014 stele-town ");
        SignedNote read = SignedNote.parse(note);
        assertThat(read.isSignedBy(SIGNER.key())).isTrue();
        assertThat(Checkpoint.parse(read.text())).isEqualTo(Checkpoint.of("stele-town", log));
    }

    @Test
    void anyCharacterThatIsChangedEndsTheSignature() {
        String note =
                Checkpoint.of("stele-town", MerkleLogTest.logOf(3)).sign(SIGNER).toString();
        for (int at = 0; at < note.length(); at++) {
            String changed = note.substring(0, at) + (char) (note.charAt(at) ^ 1) + note.substring(at + 1);
            boolean stillSigned;
            try {
                stillSigned = SignedNote.parse(changed).isSignedBy(SIGNER.key());
            } catch (IllegalArgumentException e) {
                stillSigned = false;
            }
            assertThat(stillSigned).as("character %s of\n%s", at, note).isFalse();
        }
    }

    @Test
    void anotherKeyOfTheSameNameHasSignedNothing() {
        SignedNote note = Checkpoint.of("stele-town", MerkleLogTest.logOf(3)).sign(SIGNER);
        NoteSigner other = NoteSigner.generate("stele-town", new SecureRandom());
        assertThat(note.isSignedBy(other.key())).isFalse();
        assertThatThrownBy(() -> NoteSigner.of(other.key(), SIGNER.secret()))
                .hasMessageContaining("do not belong together");
        assertThat(NoteSigner.of(SIGNER.key(), SIGNER.secret()).key()).isEqualTo(SIGNER.key());
    }

    @Test
    void whatIsNoKeyNoteOrCheckpointIsSaid() {
        assertThatThrownBy(() -> NoteKey.parse("PeterNeumann")).hasMessageContaining("it is NAME+HASH+BASE64");
        assertThatThrownBy(() -> NoteKey.parse(GO_KEY.replace("c74f", "c74e"))).hasMessageContaining("not c74e20a3");
        assertThatThrownBy(() -> NoteSigner.generate("two words", new SecureRandom()))
                .hasMessageContaining("is no name of a key");
        assertThatThrownBy(() -> SignedNote.parse("text\n")).hasMessageContaining("no signed note");
        assertThatThrownBy(() -> SignedNote.parse("text\n\n")).hasMessageContaining("no signed note");
        assertThatThrownBy(() -> SignedNote.parse("text\n\nname Base64\n")).hasMessageContaining("no signature line");
        for (String text : List.of("town\n3\n", "town\n-3\nAAAA\n", "town\n03\nAAAA\n", "town\n3\nAAAA\n")) {
            assertThatThrownBy(() -> Checkpoint.parse(text)).as(text).hasMessageContaining("no checkpoint");
        }
    }

    @Test
    void aCommitmentTellsNothingWithoutItsSalt() {
        byte[] guess = "a name".getBytes(StandardCharsets.UTF_8);
        byte[] salt = Commitment.newSalt(new SecureRandom());
        assertThat(Commitment.to(salt, guess)).isEqualTo(Commitment.to(salt, guess));
        assertThat(Commitment.to(salt, guess))
                .isNotEqualTo(Commitment.to(Commitment.newSalt(new SecureRandom()), guess));
        assertThatThrownBy(() -> Commitment.to(new byte[16], guess)).hasMessage("a salt has 32 bytes, not 16");
    }

    @Test
    void oneLineOfAFileIsShownWithoutTheOthers() {
        byte[] list = "name\r\nA\nB\n\nC".getBytes(StandardCharsets.UTF_8);
        SaltedLines lines = SaltedLines.salt(list, new SecureRandom());
        assertThat(SaltedLines.split(list).stream().map(line -> new String(line, StandardCharsets.UTF_8)))
                .containsExactly("name\r\n", "A\n", "B\n", "\n", "C");
        MerkleLog tree = lines.tree();
        List<Hash> proof = tree.inclusion(2, lines.count());
        Hash leaf = Merkle.leaf(lines.commitment(2).bytes());
        assertThat(Proofs.includes(leaf, 2, lines.count(), tree.root(), proof)).isTrue();
        assertThat(SaltedLines.root(lines.commitments())).isEqualTo(tree.root());
        assertThat(new SaltedLines(list, lines.salts()).tree().root()).isEqualTo(tree.root());
        assertThatThrownBy(() -> new SaltedLines(list, new byte[32])).hasMessageContaining("there are 5 lines");
        assertThat(SaltedLines.split(new byte[0])).isEmpty();
    }
}
