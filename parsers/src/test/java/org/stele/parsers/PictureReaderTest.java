package org.stele.parsers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.stele.evidence.Locus;
import org.stele.evidence.Loss;
import org.stele.evidence.Transcript;

/// Pages that are pictures.
class PictureReaderTest {

    private static byte[] scan() throws IOException {
        BufferedImage image = new BufferedImage(1700, 400, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SERIF, Font.PLAIN, 60));
        pen.drawString("Three people were killed at the mill.", 100, 200);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument file = new PDDocument()) {
            PDPage page = new PDPage();
            file.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(file, page)) {
                content.drawImage(LosslessFactory.createFromImage(file, image), 72, 500, 468, 110);
            }
            file.save(out);
        }
        return out.toByteArray();
    }

    private static PictureReader on(String path) {
        return PictureReader.find(path, InstantSource.system(), Duration.ofSeconds(60));
    }

    @Test
    void withoutTesseractAScanIsRefusedAndSaysWhatIsMissing() throws IOException {
        byte[] scan = scan();
        assertThatThrownBy(() -> PdfParser.parse(scan, on("")))
                .hasMessage(
                        "holds no text: its pages are pictures or empty; Tesseract, which reads letters off pictures, is"
                                + " not installed");
    }

    @Test
    void withTesseractAScanIsReadAndSaysThatAMachineReadIt() throws Exception {
        PictureReader pictures = on(System.getenv().getOrDefault("PATH", ""));
        assumeTrue(pictures.available(), "Tesseract is not installed");
        Transcript transcript = PdfParser.parse(scan(), pictures);
        assertThat(transcript.text()).isEqualTo("Three people were killed at the mill.");
        assertThat(transcript.lost()).containsExactly(new Loss(Loss.Kind.MACHINE_READ, "1", 1));
        Locus.Page page = (Locus.Page) transcript.findLocus(0, 5).orElseThrow();
        assertThat(page.number()).isEqualTo(1);
        assertThat(page.box().left()).isBetween(900, 1100);
    }
}
