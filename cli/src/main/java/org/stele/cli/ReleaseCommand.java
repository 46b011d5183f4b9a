package org.stele.cli;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.stele.disclosure.Disclosure;
import org.stele.disclosure.Settings;
import org.stele.memorial.Memorial;
import org.stele.recording.Case;
import org.stele.recording.Recording;
import org.stele.register.Register;
import org.stele.release.Manifest;
import org.stele.release.Notice;
import org.stele.release.Release;
import org.stele.release.ReleaseFiles;
import org.stele.release.ReleaseFolder;
import org.stele.wording.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// `stele release REGISTER DIR`: a versioned public release, data and site.
@Command(
        name = "release",
        mixinStandardHelpOptions = true,
        description =
                "Writes a release into a new folder: the data as JSON and CSV with checksums, and a site that opens"
                        + " from disk. Minors and people who may be living are counted and not named.",
        footer = {"", "Example: stele release town.stele out/ --title \"The Sumaqdərə Record\""})
final class ReleaseCommand implements Callable<Integer> {

    private static final Wording WORDING = Wording.in("en");

    private final Console console;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Parameters(index = "0", paramLabel = "REGISTER", description = "the register")
    Path register = Path.of("");

    @Parameters(index = "1", paramLabel = "DIR", description = "a folder that is not there yet, or empty")
    Path folder = Path.of("");

    @Option(
            names = "--title",
            paramLabel = "TITLE",
            description = "the record's public name (default: the places and years of its events)")
    String title = "";

    @Option(names = "--release-version", paramLabel = "N", description = "the number people cite (default: 1)")
    String version = "1";

    @Option(names = "--draft", description = "say on every page that this is a draft, not for citing")
    boolean draft;

    ReleaseCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Clock clock = common.clock(console.environment());
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        SecureRandom random = new SecureRandom();
        try (Register opened = Register.open(register);
                ReleaseFolder out = create()) {
            Case found = Case.of(opened.contents(), org.stele.incidents.Settings.USUAL, common.seed);
            String name = title.isBlank() ? ReleaseTitle.of(found.incidents(), WORDING) : title.strip();
            Settings settings = new Settings(
                    name,
                    version,
                    today,
                    today,
                    List.of("en"),
                    draft ? List.of(Notice.DRAFT) : List.of(),
                    new Stele.Version().getVersion()[0],
                    common.seed);
            Release release = Disclosure.publish(found.material(), settings, random);
            Manifest manifest = ReleaseFiles.write(release, out, Memorial::write);
            // Logged before it appears: whatever release is about, the ledger knows it.
            long entry = Recording.log(opened, manifest, clock, random);
            out.finish();
            if (common.json()) {
                console.line(form(release, name, entry).toString());
            } else {
                say(release, name, entry);
            }
        }
        return Stele.DONE;
    }

    private ReleaseFolder create() {
        try {
            return ReleaseFolder.create(folder);
        } catch (IllegalArgumentException e) {
            throw new UserError(String.valueOf(e.getMessage()));
        }
    }

    private ObjectNode form(Release release, String title, long entry) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("title", title)
                .put("version", version)
                .put("draft", draft)
                .put("folder", folder.toString())
                .put("page", folder.resolve("index.html").toString())
                .put("incidents", release.incidents().size())
                .put("named", release.documented().named())
                .put("unnamed", release.documented().unnamed())
                .put("withheld", release.documented().withheld())
                .put("entry", entry);
    }

    private void say(Release release, String title, long entry) {
        console.line(WORDING.say(
                "release.done",
                Map.of(
                        "title", Page.safe(title),
                        "incidents", release.incidents().size(),
                        "named", release.documented().named(),
                        "unnamed", release.documented().unnamed(),
                        "withheld", release.documented().withheld(),
                        "entry", entry,
                        "page", folder.resolve("index.html"))));
    }
}
