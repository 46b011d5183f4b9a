package org.stele.bench.bulk;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/// Invented articles about invented events in invented villages, one after the other. An event is told by up to four
/// articles that differ in their numbers; every fifth article copies an earlier one and changes a few words. What fills
/// an article up is no claim, and holds numbers that count nobody.
final class InventedArticles {

    private static final int BYTES = 5_000;
    private static final int COPIES_EVERY = 5;
    private static final int REMEMBERED = 50;
    private static final int MOST_TELLING = 4;

    private static final List<String> FIRST = List.of(
            "Sumaq", "Mərcə", "Kəh", "Çinar", "Söyüd", "Narbə", "Zirinc", "Qovaq", "Ərik", "Püstə", "Həmər", "Yovşan");
    private static final List<String> SECOND =
            List.of("dərə", "kənd", "riz", "bulaq", "təpəsi", "çökək", "yal", "körpüsü", "obası", "düzü");
    private static final List<String> SPOTS = List.of(
            "the market square", "the bridge", "the mill", "the school", "the bus station", "the upper quarter");
    private static final List<String> ACTORS =
            List.of("soldiers", "units of the Interior Brigade", "gunmen", "police", "guards of the water company");
    private static final List<String> MONTHS =
            List.of("January", "February", "March", "April", "May", "June", "July", "August", "September", "October");
    private static final List<String> PAPERS =
            List.of("Valley Wire", "the Upper Valley Weekly", "the town's radio", "the Commissioner's office");

    /// What happened, as the record would have it if anybody knew.
    private record Event(String place, String spot, String actor, String day, int killed, int injured, int detained) {}

    private final Random random;
    private final Deque<String> remembered = new ArrayDeque<>();
    private Event event;
    private int stillToTell;
    private int written;

    InventedArticles(long seed) {
        this.random = new Random(seed);
        this.event = event();
    }

    String next() {
        written++;
        if (written % COPIES_EVERY == 0 && !remembered.isEmpty()) {
            return copy();
        }
        if (stillToTell == 0) {
            event = event();
            stillToTell = 1 + random.nextInt(MOST_TELLING);
        }
        stillToTell--;
        String article = article();
        remembered.addLast(article);
        if (remembered.size() > REMEMBERED) {
            remembered.removeFirst();
        }
        return article;
    }

    private Event event() {
        return new Event(
                one(FIRST) + one(SECOND),
                one(SPOTS),
                one(ACTORS),
                one(MONTHS) + " " + (1 + random.nextInt(28)) + ", " + (1950 + random.nextInt(60)),
                2 + random.nextInt(90),
                2 + random.nextInt(300),
                2 + random.nextInt(200));
    }

    private String copy() {
        String text = remembered.stream()
                .skip(random.nextInt(remembered.size()))
                .findFirst()
                .orElseThrow();
        return "Repeated from " + one(PAPERS) + ", number " + written + "\n"
                + text.substring(text.indexOf('\n') + 1).replaceFirst("the town", "this town");
    }

    private String article() {
        StringBuilder text = new StringBuilder(event.place + " counts its losses, report " + written + "\n");
        int killed = Math.max(2, event.killed + random.nextInt(7) - 3);
        int first = 1 + random.nextInt(killed - 1);
        add(
                text,
                "On %s, %s killed %d people and wounded %d in %s, %s reports."
                        .formatted(event.day, event.actor, killed, event.injured, event.place, one(PAPERS)));
        fill(text, BYTES / 5);
        add(
                text,
                "At %s, %d people were killed, and another %d were killed in the village of %s."
                        .formatted(event.spot, first, killed - first, one(FIRST) + one(SECOND)));
        fill(text, 2 * BYTES / 5);
        add(
                text,
                "At least %d people were arrested, %d of whom were sent to prison in the provincial capital."
                        .formatted(event.detained, 1 + event.detained / 3));
        add(text, "%d homes and %d vehicles were burned.".formatted(2 + random.nextInt(60), 2 + random.nextInt(20)));
        fill(text, 3 * BYTES / 5);
        add(
                text,
                "%d people are still missing, and %d of the wounded died later."
                        .formatted(2 + random.nextInt(30), 2 + random.nextInt(9)));
        fill(text, 4 * BYTES / 5);
        add(
                text,
                "In all, %d people were killed and %d were injured in %s."
                        .formatted(killed, event.injured, event.place));
        fill(text, BYTES);
        return text.toString();
    }

    private static void add(StringBuilder text, String sentence) {
        text.append(sentence).append('\n');
    }

    /// Sentences that tell of nobody's death, until the text has so many bytes.
    private void fill(StringBuilder text, int bytes) {
        while (text.toString().getBytes(StandardCharsets.UTF_8).length < bytes) {
            add(
                    text,
                    switch (random.nextInt(8)) {
                        case 0 ->
                            "The quarrel over the water of the river had begun in the spring of "
                                    + (1930 + random.nextInt(20))
                                    + ", and the villages of the upper valley asked for a council of their own.";
                        case 1 ->
                            "The road from " + one(FIRST) + one(SECOND) + " is " + (3 + random.nextInt(90))
                                    + " kilometres long and was closed for " + (2 + random.nextInt(9)) + " days.";
                        case 2 ->
                            "A sack of flour cost " + (20 + random.nextInt(400))
                                    + " in that month, said a trader of the town who keeps his books in the old way.";
                        case 3 ->
                            "The " + (2 + random.nextInt(80))
                                    + "th anniversary of the school was not held, and its library stayed shut through the winter.";
                        case 4 ->
                            "According to article " + (10 + random.nextInt(300))
                                    + " of the code, a curfew ends when the council says so, and the council did not meet.";
                        case 5 ->
                            "The mayor, " + (35 + random.nextInt(40))
                                    + ", said that the town would mend its bridge before the rains came down from the hills.";
                        case 6 ->
                            "A letter in " + one(PAPERS) + " asked why the gauge at the weir had shown "
                                    + (100 + random.nextInt(900)) + " on both days, and nobody answered it.";
                        default ->
                            "Farmers of " + one(FIRST) + one(SECOND) + " brought " + (2 + random.nextInt(50))
                                    + " carts of apricots to the market, as they do every year when the harvest is good.";
                    });
        }
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
