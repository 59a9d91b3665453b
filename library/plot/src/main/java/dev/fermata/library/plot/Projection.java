package dev.fermata.library.plot;

/** Where places of the data are on the canvas. */
final class Projection {
    private final Panel panel;
    private final double left;
    private final double top;
    private final double width;
    private final double height;
    private final double[] lengths;
    private final double cosA;
    private final double sinA;
    private final double cosE;
    private final double sinE;
    private double unitX = 1;
    private double unitY = 1;

    Projection(Panel panel, double left, double top, double width, double height) {
        this.panel = panel;
        double azimuth = Math.toRadians(panel.view().azimuth());
        double elevation = Math.toRadians(panel.view().elevation());
        cosA = Math.cos(azimuth);
        sinA = Math.sin(azimuth);
        cosE = Math.cos(elevation);
        sinE = Math.sin(elevation);
        lengths = panel.view().lengths() == null ? new double[] {1, 1, 1} : panel.view().lengths();
        if (panel.view().isFlat()) {
            double unit = panel.view().lengths() == null ? 0 : Math.min(width / lengths[0], height / lengths[1]);
            this.width = unit == 0 ? width : unit * lengths[0];
            this.height = unit == 0 ? height : unit * lengths[1];
            this.left = left + (width - this.width) / 2;
            this.top = top + (height - this.height) / 2;
            return;
        }
        this.left = left;
        this.top = top;
        this.width = width;
        this.height = height;
        double spanX = Math.abs(lengths[0] * cosA) + Math.abs(lengths[1] * sinA);
        double spanY = Math.abs(lengths[2] * cosE) + (Math.abs(lengths[0] * sinA) + Math.abs(lengths[1] * cosA)) * Math.abs(sinE);
        unitX = width / spanX;
        unitY = height / spanY;
        if (panel.view().lengths() != null) {
            unitX = Math.min(unitX, unitY);
            unitY = unitX;
        }
    }

    double left() {
        return left;
    }

    double top() {
        return top;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    /** Place on the canvas, and distance from the viewer. */
    double[] place(double x, double y, double z) {
        return corner(panel.x().place(x), panel.y().place(y), panel.view().isFlat() ? 0 : panel.z().place(z));
    }

    /** The same from places between 0 and 1 along each axis. */
    double[] corner(double u, double v, double w) {
        if (panel.view().isFlat()) {
            return new double[] {left + u * width, top + (1 - v) * height, 0};
        }
        double a = (u - 0.5) * lengths[0];
        double b = (v - 0.5) * lengths[1];
        double c = (w - 0.5) * lengths[2];
        double across = a * cosA + b * sinA;
        double away = -a * sinA + b * cosA;
        double up = c * cosE + away * sinE;
        return new double[] {left + width / 2 + across * unitX, top + height / 2 - up * unitY, away * cosE - c * sinE};
    }

    /** The sides of the box (0 or 1 along each axis) that face the viewer. */
    int[] near() {
        return new int[] {sinA > 0 ? 1 : 0, cosA > 0 ? 0 : 1, sinE >= 0 ? 1 : 0};
    }
}
