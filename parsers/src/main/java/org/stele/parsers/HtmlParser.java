package org.stele.parsers;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.stele.evidence.Locus;
import org.stele.evidence.Loss;
import org.stele.evidence.Transcript;
import org.stele.evidence.Transcript.LeftOut;

/// Web pages: the main text, each block of it tied to its node; menus and the like are left out and kept beside it.
/// Nothing is fetched, and no script runs.
final class HtmlParser {

    static final String VERSION = "html@1";

    /// Deeper pages are cut flat there: no text is lost, only its place is told less exactly.
    private static final int DEEPEST = 400;

    private HtmlParser() {}

    static Transcript parse(byte[] bytes) throws Refused {
        return parse(bytes, Optional.empty());
    }

    /// @param declared the encoding that something outside the page states
    static Transcript parse(byte[] bytes, Optional<Charset> declared) throws Refused {
        requirePage(bytes);
        Decoded decoded = Decoded.page(bytes, declared);
        Document page = parser().parseInput(decoded.text(), "");
        PageBlocks blocks = PageBlocks.of(page);
        List<PageBlock> main = MainText.of(blocks.blocks());
        TextBuilder text = new TextBuilder();
        Set<PageBlock> kept = new HashSet<>();
        kept.addAll(main);
        boolean headed = main.stream().limit(2).anyMatch(PageBlock::isHeading);
        Element title = page.selectFirst("head > title");
        if (!headed && title != null) {
            text.add(title.text().strip(), new Locus.Node("", blocks.path(title)));
        }
        for (PageBlock block : main) {
            text.between("\n\n");
            text.add(block.words(), new Locus.Node("", blocks.path(block.element())));
        }
        List<LeftOut> leftOut = new ArrayList<>();
        for (PageBlock block : blocks.blocks()) {
            if (!kept.contains(block)) {
                leftOut.add(new LeftOut(new Locus.Node("", blocks.path(block.element())), block.words()));
            }
        }
        List<Loss> lost = new ArrayList<>(decoded.lost());
        lost.addAll(text.lost());
        return new Transcript(VERSION, text.text(), text.stretches(), PageParticulars.of(page), lost, leftOut);
    }

    static Parser parser() {
        return Parser.htmlParser().setMaxDepth(DEEPEST);
    }

    /// What begins like something else would only give noise.
    private static void requirePage(byte[] bytes) throws Refused {
        Optional<Signature> other = Signature.find(bytes);
        if (other.isPresent()) {
            throw new Refused("is no web page: it begins like " + other.get().called());
        }
    }
}
