package org.stele.claims;

import java.util.List;
import java.util.Optional;
import org.stele.evidence.Passage;
import org.stele.vocabulary.Modality;
import org.stele.vocabulary.Polarity;

/// How a claim was said: where, by whom, how firmly, and in what loaded words.
///
/// @param speaker whom the document quotes; empty when the document itself speaks
/// @param wording evaluative words of the source ("ruthlessly", "massacre"), marked as its own
/// @param trace the rules that read the claim, in the order they fired
public record Said(
        Passage passage,
        Optional<Words> speaker,
        Polarity polarity,
        Modality modality,
        List<Words> wording,
        List<String> trace) {

    public Said {
        wording = List.copyOf(wording);
        trace = List.copyOf(trace);
    }
}
