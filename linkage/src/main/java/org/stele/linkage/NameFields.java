package org.stele.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stele.linkage.Column.Kind;
import org.stele.linkage.Column.Nature;
import org.stele.names.HeardParts;
import org.stele.names.NameParser;
import org.stele.names.NamePart;
import org.stele.names.Script;
import org.stele.names.Spelling;
import org.stele.names.Transliteration;

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
    private static final HeardParts.Threshold MAY_BE_SIMILAR = new HeardParts.Threshold(SIMILAR_FROM);
    private static final HeardParts.Threshold MAY_BE_NEAR = new HeardParts.Threshold(NEAR_FROM);
    private static final double SAME_WITHOUT_VOWELS = 0.95;

    private static final int BEGINNING = 4;

    /// The place of words that are none of the three parts.
    private static final int REST = 3;

    /// A number of joined neighbours has a bit for each of the places they stand in.
    private static final int PLACES = 4;

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

    /// The numbers of the parts of one version of a name; 0 where it lacks one. Of every two neighbours also what they
    /// are when written as one, with the places they stand in: another scribe writes `Alireza` for `Ali Reza`.
    private static final class Version {
        private final int[] places;
        private final int[] rest;
        private final int[] joined;

        /// All its words written as one: the number of their consonants; 0 for a name of one word.
        private final int asOneWord;

        Version(int[] places, int[] rest, int[] joined, int asOneWord) {
            this.places = places;
            this.rest = rest;
            this.joined = joined;
            this.asOneWord = asOneWord;
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
            return new Version(
                    filled,
                    rest.length == 0 ? other.rest : rest,
                    joined.length == 0 ? other.joined : joined,
                    asOneWord);
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
    private final HeardParts parts = new HeardParts();
    private final Map<String, Integer> asOneWord = new HashMap<>();
    private final int[] oneWordOfRow;

    /// By row: what it can be called, laid out in one array. First the number of its different words and these, each
    /// times four with its place (3 for the rest); then the number of versions and these, each as its three places,
    /// the number of further words, these, the number of joined neighbours, and these.
    private int[] laidOut = new int[1024];

    private int used;
    private final int[] wordsAt;
    private final int[] versionsAt;

    /// Of the pair asked for last: the parts that may stand in another place there.
    private int lastLeft = -1;

    private int lastRight = -1;
    private int mayStandElsewhere;

    private static final int LEVEL_BITS = 3;
    private static final int LEVEL_MASK = 7;
    private static final int TAKEN = 7;

    private int joinedLeft = -1;
    private int joinedRight = -1;
    private int joinedLevels;

    /// What cells were taken apart into, while rows are read.
    private final Map<String, Version> wholeNames = new HashMap<>();

    private final Map<NamePart.Kind, Map<String, List<NamePart>>> partNames = new EnumMap<>(NamePart.Kind.class);
    private final PairMemo memo = new PairMemo();
    private final Spelling spelling = new Spelling();

    /// @param cells one list of cells a column
    NameFields(List<Column> columns, List<List<String>> cells, int rows) {
        this.columns = columns;
        this.cells = cells;
        this.rows = rows;
        wordsAt = new int[rows];
        versionsAt = new int[rows];
        oneWordOfRow = new int[rows];
        parts.add(nothing());
        for (int row = 0; row < rows; row++) {
            List<Version> versions = read(row);
            oneWordOfRow[row] = versions.getFirst().asOneWord;
            layOut(row, versions);
        }
        wholeNames.clear();
        partNames.clear();
        laidOut = Arrays.copyOf(laidOut, used);
    }

    private void layOut(int row, List<Version> versions) {
        wordsAt[row] = used;
        append(0);
        for (Version version : versions) {
            for (int place = 0; place < version.places.length; place++) {
                appendWord(wordsAt[row], version.places[place], place);
            }
            for (int number : version.rest) {
                appendWord(wordsAt[row], number, REST);
            }
        }
        versionsAt[row] = used;
        append(versions.size());
        for (Version version : versions) {
            for (int number : version.places) {
                append(number);
            }
            append(version.rest.length);
            for (int number : version.rest) {
                append(number);
            }
            append(version.joined.length);
            for (int neighbours : version.joined) {
                append(neighbours);
            }
        }
    }

    private void append(int number) {
        if (used == laidOut.length) {
            laidOut = Arrays.copyOf(laidOut, used + (used >> 1));
        }
        laidOut[used++] = number;
    }

    private void appendWord(int at, int number, int place) {
        int word = number << 2 | place;
        for (int i = at + 1; i < used; i++) {
            if (laidOut[i] == word) {
                return;
            }
        }
        if (number != 0) {
            append(word);
            laidOut[at]++;
        }
    }

    /// The number of a part in the first version of a row's name; 0 where it lacks it.
    private int first(int row, Part part) {
        return laidOut[versionsAt[row] + 1 + part.place];
    }

    private static NamePart nothing() {
        return new NamePart("", NamePart.Kind.GIVEN, List.of(""), "");
    }

    private List<Version> read(int row) {
        List<List<NamePart>> split = new ArrayList<>();
        List<Version> found = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i).get(row);
            if (cell.isBlank()) {
                continue;
            }
            Optional<NamePart.Kind> kind = partOf(columns.get(i).kind());
            if (kind.isPresent()) {
                split.add(partNames
                        .computeIfAbsent(kind.get(), k -> new HashMap<>())
                        .computeIfAbsent(
                                cell, c -> NameParser.parse(c, kind.get()).parts()));
            } else {
                add(
                        found,
                        wholeNames.computeIfAbsent(
                                cell, c -> version(List.of(NameParser.parse(c).parts()))));
            }
        }
        Version inColumns = version(split);
        found.replaceAll(version -> version.filledFrom(inColumns));
        if (found.isEmpty() || inColumns.get(Part.GIVEN) != 0 || inColumns.get(Part.FAMILY) != 0) {
            found.removeIf(other -> other.hasSameNames(inColumns));
            found.addFirst(inColumns);
        }
        return found;
    }

    private static void add(List<Version> found, Version version) {
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

    /// @param named the parts of each cell
    private Version version(List<List<NamePart>> named) {
        int[] places = new int[Part.values().length];
        int[] rest = new int[named.stream().mapToInt(List::size).sum()];
        int more = 0;
        for (List<NamePart> cell : named) {
            for (NamePart part : cell) {
                Optional<Part> place = placeOf(part.kind());
                boolean placed = place.isPresent() && places[place.get().place] == 0;
                if (placed) {
                    places[place.get().place] = number(part);
                } else if (part.kind() != NamePart.Kind.TITLE && part.kind() != NamePart.Kind.SUFFIX) {
                    rest[more++] = number(part);
                }
            }
        }
        return new Version(places, Arrays.copyOf(rest, more), joined(named, places), asOneWord(named));
    }

    private int[] joined(List<List<NamePart>> named, int[] places) {
        int[] joined = new int[named.stream().mapToInt(List::size).sum()];
        int pairs = 0;
        for (List<NamePart> cell : named) {
            List<NamePart> words = cell.stream().filter(NameFields::isWord).toList();
            for (int i = 0; i + 1 < words.size(); i++) {
                NamePart one = words.get(i);
                NamePart two = words.get(i + 1);
                int where = (1 << placeOf(one, places)) | (1 << placeOf(two, places));
                joined[pairs++] = (number(one.joinedTo(two)) << PLACES) | where;
            }
        }
        return Arrays.copyOf(joined, pairs);
    }

    private int asOneWord(List<List<NamePart>> named) {
        List<NamePart> words =
                named.stream().flatMap(List::stream).filter(NameFields::isWord).toList();
        if (words.size() < 2) {
            return 0;
        }
        // Columns may come in any order, words of a cell in the order of the name.
        if (named.size() > 1) {
            words = words.stream().sorted(Comparator.comparing(NamePart::kind)).toList();
        }
        String together = String.join("", words.stream().map(NamePart::form).toList());
        return asOneWord.computeIfAbsent(Transliteration.skeleton(together), k -> asOneWord.size() + 1);
    }

    private static boolean isWord(NamePart part) {
        return part.kind() != NamePart.Kind.TITLE
                && part.kind() != NamePart.Kind.SUFFIX
                && part.kind() != NamePart.Kind.NICKNAME
                && !part.form().isEmpty();
    }

    private int placeOf(NamePart part, int[] places) {
        return placeOf(part.kind())
                .filter(place -> places[place.place] == number(part))
                .map(place -> place.place)
                .orElse(REST);
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
            number = parts.add(part);
            numbers.put(key, number);
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
            int given = first(row, Part.GIVEN);
            int family = first(row, Part.FAMILY);
            if (given != 0 && family != 0) {
                String one = parts.get(given).part().skeleton();
                String two = parts.get(family).part().skeleton();
                String key = one.compareTo(two) < 0 ? one + " " + two : two + " " + one;
                codes[row] = known.computeIfAbsent(key, k -> known.size() + 1);
            }
        }
        return List.of(
                new BlockingKey(
                        "consonants of both names in either order",
                        List.of(Part.GIVEN.label, Part.FAMILY.label),
                        false,
                        codes),
                new BlockingKey(
                        "consonants of all names written as one word",
                        List.of(Part.GIVEN.label, Part.FAMILY.label, Part.FATHER.label),
                        List.of(Part.GIVEN.label, Part.FAMILY.label),
                        false,
                        oneWordOfRow));
    }

    private int compare(int one, int two) {
        if (one == two) {
            return SAME;
        }
        if (!parts.mayReach(one, two, MAY_BE_SIMILAR)) {
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

    private int level(Part part, int left, int right) {
        int best = Field.MISSING;
        int before = 0;
        int one = versionsAt[left] + 1;
        for (int l = laidOut[one - 1]; l > 0 && best < SAME; l--) {
            int number = laidOut[one + part.place];
            if (number != 0 && number != before) {
                best = Math.max(best, best(part, number, right));
                before = number;
            }
            one = next(one);
        }
        if (best == Field.MISSING || best >= NEAR) {
            return best;
        }
        int joined = joined(left, right);
        if (joined != 0) {
            int level = (joined >> (LEVEL_BITS * part.place)) & LEVEL_MASK;
            if (level == TAKEN) {
                return Field.MISSING;
            }
            best = Math.max(best, level);
        }
        return best <= Field.DIFFERENT && standsElsewhere(part, left, right) ? ELSEWHERE : best;
    }

    /// By place, how far a part agrees with two neighbours of the other name written as one; [#TAKEN] for the
    /// neighbour that so became a piece of another part, and has nothing left to be compared with.
    private int joined(int left, int right) {
        if (left != joinedLeft || right != joinedRight) {
            joinedLevels = 0;
            int one = versionsAt[left] + 1;
            for (int l = laidOut[one - 1]; l > 0; l--) {
                int two = versionsAt[right] + 1;
                for (int r = laidOut[two - 1]; r > 0; r--) {
                    compareJoined(one, two);
                    compareJoined(two, one);
                    two = next(two);
                }
                one = next(one);
            }
            joinedLeft = left;
            joinedRight = right;
        }
        return joinedLevels;
    }

    private void compareJoined(int whole, int inPieces) {
        int from = inPieces + REST + 1 + laidOut[inPieces + REST];
        for (int i = from + 1; i <= from + laidOut[from]; i++) {
            int neighbours = laidOut[i] >>> PLACES;
            for (int place = 0; place < REST; place++) {
                int number = laidOut[whole + place];
                if (((laidOut[i] >> place) & 1) != 0 && near(number, neighbours)) {
                    for (int other = 0; other < REST; other++) {
                        if (other != place && ((laidOut[i] >> other) & 1) != 0) {
                            setJoined(other, TAKEN);
                        }
                    }
                    setJoined(place, compare(number, neighbours));
                }
            }
        }
    }

    private void setJoined(int place, int level) {
        int known = (joinedLevels >> (LEVEL_BITS * place)) & LEVEL_MASK;
        if (level == TAKEN ? known == 0 : known == TAKEN || known < level) {
            joinedLevels = (joinedLevels & ~(LEVEL_MASK << (LEVEL_BITS * place))) | (level << (LEVEL_BITS * place));
        }
    }

    private int best(Part part, int number, int row) {
        int best = Field.MISSING;
        int before = 0;
        int two = versionsAt[row] + 1;
        for (int r = laidOut[two - 1]; r > 0 && best < SAME; r--) {
            int other = laidOut[two + part.place];
            if (other != 0 && other != before) {
                best = Math.max(best, compare(number, other));
                before = other;
            }
            two = next(two);
        }
        return best;
    }

    /// Where the version after this one begins.
    private int next(int version) {
        int joined = version + REST + 1 + laidOut[version + REST];
        return joined + 1 + laidOut[joined];
    }

    private boolean standsElsewhere(Part part, int left, int right) {
        if (left != lastLeft || right != lastRight) {
            mayStandElsewhere = mayStandElsewhere(left, right);
            lastLeft = left;
            lastRight = right;
        }
        if ((mayStandElsewhere >> part.place & 1) == 0) {
            return false;
        }
        int one = versionsAt[left] + 1;
        for (int l = laidOut[one - 1]; l > 0; l--) {
            int two = versionsAt[right] + 1;
            for (int r = laidOut[two - 1]; r > 0; r--) {
                if (versionsStandElsewhere(part, one, two)) {
                    return true;
                }
                two = next(two);
            }
            one = next(one);
        }
        return false;
    }

    /// The places of which some word stands near a word in another place of the other row: most pairs have none, and
    /// their versions need not be gone through.
    private int mayStandElsewhere(int left, int right) {
        int places = 0;
        for (int l = laidOut[wordsAt[left]], one = wordsAt[left] + 1; l > 0; l--, one++) {
            int place = laidOut[one] & REST;
            for (int r = laidOut[wordsAt[right]], two = wordsAt[right] + 1; r > 0; r--, two++) {
                int other = laidOut[two] & REST;
                if (place != other && near(laidOut[one] >>> 2, laidOut[two] >>> 2)) {
                    places |= 1 << place | 1 << other;
                }
            }
        }
        return places;
    }

    // One word that is the given name here and the family name there is one agreement: it counts for the first of
    // the two parts. Both parts agree only where both words have changed places.
    private boolean versionsStandElsewhere(Part part, int left, int right) {
        for (Part place : PARTS) {
            if (place != part) {
                boolean there = near(laidOut[left + part.place], laidOut[right + place.place]);
                boolean first = part.compareTo(place) < 0;
                if ((there || first)
                        && ((there && first) || near(laidOut[left + place.place], laidOut[right + part.place]))) {
                    return true;
                }
            }
        }
        return nearAny(laidOut[left + part.place], right) || nearAny(laidOut[right + part.place], left);
    }

    private boolean nearAny(int number, int version) {
        for (int i = version + REST + 1; i <= version + REST + laidOut[version + REST]; i++) {
            if (near(number, laidOut[i])) {
                return true;
            }
        }
        return false;
    }

    private boolean near(int one, int two) {
        if (one == two) {
            return one != 0;
        }
        return one != 0 && two != 0 && parts.mayReach(one, two, MAY_BE_NEAR) && compare(one, two) >= NEAR;
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
                formOfRow.add(form(first(row, part)));
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
            return NameFields.this.level(part, left, right);
        }

        @Override
        int lastUnlike() {
            return ELSEWHERE;
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
                NamePart named = parts.get(first(row, part)).part();
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
