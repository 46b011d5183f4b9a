package org.stele.bench.link;

import org.stele.bench.gauge.Unit;

/// What is measured wherever rows are linked and the truth is known.
enum Quality {
    F1("F1 of pairs in clusters", Unit.SHARE),
    PRECISION("precision", Unit.SHARE),
    RECALL("recall", Unit.SHARE),
    B_CUBED("B³ F1", Unit.SHARE),
    BLOCKING("recall of blocking", Unit.SHARE),
    COMPARED("pairs compared", Unit.COUNT),
    CALIBRATION("largest error of calibration", Unit.SHARE);

    private final String words;
    private final Unit unit;

    Quality(String words, Unit unit) {
        this.words = words;
        this.unit = unit;
    }

    String words() {
        return words;
    }

    Unit unit() {
        return unit;
    }
}
