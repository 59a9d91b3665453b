package dev.fermata.matlab.graphics;

import dev.fermata.library.plot.Axis;
import dev.fermata.library.plot.Chart;
import dev.fermata.library.plot.Mark;
import dev.fermata.library.plot.Panel;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.List;

/** Turns a figure into a chart that can be drawn. */
final class Pictures {
    private static final int WHITE = 0xffffffff;
    private static final double[] SOLID = {};

    private final GraphicsObject axes;
    private final List<Mark> marks = new ArrayList<>();
    private final boolean isPolar;

    private Pictures(GraphicsObject axes) {
        this.axes = axes;
        this.isPolar = axes.kind == Kind.POLAR_AXES;
    }

    static Chart of(GraphicsObject figure, int width, int height) {
        return new Chart(width, height, WHITE, figure.children.stream().filter(each -> each.kind.isAxes()).map(each -> new Pictures(each).panel()).toList());
    }

    private Panel panel() {
        axes.children.stream().filter(each -> each.isText("Visible", "on")).forEach(this::add);
        double[] at = axes.numbers("Position");
        double[] view = isPolar ? new double[] {0, 90} : axes.numbers("View");
        List<Panel.Entry> legend = new ArrayList<>();
        if (AxesBuiltins.decoration(axes, Kind.LEGEND) != null) {
            for (GraphicsObject each : AxesBuiltins.listed(axes)) {
                legend.add(new Panel.Entry(each.text("DisplayName"), color(each, each.stored("Color") != null ? "Color" : each.stored("CData") instanceof DoubleArray
                        && each.kind == Kind.SCATTER ? "CData" : "FaceColor", 0xff0072bd)));
            }
        }
        return new Panel(at[0], at[1], at[2], at[3], axis('X'), axis('Y'), axis('Z'), view[0], view[1],
                axes.isText("Visible", "on"), isPolar || axes.isText("DataAspectRatioMode", "manual") && view[1] == 90,
                Data.lines(Graphics.label(axes, "Title").get("String")), legend, marks);
    }

