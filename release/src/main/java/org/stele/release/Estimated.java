package org.stele.release;

import java.util.List;

/// The third kind of number: what overlapping lists let us infer about people on none of them. Or why not.
public sealed interface Estimated {

    /// Nobody has tried.
    record NotTried() implements Estimated {}

    /// An estimate for which a named person answered the checklist.
    ///
    /// @param lists the lists whose overlaps it rests on
    /// @param observed people on at least one of them
    /// @param methods every method that was run, refused ones too; the first is the one to show
    record Given(List<String> lists, long observed, List<Method> methods) implements Estimated {
        public Given {
            lists = List.copyOf(lists);
            methods = List.copyOf(methods);
            if (methods.isEmpty() || !(methods.getFirst().outcome() instanceof Usable)) {
                throw new IllegalArgumentException(
                        "an estimate that is given begins with a method that has a number; otherwise it is refused");
            }
        }

        /// The method whose number is shown.
        public Usable shown() {
            return (Usable) methods.getFirst().outcome();
        }
    }

    /// No number can be given.
    ///
    /// @param why the reasons, as messages
    record Refused(List<String> lists, long observed, List<Message> why, List<Method> methods) implements Estimated {
        public Refused {
            lists = List.copyOf(lists);
            why = List.copyOf(why);
            methods = List.copyOf(methods);
            if (why.isEmpty()) {
                throw new IllegalArgumentException("a refusal says why");
            }
        }
    }

    /// One method's answer.
    ///
    /// @param name lcmcr, latent_class, dga, loglinear, rasch, nhoi, chao_lower …
    /// @param assumes what has to be true for it
    record Method(String name, Message assumes, Outcome outcome) {}

    sealed interface Outcome {}

    /// A number with its interval.
    ///
    /// @param people the estimate of all, documented ones included
    /// @param low of the 95 % interval
    /// @param high of the 95 % interval
    /// @param doubts reasons to doubt it; none when the method's own checks were met
    record Usable(long people, long low, long high, List<Message> doubts) implements Outcome {
        public Usable {
            doubts = List.copyOf(doubts);
            if (low > people || people > high) {
                throw new IllegalArgumentException(
                        "an estimate of " + people + " lies outside its interval " + low + " to " + high);
            }
        }
    }

    record NoNumber(List<Message> why) implements Outcome {
        public NoNumber {
            why = List.copyOf(why);
        }
    }
}
