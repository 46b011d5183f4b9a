/// The reader of claims as a whole: document in, [org.stele.claims.Reading] out.
///
/// It puts the parts together and holds no rule itself; read [org.stele.claims.reader.ClaimReader] first.
@NullMarked
package org.stele.claims.reader;

import org.jspecify.annotations.NullMarked;
