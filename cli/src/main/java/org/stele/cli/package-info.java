/// placeholder
@NullMarked
package org.stele.cli;

import org.jspecify.annotations.NullMarked;
