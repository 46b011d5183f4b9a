/// The command line: one class a command, each thin over `recording`, `memorial` and the instruments.
///
/// In: arguments. Out: text for people or JSON on stdout, progress and warnings on stderr, and an exit status:
/// 0 done, 1 done with findings, 2 the input is wrong, 3 our fault. Read [org.stele.cli.Stele] first.
@NullMarked
package org.stele.cli;

import org.jspecify.annotations.NullMarked;
