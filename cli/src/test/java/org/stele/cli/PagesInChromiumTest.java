package org.stele.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The invented town's pages, looked at by Chromium and by axe-core, which finds what keeps people from reading a page.
/// Skipped where either is missing: `AXE_CORE` names the file `axe.min.js` of the npm package axe-core.
///
/// The pages themselves hold no script. The test adds one to copies of them, and opens every copy in a frame of each
/// width and scheme, one after another, so that the browser starts once.
class PagesInChromiumTest {

    /// All pages of this kind look alike: some of each folder are enough.
    private static final int OF_EACH_FOLDER = 3;

    private static final Pattern FOUND = Pattern.compile("<pre id=\"found\">(.*?)END ([0-9]+)</pre>", Pattern.DOTALL);

    private static final String ON_EVERY_PAGE = """
            addEventListener('load', async () => {
              for (const fold of document.querySelectorAll('details')) fold.open = true;
              const page = document.documentElement;
              const found = await axe.run({resultTypes: ['violations']});
              parent.postMessage({
                dark: matchMedia('(prefers-color-scheme: dark)').matches,
                width: innerWidth,
                sideways: page.scrollWidth - page.clientWidth,
                outside: performance.getEntriesByType('resource').map(e => e.name).filter(n => !n.startsWith('file:')),
                violations: found.violations.map(v => v.id + ' ' + v.nodes[0].html.slice(0, 120))}, '*');
            });
            """;

    private static final String IN_EVERY_FRAME = """
            <!doctype html><meta charset=utf-8><title>All pages</title><pre id=found></pre><script>
            const runs = [];
            for (const page of [PAGES]) for (const width of [1280, 390, 320]) for (const scheme of ['light', 'dark'])
              runs.push({page, width, scheme});
            let at = -1, frame;
            function next() {
              if (frame) frame.remove();
              if (++at === runs.length) { found.textContent += 'END ' + runs.length; return; }
              frame = document.createElement('iframe');
              frame.style.cssText = `border:0;height:900px;width:${runs[at].width}px;color-scheme:${runs[at].scheme}`;
              frame.src = runs[at].page;
              document.body.append(frame);
            }
            addEventListener('message', ({data}) => {
              const {page, width, scheme} = runs[at];
              const tell = what => { found.textContent += `${page}, ${width} ${scheme}: ${what}\\n`; };
              if (data.width !== width || data.dark !== (scheme === 'dark')) tell('was not shown as asked for');
              if (data.sideways > 0) tell(`scrolls sideways by ${data.sideways}`);
              data.outside.forEach(address => tell(`loads ${address}`));
              data.violations.forEach(tell);
              next();
            });
            addEventListener('load', next);
            </script>
            """;

    @TempDir
    Path place;

    private static Optional<Path> chromium() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Test
    void axeFindsNothingAndNothingScrollsSidewaysOrLeavesTheFolder() throws IOException, InterruptedException {
        Optional<Path> browser = chromium();
        assumeTrue(browser.isPresent(), "no Chromium: the pages are not looked at");
        Path axe = Path.of(System.getenv().getOrDefault("AXE_CORE", "axe.min.js"));
        assumeTrue(Files.isRegularFile(axe), "AXE_CORE names no file axe.min.js: the pages are not looked at");

        Path register = place.resolve("town.stele");
        Path out = place.resolve("out");
        assertThat(Run.of("record", register.toString(), "../example").status()).isZero();
        assertThat(Run.of("release", register.toString(), out.toString()).status())
                .isZero();
        Files.copy(axe, out.resolve("axe.min.js"));
        Files.writeString(out.resolve("on-every-page.js"), ON_EVERY_PAGE);
        List<String> pages = pages(out);
        for (String page : pages) {
            String up = "../".repeat(page.split("/", -1).length - 1);
            String scripts = "<script src=\"" + up + "axe.min.js\"></script><script src=\"" + up
                    + "on-every-page.js\"></script></head>";
            Files.writeString(
                    out.resolve(page), Files.readString(out.resolve(page)).replace("</head>", scripts));
        }
        String list = pages.stream().map(page -> "'" + page + "'").collect(Collectors.joining(", "));
        Path all = Files.writeString(out.resolve("all.html"), IN_EVERY_FRAME.replace("PAGES", list));

        Matcher found = FOUND.matcher(dom(browser.get(), all));
        assertThat(found.find()).as("every page was looked at").isTrue();
        assertThat(Integer.parseInt(found.group(2))).isEqualTo(pages.size() * 6);
        assertThat(found.group(1)).isEmpty();
    }

    /// Every page of the first level, and some of each folder.
    private static List<String> pages(Path out) throws IOException {
        List<String> pages = new ArrayList<>();
        for (String folder : List.of("", "incidents", "documents", "people")) {
            try (Stream<Path> files = Files.list(out.resolve(folder))) {
                files.filter(file -> file.toString().endsWith(".html"))
                        .sorted()
                        .limit(folder.isEmpty() ? Long.MAX_VALUE : OF_EACH_FOLDER)
                        .forEach(file ->
                                pages.add(out.relativize(file).toString().replace('\\', '/')));
            }
        }
        return pages;
    }

    private String dom(Path browser, Path page) throws IOException, InterruptedException {
        Path dom = place.resolve("dom.html");
        Process process = new ProcessBuilder(
                        browser.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--user-data-dir=" + place.resolve("browser"),
                        "--window-size=1400,1000",
                        "--virtual-time-budget=3600000",
                        "--dump-dom",
                        page.toUri().toString())
                .redirectOutput(dom.toFile())
                .redirectError(place.resolve("browser.log").toFile())
                .start();
        assertThat(process.waitFor()).isZero();
        return Files.readString(dom, StandardCharsets.UTF_8);
    }
}
