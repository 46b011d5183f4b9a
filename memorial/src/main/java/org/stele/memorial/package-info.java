/// placeholder
@NullMarked
package org.stele.memorial;

import org.jspecify.annotations.NullMarked;
