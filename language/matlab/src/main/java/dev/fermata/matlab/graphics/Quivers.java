package dev.fermata.matlab.graphics;

/** The lengths of arrows. */
final class Quivers {
    private Quivers() {
    }

    /** What the arrows' components are multiplied with, so that the longest is about as long as the distance of their feet. */
    static double scale(GraphicsObject quiver) {
        if (quiver.isText("AutoScale", "off")) {
            return 1;
        }
        double[] x = quiver.numbers("XData");
        double[] y = quiver.numbers("YData");
        double[] z = MarkPicture.data(quiver, "ZData");
        double[] u = quiver.numbers("UData");
        double[] v = quiver.numbers("VData");
        double[] w = MarkPicture.data(quiver, "WData");
        double longest = 0;
        for (int i = 0; i < Math.min(u.length, v.length); i++) {
            double length = Math.sqrt(u[i] * u[i] + v[i] * v[i] + (i < w.length ? w[i] * w[i] : 0));
            longest = Double.isFinite(length) ? Math.max(longest, length) : longest;
        }
        double step = Math.sqrt(spread(x) * spread(x) + spread(y) * spread(y) + spread(z) * spread(z)) / Math.max(1, Math.sqrt(x.length));
        if (step == 0) {
            step = 1;
        }
        return longest == 0 ? 1 : Styles.number(quiver, "AutoScaleFactor", 0.9) * step / longest;
    }

    private static double spread(double[] values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double each : values) {
            if (Double.isFinite(each)) {
                low = Math.min(low, each);
                high = Math.max(high, each);
            }
        }
        return low > high ? 0 : high - low;
    }
}
