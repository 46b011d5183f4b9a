package org.stele.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// An index held as ordinary collections: for small gazetteers that a caller makes.
final class MadeIndex implements Index {

    private final String edition;
    private final List<Entry> entries;
    private final NavigableMap<String, List<Bearer>> byName = new TreeMap<>();
    private final Map<String, Integer> byId = new TreeMap<>();

    /// @param spellings the main name first
    record Entry(Place place, List<String> spellings) {}

    MadeIndex(String edition, List<Entry> entries) {
        this.edition = edition;
        this.entries = List.copyOf(entries);
        for (int number = 0; number < entries.size(); number++) {
            Entry entry = entries.get(number);
            if (byId.put(entry.place().id(), number) != null) {
                throw new IllegalArgumentException(
                        "two places have the id " + entry.place().id());
            }
            entry.spellings().forEach(spelling -> index(new Bearer(entry.place(), spelling)));
        }
    }

    private void index(Bearer bearer) {
        List<Bearer> bearers = byName.computeIfAbsent(Fold.fold(bearer.spelling()), folded -> new ArrayList<>());
        if (bearers.stream().noneMatch(other -> other.place().equals(bearer.place()))) {
            bearers.add(bearer);
        }
    }

    @Override
    public String edition() {
        return edition;
    }

    @Override
    public int size() {
        return entries.size();
    }

    @Override
    public int maxWords() {
        return byName.keySet().stream()
                .mapToInt(name -> name.split(" ").length)
                .max()
                .orElse(0);
    }

    @Override
    public List<Bearer> find(String folded) {
        return List.copyOf(byName.getOrDefault(folded, List.of()));
    }

    @Override
    public boolean continues(String folded) {
        String start = folded + " ";
        String next = byName.ceilingKey(start);
        return next != null && next.startsWith(start);
    }

    @Override
    public OptionalInt number(String id) {
        Integer number = byId.get(id);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    @Override
    public OptionalInt country(String code) {
        return IntStream.range(0, entries.size())
                .filter(number -> entries.get(number).place().feature() == Feature.COUNTRY
                        && entries.get(number).place().country().equals(code))
                .findFirst();
    }

    @Override
    public Place place(int number) {
        return entries.get(number).place();
    }

    @Override
    public List<String> spellings(int number) {
        return entries.get(number).spellings();
    }
}
