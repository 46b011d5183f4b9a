package org.stele.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.stele.dates.Edtf;
import org.stele.disclosure.Ties.Ground;
import org.stele.disclosure.Ties.Tie;
import org.stele.evidence.Judgement;
import org.stele.linkage.Dates;
import org.stele.linkage.Meaning;
import org.stele.release.Attested;
import org.stele.release.Attested.Attestation;
import org.stele.release.Message;
import org.stele.release.PublicPerson;
import org.stele.release.PublicPerson.AgeSpan;
import org.stele.release.PublicPerson.Further;
import org.stele.release.PublicPerson.Name;
import org.stele.release.PublicPerson.Row;
import org.stele.release.PublicPlace;
import org.stele.release.UnnamedGroup;
import org.stele.release.Withheld;
import org.stele.victims.Age;
import org.stele.victims.Attribute;
import org.stele.victims.Person;
import org.stele.victims.Value;
import org.stele.victims.VictimRecord;
import org.stele.vocabulary.JudgementKind;
import org.stele.vocabulary.Sex;

/// People as a release shows them: named, without a name, or counted and withheld. Of the named only what concerns
/// their death leaves; birth dates, addresses, relatives, remarks and codes stay.
final class People {

    private static final String UNDETERMINED = "und";
    private static final int OLDEST = 130;

    private final Evidence evidence;
    private final Mask mask;
    private final Cells cells;
    private final Ties ties;
    private final List<Judgement> judgements;
    private final RandomIds ids;
    private final List<PublicPerson> named = new ArrayList<>();
    private final List<UnnamedGroup> unnamed = new ArrayList<>();
    private final Map<Held, Long> withheld = new LinkedHashMap<>();
    private final SortedMap<Ground, Long> peopleByGround = new TreeMap<>();
    private long untied;

    /// People who are withheld for one reason in one incident.
    private record Held(Optional<String> incident, Message why) {}

    People(Material material, Evidence evidence, Mask mask, RandomIds ids) {
        this.evidence = evidence;
        this.mask = mask;
        this.cells = new Cells(material.lists());
        this.ties = new Ties(Ties.Event.of(material.incidents()), evidence::claim, cells);
        this.judgements = material.judgements();
        this.ids = ids;
        VictimRecord victims = material.victims();
        for (Person person : victims.persons()) {
            Optional<Message> why = Selection.whyWithheld(person);
            if (why.isPresent()) {
                Optional<String> incident =
                        counted(ties.find(person.members()), 1).map(Tie::incident);
                withheld.merge(new Held(incident, why.get()), 1L, Long::sum);
            } else if (person.name().isBlank()) {
                unnamed.add(nameless(person));
            } else {
                named.add(published(person));
            }
        }
        victims.groups().stream()
                .filter(group -> group.remainder().low() > 0)
                .forEach(group -> unnamed.add(group(group)));
        // The order of a list would tell where in it the withheld stand.
        named.sort(Comparator.comparing(PublicPerson::id));
        unnamed.sort(Comparator.comparing(UnnamedGroup::id));
    }

    List<PublicPerson> named() {
        return named;
    }

    List<UnnamedGroup> unnamed() {
        return unnamed;
    }

    List<Withheld> withheld() {
        return withheld.entrySet().stream()
                .map(held -> new Withheld(
                        held.getKey().incident(), held.getValue(), held.getKey().why()))
                .sorted(Comparator.comparing((Withheld held) -> held.incident().orElse(""))
                        .thenComparing(held -> held.why().kind()))
                .toList();
    }

    /// How the people came to be counted for incidents, ground by ground, as a step of the method.
    List<Message> steps() {
        if (peopleByGround.isEmpty() && untied == 0) {
            return List.of();
        }
        List<Message> steps = new ArrayList<>();
        peopleByGround.forEach((ground, people) -> steps.add(Message.of(
                "page.method.tied." + ground.code(), Map.of("people", people, "window", Ties.LATER_DEATH_DAYS))));
        if (untied > 0) {
            steps.add(Message.of("page.method.untied", Map.of("people", untied)));
        }
        return steps;
    }

    /// The tie, with the people it holds counted under its ground.
    private Optional<Tie> counted(Optional<Tie> tie, long people) {
        tie.ifPresentOrElse(found -> peopleByGround.merge(found.ground(), people, Long::sum), () -> untied += people);
        return tie;
    }

    private PublicPerson published(Person person) {
        Optional<Tie> tie = counted(ties.find(person.members()), 1);
        List<Attested<Name>> names = names(person);
        List<Row> rows = rows(person);
        return new PublicPerson(
                ids.draw("p"),
                tie.map(Tie::incident),
                tie.map(Tie::says).stream().toList(),
                names.subList(0, 1),
                names.subList(1, names.size()),
                person.fate(),
                age(person),
                sex(person),
                places(person),
                dates(person),
                further(person),
                rows,
                linked(person, rows.size()),
                values(person, "address").isEmpty()
                        ? List.of()
                        : List.of(Message.of("page.withheld.address_and_children")));
    }

