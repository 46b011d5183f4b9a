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
import org.stele.evidence.DocumentId;
import org.stele.incidents.Incident;
import org.stele.linkage.Dates;
import org.stele.linkage.Meaning;
import org.stele.release.Message;
import org.stele.release.PublicPlace;
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

    /// What of an incident somebody can be tied to.
    ///
    /// @param documents the documents that tell of it
    /// @param places as documents name them
    record Event(String id, List<DocumentId> documents, Optional<Edtf> when, List<String> places) {

        /// The events of a case. An incident of which no source states that anybody was killed is not where somebody
        /// was killed.
        static List<Event> of(List<Incident> incidents) {
            return incidents.stream()
                    .filter(incident ->
                            incident.questions().stream().anyMatch(question -> question.measure() == Measure.KILLED))
                    .map(incident -> new Event(
                            incident.id(),
                            incident.documents(),
                            incident.when(),
                            incident.place().stream().map(Place::name).toList()))
                    .toList();
        }

        boolean contains(Edtf date) {
            return when.filter(days -> days.contains(date)).isPresent();
        }
    }

    private final List<Event> events;
    private final Function<String, Optional<Claim>> claims;
    private final Cells cells;

    /// @param claims finds a claim by its id; a row's id finds none
    Ties(List<Event> events, Function<String, Optional<Claim>> claims, Cells cells) {
        this.events = events;
        this.claims = claims;
        this.cells = cells;
    }

    /// The tie of whoever stands in these rows and claims, if there is one.
    Optional<Tie> find(List<String> members) {
        List<Function<Event, Optional<Tie>>> grounds = List.of(
                event -> named(event, members),
                event -> day(event, members),
                event -> column(event, members),
                event -> after(event, members),
                event -> listed(event, members));
        for (Function<Event, Optional<Tie>> ground : grounds) {
            List<Tie> ties = new ArrayList<>();
            for (Event event : events) {
                ground.apply(event).ifPresent(ties::add);
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
                ties.stream().filter(tie -> isThere(event(tie), members)).toList();
        return there.size() == 1 ? Optional.of(there.getFirst()) : Optional.empty();
    }

    private Event event(Tie tie) {
        return events.stream()
                .filter(event -> event.id().equals(tie.incident()))
                .findFirst()
                .orElseThrow();
    }

    private static Tie tie(Event event, Ground ground, Map<String, ?> arguments) {
        return new Tie(event.id(), ground, Message.of("page.tied." + ground.code(), arguments));
    }

    private Optional<Tie> named(Event event, List<String> members) {
        return members.stream()
                .flatMap(member -> claims.apply(member).stream())
                .map(Claim::passage)
                .filter(passage -> event.documents().contains(passage.document()))
                .findFirst()
                .map(passage -> tie(event, Ground.NAMED, Map.of()));
    }

    private Optional<Tie> day(Event event, List<String> members) {
        boolean within = deaths(members).stream().anyMatch(event::contains);
        return within
                ? Optional.of(tie(event, Ground.DAY, Map.of("there", isThere(event, members) ? "yes" : "no")))
                : Optional.empty();
    }

    /// A day within the incident in a column that says what happened then, or in one that we do not know ("brought
    /// in"), which is named.
    private Optional<Tie> column(Event event, List<String> members) {
        return members.stream()
                .flatMap(member -> cells.of(member).stream())
                .filter(cell -> cell.meaning().isEmpty() || cell.means(Meaning.EVENT_DATE))
                .filter(cell -> isDayOf(event, cell))
                .findFirst()
                .map(cell -> tie(event, Ground.COLUMN, Map.of("list", cell.list(), "column", cell.column())));
    }

    /// Numbers alone may be a code that only looks like a day.
    private static boolean isDayOf(Event event, Cells.Cell cell) {
        return !DIGITS.matcher(cell.text().strip()).matches()
                && Dates.find(cell.text())
                        .filter(date -> date instanceof Edtf.Day)
                        .filter(event::contains)
                        .isPresent();
    }

    private Optional<Tie> after(Event event, List<String> members) {
        return deaths(members).stream()
                .flatMap(died -> daysAfter(event, died).stream())
                .min(Long::compare)
                .map(days -> tie(event, Ground.AFTER, Map.of("days", days, "window", LATER_DEATH_DAYS)));
    }

    /// How many days after the incident's last day somebody died, if within the period of later deaths.
    private static Optional<Long> daysAfter(Event event, Edtf died) {
        Optional<LocalDate> last = event.when().flatMap(Edtf::latest);
        Optional<LocalDate> first = died.earliest();
        if (last.isEmpty() || first.isEmpty() || !first.equals(died.latest())) {
            return Optional.empty();
        }
        long days = ChronoUnit.DAYS.between(last.get(), first.get());
        return days >= 1 && days <= LATER_DEATH_DAYS ? Optional.of(days) : Optional.empty();
    }

    /// Nothing is dated: the lists in which the person stands are of the dead of one event.
    private Optional<Tie> listed(Event event, List<String> members) {
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
                            event.contains(died) || daysAfter(event, died).isPresent())
                    .count();
            if (all.size() >= LIST_FEWEST && of * 10 >= (long) all.size() * LIST_TENTHS) {
                return Optional.of(tie(
                        event,
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
    private boolean isThere(Event event, List<String> members) {
        return members.stream()
                .flatMap(member -> cells.of(member).stream())
                .filter(cell -> cell.means(Meaning.DEATH_PLACE) || cell.means(Meaning.PLACE))
                .anyMatch(cell -> event.places().stream().anyMatch(place -> PublicPlace.isNamedIn(cell.text(), place)));
    }
}
