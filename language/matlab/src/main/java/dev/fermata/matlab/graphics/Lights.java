package dev.fermata.matlab.graphics;

/**
 * Light on surfaces: from one direction, and as much from everywhere.
 *
 * @param direction of length 1
 * @param size      the ranges of the axes, which make a cube
 */
record Lights(double[] direction, double[] size) {
    private static final double AMBIENT = 0.45;

    /** The light in axes; null when there is none. */
    static Lights of(GraphicsObject axes) {
        for (GraphicsObject child : axes.children) {
            if (child.kind == Kind.LIGHT && child.isText("Visible", "on")) {
                double[] at = child.numbers("Position");
                double length = Math.sqrt(at[0] * at[0] + at[1] * at[1] + at[2] * at[2]);
                double[] size = new double[3];
                for (int i = 0; i < 3; i++) {
                    double[] limits = axes.numbers("XYZ".charAt(i) + "Lim");
                    size[i] = limits[1] - limits[0];
                }
                return new Lights(length == 0 ? new double[] {0, 0, 1} : new double[] {at[0] / length, at[1] / length, at[2] / length}, size);
            }
        }
        return null;
    }

    /** How bright a cell is, by the angle between it and the light. */
    double shade(double[][] corners) {
        double[] a = new double[3];
        double[] b = new double[3];
        int last = corners[0].length - 1;
        for (int i = 0; i < 3; i++) {
            a[i] = (corners[i][Math.min(2, last)] - corners[i][0]) / size[i];
            b[i] = (corners[i][last] - corners[i][1]) / size[i];
        }
        double[] normal = {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
        double length = Math.sqrt(normal[0] * normal[0] + normal[1] * normal[1] + normal[2] * normal[2]);
        double along = normal[0] * direction[0] + normal[1] * direction[1] + normal[2] * direction[2];
        return length == 0 || Double.isNaN(along) ? 1 : AMBIENT + (1.1 - AMBIENT) * Math.abs(along) / length;
    }

    static int shaded(int color, double shade) {
        if (shade == 1 || color >>> 24 == 0) {
            return color;
        }
        return color & 0xff000000 | part(color >> 16, shade) << 16 | part(color >> 8, shade) << 8 | part(color, shade);
    }

    private static int part(int channel, double shade) {
        return (int) Math.min(255, Math.round((channel & 255) * shade));
    }
}
