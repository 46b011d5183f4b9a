/// placeholder
@NullMarked
package org.stele.recording;

import org.jspecify.annotations.NullMarked;
