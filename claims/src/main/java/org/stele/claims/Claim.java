package org.stele.claims;

import java.util.List;
import java.util.Optional;
import org.stele.dates.Edtf;
import org.stele.evidence.Passage;
import org.stele.vocabulary.Fate;
import org.stele.vocabulary.Measure;
import org.stele.vocabulary.Role;
import org.stele.vocabulary.RulingKind;
import org.stele.vocabulary.Sex;
import org.stele.vocabulary.Unit;

/// What one document says in one passage. Quoted as written, never corrected, never adopted.
public sealed interface Claim {

    ClaimId id();

    Said said();

    /// The code that stands as `kind` in the claims format.
    String kind();

    default Passage passage() {
        return said().passage();
    }

    /// A quantity of people (or homes, vehicles, buildings) in a state of harm.
    ///
    /// @param value the quantity as written; empty for a harm without any quantity ("mass arrests")
    /// @param count the interval the words give; `Count.Unstated` exactly when `value` is empty
    /// @param phase the part of the event it belongs to, in the source's words ("before martial law")
    record FigureClaim(
            ClaimId id,
            Said said,
            Measure measure,
            Optional<Value> value,
            Count count,
            Unit unit,
            List<Group> group,
            List<Place> place,
            Optional<When> when,
            List<Actor> actor,
            Optional<Words> phase,
            List<Relation> relation)
            implements Claim {
        public FigureClaim {
            group = List.copyOf(group);
            place = List.copyOf(place);
            actor = List.copyOf(actor);
            relation = List.copyOf(relation);
            if (value.isEmpty() != count instanceof Count.Unstated) {
                throw new IllegalArgumentException(
                        "claim " + id + ": a figure has both a value and a count, or neither");
            }
        }

        @Override
        public String kind() {
            return "figure";
        }
    }

    /// A person named or described, in the part the text gives them and no other.
    ///
    /// @param attributes every attribute as written, for example `office`, `age`, `father`
    record PersonClaim(
            ClaimId id,
            Said said,
            String name,
            Role role,
            Fate fate,
            Sex sex,
            Optional<Integer> age,
            List<Attribute> attributes)
            implements Claim {
        public PersonClaim {
            attributes = List.copyOf(attributes);
        }

        @Override
        public String kind() {
            return "person";
        }
    }

    /// Who did what to whom.
    ///
    /// @param type the act: deployment, emergency_declared, crackdown, shelling, property_destroyed, arrests …
    /// @param towards who or what it was done to, in the source's words
    record ActClaim(
            ClaimId id,
            Said said,
            String type,
            List<Actor> actor,
            List<Words> towards,
            List<Place> place,
            Optional<When> when,
            Optional<Words> method,
            Optional<Words> outcome)
            implements Claim {
        public ActClaim {
            actor = List.copyOf(actor);
            towards = List.copyOf(towards);
            place = List.copyOf(place);
        }

        @Override
        public String kind() {
            return "act";
        }
    }

    /// A decree, order, resolution, verdict, recognition: who issued it, what it is called, what it finds.
    ///
    /// @param finds what it finds or classifies, in its own words
    /// @param orders what it orders or recommends
    /// @param responsible whom it names as responsible; empty when the document names nobody, however often
    ///     it says that the ruling "identified those responsible"
    /// @param unnamed the words that say somebody was found responsible without saying who: no finding of ours
    /// @param mentions where else the document speaks of this same act, so that it is told once
    record RulingClaim(
            ClaimId id,
            Said said,
            RulingKind type,
            Optional<Words> issuer,
            Optional<Words> title,
            Optional<When> when,
            List<Words> finds,
            List<Words> orders,
            List<Words> responsible,
            List<Words> unnamed,
            List<Words> mentions)
            implements Claim {
        public RulingClaim {
            finds = List.copyOf(finds);
            orders = List.copyOf(orders);
            responsible = List.copyOf(responsible);
            unnamed = List.copyOf(unnamed);
            mentions = List.copyOf(mentions);
        }

        @Override
        public String kind() {
            return "ruling";
        }
    }

    /// A crime term, a motive, an aim, blame, "not investigated": somebody's opinion or finding, never ours.
    ///
    /// @param type crime_term, motive, aim, responsibility, not_investigated, support
    /// @param basis finding (of a ruling) or opinion
    record AllegationClaim(
            ClaimId id, Said said, String type, Words words, List<Words> against, String basis, Optional<When> when)
            implements Claim {
        public AllegationClaim {
            against = List.copyOf(against);
        }

        @Override
        public String kind() {
            return "allegation";
        }
    }

    /// A public statement: who spoke, where, when, against whom.
    record DeclarationClaim(
            ClaimId id,
            Said said,
            Words by,
            Optional<Place> place,
            Optional<When> when,
            String stance,
            List<Words> against)
            implements Claim {
        public DeclarationClaim {
            against = List.copyOf(against);
        }

        @Override
        public String kind() {
            return "declaration";
        }
    }

    /// An anniversary: so many years after the event it counts from.
    ///
    /// @param of the date it counts from, as far as the words give it
    /// @param on the day it falls on, by arithmetic
    record CommemorationClaim(ClaimId id, Said said, int years, Optional<Edtf> of, Optional<Edtf> on) implements Claim {
        @Override
        public String kind() {
            return "commemoration";
        }
    }

    /// What is told as the background and must never be added to the event: other events, other years.
    record BackgroundClaim(ClaimId id, Said said, String topic, Optional<When> when) implements Claim {
        @Override
        public String kind() {
            return "background";
        }
    }
}
