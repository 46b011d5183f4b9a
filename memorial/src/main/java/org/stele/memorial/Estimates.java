package org.stele.memorial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stele.memorial.html.Element;
import org.stele.memorial.html.Node;
import org.stele.release.Estimated;
import org.stele.release.Message;
import org.stele.release.PublicIncident;

/// What overlapping lists let us infer, method by method, or why no number is given.
final class Estimates {

    private final Say say;
    private final Links here;
    private final Estimated estimated;
    private final long documented;

    Estimates(Site site, Links here, PublicIncident incident) {
        this.say = site.say();
        this.here = here;
        this.estimated = incident.estimated();
        this.documented = site.release().documented(incident.id()).people();
    }

    Optional<Node> node() {
        return switch (estimated) {
            case Estimated.NotTried() -> Optional.empty();
            case Estimated.Given given -> Optional.of(given(given));
            case Estimated.Refused refused -> Optional.of(refused(refused));
        };
    }

    private Node given(Estimated.Given given) {
        Estimated.Usable shown = given.shown();
        List<Node> nodes = new ArrayList<>();
        nodes.add(Element.of("h3").id("estimate").say(say.text("page.estimate.heading")));
        nodes.add(Layout.paragraph(say.text(
                "page.estimate.given",
                Map.of(
                        "people", shown.people(),
                        "low", shown.low(),
                        "high", shown.high(),
                        "documented", documented,
                        "lists", say.separatedTexts(given.lists()),
                        "count", given.lists().size(),
                        "observed", given.observed()))));
        nodes.add(methods(given.methods()));
        nodes.add(link());
        return Node.several(nodes);
    }

    private Node refused(Estimated.Refused refused) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(Element.of("h3").id("estimate").say(say.text("page.estimate.heading")));
        nodes.add(Layout.paragraph(say.text(
                "page.estimate.refused",
                Map.of(
                        "lists", say.separatedTexts(refused.lists()),
                        "count", refused.lists().size(),
                        "observed", refused.observed()))));
        nodes.add(reasons(refused.why()));
        if (!refused.methods().isEmpty()) {
            nodes.add(methods(refused.methods()));
        }
        nodes.add(link());
        return Node.several(nodes);
    }

    private Element link() {
        return Element.of("p")
                .add(Element.link(here.to(Links.METHODOLOGY + "#estimates"), say.text("page.estimate.how")));
    }

    private Node methods(List<Estimated.Method> methods) {
        Element list = Element.of("ul").cls("rows");
        for (Estimated.Method method : methods) {
            Element item = Element.of("li").add(Layout.paragraph(sentence(method)));
            item.add(Layout.meta(say.text("page.estimate.assumes", Map.of("assumes", say.text(method.assumes())))));
            List<Message> reasons = switch (method.outcome()) {
                case Estimated.Usable usable -> usable.doubts();
                case Estimated.NoNumber none -> none.why();
            };
            reasons.forEach(reason -> item.add(Layout.meta(say.text(reason))));
            list.add(item);
        }
        return list;
    }

    private String sentence(Estimated.Method method) {
        String name = say.has("estimate." + method.name() + ".name")
                ? say.text("estimate." + method.name() + ".name")
                : method.name();
        return switch (method.outcome()) {
            case Estimated.Usable usable ->
                say.text(
                        "page.estimate.method_gives",
                        Map.of(
                                "method", name,
                                "people", usable.people(),
                                "low", usable.low(),
                                "high", usable.high()));
            case Estimated.NoNumber none -> say.text("page.estimate.method_refused", Map.of("method", name));
        };
    }

    private Node reasons(List<Message> why) {
        Element list = Element.of("ul");
        why.forEach(reason -> list.add(Element.of("li").say(say.text(reason))));
        return list;
    }
}
