package org.stele.release;

import java.util.List;
import java.util.Optional;

/// The rules that were really used for this release, written from the run and not from memory.
///
/// @param software name and version of the program
/// @param rules for low, best and high
/// @param assumptions which can be revoked
/// @param linking how rows became persons; empty when there were no lists
/// @param notPublished what the project keeps back, as `page.not_published.*` messages
/// @param steps further things done, as `page.method.*` messages, in the order of the run
public record Methodology(
        String software,
        List<Rule> rules,
        List<Assumption> assumptions,
        Optional<Linking> linking,
        List<Message> notPublished,
        List<Message> steps) {

    public Methodology {
        rules = List.copyOf(rules);
        assumptions = List.copyOf(assumptions);
        notPublished = List.copyOf(notPublished);
        steps = List.copyOf(steps);
    }

    /// A rule for low, best and high.
    ///
    /// @param name name and version, for example `range@1`
    /// @param says what it reads and gives
    public record Rule(String name, Message says) {}

    /// Something taken as true that no source says in words.
    ///
    /// @param name as questions and findings name it
    /// @param held whether it was taken as true in this release; false when a person revoked it
    /// @param says what is assumed, as a sentence
    /// @param by who made it, when a person did
    public record Assumption(String name, boolean held, Message says, Optional<String> by) {}

    /// How rows of lists became persons.
    ///
    /// @param lists labels of the lists
    /// @param rows all rows of all lists
    /// @param persons what they became
    /// @param inSeveral persons found in more than one row
    /// @param pairsJudged pairs that a person decided
    /// @param pairsOpen pairs that wait for a decision
    /// @param threshold probability from which two rows are taken as one person
    public record Linking(
            List<String> lists,
            long rows,
            long persons,
            long inSeveral,
            long pairsJudged,
            long pairsOpen,
            double threshold,
            Optional<Quality> quality) {
        public Linking {
            lists = List.copyOf(lists);
        }
    }

    /// Linkage measured against pairs that people judged blind.
    public record Quality(long pairs, double precision, double recall) {}
}
