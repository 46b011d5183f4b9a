package org.stele.disclosure;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.stele.claims.Claim;
import org.stele.claims.Claim.FigureClaim;
import org.stele.claims.Count.Interval;
import org.stele.claims.Reading;
import org.stele.claims.Words;
import org.stele.evidence.Document;
import org.stele.evidence.DocumentId;
import org.stele.evidence.Judgement;
import org.stele.evidence.ListFile;
import org.stele.release.Attested.Attestation;
import org.stele.release.PublicClaim;
import org.stele.release.PublicDocument;
import org.stele.release.PublicDocument.Form;
import org.stele.vocabulary.Coded;
import org.stele.vocabulary.JudgementKind;
import org.stele.vocabulary.SourceKind;

/// The documents, lists and claims under their public ids, with hidden names blacked out of every word.
final class Evidence {

    private final Material material;
    private final Mask mask;
    private final Map<DocumentId, String> texts = new LinkedHashMap<>();
    private final Map<DocumentId, String> documentIds = new LinkedHashMap<>();
    private final Map<String, String> listIds = new LinkedHashMap<>();
    private final Map<DocumentId, Judgement> kinds = new LinkedHashMap<>();
    private final Map<String, JudgementKind> reviews = new LinkedHashMap<>();
    private final Map<String, Claim> shown = new LinkedHashMap<>();

    Evidence(Material material, Selection selection, Mask mask) {
        this.material = material;
        this.mask = mask;
        for (Document document : material.documents()) {
            documentIds.put(document.id(), "d" + (documentIds.size() + 1));
            texts.put(document.id(), mask.over(document.text()));
        }
        material.lists().forEach(list -> listIds.put(list.name(), "l" + (listIds.size() + 1)));
        for (Judgement judgement : material.judgements()) {
            switch (judgement.kind()) {
                case SOURCE_KIND ->
                    documentIds.keySet().stream()
                            .filter(id -> id.text().equals(judgement.subject()))
                            .forEach(id -> kinds.put(id, judgement));
                case CONFIRM, REJECT, CORRECT -> reviews.put(judgement.subject(), judgement.kind());
                case SAME_PERSON, NOT_SAME_PERSON, ASSUMPTION, RULE, COLUMN -> {}
            }
        }
        material.readings().stream()
                .flatMap(reading -> reading.claims().stream())
                .filter(selection::isShown)
                .forEach(claim -> shown.put(claim.id().text(), claim));
    }

    String document(DocumentId id) {
        return known(documentIds.get(id), id);
    }

    private String text(DocumentId id) {
        return known(texts.get(id), id);
    }

    private static String known(@Nullable String found, DocumentId id) {
        if (found == null) {
            throw new IllegalArgumentException(
                    "document " + id + " was read or reckoned with and is not in the material: add it");
        }
        return found;
    }

    Optional<Claim> claim(String id) {
        return Optional.ofNullable(shown.get(id));
    }

    boolean isRejected(Claim claim) {
        return reviews.get(claim.id().text()) == JudgementKind.REJECT;
    }

    /// The words as they may leave.
    String words(Claim claim, Words words) {
        return text(claim.passage().document()).substring(words.start(), words.end());
    }

    /// The words of a claim's passage as they may leave.
    String quote(Claim claim) {
        return text(claim.passage().document())
                .substring(claim.passage().start(), claim.passage().end());
    }

    /// Where a row (`list:number`) or a claim stands.
    ///
    /// @throws IllegalArgumentException when the material has neither
    Attestation attestation(String member) {
        Claim claim = shown.get(member);
        if (claim != null) {
            return new Attestation(document(claim.passage().document()), Optional.empty(), Optional.of(member));
        }
        int colon = member.lastIndexOf(':');
        String list = listIds.get(colon < 0 ? member : member.substring(0, colon));
        if (list == null) {
            throw new IllegalArgumentException(
                    "\"" + member + "\" is neither a row of a list nor a claim of the material: rows are LIST:NUMBER");
        }
        return new Attestation(list, Optional.of(member.substring(colon + 1)), Optional.empty());
    }

