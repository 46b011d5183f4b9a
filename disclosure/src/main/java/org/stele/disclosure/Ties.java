package org.stele.disclosure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.stele.claims.Claim;
import org.stele.claims.Place;
import org.stele.dates.Edtf;
import org.stele.incidents.Incident;
import org.stele.linkage.Dates;
import org.stele.linkage.Meaning;
import org.stele.release.Message;
import org.stele.vocabulary.Measure;

/// Which incident somebody is counted for, and on what ground. The grounds are tried in the order of [Ground]; the
/// first that speaks for any incident decides, and where it speaks for several that the places do not tell apart,
/// nobody is tied: a release never guesses in silence.
final class Ties {

    /// So many days after an incident's last day a death is still taken for a death of its wounds, when nothing
    /// else is said. Casualty recording has no agreed period; this is the one of the UNECE's definition of a road
    /// death.
    static final int LATER_DEATH_DAYS = 30;

    /// A list is one of an incident's dead when at least nine in ten of its dated entries, and at least ten, fall
    /// to it.
    private static final int LIST_TENTHS = 9;

    private static final int LIST_FEWEST = 10;

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    /// What speaks for an incident, the strongest first.
    enum Ground {
        NAMED,
        DAY,
        COLUMN,
        AFTER,
        LISTED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param says a `page.tied.*` message
    record Tie(String incident, Ground ground, Message says) {}

    private final List<Incident> incidents;
    private final Function<String, Optional<Claim>> claims;
    private final Cells cells;

    /// @param claims finds a claim by its id; a row's id finds none
    Ties(List<Incident> incidents, Function<String, Optional<Claim>> claims, Cells cells) {
        // An incident of which no source states that anybody was killed is not where somebody was killed.
        this.incidents = incidents.stream()
                .filter(incident ->
                        incident.questions().stream().anyMatch(question -> question.measure() == Measure.KILLED))
                .toList();
        this.claims = claims;
        this.cells = cells;
    }

    /// The tie of whoever stands in these rows and claims, if there is one.
    Optional<Tie> find(List<String> members) {
        List<Function<Incident, Optional<Tie>>> grounds = List.of(
                incident -> named(incident, members),
                incident -> day(incident, members),
                incident -> column(incident, members),
                incident -> after(incident, members),
                incident -> listed(incident, members));
        for (Function<Incident, Optional<Tie>> ground : grounds) {
            List<Tie> ties = new ArrayList<>();
            for (Incident incident : incidents) {
                ground.apply(incident).ifPresent(ties::add);
            }
            if (!ties.isEmpty()) {
                return only(ties, members);
            }
        }
        return Optional.empty();
    }

    /// The one tie, or of several the one to whose incident's places a source puts the person.
    private Optional<Tie> only(List<Tie> ties, List<String> members) {
        if (ties.size() == 1) {
            return Optional.of(ties.getFirst());
        }
        List<Tie> there =
                ties.stream().filter(tie -> isThere(incident(tie), members)).toList();
        return there.size() == 1 ? Optional.of(there.getFirst()) : Optional.empty();
    }

    private Incident incident(Tie tie) {
        return incidents.stream()
                .filter(incident -> incident.id().equals(tie.incident()))
                .findFirst()
                .orElseThrow();
    }

    private static Tie tie(Incident incident, Ground ground, Map<String, ?> arguments) {
        return new Tie(incident.id(), ground, Message.of("page.tied." + ground.code(), arguments));
    }

    private Optional<Tie> named(Incident incident, List<String> members) {
        return members.stream()
                .flatMap(member -> claims.apply(member).stream())
                .map(Claim::passage)
                .filter(passage -> incident.documents().contains(passage.document()))
                .findFirst()
                .map(passage -> tie(incident, Ground.NAMED, Map.of()));
    }

    private Optional<Tie> day(Incident incident, List<String> members) {
        boolean within = deaths(members).stream()
                .anyMatch(died ->
                        incident.when().filter(days -> days.contains(died)).isPresent());
        return within
                ? Optional.of(tie(incident, Ground.DAY, Map.of("there", isThere(incident, members) ? "yes" : "no")))
                : Optional.empty();
    }

