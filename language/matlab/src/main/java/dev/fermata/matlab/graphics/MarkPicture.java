package dev.fermata.matlab.graphics;

import dev.fermata.library.plot.Caption;
import dev.fermata.library.plot.Mark;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Turns plotted objects into marks: lines, points, bars, texts. Grids of values are in {@link GridPicture}. */
final class MarkPicture {
    static final double[] NONE = {};
    private static final int BLUE = 0xff0072bd;
    private static final int BLACK = 0xff262626;
    private static final double CAP = 0.012;
    private static final int CORNERS = 48;

    private final GraphicsObject axes;
    private final List<Mark> marks = new ArrayList<>();
    private final GridPicture grids;
    private final boolean isPolar;
    private final int background;
    private final Limits radii;

    MarkPicture(GraphicsObject axes) {
        this.axes = axes;
        this.isPolar = axes.kind == Kind.POLAR_AXES;
        this.radii = isPolar ? Limits.radii(axes) : null;
        this.grids = new GridPicture(axes, marks);
        this.background = Styles.color(axes, "Color", 0xffffffff);
    }

    List<Mark> marks() {
        return marks;
    }

    void add(GraphicsObject object) {
        double[] x = data(object, "XData");
        double[] y = data(object, "YData");
        double[] z = data(object, "ZData");
        switch (object.kind) {
            case LINE, PRIMITIVE_LINE, ANIMATED_LINE, FUNCTION_LINE, IMPLICIT_LINE -> curve(x, y, z, style(object));
            case SCATTER -> scatter(object, x, y, z);
            case STAIR -> {
                double[] sx = new double[Math.max(0, 2 * y.length - 1)];
                double[] sy = new double[sx.length];
                for (int i = 0; i < sx.length; i++) {
                    sx[i] = x[(i + 1) / 2];
                    sy[i] = y[i / 2];
                }
                curve(sx, sy, NONE, style(object));
            }
            case STEM -> stem(object, x, y, z);
            case ERRORBAR -> errorBars(object, x, y);
            case QUIVER -> arrows(object, x, y, z);
            case BAR -> bars(object, x, y);
            case HISTOGRAM -> histogram(object);
            case AREA -> area(object, x, y);
            case PATCH -> grids.patch(object, x, y, z);
            case SURFACE, FUNCTION_SURFACE -> grids.surface(object, x, y, z);
            case IMAGE -> grids.image(object, x, y);
            case CONTOUR, FUNCTION_CONTOUR -> grids.contour(object);
            case HEATMAP -> grids.heatmap(object);
            case HISTOGRAM2 -> grids.towers(object);
            case TEXT -> text(object);
            case RECTANGLE -> rectangle(object);
            case CONSTANT_LINE -> constantLine(object);
            case GROUP, TRANSFORM -> object.children.stream().filter(each -> each.isText("Visible", "on")).forEach(this::add);
            default -> { }
        }
    }

    static double[] data(GraphicsObject object, String name) {
        return object.stored(name) == null && object.points == null ? NONE : object.numbers(name);
    }

    private Mark.Style style(GraphicsObject object) {
        return Styles.line(object, Styles.color(object, "Color", BLUE), background);
    }

    private void curve(double[] x, double[] y, double[] z, Mark.Style style) {
        int count = Math.min(x.length, y.length);
        double[] px = Arrays.copyOf(x, count);
        double[] py = Arrays.copyOf(y, count);
        if (isPolar) {
            double full = radii.high();
            for (int i = 0; i < count; i++) {
                px[i] = y[i] / full * Math.cos(x[i]);
                py[i] = polarY(y[i] / full * Math.sin(x[i]));
            }
        }
        marks.add(new Mark.Curve(px, py, z.length >= count ? z : NONE, style));
    }

    /** The vertical axis of polar axes holds radii from 0; the disc's centre is in its middle. */
    private double polarY(double part) {
        return radii.low() + (part + 1) / 2 * (radii.high() - radii.low());
    }

