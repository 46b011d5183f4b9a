package org.stele.estimates;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// A hierarchical log-linear model: which sets of lists may depend on each other.
///
/// @param terms patterns of two and more lists; with a set of lists every smaller set of two and more of
///     them is there too. The constant and every single list are always in a model and not named
record InteractionModel(SortedSet<Integer> terms) {

    InteractionModel {
        terms = Collections.unmodifiableSortedSet(new TreeSet<>(terms));
    }

    static InteractionModel independence() {
        return new InteractionModel(new TreeSet<>());
    }

    InteractionModel with(int term) {
        SortedSet<Integer> more = new TreeSet<>(terms);
        more.add(term);
        return new InteractionModel(more);
    }

    /// How many coefficients it has over this many lists.
    int size(int lists) {
        return 1 + lists + terms.size();
    }

    /// One row a cell, one column a term: the constant, the lists, then the terms.
    double[][] design(int[] cells, int lists) {
        int[] columns = new int[size(lists)];
        for (int i = 0; i < lists; i++) {
            columns[1 + i] = 1 << i;
        }
        int next = 1 + lists;
        for (int term : terms) {
            columns[next++] = term;
        }
        double[][] design = new double[cells.length][columns.length];
        for (int i = 0; i < cells.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                design[i][j] = (cells[i] & columns[j]) == columns[j] ? 1 : 0;
            }
        }
        return design;
    }

    /// Its largest terms written with the lists' names: `A*B + A*C + D`.
    String name(List<String> lists) {
        List<Integer> generators = new ArrayList<>();
        int covered = 0;
        for (int term : terms) {
            boolean largest = true;
            for (int other : terms) {
                largest &= other == term || (other & term) != term;
            }
            if (largest) {
                generators.add(term);
            }
            covered |= term;
        }
        for (int i = 0; i < lists.size(); i++) {
            if ((covered >> i & 1) == 0) {
                generators.add(1 << i);
            }
        }
        List<String> words = new ArrayList<>();
        for (int generator : generators) {
            List<String> factors = new ArrayList<>();
            for (int i = 0; i < lists.size(); i++) {
                if ((generator >> i & 1) == 1) {
                    factors.add(lists.get(i));
                }
            }
            words.add(String.join("*", factors));
        }
        return String.join(" + ", words);
    }

    /// Every hierarchical model over 3 or 4 lists, without the interaction of all lists, which no overlap
    /// can tell: 8 and 113 models. Over 5 lists, every model of pairs: 1,024.
    static List<InteractionModel> all(int lists) {
        int everything = (1 << lists) - 1;
        List<Integer> pairs = new ArrayList<>();
        List<Integer> triples = new ArrayList<>();
        for (int pattern = 1; pattern < everything; pattern++) {
            if (Integer.bitCount(pattern) == 2) {
                pairs.add(pattern);
            } else if (Integer.bitCount(pattern) == 3 && lists == 4) {
                triples.add(pattern);
            }
        }
        List<InteractionModel> models = new ArrayList<>();
        for (int chosenTriples = 0; chosenTriples < 1 << triples.size(); chosenTriples++) {
            for (int chosenPairs = 0; chosenPairs < 1 << pairs.size(); chosenPairs++) {
                SortedSet<Integer> terms = new TreeSet<>(chosen(pairs, chosenPairs));
                boolean hierarchical = true;
                for (int triple : chosen(triples, chosenTriples)) {
                    for (int pair : pairs) {
                        hierarchical &= (pair & triple) != pair || terms.contains(pair);
                    }
                    terms.add(triple);
                }
                if (hierarchical) {
                    models.add(new InteractionModel(terms));
                }
            }
        }
        return models;
    }

    private static List<Integer> chosen(List<Integer> from, int which) {
        List<Integer> chosen = new ArrayList<>();
        for (int i = 0; i < from.size(); i++) {
            if ((which >> i & 1) == 1) {
                chosen.add(from.get(i));
            }
        }
        return chosen;
    }
}
