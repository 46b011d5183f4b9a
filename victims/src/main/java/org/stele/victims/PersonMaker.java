package org.stele.victims;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.stele.claims.Claim;
import org.stele.dates.Edtf;
import org.stele.linkage.Ages;
import org.stele.linkage.Dates;
import org.stele.linkage.Explanation;
import org.stele.linkage.Meaning;
import org.stele.linkage.SexWords;
import org.stele.names.NameParser;
import org.stele.vocabulary.Fate;
import org.stele.vocabulary.Sex;

/// Makes a person of the rows and claims that were put together: every value with its sources, none chosen.
final class PersonMaker {

    private static final int ID_DIGITS = 12;

    private final Map<String, ReadRow> rows;
    private final Map<String, Claim.PersonClaim> claims;

    PersonMaker(Map<String, ReadRow> rows, Map<String, Claim.PersonClaim> claims) {
        this.rows = rows;
        this.claims = claims;
    }

    /// @param members rows and claims by their ids, sorted
    /// @param copies the members that are equal to another row of their list
    Person make(List<String> members, List<String> copies, List<Explanation> why) {
        Map<String, Map<String, List<String>>> told = new TreeMap<>();
        List<String> names = new ArrayList<>();
        for (String member : members) {
            ReadRow row = rows.get(member);
            Claim.PersonClaim claim = claims.get(member);
            if (row != null) {
                names.add(row.writtenName());
                row.byHeader().forEach((header, cell) -> tell(told, attribute(row, header), cell, member));
            } else if (claim != null) {
                names.add(claim.name());
                tellClaim(told, claim, member);
            }
        }
        Age age = age(members);
        Fate fate = fate(members);
        Set<Person.Privacy> privacy = EnumSet.noneOf(Person.Privacy.class);
        if (age.mayBeMinor()) {
            privacy.add(Person.Privacy.MAY_BE_MINOR);
        }
        if (fate != Fate.KILLED) {
            privacy.add(Person.Privacy.MAY_BE_LIVING);
        }
        return new Person(
                personId(members.getFirst()),
                fullest(names),
                members,
                copies,
                attributes(told),
                age,
                sex(members),
                fate,
                Person.UNDETERMINED,
                datePrecision(members),
                privacy,
                why);
    }

    private static String attribute(ReadRow row, String header) {
        return ColumnMeaning.of(row.file(), header).map(Meaning::code).orElse(header);
    }

    private static void tell(
            Map<String, Map<String, List<String>>> told, String attribute, String text, String source) {
        if (!attribute.equals(Meaning.ROW_ID.code()) && !attribute.equals(Meaning.LIST.code())) {
            told.computeIfAbsent(attribute, a -> new LinkedHashMap<>())
                    .computeIfAbsent(text, t -> new ArrayList<>())
                    .add(source);
        }
    }

    private static void tellClaim(Map<String, Map<String, List<String>>> told, Claim.PersonClaim claim, String source) {
        tell(told, Meaning.NAME.code(), claim.name(), source);
        claim.age().ifPresent(age -> tell(told, Meaning.AGE.code(), String.valueOf(age), source));
        if (claim.sex() != Sex.UNKNOWN) {
            tell(told, Meaning.SEX.code(), claim.sex().code(), source);
        }
        tell(told, "fate", claim.fate().code(), source);
        claim.attributes().forEach(attribute -> {
            if (!attribute.name().equals(Meaning.AGE.code())) {
                tell(told, attribute.name(), attribute.words().text(), source);
            }
        });
    }

    private static List<Attribute> attributes(Map<String, Map<String, List<String>>> told) {
        List<Attribute> attributes = new ArrayList<>();
        told.forEach((name, values) -> {
            List<Value> sorted = new ArrayList<>();
            values.forEach((text, sources) -> sorted.add(new Value(text, sources)));
            sorted.sort(Comparator.comparingInt((Value value) -> value.sources().size())
                    .reversed()
                    .thenComparing(Value::text));
            attributes.add(new Attribute(name, sorted));
        });
        return attributes;
    }

    // The name with most parts; of equal ones the longest, then the first in the order of the members.
    private static String fullest(List<String> names) {
        String fullest = "";
        int most = -1;
        for (String name : names) {
            int parts = NameParser.parse(name).identifying().size();
            if (parts > most || (parts == most && name.length() > fullest.length())) {
                fullest = name;
                most = parts;
            }
        }
        return fullest;
    }

