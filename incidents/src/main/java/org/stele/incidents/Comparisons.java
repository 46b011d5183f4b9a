package org.stele.incidents;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stele.claims.ClaimId;

/// Every pair of figures of an incident, compared once.
final class Comparisons {

    private final List<Figure> figures;
    private final Comparison[][] lower;
    private final Map<ClaimId, Integer> places = new HashMap<>();

    Comparisons(List<Figure> figures, Scopes scopes) {
        this.figures = List.copyOf(figures);
        lower = new Comparison[figures.size()][];
        for (int i = 0; i < figures.size(); i++) {
            places.put(figures.get(i).id(), i);
            lower[i] = new Comparison[i];
            for (int j = 0; j < i; j++) {
                lower[i][j] = scopes.compare(figures.get(i), figures.get(j));
            }
        }
    }

    /// Takes two places in the list of figures, the later first.
    interface Visitor {
        void visit(int one, int other, Comparison comparison);
    }

    List<Figure> figures() {
        return figures;
    }

    void forEach(Visitor visitor) {
        for (int i = 0; i < lower.length; i++) {
            for (int j = 0; j < i; j++) {
                visitor.visit(i, j, lower[i][j]);
            }
        }
    }

    Comparison get(Figure one, Figure other) {
        int i = place(one);
        int j = place(other);
        return i > j ? lower[i][j] : lower[j][i].turned();
    }

    private int place(Figure figure) {
        Integer place = places.get(figure.id());
        if (place == null) {
            throw new IllegalArgumentException("claim " + figure.id() + " was not compared");
        }
        return place;
    }
}
