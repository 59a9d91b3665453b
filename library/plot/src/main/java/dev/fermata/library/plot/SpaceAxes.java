package dev.fermata.library.plot;

/** Axes seen from a side: the three walls behind the data, the edges with ticks. */
final class SpaceAxes {
    private static final int GRID = 0x26262626;
    private static final double GAP = 14;

    private final Sheet sheet;
    private final Panel panel;
    private final Projection at;
    private final double size;
    private final int[] near;

    SpaceAxes(Sheet sheet, Panel panel, Projection at) {
        this.sheet = sheet;
        this.panel = panel;
        this.at = at;
        this.size = panel.frame().fontSize();
        this.near = at.near();
    }

    private double floor() {
        return 1 - near[2];
    }

    private void segment(double[] from, double[] to, int color) {
        double[] a = at.corner(from[0], from[1], from[2]);
        double[] b = at.corner(to[0], to[1], to[2]);
        sheet.segment(a[0], a[1], b[0], b[1], color, 0.8);
    }

    private Axis axis(int which) {
        return which == 0 ? panel.x() : which == 1 ? panel.y() : panel.z();
    }

    /** A point with one coordinate at a place and another at an end; the third lies on the far wall. */
    private double[] point(int fixed, double place, int running, double end) {
        double[] point = {1 - near[0], 1 - near[1], floor()};
        point[fixed] = place;
        point[running] = end;
        return point;
    }

    void grid() {
        for (int which = 0; which < 3; which++) {
            if (axis(which).hasGrid()) {
                for (double tick : axis(which).ticks()) {
                    double place = axis(which).place(tick);
                    for (int running = 0; running < 3 && place >= -1e-9 && place <= 1 + 1e-9; running++) {
                        if (running != which) {
                            segment(point(which, place, running, 0), point(which, place, running, 1), GRID);
                        }
                    }
                }
            }
        }
        int color = panel.x().color();
        if (panel.frame().isBoxed() || panel.x().hasGrid() || panel.y().hasGrid() || panel.z().hasGrid()) {
            for (int running = 0; running < 3; running++) {
                double[] a = {1 - near[0], 1 - near[1], floor()};
                double[] b = a.clone();
                b[running] = 1 - b[running];
                segment(a, b, panel.frame().isBoxed() ? color : GRID);
            }
        }
    }

    /** The upright edge at the left: one of the two that stand at the rim of the picture. */
    private double[] leftEdge() {
        double[] a = {near[0], 1 - near[1]};
        double[] b = {1 - near[0], near[1]};
        return at.corner(a[0], a[1], 0)[0] <= at.corner(b[0], b[1], 0)[0] ? a : b;
    }

    void frame() {
        double[] middle = at.corner(0.5, 0.5, 0.5);
        edge(0, new double[] {0, near[1], floor()}, middle);
        edge(1, new double[] {near[0], 0, floor()}, middle);
        double[] left = leftEdge();
        edge(2, new double[] {left[0], left[1], 0}, middle);
        if (panel.frame().isBoxed()) {
            for (int running = 0; running < 2; running++) {
                double[] a = {1 - near[0], 1 - near[1], 1 - floor()};
                double[] b = a.clone();
                b[running] = 1 - b[running];
                segment(a, b, panel.x().color());
            }
            segment(new double[] {1 - left[0], 1 - left[1], 0}, new double[] {1 - left[0], 1 - left[1], 1}, panel.x().color());
        }
    }

    /** An axis along an edge that begins at a corner; writing stands away from the middle of the box. */
    private void edge(int which, double[] corner, double[] middle) {
        Axis axis = axis(which);
        double[] end = corner.clone();
        end[which] = 1;
        segment(corner, end, axis.color());
        double[] half = corner.clone();
        half[which] = 0.5;
        double[] centre = at.corner(half[0], half[1], half[2]);
        double[] inner = half.clone();
        if (which == 2) {
            inner[0] = 1 - half[0];
            inner[1] = 1 - half[1];
        } else {
            inner[1 - which] = 1 - half[1 - which];
        }
        double[] away = at.corner(inner[0], inner[1], inner[2]);
        double dx = which == 2 ? -1 : centre[0] - away[0];
        double dy = which == 2 ? 0 : Math.max(centre[1] - away[1], 0.6 * Math.abs(dx));
        double length = Math.hypot(dx, dy);
        if (length < 1e-9) {
            dy = 1;
            length = 1;
        }
        dx /= length;
        dy /= length;
        double anchor = dx < -0.3 ? 1 : dx > 0.3 ? 0 : 0.5;
        double widest = 0;
        for (int i = 0; i < axis.ticks().length; i++) {
            double place = axis.place(axis.ticks()[i]);
            if (place < -1e-9 || place > 1 + 1e-9) {
                continue;
            }
            double[] point = corner.clone();
            point[which] = place;
            double[] from = at.corner(point[0], point[1], point[2]);
            sheet.segment(from[0], from[1], from[0] + 5 * dx, from[1] + 5 * dy, axis.color(), 0.8);
            widest = Math.max(widest, sheet.width(axis.tickLabels().get(i), size));
            sheet.text(axis.tickLabels().get(i), from[0] + (which == 2 ? 8 : GAP * 0.7) * dx, from[1] + (which == 2 ? 0 : 0.35 * size + 1.25 * GAP * dy), size, axis.color(),
                    which == 2 ? 1 : anchor, 0);
        }
        if (!axis.factor().isEmpty()) {
            double[] tip = at.corner(end[0], end[1], end[2]);
            sheet.text(axis.factor(), tip[0] + (which == 2 ? 0 : 2.5 * GAP * dx), tip[1] + (which == 2 ? -size : 2.5 * GAP * dy), size * 0.95, axis.color(), 0.5, 0);
        }
        if (!axis.label().isEmpty()) {
            if (which == 2) {
                sheet.caption(axis.label(), centre[0] - 12 - widest, centre[1], 0.5, 1, 90);
            } else {
                sheet.caption(axis.label(), centre[0] + (GAP + widest + 8) * dx, centre[1] + (GAP + 1.2 * size) * dy + size * 0.4, anchor, 0, 0);
            }
        }
    }
}
