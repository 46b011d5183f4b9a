package org.stele.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.IntFunction;

/// A few hundred neighbouring places. Their numbers are read at once, their names when a place is asked for.
final class PlaceBlock {

    private static final Feature[] FEATURES = {
        Feature.COUNTRY, Feature.DIVISION, Feature.CAPITAL, Feature.SETTLEMENT, Feature.FORMER_STATE
    };
    private static final double DEGREE_PARTS = 1e4;

    private final byte[] bytes;
    /// GeoNames' numbers; 0 where a text of its own is the id.
    private final int[] ids;
    private final Map<Integer, String> otherIds = new TreeMap<>();
    private final int[] norths;
    private final int[] easts;
    private final long[] populations;
    private final Feature[] features;
    private final String[] countries;
    private final int[] divisions;
    private final int[] names;

    PlaceBlock(byte[] bytes, int size) {
        this.bytes = bytes;
        ids = new int[size];
        norths = new int[size];
        easts = new int[size];
        populations = new long[size];
        features = new Feature[size];
        countries = new String[size];
        divisions = new int[size];
        names = new int[size];
        Cursor cursor = new Cursor(bytes);
        for (int i = 0, id = 0; i < size; i++) {
            int step = cursor.readSigned();
            if (step == 0) {
                otherIds.put(i, cursor.readText());
            } else {
                ids[i] = id += step;
            }
        }
        for (int i = 0, north = 0, east = 0; i < size; i++) {
            norths[i] = north += cursor.readSigned();
            easts[i] = east += cursor.readSigned();
        }
        for (int i = 0; i < size; i++) {
            populations[i] = cursor.readNumber();
        }
        for (int i = 0, division = 0; i < size; i++) {
            features[i] = FEATURES[cursor.readByte()];
            countries[i] = cursor.readAscii(2);
            divisions[i] = division += cursor.readSigned();
        }
        for (int i = 0; i < size; i++) {
            names[i] = cursor.position();
            for (int left = cursor.readInt(); left > 0; left--) {
                cursor.skipText();
            }
        }
    }

    String id(int i) {
        String other = otherIds.get(i);
        return other == null ? "geonames:" + ids[i] : other;
    }

    /// @param idOf the id of the place with a number, for the division
    Place place(int i, IntFunction<String> idOf) {
        Cursor cursor = new Cursor(bytes);
        cursor.moveTo(names[i]);
        cursor.readInt();
        return new Place(
                id(i),
                cursor.readText(),
                features[i],
                countries[i],
                divisions[i] == 0 ? Optional.empty() : Optional.of(idOf.apply(divisions[i] - 1)),
                new Point(norths[i] / DEGREE_PARTS, easts[i] / DEGREE_PARTS),
                populations[i] == 0 ? OptionalLong.empty() : OptionalLong.of(populations[i]));
    }

    List<String> spellings(int i) {
        Cursor cursor = new Cursor(bytes);
        cursor.moveTo(names[i]);
        int size = cursor.readInt();
        List<String> spellings = new ArrayList<>(size);
        for (int left = size; left > 0; left--) {
            spellings.add(cursor.readText());
        }
        return spellings;
    }
}
