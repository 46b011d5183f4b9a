/// placeholder
@NullMarked
package org.stele.victims;

import org.jspecify.annotations.NullMarked;
