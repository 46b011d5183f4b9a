/// Tests of the arithmetic against tabled values.
@NullMarked
package org.stele.estimates.numbers;

import org.jspecify.annotations.NullMarked;
