package org.stele.memorial;

import java.util.List;
import java.util.Optional;
import org.stele.memorial.html.Element;
import org.stele.memorial.html.Node;
import org.stele.release.Methodology.Assumption;

/// What is taken as true without a source that says so, by name and with its place in the methodology.
final class Assumptions {

    private Assumptions() {}

    /// The assumptions with these names, or nothing when there are none.
    static Optional<Node> list(Site site, Links here, List<String> names) {
        if (names.isEmpty()) {
            return Optional.empty();
        }
        Element list = Element.of("ul");
        for (String name : names) {
            list.add(Element.of("li").add(one(site, here, name)));
        }
        return Optional.of(Node.several(List.of(Layout.paragraph(site.say().text("page.assumes")), list)));
    }

    private static Node one(Site site, Links here, String name) {
        List<Assumption> known = site.release().methodology().assumptions();
        for (int i = 0; i < known.size(); i++) {
            if (known.get(i).name().equals(name)) {
                return Element.link(
                        here.to(Links.METHODOLOGY + "#" + anchor(i)),
                        site.say().text(known.get(i).says()));
            }
        }
        return Node.text(name);
    }

    static String anchor(int index) {
        return "assumption-" + (index + 1);
    }
}