    private void scatter(GraphicsObject object, double[] x, double[] y, double[] z) {
        double[] sizes = object.numbers("SizeData");
        Object data = object.get("CData");
        double[] c = object.numbers("CData");
        boolean isTriple = c.length == 3 && Values.dims(data)[0] == 1 && x.length != 3 || c.length == 3 && x.length == 1;
        boolean isRows = !isTriple && Values.dims(data)[1] == 3 && c.length == 3 * x.length;
        for (int i = 0; i < Math.min(x.length, y.length); i++) {
            int color = isTriple ? Styles.argb(c[0], c[1], c[2]) : isRows ? Styles.argb(c[i], c[i + x.length], c[i + 2 * x.length])
                    : i < c.length ? grids.mapped(c[i]) : BLUE;
            int edge = Styles.faded(Styles.color(object, "MarkerEdgeColor", color), Styles.number(object, "MarkerEdgeAlpha", 1));
            int fill = Styles.faded(Styles.color(object, "MarkerFaceColor", color), Styles.number(object, "MarkerFaceAlpha", 1));
            double size = sizes.length == 0 ? 36 : sizes[Math.min(i, sizes.length - 1)];
            Mark.Style style = new Mark.Style(0, Styles.width(object), NONE, Styles.marker(object), Math.sqrt(Math.max(0, size)) * Styles.PIXELS_PER_POINT, edge, fill);
            curve(new double[] {x[i]}, new double[] {y[i]}, i < z.length ? new double[] {z[i]} : NONE, style);
        }
    }

    private void stem(GraphicsObject object, double[] x, double[] y, double[] z) {
        Mark.Style style = style(object);
        double base = Styles.number(object, "BaseValue", 0);
        Mark.Style line = new Mark.Style(style.color(), style.width(), style.dashes(), ' ', 0, 0, 0);
        for (int i = 0; i < Math.min(x.length, y.length); i++) {
            double[] same = {x[i], x[i]};
            if (z.length > i) {
                marks.add(new Mark.Curve(same, new double[] {y[i], y[i]}, new double[] {base, z[i]}, line));
            } else {
                marks.add(new Mark.Curve(same, new double[] {base, y[i]}, NONE, line));
            }
        }
        if (z.length == 0 && object.isText("ShowBaseLine", "on")) {
            marks.add(new Mark.Curve(axes.numbers("XLim"), new double[] {base, base}, NONE, Mark.Style.line(BLACK, 0.8)));
        }
        curve(x, y, z, new Mark.Style(0, style.width(), NONE, style.marker(), style.size(), style.edge(), style.fill()));
    }

    private void errorBars(GraphicsObject object, double[] x, double[] y) {
        Mark.Style style = style(object);
        Mark.Style line = Mark.Style.line(Styles.color(object, "Color", BLUE), style.width());
        double cap = Styles.number(object, "CapSize", 6) / 6 * CAP;
        for (char axis : new char[] {'X', 'Y'}) {
            double[] low = data(object, axis + "NegativeDelta");
            double[] high = data(object, axis + "PositiveDelta");
            double[] across = axes.numbers((axis == 'X' ? 'Y' : 'X') + "Lim");
            double half = (across[1] - across[0]) * cap / 2;
            for (int i = 0; i < y.length; i++) {
                double at = axis == 'X' ? x[i] : y[i];
                double side = axis == 'X' ? y[i] : x[i];
                double from = at - (i < low.length && Double.isFinite(low[i]) ? low[i] : 0);
                double to = at + (i < high.length && Double.isFinite(high[i]) ? high[i] : 0);
                if (from != to) {
                    double[] along = {from, from, Double.NaN, from, to, Double.NaN, to, to};
                    double[] beside = {side - half, side + half, 0, side, side, 0, side - half, side + half};
                    marks.add(new Mark.Curve(axis == 'X' ? along : beside, axis == 'X' ? beside : along, NONE, line));
                }
            }
        }
        curve(x, y, NONE, style);
    }

    private void arrows(GraphicsObject object, double[] x, double[] y, double[] z) {
        double[] u = data(object, "UData");
        double[] v = data(object, "VData");
        double[] w = data(object, "WData");
        Mark.Style style = style(object);
        double scale = Quivers.scale(object);
        for (int i = 0; i < Math.min(Math.min(x.length, y.length), Math.min(u.length, v.length)); i++) {
            double du = u[i] * scale;
            double dv = v[i] * scale;
            double dw = i < w.length ? w[i] * scale : 0;
            double bz = i < z.length ? z[i] : 0;
            double ex = x[i] + du;
            double ey = y[i] + dv;
            double ez = bz + dw;
            double[] px = {x[i], ex, Double.NaN, ex - 0.33 * (du + 0.5 * dv), ex, ex - 0.33 * (du - 0.5 * dv)};
            double[] py = {y[i], ey, Double.NaN, ey - 0.33 * (dv - 0.5 * du), ey, ey - 0.33 * (dv + 0.5 * du)};
            double[] pz = {bz, ez, 0, ez - 0.33 * dw, ez, ez - 0.33 * dw};
            marks.add(new Mark.Curve(px, py, z.length == 0 ? NONE : pz, style));
        }
    }