    /// The fullest name first, then every other way in which a source writes it.
    private List<Attested<Name>> names(Person person) {
        Map<String, List<Attestation>> sources = new LinkedHashMap<>();
        Map<String, String> written = Selection.writtenNames(person);
        sources.put(Selection.fullestName(person), new ArrayList<>());
        for (String member : person.members()) {
            sources.computeIfAbsent(written.getOrDefault(member, person.name()), name -> new ArrayList<>())
                    .add(evidence.attestation(member));
        }
        List<Attested<Name>> names = new ArrayList<>();
        sources.forEach((text, said) -> names.add(new Attested<>(
                new Name(text, Scripts.of(text), UNDETERMINED),
                said.isEmpty() ? attestations(person.members()) : said)));
        return names;
    }

    private List<Attestation> attestations(List<String> members) {
        return members.stream().map(evidence::attestation).toList();
    }

    private List<Row> rows(Person person) {
        Map<String, String> written = Selection.writtenNames(person);
        List<Row> rows = new ArrayList<>();
        for (String member : person.members()) {
            Attestation where = evidence.attestation(member);
            where.row()
                    .ifPresent(row -> rows.add(
                            new Row(where.document(), row, written.getOrDefault(member, person.name()), UNDETERMINED)));
        }
        return rows;
    }

    private List<Message> linked(Person person, int rows) {
        if (rows < 2) {
            return List.of();
        }
        List<Message> linked = new ArrayList<>();
        linked.add(Message.of("page.linked.rows", Map.of("rows", rows)));
        boolean judged = judgements.stream()
                .filter(judgement -> judgement.kind() == JudgementKind.SAME_PERSON)
                .anyMatch(judgement ->
                        person.members().containsAll(List.of(judgement.subject().split("\\|", -1))));
        if (judged) {
            linked.add(Message.of("page.linked.judged"));
        }
        return linked;
    }

    private List<Attested<AgeSpan>> age(Person person) {
        return switch (person.age()) {
            case Age.Unknown() -> List.of();
            case Age.Known(int low, int high, List<String> sources) -> age(low, high, sources);
            case Age.Contested(int low, int high, List<String> sources) -> age(low, high, sources);
        };
    }

    private List<Attested<AgeSpan>> age(int low, int high, List<String> sources) {
        return high > OLDEST ? List.of() : List.of(new Attested<>(new AgeSpan(low, high), attestations(sources)));
    }

    private List<Attested<Sex>> sex(Person person) {
        List<String> sources = values(person, "sex").stream()
                .flatMap(value -> value.sources().stream())
                .distinct()
                .toList();
        return person.sex() == Sex.UNKNOWN
                ? List.of()
                : List.of(new Attested<>(person.sex(), attestations(sources.isEmpty() ? person.members() : sources)));
    }

    /// Where the person died; where no source says so, the place that lists give without saying of what.
    private List<Attested<PublicPlace>> places(Person person) {
        List<Value> died = values(person, "death_place");
        return (died.isEmpty() ? values(person, "place") : died)
                .stream()
                        .map(value -> new Attested<>(place(value.text()), attestations(value.sources())))
                        .toList();
    }

    private List<Attested<Edtf>> dates(Person person) {
        Map<String, List<String>> sources = new LinkedHashMap<>();
        for (Value value : values(person, "death_date")) {
            Dates.find(value.text())
                    .ifPresent(date -> sources.computeIfAbsent(date.toString(), d -> new ArrayList<>())
                            .addAll(value.sources()));
        }
        List<Attested<Edtf>> dates = new ArrayList<>();
        sources.forEach((date, members) -> dates.add(new Attested<>(Edtf.parse(date), attestations(members))));
        return dates;
    }

    private List<Further> further(Person person) {
        return values(person, "occupation").stream()
                .map(value -> new Further(
                        "occupation", new Attested<>(value.text(), attestations(value.sources())), UNDETERMINED))
                .toList();
    }

    private static List<Value> values(Person person, String attribute) {
        return person.attributes().stream()
                .filter(told -> told.name().equals(attribute))
                .map(Attribute::values)
                .flatMap(List::stream)
                .toList();
    }

    private UnnamedGroup nameless(Person person) {
        return new UnnamedGroup(
                ids.draw("u"),
                counted(ties.find(person.members()), 1).map(Tie::incident),
                1,
                1,
                OptionalLong.of(1),
                places(person).stream().findFirst().map(Attested::value),
                dates(person).stream().findFirst().map(Attested::value),
                Optional.empty(),
                attestations(person.members()));
    }

    private UnnamedGroup group(org.stele.victims.UnnamedGroup group) {
        String row =
                group.id().endsWith("+") ? group.id().substring(0, group.id().length() - 1) : group.id();
        long people = group.remainder().low();
        return new UnnamedGroup(
                ids.draw("u"),
                counted(ties.find(List.of(row)), people).map(Tie::incident),
                people,
                people,
                group.remainder().high(),
                cells.of(row).stream()
                        .filter(cell -> cell.means(Meaning.DEATH_PLACE) || cell.means(Meaning.PLACE))
                        .findFirst()
                        .map(cell -> place(mask.over(cell.text()))),
                cells.dates(row, Meaning.DEATH_DATE).stream().findFirst(),
                Optional.of(new UnnamedGroup.Words(mask.over(group.words()), UNDETERMINED)),
                List.of(evidence.attestation(row)));
    }

    private static PublicPlace place(String name) {
        return new PublicPlace(name, Optional.empty(), Optional.empty(), Optional.empty(), 0);
    }
}
