package org.stele.memorial;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// A draw that anybody can repeat: java.util.Random is specified to the bit, and so is its shuffle.
final class Lot {

    private Lot() {}

    static <T> List<T> draw(List<T> all, int count, long seed) {
        return shuffled(all, seed).subList(0, Math.min(count, all.size()));
    }

    static <T> List<T> shuffled(List<T> all, long seed) {
        List<T> order = new ArrayList<>(all);
        Collections.shuffle(order, new Random(seed));
        return order;
    }

    /// Puts some among others, at drawn places, without changing the order of either.
    static <T> List<T> among(List<T> others, List<T> some, long seed) {
        List<Boolean> places = new ArrayList<>(Collections.nCopies(others.size(), false));
        places.addAll(Collections.nCopies(some.size(), true));
        Collections.shuffle(places, new Random(seed));
        List<T> all = new ArrayList<>();
        int fromOthers = 0;
        int fromSome = 0;
        for (boolean isSome : places) {
            all.add(isSome ? some.get(fromSome++) : others.get(fromOthers++));
        }
        return all;
    }
}
