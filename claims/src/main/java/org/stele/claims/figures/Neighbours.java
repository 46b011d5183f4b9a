package org.stele.claims.figures;

import java.util.List;
import org.stele.claims.figures.Piece.Bare;
import org.stele.claims.figures.Piece.Harm;
import org.stele.claims.figures.Piece.Link;
import org.stele.claims.figures.Piece.Named;
import org.stele.claims.figures.Piece.Quantity;
import org.stele.claims.figures.Piece.Unquantified;

/// What stands beside what in the pieces of a sentence. Every question looks at a few neighbours only: it ends at
/// the first piece that is no small word.
final class Neighbours {

    /// A comma, a preposition and a name of three words may stand between two numbers of a list.
    private static final int LONGEST_LIST_STEP = 7;

    /// A dash and "to".
    private static final int MOST_BEFORE_TOLL = 3;

    /// "The forces of the ministry of the interior, in the town, yesterday": so many pieces stand before an object.
    private static final int LONGEST_SUBJECT = 10;

    private final List<Piece> pieces;

    Neighbours(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /// Whether only words that disturb nothing stand between two pieces.
    boolean adjacent(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (!(pieces.get(i) instanceof Link link) || link.type() != WordClass.ADVERB) {
                return false;
            }
        }
        return true;
    }

