package dev.fermata.matlab.graphics;

import dev.fermata.library.plot.Mark;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleToIntFunction;

/** Lines of equal height in a grid: in each cell between points on its edges, then joined. */
final class ContourLines {
    private static final int LEVELS_MAX = 1000;
    private static final int STEPS = 8;
    private static final double[] NONE = {};

    private final double[] x;
    private final double[] y;
    private final double[] z;
    private final int rows;
    private final int columns;

    private ContourLines(double[] x, double[] y, double[] z, int[] dims) {
        this.x = x;
        this.y = y;
        this.z = z;
        rows = dims[0];
        columns = dims[1];
    }

    private ContourLines(GraphicsObject contour) {
        this(contour.numbers("XData"), contour.numbers("YData"), contour.numbers("ZData"), Values.dims(contour.get("ZData")));
    }

    /** Levels at round numbers between the least and greatest height; {@code wanted} 0 for about eight. */
    static double[] levels(double[] z, double wanted) {
        double low = Arrays.stream(z).filter(Double::isFinite).min().orElse(0);
        double high = Arrays.stream(z).filter(Double::isFinite).max().orElse(0);
        if (low == high) {
            return new double[] {low};
        }
        if (wanted >= 1) {
            double[] levels = new double[(int) Math.min(wanted, LEVELS_MAX)];
            Arrays.setAll(levels, i -> low + (high - low) * (i + 1) / (wanted + 1));
            return levels;
        }
        return Arrays.stream(new Limits(low, high).ticks(false, STEPS)).filter(tick -> tick > low && tick < high).toArray();
    }

    private double x(int point) {
        return x.length == z.length ? x[point] : x[point / rows];
    }

    private double y(int point) {
        return y.length == z.length ? y[point] : y[point % rows];
    }

    /** Where the line of a level crosses the edge between two points. */
    private double[] crossing(int a, int b, double level) {
        double t = (level - z[a]) / (z[b] - z[a]);
        return new double[] {x(a) + t * (x(b) - x(a)), y(a) + t * (y(b) - y(a))};
    }

    private int[] corners(int row, int column) {
        int i = column * rows + row;
        return new int[] {i, i + 1, i + rows + 1, i + rows};
    }

    /** Lines as rows of x and y. */
    static List<double[][]> lines(GraphicsObject contour, double level) {
        return new ContourLines(contour).lines(level);
    }

    private List<double[][]> lines(double level) {
        Map<Long, List<Long>> next = new HashMap<>();
        List<Long> order = new ArrayList<>();
        for (int column = 0; column + 1 < columns; column++) {
            for (int row = 0; row + 1 < rows; row++) {
                int[] corners = corners(row, column);
                long[] ends = new long[4];
                int found = 0;
                for (int side = 0; side < 4; side++) {
                    int a = corners[side];
                    int b = corners[(side + 1) % 4];
                    if (z[a] < level != z[b] < level && Double.isFinite(z[a]) && Double.isFinite(z[b])) {
                        ends[found++] = (long) Math.min(a, b) << 32 | Math.max(a, b);
                    }
                }
                for (int i = 0; i + 1 < found; i += 2) {
                    order.add(ends[i]);
                    next.computeIfAbsent(ends[i], _ -> new ArrayList<>(2)).add(ends[i + 1]);
                    next.computeIfAbsent(ends[i + 1], _ -> new ArrayList<>(2)).add(ends[i]);
                }
            }
        }
        List<double[][]> lines = new ArrayList<>();
        order.stream().filter(each -> next.get(each).size() == 1).forEach(each -> trace(each, next, level, lines));
        next.keySet().stream().filter(each -> next.get(each).size() == 1).sorted().forEach(each -> trace(each, next, level, lines));
        order.forEach(each -> trace(each, next, level, lines));
        return lines;
    }

    /** Follows a line from a crossing to its end, using up its pieces. */
    private void trace(long from, Map<Long, List<Long>> next, double level, List<double[][]> lines) {
        List<double[]> points = new ArrayList<>();
        long at = from;
        while (!next.get(at).isEmpty()) {
            points.add(crossing((int) (at >> 32), (int) at, level));
            long to = next.get(at).removeFirst();
            next.get(to).remove((Long) at);
            at = to;
        }
        if (!points.isEmpty()) {
            points.add(crossing((int) (at >> 32), (int) at, level));
            double[][] line = new double[2][points.size()];
            for (int i = 0; i < points.size(); i++) {
                line[0][i] = points.get(i)[0];
                line[1][i] = points.get(i)[1];
            }
            lines.add(line);
        }
    }

