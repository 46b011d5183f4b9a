package org.stele.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stele.linkage.Column.Kind;
import org.stele.linkage.Column.Nature;
import org.stele.names.HeardPart;
import org.stele.names.NameParser;
import org.stele.names.NamePart;
import org.stele.names.PersonName;
import org.stele.names.Script;
import org.stele.names.Spelling;

/// The name columns of all rows, taken apart together: one field each for the given, the family and the father's
/// name, wherever in the columns the words stand. A row may have several versions of its name, for example one a
/// script; two rows agree as far as their best versions do.
final class NameFields {

    private static final List<String> LEVELS =
            List.of("missing", "different", "in another place of the name", "similar", "near", "same");

    private static final int ELSEWHERE = 2;
    private static final int SIMILAR = 3;
    private static final int NEAR = 4;
    private static final int SAME = 5;

    private static final double SIMILAR_FROM = 0.75;
    private static final double NEAR_FROM = 0.9;

    private static final int BEGINNING = 4;

    private enum Part {
        GIVEN("given name", Nature.OWN),
        FAMILY("family name", Nature.SHARED),
        FATHER("father's name", Nature.SHARED);

        private final String label;
        private final Nature nature;

        Part(String label, Nature nature) {
            this.label = label;
            this.nature = nature;
        }
    }

    /// The numbers of the parts of one version of a name; 0 where it lacks one.
    private record Version(int given, int family, int father, List<Integer> rest) {
        int get(Part part) {
            return switch (part) {
                case GIVEN -> given;
                case FAMILY -> family;
                case FATHER -> father;
            };
        }

        /// The same with the parts that it lacks and the other one has.
        Version filledFrom(Version other) {
            return new Version(
                    given == 0 ? other.given : given,
                    family == 0 ? other.family : family,
                    father == 0 ? other.father : father,
                    rest.isEmpty() ? other.rest : rest);
        }

        boolean isEmpty() {
            return given == 0 && family == 0 && father == 0 && rest.isEmpty();
        }
    }

    private final List<Column> columns;
    private final List<List<String>> cells;
    private final int rows;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<HeardPart> parts = new ArrayList<>();
    private final Version[][] versions;
    private final PairMemo memo = new PairMemo();
    private final Spelling spelling = new Spelling();

    /// @param cells one list of cells a column
    NameFields(List<Column> columns, List<List<String>> cells, int rows) {
        this.columns = columns;
        this.cells = cells;
        this.rows = rows;
        versions = new Version[rows][];
        parts.add(HeardPart.of(nothing()));
        Map<List<String>, Version[]> known = new HashMap<>();
        for (int row = 0; row < rows; row++) {
            List<String> written = new ArrayList<>();
            for (List<String> column : cells) {
                written.add(column.get(row));
            }
            versions[row] = known.computeIfAbsent(written, this::read);
        }
    }

    private static NamePart nothing() {
        return new NamePart("", NamePart.Kind.GIVEN, List.of(""), "");
    }

