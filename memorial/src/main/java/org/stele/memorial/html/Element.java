package org.stele.memorial.html;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// An element under construction. Texts are given as they are and escaped when written.
public final class Element implements Node {

    private static final Set<String> FORBIDDEN =
            Set.of("script", "style", "iframe", "object", "embed", "form", "base", "img", "video", "audio");

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Node> children = new ArrayList<>();

    private Element(String name) {
        this.name = name;
    }

    /// @throws IllegalArgumentException for an element that could run, load or send something
    public static Element of(String name) {
        if (FORBIDDEN.contains(name.toLowerCase(Locale.ROOT)) || !name.matches("[a-z][a-z0-9]*")) {
            throw new IllegalArgumentException("<" + name + "> does not belong on a page of the memorial");
        }
        return new Element(name);
    }

    /// A link inside the release.
    public static Element link(String address, String text) {
        return of("a").set("href", address).say(text);
    }

    /// @throws IllegalArgumentException for style and event attributes, and for addresses outside the release
    public Element set(String attribute, String value) {
        String lower = attribute.toLowerCase(Locale.ROOT);
        if (lower.startsWith("on") || lower.equals("style") || !attribute.matches("[A-Za-z][A-Za-z0-9-]*")) {
            throw new IllegalArgumentException("attribute \"" + attribute + "\" does not belong on a page");
        }
        if ((lower.equals("href") || lower.equals("src")) && leavesTheRelease(value)) {
            throw new IllegalArgumentException("\"" + value + "\" leads out of the release");
        }
        attributes.put(attribute, value);
        return this;
    }

    private static boolean leavesTheRelease(String address) {
        int path = address.indexOf('#');
        String file = path < 0 ? address : address.substring(0, path);
        return file.contains(":") || file.startsWith("/") || file.contains("\\");
    }

    public Element id(String id) {
        return set("id", id);
    }

    public Element cls(String classes) {
        return set("class", classes);
    }

    /// The language of what is inside, and its direction if that is right to left.
    public Element lang(String language) {
        if (language.equals("und")) {
            return this;
        }
        set("lang", language);
        return Languages.isRightToLeft(language) ? set("dir", "rtl") : this;
    }

    public Element say(String text) {
        children.add(Node.text(text));
        return this;
    }

    public Element add(Node... nodes) {
        children.addAll(List.of(nodes));
        return this;
    }

    public Element add(List<? extends Node> nodes) {
        children.addAll(nodes);
        return this;
    }

    public Element add(Optional<? extends Node> node) {
        node.ifPresent(children::add);
        return this;
    }

    public String name() {
        return name;
    }

    Map<String, String> attributes() {
        return Collections.unmodifiableMap(attributes);
    }

    List<Node> children() {
        return Collections.unmodifiableList(children);
    }
}
