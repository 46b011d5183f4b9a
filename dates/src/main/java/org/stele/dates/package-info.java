/// Dates that know how little they know: EDTF (ISO 8601-2) values and intervals.
///
/// In: text such as `1990-01-19/1990-01-26`. Out: [org.stele.dates.Edtf], which prints itself back to the
/// same text and tells the earliest and the latest day it can mean. No day is ever made up.
@NullMarked
package org.stele.dates;

import org.jspecify.annotations.NullMarked;
