package dev.fermata.library.plot;

/** Axes seen from above: grid, frame, ticks, labels. */
final class FlatAxes {
    private static final int GRID = 0x26262626;
    private static final int MINOR = 0x14262626;
    private static final double GAP = 5;
    private static final double STEEP = 30;

    private final Sheet sheet;
    private final Panel panel;
    private final Projection at;
    private final double size;

    FlatAxes(Sheet sheet, Panel panel, Projection at) {
        this.sheet = sheet;
        this.panel = panel;
        this.at = at;
        this.size = panel.frame().fontSize();
    }

    void grid() {
        for (Axis axis : new Axis[] {panel.x(), panel.y()}) {
            boolean isX = axis == panel.x();
            if (axis.hasMinorGrid()) {
                for (double tick : axis.minorTicks()) {
                    line(isX, axis.place(tick), 0, 1, MINOR, 0);
                }
            }
            if (axis.hasGrid()) {
                for (double tick : axis.ticks()) {
                    line(isX, axis.place(tick), 0, 1, GRID, 0);
                }
            }
        }
    }

    /** A line across the other axis, between two of its places; {@code pixels} lengthens it at its end. */
    private void line(boolean isX, double place, double from, double to, int color, double pixels) {
        if (place < -1e-9 || place > 1 + 1e-9) {
            return;
        }
        double[] a = isX ? at.corner(place, from, 0) : at.corner(from, place, 0);
        double[] b = isX ? at.corner(place, to, 0) : at.corner(to, place, 0);
        sheet.segment(a[0], a[1], b[0] + (isX ? 0 : pixels), b[1] - (isX ? pixels : 0), color, 0.8);
    }

    /** Lines, ticks and what is written; answers how far above the axes writing begins. */
    double frame() {
        double x0 = at.left();
        double y0 = at.top();
        double x1 = x0 + at.width();
        double y1 = y0 + at.height();
        Axis x = panel.x();
        Axis y = panel.y();
        boolean isBoxed = panel.frame().isBoxed();
        if (isBoxed || !x.isOpposite()) {
            sheet.segment(x0, y1, x1, y1, x.color(), 0.8);
        }
        if (isBoxed || x.isOpposite()) {
            sheet.segment(x0, y0, x1, y0, x.color(), 0.8);
        }
        if (isBoxed || !y.isOpposite()) {
            sheet.segment(x0, y0, x0, y1, y.color(), 0.8);
        }
        if (isBoxed || y.isOpposite()) {
            sheet.segment(x1, y0, x1, y1, y.color(), 0.8);
        }
        double above = across(x);
        upright(y);
        return above;
    }

    private void ticks(Axis axis, boolean isX) {
        double length = Math.max(4, 0.01 * Math.max(at.width(), at.height()));
        for (int pass = 0; pass < 2; pass++) {
            boolean isFar = pass == 1;
            if (!panel.frame().isBoxed() && isFar != axis.isOpposite()) {
                continue;
            }
            for (double tick : axis.ticks()) {
                line(isX, axis.place(tick), pass, pass, axis.color(), isFar ? -length : length);
            }
            if (axis.isLog()) {
                for (double tick : axis.minorTicks()) {
                    line(isX, axis.place(tick), pass, pass, axis.color(), (isFar ? -length : length) / 2);
                }
            }
        }
    }

    private double across(Axis x) {
        ticks(x, true);
        double widest = 0;
        for (String label : x.tickLabels()) {
            widest = Math.max(widest, sheet.width(label, size));
        }
        double room = x.ticks().length < 2 ? at.width() : at.width() / (x.ticks().length - 1);
        double turn = x.rotation() != 0 ? x.rotation() : widest > room * 0.98 && !x.isLog() ? STEEP : 0;
        double side = x.isOpposite() ? -1 : 1;
        double base = x.isOpposite() ? at.top() : at.top() + at.height();
        double sin = Math.abs(Math.sin(Math.toRadians(turn)));
        for (int i = 0; i < x.ticks().length; i++) {
            double place = x.place(x.ticks()[i]);
            if (place > -1e-9 && place < 1 + 1e-9) {
                double anchor = turn == 0 ? 0.5 : turn > 0 == side > 0 ? 1 : 0;
                sheet.text(x.tickLabels().get(i), at.corner(place, 0, 0)[0], base + side * (GAP + (turn == 0 ? 0.6 : 0.35) * size), size, x.color(), anchor, turn);
            }
        }
        double depth = GAP + (x.ticks().length == 0 ? 0 : Math.max(1.1 * size, sin * widest + size));
        if (!x.factor().isEmpty()) {
            sheet.text(x.factor(), at.left() + at.width(), base + side * (depth + 0.5 * size), size * 0.95, x.color(), 1, 0);
        }
        if (!x.label().isEmpty()) {
            sheet.caption(x.label(), at.left() + at.width() / 2, base + side * (depth + 2), 0.5, x.isOpposite() ? 1 : 0, 0);
            depth += Sheet.height(x.label());
        }
        return x.isOpposite() ? depth : 0;
    }

    private void upright(Axis y) {
        ticks(y, false);
        double side = y.isOpposite() ? 1 : -1;
        double base = y.isOpposite() ? at.left() + at.width() : at.left();
        double widest = 0;
        for (int i = 0; i < y.ticks().length; i++) {
            double place = y.place(y.ticks()[i]);
            if (place > -1e-9 && place < 1 + 1e-9) {
                widest = Math.max(widest, sheet.width(y.tickLabels().get(i), size));
                sheet.text(y.tickLabels().get(i), base + side * GAP, at.corner(0, place, 0)[1], size, y.color(), y.isOpposite() ? 0 : 1, y.rotation());
            }
        }
        if (!y.factor().isEmpty()) {
            sheet.text(y.factor(), base, at.top() - 0.7 * size, size * 0.95, y.color(), y.isOpposite() ? 1 : 0, 0);
        }
        if (!y.label().isEmpty()) {
            sheet.caption(y.label(), base + side * (2 * GAP + widest), at.top() + at.height() / 2, 0.5, y.isOpposite() ? 0 : 1, 90);
        }
    }
}
