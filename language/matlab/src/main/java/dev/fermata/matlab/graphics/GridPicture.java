package dev.fermata.matlab.graphics;

import dev.fermata.library.plot.Caption;
import dev.fermata.library.plot.Mark;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Values;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;

/** Turns surfaces, images, patches, contours and grids of counts into marks. */
final class GridPicture {
    private static final double[] NONE = {};
    /** About as many pieces as smooth shading cuts a surface into. */
    private static final int PIECES = 40_000;
    private static final double SEAM = 0.7;

    private final GraphicsObject axes;
    private final List<Mark> marks;
    private Shades shades;

    GridPicture(GraphicsObject axes, List<Mark> marks) {
        this.axes = axes;
        this.marks = marks;
    }

    /** The colour of a value between the colour limits. */
    int mapped(double value) {
        return shades().of(value);
    }

    private Shades shades() {
        if (shades == null) {
            shades = new Shades(axes);
        }
        return shades;
    }

    /** The colours of a map, with what does not change while an object is drawn. */
    private static final class Shades {
        private final double[] map;
        private final int count;
        private final Limits limits;

        Shades(GraphicsObject axes) {
            DoubleArray colors = Colors.mapOf(axes);
            map = colors.re();
            count = colors.rows();
            limits = axes.kind == Kind.AXES ? Limits.colors(axes) : new Limits(0, 1);
        }

        int of(double value) {
            return index(Double.isNaN(value) ? -1 : Math.clamp((int) Math.floor((value - limits.low()) / (limits.high() - limits.low()) * count), 0, count - 1));
        }

        int index(int i) {
            return i < 0 ? 0 : Styles.argb(map[i], map[count + i], map[2 * count + i]);
        }
    }

    /** The colour of a patch or surface as a whole. */
    int first(GraphicsObject object) {
        double[] c = object.numbers("CData");
        return c.length == 0 ? 0xff0072bd : mapped(c[c.length / 2]);
    }

    private static double at(double[] line, int whole, int index, int other) {
        return line.length == whole ? line[index] : line[other];
    }

    /** The cells of a surface between its points. */
    void surface(GraphicsObject object, double[] x, double[] y, double[] z) {
        int[] dims = Values.dims(object.get("ZData"));
        int rows = dims[0];
        int columns = dims[1];
        double[] c = object.numbers("CData");
        boolean isDirect = Values.dims(object.get("CData")).length == 3 && c.length == 3 * rows * columns;
        boolean isInterp = object.isText("FaceColor", "interp") && !isDirect && c.length == z.length;
        boolean isTexture = object.isText("FaceColor", "texturemap");
        double faceAlpha = Styles.number(object, "FaceAlpha", 1);
        double edgeAlpha = Styles.number(object, "EdgeAlpha", 1);
        int cuts = isInterp ? Math.clamp((long) Math.sqrt((double) PIECES / Math.max(1, (rows - 1) * (columns - 1))), 1, 8) : 1;
        Lights light = Lights.of(axes);
        boolean isLit = light != null && !object.isText("FaceLighting", "none");
        boolean hasColumns = !object.isText("MeshStyle", "row");
        boolean hasRows = !object.isText("MeshStyle", "column");
        for (int col = 0; col + 1 < columns; col++) {
            for (int row = 0; row + 1 < rows; row++) {
                int i = col * rows + row;
                int[] corners = {i, i + rows, i + rows + 1, i + 1};
                double[][] at = new double[3][4];
                for (int k = 0; k < 4; k++) {
                    at[0][k] = at(x, z.length, corners[k], corners[k] / rows);
                    at[1][k] = at(y, z.length, corners[k], corners[k] % rows);
                    at[2][k] = z[corners[k]];
                }
                int flat = isDirect ? Styles.argb(c[i], c[i + rows * columns], c[i + 2 * rows * columns]) : shades().of(i < c.length ? c[i] : z[i]);
                int face = isTexture ? flat : Styles.color(object, "FaceColor", flat);
                double shade = isLit ? light.shade(at) : 1;
                int edge = object.isText("LineStyle", "none") ? 0 : Styles.faded(Styles.color(object, "EdgeColor", flat), edgeAlpha);
                if (cuts > 1 || isInterp) {
                    smooth(at, new double[] {c[corners[0]], c[corners[1]], c[corners[2]], c[corners[3]]}, cuts, faceAlpha, shade);
                    if (edge != 0) {
                        marks.add(new Mark.Face(at[0], at[1], at[2], 0, edge, Styles.width(object), Styles.dashes(object)));
                    }
                } else if (hasColumns && hasRows) {
                    int fill = Styles.faded(Lights.shaded(face, shade), faceAlpha);
                    boolean hidesSeam = edge == 0 && fill >>> 24 == 255;
                    marks.add(new Mark.Face(at[0], at[1], at[2], fill, hidesSeam ? fill : edge, hidesSeam ? SEAM : Styles.width(object), Styles.dashes(object)));
                } else {
                    marks.add(new Mark.Face(at[0], at[1], at[2], Styles.faded(face, faceAlpha), 0, 0, NONE));
                    sides(at, edge, hasRows, Styles.width(object));
                }
            }
        }
    }

