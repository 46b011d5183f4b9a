/// placeholder
@NullMarked
package org.stele.ledger;

import org.jspecify.annotations.NullMarked;
