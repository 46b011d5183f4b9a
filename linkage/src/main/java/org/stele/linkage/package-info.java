/// placeholder
@NullMarked
package org.stele.linkage;

import org.jspecify.annotations.NullMarked;
