/// placeholder
@NullMarked
package org.stele.names;

import org.jspecify.annotations.NullMarked;
