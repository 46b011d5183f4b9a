package org.stele.release;

import java.util.regex.Pattern;

/// The form of every id in a release: it becomes the name of a page and an address in it.
final class PublicId {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,79}");

    private PublicId() {}

    static void check(String what, String id) {
        if (!FORM.matcher(id).matches()) {
            throw new IllegalArgumentException("\"" + id + "\" is no public id of " + what
                    + ": letters, digits, _ and -, at most 80, beginning with a letter or digit");
        }
    }
}
