package org.stele.release;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A place as sources write it, with where it lies if a gazetteer says so.
///
/// @param name the name as written
/// @param gazetteer the gazetteer's id, for example `geonames:587084`
/// @param within what it lies in, for example a district; empty when nothing is known
/// @param precision how exactly the place is known: UCDP's scale, 1 exact to 7; 0 when nothing can be said
public record PublicPlace(
        String name, Optional<String> gazetteer, Optional<String> within, Optional<Point> point, int precision) {

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    public PublicPlace {
        if (precision < 0 || precision > 7) {
            throw new IllegalArgumentException("place \"" + name + "\": precision " + precision + " is not 0 to 7");
        }
    }

    /// Whether what a source writes names the place, alone or among other whole words ("bridge, Zoğalvan").
    public static boolean isNamedIn(String written, String place) {
        return words(written).contains(words(place));
    }

    private static String words(String text) {
        return " "
                + NO_LETTER
                        .matcher(text.toLowerCase(Locale.ROOT))
                        .replaceAll(" ")
                        .strip() + " ";
    }

    /// Degrees north and east.
    public record Point(double latitude, double longitude) {
        public Point {
            if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
                throw new IllegalArgumentException(latitude + ", " + longitude + " is no point on Earth");
            }
        }
    }
}