    private void bars(GraphicsObject object, double[] x, double[] y) {
        List<GraphicsObject> group = axes.children.stream().filter(each -> each.kind == Kind.BAR && each.offsets == null && each.isText("BarLayout", "grouped")
                && each.barGroup == object.barGroup).toList();
        int count = object.offsets != null ? 1 : Math.max(1, group.size());
        double step = Bars.spacing(x) * (count == 1 ? 1 : 0.8) / count;
        double shift = object.offsets != null ? 0 : (Math.max(0, group.indexOf(object)) - (count - 1) / 2.0) * step;
        double half = step * object.number("BarWidth") / 2;
        for (int i = 0; i < x.length; i++) {
            double from = object.offsets != null ? object.offsets[i] : object.number("BaseValue");
            double to = object.offsets != null ? from + y[i] : y[i];
            double[] own = object.isText("FaceColor", "flat") ? object.numbers("CData") : NONE;
            int rows = own.length / 3;
            int color = rows == 0 ? object.isText("FaceColor", "flat") ? BLUE : Styles.color(object, "FaceColor", BLUE)
                    : Styles.argb(own[Math.min(i, rows - 1)], own[rows + Math.min(i, rows - 1)], own[2 * rows + Math.min(i, rows - 1)]);
            bar(x[i] + shift - half, x[i] + shift + half, from, to, object.isText("Horizontal", "on"), object, color);
        }
        boolean isFirst = group.isEmpty() || group.getFirst() == object;
        if (isFirst && axes.kind == Kind.AXES) {
            double base = object.number("BaseValue");
            boolean isAcross = object.isText("Horizontal", "on");
            double[] range = axes.numbers(isAcross ? "YLim" : "XLim");
            double[] same = {base, base};
            marks.add(new Mark.Curve(isAcross ? same : range, isAcross ? range : same, NONE, Mark.Style.line(BLACK, 0.8)));
        }
    }

    private void bar(double a, double b, double from, double to, boolean isAcross, GraphicsObject object, int color) {
        double[] base = {a, b, b, a};
        double[] height = {from, from, to, to};
        marks.add(face(object, isAcross ? height : base, isAcross ? base : height, color));
    }

    private static Mark.Face face(GraphicsObject object, double[] x, double[] y, int color) {
        return new Mark.Face(x, y, NONE, Styles.faded(color, Styles.number(object, "FaceAlpha", 1)),
                Styles.faded(Styles.color(object, "EdgeColor", color), Styles.number(object, "EdgeAlpha", 1)), Styles.width(object), Styles.dashes(object));
    }

