package org.stele.release;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stele.release.PublicIncident.Question;

/// The release's tables. A cell with several values joins them with ` | `, in the order of the release.
final class Tables {

    private Tables() {}

    /// One line a named person, one a group without names, one for people withheld: `people` adds up to the
    /// documented count, so that whoever sums the table does not lose the unnamed.
    static byte[] persons(Release release) {
        Table table = new Table(
                "kind",
                "id",
                "people",
                "incident",
                "name",
                "script",
                "language",
                "other_names",
                "fate",
                "age",
                "sex",
                "place",
                "date",
                "documents");
        for (PublicPerson person : release.persons()) {
            table.row(
                    "named",
                    person.id(),
                    1,
                    person.incident().orElse(""),
                    person.name().text(),
                    person.name().script(),
                    person.name().language(),
                    join(Stream.concat(person.names().stream().skip(1), person.spellings().stream())
                            .map(name -> name.value().text())),
                    person.fate().code(),
                    join(values(person.age())
                            .map(age -> age.low() == age.high() ? "" + age.low() : age.low() + "/" + age.high())),
                    join(values(person.sex()).map(sex -> sex.code())),
                    join(values(person.place()).map(PublicPlace::name)),
                    join(values(person.date()).map(Object::toString)),
                    join(Stream.concat(
                                    person.rows().stream().map(PublicPerson.Row::document),
                                    person.names().stream()
                                            .flatMap(name -> name.sources().stream())
                                            .map(Attested.Attestation::document))
                            .distinct()));
        }
        for (UnnamedGroup group : release.unnamed()) {
            table.row(
                    "unnamed",
                    group.id(),
                    group.counted(),
                    group.incident().orElse(""),
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    group.place().map(PublicPlace::name).orElse(""),
                    text(group.date()),
                    join(group.sources().stream()
                            .map(Attested.Attestation::document)
                            .distinct()));
        }
        for (Withheld held : release.withheld()) {
            table.row(
                    "withheld", "", held.people(), held.incident().orElse(""), "", "", "", "", "", "", "", "", "", "");
        }
        return table.bytes();
    }

    private static <T> Stream<T> values(List<Attested<T>> attested) {
        return attested.stream().map(Attested::value);
    }

    static byte[] figures(Release release) {
        Table table = new Table(
                "incident",
                "when",
                "question",
                "measure",
                "scope",
                "standing",
                "low",
                "best",
                "high",
                "rule",
                "lineages",
                "status",
                "reads",
                "assumes");
        for (PublicIncident incident : release.incidents()) {
            for (Question question : incident.questions()) {
                table.row(
                        incident.id(),
                        text(incident.when()),
                        question.id(),
                        question.measure().code(),
                        question.scope().map(Tables::code).orElse(""),
                        question.standing().code(),
                        text(question.low()),
                        text(question.best()),
                        text(question.high()),
                        question.rule(),
                        question.lineages(),
                        question.status().code(),
                        join(question.reads().stream()),
                        join(question.assumes().stream()));
            }
        }
        return table.bytes();
    }

    static byte[] claims(Release release) {
        Table table = new Table(
                "claim",
                "document",
                "kind",
                "measure",
                "value",
                "low",
                "high",
                "bound",
                "unit",
                "group",
                "when",
                "place",
                "actor",
                "speaker",
                "polarity",
                "modality",
                "wording",
                "review",
                "start",
                "end",
                "quote");
        for (PublicClaim claim : release.claims()) {
            Optional<PublicClaim.Figure> figure = claim.figure();
            table.row(
                    claim.id(),
                    claim.document(),
                    claim.kind(),
                    figure.map(of -> of.measure().code()).orElse(""),
                    figure.flatMap(PublicClaim.Figure::value).orElse(""),
                    figure.map(of -> text(of.low())).orElse(""),
                    figure.map(of -> text(of.high())).orElse(""),
                    figure.flatMap(PublicClaim.Figure::bound)
                            .map(of -> of.code())
                            .orElse(""),
                    figure.map(of -> of.unit().code()).orElse(""),
                    figure.map(of -> join(of.group().stream())).orElse(""),
                    claim.when().map(of -> of.date().toString()).orElse(""),
                    join(claim.place().stream()),
                    join(claim.actor().stream()),
                    claim.speaker().orElse(""),
                    claim.polarity().code(),
                    claim.modality().code(),
                    join(claim.wording().stream()),
                    claim.review().code(),
                    claim.passage().start(),
                    claim.passage().end(),
                    claim.passage().quote());
        }
        return table.bytes();
    }

    static byte[] documents(Release release) {
        Table table =
                new Table("document", "form", "label", "publisher", "published", "language", "kind", "rows", "sha256");
        for (PublicDocument document : release.documents()) {
            table.row(
                    document.id(),
                    document.form().code(),
                    document.label(),
                    document.publisher().map(PublicDocument.Inferred::value).orElse(""),
                    document.published().map(of -> of.value().toString()).orElse(""),
                    document.language(),
                    document.kind().code(),
                    document.rows().map(Object::toString).orElse(""),
                    document.sha256().orElse(""));
        }
        return table.bytes();
    }

    /// A message as one cell: its kind and arguments, for example `scope.group group=children`.
    private static String code(Message message) {
        return message.kind()
                + message.arguments().entrySet().stream()
                        .map(argument -> " " + argument.getKey() + "="
                                + switch (argument.getValue()) {
                                    case Message.Argument.Text(String text) -> text;
                                    case Message.Argument.Whole(long number) -> "" + number;
                                    case Message.Argument.Date(var date) -> date.toString();
                                    case Message.Argument.Words(Message inner) -> code(inner);
                                    case Message.Argument.Several(List<String> texts) -> String.join(" + ", texts);
                                })
                        .collect(Collectors.joining());
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    private static String text(OptionalLong value) {
        return value.isPresent() ? "" + value.getAsLong() : "";
    }

    private static String join(Stream<String> texts) {
        return texts.collect(Collectors.joining(" | "));
    }
}
