package org.stele.parsers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import org.stele.dates.Edtf;
import org.stele.evidence.Locus;
import org.stele.evidence.Loss;
import org.stele.evidence.Particulars;
import org.stele.evidence.Particulars.Stated;
import org.stele.evidence.Transcript;

/// Electronic books (EPUB 3.3, W3C): the chapters in the order of the book's spine, each word with its file and node.
final class EpubParser {

    static final String VERSION = "epub@1";

    private static final String CONTAINER = "META-INF/container.xml";

    private EpubParser() {}

    static Transcript parse(byte[] bytes) throws Refused {
        Archive archive = Archive.unpack(
                bytes,
                "electronic book",
                name -> name.endsWith("ml") || name.endsWith(".opf") || name.endsWith(".htm"));
        byte[] container = OfficeParser.main(archive, CONTAINER, "electronic book");
        String book = attribute(container, "rootfile", "full-path")
                .orElseThrow(() -> new Refused("is no electronic book: its container names no book"));
        byte[] description = OfficeParser.main(archive, book, "electronic book");
        List<Loss> lost = new ArrayList<>(archive.lost());
        TextBuilder text = new TextBuilder();
        for (String chapter : spine(description, book)) {
            Optional<byte[]> page = archive.find(chapter);
            if (page.isEmpty()) {
                lost.add(new Loss(Loss.Kind.CUT_SHORT, chapter, 1));
                continue;
            }
            Decoded decoded = Decoded.page(page.get());
            lost.addAll(decoded.lost());
            PageBlocks blocks = PageBlocks.of(HtmlParser.parser().parseInput(decoded.text(), ""));
            for (PageBlock block : blocks.blocks()) {
                if (!block.hidden()) {
                    text.between("\n\n");
                    text.add(block.words(), new Locus.Node(chapter, blocks.path(block.element())));
                }
            }
        }
        lost.addAll(text.lost());
        return new Transcript(VERSION, text.text(), text.stretches(), particulars(description), lost, List.of());
    }

    private static Particulars particulars(byte[] description) {
        Particulars known = OfficeParser.particulars(description, "opf ", "created");
        Optional<Stated<Edtf>> published = OfficeParser.stated(description, "opf ", "date")
                .flatMap(found -> Days.find(found.value()).map(day -> new Stated<Edtf>(day, found.basis())));
        return new Particulars(
                known.title(),
                known.author(),
                known.publisher(),
                published,
                known.made(),
                known.address(),
                known.language());
    }

    private static List<String> spine(byte[] description, String book) {
        Map<String, String> files = new HashMap<>();
        List<String> order = new ArrayList<>();
        String folder = book.substring(0, book.lastIndexOf('/') + 1);
        Xml.walk(description, (xml, event) -> {
            if (event != XMLStreamConstants.START_ELEMENT) {
                return;
            }
            if (xml.getLocalName().equals("item")) {
                Xml.attribute(xml, "id")
                        .ifPresent(id -> Xml.attribute(xml, "href").ifPresent(file -> files.put(id, folder + file)));
            } else if (xml.getLocalName().equals("itemref")) {
                Xml.attribute(xml, "idref").ifPresent(order::add);
            }
        });
        return order.stream().map(id -> files.getOrDefault(id, id)).toList();
    }

    private static Optional<String> attribute(byte[] bytes, String element, String name) {
        List<String> found = new ArrayList<>();
        Xml.walk(bytes, (xml, event) -> {
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(element)) {
                Xml.attribute(xml, name).ifPresent(found::add);
            }
        });
        return found.stream().findFirst();
    }
}
