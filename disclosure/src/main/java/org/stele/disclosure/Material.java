package org.stele.disclosure;

import java.util.List;
import org.stele.claims.Reading;
import org.stele.evidence.Document;
import org.stele.evidence.Judgement;
import org.stele.evidence.ListFile;
import org.stele.incidents.Incident;
import org.stele.victims.VictimRecord;

/// Everything a case holds, private parts included.
///
/// @param readings one a document
/// @param incidents reckoned from the readings
/// @param victims gathered from the lists and readings
public record Material(
        List<Document> documents,
        List<Reading> readings,
        List<ListFile> lists,
        List<Judgement> judgements,
        List<Incident> incidents,
        VictimRecord victims) {

    public Material {
        documents = List.copyOf(documents);
        readings = List.copyOf(readings);
        lists = List.copyOf(lists);
        judgements = List.copyOf(judgements);
        incidents = List.copyOf(incidents);
    }
}
