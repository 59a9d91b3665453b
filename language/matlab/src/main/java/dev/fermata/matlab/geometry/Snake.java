package dev.fermata.matlab.geometry;

import java.util.Comparator;

/** Points in strips of the plane, up one and down the next, so that one is near the one before it. */
final class Snake implements Comparator<Integer> {
    private final double[] x;
    private final double[] y;
    private final double low;
    private final double width;

    Snake(double[] x, double[] y) {
        this.x = x;
        this.y = y;
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double each : x) {
            least = Math.min(least, each);
            most = Math.max(most, each);
        }
        low = least;
        width = (most - least) / Math.max(1, Math.floor(Math.sqrt(x.length / 3.0)));
    }

    private long strip(int point) {
        return width > 0 ? (long) ((x[point] - low) / width) : 0;
    }

    @Override
    public int compare(Integer a, Integer b) {
        long strip = strip(a);
        int across = Long.compare(strip, strip(b));
        if (across != 0) {
            return across;
        }
        int along = strip % 2 == 0 ? Double.compare(y[a], y[b]) : Double.compare(y[b], y[a]);
        along = along == 0 ? Double.compare(x[a], x[b]) : along;
        return along == 0 ? Integer.compare(a, b) : along;
    }
}