    /// A day within the incident in a column that says what happened then, or in one that we do not know ("brought
    /// in"), which is named.
    private Optional<Tie> column(Incident incident, List<String> members) {
        return members.stream()
                .flatMap(member -> cells.of(member).stream())
                .filter(cell -> cell.meaning().isEmpty() || cell.means(Meaning.EVENT_DATE))
                .filter(cell -> isDayOf(incident, cell))
                .findFirst()
                .map(cell -> tie(incident, Ground.COLUMN, Map.of("list", cell.list(), "column", cell.column())));
    }

    /// Numbers alone may be a code that only looks like a day.
    private static boolean isDayOf(Incident incident, Cells.Cell cell) {
        return !DIGITS.matcher(cell.text().strip()).matches()
                && Dates.find(cell.text())
                        .filter(date -> date instanceof Edtf.Day)
                        .filter(day -> incident.when()
                                .filter(days -> days.contains(day))
                                .isPresent())
                        .isPresent();
    }

    private Optional<Tie> after(Incident incident, List<String> members) {
        return deaths(members).stream()
                .flatMap(died -> daysAfter(incident, died).stream())
                .min(Long::compare)
                .map(days -> tie(incident, Ground.AFTER, Map.of("days", days, "window", LATER_DEATH_DAYS)));
    }

    /// How many days after the incident's last day somebody died, if within the period of later deaths.
    private static Optional<Long> daysAfter(Incident incident, Edtf died) {
        Optional<LocalDate> last = incident.when().flatMap(Edtf::latest);
        Optional<LocalDate> first = died.earliest();
        if (last.isEmpty() || first.isEmpty() || !first.equals(died.latest())) {
            return Optional.empty();
        }
        long days = ChronoUnit.DAYS.between(last.get(), first.get());
        return days >= 1 && days <= LATER_DEATH_DAYS ? Optional.of(days) : Optional.empty();
    }

    /// Nothing is dated: the lists in which the person stands are of the dead of one incident.
    private Optional<Tie> listed(Incident incident, List<String> members) {
        if (!deaths(members).isEmpty()) {
            return Optional.empty();
        }
        for (String member : members) {
            if (cells.of(member).isEmpty()) {
                continue;
            }
            List<Edtf> all = cells.besides(member).stream()
                    .flatMap(row -> cells.dates(row, Meaning.DEATH_DATE).stream())
                    .toList();
            long of = all.stream()
                    .filter(died ->
                            incident.when().filter(days -> days.contains(died)).isPresent()
                                    || daysAfter(incident, died).isPresent())
                    .count();
            if (all.size() >= LIST_FEWEST && of * 10 >= (long) all.size() * LIST_TENTHS) {
                return Optional.of(tie(
                        incident,
                        Ground.LISTED,
                        Map.of(
                                "list",
                                cells.of(member).getFirst().list(),
                                "dated",
                                all.size(),
                                "of",
                                of,
                                "window",
                                LATER_DEATH_DAYS)));
            }
        }
        return Optional.empty();
    }

    private List<Edtf> deaths(List<String> members) {
        return members.stream()
                .flatMap(member -> cells.dates(member, Meaning.DEATH_DATE).stream())
                .toList();
    }

    /// Whether a source puts the person at a place that documents name for the incident: as whole words of the
    /// cell.
    private boolean isThere(Incident incident, List<String> members) {
        return members.stream()
                .flatMap(member -> cells.of(member).stream())
                .filter(cell -> cell.means(Meaning.DEATH_PLACE) || cell.means(Meaning.PLACE))
                .map(cell -> words(cell.text()))
                .anyMatch(where -> incident.place().stream()
                        .map(Place::name)
                        .map(Ties::words)
                        .anyMatch(where::contains));
    }

    private static String words(String text) {
        return " "
                + NO_LETTER
                        .matcher(text.toLowerCase(Locale.ROOT))
                        .replaceAll(" ")
                        .strip() + " ";
    }
}
