/// placeholder
@NullMarked
package org.stele.wording;

import org.jspecify.annotations.NullMarked;