    private Version[] read(List<String> written) {
        List<NamePart> split = new ArrayList<>();
        List<Version> found = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            String cell = written.get(i);
            if (cell.isBlank()) {
                continue;
            }
            Optional<NamePart.Kind> kind = partOf(columns.get(i).kind());
            if (kind.isPresent()) {
                split.addAll(NameParser.parse(cell, kind.get()).parts());
            } else {
                add(found, NameParser.parse(cell));
            }
        }
        Version inColumns = version(split);
        found.replaceAll(version -> version.filledFrom(inColumns));
        if (found.isEmpty() || inColumns.given() != 0 || inColumns.family() != 0) {
            found.removeIf(other -> sameNames(other, inColumns));
            found.addFirst(inColumns);
        }
        return found.toArray(new Version[0]);
    }

    private void add(List<Version> found, PersonName name) {
        Version version = version(name.parts());
        if (!version.isEmpty() && found.stream().noneMatch(other -> sameNames(other, version))) {
            found.add(version);
        }
    }

    private static boolean sameNames(Version one, Version two) {
        return one.given == two.given && one.family == two.family && one.father == two.father;
    }

    private static Optional<NamePart.Kind> partOf(Kind kind) {
        return switch (kind) {
            case GIVEN_NAME -> Optional.of(NamePart.Kind.GIVEN);
            case FAMILY_NAME -> Optional.of(NamePart.Kind.FAMILY);
            case FATHER_NAME -> Optional.of(NamePart.Kind.FATHER);
            case NAME, DATE, NUMBER, TEXT, CODE, CATEGORY, IGNORED -> Optional.empty();
        };
    }

    private Version version(List<NamePart> named) {
        int given = 0;
        int family = 0;
        int father = 0;
        List<Integer> rest = new ArrayList<>();
        for (NamePart part : named) {
            int number = number(part);
            switch (part.kind()) {
                case GIVEN, KUNYA -> {
                    if (given == 0) {
                        given = number;
                    } else {
                        rest.add(number);
                    }
                }
                case FAMILY -> {
                    if (family == 0) {
                        family = number;
                    } else {
                        rest.add(number);
                    }
                }
                case FATHER -> {
                    if (father == 0) {
                        father = number;
                    } else {
                        rest.add(number);
                    }
                }
                case GRANDFATHER, NICKNAME -> rest.add(number);
                case TITLE, SUFFIX -> {}
            }
        }
        return new Version(given, family, father, List.copyOf(rest));
    }

    private int number(NamePart part) {
        if (part.form().isEmpty()) {
            return 0;
        }
        String key = part.forms() + (Script.of(part.written()) == Script.ARABIC ? "~" : "");
        Integer number = numbers.get(key);
        if (number == null) {
            number = parts.size();
            numbers.put(key, number);
            parts.add(HeardPart.of(part));
        }
        return number;
    }

    /// The fields of the parts that some row has.
    List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        for (Part part : Part.values()) {
            NameField field = new NameField(part);
            if (field.distinct() > 0) {
                fields.add(field);
            }
        }
        return fields;
    }

    /// The key of rows whose given and family names have the same consonants, in either order.
    List<BlockingKey> keysOfWholeNames() {
        Map<String, Integer> known = new HashMap<>();
        int[] codes = new int[rows];
        for (int row = 0; row < rows; row++) {
            Version version = versions[row][0];
            if (version.given() != 0 && version.family() != 0) {
                String one = parts.get(version.given()).part().skeleton();
                String two = parts.get(version.family()).part().skeleton();
                String key = one.compareTo(two) < 0 ? one + " " + two : two + " " + one;
                codes[row] = known.computeIfAbsent(key, k -> known.size() + 1);
            }
        }
        return List.of(new BlockingKey(
                "consonants of both names in either order",
                List.of(Part.GIVEN.label, Part.FAMILY.label),
                false,
                codes));
    }

    private int compare(int one, int two) {
        if (one == two) {
            return SAME;
        }
        int known = memo.find(one, two);
        if (known < 0) {
            double alike = parts.get(one).likeness(parts.get(two), spelling);
            known = alike == 1 ? SAME : alike >= NEAR_FROM ? NEAR : alike >= SIMILAR_FROM ? SIMILAR : Field.DIFFERENT;
            memo.put(one, two, known);
        }
        return known;
    }

    private int compare(Part part, Version left, Version right) {
        int one = left.get(part);
        int two = right.get(part);
        int level = one == 0 || two == 0 ? Field.MISSING : compare(one, two);
        return level <= Field.DIFFERENT && standsElsewhere(part, left, right) ? ELSEWHERE : level;
    }

    // One word that is the given name here and the family name there is one agreement: it counts for the first of
    // the two parts. Both parts agree only where both words have changed places.
    private boolean standsElsewhere(Part part, Version left, Version right) {
        for (Part place : Part.values()) {
            if (place != part) {
                boolean there = near(left.get(part), right.get(place));
                boolean back = near(left.get(place), right.get(part));
                if (part.compareTo(place) < 0 ? there || back : there && back) {
                    return true;
                }
            }
        }
        return nearAny(left.get(part), right.rest()) || nearAny(right.get(part), left.rest());
    }

    private boolean nearAny(int number, List<Integer> others) {
        for (int other : others) {
            if (near(number, other)) {
                return true;
            }
        }
        return false;
    }

    private boolean near(int one, int two) {
        return one != 0 && two != 0 && compare(one, two) >= NEAR;
    }

    private final class NameField extends Field {

        private final Part part;
        private final Dictionary values;
        private final double[] bits;
        private final double mostBits;

        NameField(Part part) {
            super(part.label, part.nature, LEVELS);
            this.part = part;
            List<String> formOfRow = new ArrayList<>(rows);
            for (int row = 0; row < rows; row++) {
                formOfRow.add(form(versions[row][0].get(part)));
            }
            values = Dictionary.of(formOfRow);
            bits = values.rarities(values.chanceOfSame());
            mostBits = Arrays.stream(bits).max().orElse(0);
        }

        private String form(int number) {
            return parts.get(number).part().form();
        }

        @Override
        int level(int left, int right) {
            int best = MISSING;
            for (Version one : versions[left]) {
                for (Version two : versions[right]) {
                    best = Math.max(best, compare(part, one, two));
                }
            }
            return best;
        }

        @Override
        String shown(int row) {
            StringBuilder shown = new StringBuilder();
            for (int i = 0; i < columns.size(); i++) {
                if (partOf(columns.get(i).kind()).isEmpty()
                        || label(columns.get(i).kind()).equals(name())) {
                    String cell = cells.get(i).get(row);
                    if (!cell.isBlank() && shown.indexOf(cell) < 0) {
                        shown.append(shown.isEmpty() ? "" : " / ").append(cell);
                    }
                }
            }
            return shown.toString();
        }

        private static String label(Kind kind) {
            return switch (kind) {
                case GIVEN_NAME -> Part.GIVEN.label;
                case FAMILY_NAME -> Part.FAMILY.label;
                case FATHER_NAME -> Part.FATHER.label;
                case NAME, DATE, NUMBER, TEXT, CODE, CATEGORY, IGNORED -> "";
            };
        }

        @Override
        double rarity(int left, int right, int level) {
            if (level < NEAR) {
                return 0;
            }
            // The commoner of the two values says how rare what they share is.
            double shared = Math.min(bits[values.code(left)], bits[values.code(right)]);
            return level == SAME ? shared : shared / 2;
        }

        @Override
        double mostRarity(int level) {
            return level < NEAR ? 0 : level == SAME ? mostBits : mostBits / 2;
        }

        @Override
        double chanceOfExact() {
            return values.chanceOfSame();
        }

        @Override
        Model.Frequencies frequencies() {
            return new Model.Frequencies(values.distinct(), chanceOfExact(), values.commonest(COMMONEST));
        }

        @Override
        int distinct() {
            return values.distinct();
        }

        @Override
        List<BlockingKey> keys() {
            Map<String, Integer> skeletons = new HashMap<>();
            Map<String, Integer> beginnings = new HashMap<>();
            int[] bySkeleton = new int[rows];
            int[] byBeginning = new int[rows];
            for (int row = 0; row < rows; row++) {
                NamePart named = parts.get(versions[row][0].get(part)).part();
                if (!named.form().isEmpty()) {
                    bySkeleton[row] = skeletons.computeIfAbsent(named.skeleton(), k -> skeletons.size() + 1);
                    String form = named.form();
                    String beginning = form.substring(0, Math.min(BEGINNING, form.length()));
                    byBeginning[row] = beginnings.computeIfAbsent(beginning, k -> beginnings.size() + 1);
                }
            }
            return List.of(
                    new BlockingKey(name(), List.of(name()), true, values.codes()),
                    new BlockingKey(name() + " consonants", List.of(name()), false, bySkeleton),
                    new BlockingKey(name() + " beginning", List.of(name()), false, byBeginning));
        }
    }
}