    /** The edges of a cell along one direction only. */
    private void sides(double[][] at, int color, boolean isAcross, double width) {
        for (int[] pair : isAcross ? new int[][] {{0, 1}, {3, 2}} : new int[][] {{0, 3}, {1, 2}}) {
            double[][] line = new double[3][2];
            for (int axis = 0; axis < 3; axis++) {
                line[axis][0] = at[axis][pair[0]];
                line[axis][1] = at[axis][pair[1]];
            }
            marks.add(new Mark.Curve(line[0], line[1], line[2], Mark.Style.line(color, width)));
        }
    }

    /** A cell cut into small ones, each of the colour between those of the corners. */
    private void smooth(double[][] at, double[] c, int cuts, double alpha, double shade) {
        for (int a = 0; a < cuts; a++) {
            for (int b = 0; b < cuts; b++) {
                double[][] piece = new double[3][4];
                for (int k = 0; k < 4; k++) {
                    double u = (a + (k == 1 || k == 2 ? 1.0 : 0)) / cuts;
                    double v = (b + (k >= 2 ? 1.0 : 0)) / cuts;
                    for (int axis = 0; axis < 3; axis++) {
                        piece[axis][k] = between(at[axis], u, v);
                    }
                }
                int fill = Styles.faded(Lights.shaded(shades().of(between(c, (a + 0.5) / cuts, (b + 0.5) / cuts)), shade), alpha);
                marks.add(new Mark.Face(piece[0], piece[1], piece[2], fill, fill, SEAM, NONE));
            }
        }
    }

    private static double between(double[] corners, double u, double v) {
        return (1 - u) * (1 - v) * corners[0] + u * (1 - v) * corners[1] + u * v * corners[2] + (1 - u) * v * corners[3];
    }

