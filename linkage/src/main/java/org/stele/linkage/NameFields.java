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
    private static final double SAME_WITHOUT_VOWELS = 0.95;

    private static final int BEGINNING = 4;

    private enum Part {
        GIVEN("given name", Nature.OWN, 0),
        FAMILY("family name", Nature.SHARED, 1),
        FATHER("father's name", Nature.SHARED, 2);

        private final String label;
        private final Nature nature;

        /// Where its number stands in a version of a name.
        private final int place;

        Part(String label, Nature nature, int place) {
            this.label = label;
            this.nature = nature;
            this.place = place;
        }
    }

    /// The numbers of the parts of one version of a name; 0 where it lacks one.
    private static final class Version {
        private final int[] places;
        private final int[] rest;

        Version(int[] places, int[] rest) {
            this.places = places;
            this.rest = rest;
        }

        int get(Part part) {
            return places[part.place];
        }

        /// The same with the parts that it lacks and the other one has.
        Version filledFrom(Version other) {
            int[] filled = places.clone();
            for (int place = 0; place < filled.length; place++) {
                filled[place] = filled[place] == 0 ? other.places[place] : filled[place];
            }
            return new Version(filled, rest.length == 0 ? other.rest : rest);
        }

        boolean hasSameNames(Version other) {
            return Arrays.equals(places, other.places);
        }

        boolean isEmpty() {
            return rest.length == 0 && Arrays.stream(places).allMatch(number -> number == 0);
        }
    }

    private static final Part[] PARTS = Part.values();

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
        if (found.isEmpty() || inColumns.get(Part.GIVEN) != 0 || inColumns.get(Part.FAMILY) != 0) {
            found.removeIf(other -> other.hasSameNames(inColumns));
            found.addFirst(inColumns);
        }
        return found.toArray(new Version[0]);
    }

    private void add(List<Version> found, PersonName name) {
        Version version = version(name.parts());
        if (!version.isEmpty() && found.stream().noneMatch(other -> other.hasSameNames(version))) {
            found.add(version);
        }
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
        int[] places = new int[Part.values().length];
        int[] rest = new int[named.size()];
        int more = 0;
        for (NamePart part : named) {
            Optional<Part> place = placeOf(part.kind());
            boolean placed = place.isPresent() && places[place.get().place] == 0;
            if (placed) {
                places[place.get().place] = number(part);
            } else if (part.kind() != NamePart.Kind.TITLE && part.kind() != NamePart.Kind.SUFFIX) {
                rest[more++] = number(part);
            }
        }
        return new Version(places, Arrays.copyOf(rest, more));
    }

    private static Optional<Part> placeOf(NamePart.Kind kind) {
        return switch (kind) {
            case GIVEN, KUNYA -> Optional.of(Part.GIVEN);
            case FAMILY -> Optional.of(Part.FAMILY);
            case FATHER -> Optional.of(Part.FATHER);
            case GRANDFATHER, NICKNAME, TITLE, SUFFIX -> Optional.empty();
        };
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
            if (version.get(Part.GIVEN) != 0 && version.get(Part.FAMILY) != 0) {
                String one = parts.get(version.get(Part.GIVEN)).part().skeleton();
                String two = parts.get(version.get(Part.FAMILY)).part().skeleton();
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
        if (!parts.get(one).mayReach(parts.get(two), SIMILAR_FROM)) {
            return Field.DIFFERENT;
        }
        int known = memo.find(one, two);
        if (known < 0) {
            double alike = parts.get(one).likeness(parts.get(two), spelling);
            // Where one of two scripts has no vowels, names that agree as far as both can tell agree fully.
            boolean same = alike == 1
                    || (alike >= SAME_WITHOUT_VOWELS && parts.get(one).lacksVowelsOf(parts.get(two)));
            known = same ? SAME : alike >= NEAR_FROM ? NEAR : alike >= SIMILAR_FROM ? SIMILAR : Field.DIFFERENT;
            memo.put(one, two, known);
        }
        return known;
    }

    private int level(Part part, Version[] left, Version[] right) {
        int best = Field.MISSING;
        for (Version one : left) {
            int number = one.get(part);
            for (Version two : right) {
                int other = two.get(part);
                if (number != 0 && other != 0 && best < SAME) {
                    best = Math.max(best, compare(number, other));
                }
            }
        }
        return best <= Field.DIFFERENT && standsElsewhere(part, left, right) ? ELSEWHERE : best;
    }

    private boolean standsElsewhere(Part part, Version[] left, Version[] right) {
        for (Version one : left) {
            for (Version two : right) {
                if (standsElsewhere(part, one, two)) {
                    return true;
                }
            }
        }
        return false;
    }

    // One word that is the given name here and the family name there is one agreement: it counts for the first of
    // the two parts. Both parts agree only where both words have changed places.
    private boolean standsElsewhere(Part part, Version left, Version right) {
        for (Part place : PARTS) {
            if (place != part) {
                boolean there = near(left.get(part), right.get(place));
                boolean first = part.compareTo(place) < 0;
                if ((there || first) && ((there && first) || near(left.get(place), right.get(part)))) {
                    return true;
                }
            }
        }
        return nearAny(left.get(part), right.rest) || nearAny(right.get(part), left.rest);
    }

    private boolean nearAny(int number, int[] others) {
        for (int other : others) {
            if (near(number, other)) {
                return true;
            }
        }
        return false;
    }

    private boolean near(int one, int two) {
        if (one == two) {
            return one != 0;
        }
        return one != 0 && two != 0 && parts.get(one).mayReach(parts.get(two), NEAR_FROM) && compare(one, two) >= NEAR;
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
            return NameFields.this.level(part, versions[left], versions[right]);
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
