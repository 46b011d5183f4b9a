/// Sources and documents as they came: bytes with their hash, the text that was read from them, the
/// passages a claim points at, the rows of lists, and what people judged about any of it.
///
/// In: bytes with a file name. Out: [org.stele.evidence.Document] or [org.stele.evidence.ListFile], or an
/// [org.stele.evidence.Unreadable] that says what is wrong, where, and what would be right. Read
/// [org.stele.evidence.Intake] first.
@NullMarked
package org.stele.evidence;

import org.jspecify.annotations.NullMarked;
