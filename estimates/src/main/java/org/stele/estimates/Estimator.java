package org.stele.estimates;

import java.util.List;

/// One way to reckon the unlisted from the overlaps of lists. Every one is told only of tables that
/// [Estimates] has found fit to ask about: three or more lists, tied together by people they share.
public sealed interface Estimator
        permits ChaoLower, ChaoLists, LogLinear, NoHighestOrder, Rasch, GraphAverage, LatentClasses {

    /// One answer a method; a sampler may answer for two methods at once.
    List<MethodAnswer> answers(OverlapTable table, Settings settings);
}
