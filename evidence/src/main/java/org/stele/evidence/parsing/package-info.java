/// Foreign bytes become text in a process of their own, which has little memory, little time and no network: a file
/// that was made to do harm can stop that process and nothing else.
///
/// In: bytes of a [org.stele.evidence.Format] that is more than text. Out: a [org.stele.evidence.Transcript], or an
/// [org.stele.evidence.Unreadable] that says why not. Read [org.stele.evidence.parsing.ParserProcess] first; what runs
/// in the other process is the room `parsers`.
@NullMarked
package org.stele.evidence.parsing;

import org.jspecify.annotations.NullMarked;