    private static String personId(String first) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(first.getBytes(StandardCharsets.UTF_8));
            return "v" + HexFormat.of().formatHex(hash).substring(0, ID_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// What each source says of the age, from the lowest to the highest it can mean.
    private record Told(int low, int high, String source) {}

    private Age age(List<String> members) {
        List<Told> told = new ArrayList<>();
        List<Edtf> deaths = dates(members, Meaning.DEATH_DATE);
        for (String member : members) {
            ReadRow row = rows.get(member);
            Claim.PersonClaim claim = claims.get(member);
            if (row != null) {
                Ages.find(row.told().getOrDefault(Meaning.AGE, ""))
                        .ifPresent(age -> told.add(new Told(age, age, member)));
                Optional<Edtf> own = Dates.find(row.told().getOrDefault(Meaning.DEATH_DATE, ""));
                Optional<Edtf> death = own.isPresent() ? own : deaths.stream().findFirst();
                Dates.find(row.told().getOrDefault(Meaning.BIRTH_DATE, ""))
                        .flatMap(birth -> death.flatMap(died -> between(birth, died, member)))
                        .ifPresent(told::add);
            } else if (claim != null) {
                claim.age().ifPresent(age -> told.add(new Told(age, age, member)));
            }
        }
        if (told.isEmpty()) {
            return new Age.Unknown();
        }
        int low = told.stream().mapToInt(Told::low).max().orElse(0);
        int high = told.stream().mapToInt(Told::high).min().orElse(0);
        List<String> sources = told.stream().map(Told::source).distinct().toList();
        if (low <= high) {
            return new Age.Known(low, high, sources);
        }
        return new Age.Contested(
                told.stream().mapToInt(Told::low).min().orElse(0),
                told.stream().mapToInt(Told::high).max().orElse(0),
                sources);
    }

    private static Optional<Told> between(Edtf birth, Edtf death, String source) {
        return YearsBetween.of(birth, death).map(years -> new Told(years.low(), years.high(), source));
    }

    private List<Edtf> dates(List<String> members, Meaning meaning) {
        List<Edtf> dates = new ArrayList<>();
        for (String member : members) {
            ReadRow row = rows.get(member);
            if (row != null) {
                Dates.find(row.told().getOrDefault(meaning, "")).ifPresent(dates::add);
            }
        }
        return dates;
    }

    private int datePrecision(List<String> members) {
        int best = 0;
        for (Edtf date : dates(members, Meaning.DEATH_DATE)) {
            int precision = precision(date);
            best = best == 0 ? precision : Math.min(best, precision);
        }
        return best;
    }

    private static int precision(Edtf date) {
        return switch (date) {
            case Edtf.Day day -> 1;
            case Edtf.Interval interval -> 2;
            case Edtf.Month month -> 4;
            case Edtf.Year year -> 5;
            case Edtf.Years years -> 5;
        };
    }

    private Fate fate(List<String> members) {
        Set<Fate> fates = EnumSet.noneOf(Fate.class);
        for (String member : members) {
            ReadRow row = rows.get(member);
            Claim.PersonClaim claim = claims.get(member);
            if (row != null && row.told().containsKey(Meaning.DEATH_DATE)) {
                fates.add(Fate.KILLED);
            } else if (claim != null) {
                fates.add(claim.fate());
            }
        }
        fates.remove(Fate.UNKNOWN);
        return fates.contains(Fate.KILLED)
                ? Fate.KILLED
                : fates.size() == 1 ? fates.iterator().next() : Fate.UNKNOWN;
    }

    private Sex sex(List<String> members) {
        Set<Sex> told = EnumSet.noneOf(Sex.class);
        for (String member : members) {
            ReadRow row = rows.get(member);
            Claim.PersonClaim claim = claims.get(member);
            if (row != null) {
                told.add(sex(row.told().getOrDefault(Meaning.SEX, "").toLowerCase(Locale.ROOT)));
            } else if (claim != null) {
                told.add(claim.sex());
            }
        }
        told.remove(Sex.UNKNOWN);
        return told.size() == 1 ? told.iterator().next() : Sex.UNKNOWN;
    }

    private static Sex sex(String word) {
        return switch (SexWords.read(word)) {
            case "f" -> Sex.FEMALE;
            case "m" -> Sex.MALE;
            default -> Sex.UNKNOWN;
        };
    }
}
