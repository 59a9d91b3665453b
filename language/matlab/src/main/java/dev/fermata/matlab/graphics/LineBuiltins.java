package dev.fermata.matlab.graphics;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Functions that draw lines and points from data. */
public final class LineBuiltins {
    static final String NAMES = "plot plot3 semilogx semilogy loglog polarplot stairs stem stem3 errorbar scatter scatter3 polarscatter line xline yline text quiver";

    private LineBuiltins() {
    }

    public static Builtin find(String name) {
        return switch (name) {
            case "stairs" -> Builtin.of(name, 1, Builtin.ANY, 2, (in, nargout) -> nargout == 2 ? steps(in) : result(series(name, in), nargout));
            case "plot", "plot3", "semilogx", "semilogy", "loglog", "polarplot", "stem", "stem3" ->
                    Builtin.of(name, 1, Builtin.ANY, (in, nargout) -> result(series(name, in), nargout));
            case "errorbar" -> Builtin.of(name, 2, Builtin.ANY, (in, nargout) -> result(errorbar(in), nargout));
            case "scatter", "scatter3", "polarscatter" -> Builtin.of(name, 2, Builtin.ANY, (in, nargout) -> result(scatter(name, in), nargout));
            case "line" -> Builtin.of(name, 0, Builtin.ANY, (in, nargout) -> result(line(in), nargout));
            case "xline", "yline" -> Builtin.of(name, 1, Builtin.ANY, (in, nargout) -> result(constantLine(name, in), nargout));
            case "text" -> Builtin.of(name, 3, Builtin.ANY, (in, nargout) -> result(text(in), nargout));
            case "quiver" -> Builtin.of(name, 2, Builtin.ANY, (in, nargout) -> result(quiver(in), nargout));
            default -> null;
        };
    }

    /** The corners of steps instead of a picture of them. */
    private static Object steps(Object[] in) {
        DoubleArray last = Data.array("stairs", in[in.length > 1 && Data.isNumbers(in[1]) ? 1 : 0]);
        double[] y = Data.all(last);
        double[] x = in.length > 1 && Data.isNumbers(in[1]) ? Data.all(Data.array("stairs", in[0])) : Data.upTo(y.length);
        if (x.length != y.length) {
            throw sizes("stairs");
        }
        double[][] corners = new double[2][Math.max(0, 2 * y.length - 1)];
        for (int i = 0; i < corners[0].length; i++) {
            corners[0][i] = x[(i + 1) / 2];
            corners[1][i] = y[i / 2];
        }
        return new Object[] {DoubleArray.column(corners[0]), DoubleArray.column(corners[1])};
    }

    static Object result(List<GraphicsObject> made, int nargout) {
        return nargout == 0 ? null : GraphicsArray.column(made);
    }

