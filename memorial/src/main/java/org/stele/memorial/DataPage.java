package org.stele.memorial;

import java.util.List;
import java.util.Locale;
import org.stele.memorial.html.Element;
import org.stele.memorial.html.Node;

/// The files of the release: what is in each, and how to show that nobody changed them.
final class DataPage {

    private static final List<String> TABLES =
            List.of("data/persons.csv", "data/figures.csv", "data/claims.csv", "data/documents.csv");
    private static final List<String> FORMS = List.of(
            "data/edition.json", "data/incidents.json", "data/persons.json", "data/claims.json", "data/documents.json");
    private static final List<String> PROOFS = List.of("release.json", "SHA256SUMS");

    private DataPage() {}

    static Page page(Site site) {
        Say say = site.say();
        Links here = new Links(Links.DATA);
        Node main = Node.several(List.of(
                Element.of("div")
                        .cls("head")
                        .add(
                                Element.of("h1").say(say.text("page.data.title")),
                                Element.of("p").cls("lead").say(say.text("page.data.lead"))),
                files(say, here, "tables", TABLES),
                files(say, here, "forms", FORMS),
                files(say, here, "proofs", PROOFS)));
        return new Page(Links.DATA, Page.Tab.NONE, say.text("page.data.title"), say.text("page.data.lead"), main);
    }

    private static Node files(Say say, Links here, String group, List<String> paths) {
        Element list = Element.of("ul").cls("rows");
        for (String path : paths) {
            String key = path.substring(path.indexOf('/') + 1).replace('.', '_').toLowerCase(Locale.ROOT);
            list.add(Element.of("li")
                    .add(
                            Element.of("p").add(Element.link(here.to(path), path)),
                            Layout.meta(say.text("page.data.file." + key))));
        }
        return Layout.part(
                group,
                say.text("page.data." + group),
                Layout.paragraph(say.text("page.data." + group + "_text")),
                list);
    }
}
