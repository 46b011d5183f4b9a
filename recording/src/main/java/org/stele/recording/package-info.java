/// The run of the whole path over a register, in one readable place.
///
/// In: a register and what is to be put into it. Out: [org.stele.recording.Case], everything that the register's
/// contents come to when they are read, reckoned, linked and estimated again. Nothing computed is stored. Read
/// [org.stele.recording.Recording], then [org.stele.recording.Case].
@NullMarked
package org.stele.recording;

import org.jspecify.annotations.NullMarked;