    /** One or more groups of data, each with its own specification; then pairs for all. */
    private static List<GraphicsObject> series(String name, Object[] in) {
        int at = 0;
        GraphicsObject target = null;
        if (Handles.isAxes(in[0])) {
            target = ((GraphicsArray) in[at++]).first();
        }
        boolean isSpace = name.endsWith("3");
        Kind kind = name.equals("stairs") ? Kind.STAIR : name.startsWith("stem") ? Kind.STEM : Kind.LINE;
        List<double[][]> curves = new ArrayList<>();
        List<LineSpec> specs = new ArrayList<>();
        List<Object[]> originals = new ArrayList<>();
        while (at < in.length && !Values.isText(in[at])) {
            List<DoubleArray> group = new ArrayList<>();
            int limit = isSpace ? 3 : 2;
            boolean isComplex = !isSpace && Values.isComplex(in[at]);
            Object first = in[at];
            int from = at;
            while (at < in.length && group.size() < limit && !Values.isText(in[at])) {
                group.add(Data.array(name, in[at++]));
            }
            int before = curves.size();
            if (group.size() == 1 && isComplex) {
                double[] im = ((DoubleArray) first).im();
                curves.add(new double[][] {Data.all(group.getFirst()), Arrays.copyOf(im, group.getFirst().count()), {}});
            } else {
                addCurves(name, group, isSpace, curves);
            }
            LineSpec spec = at < in.length ? spec(in[at]) : null;
            if (spec != null) {
                at++;
            }
            for (int i = before; i < curves.size(); i++) {
                specs.add(spec);
                originals.add(group.size() == 1 ? new Object[] {null, first} : Arrays.copyOfRange(in, from, from + 2));
            }
        }
        boolean isFilled = at < in.length && "filled".equals(Values.textOrNull(in[at]));
        Arguments options = new Arguments(name, Arrays.copyOfRange(in, isFilled ? at + 1 : at, in.length), "filled");
        if (!options.data.isEmpty() || curves.isEmpty() && at == (target == null ? 0 : 1)) {
            throw Errors.of(name + ":InvalidArgument", name + ": Error in color/linetype argument.");
        }
        GraphicsObject axes = Graphics.current().prepared(options.axes != null ? options.axes : target, name.startsWith("polar") ? Kind.POLAR_AXES : Kind.AXES);
        boolean isFresh = axes.children.isEmpty();
        if (axes.kind == Kind.AXES && isFresh) {
            if (name.equals("semilogx") || name.equals("loglog")) {
                axes.putText("XScale", "log");
            }
            if (name.equals("semilogy") || name.equals("loglog")) {
                axes.putText("YScale", "log");
            }
            if (isSpace) {
                ShapeBuiltins.lookFromTheSide(axes, name.equals("stem3"));
            }
            if (!name.startsWith("stem") && !name.equals("stairs") && !isSpace) {
                axes.putText("Box", "on");
            }
        }
        List<GraphicsObject> made = new ArrayList<>();
        for (int i = 0; i < curves.size(); i++) {
            GraphicsObject line = add(axes, kind, curves.get(i));
            if (specs.get(i) == null || specs.get(i).color() == null) {
                line.put("Color", Graphics.current().nextColor(axes));
            }
            if (specs.get(i) != null) {
                specs.get(i).applyTo(line);
            }
            if (isFilled) {
                line.put("MarkerFaceColor", line.get("Color"));
            }
            DateTicks.keep(originals.get(i)[0], 'X', List.of(line));
            DateTicks.keep(originals.get(i)[1], 'Y', List.of(line));
            options.applyTo(line);
            made.add(line);
        }
        return made;
    }

    private static LineSpec spec(Object value) {
        String text = Values.textOrNull(value);
        return text == null ? null : LineSpec.parse(text);
    }

    static GraphicsObject add(GraphicsObject axes, Kind kind, double[][] data) {
        GraphicsObject line = Graphics.current().add(kind, axes);
        for (int i = 0; i < data.length; i++) {
            line.put("XYZ".charAt(i) + "Data", data[i].length == 0 ? DoubleArray.empty() : DoubleArray.row(data[i]));
        }
        return line;
    }

