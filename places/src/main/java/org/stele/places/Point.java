package org.stele.places;

/// A point on the globe in decimal degrees, WGS 84.
public record Point(double latitude, double longitude) {

    /// The mean radius of the Earth (IUGG's R1).
    private static final double EARTH_RADIUS_KM = 6371.0088;

    public Point {
        if (!(latitude >= -90 && latitude <= 90 && longitude >= -180 && longitude <= 180)) {
            throw new IllegalArgumentException("(" + latitude + ", " + longitude
                    + ") is no point: latitude is -90 to 90, longitude -180 to 180 degrees");
        }
    }

    /// The great-circle distance by the haversine formula, which stays exact for near points.
    /// Source: R. W. Sinnott, "Virtues of the Haversine", Sky and Telescope 68 (1984), p. 159.
    public double distanceKm(Point other) {
        double north = Math.toRadians(other.latitude - latitude) / 2;
        double east = Math.toRadians(other.longitude - longitude) / 2;
        double half = Math.pow(Math.sin(north), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(east), 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(half)));
    }
}
