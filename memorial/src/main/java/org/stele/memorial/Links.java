package org.stele.memorial;

import org.stele.release.PublicClaim;

/// Addresses as they are written on one page: relative, so that the folder can lie anywhere.
///
/// @param path of the page they stand on
record Links(String path) {

    static final String FIRST = "index.html";
    static final String NAMES = "names.html";
    static final String UNNAMED = "unnamed.html";
    static final String METHODOLOGY = "methodology.html";
    static final String DATA = "data.html";

    static String incidentPath(String id) {
        return "incidents/" + id + ".html";
    }

    static String documentPath(String id) {
        return "documents/" + id + ".html";
    }

    static String personPath(String id) {
        return "people/" + id + ".html";
    }

    /// The way from this page to a file of the release, which may carry a `#fragment`.
    String to(String target) {
        String file = target.contains("#") ? target.substring(0, target.indexOf('#')) : target;
        if (file.equals(path) && target.length() > file.length()) {
            return target.substring(file.length());
        }
        long depth = path.chars().filter(c -> c == '/').count();
        return "../".repeat((int) depth) + target;
    }

    String incident(String id) {
        return to(incidentPath(id));
    }

    String document(String id) {
        return to(documentPath(id));
    }

    String person(String id) {
        return to(personPath(id));
    }

    /// The passage of a claim, marked on its document's page.
    String claim(PublicClaim claim) {
        return to(documentPath(claim.document()) + "#" + claim.id());
    }
}
