/// Tests: laws over invented lists, and published figures over the shared tables where these are at hand.
@NullMarked
package org.stele.estimates;

import org.jspecify.annotations.NullMarked;
