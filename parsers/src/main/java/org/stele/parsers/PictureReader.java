package org.stele.parsers;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// Reads letters off pictures with Tesseract, a program of its own, where it is installed; as many pages as its time
/// allows.
/// What it reads is reported as read by a machine: it loses or changes digits, the Arabic ones above all.
final class PictureReader {

    /// The languages that are read here, as Tesseract calls them.
    private static final List<String> LANGUAGES = List.of("eng", "rus", "aze", "aze_cyrl", "tur", "ukr", "hye", "ara");

    private static final float DOTS_PER_INCH = 300;
    private static final float POINTS_PER_INCH = 72;
    /// A page larger than a poster is drawn coarser.
    private static final float MOST_DOTS = 30_000_000;

    private static final Pattern TAB = Pattern.compile("\t");
    private static final int COLUMNS = 12;

    private final Optional<Path> program;
    private final InstantSource clock;
    private final Instant until;

    private PictureReader(Optional<Path> program, InstantSource clock, Instant until) {
        this.program = program;
        this.clock = clock;
        this.until = until;
    }

    /// @param path where programs are looked for, as the system lists it
    static PictureReader find(String path, InstantSource clock, Duration time) {
        Optional<Path> program = Pattern.compile(Pattern.quote(java.io.File.pathSeparator))
                .splitAsStream(path)
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "tesseract"))
                .filter(Files::isExecutable)
                .findFirst();
        return new PictureReader(program, clock, clock.instant().plus(time));
    }

    boolean available() {
        return program.isPresent();
    }

    /// The lines of a page; none where there is no program, no time, or no word.
    List<PageLine> read(PDDocument file, int page) throws IOException {
        long left = Duration.between(clock.instant(), until).toMillis();
        if (program.isEmpty() || left <= 0 || isBlank(file, page)) {
            return List.of();
        }
        PDRectangle size = file.getPage(page - 1).getCropBox();
        float dots =
                size.getWidth() * size.getHeight() * DOTS_PER_INCH * DOTS_PER_INCH / POINTS_PER_INCH / POINTS_PER_INCH;
        float resolution = dots > MOST_DOTS ? DOTS_PER_INCH * (float) Math.sqrt(MOST_DOTS / dots) : DOTS_PER_INCH;
        BufferedImage image = new PDFRenderer(file).renderImageWithDPI(page - 1, resolution, ImageType.GRAY);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        Optional<String> table =
                ask(program.get(), png.toByteArray(), left, "stdin", "stdout", "-l", languages(program.get()), "tsv");
        return table.map(found -> lines(found, POINTS_PER_INCH / resolution)).orElse(List.of());
    }

    /// Whether a page shows no picture.
    static boolean isBlank(PDDocument file, int page) {
        PDResources resources = file.getPage(page - 1).getResources();
        return resources == null || !resources.getXObjectNames().iterator().hasNext();
    }

    private static String languages(Path program) throws IOException {
        String installed = ask(program, new byte[0], TimeUnit.SECONDS.toMillis(5), "--list-langs")
                .orElse("");
        List<String> known = LANGUAGES.stream()
                .filter(language -> installed.lines().anyMatch(language::equals))
                .toList();
        return known.isEmpty() ? "eng" : String.join("+", known);
    }

    private static Optional<String> ask(Path program, byte[] in, long millis, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(program.toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        Process process = builder.start();
        Thread feeder = Thread.ofPlatform().daemon().start(() -> {
            try (var out = process.getOutputStream()) {
                out.write(in);
            } catch (IOException e) {
                // It stopped reading; what it says, or does not, shows why.
                return;
            }
        });
        Thread watch = Thread.ofPlatform().daemon().start(() -> {
            try {
                if (!process.waitFor(millis, TimeUnit.MILLISECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                return;
            }
        });
        try {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? Optional.of(said) : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            feeder.interrupt();
            watch.interrupt();
        }
    }

    /// Tesseract's table: level, page, block, paragraph, line, word, left, top, width, height, confidence, text.
    private static List<PageLine> lines(String table, float scale) {
        List<PageLine> lines = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        List<Float> edges = new ArrayList<>();
        String line = "";
        float top = 0;
        float bottom = 0;
        float end = 0;
        for (String row : table.lines().skip(1).toList()) {
            String[] cells = TAB.split(row, -1);
            if (cells.length < COLUMNS || !cells[0].equals("5") || cells[11].isBlank()) {
                continue;
            }
            String at = cells[2] + " " + cells[3] + " " + cells[4];
            if (!at.equals(line) && !words.isEmpty()) {
                edges.add(end);
                boolean sameParagraph = paragraph(at).equals(paragraph(line));
                lines.add(new PageLine(words.toString(), top, bottom, edges, !sameParagraph));
                words.setLength(0);
                edges = new ArrayList<>();
            }
            line = at;
            float left = Integer.parseInt(cells[6]) * scale;
            float width = Integer.parseInt(cells[8]) * scale;
            float wordTop = Integer.parseInt(cells[7]) * scale;
            float wordBottom = wordTop + Integer.parseInt(cells[9]) * scale;
            if (words.isEmpty()) {
                top = wordTop;
                bottom = wordBottom;
            } else {
                edges.add(end);
                words.append(' ');
                top = Math.min(top, wordTop);
                bottom = Math.max(bottom, wordBottom);
            }
            for (int unit = 0; unit < cells[11].length(); unit++) {
                edges.add(left + width * unit / cells[11].length());
            }
            words.append(cells[11]);
            end = left + width;
        }
        if (!words.isEmpty()) {
            edges.add(end);
            lines.add(new PageLine(words.toString(), top, bottom, edges, true));
        }
        return lines;
    }

    private static String paragraph(String line) {
        return line.substring(0, Math.max(0, line.lastIndexOf(' ')));
    }
}
