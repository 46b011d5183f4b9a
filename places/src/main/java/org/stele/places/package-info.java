/// placeholder
@NullMarked
package org.stele.places;

import org.jspecify.annotations.NullMarked;
