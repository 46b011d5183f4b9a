package org.stele.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.stele.cli.AnswerFile.Answer;
import org.stele.cli.AnswerFile.Answered;
import org.stele.linkage.Proportion;
import org.stele.linkage.RowRef;

/// How many of the pairs that stand as one person are right: estimated from a random sample that a person looked at,
/// never from a queue of doubtful pairs.
///
/// @param precision of the pairs that were answered yes or no
/// @param unsure how many nobody could decide; they count neither as right nor as wrong
/// @param gone answered pairs that do not stand as one person in this run: they were drawn from another linkage
record Audit(Proportion precision, int unsure, int gone) {

    /// A random sample of the pairs of rows that stand as one person, each equally likely, without the copies.
    static List<AnswerFile.Line> draw(LinkRun run, int size, long seed) {
        List<List<RowRef>> persons = run.persons().stream()
                .map(person ->
                        person.stream().filter(row -> !run.equal().isCopy(row)).toList())
                .filter(person -> person.size() > 1)
                .toList();
        // One pass over all pairs, the place of each drawn afresh (Vitter 1985, algorithm R).
        SplittableRandom random = new SplittableRandom(seed);
        List<AnswerFile.Line> sample = new ArrayList<>();
        long seen = 0;
        for (List<RowRef> person : persons) {
            for (int i = 0; i < person.size(); i++) {
                for (int j = i + 1; j < person.size(); j++) {
                    AnswerFile.Line line = new AnswerFile.Line(person.get(i), person.get(j), "", List.of());
                    seen++;
                    if (sample.size() < size) {
                        sample.add(line);
                    } else {
                        long at = random.nextLong(seen);
                        if (at < size) {
                            sample.set((int) at, line);
                        }
                    }
                }
            }
        }
        return sample;
    }

    static Audit of(List<Answered> answers, LinkRun run) {
        int right = 0;
        int decided = 0;
        int unsure = 0;
        int gone = 0;
        for (Answered answered : answers) {
            if (!run.links().isTogether(answered.left(), answered.right())) {
                gone++;
            } else if (answered.answer() == Answer.UNSURE) {
                unsure++;
            } else {
                decided++;
                right += answered.answer() == Answer.SAME ? 1 : 0;
            }
        }
        return new Audit(new Proportion(right, decided), unsure, gone);
    }
}