    /** Columns of matrices are curves; a vector goes with each of them. */
    private static void addCurves(String name, List<DoubleArray> group, boolean isSpace, List<double[][]> curves) {
        if (isSpace && group.size() == 2 || isSpace && group.size() == 1 && !name.equals("stem3")) {
            throw Errors.notEnoughInputs();
        }
        if (group.size() == 1) {
            DoubleArray y = group.getFirst();
            if (isSpace) {
                curves.add(gridPoints(y));
            } else {
                for (double[] column : columns(y, y.rows() == 1 ? y.count() : y.rows())) {
                    curves.add(new double[][] {Data.upTo(column.length), column, {}});
                }
            }
            return;
        }
        if (group.size() > 3) {
            throw Errors.of(owner(name), "Data must be numeric, datetime, duration or an array convertible to double.");
        }
        int length = 0;
        boolean isMatrix = false;
        for (DoubleArray each : group) {
            if (!Data.isVector(each) && !isMatrix) {
                isMatrix = true;
                length = each.rows();
            }
        }
        if (isMatrix) {
            for (DoubleArray each : group) {
                if (Data.isVector(each) && each.count() != length) {
                    DoubleArray matrix = group.stream().filter(other -> !Data.isVector(other)).findFirst().orElseThrow();
                    if (each.count() != matrix.columns()) {
                        throw sizes(name);
                    }
                    List<DoubleArray> turned = group.stream().map(other -> Data.isVector(other) ? other : transposed(other)).toList();
                    addCurves(name, turned, isSpace, curves);
                    return;
                }
            }
        } else {
            length = group.getFirst().count();
        }
        List<List<double[]>> all = new ArrayList<>();
        int count = 1;
        for (DoubleArray each : group) {
            if (Data.isVector(each) ? each.count() != length : each.rows() != length) {
                throw sizes(name);
            }
            all.add(columns(each, length));
            count = Math.max(count, all.getLast().size());
        }
        for (int i = 0; i < count; i++) {
            double[][] curve = new double[3][0];
            for (int axis = 0; axis < all.size(); axis++) {
                if (all.get(axis).size() != 1 && all.get(axis).size() != count) {
                    throw sizes(name);
                }
                curve[axis] = all.get(axis).get(all.get(axis).size() == 1 ? 0 : i);
            }
            curves.add(curve);
        }
    }

    private static String owner(String name) {
        return name + (name.startsWith("semilog") || name.equals("loglog") ? ":PlotFailed" : ":InvalidArgument");
    }

    private static RuntimeException sizes(String name) {
        return Errors.of(owner(name), "Vectors must be the same length.");
    }

    private static DoubleArray transposed(DoubleArray matrix) {
        int rows = matrix.rows();
        int columns = matrix.columns();
        double[] turned = new double[matrix.count()];
        for (int i = 0; i < turned.length; i++) {
            turned[i / rows + i % rows * columns] = matrix.re(i);
        }
        return new DoubleArray(new int[] {columns, rows}, turned);
    }

    static double[][] gridPoints(DoubleArray z) {
        double[][] points = {new double[z.count()], new double[z.count()], Data.all(z)};
        for (int i = 0; i < z.count(); i++) {
            points[0][i] = i / z.rows() + 1;
            points[1][i] = i % z.rows() + 1;
        }
        return points;
    }

    /** A vector whole; of a matrix its columns. */
    static List<double[]> columns(DoubleArray array, int length) {
        List<double[]> columns = new ArrayList<>();
        if (Data.isVector(array)) {
            columns.add(Data.all(array));
        } else {
            for (int i = 0; i < array.count() / Math.max(1, length); i++) {
                columns.add(Data.column(array, i));
            }
        }
        return columns;
    }

    private static List<GraphicsObject> errorbar(Object[] in) {
        Arguments options = new Arguments("errorbar", in, "horizontal", "vertical", "both");
        List<double[]> data = options.data.stream().map(each -> Data.all(Data.array("errorbar", each))).toList();
        int n = data.size();
        if (n < 2 || n == 5 || n > 6 || data.stream().anyMatch(each -> each.length != data.getFirst().length && each.length > 1)) {
            throw Errors.of("errorbar:InvalidArgument", "errorbar: X, Y and error bars must be the same length.");
        }
        double[] y = n == 2 ? data.get(0) : data.get(1);
        double[] x = n == 2 ? Data.upTo(y.length) : data.get(0);
        GraphicsObject axes = Graphics.current().prepared(options.axes, Kind.AXES);
        GraphicsObject made = add(axes, Kind.ERRORBAR, new double[][] {x, y});
        made.put("Color", Graphics.current().nextColor(axes));
        boolean isAcross = options.words.contains("horizontal");
        double[] none = {};
        double[] low = n == 2 ? data.get(1) : n == 6 ? data.get(4) : data.get(2);
        double[] high = n == 2 ? data.get(1) : n == 6 ? data.get(5) : n == 4 ? data.get(3) : data.get(2);
        boolean isBoth = options.words.contains("both");
        put(made, "YNegativeDelta", isAcross ? none : low, y.length);
        put(made, "YPositiveDelta", isAcross ? none : high, y.length);
        put(made, "XNegativeDelta", n == 6 ? data.get(2) : isAcross || isBoth ? low : none, y.length);
        put(made, "XPositiveDelta", n == 6 ? data.get(3) : isAcross || isBoth ? high : none, y.length);
        options.applyTo(made);
        return List.of(made);
    }

