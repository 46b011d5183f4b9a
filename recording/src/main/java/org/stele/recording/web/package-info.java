/// Pages of the web as evidence: archives of them taken apart into documents, and, where a user names an address, a
/// page fetched and archived.
///
/// In: a web archive (ISO 28500), or an address. Out: documents of one page each, as bytes that are web archives
/// themselves. Read [org.stele.recording.web.WarcFile] first, then [org.stele.recording.web.Capture].
@NullMarked
package org.stele.recording.web;

import org.jspecify.annotations.NullMarked;
