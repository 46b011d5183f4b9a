/// placeholder
@NullMarked
package org.stele.estimates;

import org.jspecify.annotations.NullMarked;