    List<PublicDocument> documents() {
        Map<DocumentId, Reading.About> read = new LinkedHashMap<>();
        material.readings().forEach(reading -> read.put(reading.document(), reading.about()));
        List<PublicDocument> all = new ArrayList<>();
        for (Document document : material.documents()) {
            Optional<Reading.About> about = Optional.ofNullable(read.get(document.id()));
            Optional<String> title =
                    about.flatMap(Reading.About::title).map(Words::text).map(mask::over);
            Optional<Judgement> kind = Optional.ofNullable(kinds.get(document.id()));
            all.add(new PublicDocument(
                    document(document.id()),
                    Form.TEXT,
                    title.orElse(mask.over(document.fileName())),
                    title,
                    about.flatMap(Reading.About::publisher)
                            .map(by -> new PublicDocument.Inferred<>(mask.over(by.value()), basis(by))),
                    about.flatMap(Reading.About::published)
                            .map(on -> new PublicDocument.Inferred<>(on.value(), basis(on))),
                    about.map(Reading.About::language).orElse("und"),
                    Optional.empty(),
                    kind.map(judged -> Coded.get(SourceKind.class, judged.value()))
                            .orElse(SourceKind.UNKNOWN),
                    kind.map(judged -> mask.over(judged.why())),
                    Optional.of(document.id().hex()),
                    Optional.empty()));
        }
        material.lists().forEach(list -> all.add(list(list)));
        return all;
    }

    private Optional<String> basis(Reading.Inferred<?> inferred) {
        return Optional.of(mask.over(inferred.basis()));
    }

    // A list of persons is private: the hash of its file would tell who holds a copy that this is it.
    private PublicDocument list(ListFile list) {
        return new PublicDocument(
                known(listIds.get(list.name()), list.id()),
                Form.LIST,
                mask.over(list.name()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "und",
                Optional.empty(),
                SourceKind.UNKNOWN,
                Optional.empty(),
                Optional.empty(),
                Optional.of((long) list.rows().size()));
    }

    List<PublicClaim> claims() {
        return shown.values().stream().map(this::published).toList();
    }

    private PublicClaim published(Claim claim) {
        Optional<FigureClaim> figure = claim instanceof FigureClaim counted ? Optional.of(counted) : Optional.empty();
        return new PublicClaim(
                claim.id().text(),
                claim.kind(),
                document(claim.passage().document()),
                passage(claim),
                figure.map(this::figure),
                Parts.when(claim)
                        .flatMap(when -> when.edtf()
                                .map(date ->
                                        new PublicClaim.When(date, when.words().map(words -> words(claim, words))))),
                Parts.places(claim).stream()
                        .map(place -> words(claim, place.words()))
                        .toList(),
                Parts.actors(claim).stream()
                        .map(actor -> words(claim, actor.words()))
                        .toList(),
                figure.flatMap(FigureClaim::phase).map(words -> words(claim, words)),
                claim.said().speaker().map(words -> words(claim, words)),
                claim.said().polarity(),
                claim.said().modality(),
                claim.said().wording().stream()
                        .map(words -> words(claim, words))
                        .toList(),
                review(claim));
    }

    private PublicClaim.Review review(Claim claim) {
        JudgementKind decided = reviews.get(claim.id().text());
        return decided == JudgementKind.CONFIRM
                ? PublicClaim.Review.CONFIRMED
                : decided == JudgementKind.CORRECT ? PublicClaim.Review.CORRECTED : PublicClaim.Review.UNREVIEWED;
    }

    private PublicClaim.Figure figure(FigureClaim claim) {
        Optional<Interval> count = claim.count() instanceof Interval stated ? Optional.of(stated) : Optional.empty();
        return new PublicClaim.Figure(
                claim.measure(),
                claim.unit(),
                claim.value().map(value -> words(claim, value.words())),
                count.map(stated -> OptionalLong.of(stated.low())).orElse(OptionalLong.empty()),
                count.map(Interval::high).orElse(OptionalLong.empty()),
                count.map(Interval::bound),
                claim.group().stream().map(group -> words(claim, group.words())).toList(),
                claim.relation().stream()
                        .filter(relation -> shown.containsKey(relation.to().text()))
                        .map(relation -> new PublicClaim.Relation(
                                relation.type(), relation.to().text()))
                        .toList());
    }

    private PublicClaim.Passage passage(Claim claim) {
        String text = text(claim.passage().document());
        int start = claim.passage().start();
        int end = claim.passage().end();
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(text);
        int from = start == 0 ? 0 : sentences.preceding(Math.min(start + 1, text.length()));
        int before = from <= 0 ? 0 : sentences.preceding(from);
        int to = end >= text.length() ? text.length() : sentences.following(end - 1);
        int after = to >= text.length() ? text.length() : sentences.following(to);
        return new PublicClaim.Passage(
                start,
                end,
                text.substring(start, end),
                text.substring(Math.max(0, before), start).stripLeading(),
                text.substring(end, after < 0 ? text.length() : after).stripTrailing());
    }
}
