package org.stele.memorial;

import java.util.ArrayList;
import java.util.List;
import org.stele.memorial.html.Element;
import org.stele.memorial.html.Languages;
import org.stele.memorial.html.Node;
import org.stele.release.PublicPerson;
import org.stele.release.UnnamedGroup;
import org.stele.release.Withheld;

/// People as entries of a wall: a name, a line as long as a name, or the words that it is withheld.
final class Names {

    /// Lines differ in length as names do; which one a person gets says nothing of them.
    private static final List<String> LENGTHS = List.of("blank", "blank s", "blank l");

    private Names() {}

    static Node named(Links here, PublicPerson person) {
        PublicPerson.Name name = person.name();
        Element link = Element.of("a").set("href", here.person(person.id()));
        link.add(Element.of("bdi").say(name.text()));
        Element item = Element.of("li").add(link);
        return name.language().equals("und") ? item : item.set("lang", name.language());
    }

    static boolean isRightToLeftScript(String script) {
        return Languages.isRightToLeft("und-" + script);
    }

    static Node unnamed(Say say, int number) {
        return Element.of("li")
                .cls(LENGTHS.get(number % LENGTHS.size()))
                .add(Element.of("span").cls("hush").say(say.text("page.names.unnamed")));
    }

    static Node withheld(Say say) {
        return Element.of("li").cls("held").say(say.text("page.names.withheld"));
    }

    static List<Node> unnamed(Say say, List<UnnamedGroup> groups) {
        List<Node> lines = new ArrayList<>();
        for (UnnamedGroup group : groups) {
            for (long i = 0; i < group.counted(); i++) {
                lines.add(unnamed(say, lines.size()));
            }
        }
        return lines;
    }

    static List<Node> withheld(Say say, List<Withheld> withheld) {
        List<Node> lines = new ArrayList<>();
        for (Withheld held : withheld) {
            for (long i = 0; i < held.people(); i++) {
                lines.add(withheld(say));
            }
        }
        return lines;
    }

    /// Everybody whom the record documents.
    static List<Node> everybody(Site site, Links here) {
        List<Node> all = new ArrayList<>();
        site.release().persons().forEach(person -> all.add(named(here, person)));
        all.addAll(unnamed(site.say(), site.release().unnamed()));
        all.addAll(withheld(site.say(), site.release().withheld()));
        return all;
    }
}
