package org.stele.memorial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stele.dates.Edtf;
import org.stele.memorial.charts.Chart;
import org.stele.memorial.html.Element;
import org.stele.memorial.html.Node;
import org.stele.release.Message;
import org.stele.release.Message.Argument;
import org.stele.wording.Wording;

/// The words of the pages: every sentence comes from `wording`, with nodes of the page put into its gaps.
final class Say {

    /// Stands for a node while a sentence is put together; Unicode keeps this area free of characters.
    private static final char GAP = '\uE000';

    private static final String RECKONING = "reckoning.";

    /// Arguments of the reckoning that are codes of measures.
    private static final Set<String> MEASURES = Set.of("measure", "part_measure", "other_measure", "unknown_measure");

    /// Arguments that may be absent there; its messages have words for that.
    private static final Set<String> ABSENT_IN_RECKONING = Set.of("place", "period");

    private final Wording wording;
    private final Dates dates;
    private final SortedSet<String> wordless = new TreeSet<>();

    Say(String language) {
        this.wording = Wording.in(language);
        this.dates = new Dates(this, language);
    }

    /// Kinds of messages that the language has no words for; their codes stand on the pages instead.
    SortedSet<String> wordless() {
        return wordless;
    }

    boolean has(String kind) {
        return wording.has(kind);
    }

    String text(String kind) {
        return text(kind, Map.of());
    }

    String text(String kind, Map<String, ?> arguments) {
        return wording.say(kind, arguments);
    }

    /// Our title of an incident without its date, which the pages set themselves.
    String title(Message title) {
        SortedMap<String, Argument> undated = new TreeMap<>(title.arguments());
        undated.remove("period");
        return text(new Message(title.kind(), undated));
    }

    String text(Message message) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        if (message.kind().startsWith(RECKONING)) {
            ABSENT_IN_RECKONING.forEach(name -> arguments.put(name, "none"));
        }
        message.arguments().forEach((name, argument) -> arguments.put(name, plain(message.kind(), name, argument)));
        if (wording.has(message.kind())) {
            return wording.say(message.kind(), arguments);
        }
        // A release must not fail for want of a sentence in one language: the code and its values are shown.
        wordless.add(message.kind());
        StringBuilder bare = new StringBuilder(spaced(message.kind()));
        arguments.forEach((name, value) ->
                bare.append("; ").append(spaced(name)).append(' ').append(value));
        return bare.toString();
    }

    private Object plain(String kind, String name, Argument argument) {
        return switch (argument) {
            case Argument.Text(String text) -> kind.startsWith(RECKONING) ? ofReckoning(kind, name, text) : text;
            case Argument.Whole(long number) -> number;
            case Argument.Date(Edtf date) -> dates.say(date);
            case Argument.Words(Message message) -> text(message);
            case Argument.Several(List<String> texts) -> and(texts);
        };
    }

    /// The reckoning gives measures, groups and periods as codes.
    private String ofReckoning(String kind, String name, String code) {
        if (MEASURES.contains(name) || kind.equals("reckoning.assumption.counted_once")) {
            return wording.has(RECKONING + "counted." + code) ? text(RECKONING + "counted." + code) : spaced(code);
        }
        return switch (name) {
            case "group", "groups" -> spaced(code);
            case "period", "earlier", "later" -> dates.say(Edtf.parse(code));
            default -> code;
        };
    }

    /// A sentence with nodes in it: an argument that is a [Node] keeps its links and languages.
    Node node(String kind, Map<String, ?> arguments) {
        Map<String, Object> plain = new LinkedHashMap<>();
        List<Node> nodes = new ArrayList<>();
        arguments.forEach((name, value) -> {
            if (value instanceof Node node) {
                plain.put(name, String.valueOf((char) (GAP + nodes.size())));
                nodes.add(node);
            } else {
                plain.put(name, value);
            }
        });
        String text = text(kind, plain);
        List<Node> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            int gap = text.charAt(i) - GAP;
            if (gap >= 0 && gap < nodes.size()) {
                pieces.add(Node.text(text.substring(from, i)));
                pieces.add(nodes.get(gap));
                from = i + 1;
            }
        }
        pieces.add(Node.text(text.substring(from)));
        return Node.several(pieces);
    }

    /// The term of a closed list, or its code when the language has no word for it yet.
    String term(String list, String code) {
        String kind = "page." + list + "." + code;
        return wording.has(kind) ? wording.say(kind) : spaced(code);
    }

    private static String spaced(String code) {
        return code.replace('_', ' ').replace(".", ", ");
    }

    /// The same words for drawings.
    Chart.Words ofCharts() {
        return new Chart.Words(wording, dates::say);
    }

    String date(Edtf date) {
        return dates.say(date);
    }

    /// A date for a list of dates: `<time>` when it is a real day, month or year.
    Node time(Edtf date) {
        String text = dates.say(date);
        return dates.machine(date)
                .<Node>map(
                        machine -> Element.of("time").set("datetime", machine).say(text))
                .orElseGet(() -> Element.of("span").cls("when").say(text));
    }

    /// The source's words in quotation marks, in their own language.
    Node quoted(String words, String language) {
        return node("page.quoted", Map.of("words", inLanguage(words, language)));
    }

    /// Words in a language of their own, whose direction moves nothing around them.
    Node inLanguage(String words, String language) {
        return Element.of("bdi").lang(language).say(words);
    }

    String and(List<String> texts) {
        return joined("page.list.and", texts);
    }

    String or(List<String> texts) {
        return joined("page.list.or", texts);
    }

    private String joined(String last, List<String> texts) {
        if (texts.isEmpty()) {
            return "";
        }
        String text = texts.getLast();
        for (int i = texts.size() - 2; i >= 0; i--) {
            String kind = i == texts.size() - 2 ? last : "page.list.more";
            text = text(kind, Map.of("first", texts.get(i), "rest", text));
        }
        return text;
    }

    /// Names that may hold commas themselves, one after another.
    String separatedTexts(List<String> texts) {
        return String.join(text("page.list.separator") + " ", texts);
    }

    /// Nodes one after another with the language's comma between them.
    List<Node> listed(List<? extends Node> nodes) {
        return divided(nodes, text("page.list.comma") + " ");
    }

    /// Nodes that may hold commas themselves, one after another.
    List<Node> separated(List<? extends Node> nodes) {
        return divided(nodes, text("page.list.separator") + " ");
    }

    private static List<Node> divided(List<? extends Node> nodes, String divider) {
        List<Node> all = new ArrayList<>();
        for (Node node : nodes) {
            if (!all.isEmpty()) {
                all.add(Node.text(divider));
            }
            all.add(node);
        }
        return all;
    }
}
