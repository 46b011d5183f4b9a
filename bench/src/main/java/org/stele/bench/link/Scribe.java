package org.stele.bench.link;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.stele.bench.link.InventedValley.Person;
import org.stele.linkage.Column;
import org.stele.linkage.Column.Kind;
import org.stele.linkage.Column.Nature;
import org.stele.linkage.Schema;

/// Who keeps a list: in a script, with a way to write each letter that is drawn once and kept, so that the mistakes of
/// one list go together, and with slips of the pen.
final class Scribe {

    /// What every scribe's rows have.
    static final Schema SCHEMA = Schema.of(
            new Column("name", Kind.NAME),
            new Column("father", Kind.FATHER_NAME),
            new Column("sex", Kind.CATEGORY),
            new Column("born", Kind.DATE, Nature.OWN),
            new Column("died", Kind.DATE, Nature.SHARED),
            new Column("place", Kind.TEXT, Nature.SHARED));

    /// Of one hundred rows, how many …
    private static final int SLIP_IN_NAME = 5;

    private static final int OTHER_ORDER = 4;
    private static final int OTHER_SEX = 1;
    private static final int NO_BIRTH = 8;
    private static final int YEAR_ALONE = 12;
    private static final int DAY_AND_MONTH_SWAPPED = 2;
    private static final int OTHER_YEAR = 3;
    private static final int OTHER_DAY_OF_DEATH = 5;
    private static final int NO_PLACE = 10;
    private static final int TWICE = 1;

    private final String list;
    private final Map<Character, String> letters;
    private final boolean familyFirst;
    private final int noted;
    private final int withoutFather;

    private Scribe(String list, Map<Character, String> letters, boolean familyFirst, int noted, int withoutFather) {
        this.list = list;
        this.letters = letters;
        this.familyFirst = familyFirst;
        this.noted = noted;
        this.withoutFather = withoutFather;
    }

    /// Five lists in four scripts.
    static List<Scribe> all(SplittableRandom random) {
        return List.of(
                new Scribe("council", Map.of(), true, 50, 5),
                new Scribe("newspaper", letters(PLAIN, random), false, 35, 60),
                new Scribe("hospital", letters(CYRILLIC, random), true, 40, 15),
                new Scribe("neighbours", letters(ARMENIAN, random), false, 25, 20),
                new Scribe("mosque", letters(ARABIC, random), false, 30, 10));
    }

    /// A letter, then the ways to write it; "-" is none.
    private static final String PLAIN = "c j|dj,ç ch,ə a|e,ğ gh|g,x kh|h,ı i|y,q g|q|k,ö o|oe,ş sh,ü u|ue";

    private static final String CYRILLIC =
            "a а,b б,c дж,ç ч,d д,e е|э,ə а|е|я,f ф,g г,ğ г,h г|х,x х,ı ы|и,i и,k к,q г|к,"
                    + "l л,m м,n н,o о,ö о|е,p п,r р,s с,ş ш,t т,u у,ü у|ю,v в,y й,z з";
    private static final String ARMENIAN = "a ա,b բ,c ջ,ç չ,d դ,e ե|է,ə ա|է,f ֆ,g գ,ğ ղ,h հ,x խ,ı ը|ի,i ի,k ք|կ,q ղ|գ,"
            + "l լ,m մ,n ն,o օ|ո,ö օ|յո,p փ|պ,r ր,s ս,ş շ,t տ|թ,u ու,ü յու|ու,v վ,y յ,z զ";
    private static final String ARABIC = "a ا,b ب,c ج,ç چ,d د,e -|ی,ə -,f ف,g گ,ğ غ,h ه|ح,x خ,ı ی|-,i ی,k ک|ك,q ق,"
            + "l ل,m م,n ن,o و,ö و,p پ,r ر,s س|ص,ş ش,t ت|ط,u و,ü و,v و,y ی,z ز|ذ";

    private static Map<Character, String> letters(String table, SplittableRandom random) {
        Map<Character, String> letters = new HashMap<>();
        for (String entry : table.split(",", -1)) {
            String[] ways = entry.substring(2).split("\\|", -1);
            String way = ways[random.nextInt(ways.length)];
            letters.put(entry.charAt(0), way.equals("-") ? "" : way);
        }
        return Map.copyOf(letters);
    }

    String list() {
        return list;
    }

    /// How often the scribe notes somebody. Women and children are missed more often.
    int timesNoted(Person person, SplittableRandom random) {
        int chance = noted;
        chance -= person.woman() ? noted / 6 : 0;
        chance -= person.born().plusYears(10).isAfter(person.died()) ? noted / 4 : 0;
        if (random.nextInt(100) >= chance) {
            return 0;
        }
        return random.nextInt(100) < TWICE ? 2 : 1;
    }

    List<String> write(Person person, SplittableRandom random) {
        String family = person.woman() ? InventedNames.ofWoman(person.family()) : person.family();
        boolean first = familyFirst != happens(OTHER_ORDER, random);
        String given = name(person.given(), random);
        String surname = name(family, random);
        boolean woman = person.woman() != happens(OTHER_SEX, random);
        return List.of(
                first ? surname + " " + given : given + " " + surname,
                happens(withoutFather, random) ? "" : name(person.father(), random),
                woman ? "f" : "m",
                born(person.born(), random),
                happens(OTHER_DAY_OF_DEATH, random)
                        ? person.died().plusDays(1).toString()
                        : person.died().toString(),
                happens(NO_PLACE, random) ? "" : written(person.village()));
    }

    private static boolean happens(int inHundred, SplittableRandom random) {
        return random.nextInt(100) < inHundred;
    }

    private static String born(LocalDate born, SplittableRandom random) {
        if (happens(NO_BIRTH, random)) {
            return "";
        }
        if (happens(YEAR_ALONE, random)) {
            return String.valueOf(born.getYear());
        }
        if (born.getDayOfMonth() <= 12 && happens(DAY_AND_MONTH_SWAPPED, random)) {
            return LocalDate.of(born.getYear(), born.getDayOfMonth(), born.getMonthValue())
                    .toString();
        }
        return happens(OTHER_YEAR, random)
                ? born.plusYears(random.nextBoolean() ? 1 : -1).toString()
                : born.toString();
    }

    private String name(String name, SplittableRandom random) {
        return written(happens(SLIP_IN_NAME, random) ? slipped(name, random) : name);
    }

    // A letter left out, doubled, or exchanged with the next one; never the first.
    private static String slipped(String name, SplittableRandom random) {
        int at = 1 + random.nextInt(name.length() - 2);
        String head = name.substring(0, at);
        return switch (random.nextInt(3)) {
            case 0 -> head + name.substring(at + 1);
            case 1 -> head + name.charAt(at) + name.substring(at);
            default -> head + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
        };
    }

    private String written(String text) {
        if (letters.isEmpty()) {
            return text;
        }
        StringBuilder written = new StringBuilder();
        for (char letter : text.toLowerCase(Locale.ROOT).toCharArray()) {
            String way = letters.getOrDefault(letter, String.valueOf(letter));
            written.append(written.isEmpty() ? capital(way) : way);
        }
        return written.toString();
    }

    private static String capital(String letter) {
        return letter.isEmpty() ? "" : letter.substring(0, 1).toUpperCase(Locale.ROOT) + letter.substring(1);
    }
}
