package dev.fermata.library.plot;

/** A disc with angles and radii. The x axis holds the angles in degrees, the y axis the radii. */
final class PolarAxes {
    private static final int GRID = 0x33262626;
    private static final int CORNERS = 180;

    private final Sheet sheet;
    private final Panel panel;
    private final Projection at;
    private final double size;

    PolarAxes(Sheet sheet, Panel panel, Projection at) {
        this.sheet = sheet;
        this.panel = panel;
        this.at = at;
        this.size = panel.frame().fontSize();
    }

    private double[] place(double degrees, double part) {
        return at.corner(0.5 + 0.5 * part * Math.cos(Math.toRadians(degrees)), 0.5 + 0.5 * part * Math.sin(Math.toRadians(degrees)), 0);
    }

    private void circle(double part, int fill, int edge) {
        double[] x = new double[CORNERS];
        double[] y = new double[CORNERS];
        for (int i = 0; i < CORNERS; i++) {
            double[] point = place(360.0 * i / CORNERS, part);
            x[i] = point[0];
            y[i] = point[1];
        }
        sheet.out.polygon(x, y, fill, edge, 0.8, Sheet.SOLID);
    }

    void grid() {
        circle(1, panel.frame().background(), panel.x().color());
        for (double tick : panel.x().ticks()) {
            if (panel.x().hasGrid()) {
                double[] from = place(tick, 0);
                double[] to = place(tick, 1);
                sheet.segment(from[0], from[1], to[0], to[1], GRID, 0.8);
            }
        }
        for (double tick : panel.y().ticks()) {
            double part = panel.y().place(tick);
            if (panel.y().hasGrid() && part > 0 && part < 1) {
                circle(part, 0, GRID);
            }
        }
    }

    void writing() {
        for (int i = 0; i < panel.x().ticks().length; i++) {
            double tick = panel.x().ticks()[i];
            double[] point = place(tick, 1);
            double cos = Math.cos(Math.toRadians(tick));
            double anchor = cos > 0.1 ? 0 : cos < -0.1 ? 1 : 0.5;
            sheet.text(panel.x().tickLabels().get(i), point[0] + 6 * cos, point[1] - size * Math.sin(Math.toRadians(tick)), size, panel.x().color(), anchor, 0);
        }
        for (int i = 0; i < panel.y().ticks().length; i++) {
            double part = panel.y().place(panel.y().ticks()[i]);
            if (part >= 0 && part <= 1) {
                double[] point = place(80, part);
                sheet.text(panel.y().tickLabels().get(i), point[0], point[1], size, panel.y().color(), 0.5, 0);
            }
        }
    }
}
