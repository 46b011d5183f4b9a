package org.stele.register;

import org.stele.claims.Reading;
import tools.jackson.databind.node.ObjectNode;

/// The stored form of a reading.
public interface ReadingForm {

    ObjectNode toJson(Reading reading);

    Reading fromJson(ObjectNode json);
}
