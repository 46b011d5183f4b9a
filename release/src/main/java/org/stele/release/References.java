package org.stele.release;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// Checks that a release is complete in itself: each id once, and no id that leads nowhere.
final class References {

    private final Set<String> incidents = new HashSet<>();
    private final Set<String> documents = new HashSet<>();
    private final Set<String> claims = new HashSet<>();

    private References() {}

    static void check(
            List<PublicIncident> incidents,
            List<PublicDocument> documents,
            List<PublicClaim> claims,
            List<PublicPerson> persons,
            List<UnnamedGroup> unnamed,
            List<Withheld> withheld) {
        References known = new References();
        collect("incident", incidents.stream().map(PublicIncident::id), known.incidents);
        collect("document", documents.stream().map(PublicDocument::id), known.documents);
        collect("claim", claims.stream().map(PublicClaim::id), known.claims);
        collect("person", persons.stream().map(PublicPerson::id), new HashSet<>());
        collect("unnamed group", unnamed.stream().map(UnnamedGroup::id), new HashSet<>());
        claims.forEach(known::claim);
        incidents.forEach(known::incident);
        persons.forEach(known::person);
        for (UnnamedGroup group : unnamed) {
            String where = "unnamed group " + group.id();
            group.incident().ifPresent(id -> need("incident", id, known.incidents, where));
            group.sources().forEach(source -> known.attestation(source, where));
        }
        for (Withheld held : withheld) {
            held.incident().ifPresent(id -> need("incident", id, known.incidents, "withheld people"));
        }
    }

    /// Ids become names of files, and some file systems do not tell capitals from small letters.
    private static void collect(String what, Stream<String> ids, Set<String> into) {
        Set<String> folded = new HashSet<>();
        ids.forEach(id -> {
            if (!folded.add(id.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("the release has " + what + " " + id + " twice");
            }
            into.add(id);
        });
    }

    private static void need(String what, String id, Set<String> known, String where) {
        if (!known.contains(id)) {
            throw new IllegalArgumentException(
                    where + " names " + what + " " + id + ", which is not in the release: add it or leave it out");
        }
    }

    private void claims(List<String> ids, String where) {
        ids.forEach(id -> need("claim", id, claims, where));
    }

    private void claim(PublicClaim claim) {
        String where = "claim " + claim.id();
        need("document", claim.document(), documents, where);
        claim.figure()
                .ifPresent(
                        figure -> figure.relations().forEach(relation -> need("claim", relation.to(), claims, where)));
    }

    private void incident(PublicIncident incident) {
        String where = "incident " + incident.id();
        Set<String> facts = new HashSet<>();
        collect("fact", incident.facts().stream().map(PublicIncident.Fact::id), facts);
        collect("question", incident.questions().stream().map(PublicIncident.Question::id), new HashSet<>());
        collect("finding", incident.findings().stream().map(PublicIncident.Finding::id), new HashSet<>());
        incident.called().forEach(called -> {
            need("document", called.document(), documents, where);
            claims(called.claims(), where);
        });
        incident.questions().forEach(question -> {
            claims(question.reads(), where + ", question " + question.id());
            question.dissents().forEach(dissent -> need("claim", dissent.claim(), claims, where));
            question.notRead().forEach(left -> need("claim", left.claim(), claims, where));
        });
        incident.findings().forEach(finding -> claims(finding.claims(), where + ", finding " + finding.id()));
        incident.checks().forEach(check -> claims(check.claims(), where));
        incident.lineages()
                .forEach(lineage -> lineage.documents().forEach(id -> need("document", id, documents, where)));
        incident.joins().forEach(join -> {
            need("document", join.document(), documents, where);
            need("document", join.with(), documents, where);
        });
        incident.facts().forEach(fact -> claims(fact.claims(), where + ", fact " + fact.id()));
        incident.timeline().forEach(entry -> {
            entry.fact().ifPresent(id -> need("fact", id, facts, where));
            claims(entry.claims(), where);
        });
    }

    private void person(PublicPerson person) {
        String where = "person " + person.id();
        person.incident().ifPresent(id -> need("incident", id, incidents, where));
        Stream.of(person.names(), person.spellings(), person.age(), person.sex(), person.place(), person.date())
                .flatMap(List::stream)
                .flatMap(value -> value.sources().stream())
                .forEach(source -> attestation(source, where));
        person.further().forEach(further -> further.value().sources().forEach(source -> attestation(source, where)));
        person.rows().forEach(row -> need("document", row.document(), documents, where));
    }

    private void attestation(Attested.Attestation source, String where) {
        need("document", source.document(), documents, where);
        source.claim().ifPresent(id -> need("claim", id, claims, where));
    }
}
