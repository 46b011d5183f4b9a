package org.stele.cli;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stele.ledger.SignedNote;
import org.stele.register.Register;
import org.stele.register.RegisterUnusable;
import org.stele.register.Verification;
import org.stele.register.Verification.Finding;
import org.stele.release.ReleaseFiles;
import org.stele.wording.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `stele verify REGISTER|RELEASE`: whether everything is as it was entered, or as it was released.
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Computes the ledger, the tables and every hash of a register again, or every checksum of a release, and"
                        + " names the first thing that is not as it was. Exit status 1 when something is not.",
        footer = {
            "",
            "What it prints holds a signed checkpoint. Keep it with somebody else: a later run with --since shows that"
                    + " nothing before it was changed, which the register alone cannot show.",
            "",
            "Example: stele verify town.stele --since checkpoint-of-march.txt"
        })
final class VerifyCommand implements Callable<Integer> {

    private final Console console;
    private final Wording wording = Wording.in("en");

    @Mixin
    CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "REGISTER|RELEASE", description = "the register, or the folder of a release")
    Path subject = Path.of("");

    @Option(
            names = "--since",
            paramLabel = "CHECKPOINT",
            description = "a file with a checkpoint that was kept elsewhere: what stele verify printed")
    @Nullable
    Path since;

    VerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Verified verified = Files.isDirectory(subject) ? release() : register();
        if (common.json()) {
            console.line(VerifyForm.of(verified, wording).toString());
        } else {
            console.out().print(text(verified));
        }
        return verified.findings().isEmpty() ? Stele.DONE : Stele.FINDINGS;
    }

    private Verified release() {
        if (since != null) {
            throw new UserError(subject + " is a release: --since takes a register");
        }
        try {
            List<Finding> findings = ReleaseFiles.check(subject).stream()
                    .map(damage -> new Finding("verify.release_" + damage.what(), Map.of("path", damage.path())))
                    .toList();
            int files = ReleaseFiles.readManifest(subject).files().size();
            return new Verified.OfRelease(subject.toString(), files, findings);
        } catch (IllegalArgumentException e) {
            throw new UserError(String.valueOf(e.getMessage()));
        }
    }

    private Verified register() {
        Optional<SignedNote> kept = Optional.ofNullable(since).map(VerifyCommand::checkpointIn);
        try (Register register = Register.open(subject)) {
            Verification verification = kept.isEmpty()
                    ? Verification.of(register)
                    : Verification.of(register, kept.get().toString());
            if (verification.origin().isEmpty()) {
                return new Verified.OfRegister(
                        subject.toString(), verification, Optional.empty(), Optional.empty(), kept);
            }
            return new Verified.OfRegister(
                    subject.toString(),
                    verification,
                    Optional.of(register.key().toString()),
                    Optional.of(register.checkpoint()),
                    kept);
        } catch (RegisterUnusable e) {
            if (!e.isDamage()) {
                throw new UserError(e.says());
            }
            Verification nothing = Verification.ofUnopenable(subject, e);
            return new Verified.OfRegister(subject.toString(), nothing, Optional.empty(), Optional.empty(), kept);
        }
    }

    /// The checkpoint in a file: alone, or in what `stele verify` printed in either format.
    private static SignedNote checkpointIn(Path file) {
        try {
            return SignedNote.parse(VerifyForm.checkpointIn(Files.readString(file)));
        } catch (MalformedInputException e) {
            throw new UserError(file + " holds no checkpoint: it is no text");
        } catch (IOException e) {
            throw new UserError(file + " cannot be read: it must be a file with a checkpoint");
        } catch (IllegalArgumentException e) {
            throw new UserError(file + " holds no checkpoint: " + e.getMessage());
        }
    }

    private Page text(Verified verified) {
        Page page = new Page(Console.WIDTH, console.colour());
        page.line(page.bold(Page.safe(verified.name())));
        switch (verified) {
            case Verified.OfRelease release ->
                page.paragraph(2, wording.say("verify.release", Map.of("files", release.files())));
            case Verified.OfRegister register -> {
                Verification found = register.verification();
                page.paragraph(
                        2,
                        wording.say(
                                "verify.register",
                                Map.of(
                                        "entries", found.entries(),
                                        "contents", found.contents(),
                                        "checkpoints", found.checkpoints())));
            }
        }
        List<Finding> findings = verified.findings();
        page.paragraph(2, wording.say("verify.result", Map.of("findings", findings.size(), "kind", verified.kind())));
        if (!findings.isEmpty()) {
            page.blank();
            for (Finding finding : findings) {
                page.hanging("  - ", Page.safe(wording.say(finding.kind(), finding.arguments())), 4);
            }
        }
        if (verified instanceof Verified.OfRegister register) {
            since(page, register);
            checkpoint(page, register);
        }
        return page;
    }

    private void since(Page page, Verified.OfRegister register) {
        if (register.since().isPresent() && register.holdsSince()) {
            page.paragraph(2, wording.say("verify.since_holds", Map.of("size", register.sinceSize())));
        }
    }

    /// Printed from the left margin: what stands there can be cut out, and is what C2SP's tools read.
    private void checkpoint(Page page, Verified.OfRegister register) {
        if (register.checkpoint().isEmpty()
                || register.key().isEmpty()
                || !register.findings().isEmpty()) {
            return;
        }
        page.blank();
        page.paragraph(2, wording.say("verify.keep", Map.of("register", Page.safe(register.name()))));
        page.line("  "
                + wording.say("verify.keep.key", Map.of("key", register.key().get())));
        page.blank();
        register.checkpoint().get().lines().forEach(page::line);
    }
}
