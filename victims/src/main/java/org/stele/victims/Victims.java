package org.stele.victims;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.stele.claims.Claim;
import org.stele.claims.Reading;
import org.stele.evidence.Judgement;
import org.stele.evidence.ListFile;
import org.stele.linkage.EqualRows;
import org.stele.linkage.Explanation;
import org.stele.linkage.Guard;
import org.stele.linkage.Linkage;
import org.stele.linkage.Links;
import org.stele.linkage.Meaning;
import org.stele.linkage.Overlaps;
import org.stele.linkage.PersonLists;
import org.stele.linkage.RowList;
import org.stele.linkage.RowRef;
import org.stele.linkage.Verdict;
import org.stele.vocabulary.JudgementKind;
import org.stele.vocabulary.Polarity;
import org.stele.vocabulary.Role;

/// Puts the rows of lists and the victims named in documents together into persons.
public final class Victims {

    /// The list that the named claims of documents stand in, for the linkage alone: it is no list of anybody's and
    /// counts in no overlap. No file can be called so.
    static final String DOCUMENTS = "named in documents/";

    private static final int DRAWS = 30;
    private static final double DOUBTFUL_FROM = 0.05;
    private static final double DOUBTFUL_TO = 0.95;

    private final List<ListFile> lists;
    private final long seed;
    private final Map<String, ReadRow> rows = new LinkedHashMap<>();
    private final Map<String, Claim.PersonClaim> claims = new TreeMap<>();
    private final List<Verdict> verdicts = new ArrayList<>();
    private final Map<String, Set<String>> membersOfGroup = new HashMap<>();

    private Victims(List<ListFile> lists, List<Reading> readings, List<Judgement> judgements, long seed) {
        this.lists = lists.stream()
                .sorted(Comparator.comparing(ListFile::name)
                        .thenComparing(list -> list.id().text()))
                .toList();
        this.seed = seed;
        GroupWords groups = new GroupWords();
        for (ListFile list : this.lists) {
            for (ListFile.Row row : list.rows()) {
                ReadRow read = ReadRow.of(list, row, groups);
                if (rows.putIfAbsent(read.id(), read) != null) {
                    throw new IllegalArgumentException("two lists are called \"" + list.name()
                            + "\": a row is known by its list's name and its number, so each list needs its own");
                }
            }
        }
        Set<String> rejected = rejected(judgements);
        for (Reading reading : readings) {
            for (Claim.PersonClaim claim : reading.claims(Claim.PersonClaim.class)) {
                boolean victim = claim.role() == Role.VICTIM && claim.said().polarity() == Polarity.AFFIRMED;
                if (victim
                        && !claim.name().isBlank()
                        && !rejected.contains(claim.id().text())) {
                    claims.put(claim.id().text(), claim);
                }
            }
        }
        judgements.forEach(this::heed);
    }

    /// Gathers the persons of a case. The order of the lists and readings does not matter; that of the judgements does:
    /// of two on one subject the later counts.
    ///
    /// @throws IllegalArgumentException when two lists have one name
    public static VictimRecord gather(
            List<ListFile> lists, List<Reading> readings, List<Judgement> judgements, long seed) {
        return new Victims(lists, readings, judgements, seed).gathered();
    }

    private static Set<String> rejected(List<Judgement> judgements) {
        Set<String> rejected = new HashSet<>();
        for (Judgement judgement : judgements) {
            if (judgement.kind() == JudgementKind.REJECT) {
                rejected.add(judgement.subject());
            } else if (judgement.kind() == JudgementKind.CONFIRM || judgement.kind() == JudgementKind.CORRECT) {
                rejected.remove(judgement.subject());
            }
        }
        return rejected;
    }

    // A pair of which one side is a group without names says who is one of its members.
    private void heed(Judgement judgement) {
        boolean same = judgement.kind() == JudgementKind.SAME_PERSON;
        int bar = judgement.subject().indexOf('|');
        if ((!same && judgement.kind() != JudgementKind.NOT_SAME_PERSON) || bar < 0) {
            return;
        }
        String left = judgement.subject().substring(0, bar);
        String right = judgement.subject().substring(bar + 1);
        if (!isKnown(left) || !isKnown(right)) {
            return;
        }
        if (isGroup(left) != isGroup(right)) {
            Set<String> members =
                    membersOfGroup.computeIfAbsent(isGroup(left) ? left : right, group -> new LinkedHashSet<>());
            String member = isGroup(left) ? right : left;
            if (same) {
                members.add(member);
            } else {
                members.remove(member);
            }
        } else if (!isGroup(left)) {
            verdicts.add(new Verdict(ref(left), ref(right), same));
        }
    }

    private boolean isKnown(String id) {
        return rows.containsKey(id) || claims.containsKey(id);
    }

