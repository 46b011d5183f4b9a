/// placeholder
@NullMarked
package org.stele.register;

import org.jspecify.annotations.NullMarked;
