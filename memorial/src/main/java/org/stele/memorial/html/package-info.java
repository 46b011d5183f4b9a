/// Hypertext that cannot be written wrong: every text is escaped, and no page can hold a script, a style attribute
/// or an address outside its own folder.
///
/// In: elements, attributes, texts. Out: HTML text. Read [org.stele.memorial.html.Element].
@NullMarked
package org.stele.memorial.html;

import org.jspecify.annotations.NullMarked;
