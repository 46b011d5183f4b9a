/// Every sentence that people read, in every language they read it in.
///
/// In: the kind of a message and its arguments. Out: text. The rooms that compute write no prose; they give
/// kind and arguments, and the files `messages_LANGUAGE.properties` beside this package hold the words
/// (ICU MessageFormat, with plurals). Read [org.stele.wording.Wording].
@NullMarked
package org.stele.wording;

import org.jspecify.annotations.NullMarked;
