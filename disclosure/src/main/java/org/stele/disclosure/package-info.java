/// placeholder
@NullMarked
package org.stele.disclosure;

import org.jspecify.annotations.NullMarked;
