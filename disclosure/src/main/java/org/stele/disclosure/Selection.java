package org.stele.disclosure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.stele.claims.Claim;
import org.stele.claims.Claim.PersonClaim;
import org.stele.claims.Reading;
import org.stele.release.Message;
import org.stele.victims.Person;
import org.stele.victims.Person.Privacy;
import org.stele.victims.VictimRecord;
import org.stele.vocabulary.Fate;

/// Who is named. Whoever may be a child, and whoever no source says was killed, is counted and not named; of people
/// in documents, witnesses and bystanders neither.
final class Selection {

    private static final Message MINOR = Message.of("page.withheld.minor");
    private static final Message LIVING = Message.of("page.withheld.living");

    private final Set<String> shownMembers = new HashSet<>();
    private final Set<String> hidden = new HashSet<>();

    Selection(VictimRecord victims, List<Reading> readings) {
        for (Person person : victims.persons()) {
            if (whyWithheld(person).isEmpty()) {
                shownMembers.addAll(person.members());
            } else {
                hidden.add(person.name());
                hidden.addAll(writtenNames(person).values());
            }
        }
        readings.stream()
                .flatMap(reading -> reading.claims(PersonClaim.class).stream())
                .filter(claim -> !isShown(claim))
                .forEach(claim -> hidden.add(claim.name()));
    }

    static Optional<Message> whyWithheld(Person person) {
        if (person.age().mayBeMinor() || person.privateBecause().contains(Privacy.MAY_BE_MINOR)) {
            return Optional.of(MINOR);
        }
        return person.fate() == Fate.KILLED && person.privateBecause().isEmpty()
                ? Optional.empty()
                : Optional.of(LIVING);
    }

    /// Whether a claim may leave. Those about people who act in public are quoted as the document has them.
    boolean isShown(Claim claim) {
        return !(claim instanceof PersonClaim person)
                || switch (person.role()) {
                    case VICTIM -> shownMembers.contains(person.id().text());
                    case OFFICIAL, SPEAKER, ALLEGED_RESPONSIBLE -> true;
                    case WITNESS, OTHER -> false;
                };
    }

    Mask mask() {
        return new Mask(hidden);
    }

    /// The written name with the most words, and of equal ones the person's own.
    static String fullestName(Person person) {
        String fullest = person.name();
        for (String name : writtenNames(person).values()) {
            if (words(name) > words(fullest)) {
                fullest = name;
            }
        }
        return fullest;
    }

    private static int words(String name) {
        return name.strip().split("[\\s\\p{Z}]+").length;
    }

    /// The name by row or claim, as it is written there. Beside a family name of its own, "name" heads the given
    /// one.
    static Map<String, String> writtenNames(Person person) {
        Map<String, String> whole = new TreeMap<>(valuesBySource(person, "name"));
        Map<String, String> family = valuesBySource(person, "family_name");
        Map<String, List<String>> parts = new TreeMap<>();
        whole.forEach((source, text) -> {
            if (family.containsKey(source)) {
                parts.computeIfAbsent(source, s -> new ArrayList<>()).add(text);
            }
        });
        whole.keySet().removeAll(family.keySet());
        for (String part : List.of("given_name", "father_name", "family_name")) {
            valuesBySource(person, part)
                    .forEach((source, text) -> parts.computeIfAbsent(source, s -> new ArrayList<>())
                            .add(text));
        }
        Map<String, String> names = new LinkedHashMap<>();
        for (String member : person.members()) {
            String written = whole.getOrDefault(member, String.join(" ", parts.getOrDefault(member, List.of())));
            if (!written.isBlank()) {
                names.put(member, written);
            }
        }
        return names;
    }

    private static Map<String, String> valuesBySource(Person person, String attribute) {
        Map<String, String> values = new TreeMap<>();
        person.attributes().stream()
                .filter(told -> told.name().equals(attribute))
                .flatMap(told -> told.values().stream())
                .forEach(value -> value.sources().forEach(source -> values.putIfAbsent(source, value.text())));
        return values;
    }
}