    boolean directly(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (!(pieces.get(i) instanceof Link link)
                    || !(link.type().isTransparent()
                            || link.type() == WordClass.REPORT
                            || link.type() == WordClass.MORE)) {
                return false;
            }
        }
        return true;
    }

    /// Whether nothing but a comma, if anything, stands between two pieces.
    boolean isOnlyMarks(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (!(pieces.get(i) instanceof Link link) || link.type() != WordClass.COMMA) {
                return false;
            }
        }
        return true;
    }

    boolean joined(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (!(pieces.get(i) instanceof Link link)
                    || !(link.type().isTransparent()
                            || link.type() == WordClass.AND
                            || link.type() == WordClass.OR
                            || link.type() == WordClass.COMMA)) {
                return false;
            }
        }
        return to > from + 1;
    }

    boolean between(int from, int to, WordClass type) {
        for (int i = from + 1; i < to; i++) {
            if (pieces.get(i) instanceof Link link && link.type() == type) {
                return true;
            }
        }
        return false;
    }

    boolean objectFollows(int at) {
        for (int i = at + 1; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece instanceof Link link) {
                switch (link.type()) {
                    case ADVERB -> {
                        // looked past
                    }
                    case DETERMINER, POSSESSIVE, THEY -> {
                        return true;
                    }
                    default -> {
                        return false;
                    }
                }
            }
            if (piece instanceof Link) {
                continue;
            }
            return piece instanceof Quantity
                    || piece instanceof Unquantified
                    || piece instanceof Bare
                    || piece instanceof Named;
        }
        return false;
    }

    boolean subjectFollows(int at) {
        return at + 1 < pieces.size() && adjacent(at, nextNoun(at));
    }

    /// Whether a quantity is the next piece that is no small word.
    boolean quantityFollows(int at) {
        int i = at + 1;
        while (i < pieces.size()
                && pieces.get(i) instanceof Link link
                && link.type().isTransparent()) {
            i++;
        }
        return i < pieces.size() && pieces.get(i) instanceof Quantity;
    }

    /// The auxiliary right behind a verb, or else the verb: "ранены были".
    int auxiliary(int at) {
        boolean auxiliary =
                at + 1 < pieces.size() && pieces.get(at + 1) instanceof Link link && link.type() == WordClass.BE;
        return auxiliary ? at + 1 : at;
    }

    int nextNoun(int at) {
        int i = at + 1;
        while (i < pieces.size() - 1 && pieces.get(i) instanceof Link link && link.type() == WordClass.ADVERB) {
            i++;
        }
        return pieces.get(i) instanceof Quantity || pieces.get(i) instanceof Bare ? i : at + 1 + pieces.size();
    }

    boolean passiveBefore(int at) {
        for (int i = at - 1; i >= 0; i--) {
            if (!(pieces.get(i) instanceof Link link)) {
                return false;
            }
            WordClass type = link.type();
            if (type == WordClass.BE) {
                return true;
            }
            if (!type.isTransparent() && type != WordClass.NOT && type != WordClass.REPORT && type != WordClass.MORE) {
                return false;
            }
        }
        return false;
    }

    boolean haveBefore(int at) {
        for (int i = at - 1; i >= 0; i--) {
            if (!(pieces.get(i) instanceof Link link)) {
                return false;
            }
            if (link.type() == WordClass.HAVE) {
                return true;
            }
            if (!link.type().isTransparent() && link.type() != WordClass.REPORT) {
                return false;
            }
        }
        return false;
    }

    boolean onlyPossible(int at) {
        for (int i = at - 1; i >= 0 && pieces.get(i) instanceof Link link; i--) {
            if (link.type() == WordClass.MODAL) {
                return true;
            }
            if (!link.type().isAuxiliary() && !link.type().isTransparent() && link.type() != WordClass.NOT) {
                return false;
            }
        }
        return false;
    }

    boolean deniedBefore(int at) {
        for (int i = at - 1; i >= 0 && pieces.get(i) instanceof Link link; i--) {
            if (link.type() == WordClass.NOT) {
                return true;
            }
            if (!link.type().isAuxiliary() && !link.type().isTransparent()) {
                return false;
            }
        }
        return false;
    }

    boolean pronounBefore(int at) {
        for (int i = at - 1; i >= 0 && pieces.get(i) instanceof Link link; i--) {
            if (link.type() == WordClass.THEY) {
                return true;
            }
            if (!link.type().isAuxiliary() && !link.type().isTransparent()) {
                return false;
            }
        }
        return false;
    }

    /// Whether the verb belongs to the last quantity: nothing but auxiliaries or "who" stands between.
    boolean ownVerb(int noun, int at) {
        for (int i = noun + 1; i < at; i++) {
            if (!(pieces.get(i) instanceof Link link)
                    || !(link.type().isAuxiliary()
                            || link.type().isTransparent()
                            || link.type() == WordClass.MORE
                            || link.type() == WordClass.RELATIVE)) {
                return false;
            }
        }
        return true;
    }

    /// Whether "and", "or" or a comma joins this noun to what stands before.
    boolean joinsBefore(int at) {
        return at > 0
                && pieces.get(at - 1) instanceof Link link
                && (link.type() == WordClass.AND || link.type() == WordClass.OR || link.type() == WordClass.COMMA);
    }

    /// Whether this noun stands in an aside: "Orlan, a former member of the council, …".
    boolean opensAside(int at) {
        int i = at - 1;
        while (i >= 0
                && pieces.get(i) instanceof Link link
                && (link.type() == WordClass.PLAIN
                        || link.type() == WordClass.DETERMINER
                        || link.type() == WordClass.ADVERB
                        || link.type() == WordClass.PARTICIPLE)) {
            i--;
        }
        return precededByComma(i + 1);
    }

    boolean precededByComma(int at) {
        return at > 0 && pieces.get(at - 1) instanceof Link link && link.type() == WordClass.COMMA;
    }

    boolean followsToll(int at) {
        int i = at - 1;
        while (i >= 0 && pieces.get(i) instanceof Link link && link.type().isTransparent()) {
            i--;
        }
        // "Число жертв землетрясения достигло 1200": what the toll is of stands between.
        int toll = i;
        while (toll >= 0 && pieces.get(toll) instanceof Link link && link.type() == WordClass.PLAIN) {
            toll--;
        }
        if (toll >= 0 && pieces.get(toll) instanceof Harm harm && harm.form() == Harm.Form.TOLL) {
            return true;
        }
        if (i < 0) {
            return false;
        }
        return switch (pieces.get(i)) {
            case Link link ->
                link.type() == WordClass.TO
                        || link.type() == WordClass.OF
                        || link.type() == WordClass.BE
                        || link.type() == WordClass.PREPOSITION
                        || link.type() == WordClass.PARTICIPLE
                        || link.type() == WordClass.BREAK;
            case Harm harm -> harm.form() == Harm.Form.TOLL;
            // "rose from 12 to 15"
            case Quantity quantity -> quantity.cues().left();
            case Bare ignored -> false;
            case Named ignored -> false;
            case Unquantified ignored -> false;
        };
    }

    /// Whether a preposition and a name open these pieces, and no verb stands before the clause or the pieces end.
    boolean isPlace(int from, int to) {
        if (from >= to || !(pieces.get(from) instanceof Link first) || first.type() != WordClass.PREPOSITION) {
            return false;
        }
        for (int i = from + 1; i < to; i++) {
            if (!(pieces.get(i) instanceof Link link)) {
                return false;
            }
            switch (link.type()) {
                case PLAIN, DETERMINER, DAY -> {
                    // the words of a name
                }
                case COMMA, AND, BREAK, SUBORDINATOR -> {
                    return i > from + 1;
                }
                default -> {
                    return false;
                }
            }
        }
        return to > from + 1;
    }

    /// Whether only a comma or "and" and a few other words stand between two pieces.
    boolean isListStep(int from, int to) {
        boolean joint = false;
        for (int i = from + 1; i < to; i++) {
            if (!(pieces.get(i) instanceof Link link)) {
                return false;
            }
            switch (link.type()) {
                case COMMA, AND -> joint = true;
                case PLAIN, ADVERB, DAY, PREPOSITION -> {
                    // the place that the next number belongs to
                }
                default -> {
                    return false;
                }
            }
        }
        return joint && to - from <= LONGEST_LIST_STEP;
    }

    /// Whether a comma or a dash and no verb stand between two pieces.
    boolean isAside(int from, int to) {
        boolean mark = false;
        for (int i = from + 1; i < to; i++) {
            if (!(pieces.get(i) instanceof Link link)) {
                return false;
            }
            switch (link.type()) {
                case COMMA, BREAK -> mark = true;
                case PLAIN, ADVERB, DAY, PARTICIPLE -> {
                    // what is said of the one in between
                }
                default -> {
                    return false;
                }
            }
        }
        return mark;
    }

    /// Whether a quantity comes before the clause ends, in a language that puts the verb first.
    boolean quantityAhead(int at) {
        for (int i = at + 1; i < pieces.size() && i <= at + LONGEST_SUBJECT; i++) {
            if (pieces.get(i) instanceof Quantity quantity) {
                return quantity.governor() != WordClass.PREPOSITION && isReached(at, i);
            }
        }
        return false;
    }

    /// Whether only who did it, where and when stand between a verb and whom it befell.
    boolean isReached(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            boolean passes = switch (pieces.get(i)) {
                case Link link ->
                    link.type().isTransparent()
                            || link.type() == WordClass.PLAIN
                            || link.type() == WordClass.DETERMINER
                            || link.type() == WordClass.PREPOSITION
                            || link.type() == WordClass.MORE;
                case Bare ignored -> true;
                case Quantity ignored -> false;
                // "دمر القصف 200 منزل": with an article, a word of harm names who did it.
                case Harm ignored ->
                    pieces.get(i - 1) instanceof Link article && article.type() == WordClass.DETERMINER;
                case Named ignored -> false;
                case Unquantified ignored -> false;
            };
            if (!passes) {
                return false;
            }
        }
        return to - from <= LONGEST_SUBJECT;
    }

    /// "Погибших — 15": a dash or a colon, and a number without a noun.
    boolean dashAndQuantityFollow(int at) {
        return at + 2 < pieces.size()
                && pieces.get(at + 1) instanceof Link dash
                && dash.type() == WordClass.BREAK
                && pieces.get(at + 2) instanceof Quantity quantity
                && quantity.state().isEmpty();
    }

    /// "раненых — до 130", "والجرحى إلى 180": after a state, its number behind a dash or a word for "to".
    boolean tollNumberFollows(int at) {
        int i = at + 1;
        while (i < pieces.size()
                && pieces.get(i) instanceof Link link
                && (link.type().isTransparent()
                        || link.type() == WordClass.BREAK
                        || link.type() == WordClass.TO
                        || link.type() == WordClass.PREPOSITION)) {
            i++;
        }
        return i > at + 1
                && i < pieces.size()
                && i <= at + MOST_BEFORE_TOLL
                && pieces.get(i) instanceof Quantity quantity
                && quantity.state().isEmpty();
    }

    WordClass governor(int at) {
        return at > 0 && pieces.get(at - 1) instanceof Link link ? link.type() : WordClass.BREAK;
    }
}
