package org.stele.claims.context;

import java.util.List;
import java.util.Optional;
import org.stele.claims.Attribute;
import org.stele.claims.grammar.Clauses.Span;
import org.stele.vocabulary.Fate;
import org.stele.vocabulary.Role;
import org.stele.vocabulary.Sex;

/// A person where a text names one, in the part it gives them there.
///
/// @param name the tokens of the name alone
/// @param written the name; of "A and B Surname", "A Surname"
/// @param whole the name with what describes it: office, age, occupation
record PersonMention(
        Span name,
        String written,
        Span whole,
        Role role,
        Fate fate,
        Sex sex,
        Optional<Integer> age,
        List<Attribute> attributes) {

    PersonMention {
        attributes = List.copyOf(attributes);
    }

    /// The same person, of whom the text tells more elsewhere.
    PersonMention with(Role role, Fate fate) {
        return new PersonMention(name, written, whole, role, fate, sex, age, attributes);
    }
}
