/// placeholder
@NullMarked
package org.stele.release;

import org.jspecify.annotations.NullMarked;
