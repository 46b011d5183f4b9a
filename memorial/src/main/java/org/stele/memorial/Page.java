package org.stele.memorial;

import org.stele.memorial.html.Node;

/// A page before its frame.
///
/// @param path inside the release
/// @param tab which entry of the navigation it belongs to
/// @param title in the window's head, without the record's name
/// @param description one sentence for whoever finds the page from outside
/// @param main what stands between header and footer
record Page(String path, Tab tab, String title, String description, Node main) {

    /// The entries of the navigation.
    enum Tab {
        NAMES,
        EVENTS,
        METHODOLOGY,
        CORRECTIONS,
        NONE
    }
}