    private boolean isGroup(String id) {
        ReadRow row = rows.get(id);
        return row != null && row.isGroupOnly();
    }

    private RowRef ref(String id) {
        ReadRow row = rows.get(id);
        return row == null
                ? new RowRef(DOCUMENTS, id)
                : new RowRef(row.file().name(), String.valueOf(row.row().number()));
    }

    /// The id by which a row or a claim is known everywhere else, from the one that the linkage knows it by.
    public static String id(RowRef ref) {
        return ref.list().equals(DOCUMENTS) ? ref.id() : ref.list() + ":" + ref.id();
    }

    private VictimRecord gathered() {
        Brothers brothers = new Brothers();
        Set<RowRef> decided = new HashSet<>();
        verdicts.forEach(verdict -> decided.addAll(List.of(verdict.left(), verdict.right())));
        EqualRows equal = EqualRows.of(lists.stream().map(this::asWritten).toList(), Set.of(), decided);
        List<PersonLists.Table> tables = new ArrayList<>();
        Set<RowRef> nameless = new HashSet<>();
        for (ListFile list : lists) {
            List<RowList.Row> named = new ArrayList<>();
            for (ListFile.Row row : list.rows()) {
                ReadRow read = read(list, row);
                RowRef ref = ref(read.id());
                if (!read.isGroupOnly() && !read.isNamed()) {
                    nameless.add(ref);
                }
                if (!read.isGroupOnly() && equal.isCompared(ref)) {
                    named.add(new RowList.Row(String.valueOf(row.number()), read.cells()));
                    brothers.add(ref, read.told(), read.writtenName());
                }
            }
            tables.add(table(list, named));
        }
        if (!claims.isEmpty()) {
            tables.add(claimsAsTable(brothers));
        }
        // A row without a name agrees with every other in it: who it is only somebody who knows can say.
        Guard guard = (left, right) ->
                nameless.contains(left) || nameless.contains(right) || brothers.keepsApart(left, right);
        Links links = link(tables, equal, guard);
        PersonMaker maker = new PersonMaker(rows, claims);
        List<Person> persons = new ArrayList<>();
        Map<String, String> personOf = new HashMap<>();
        List<List<RowRef>> clusters = links.clusters();
        List<List<RowRef>> all = equal.withAll(clusters);
        for (int i = 0; i < all.size(); i++) {
            List<String> members = all.get(i).stream().map(Victims::id).sorted().toList();
            List<String> copies = all.get(i).stream()
                    .filter(equal::isCopy)
                    .map(Victims::id)
                    .sorted()
                    .toList();
            Person person =
                    maker.make(members, copies, i < clusters.size() ? explanations(links, clusters.get(i)) : List.of());
            persons.add(person);
            members.forEach(member -> personOf.put(member, person.id()));
        }
        persons.sort(Comparator.comparing(person -> person.members().getFirst()));
        return record(links, nameless, equal, persons, personOf);
    }

    /// Every row of a list that does not only count people, with its cells as they stand.
    private PersonLists.Table asWritten(ListFile list) {
        List<RowList.Row> written = new ArrayList<>();
        for (ListFile.Row row : list.rows()) {
            if (!read(list, row).isGroupOnly()) {
                written.add(new RowList.Row(
                        String.valueOf(row.number()),
                        list.columns().stream()
                                .map(column -> row.find(column).orElse(""))
                                .toList()));
            }
        }
        return table(list, written);
    }

    private static PersonLists.Table table(ListFile list, List<RowList.Row> rows) {
        return new PersonLists.Table(list.name(), list.columns(), ColumnMeaning.ofAll(list), rows, false);
    }

    private ReadRow read(ListFile list, ListFile.Row row) {
        ReadRow read = rows.get(list.name() + ":" + row.number());
        if (read == null) {
            throw new IllegalStateException("every row was read: " + list.name() + ":" + row.number());
        }
        return read;
    }

    private Links link(List<PersonLists.Table> tables, EqualRows equal, Guard guard) {
        Set<String> leftOut = new HashSet<>();
        for (ListFile list : lists) {
            for (String column : list.columns()) {
                Optional<Meaning> meaning = ColumnMeaning.of(list, column);
                if (meaning.isEmpty()) {
                    // What no language of ours recognises is kept with the person and is no evidence of who it is.
                    leftOut.add(column);
                }
            }
        }
        PersonLists together = PersonLists.of(tables, leftOut);
        List<Verdict> all = new ArrayList<>(equal.verdicts());
        all.addAll(verdicts);
        return Linkage.of(together.schema())
                .lists(together.lists())
                .verdicts(all)
                .guard(guard)
                .train(seed)
                .link();
    }

