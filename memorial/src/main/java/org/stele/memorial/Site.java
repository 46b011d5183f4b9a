package org.stele.memorial;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.stele.memorial.html.Element;
import org.stele.memorial.html.Node;
import org.stele.release.Attested.Attestation;
import org.stele.release.PublicClaim;
import org.stele.release.PublicDocument;
import org.stele.release.PublicIncident;
import org.stele.release.PublicPerson;
import org.stele.release.Release;

/// A release with its words and its indexes: what every page is made from.
final class Site {

    private final Release release;
    private final Say say;
    private final Map<String, PublicClaim> claims;
    private final Map<String, PublicDocument> documents;
    private final Map<String, PublicIncident> incidents;
    private final Map<String, List<PublicClaim>> claimsOfDocument;
    private final Map<Optional<String>, List<PublicPerson>> personsOfIncident;

    Site(Release release, Say say) {
        this.release = release;
        this.say = say;
        this.claims = index(release.claims(), PublicClaim::id);
        this.documents = index(release.documents(), PublicDocument::id);
        this.incidents = index(release.incidents(), PublicIncident::id);
        this.claimsOfDocument = release.claims().stream()
                .collect(Collectors.groupingBy(PublicClaim::document, LinkedHashMap::new, Collectors.toList()));
        this.personsOfIncident = release.persons().stream()
                .collect(Collectors.groupingBy(PublicPerson::incident, LinkedHashMap::new, Collectors.toList()));
    }

    private static <T> Map<String, T> index(List<T> all, Function<T, String> id) {
        Map<String, T> index = new LinkedHashMap<>();
        all.forEach(each -> index.put(id.apply(each), each));
        return index;
    }

    Release release() {
        return release;
    }

    Say say() {
        return say;
    }

    PublicClaim claim(String id) {
        return found(claims.get(id), id);
    }

    PublicDocument document(String id) {
        return found(documents.get(id), id);
    }

    PublicIncident incident(String id) {
        return found(incidents.get(id), id);
    }

    private static <T> T found(@org.jspecify.annotations.Nullable T value, String id) {
        if (value == null) {
            throw new IllegalArgumentException("the release has nothing with the id " + id);
        }
        return value;
    }

    List<PublicClaim> claimsOf(PublicDocument document) {
        return claimsOfDocument.getOrDefault(document.id(), List.of());
    }

    /// The document that everything about an incident was read from, if it is only one: then it need not be named
    /// again and again.
    Optional<PublicDocument> onlyDocument(PublicIncident incident) {
        Set<String> ids = new LinkedHashSet<>();
        incident.lineages().forEach(lineage -> ids.addAll(lineage.documents()));
        incident.questions()
                .forEach(question ->
                        question.reads().forEach(id -> ids.add(claim(id).document())));
        incident.facts()
                .forEach(fact -> fact.claims().forEach(id -> ids.add(claim(id).document())));
        return ids.size() == 1 ? Optional.of(document(ids.iterator().next())) : Optional.empty();
    }

    List<PublicPerson> personsOf(Optional<String> incident) {
        return personsOfIncident.getOrDefault(incident, List.of());
    }

    /// Our title of an incident, with its date.
    String title(PublicIncident incident) {
        String title = say.title(incident.title());
        return incident.when()
                .map(when -> say.text("page.title.dated", Map.of("title", title, "when", say.date(when))))
                .orElse(title);
    }

    /// The words of a claim, quoted and linked to where they stand.
    Node quote(Links here, PublicClaim claim) {
        Element link = Element.link(here.claim(claim), claim.passage().quote())
                .lang(document(claim.document()).language());
        return say.node("page.quoted", Map.of("words", link));
    }

    /// Quotations with the document they are from, which is left out where everything is from one.
    Node quotesFrom(PublicIncident incident, String document, List<Node> quotes) {
        Node listed = Node.several(say.listed(quotes));
        return onlyDocument(incident).isPresent()
                ? listed
                : say.node("page.quote_from", Map.of("quote", listed, "document", name(document(document))));
    }

    /// A document as the pages name it. Its title is the source's own words and stands in quotation marks, like all of
    /// them.
    String name(PublicDocument document) {
        return document.title()
                .filter(title -> title.equals(document.label()))
                .map(title -> say.text("page.quoted", Map.of("words", title)))
                .orElse(document.label());
    }

    /// Who says it: the document, linked, with the day it was published.
    Node saidBy(Links here, PublicDocument document) {
        Node link = Element.link(here.document(document.id()), name(document));
        return document.published()
                .map(published ->
                        say.node("page.document_dated", Map.of("document", link, "when", say.date(published.value()))))
                .orElse(link);
    }

    /// Those who give a value, with the row of the list where there is one.
    List<Node> sources(Links here, List<Attestation> sources) {
        List<Node> nodes = sources.stream()
                .map(source -> {
                    PublicDocument document = document(source.document());
                    String address = source.claim()
                            .map(claim -> here.claim(claim(claim)))
                            .orElse(here.document(document.id()));
                    Node link = Element.link(address, name(document));
                    return source.row()
                            .map(row -> say.node("page.document_row", Map.of("document", link, "row", row)))
                            .orElse(link);
                })
                .toList();
        return say.separated(nodes);
    }
}