    private static void put(GraphicsObject object, String name, double[] values, int length) {
        double[] all = values;
        if (values.length == 1) {
            all = new double[length];
            Arrays.fill(all, values[0]);
        }
        object.put(name, all.length == 0 ? DoubleArray.empty() : DoubleArray.row(all));
    }

    private static List<GraphicsObject> scatter(String name, Object[] in) {
        Arguments options = new Arguments(name, in, "filled", "MarkerFaceColor");
        int axesCount = name.equals("scatter3") ? 3 : 2;
        if (options.data.size() < axesCount || options.data.size() > axesCount + 2) {
            throw Errors.notEnoughInputs();
        }
        double[][] points = new double[axesCount][];
        for (int i = 0; i < axesCount; i++) {
            points[i] = Data.all(Data.array(name, options.data.get(i)));
            if (points[i].length != points[0].length) {
                throw sizes(name);
            }
        }
        GraphicsObject axes = Graphics.current().prepared(options.axes, name.startsWith("polar") ? Kind.POLAR_AXES : Kind.AXES);
        if (axesCount == 3 && axes.children.isEmpty()) {
            ShapeBuiltins.lookFromTheSide(axes, true);
        }
        GraphicsObject made = add(axes, Kind.SCATTER, points);
        made.put("CData", Graphics.current().nextColor(axes));
        if (options.data.size() > axesCount && Values.count(options.data.get(axesCount)) > 0) {
            made.put("SizeData", options.data.get(axesCount));
        }
        if (options.data.size() > axesCount + 1) {
            made.put("CData", options.data.get(axesCount + 1));
        }
        if (options.spec != null) {
            if (options.spec.color() != null) {
                made.put("CData", Defaults.color(options.spec.color()));
            }
            if (options.spec.marker() != null) {
                made.putText("Marker", options.spec.marker());
            }
            options.spec = null;
        }
        if (options.words.contains("filled")) {
            made.putText("MarkerFaceColor", "flat");
        }
        DateTicks.keep(options.data.get(0), 'X', List.of(made));
        DateTicks.keep(options.data.get(1), 'Y', List.of(made));
        options.applyTo(made);
        return List.of(made);
    }

    /** Adds lines without regard to hold. */
    private static List<GraphicsObject> line(Object[] in) {
        Arguments options = new Arguments("line", in);
        GraphicsObject axes = options.axes != null ? options.axes : Graphics.current().axes();
        List<double[][]> curves = new ArrayList<>();
        if (options.data.size() > 3) {
            throw Errors.tooManyInputs();
        }
        if (options.data.isEmpty()) {
            curves.add(in.length == 0 ? new double[][] {{0, 1}, {0, 1}, {}} : new double[3][0]);
        } else {
            addCurves("line", options.data.stream().map(each -> Data.array("line", each)).toList(), options.data.size() == 3, curves);
        }
        List<GraphicsObject> made = new ArrayList<>();
        for (double[][] curve : curves) {
            GraphicsObject line = add(axes, Kind.PRIMITIVE_LINE, curve);
            options.applyTo(line);
            made.add(line);
        }
        return made;
    }

