package org.stele.parsers;

/// Why a file is not read, as the rest of a sentence that begins with its name: what was found, what would be right.
final class Refused extends Exception {

    private static final long serialVersionUID = 1;

    Refused(String why) {
        super(why);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
