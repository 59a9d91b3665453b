package dev.fermata.library.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Draws the panels of a chart. What is seen from a side is drawn from the farthest to the nearest. */
final class ChartDrawing {
    private static final int BLACK = 0xff262626;
    private static final int PALE = 0xffdddddd;
    private static final double TEXT = 13;
    private static final double[] SOLID = {};

    private final Chart chart;
    private final Canvas out;
    private Panel panel;
    private double left;
    private double top;
    private double width;
    private double height;

    ChartDrawing(Chart chart, Canvas out) {
        this.chart = chart;
        this.out = out;
    }

    void draw() {
        box(0, 0, chart.width(), chart.height(), chart.background(), 0);
        for (Panel each : chart.panels()) {
            panel = each;
            width = each.width() * chart.width();
            height = each.height() * chart.height();
            left = each.left() * chart.width();
            top = chart.height() * (1 - each.bottom() - each.height());
            if (each.isEqual()) {
                double unit = Math.min(width / (each.x().high() - each.x().low()), height / (each.y().high() - each.y().low()));
                double w = unit * (each.x().high() - each.x().low());
                double h = unit * (each.y().high() - each.y().low());
                left += (width - w) / 2;
                top += (height - h) / 2;
                width = w;
                height = h;
            }
            drawPanel();
        }
    }

    private boolean isFlat() {
        return panel.elevation() == 90;
    }

    /** Place on the canvas, and distance from the viewer. */
    private double[] place(double x, double y, double z) {
        double u = panel.x().place(x);
        double v = panel.y().place(y);
        if (isFlat()) {
            return new double[] {left + u * width, top + (1 - v) * height, 0};
        }
        double azimuth = Math.toRadians(panel.azimuth());
        double elevation = Math.toRadians(panel.elevation());
        double a = u - 0.5;
        double b = v - 0.5;
        double c = panel.z().place(z) - 0.5;
        double across = a * Math.cos(azimuth) + b * Math.sin(azimuth);
        double away = -a * Math.sin(azimuth) + b * Math.cos(azimuth);
        double up = c * Math.cos(elevation) + away * Math.sin(elevation);
        return new double[] {left + width * (0.5 + across * 0.68), top + height * (0.5 - up * 0.68), away * Math.cos(elevation) - c * Math.sin(elevation)};
    }

    private void box(double x, double y, double w, double h, int fill, int edge) {
        out.polygon(new double[] {x, x + w, x + w, x}, new double[] {y, y, y + h, y + h}, fill, edge, 1);
    }

    private void segment(double[] a, double[] b, int color) {
        out.line(new double[] {a[0], b[0]}, new double[] {a[1], b[1]}, 2, color, 1, SOLID);
    }

    private void drawPanel() {
        if (panel.isShown()) {
            drawGrid();
        }
        if (isFlat()) {
            out.clip(left, top, width, height);
        }
        for (Mark mark : ordered()) {
            if (!(mark instanceof Mark.Label)) {
                drawMark(mark);
            }
        }
        if (isFlat()) {
            out.unclip();
        }
        panel.marks().stream().filter(Mark.Label.class::isInstance).forEach(this::drawMark);
        if (panel.isShown()) {
            drawFrame();
        }
        for (int i = 0; i < panel.title().size(); i++) {
            out.text(panel.title().get(i), left + width / 2, top - 14 - 16 * (panel.title().size() - 1 - i), TEXT * 1.1, BLACK, 0.5, false);
        }
        drawLegend();
    }

    private List<Mark> ordered() {
        if (isFlat()) {
            return panel.marks();
        }
        List<Mark> ordered = new ArrayList<>(panel.marks());
        ordered.sort(Comparator.comparingDouble((Mark mark) -> -depth(mark)));
        return ordered;
    }

    private double depth(Mark mark) {
        if (!(mark instanceof Mark.Face face)) {
            return -2;
        }
        double sum = 0;
        for (int i = 0; i < face.x().length; i++) {
            sum += place(face.x()[i], face.y()[i], face.z()[i])[2];
        }
        return Double.isFinite(sum) ? sum / face.x().length : 0;
    }

    private void drawGrid() {
        Axis x = panel.x();
        Axis y = panel.y();
        double z = panel.z().low();
        if (x.hasGrid()) {
            for (double tick : x.ticks()) {
                segment(place(tick, y.low(), z), place(tick, y.high(), z), PALE);
            }
        }
        if (y.hasGrid()) {
            for (double tick : y.ticks()) {
                segment(place(x.low(), tick, z), place(x.high(), tick, z), PALE);
            }
        }
    }

