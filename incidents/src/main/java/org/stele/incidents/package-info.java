/// placeholder
@NullMarked
package org.stele.incidents;

import org.jspecify.annotations.NullMarked;