    void image(GraphicsObject object, double[] x, double[] y) {
        Object data = object.get("CData");
        double[] c = object.numbers("CData");
        int[] dims = Values.dims(data);
        int rows = dims[0];
        int columns = dims[1];
        if (rows == 0 || columns == 0 || x.length == 0 || y.length == 0) {
            return;
        }
        boolean isDirect = dims.length == 3;
        boolean isIndex = !isDirect && object.isText("CDataMapping", "direct");
        boolean isWhole = Values.classOf(data).isInteger();
        double scale = isWhole ? Values.className(data).equals("uint16") ? 65_535 : 255 : 1;
        double[] alpha = object.numbers("AlphaData");
        int[] pixels = new int[rows * columns];
        for (int row = 0; row < rows; row++) {
            for (int col = 0; col < columns; col++) {
                int i = col * rows + row;
                int color = isDirect ? Styles.argb(c[i] / scale, c[i + rows * columns] / scale, c[i + 2 * rows * columns] / scale)
                        : isIndex ? shades().index(Math.clamp((long) Math.floor(c[i]) - (isWhole ? 0 : 1), 0, shades().count - 1)) : shades().of(c[i]);
                pixels[row * columns + col] = alpha.length == 0 ? color : Styles.faded(color, alpha[alpha.length == c.length || alpha.length == rows * columns ? i : 0]);
            }
        }
        double dx = columns > 1 ? (x[x.length - 1] - x[0]) / (columns - 1) : 1;
        double dy = rows > 1 ? (y[y.length - 1] - y[0]) / (rows - 1) : 1;
        marks.add(new Mark.Raster(x[0] - dx / 2, y[0] - dy / 2, x[0] + (columns - 0.5) * dx, y[0] + (rows - 0.5) * dy, columns, rows, pixels));
    }

    void patch(GraphicsObject object, double[] x, double[] y, double[] z) {
        int[] dims = Values.dims(object.get("XData"));
        int rows = dims[0] == 1 ? x.length : dims[0];
        double[] c = object.numbers("CData");
        Lights light = Lights.of(axes);
        int faces = rows == 0 ? 0 : Math.min(x.length, y.length) / rows;
        for (int face = 0; face < faces; face++) {
            int from = face * rows;
            int to = from + rows;
            while (to - 1 > from && Double.isNaN(x[to - 1])) {
                to--;
            }
            double[][] at = {Arrays.copyOfRange(x, from, to), Arrays.copyOfRange(y, from, to),
                z.length >= to ? Arrays.copyOfRange(z, from, to) : NONE};
            double value = c.length == 0 ? Double.NaN : c.length == faces ? c[face] : c.length == x.length ? Arrays.stream(c, from, to).average().orElse(0) : c[0];
            boolean isTriple = Values.dims(object.get("CData")).length == 3 && c.length == 3 * faces;
            int flat = isTriple ? Styles.argb(c[face], c[face + faces], c[face + 2 * faces]) : c.length == 0 ? 0xff000000 : shades().of(value);
            int color = Styles.color(object, "FaceColor", flat);
            if (light != null && at[2].length > 2) {
                color = Lights.shaded(color, light.shade(at));
            }
            int fill = Styles.faded(color, Styles.number(object, "FaceAlpha", 1));
            int edge = object.isText("LineStyle", "none") ? 0 : Styles.faded(Styles.color(object, "EdgeColor", flat), Styles.number(object, "EdgeAlpha", 1));
            marks.add(new Mark.Face(at[0], at[1], at[2], fill, edge, Styles.width(object), Styles.dashes(object)));
        }
    }

    void contour(GraphicsObject object) {
        boolean isSpace = object.isText("Is3D", "on");
        double[] levels = object.numbers("LevelList");
        double height = object.isText("ZLocation", "zmin") ? axes.numbers("ZLim")[0] : Styles.number(object, "ContourZLevel", 0);
        if (object.isText("Fill", "on")) {
            List<Mark.Face> bands = ContourLines.bands(object, levels, shades()::of);
            marks.addAll(bands);
        }
        for (double level : levels) {
            int color = Styles.color(object, "LineColor", shades().of(level));
            if (color == 0 || object.isText("LineStyle", "none")) {
                continue;
            }
            for (double[][] line : ContourLines.lines(object, level)) {
                double[] z = new double[line[0].length];
                Arrays.fill(z, isSpace ? level : height);
                marks.add(new Mark.Curve(line[0], line[1], z, new Mark.Style(color, Math.max(0.9, Styles.width(object)), Styles.dashes(object), ' ', 0, 0, 0)));
                if (object.isText("ShowText", "on") && line[0].length > 6) {
                    int middle = line[0].length / 2;
                    marks.add(new Mark.Label(line[0][middle], line[1][middle], z[middle], new Caption(List.of(Limits.label(level)), 9 * Styles.PIXELS_PER_POINT,
                            0xff262626, false, false, false), 0.5, 0.5, 0, 0xffffffff, 0, false));
                }
            }
        }
    }