    /** Values, then a specification, a label, both or none, then pairs. */
    private static List<GraphicsObject> constantLine(String name, Object[] in) {
        int at = Handles.isAxes(in[0]) ? 1 : 0;
        GraphicsObject axes = at == 1 ? Handles.one(name, in[0]) : Graphics.current().axes();
        if (at >= in.length) {
            throw Errors.notEnoughInputs();
        }
        double[] values = Data.all(Data.array(name, in[at++]));
        LineSpec spec = at < in.length ? spec(in[at]) : null;
        at += spec == null ? 0 : 1;
        CellArray labels = (in.length - at) % 2 == 1 ? Data.cells(in[at++]) : null;
        List<GraphicsObject> made = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            GraphicsObject line = Graphics.current().add(Kind.CONSTANT_LINE, axes);
            line.put("Value", values[i]);
            line.putText("InterceptAxis", name.substring(0, 1));
            if (spec != null) {
                spec.applyTo(line);
            }
            if (labels != null && !labels.isEmpty()) {
                line.put("Label", labels.get(Math.min(i, labels.count() - 1)));
            }
            FigureBuiltins.setPairs(name, line, in, at);
            made.add(line);
        }
        return made;
    }

    private static List<GraphicsObject> text(Object[] in) {
        int at = Handles.isAxes(in[0]) ? 1 : 0;
        GraphicsObject axes = at == 1 ? ((GraphicsArray) in[0]).first() : Graphics.current().axes();
        int numbers = 0;
        while (numbers < 3 && at + numbers < in.length && Data.isNumbers(in[at + numbers])) {
            numbers++;
        }
        if (numbers == 3 && at + numbers == in.length) {
            numbers = 2; // a number as text
        }
        if (numbers < 2 || at + numbers >= in.length) {
            throw Errors.of("text:InvalidArgument", "text: expected coordinates followed by text.");
        }
        Object string = in[at + numbers];
        Arguments options = new Arguments("text", Arrays.copyOfRange(in, at + numbers + 1, in.length));
        int count = Values.count(in[at]);
        List<GraphicsObject> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            GraphicsObject text = Graphics.current().add(Kind.TEXT, axes);
            double[] place = new double[3];
            for (int axis = 0; axis < numbers; axis++) {
                double[] all = Data.all(Data.array("text", in[at + axis]));
                place[axis] = all[Math.min(i, all.length - 1)];
            }
            text.put("Position", DoubleArray.row(place));
            text.put("String", string instanceof CharArray || count == 1 ? string : Data.cells(string).get(Math.min(i, Data.cells(string).count() - 1)));
            options.applyTo(text);
            made.add(text);
        }
        return made;
    }

    private static List<GraphicsObject> quiver(Object[] in) {
        Arguments options = new Arguments("quiver", in, "off");
        List<DoubleArray> data = options.data.stream().map(each -> Data.array("quiver", each)).toList();
        if (data.size() < 2) {
            throw Errors.notEnoughInputs();
        }
        int from = data.size() >= 4 ? 2 : 0;
        DoubleArray u = data.get(from);
        double[][] grid = gridPoints(u);
        double[] x = from == 0 ? grid[0] : data.get(0).count() == u.count() ? Data.all(data.get(0)) : at(data.get(0), grid[0]);
        double[] y = from == 0 ? grid[1] : data.get(1).count() == u.count() ? Data.all(data.get(1)) : at(data.get(1), grid[1]);
        GraphicsObject axes = Graphics.current().prepared(options.axes, Kind.AXES);
        GraphicsObject made = add(axes, Kind.QUIVER, new double[][] {x, y});
        made.put("Color", Graphics.current().nextColor(axes));
        made.put("UData", DoubleArray.row(Data.all(u)));
        made.put("VData", DoubleArray.row(Data.all(data.get(from + 1))));
        options.applyTo(made);
        return List.of(made);
    }

    private static double[] at(DoubleArray values, double[] indices) {
        double[] result = new double[indices.length];
        for (int i = 0; i < result.length; i++) {
            if (indices[i] > values.count()) {
                throw sizes("quiver");
            }
            result[i] = values.re((int) indices[i] - 1);
        }
        return result;
    }
}
