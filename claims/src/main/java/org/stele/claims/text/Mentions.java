package org.stele.claims.text;

import java.util.List;
import org.stele.claims.text.Mention.ActorMention;
import org.stele.claims.text.Mention.PlaceMention;
import org.stele.claims.text.Mention.TimeMention;

/// What a document mentions, each list in the order of the text.
public record Mentions(List<TimeMention> times, List<PlaceMention> places, List<ActorMention> actors) {

    public Mentions {
        times = List.copyOf(times);
        places = List.copyOf(places);
        actors = List.copyOf(actors);
    }

    public static Mentions none() {
        return new Mentions(List.of(), List.of(), List.of());
    }
}
