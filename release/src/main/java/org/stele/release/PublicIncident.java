package org.stele.release;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.stele.dates.Edtf;
import org.stele.vocabulary.Coded;
import org.stele.vocabulary.Measure;
import org.stele.vocabulary.Modality;

/// One event as the record knows it: what sources state of it, what does not agree, what else they say.
///
/// @param title our neutral working title, for example `reckoning.title.killings` with a place; pages add the date
/// @param called what the sources call it
/// @param when when it happened
/// @param questions what can be asked of it in numbers, the whole before its parts
/// @param findings what does not agree
/// @param checks figures held against others that turned out to fit, or not
/// @param lineages which documents go back to which
/// @param joins why documents of different lineages are taken for tellings of this one event
/// @param timeline what happened and what was decided, by date
/// @param facts acts, rulings, declarations, allegations, commemorations, background
/// @param estimated the third number; the second is counted from the release's people
public record PublicIncident(
        String id,
        Message title,
        List<Called> called,
        Optional<Edtf> when,
        List<PublicPlace> places,
        List<Question> questions,
        List<Finding> findings,
        List<Check> checks,
        List<Lineage> lineages,
        List<Join> joins,
        List<TimelineEntry> timeline,
        List<Fact> facts,
        Estimated estimated) {

    public PublicIncident {
        PublicId.check("an incident", id);
        called = List.copyOf(called);
        places = List.copyOf(places);
        questions = List.copyOf(questions);
        findings = List.copyOf(findings);
        checks = List.copyOf(checks);
        lineages = List.copyOf(lineages);
        joins = List.copyOf(joins);
        timeline = List.copyOf(timeline);
        facts = List.copyOf(facts);
    }

    /// The question about all the killed: the one whose numbers stand beside the documented and the estimated.
    public Optional<Question> killed() {
        return questions.stream()
                .filter(question -> question.measure() == Measure.KILLED && question.standing() == Standing.WHOLE)
                .findFirst();
    }

    /// A source's name for the event, in its own words.
    ///
    /// @param meaning the words in the language of the pages, when they are in another
    /// @param claims where it says so; may be empty for a title
    public record Called(
            String words, String language, Optional<String> meaning, String document, List<String> claims) {
        public Called {
            claims = List.copyOf(claims);
        }
    }

    /// How a question stands in the table of figures.
    public enum Standing implements Coded {
        /// All that the event did under this measure.
        WHOLE,
        /// Some of a whole that stands above it: a group, a place, a phase.
        PART,
        /// It counts something else, and is no bound for anything above it.
        APART
    }

    /// How far an answer is borne out.
    public enum Status implements Coded {
        /// Two independent lineages agree, and a person confirmed a claim that was read.
        CONFIRMED,
        /// Two lineages agree, or a person confirmed a claim that was read.
        PROBABLE,
        /// One lineage says so, and nothing speaks against it.
        POSSIBLE,
        /// Claims that were read cannot all be true, or lineages state different totals.
        CONTESTED,
        /// Every claim was rejected by a person.
        DISCOUNTED
    }

    /// One number that can be asked for, and the answer a named rule gives. Low to high is no confidence interval.
    ///
    /// @param id unique in the incident; the address of its "How do we know?"
    /// @param scope whom or what it counts beyond the measure, as a `page.scope.*` or `reckoning.*` message; empty
    ///     for the whole
    /// @param low empty when no number is stated
    /// @param best empty until a rule or a person gives it
    /// @param high empty when nothing bounds it from above
    /// @param rule name and version, for example `range@1`
    /// @param reads the claims the rule reads, the one that gives best first; empty when all were rejected
    /// @param notRead claims on the same question that the rule leaves aside, and why
    /// @param assumes names of assumptions of the methodology
    /// @param lineages how many independent lineages are read
    /// @param dissents what people hold against the answer
    /// @param basis ids of everything it rests on
    public record Question(
            String id,
            Measure measure,
            Optional<Message> scope,
            Standing standing,
            OptionalLong low,
            OptionalLong best,
            OptionalLong high,
            String rule,
            List<String> reads,
            List<NotRead> notRead,
            List<String> assumes,
            int lineages,
            Status status,
            List<Dissent> dissents,
            List<String> basis) {
        public Question {
            PublicId.check("a question", id);
            reads = List.copyOf(reads);
            notRead = List.copyOf(notRead);
            assumes = List.copyOf(assumes);
            dissents = List.copyOf(dissents);
            basis = List.copyOf(basis);
            boolean gives = low.isPresent() || best.isPresent() || high.isPresent();
            if (reads.isEmpty() && (gives || dissents.isEmpty())) {
                throw new IllegalArgumentException(
                        "question " + id + " reads no claim: a number without words behind it is not released,"
                                + " and what gives no number is there for its dissents alone");
            }
        }
    }

    /// A claim that the rule leaves aside.
    ///
    /// @param why a `page.not_read.*` message: vague, a part, repeats another, replaced by a later one …
    public record NotRead(String claim, Message why) {}

    /// Another value that a person holds to be right, with the reason. It stands beside the figure.
    ///
    /// @param value the other count, or `rejected`
    /// @param by who holds it, as far as it may be said: a name of theirs only when they agreed to stand by it
    public record Dissent(String claim, String value, String by, String why) {}

    /// The three ways in which figures can fail to agree.
    public enum FindingKind implements Coded {
        /// They cannot all be true.
        CONFLICT,
        /// They can all be true, but one is more than the others account for.
        GAP,
        /// They count different things.
        DEFINITION
    }

    /// A disagreement, told.
    ///
    /// @param says the finding as a sentence
    /// @param details its arithmetic and what would mend it
    /// @param difference by how many the figures differ
    /// @param complete whether every part of the total was found in the text
    /// @param explanations likeliest first
    public record Finding(
            String id,
            FindingKind kind,
            Message says,
            List<Message> details,
            List<String> claims,
            OptionalLong difference,
            List<String> assumes,
            boolean complete,
            List<Message> explanations) {
        public Finding {
            PublicId.check("a finding", id);
            details = List.copyOf(details);
            claims = List.copyOf(claims);
            assumes = List.copyOf(assumes);
            explanations = List.copyOf(explanations);
        }
    }

    /// A figure held against another.
    public record Check(Message says, boolean holds, List<String> claims) {
        public Check {
            claims = List.copyOf(claims);
        }
    }

    /// Documents that go back to one count. They count once.
    ///
    /// @param documents the first to say it first
    /// @param reason how we know, as a `reckoning.lineage.*` message; empty for a document that stands alone
    public record Lineage(String id, List<String> documents, Optional<Message> reason) {
        public Lineage {
            PublicId.check("a lineage", id);
            documents = List.copyOf(documents);
            if (documents.isEmpty()) {
                throw new IllegalArgumentException("lineage " + id + " has no document");
            }
        }
    }

    /// Why a document, with its lineage, is taken to tell of the event that another tells of.
    ///
    /// @param reason a `reckoning.join.*` message: judged, the same place and days, shared figures, a shared name
    public record Join(String document, String with, Message reason) {}

    /// A day or period of the event, and what stands there: a fact, or else the words of claims.
    ///
    /// @param fact id of a fact of this incident, whose words are used; empty to quote the claims
    public record TimelineEntry(Edtf when, Optional<String> fact, List<String> claims) {
        public TimelineEntry {
            claims = List.copyOf(claims);
            if (fact.isEmpty() && claims.isEmpty()) {
                throw new IllegalArgumentException("an entry of the timeline at " + when + " says nothing");
            }
        }
    }

    /// What a fact is about. The order is the one of the page.
    public enum FactKind implements Coded {
        ACT,
        RULING,
        DECLARATION,
        ALLEGATION,
        COMMEMORATION,
        BACKGROUND
    }

    /// Something sources say that is no figure. It is said by them, not by us.
    ///
    /// @param type the code within its kind: `shelling`, `decree`, `crime_term`, `support` …
    /// @param parts who, to whom, what it finds …, in the source's words and in reading order
    public record Fact(
            String id,
            FactKind kind,
            String type,
            Optional<Edtf> when,
            List<Part> parts,
            Modality modality,
            List<String> claims) {
        public Fact {
            PublicId.check("a fact", id);
            parts = List.copyOf(parts);
            claims = List.copyOf(claims);
            if (claims.isEmpty()) {
                throw new IllegalArgumentException("fact " + id + " has no claim behind it");
            }
        }
    }

    /// Some of the source's words and the part they play.
    public record Part(PartRole role, String words, String language) {}

    /// The parts that words play in a fact.
    public enum PartRole implements Coded {
        /// Who acted, ordered, issued, declared: as alleged.
        BY,
        TOWARDS,
        AGAINST,
        PLACE,
        TITLE,
        METHOD,
        OUTCOME,
        FINDS,
        ORDERS,
        HOLDS_RESPONSIBLE,
        WORDS,
        YEARS,
        TOPIC
    }
}
