package org.stele.register;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.stele.claims.Count;
import org.stele.evidence.Judgement;
import org.stele.vocabulary.Bound;
import org.stele.vocabulary.Coded;
import org.stele.vocabulary.JudgementKind;
import org.stele.vocabulary.SourceKind;

/// What each kind of judgement may speak of and say. docs/formats/judgements.md is the same in words.
public final class JudgementForm {

    private static final Pattern CLAIM = Pattern.compile("c[A-Z2-7]{12}");
    private static final Pattern CONTENT = Pattern.compile("sha256:[0-9a-f]{64}");
    private static final Pattern ROW_OR_CLAIM = Pattern.compile("[^|]+:[1-9][0-9]{0,8}|" + CLAIM);
    private static final Pattern COLUMN = Pattern.compile("[^|]+\\|.+");
    private static final Pattern MEANING = Pattern.compile("[a-z]+(_[a-z]+)*");
    private static final Pattern RULE = Pattern.compile("[a-z][a-z0-9_]*@[1-9][0-9]*");
    private static final Pattern COUNT =
            Pattern.compile("(?<from>[0-9]{1,15})(?:-(?<to>[0-9]{1,15}))?|at least (?<least>[0-9]{1,15})");

    private JudgementForm() {}

    /// A part of a judgement that is not as its kind wants it, and what would be right.
    ///
    /// @param field subject or value
    public record Objection(String field, String says) {}

    /// What is wrong with this subject or value for this kind, if anything.
    public static Optional<Objection> findObjection(JudgementKind kind, String subject, String value) {
        return switch (kind) {
            case CONFIRM, REJECT -> claim(subject).or(() -> noValue(kind, value));
            case CORRECT ->
                claim(subject)
                        .or(() -> unless(
                                findCount(value).isPresent(),
                                "value",
                                "\"" + value + "\" is no count: write 147, at least 30, or 100-150"));
            case SAME_PERSON, NOT_SAME_PERSON -> pair(subject).or(() -> noValue(kind, value));
            case ASSUMPTION ->
                unless(
                        value.equals("made") || value.equals("revoked"),
                        "value",
                        "\"" + value + "\" is neither made nor revoked");
            case RULE ->
                unless(
                        RULE.matcher(value).matches(),
                        "value",
                        "\"" + value + "\" is no rule: it is a name and a version, such as range@1");
            case SOURCE_KIND ->
                unless(
                                CONTENT.matcher(subject).matches(),
                                "subject",
                                "\"" + subject + "\" is no document: it is sha256: and 64 hexadecimal digits")
                        .or(() -> unless(
                                Coded.find(SourceKind.class, value).isPresent(),
                                "value",
                                "\"" + value + "\" is no kind of source: it is one of " + codes(SourceKind.values())));
            case COLUMN ->
                unless(
                                COLUMN.matcher(subject).matches(),
                                "subject",
                                "\"" + subject + "\" is no column: it is LIST|HEADER, such as hospital|brought in")
                        .or(() -> unless(
                                MEANING.matcher(value).matches(),
                                "value",
                                "\"" + value
                                        + "\" is no meaning of a column: it is a word such as name or birth_date"));
        };
    }

    /// Whether a later judgement of one kind supersedes an earlier one of the other on the same subject: they
    /// answer the same question.
    public static boolean supersede(JudgementKind earlier, JudgementKind later) {
        return question(earlier).equals(question(later));
    }

    private static String question(JudgementKind kind) {
        return switch (kind) {
            case CONFIRM, REJECT, CORRECT -> "is the claim read as it should be";
            case SAME_PERSON, NOT_SAME_PERSON -> "is it one person";
            case ASSUMPTION, RULE, SOURCE_KIND, COLUMN -> kind.code();
        };
    }

    /// The count that a correction gives.
    ///
    /// @throws IllegalArgumentException when the judgement is no correction
    public static Count.Interval count(Judgement correction) {
        if (correction.kind() != JudgementKind.CORRECT) {
            throw new IllegalArgumentException(correction.kind().code() + " gives no count");
        }
        return findCount(correction.value())
                .orElseThrow(() -> new IllegalArgumentException("\"" + correction.value() + "\" is no count"));
    }

    private static Optional<Count.Interval> findCount(String value) {
        Matcher count = COUNT.matcher(value);
        if (!count.matches()) {
            return Optional.empty();
        }
        if (count.group("least") != null) {
            return Optional.of(Count.atLeast(Long.parseLong(count.group("least"))));
        }
        long from = Long.parseLong(count.group("from"));
        long to = count.group("to") == null ? from : Long.parseLong(count.group("to"));
        if (to < from) {
            return Optional.empty();
        }
        return Optional.of(to == from ? Count.exactly(from) : Count.between(from, to, Bound.RANGE));
    }

    /// The two sides of a pair `A|B`, in the one order in which a register keeps them.
    static String pairInOrder(String subject) {
        int bar = subject.indexOf('|');
        String left = subject.substring(0, bar);
        String right = subject.substring(bar + 1);
        return left.compareTo(right) <= 0 ? subject : right + "|" + left;
    }

    private static Optional<Objection> claim(String subject) {
        return unless(
                CLAIM.matcher(subject).matches(),
                "subject",
                "\"" + subject + "\" is no claim: its id is c and 12 of A-Z, 2-7, as stele claims prints it");
    }

    private static Optional<Objection> pair(String subject) {
        String[] sides = subject.split("\\|", -1);
        boolean isPair = sides.length == 2
                && ROW_OR_CLAIM.matcher(sides[0]).matches()
                && ROW_OR_CLAIM.matcher(sides[1]).matches();
        if (!isPair) {
            return Optional.of(new Objection(
                    "subject",
                    "\"" + subject + "\" is no pair: it is LIST:ROW|LIST:ROW, rows counted from 1 below the header,"
                            + " or a person's claim id on either side"));
        }
        return unless(!sides[0].equals(sides[1]), "subject", "\"" + subject + "\" names one row twice");
    }

    private static Optional<Objection> noValue(JudgementKind kind, String value) {
        return unless(value.isEmpty(), "value", kind.code() + " takes no value: leave it out, not \"" + value + "\"");
    }

    private static Optional<Objection> unless(boolean right, String field, String says) {
        return right ? Optional.empty() : Optional.of(new Objection(field, says));
    }

    static String codes(Coded[] terms) {
        return Arrays.stream(terms).map(Coded::code).collect(Collectors.joining(", "));
    }
}