    /** What lies above each level, from the lowest up: later bands cover parts of earlier ones. */
    static List<Mark.Face> bands(GraphicsObject contour, double[] levels, DoubleToIntFunction color) {
        ContourLines grid = new ContourLines(contour);
        List<Mark.Face> faces = new ArrayList<>();
        double least = Arrays.stream(grid.z).filter(Double::isFinite).min().orElse(0);
        if (levels.length > 0 && levels[0] > least) {
            grid.addAbove(Double.NEGATIVE_INFINITY, color.applyAsInt(least), faces);
        }
        for (double level : levels) {
            grid.addAbove(level, color.applyAsInt(level), faces);
        }
        return faces;
    }

    private void addAbove(double level, int color, List<Mark.Face> faces) {
        for (int column = 0; column + 1 < columns; column++) {
            for (int row = 0; row + 1 < rows; row++) {
                int[] corners = corners(row, column);
                List<double[]> points = new ArrayList<>();
                for (int side = 0; side < 4; side++) {
                    int a = corners[side];
                    int b = corners[(side + 1) % 4];
                    if (!Double.isFinite(z[a])) {
                        points.clear();
                        break;
                    }
                    if (z[a] >= level) {
                        points.add(new double[] {x(a), y(a)});
                    }
                    if (z[a] >= level != z[b] >= level && Double.isFinite(z[b])) {
                        points.add(crossing(a, b, level));
                    }
                }
                if (points.size() >= 3) {
                    double[] px = points.stream().mapToDouble(each -> each[0]).toArray();
                    double[] py = points.stream().mapToDouble(each -> each[1]).toArray();
                    faces.add(new Mark.Face(px, py, NONE, color, color, 0.7, NONE));
                }
            }
        }
    }

    /** Columns of level and count, each followed by the points. */
    static DoubleArray matrix(GraphicsObject contour) {
        return new ContourLines(contour).matrix(contour.numbers("LevelList"));
    }

    /** The same of arrays: Z, or X, Y and Z, and levels or how many. */
    static DoubleArray matrix(List<DoubleArray> data) {
        boolean hasLevels = data.size() % 2 == 0;
        DoubleArray z = data.get(data.size() >= 3 ? 2 : 0);
        if (z.dims().length > 2 || z.dims()[0] < 2 || z.dims()[1] < 2) {
            throw Errors.of("contourc:InvalidArgument", "Z must be a matrix, not a scalar or vector.");
        }
        double[] x = data.size() >= 3 ? Data.all(data.get(0)) : Data.upTo(z.dims()[1]);
        double[] y = data.size() >= 3 ? Data.all(data.get(1)) : Data.upTo(z.dims()[0]);
        if (x.length != z.count() && x.length != z.dims()[1] || y.length != z.count() && y.length != z.dims()[0]) {
            throw Errors.of("contourc:InvalidArgument", "Data dimensions must agree.");
        }
        DoubleArray wanted = hasLevels ? data.getLast() : null;
        double[] levels = wanted == null || wanted.count() == 1 ? levels(Data.all(z), wanted == null ? 0 : wanted.re(0)) : Data.all(wanted);
        return new ContourLines(x, y, Data.all(z), z.dims()).matrix(Arrays.stream(levels).distinct().toArray());
    }

    private DoubleArray matrix(double[] levels) {
        List<double[]> columns = new ArrayList<>();
        for (double level : levels) {
            for (double[][] line : lines(level)) {
                columns.add(new double[] {level, line[0].length});
                for (int i = 0; i < line[0].length; i++) {
                    columns.add(new double[] {line[0][i], line[1][i]});
                }
            }
        }
        double[] numbers = new double[2 * columns.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = columns.get(i / 2)[i % 2];
        }
        return new DoubleArray(new int[] {2, columns.size()}, numbers);
    }
}
