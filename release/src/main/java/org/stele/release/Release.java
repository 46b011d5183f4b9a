package org.stele.release;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Everything that leaves: one edition of the public record, complete in itself.
///
/// Every id it names is in it, so that a reader can follow any number to words without asking anybody. What may
/// not leave is not here in another form either: withheld people are counted and nothing else.
///
/// @param incidents by date, never by size
/// @param documents what the claims were read from
/// @param claims the passages behind every number and fact
/// @param persons people with their names, each under a random id of this release
/// @param unnamed people whose names the record does not have, by group
/// @param withheld people who are counted and not shown
/// @param corrections newest first
public record Release(
        Edition edition,
        Project project,
        List<PublicIncident> incidents,
        List<PublicDocument> documents,
        List<PublicClaim> claims,
        List<PublicPerson> persons,
        List<UnnamedGroup> unnamed,
        List<Withheld> withheld,
        Methodology methodology,
        List<Correction> corrections) {

    public Release {
        incidents = List.copyOf(incidents);
        documents = List.copyOf(documents);
        claims = List.copyOf(claims);
        persons = List.copyOf(persons);
        unnamed = List.copyOf(unnamed);
        withheld = List.copyOf(withheld);
        corrections = List.copyOf(corrections);
        References.check(incidents, documents, claims, persons, unnamed, withheld);
    }

    /// The claim with this id.
    ///
    /// @throws IllegalArgumentException when the release has none
    public PublicClaim claim(String id) {
        return claims.stream()
                .filter(claim -> claim.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the release has no claim " + id));
    }

    /// The document with this id.
    ///
    /// @throws IllegalArgumentException when the release has none
    public PublicDocument document(String id) {
        return documents.stream()
                .filter(document -> document.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the release has no document " + id));
    }

    /// How many people the whole record documents: named, without a name, withheld.
    public Documented documented() {
        return new Documented(
                persons.size(),
                unnamed.stream().mapToLong(UnnamedGroup::counted).sum(),
                withheld.stream().mapToLong(Withheld::people).sum());
    }

    /// The people whom the record documents for one incident.
    public Documented documented(String incident) {
        return documented(Optional.of(incident));
    }

    /// The people whom the record documents for no incident.
    public Documented untied() {
        return documented(Optional.empty());
    }

    private Documented documented(Optional<String> incident) {
        return new Documented(
                persons.stream()
                        .filter(person -> person.incident().equals(incident))
                        .count(),
                unnamed.stream()
                        .filter(group -> group.incident().equals(incident))
                        .mapToLong(UnnamedGroup::counted)
                        .sum(),
                withheld.stream()
                        .filter(held -> held.incident().equals(incident))
                        .mapToLong(Withheld::people)
                        .sum());
    }

    /// The named people of one incident, in the release's order.
    public Stream<PublicPerson> personsOf(String incident) {
        return persons.stream().filter(person -> person.incident().equals(Optional.of(incident)));
    }
}
