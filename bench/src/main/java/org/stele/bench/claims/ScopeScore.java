package org.stele.bench.claims;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.stele.claims.Actor;
import org.stele.claims.Claim.FigureClaim;
import org.stele.claims.Place;
import org.stele.claims.When;
import org.stele.dates.Edtf;
import org.stele.places.Candidate;
import org.stele.places.Gazetteer;

/// Where, when and by whom, of the figures whose number is right. A place counts 1 where it is the gold's own, by the
/// gazetteer's id or by its name, and one half where it is a wider one of the gold's, or lies in
/// the gold's own; a day counts 1 where it is the
/// gold's interval and one half within a day of it at both ends; an actor counts by a name or an alias. What the text
/// does not hold (a day that only the coder knew, a group it does not name) is no case.
final class ScopeScore {

    private static final Set<String> NO_NAMES = Set.of("other", "unknown", "");
    /// Words that many groups share: they tell no one group.
    private static final Set<String> SHARED = Set.of(
            "the",
            "of",
            "for",
            "and",
            "army",
            "military",
            "forces",
            "force",
            "group",
            "front",
            "movement",
            "party",
            "organization",
            "organisation",
            "liberation",
            "national",
            "popular",
            "people",
            "peoples",
            "islamic");

    private final Gazetteer gazetteer = Gazetteer.bundled();

    /// Adds the cases of one document: the figures that give its totals.
    void add(Tally tally, GoldDocument gold, ReadDocument read) {
        Set<FigureClaim> figures = new HashSet<>();
        gold.totals().forEach((measure, total) -> {
            Optional<FigureClaim> figure = read.giving(measure, total);
            if (figure.isPresent() && figures.add(figure.get())) {
                add(tally, gold, figure.get());
            }
        });
    }

    private void add(Tally tally, GoldDocument gold, FigureClaim figure) {
        List<String> told = gold.place().stream()
                .filter(name -> contains(gold.text(), name))
                .toList();
        if (!told.isEmpty()) {
            boolean stated = figure.place().stream().anyMatch(place -> !place.inherited());
            count(tally, "place", Counts.of(place(told, figure.place())), stated);
        }
        if (gold.date().isPresent() && tellsDay(gold.text(), gold.date().get())) {
            boolean stated = figure.when().isPresent() && !figure.when().get().inherited();
            count(tally, "date", Counts.of(date(gold.date().get(), figure.when())), stated);
        }
        List<String> actors = gold.actors().stream()
                .filter(name -> !NO_NAMES.contains(name.toLowerCase(Locale.ROOT)))
                .filter(name -> aliases(name).stream().anyMatch(alias -> contains(gold.text(), alias)))
                .toList();
        if (!actors.isEmpty()) {
            count(tally, "actor", Counts.of(actor(actors, figure.actor())), true);
        }
    }

    private static void count(Tally tally, String what, Counts one, boolean stated) {
        tally.add(what + " of the figure", one);
        if (!what.equals("actor")) {
            tally.add(what + " of the figure, " + (stated ? "stated" : "inherited"), one);
        }
    }

    private double place(List<String> told, List<Place> read) {
        double best = 0;
        for (int i = 0; i < told.size(); i++) {
            for (Place place : read) {
                double exact = i == 0 ? 1 : 0.5;
                if (samePlace(told.get(i), place.name(), place.id())) {
                    best = Math.max(best, exact);
                }
                // "A market in Zoğal" names Zoğal and nothing narrower; "Kəhriz in Zoğal" names another place there.
                if (place.within().isPresent()
                        && samePlace(
                                told.get(i),
                                place.within().get().name(),
                                place.within().get().id())) {
                    best = Math.max(best, isNamed(place) ? 0.5 : exact);
                }
            }
        }
        return best;
    }

    private static boolean isNamed(Place place) {
        return place.id().isPresent() || !Character.isLowerCase(place.name().codePointAt(0));
    }

    private boolean samePlace(String told, String readName, Optional<String> readId) {
        String name = told.replaceAll("\\(.*\\)", "").strip();
        Optional<String> id =
                gazetteer.find(name).stream().findFirst().map(Candidate::place).map(place -> place.id());
        return (id.isPresent() && id.equals(readId))
                || folded(name).equals(folded(readName))
                || (" " + folded(readName) + " ").contains(" " + folded(name) + " ");
    }

    private static double date(String told, Optional<When> read) {
        Optional<Edtf> edtf = read.flatMap(When::edtf);
        if (edtf.isEmpty()
                || edtf.get().earliest().isEmpty()
                || edtf.get().latest().isEmpty()) {
            return 0;
        }
        LocalDate low = LocalDate.parse(told.substring(0, told.indexOf('/')));
        LocalDate high = told.endsWith("/") ? low : LocalDate.parse(told.substring(told.indexOf('/') + 1));
        long start = Math.abs(ChronoUnit.DAYS.between(low, edtf.get().earliest().get()));
        long end = Math.abs(ChronoUnit.DAYS.between(high, edtf.get().latest().get()));
        return start == 0 && end == 0 ? 1 : start <= 1 && end <= 1 ? 0.5 : 0;
    }

    /// Whether a text gives the day in words: its month by name and its year, or its day.
    private static boolean tellsDay(String text, String date) {
        LocalDate day = LocalDate.parse(date.substring(0, date.indexOf('/')));
        Month month = day.getMonth();
        return contains(text, month.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                && contains(text, String.valueOf(day.getYear()));
    }

    private static boolean actor(List<String> told, List<Actor> read) {
        for (String name : told) {
            Set<String> names = new HashSet<>();
            aliases(name).forEach(alias -> names.addAll(words(alias)));
            for (Actor actor : read) {
                if (words(actor.name()).stream().anyMatch(names::contains)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// "Front for X (FX)": the name, and the short one in brackets.
    private static List<String> aliases(String name) {
        int open = name.indexOf('(');
        if (open < 0) {
            return List.of(name.strip());
        }
        return List.of(
                name.substring(0, open).strip(),
                name.substring(open + 1).replace(")", "").strip());
    }

    private static Set<String> words(String name) {
        Set<String> words = new TreeSet<>(List.of(folded(name).split(" ", -1)));
        words.removeAll(SHARED);
        words.remove("");
        return words;
    }

    private static boolean contains(String text, String words) {
        String name = folded(words.replaceAll("\\(.*\\)", "").strip());
        return !name.isEmpty() && (" " + folded(text) + " ").contains(" " + name + " ");
    }

    private static String folded(String name) {
        String words = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return words.startsWith("the ") ? words.substring("the ".length()) : words;
    }
}
