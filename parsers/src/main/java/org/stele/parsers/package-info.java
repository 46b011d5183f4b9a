/// Takes foreign files apart: web pages and what else is more than text. Runs in a process of its own
/// (`org.stele.evidence.parsing.ParserProcess` starts it), and nothing else imports it.
///
/// In: the bytes of one file at a time. Out: an [org.stele.evidence.Transcript], or the reason why there is none. Read
/// [org.stele.parsers.Parsers] first, then the parser of a format, such as [org.stele.parsers.HtmlParser].
@NullMarked
package org.stele.parsers;

import org.jspecify.annotations.NullMarked;
