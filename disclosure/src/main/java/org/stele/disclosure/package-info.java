/// What may leave, and in what form: from everything a register holds to a release.
///
/// In: [org.stele.disclosure.Material], the private record, and [org.stele.disclosure.Settings]. Out: a
/// [org.stele.release.Release]. People are private unless a reason to publish them is known: children and those who
/// may be living are counted and not named, and their names are blacked out in the words of documents. Read
/// [org.stele.disclosure.Disclosure] first, then [org.stele.disclosure.Selection] for who is named.
@NullMarked
package org.stele.disclosure;

import org.jspecify.annotations.NullMarked;