    private Axis axis(char name) {
        if (isPolar) {
            double r = 1e-9;
            for (GraphicsObject each : axes.children) {
                for (double value : each.numbers("YData")) {
                    r = Double.isFinite(value) ? Math.max(r, Math.abs(value)) : r;
                }
            }
            return new Axis(-r, r, false, false, true, new double[] {-r, 0, r}, List.of(Limits.label(r), "0", Limits.label(r)), "");
        }
        double[] limits = axes.numbers(name + "Lim");
        double[] ticks = axes.numbers(name + "Tick");
        List<String> labels = Data.lines(axes.get(name + "TickLabel"));
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < ticks.length; i++) {
            shown.add(labels.isEmpty() ? "" : labels.get(i % labels.size()));
        }
        return new Axis(limits[0], limits[1], axes.isLog(name), axes.isText(name + "Dir", "reverse"), axes.isText(name + "Grid", "on"), ticks, shown,
                String.join(" ", Data.lines(Graphics.label(axes, name + "Label").get("String"))));
    }

    private static int argb(double[] rgb) {
        int color = 0xff;
        for (int i = 0; i < 3; i++) {
            color = color << 8 | (int) Math.round(255 * Math.clamp(rgb[i], 0, 1));
        }
        return color;
    }

    private static int color(GraphicsObject object, String name, int otherwise) {
        double[] rgb = object.numbers(name);
        return object.isText(name, "none") ? 0 : rgb.length == 3 && object.get(name) instanceof DoubleArray ? argb(rgb) : otherwise;
    }

    private int mapped(double value) {
        double[] map = Colors.mapOf(axes).re();
        int count = Colors.mapOf(axes).rows();
        Limits limits = isPolar ? new Limits(0, 1) : Limits.colors(axes);
        int i = Math.clamp((int) ((value - limits.low()) / (limits.high() - limits.low()) * count), 0, count - 1);
        return Double.isNaN(value) ? 0 : argb(new double[] {map[i], map[count + i], map[2 * count + i]});
    }

    private void curve(GraphicsObject object, double[] x, double[] y, double[] z, int color) {
        int count = Math.min(x.length, y.length);
        double[] px = java.util.Arrays.copyOf(x, count);
        double[] py = java.util.Arrays.copyOf(y, count);
        if (isPolar) {
            for (int i = 0; i < count; i++) {
                px[i] = y[i] * Math.cos(x[i]);
                py[i] = y[i] * Math.sin(x[i]);
            }
        }
        double[] dashes = switch (object.text("LineStyle")) {
            case "--" -> new double[] {8, 5};
            case ":" -> new double[] {2, 3};
            case "-." -> new double[] {8, 4, 2, 4};
            default -> SOLID;
        };
        String marker = object.text("Marker");
        boolean isLine = object.kind != Kind.SCATTER && !object.isText("LineStyle", "none");
        marks.add(new Mark.Curve(px, py, java.util.Arrays.copyOf(z, count), isLine ? color : 0, Math.max(1, object.number("LineWidth") * 1.5), dashes,
                marker.isEmpty() || marker.equals("none") ? ' ' : marker.charAt(0),
                object.kind == Kind.SCATTER ? Math.sqrt(object.number("SizeData")) * 1.3 : Math.max(1, object.number("MarkerSize")) * 1.3,
                color, color(object, "MarkerFaceColor", object.isText("MarkerFaceColor", "none") ? 0 : color)));
    }

    private void face(double[] x, double[] y, double[] z, int fill, int edge) {
        marks.add(new Mark.Face(x, y, z, fill, edge, 0.7));
    }

    private void add(GraphicsObject object) {
        double[] x = object.stored("XData") == null ? SOLID : object.numbers("XData");
        double[] y = object.stored("YData") == null ? SOLID : object.numbers("YData");
        double[] z = object.stored("ZData") == null ? SOLID : object.numbers("ZData");
        switch (object.kind) {
            case LINE, PRIMITIVE_LINE -> curve(object, x, y, z, color(object, "Color", 0xff0072bd));
            case SCATTER -> curve(object, x, y, z, color(object, "CData", 0xff0072bd));
            case STAIR -> {
                double[] sx = new double[Math.max(0, 2 * y.length - 1)];
                double[] sy = new double[sx.length];
                for (int i = 0; i < sx.length; i++) {
                    sx[i] = x[(i + 1) / 2];
                    sy[i] = y[i / 2];
                }
                curve(object, sx, sy, SOLID, color(object, "Color", 0xff0072bd));
            }
            case STEM, ERRORBAR, QUIVER -> {
                int color = color(object, "Color", 0xff0072bd);
                for (int i = 0; i < y.length; i++) {
                    double base = object.number("BaseValue");
                    double[] low = object.numbers("YNegativeDelta");
                    double[] high = object.numbers("YPositiveDelta");
                    double[] ends = switch (object.kind) {
                        case STEM -> z.length > 0 ? new double[] {x[i], y[i], base, x[i], y[i], z[i]} : new double[] {x[i], base, 0, x[i], y[i], 0};
                        case ERRORBAR -> new double[] {x[i], y[i] - (i < low.length ? low[i] : 0), 0, x[i], y[i] + (i < high.length ? high[i] : 0), 0};
                        default -> new double[] {x[i], y[i], 0, x[i] + object.numbers("UData")[i], y[i] + object.numbers("VData")[i], 0};
                    };
                    marks.add(new Mark.Curve(new double[] {ends[0], ends[3]}, new double[] {ends[1], ends[4]}, new double[] {ends[2], ends[5]}, color, 1, SOLID, ' ', 1, 0, 0));
                }
                if (object.kind != Kind.QUIVER) {
                    curve(object, x, y, z, object.kind == Kind.STEM ? color : color);
                }
            }
            case BAR -> {
                List<GraphicsObject> group = axes.children.stream().filter(each -> each.kind == Kind.BAR && each.offsets == null).toList();
                int count = object.offsets != null ? 1 : group.size();
                double step = Bars.spacing(x) * (count == 1 ? 1 : 0.8) / count;
                double shift = object.offsets != null ? 0 : (group.indexOf(object) - (count - 1) / 2.0) * step;
                boolean isAcross = object.isText("Horizontal", "on");
                for (int i = 0; i < x.length; i++) {
                    double from = object.offsets != null ? object.offsets[i] : object.number("BaseValue");
                    double to = object.offsets != null ? from + y[i] : y[i];
                    bar(x[i] + shift - step * object.number("BarWidth") / 2, x[i] + shift + step * object.number("BarWidth") / 2, from, to, isAcross, object);
                }
            }
            case HISTOGRAM -> {
                double[] edges = object.numbers("BinEdges");
                double[] values = object.numbers("Values");
                for (int i = 0; i < values.length; i++) {
                    bar(edges[i], edges[i + 1], 0, values[i], object.isText("Orientation", "horizontal"), object);
                }
            }
            case AREA -> {
                double[] px = new double[2 * x.length];
                double[] py = new double[px.length];
                for (int i = 0; i < x.length; i++) {
                    double below = object.offsets == null ? object.number("BaseValue") : object.offsets[i];
                    px[i] = x[i];
                    py[i] = below + y[i];
                    px[px.length - 1 - i] = x[i];
                    py[px.length - 1 - i] = below;
                }
                face(px, py, new double[px.length], color(object, "FaceColor", 0xff0072bd), color(object, "EdgeColor", 0));
            }
            case PATCH -> {
                int rows = Data.isVector(DoubleArray.empty().make(Values.dims(object.get("XData")))) ? x.length : Values.dims(object.get("XData"))[0];
                double[] c = object.numbers("CData");
                for (int from = 0; rows > 0 && from + rows <= Math.min(x.length, y.length); from += rows) {
                    face(java.util.Arrays.copyOfRange(x, from, from + rows), java.util.Arrays.copyOfRange(y, from, from + rows),
                            z.length == x.length ? java.util.Arrays.copyOfRange(z, from, from + rows) : new double[rows],
                            color(object, "FaceColor", c.length > 0 ? mapped(c[Math.min(c.length - 1, from / rows)]) : 0xff0072bd), color(object, "EdgeColor", 0xff262626));
                }
            }
            case SURFACE, IMAGE -> grid(object, x, y, z);
            case CONTOUR -> {
                for (double level : object.numbers("LevelList")) {
                    for (double[] piece : ContourLines.pieces(object, level)) {
                        marks.add(new Mark.Curve(new double[] {piece[0], piece[2]}, new double[] {piece[1], piece[3]}, new double[] {level, level},
                                color(object, "LineColor", mapped(level)), 1, SOLID, ' ', 1, 0, 0));
                    }
                }
            }
            case TEXT -> {
                double[] at = object.numbers("Position");
                marks.add(new Mark.Label(at[0], at[1], at[2], Data.lines(object.get("String")), object.number("FontSize") * 1.3, color(object, "Color", 0xff000000),
                        object.isText("HorizontalAlignment", "center") ? 0.5 : object.isText("HorizontalAlignment", "right") ? 1 : 0));
            }
            case CONSTANT_LINE -> {
                double value = object.number("Value");
                boolean isX = object.isText("InterceptAxis", "x");
                double[] range = axes.numbers(isX ? "YLim" : "XLim");
                double[] same = {value, value};
                curve(object, isX ? same : range, isX ? range : same, SOLID, color(object, "Color", 0xff262626));
            }
            default -> { }
        }
    }

    private void bar(double a, double b, double from, double to, boolean isAcross, GraphicsObject object) {
        double[] base = {a, b, b, a};
        double[] height = {from, from, to, to};
        face(isAcross ? height : base, isAcross ? base : height, new double[4], color(object, "FaceColor", 0xff0072bd), color(object, "EdgeColor", 0));
    }

    /** The cells of a surface between its points; of an image around them. */
    private void grid(GraphicsObject object, double[] x, double[] y, double[] z) {
        boolean isImage = object.kind == Kind.IMAGE;
        double[] c = object.numbers("CData");
        int[] dims = Values.dims(object.get(isImage ? "CData" : "ZData"));
        int rows = dims[0];
        int columns = dims[1];
        boolean isDirect = isImage && dims.length == 3;
        boolean isIndex = isImage && !isDirect && object.isText("CDataMapping", "direct");
        DoubleArray map = Colors.mapOf(axes);
        double scale = Values.classOf(object.get("CData")).isInteger() ? 255 : 1;
        double dx = isImage && columns > 1 ? (x[x.length - 1] - x[0]) / (columns - 1) : 1;
        double dy = isImage && rows > 1 ? (y[y.length - 1] - y[0]) / (rows - 1) : 1;
        for (int col = 0; col < (isImage ? columns : columns - 1); col++) {
            for (int row = 0; row < (isImage ? rows : rows - 1); row++) {
                int i = col * rows + row;
                if (isImage) {
                    double a = x[0] + (col - 0.5) * dx;
                    double b = y[0] + (row - 0.5) * dy;
                    int m = isIndex ? Math.clamp((int) c[i] - 1, 0, map.rows() - 1) : 0;
                    int fill = isDirect ? argb(new double[] {c[i] / scale, c[i + rows * columns] / scale, c[i + 2 * rows * columns] / scale})
                            : isIndex ? argb(new double[] {map.re(m), map.re(m + map.rows()), map.re(m + 2 * map.rows())}) : mapped(c[i]);
                    face(new double[] {a, a + dx, a + dx, a}, new double[] {b, b, b + dy, b + dy}, new double[4], fill, 0);
                    continue;
                }
                int[] corners = {i, i + rows, i + rows + 1, i + 1};
                double[][] at = new double[3][4];
                for (int k = 0; k < 4; k++) {
                    at[0][k] = x.length == z.length ? x[corners[k]] : x[corners[k] / rows];
                    at[1][k] = y.length == z.length ? y[corners[k]] : y[corners[k] % rows];
                    at[2][k] = z[corners[k]];
                }
                int flat = mapped(i < c.length ? c[i] : z[i]);
                face(at[0], at[1], at[2], color(object, "FaceColor", flat), color(object, "EdgeColor", flat));
            }
        }
    }
}