    private PersonLists.Table claimsAsTable(Brothers brothers) {
        List<RowList.Row> named = new ArrayList<>();
        claims.forEach((id, claim) -> {
            String father = claim.attributes().stream()
                    .filter(attribute -> attribute.name().equals("father"))
                    .map(attribute -> attribute.words().text())
                    .findFirst()
                    .orElse("");
            String age = claim.age().map(String::valueOf).orElse("");
            String sex = switch (claim.sex()) {
                case FEMALE -> "f";
                case MALE -> "m";
                case UNKNOWN -> "";
            };
            named.add(new RowList.Row(id, List.of(claim.name(), father, age, sex)));
            brothers.add(new RowRef(DOCUMENTS, id), Map.of(Meaning.NAME, claim.name()), claim.name());
        });
        return new PersonLists.Table(DOCUMENTS, List.of("name", "father", "age", "sex"), named, false);
    }

    private static List<Explanation> explanations(Links links, List<RowRef> cluster) {
        List<Explanation> why = new ArrayList<>();
        for (int i = 0; i < cluster.size(); i++) {
            for (int j = i + 1; j < cluster.size(); j++) {
                why.add(links.explain(cluster.get(i), cluster.get(j)));
            }
        }
        return why;
    }

    private VictimRecord record(
            Links links, Set<RowRef> nameless, EqualRows equal, List<Person> persons, Map<String, String> personOf) {
        List<VictimRecord.Row> kept = new ArrayList<>();
        List<UnnamedGroup> groups = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        rows.forEach((id, row) -> {
            String person = personOf.getOrDefault(id, "");
            kept.add(new VictimRecord.Row(
                    id, row.file().name(), row.row().number(), row.row().raw(), person, row.problems()));
            // Two rows of one person name one member of the group.
            List<String> members = membersOfGroup.getOrDefault(id, Set.of()).stream()
                    .map(member -> personOf.getOrDefault(member, member))
                    .distinct()
                    .toList();
            row.unnamed(members).ifPresent(groups::add);
            problems.addAll(row.problems());
        });
        equal.groups().forEach(group -> problems.add(equalRows(group)));
        links.unheeded()
                .forEach(verdict ->
                        problems.add(Problem.unheeded(id(verdict.left()), id(verdict.right()), verdict.same())));
        List<String> names = lists.stream().map(ListFile::name).toList();
        List<Overlaps> drawn = links.sample(seed, DRAWS).stream()
                .map(draw -> overlaps(names, equal.withAll(draw.clusters()), nameless))
                .toList();
        return new VictimRecord(
                kept,
                persons,
                groups,
                problems,
                review(links, personOf),
                overlaps(names, equal.withAll(links.clusters()), nameless),
                drawn,
                links.model(),
                seed);
    }

    private static Overlaps overlaps(List<String> names, List<List<RowRef>> clusters, Set<RowRef> nameless) {
        return Overlaps.of(
                names,
                clusters.stream()
                        .filter(cluster -> !nameless.containsAll(cluster))
                        .toList());
    }

    private Problem equalRows(EqualRows.Group group) {
        RowRef first = group.rows().getFirst();
        String file = lists.stream()
                .filter(list -> list.name().equals(first.list()))
                .map(ListFile::fileName)
                .findFirst()
                .orElse(first.list());
        return Problem.equalRows(file, group.rows().stream().map(RowRef::id).toList(), group.copies());
    }

    /// The doubtful pairs: of those that ask the same of two persons, the most doubtful one.
    private static List<Doubt> review(Links links, Map<String, String> personOf) {
        Map<String, Doubt> byQuestion = new TreeMap<>();
        for (Links.Pair pair : links.pairs()) {
            if (pair.probability() < DOUBTFUL_FROM || pair.probability() > DOUBTFUL_TO) {
                continue;
            }
            String left = id(pair.left());
            String right = id(pair.right());
            double change = pair.together() ? 1 - pair.probability() : pair.probability();
            Doubt doubt = new Doubt(
                    left, right, pair.probability(), pair.together(), change, links.explain(pair.left(), pair.right()));
            String one = personOf.getOrDefault(left, left);
            String two = personOf.getOrDefault(right, right);
            String question =
                    pair.together() ? left + "|" + right : one.compareTo(two) < 0 ? one + "|" + two : two + "|" + one;
            byQuestion.merge(question, doubt, (a, b) -> a.expectedChange() >= b.expectedChange() ? a : b);
        }
        List<Doubt> review = new ArrayList<>(byQuestion.values());
        review.sort(Comparator.comparingDouble(Doubt::expectedChange)
                .reversed()
                .thenComparing(Doubt::left)
                .thenComparing(Doubt::right));
        return Collections.unmodifiableList(review);
    }
}
