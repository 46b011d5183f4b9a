package org.stele.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The pairs that somebody should look at, by what an answer would change: "yes" about two who stand apart makes one
/// of two clusters, "no" about two who stand together makes two of one. Of several pairs that ask about the same
/// clusters, the one whose answer is expected to change most.
final class Questions {

    /// What is less likely to change anything is not worth anybody's time.
    private static final double LEAST_CHANGE = 0.02;

    private Questions() {}

    static List<Question> of(WeightedPairs pairs, Rows rows, int[] clusters) {
        Map<Long, Question> byClusters = new LinkedHashMap<>();
        for (int p = 0; p < pairs.size(); p++) {
            int left = pairs.left(p);
            int right = pairs.right(p);
            boolean together = clusters[left] == clusters[right];
            double probability = Model.probability(pairs.weight(p));
            double change = together ? 1 - probability : probability;
            if (change >= LEAST_CHANGE && Math.abs(pairs.weight(p)) < Evidence.CERTAIN) {
                Question question = new Question(rows.ref(left), rows.ref(right), probability, together, change);
                byClusters.merge(
                        RowPair.pair(clusters[left], clusters[right]),
                        question,
                        (a, b) -> a.expectedChange() >= b.expectedChange() ? a : b);
            }
        }
        List<Question> questions = new ArrayList<>(byClusters.values());
        questions.sort(Comparator.comparingDouble(Question::expectedChange).reversed());
        return List.copyOf(questions);
    }
}
