package org.stele.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.stele.claims.Reading;
import org.stele.disclosure.Material;
import org.stele.estimates.Draft;
import org.stele.estimates.Estimates;
import org.stele.estimates.OverlapTable;
import org.stele.evidence.Judgement;
import org.stele.evidence.ListFile;
import org.stele.incidents.Incident;
import org.stele.incidents.Reckoner;
import org.stele.incidents.Settings;
import org.stele.linkage.Overlaps;
import org.stele.register.Contents;
import org.stele.victims.VictimRecord;
import org.stele.victims.Victims;

/// What a register's contents come to: computed from them alone, the same on every run with the same seed.
///
/// @param contents where the texts of the documents are read from, as long as the register is open
/// @param victims empty where no list and no document names anybody
public record Case(
        Contents contents,
        List<Reading> readings,
        List<ListFile> lists,
        List<Judgement> judgements,
        List<Incident> incidents,
        VictimRecord victims) {

    /// Multiple systems estimation compares lists with each other.
    private static final int FEWEST_LISTS = 2;

    public Case {
        readings = List.copyOf(readings);
        lists = List.copyOf(lists);
        judgements = List.copyOf(judgements);
        incidents = List.copyOf(incidents);
    }

    /// Reckons and links.
    ///
    /// @param settings how to reckon where no judgement says otherwise
    public static Case of(Contents contents, Settings settings, long seed) {
        List<Reading> readings = contents.readings();
        List<ListFile> lists = contents.lists();
        List<Judgement> judgements = contents.judgements();
        return new Case(
                contents,
                readings,
                lists,
                judgements,
                Reckoner.reckon(readings, judgements, settings),
                Victims.gather(lists, readings, judgements, seed));
    }

    /// A draft of how many are on no list, where there are at least two lists with somebody on them. It takes a second
    /// or more, and waits for a person before any release.
    public Optional<Draft> estimate() {
        if (lists.size() < FEWEST_LISTS) {
            return Optional.empty();
        }
        List<OverlapTable> tables = new ArrayList<>();
        victims.drawn().forEach(drawn -> tables.add(table(drawn)));
        boolean anybody = tables.stream().anyMatch(table -> table.observed() > 0);
        return anybody
                ? Optional.of(Estimates.draft(tables, org.stele.estimates.Settings.of(victims.seed())))
                : Optional.empty();
    }

    /// What may be looked through for a release.
    public Material material() {
        return new Material(contents.documents(), readings, lists, judgements, incidents, victims);
    }

    private static OverlapTable table(Overlaps overlaps) {
        SortedMap<Integer, Long> counts = new TreeMap<>();
        for (Overlaps.Row row : overlaps.rows()) {
            int pattern = 0;
            for (int list = 0; list < row.in().size(); list++) {
                pattern |= row.in().get(list) ? 1 << list : 0;
            }
            counts.merge(pattern, row.count(), Long::sum);
        }
        return new OverlapTable(overlaps.lists(), counts);
    }
}