    private void drawFrame() {
        Axis x = panel.x();
        Axis y = panel.y();
        Axis z = panel.z();
        if (isFlat()) {
            box(left, top, width, height, 0, BLACK);
        } else {
            segment(place(x.low(), y.low(), z.low()), place(x.high(), y.low(), z.low()), BLACK);
            segment(place(x.low(), y.low(), z.low()), place(x.low(), y.high(), z.low()), BLACK);
            segment(place(x.low(), y.high(), z.low()), place(x.low(), y.high(), z.high()), BLACK);
            for (int i = 0; i < z.ticks().length; i++) {
                double[] at = place(x.low(), y.high(), z.ticks()[i]);
                out.text(z.tickLabels().get(i), at[0] - 8, at[1], TEXT, BLACK, 1, false);
            }
        }
        for (int i = 0; i < x.ticks().length; i++) {
            double[] at = place(x.ticks()[i], isFlat() && y.isReversed() ? y.high() : y.low(), z.low());
            out.text(x.tickLabels().get(i), at[0], at[1] + 14, TEXT, BLACK, 0.5, false);
        }
        for (int i = 0; i < y.ticks().length; i++) {
            double[] at = place(isFlat() && x.isReversed() ? x.high() : x.low(), y.ticks()[i], z.low());
            out.text(y.tickLabels().get(i), at[0] - 8, at[1] + (isFlat() ? 0 : 10), TEXT, BLACK, 1, false);
        }
        out.text(x.label(), left + width / 2, top + height + 34, TEXT, BLACK, 0.5, false);
        out.text(y.label(), left - 48, top + height / 2, TEXT, BLACK, 0.5, true);
    }

    private void drawLegend() {
        if (panel.legend().isEmpty()) {
            return;
        }
        double widest = panel.legend().stream().mapToInt(each -> each.name().length()).max().orElse(0) * 0.6 * TEXT + 50;
        double x = left + width - widest - 10;
        box(x, top + 10, widest, panel.legend().size() * 18 + 8, 0xffffffff, BLACK);
        for (int i = 0; i < panel.legend().size(); i++) {
            double y = top + 23 + i * 18;
            out.line(new double[] {x + 8, x + 34}, new double[] {y, y}, 2, panel.legend().get(i).color(), 2, SOLID);
            out.text(panel.legend().get(i).name(), x + 40, y, TEXT, BLACK, 0, false);
        }
    }

    private void drawMark(Mark mark) {
        switch (mark) {
            case Mark.Curve curve -> drawCurve(curve);
            case Mark.Face face -> {
                double[] x = new double[face.x().length];
                double[] y = new double[x.length];
                for (int i = 0; i < x.length; i++) {
                    double[] at = place(face.x()[i], face.y()[i], face.z()[i]);
                    if (!Double.isFinite(at[0] + at[1])) {
                        return;
                    }
                    x[i] = at[0];
                    y[i] = at[1];
                }
                out.polygon(x, y, face.fill(), face.edge(), face.width());
            }
            case Mark.Label label -> {
                double[] at = place(label.x(), label.y(), label.z());
                for (int i = 0; i < label.lines().size() && Double.isFinite(at[0] + at[1]); i++) {
                    out.text(label.lines().get(i), at[0], at[1] + i * label.size() * 1.2, label.size(), label.color(), label.anchor(), false);
                }
            }
        }
    }

    private void drawCurve(Mark.Curve curve) {
        int count = curve.x().length;
        double[] x = new double[count];
        double[] y = new double[count];
        int run = 0;
        for (int i = 0; i < count; i++) {
            double[] at = place(curve.x()[i], curve.y()[i], curve.z()[i]);
            if (Double.isFinite(at[0] + at[1])) {
                x[run] = at[0];
                y[run++] = at[1];
                drawMarker(curve, at[0], at[1]);
            }
            if (run > 0 && (i == count - 1 || !Double.isFinite(at[0] + at[1]))) {
                if (run > 1 && curve.color() != 0) {
                    out.line(x, y, run, curve.color(), curve.width(), curve.dashes());
                }
                run = 0;
            }
        }
    }

    private void drawMarker(Mark.Curve curve, double x, double y) {
        double r = curve.markerSize() / 2;
        switch (curve.marker()) {
            case ' ' -> { }
            case '+', 'x', '*', '_', '|' -> {
                int lines = curve.marker() == '*' ? 4 : 2;
                for (int i = 0; i < lines; i++) {
                    double angle = Math.PI * i / lines + (curve.marker() == 'x' ? Math.PI / 4 : 0);
                    segment(new double[] {x - r * Math.cos(angle), y - r * Math.sin(angle)}, new double[] {x + r * Math.cos(angle), y + r * Math.sin(angle)},
                            curve.markerEdge());
                }
            }
            default -> {
                int corners = switch (curve.marker()) {
                    case 's', 'd' -> 4;
                    case '^', 'v', '<', '>' -> 3;
                    default -> 16;
                };
                double from = switch (curve.marker()) {
                    case 's' -> Math.PI / 4;
                    case '^' -> -Math.PI / 2;
                    case 'v' -> Math.PI / 2;
                    case '<' -> Math.PI;
                    default -> 0;
                };
                double[] px = new double[corners];
                double[] py = new double[corners];
                for (int i = 0; i < corners; i++) {
                    px[i] = x + r * Math.cos(from + 2 * Math.PI * i / corners);
                    py[i] = y + r * Math.sin(from + 2 * Math.PI * i / corners);
                }
                out.polygon(px, py, curve.marker() == '.' ? curve.markerEdge() : curve.markerFill(), curve.markerEdge(), 1);
            }
        }
    }
}
