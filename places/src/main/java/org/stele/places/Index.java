package org.stele.places;

import java.util.List;
import java.util.OptionalInt;

/// Where a gazetteer's entries lie. Places are numbered from 0.
sealed interface Index permits MadeIndex, PackedIndex {

    /// Which data these are: the source, its version and day.
    String edition();

    int size();

    /// The most words that any name has.
    int maxWords();

    /// The places that bear a name with this folded form; empty when there is none.
    List<Bearer> find(String folded);

    /// Whether some name starts with these folded words and goes on with another word. A yes may be wrong now and
    /// then, a no never.
    boolean continues(String folded);

    OptionalInt number(String id);

    /// The country with this ISO 3166-1 alpha-2 code.
    OptionalInt country(String code);

    Place place(int number);

    /// All spellings of a place's names, the main name first, one for every folded form.
    List<String> spellings(int number);

    /// One place that bears a name, and the spelling in which it bears it.
    record Bearer(Place place, String spelling) {

        /// Whether the spelling is an abbreviation or a code, as an airport's: at most five letters, every one a
        /// capital, and not the main name.
        boolean isCode() {
            int letters = 0;
            for (int i = 0; i < spelling.length(); i++) {
                char each = spelling.charAt(i);
                if (Character.isLetter(each)) {
                    letters++;
                    if (Character.getType(each) != Character.UPPERCASE_LETTER) {
                        return false;
                    }
                }
            }
            return letters > 0 && letters <= 5 && !isMainName();
        }

        boolean isMainName() {
            return spelling.equals(place.name());
        }
    }
}