    /** Cells with their values written in them. */
    void heatmap(GraphicsObject object) {
        double[] values = object.numbers("ColorData");
        int[] dims = Values.dims(object.get("ColorData"));
        boolean hasLabels = !object.isText("CellLabelColor", "none");
        for (int col = 0; col < dims[1]; col++) {
            for (int row = 0; row < dims[0]; row++) {
                double value = values[col * dims[0] + row];
                int color = Double.isNaN(value) ? Styles.color(object, "MissingDataColor", 0xff262626) : shades().of(value);
                double x = col + 1;
                double y = row + 1;
                marks.add(new Mark.Face(new double[] {x - 0.5, x + 0.5, x + 0.5, x - 0.5}, new double[] {y - 0.5, y - 0.5, y + 0.5, y + 0.5}, NONE, color, 0xffffffff,
                        1, NONE));
                int luma = 299 * (color >> 16 & 255) + 587 * (color >> 8 & 255) + 114 * (color & 255);
                if (hasLabels && !Double.isNaN(value)) {
                    marks.add(new Mark.Label(x, y, 0, new Caption(List.of(number(value)), 9 * Styles.PIXELS_PER_POINT, luma > 128_000 ? 0xff000000 : 0xffffffff, false,
                            false, false), 0.5, 0.5, 0, 0, 0, false));
                }
            }
        }
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e6 ? Long.toString((long) value)
                : new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros().toPlainString();
    }

    /** Counts as boxes that stand on the floor, or as coloured tiles. */
    void towers(GraphicsObject object) {
        double[] xs = object.numbers("XBinEdges");
        double[] ys = object.numbers("YBinEdges");
        double[] values = object.numbers("Values");
        boolean isTile = object.isText("DisplayStyle", "tile");
        int plain = object.isText("FaceColor", "auto") ? 0xff0072bd : Styles.color(object, "FaceColor", 0);
        int edge = Styles.color(object, "EdgeColor", 0xff262626);
        int rows = xs.length - 1;
        for (int i = 0; i < values.length && rows > 0; i++) {
            double x0 = xs[i % rows];
            double x1 = xs[i % rows + 1];
            double y0 = ys[i / rows];
            double y1 = ys[i / rows + 1];
            double z = values[i];
            int color = isTile || object.isText("FaceColor", "flat") ? shades().of(z) : plain;
            if (z == 0 && !object.isText("ShowEmptyBins", "on")) {
                continue;
            }
            if (isTile) {
                marks.add(new Mark.Face(new double[] {x0, x1, x1, x0}, new double[] {y0, y0, y1, y1}, new double[4], color, edge, 0.7, NONE));
                continue;
            }
            double[][][] sides = {{{x0, x1, x1, x0}, {y0, y0, y0, y0}, {0, 0, z, z}}, {{x0, x1, x1, x0}, {y1, y1, y1, y1}, {0, 0, z, z}},
                {{x0, x0, x0, x0}, {y0, y1, y1, y0}, {0, 0, z, z}}, {{x1, x1, x1, x1}, {y0, y1, y1, y0}, {0, 0, z, z}},
                {{x0, x1, x1, x0}, {y0, y0, y1, y1}, {z, z, z, z}}};
            for (int side = 0; side < sides.length; side++) {
                int shaded = Lights.shaded(color, side == 4 ? 1 : side < 2 ? 0.85 : 0.7);
                marks.add(new Mark.Face(sides[side][0], sides[side][1], sides[side][2], shaded, edge, 0.7, NONE));
            }
        }
    }
}
