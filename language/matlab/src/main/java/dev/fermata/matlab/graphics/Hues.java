package dev.fermata.matlab.graphics;

/** Colours of hue, saturation and value. */
final class Hues {
    private Hues() {
    }

    static double[] rgb(double hue, double saturation, double value) {
        double sixth = hue * 6;
        int k = (int) Math.floor(sixth);
        double p = sixth - k;
        double t = 1 - saturation;
        double n = 1 - saturation * p;
        double q = 1 - saturation * (1 - p);
        double[] base = switch (Math.floorMod(k, 6)) {
            case 0 -> new double[] {1, q, t};
            case 1 -> new double[] {n, 1, t};
            case 2 -> new double[] {t, 1, q};
            case 3 -> new double[] {t, n, 1};
            case 4 -> new double[] {q, t, 1};
            default -> new double[] {1, t, n};
        };
        double most = Math.max(base[0], Math.max(base[1], base[2]));
        for (int i = 0; i < 3; i++) {
            base[i] = value * base[i] / most;
        }
        return base;
    }
}
