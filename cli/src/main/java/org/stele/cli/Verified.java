package org.stele.cli;

import java.util.List;
import java.util.Optional;
import org.stele.ledger.Checkpoint;
import org.stele.ledger.SignedNote;
import org.stele.register.Verification;
import org.stele.register.Verification.Finding;

/// What `stele verify` looked at, and what it found.
sealed interface Verified {

    /// The register or release as the user named it.
    String name();

    String kind();

    List<Finding> findings();

    /// A register.
    ///
    /// @param key what its checkpoints can be checked with; empty when it could not be read
    /// @param checkpoint the newest one; empty likewise
    /// @param since the checkpoint from elsewhere that it was compared with
    record OfRegister(
            String name,
            Verification verification,
            Optional<String> key,
            Optional<String> checkpoint,
            Optional<SignedNote> since)
            implements Verified {

        @Override
        public String kind() {
            return "register";
        }

        @Override
        public List<Finding> findings() {
            return verification.findings();
        }

        /// How many entries the checkpoint from elsewhere covers; 0 when it is none.
        long sinceSize() {
            try {
                return since.map(note -> Checkpoint.parse(note.text()).size()).orElse(0L);
            } catch (IllegalArgumentException e) {
                return 0;
            }
        }

        /// Whether the register still begins with what that checkpoint covers.
        boolean holdsSince() {
            return !verification.origin().isEmpty()
                    && findings().stream().noneMatch(finding -> finding.kind().startsWith("verify.since_"));
        }
    }

    /// The folder of a release.
    record OfRelease(String name, int files, List<Finding> findings) implements Verified {

        public OfRelease {
            findings = List.copyOf(findings);
        }

        @Override
        public String kind() {
            return "release";
        }
    }
}
