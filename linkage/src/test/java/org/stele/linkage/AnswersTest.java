package org.stele.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stele.linkage.Column.Kind;

/// What answers do to a linkage, in the invented valley. Dates of birth are left out: with them nothing is in doubt.
class AnswersTest {

    private static final Schema SCHEMA = Schema.of(
            new Column("name", Kind.NAME),
            new Column("father", Kind.FATHER_NAME),
            new Column("birth", Kind.IGNORED),
            new Column("village", Kind.TEXT));

    private static final int A_SITTING = 10;
    private static final int SITTINGS = 10;

    /// F1 before any answer and after every sitting of ten.
    private static List<Double> answered(long seed, boolean inOrder) {
        Valley valley = new Valley(seed, 400);
        TrainedLinkage trained = Linkage.of(SCHEMA).lists(valley.lists()).train(1);
        List<Verdict> answers = new ArrayList<>();
        List<Double> f1 = new ArrayList<>();
        Links links = trained.link();
        f1.add(valley.score(links.clusters()).f1());
        for (int sitting = 0; sitting < SITTINGS; sitting++) {
            List<Question> questions = new ArrayList<>(links.questions());
            if (!inOrder) {
                Collections.shuffle(questions, new Random(seed));
            }
            questions.stream()
                    .limit(A_SITTING)
                    .forEach(asked -> answers.add(
                            new Verdict(asked.left(), asked.right(), valley.isOne(asked.left(), asked.right()))));
            links = trained.heed(answers).link();
            f1.add(valley.score(links.clusters()).f1());
        }
        return f1;
    }

    private static String told(List<Double> f1) {
        return String.join(
                " ",
                f1.stream()
                        .map(each -> String.format(Locale.ROOT, "%.3f", each))
                        .toList());
    }

    @Test
    void answersMakeTheLinkageBetterByAHundredAndNeverWorseByMoreThanHalfAPoint() {
        double[] gain = new double[2];
        for (long seed = 40; seed < 43; seed++) {
            List<Double> queue = answered(seed, true);
            List<Double> anywhere = answered(seed, false);
            System.out.println("seed " + seed + ", F1 after 0, 10 … 100 answers: " + told(queue)
                    + "; asked in any order: " + told(anywhere));
            assertThat(queue)
                    .as("seed %d", seed)
                    .allSatisfy(f1 -> assertThat(f1).isGreaterThan(queue.get(0) - 0.005));
            assertThat(queue.get(10)).as("seed %d", seed).isGreaterThan(queue.get(0) + 0.005);
            gain[0] += queue.get(3) - queue.get(0);
            gain[1] += anywhere.get(3) - anywhere.get(0);
        }
        assertThat(gain[0]).as("gain of the first thirty answers").isGreaterThan(gain[1]);
    }

    @Test
    void theQueueBeginsWithWhatChangesMostAndAsksEachThingOnce() {
        Links links =
                Linkage.of(SCHEMA).lists(new Valley(41, 300).lists()).train(1).link();
        List<Question> questions = links.questions();
        assertThat(questions)
                .isNotEmpty()
                .isSortedAccordingTo((a, b) -> Double.compare(b.expectedChange(), a.expectedChange()));
        assertThat(questions)
                .allSatisfy(question -> assertThat(question.expectedChange())
                        .isEqualTo(question.together() ? 1 - question.probability() : question.probability()));
    }

    @Test
    void anAnswerOutranksEveryScoreAndIsNotAskedAgain() {
        Valley valley = new Valley(41, 200);
        TrainedLinkage trained = Linkage.of(SCHEMA).lists(valley.lists()).train(1);
        Question asked = trained.link().questions().getFirst();
        for (boolean same : new boolean[] {true, false}) {
            Links links = trained.heed(List.of(new Verdict(asked.left(), asked.right(), same)))
                    .link();
            assertThat(links.isTogether(asked.left(), asked.right())).isEqualTo(same);
            assertThat(links.questions())
                    .noneMatch(question -> question.left().equals(asked.left())
                            && question.right().equals(asked.right()));
        }
        assertThat(trained.heed(List.of()).model()).isEqualTo(trained.model());
    }

    @Test
    void answersThatCannotAllBeTrueAreNamed() {
        Valley valley = new Valley(41, 50);
        TrainedLinkage trained = Linkage.of(SCHEMA).lists(valley.lists()).train(1);
        RowRef a = new RowRef("imam", "0");
        RowRef b = new RowRef("hospital", "0");
        RowRef c = new RowRef("council", "0");
        assertThatThrownBy(() -> trained.heed(
                        List.of(new Verdict(a, b, true), new Verdict(b, c, true), new Verdict(a, c, false))))
                .hasMessage("imam:0 and council:0 are answered to be two, and other answers make them one");
    }
}