    private void histogram(GraphicsObject object) {
        double[] edges = object.numbers("BinEdges");
        double[] values = object.numbers("Values");
        int color = object.isText("FaceColor", "auto") ? argb(object.cycleColor) : Styles.color(object, "FaceColor", BLUE);
        boolean isAcross = object.isText("Orientation", "horizontal");
        if (isPolar) {
            double full = radii.high();
            for (int i = 0; i < values.length; i++) {
                int steps = Math.max(2, (int) Math.ceil((edges[i + 1] - edges[i]) / 0.05));
                double[] x = new double[steps + 2];
                double[] y = new double[steps + 2];
                y[0] = polarY(0);
                for (int k = 0; k <= steps; k++) {
                    double angle = edges[i] + (edges[i + 1] - edges[i]) * k / steps;
                    x[k + 1] = values[i] / full * Math.cos(angle);
                    y[k + 1] = polarY(values[i] / full * Math.sin(angle));
                }
                marks.add(face(object, x, y, color));
            }
        } else if (object.isText("DisplayStyle", "stairs")) {
            double[] x = new double[2 * values.length + 2];
            double[] y = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                x[i] = edges[Math.min(i / 2, edges.length - 1)];
                y[i] = i == 0 || i == x.length - 1 ? 0 : values[(i - 1) / 2];
            }
            Mark.Style style = Mark.Style.line(object.isText("EdgeColor", "auto") ? color : Styles.color(object, "EdgeColor", color), Styles.width(object));
            marks.add(new Mark.Curve(isAcross ? y : x, isAcross ? x : y, NONE, style));
        } else {
            for (int i = 0; i < values.length; i++) {
                bar(edges[i], edges[i + 1], 0, values[i], isAcross, object, color);
            }
        }
    }

    private static int argb(double[] rgb) {
        return rgb == null ? BLUE : Styles.argb(rgb[0], rgb[1], rgb[2]);
    }

    private void area(GraphicsObject object, double[] x, double[] y) {
        double[] px = new double[2 * x.length];
        double[] py = new double[px.length];
        for (int i = 0; i < x.length; i++) {
            double below = object.offsets == null ? object.number("BaseValue") : object.offsets[i];
            px[i] = x[i];
            py[i] = below + y[i];
            px[px.length - 1 - i] = x[i];
            py[px.length - 1 - i] = below;
        }
        marks.add(face(object, px, py, Styles.color(object, "FaceColor", BLUE)));
    }

    private void text(GraphicsObject object) {
        double[] at = object.numbers("Position");
        double across = object.isText("HorizontalAlignment", "center") ? 0.5 : object.isText("HorizontalAlignment", "right") ? 1 : 0;
        double down = switch (object.text("VerticalAlignment")) {
            case "top", "cap" -> 0;
            case "bottom", "baseline" -> 1;
            default -> 0.5;
        };
        double x = at[0];
        double y = at[1];
        if (isPolar) {
            double full = radii.high();
            x = at[1] / full * Math.cos(at[0]);
            y = polarY(at[1] / full * Math.sin(at[0]));
        }
        marks.add(new Mark.Label(x, y, at.length > 2 ? at[2] : 0, Styles.caption(object), across, down, object.number("Rotation"),
                object.stored("BackgroundColor") == null ? 0 : Styles.color(object, "BackgroundColor", 0),
                object.stored("EdgeColor") == null ? 0 : Styles.color(object, "EdgeColor", 0), object.isText("Units", "normalized")));
    }

    private void rectangle(GraphicsObject object) {
        double[] at = object.numbers("Position");
        double[] curvature = object.numbers("Curvature");
        double cx = curvature.length == 0 ? 0 : curvature[0];
        double cy = curvature.length > 1 ? curvature[1] : cx;
        int corners = cx > 0 || cy > 0 ? CORNERS : 4;
        double[] x = new double[corners];
        double[] y = new double[corners];
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * (i + 0.5) / corners;
            double sx = Math.signum(Math.cos(angle));
            double sy = Math.signum(Math.sin(angle));
            x[i] = at[0] + at[2] / 2 * (1 + sx * (1 - cx) + (corners == 4 ? 0 : cx * Math.cos(angle)));
            y[i] = at[1] + at[3] / 2 * (1 + sy * (1 - cy) + (corners == 4 ? 0 : cy * Math.sin(angle)));
        }
        marks.add(face(object, x, y, Styles.color(object, "FaceColor", 0)));
    }

    private void constantLine(GraphicsObject object) {
        double value = object.number("Value");
        boolean isX = object.isText("InterceptAxis", "x");
        double[] range = axes.numbers(isX ? "YLim" : "XLim");
        double[] same = {value, value};
        curve(isX ? same : range, isX ? range : same, NONE, style(object));
        List<String> label = Data.lines(object.get("Label"));
        if (!String.join("", label).isEmpty()) {
            double place = range[1] - 0.02 * (range[1] - range[0]);
            Caption caption = new Caption(label, 10 * Styles.PIXELS_PER_POINT, Styles.color(object, "Color", BLACK), false, false, true);
            marks.add(new Mark.Label(isX ? value : place, isX ? place : value, 0, caption, 1, 1, isX ? 90 : 0, 0, 0, false));
        }
    }

    /** What stands for an object in a legend; null for what has no look of its own. */
    Mark sample(GraphicsObject object) {
        return switch (object.kind) {
            case LINE, PRIMITIVE_LINE, STAIR, STEM, ERRORBAR, ANIMATED_LINE, FUNCTION_LINE, IMPLICIT_LINE, CONSTANT_LINE, QUIVER ->
                    new Mark.Curve(NONE, NONE, NONE, style(object));
            case CONTOUR, FUNCTION_CONTOUR -> new Mark.Curve(NONE, NONE, NONE, Mark.Style.line(Styles.color(object, "LineColor", BLUE), 1));
            case SCATTER -> {
                double[] c = object.numbers("CData");
                int color = c.length == 3 ? Styles.argb(c[0], c[1], c[2]) : c.length > 0 ? grids.mapped(c[0]) : BLUE;
                yield new Mark.Curve(NONE, NONE, NONE, new Mark.Style(0, Styles.width(object), NONE, Styles.marker(object), 6 * Styles.PIXELS_PER_POINT,
                        Styles.color(object, "MarkerEdgeColor", color), Styles.color(object, "MarkerFaceColor", color)));
            }
            case HISTOGRAM -> face(object, NONE, NONE, object.isText("FaceColor", "auto") ? argb(object.cycleColor) : Styles.color(object, "FaceColor", BLUE));
            case BAR, AREA -> face(object, NONE, NONE, Styles.color(object, "FaceColor", BLUE));
            case PATCH, SURFACE, FUNCTION_SURFACE -> face(object, NONE, NONE, Styles.color(object, "FaceColor", grids.first(object)));
            default -> null;
        };
    }
}
