package org.stele.release;

import java.util.List;
import java.util.Optional;
import org.stele.dates.Edtf;
import org.stele.vocabulary.Fate;
import org.stele.vocabulary.Sex;

/// One person with a name, and what each source gives of them.
///
/// @param id random, and drawn anew for every release: it says nothing of the name, and nobody can lay two releases
///     over each other to see who is gone
/// @param tied why the person is counted for the incident, as `page.tied.*` messages; empty without one
/// @param names every name on record; all the same size on the page, none the alias of another
/// @param spellings other ways sources write them
/// @param age in years at the time of the event; a span for people whose exact age is not shown
/// @param further other values by their attribute's code: cause, occupation, status, burial …
/// @param rows the lines of lists that were found to be this person
/// @param linked why the rows are one person, as `page.linked.*` messages; empty for one row
/// @param withheld what is known and not shown, as `page.withheld.*` messages
public record PublicPerson(
        String id,
        Optional<String> incident,
        List<Message> tied,
        List<Attested<Name>> names,
        List<Attested<Name>> spellings,
        Fate fate,
        List<Attested<AgeSpan>> age,
        List<Attested<Sex>> sex,
        List<Attested<PublicPlace>> place,
        List<Attested<Edtf>> date,
        List<Further> further,
        List<Row> rows,
        List<Message> linked,
        List<Message> withheld) {

    public PublicPerson {
        PublicId.check("a person", id);
        tied = List.copyOf(tied);
        names = List.copyOf(names);
        spellings = List.copyOf(spellings);
        age = List.copyOf(age);
        sex = List.copyOf(sex);
        place = List.copyOf(place);
        date = List.copyOf(date);
        further = List.copyOf(further);
        rows = List.copyOf(rows);
        linked = List.copyOf(linked);
        withheld = List.copyOf(withheld);
        if (names.isEmpty()) {
            throw new IllegalArgumentException(
                    "person " + id + " has no name: people without one are unnamed, people kept back are withheld");
        }
    }

    /// The name the person is listed under.
    public Name name() {
        return names.getFirst().value();
    }

    /// A name as it is written.
    ///
    /// @param script ISO 15924, for example `Latn`
    /// @param language BCP 47; `und` when nobody can say
    public record Name(String text, String script, String language) {
        public Name {
            if (text.isBlank() || !script.matches("[A-Z][a-z]{3}")) {
                throw new IllegalArgumentException("\"" + text + "\" in script \"" + script
                        + "\" is no name: it has letters and a script such as Latn");
            }
        }
    }

    /// From `low` to `high` years, both included; the same twice for an age that is known.
    public record AgeSpan(int low, int high) {
        public AgeSpan {
            if (low < 0 || high < low || high > 130) {
                throw new IllegalArgumentException(low + " to " + high + " is no age (0 to 130)");
            }
        }
    }

    /// A value of any other attribute.
    ///
    /// @param attribute its code: cause, occupation, status, burial, father, alleged_responsible …
    /// @param language of the words; `und` when nobody can say
    public record Further(String attribute, Attested<String> value, String language) {}

    /// A line of a list, as it was written there.
    public record Row(String document, String row, String name, String language) {}
}
