package org.stele.bench.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Invented people who were killed, and the lists that scribes made of them. What makes such lists hard to link is in
/// it on purpose: whole families killed on one day in one place, twins, sons called after their grandfathers, families
/// of one name in one village, and few names that very many bear.
///
/// Families come one after the other, each from the seed and its number alone: nothing is kept, however many they are.
/// The numbers below are beliefs about such lists, taken from no list.
final class InventedValley {

    private static final int FAMILIES_OF_VILLAGE = 40;
    private static final int GIVEN_NAMES = 600;

    /// Zipf and Mandelbrot's shift: the commonest given name is borne by one in forty.
    private static final int SHIFT = 8;

    private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);
    private static final int DAYS = 1_500;

    private final long seed;
    private final int familyNames;
    private final List<Scribe> scribes;

    /// @param rows about how many rows will be wanted: the more people, the more family names
    InventedValley(long seed, long rows) {
        this.seed = seed;
        familyNames = (int) Math.max(200, rows / 50);
        SplittableRandom random = new SplittableRandom(seed);
        scribes = Scribe.all(random);
    }

    /// @param woman how the family name ends
    /// @param father his given name
    record Person(
            String given,
            String father,
            String family,
            boolean woman,
            LocalDate born,
            LocalDate died,
            String village) {}

    /// What is done with each row.
    @FunctionalInterface
    interface RowVisitor {
        /// @param list the number of the scribe
        /// @param cells one a column
        /// @param person the number of whom the row speaks of, counted from 0
        /// @param family the number of the person's family
        void see(int list, List<String> cells, int person, int family);
    }

    List<Scribe> scribes() {
        return scribes;
    }

    /// Shows rows until there are that many and a family is complete.
    void forEachRow(long rows, RowVisitor visitor) {
        long written = 0;
        int person = 0;
        List<Person> before = List.of();
        for (int family = 0; written < rows; family++) {
            SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + family);
            List<Person> members = family(family, before, random);
            for (Person member : members) {
                boolean noted = false;
                for (int list = 0; list < scribes.size(); list++) {
                    for (int times = scribes.get(list).timesNoted(member, random); times > 0; times--) {
                        visitor.see(list, scribes.get(list).write(member, random), person, family);
                        written++;
                        noted = true;
                    }
                }
                person += noted ? 1 : 0;
            }
            before = members;
        }
    }

    private List<Person> family(int number, List<Person> before, SplittableRandom random) {
        int home = number / FAMILIES_OF_VILLAGE;
        SplittableRandom ofVillage = new SplittableRandom(seed + 31L * home);
        String village = InventedNames.village(home);
        LocalDate[] events = {day(ofVillage), day(ofVillage), day(ofVillage)};
        int[] localNames = ofVillage.ints(6, 0, familyNames).toArray();

        int name = random.nextInt(5) < 2 ? localNames[random.nextInt(6)] : rank(familyNames, random);
        String family = InventedNames.family(name);
        String father = InventedNames.given(rank(GIVEN_NAMES, random), false);
        // A cousin's household: the same family name, and a father of the same name.
        if (!before.isEmpty() && random.nextInt(30) == 0) {
            family = before.getFirst().family();
            father = before.getFirst().given();
        }
        String grandfather = InventedNames.given(rank(GIVEN_NAMES, random), false);
        boolean together = random.nextInt(5) < 3;
        LocalDate event = events[random.nextInt(events.length)];

        List<Person> members = new ArrayList<>();
        LocalDate bornFather = FIRST_DAY.minusDays(9_000 + random.nextInt(18_000));
        members.add(
                new Person(father, grandfather, family, false, bornFather, together ? event : day(random), village));
        int children = random.nextInt(6);
        LocalDate born = bornFather.plusYears(18 + random.nextInt(8));
        for (int child = 0; child < children && born.isBefore(FIRST_DAY); child++) {
            boolean woman = random.nextBoolean();
            String given = !woman && random.nextInt(8) == 0
                    ? grandfather
                    : InventedNames.given(rank(GIVEN_NAMES, random), woman);
            String called = given;
            // Nobody gives two children one name.
            if (members.stream().skip(1).noneMatch(other -> other.given().equals(called))) {
                members.add(new Person(given, father, family, woman, born, together ? event : day(random), village));
            }
            born = random.nextInt(30) == 0 ? born : born.plusDays(330 + random.nextInt(1_200));
        }
        return members;
    }

    private static LocalDate day(SplittableRandom random) {
        return FIRST_DAY.plusDays(random.nextInt(DAYS));
    }

    private static int rank(int of, SplittableRandom random) {
        return (int) (SHIFT * Math.pow((of + SHIFT) / (double) SHIFT, random.nextDouble())) - SHIFT;
    }
}
