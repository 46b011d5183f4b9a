package org.stele.register;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What came of checking a register: everything was computed again from the entries and compared with what the
/// file says.
///
/// @param entries how many entries were checked
/// @param contents how many documents and lists
/// @param checkpoints how many signed checkpoints
/// @param origin the log's name; empty when not even that could be read
/// @param root the root over all entries, in Base64; empty likewise
/// @param findings what is not as it was entered, the first wrong thing first; empty when all is well
public record Verification(
        long entries, int contents, int checkpoints, String origin, String root, List<Finding> findings) {

    public Verification {
        findings = List.copyOf(findings);
    }

    /// One thing that is wrong.
    ///
    /// @param kind a kind of message of `wording`, such as `verify.payload`
    /// @param arguments name to `Long` or `String`; never a person's name
    public record Finding(String kind, Map<String, Object> arguments) {
        public Finding {
            arguments = Map.copyOf(arguments);
        }

        /// The arguments in the order of their names, for output that does not change between runs.
        public Map<String, Object> sorted() {
            return new TreeMap<>(arguments);
        }
    }

    /// Checks a register.
    public static Verification of(Register register) {
        return new Verifier(register).verify(Optional.empty());
    }

    /// Checks a register, and that its log still begins with what it held at a checkpoint kept elsewhere.
    ///
    /// @param since the signed checkpoint, as `stele verify` printed it or [Register#checkpoint()] gave it
    public static Verification of(Register register, String since) {
        return new Verifier(register).verify(Optional.of(since));
    }

    /// What can be said of a register that is too damaged to be opened.
    public static Verification ofUnopenable(Path file, RegisterUnusable why) {
        List<Finding> findings = new ArrayList<>(FileHead.check(file));
        findings.add(new Finding("verify.file", Map.of("detail", why.says())));
        return new Verification(0, 0, 0, "", "", findings);
    }

    public boolean isClean() {
        return findings.isEmpty();
    }
}
