package org.stele.memorial;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedSet;
import org.stele.release.PublicDocument;
import org.stele.release.PublicIncident;
import org.stele.release.PublicPerson;
import org.stele.release.Release;
import org.stele.release.Sink;

/// Writes the pages of a release.
public final class Memorial {

    private static final List<String> ASSETS = List.of(
            "memorial.css",
            "fonts/OFL.txt",
            "fonts/armenian.woff2",
            "fonts/garamond-cyrillic-ext.woff2",
            "fonts/garamond-cyrillic.woff2",
            "fonts/garamond-latin-ext.woff2",
            "fonts/garamond-latin.woff2",
            "fonts/naskh.woff2");

    private Memorial() {}

    /// Writes every page, the style sheet and the fonts, in the release's first language.
    ///
    /// @return the kinds of messages that this language has no words for; a finished release has none
    /// @throws IllegalArgumentException when there is no wording in that language
    public static SortedSet<String> write(Release release, Sink sink) {
        Site site = new Site(release, new Say(release.edition().languages().getFirst()));
        write(site, sink, FirstPage.page(site));
        for (PublicIncident incident : release.incidents()) {
            write(site, sink, IncidentPage.page(site, incident));
        }
        for (PublicDocument document : release.documents()) {
            write(site, sink, DocumentPage.page(site, document));
        }
        for (PublicPerson person : release.persons()) {
            write(site, sink, PersonPage.page(site, person));
        }
        for (Page page : NamesPages.pages(site)) {
            write(site, sink, page);
        }
        write(site, sink, UnnamedPage.page(site));
        write(site, sink, MethodologyPage.page(site));
        write(site, sink, DataPage.page(site));
        for (String asset : ASSETS) {
            sink.write("assets/" + asset, asset(asset));
        }
        return site.say().wordless();
    }

    private static void write(Site site, Sink sink, Page page) {
        sink.write(page.path(), Layout.html(site, page).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] asset(String name) {
        try (InputStream in = Memorial.class.getResourceAsStream("assets/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file assets/" + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
