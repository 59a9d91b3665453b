package dev.fermata.matlab.graphics;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.numeric.CenteredBins;
import dev.fermata.matlab.builtin.Builtins;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Functions that draw bars, areas, surfaces, contours and images from data. */
public final class ShapeBuiltins {
    static final String NAMES = "bar barh area hist histogram pie patch fill surf surfc mesh meshc contour contourf contour3 image imagesc";

    private ShapeBuiltins() {
    }

    public static Builtin find(String name) {
        return switch (name) {
            case "bar", "barh", "area" -> Builtin.of(name, 1, Builtin.ANY, (in, nargout) -> LineBuiltins.result(bars(name, in), nargout));
            case "hist" -> Builtin.of(name, 1, Builtin.ANY, 2, ShapeBuiltins::hist);
            case "histogram" -> Builtin.of(name, 1, Builtin.ANY, (in, nargout) -> LineBuiltins.result(Histograms.make(in), nargout));
            case "pie" -> Builtin.of(name, 1, Builtin.ANY, (in, nargout) -> LineBuiltins.result(pie(in), nargout));
            case "patch", "fill" -> Builtin.of(name, 1, Builtin.ANY, (in, nargout) -> name.equals("fill") && isConstant(in)
                    ? Builtins.find("__fill").call(in, nargout) : LineBuiltins.result(patch(name, in), nargout));
            case "surf", "surfc", "mesh", "meshc" -> Builtin.of(name, 1, Builtin.ANY, (in, nargout) -> LineBuiltins.result(surface(name, in), nargout));
            case "contour", "contourf", "contour3" -> Builtin.of(name, 1, Builtin.ANY, 2, (in, nargout) -> {
                GraphicsObject made = contour(name, new Arguments(name, in), true);
                return nargout == 0 ? null : nargout == 1 ? made.get("ContourMatrix") : new Object[] {made.get("ContourMatrix"), made.handle};
            });
            case "image", "imagesc" -> Builtin.of(name, 1, Builtin.ANY, (in, nargout) -> LineBuiltins.result(image(name, in), nargout));
            default -> null;
        };
    }

    private static List<GraphicsObject> bars(String name, Object[] in) {
        Arguments options = new Arguments(name, in, "stacked", "grouped", "hist", "histc");
        if (options.data.isEmpty()) {
            throw Errors.notEnoughInputs();
        }
        CellArray names = options.data.size() > 1 ? Categories.of(options.data.getFirst()) : null;
        Object dates = options.data.getFirst();
        if (names != null) {
            options.data.set(0, Categories.places(options.data.getFirst(), names));
        }
        List<DoubleArray> data = new ArrayList<>(options.data.stream().map(each -> Data.array(name, each)).toList());
        double width = 0.8;
        if (data.size() > 1 && data.getLast().count() == 1 && !(data.size() == 2 && data.getFirst().count() == 1)) {
            double last = data.removeLast().re(0);
            width = name.equals("area") ? width : last;
        }
        DoubleArray y = data.getLast();
        boolean isVector = Data.isVector(y);
        int length = isVector ? y.count() : y.rows();
        double[] x = data.size() == 1 ? Data.upTo(length) : Data.all(data.getFirst());
        if (x.length != length || data.size() > 2) {
            throw Errors.of(name + ":InvalidArgument", name + ": X must have as many elements as Y has rows.");
        }
        Kind kind = name.equals("area") ? Kind.AREA : Kind.BAR;
        boolean isStacked = kind == Kind.AREA || options.words.contains("stacked");
        GraphicsObject axes = Graphics.current().prepared(options.axes, Kind.AXES);
        List<GraphicsObject> made = new ArrayList<>();
        Object group = new Object();
        double[] above = new double[length];
        double[] below = new double[length];
        for (double[] column : LineBuiltins.columns(y, length)) {
            GraphicsObject bar = LineBuiltins.add(axes, kind, new double[][] {x, column});
            bar.put("FaceColor", Graphics.current().nextColor(axes));
            bar.barGroup = group;
            if (isStacked) {
                bar.offsets = new double[length];
                for (int i = 0; i < length; i++) {
                    double[] sums = column[i] < 0 && kind == Kind.BAR ? below : above;
                    bar.offsets[i] = sums[i];
                    sums[i] += column[i];
                }
            }
            if (kind == Kind.BAR) {
                bar.put("BarWidth", width);
                bar.putText("BarLayout", isStacked ? "stacked" : "grouped");
                bar.putText("Horizontal", name.equals("barh") ? "on" : "off");
            }
            if (data.size() > 1) {
                DateTicks.keep(dates, 'X', List.of(bar));
            }
            options.applyTo(bar);
            made.add(bar);
        }
        if (names != null) {
            char axis = name.equals("barh") ? 'Y' : 'X';
            axes.put(axis + "Tick", DoubleArray.row(Data.upTo(names.count())));
            axes.put(axis + "TickLabel", names);
        }
        return made;
    }

    /** Whether {@code fill} is asked for an array of one value: one number is no outline. */
    private static boolean isConstant(Object[] in) {
        return Values.count(in[0]) == 1 && Values.classOf(in[0]).isArithmetic() && in.length != 3
                || in.length == 3 && Values.count(in[0]) == 1 && Values.count(in[2]) == 1 && Values.classOf(in[0]).isNumeric();
    }

    private static Object hist(Object[] in, int nargout) {
        DoubleArray data = Data.array("hist", in[0]);
        double[] x = Data.all(data);
        double[] given = in.length > 1 ? Data.all(Data.array("hist", in[1])) : new double[] {10};
        if (given.length == 1 && !(given[0] >= 1 && given[0] <= 1e6)) {
            throw Errors.of("hist:InvalidArgument", "hist: number of bins must be a positive integer.");
        }
        CenteredBins bins = given.length == 1 ? CenteredBins.equal(x, (int) given[0]) : CenteredBins.around(given);
        double[] centers = bins.centers();
        boolean vector = Dims.isVector(data.dims()) || data.isEmpty();
        int columns = vector ? 1 : data.columns();
        double[] counts = new double[centers.length * columns];
        int rows = x.length / Math.max(1, columns);
        for (int j = 0; j < columns; j++) {
            double[] column = bins.counts(x, j * rows, (j + 1) * rows);
            System.arraycopy(column, 0, counts, j * centers.length, centers.length);
        }
        DoubleArray numbers = vector ? DoubleArray.row(counts) : new DoubleArray(new int[] {centers.length, columns}, counts);
        if (nargout == 0) {
            bars("bar", new Object[] {DoubleArray.row(centers), numbers, 1.0});
            return null;
        }
        return new Object[] {numbers, vector ? DoubleArray.row(centers) : DoubleArray.column(centers)};
    }

    private static List<GraphicsObject> pie(Object[] in) {
        int at = Handles.isAxes(in[0]) ? 1 : 0;
        double[] x = Data.all(Data.array("pie", in[at]));
        if (Arrays.stream(x).anyMatch(each -> !(each >= 0))) {
            throw Errors.of("pie:InvalidArgument", "pie: values must be nonnegative.");
        }
        double sum = Arrays.stream(x).sum();
        double whole = sum <= 1 + 1e-9 && sum > 0 ? 1 : sum;
        List<String> labels = in.length > at + 1 && !Data.isNumbers(in[in.length - 1]) ? Data.lines(in[in.length - 1]) : null;
        double[] explode = in.length > at + 1 && Data.isNumbers(in[at + 1]) ? Data.numbers(in[at + 1]) : new double[0];
        GraphicsObject axes = Graphics.current().prepared(at == 1 ? ((GraphicsArray) in[0]).first() : null, Kind.AXES);
        axes.putText("Visible", "off");
        axes.put("DataAspectRatio", DoubleArray.row(1, 1, 1));
        List<GraphicsObject> made = new ArrayList<>();
        double from = Math.PI / 2;
        for (int i = 0; i < x.length; i++) {
            double angle = whole == 0 ? 0 : 2 * Math.PI * x[i] / whole;
            int steps = Math.max(2, (int) Math.ceil(angle / 0.05));
            double shift = i < explode.length && explode[i] != 0 ? 0.1 : 0;
            double middle = from + angle / 2;
            double[] px = new double[steps + 2];
            double[] py = new double[steps + 2];
            px[0] = shift * Math.cos(middle);
            py[0] = shift * Math.sin(middle);
            for (int k = 0; k <= steps; k++) {
                px[k + 1] = px[0] + Math.cos(from + angle * k / steps);
                py[k + 1] = py[0] + Math.sin(from + angle * k / steps);
            }
            GraphicsObject slice = LineBuiltins.add(axes, Kind.PATCH, new double[][] {px, py});
            slice.put("CData", (double) i + 1);
            slice.putText("FaceColor", "flat");
            GraphicsObject text = Graphics.current().add(Kind.TEXT, axes);
            text.put("Position", DoubleArray.row(px[0] + 1.15 * Math.cos(middle), py[0] + 1.15 * Math.sin(middle), 0));
            text.putText("HorizontalAlignment", Math.cos(middle) < 0 ? "right" : "left");
            text.putText("String", labels != null && i < labels.size() ? labels.get(i) : String.format(Locale.ROOT, "%.0f%%", whole == 0 ? 0 : 100 * x[i] / whole));
            made.add(slice);
            made.add(text);
            from += angle;
        }
        return made;
    }

    private static List<GraphicsObject> patch(String name, Object[] in) {
        boolean isFill = name.equals("fill");
        int at = Handles.isAxes(in[0]) ? 1 : 0;
        GraphicsObject given = at == 1 ? ((GraphicsArray) in[0]).first() : null;
        GraphicsObject axes = isFill ? Graphics.current().prepared(given, Kind.AXES) : given != null ? given : Graphics.current().axes();
        List<GraphicsObject> made = new ArrayList<>();
        int numbers = at;
        while (numbers < in.length && Data.isNumbers(in[numbers])) {
            numbers++;
        }
        if (numbers == at) {
            GraphicsObject patch = Graphics.current().add(Kind.PATCH, axes);
            for (; at < in.length && in[at] instanceof StructArray properties && properties.isScalar(); at++) {
                for (String each : properties.names()) {
                    patch.set(each, properties.get(each, 0));
                }
            }
            FigureBuiltins.setPairs(name, patch, in, at);
            return List.of(patch);
        }
        while (at + 1 < in.length && Data.isNumbers(in[at]) && Data.isNumbers(in[at + 1])) {
            List<Object> group = new ArrayList<>(List.of(in[at], in[at + 1]));
            at += 2;
            if (!isFill && at < in.length && Data.isNumbers(in[at]) && at + 1 < in.length
                    && (Data.isNumbers(in[at + 1]) || Values.isText(in[at + 1]) && Colors.named(Values.textOrNull(in[at + 1])) != null)) {
                group.add(in[at++]);
            }
            GraphicsObject patch = Graphics.current().add(Kind.PATCH, axes);
            for (int i = 0; i < group.size(); i++) {
                patch.put("XYZ".charAt(i) + "Data", Data.array(name, group.get(i)));
            }
            String color = at < in.length ? Values.textOrNull(in[at]) : null;
            if (color == null && at < in.length || color != null && (Colors.named(color) != null || Properties.isOneOf(color, "none"))) {
                color(patch, in[at++]);
            } else {
                throw Errors.of(name + ":InvalidArgument", name + ": a color must follow the data.");
            }
            made.add(patch);
        }
        for (GraphicsObject patch : made) {
            FigureBuiltins.setPairs(name, patch, in, at);
        }
        return made;
    }

    private static List<GraphicsObject> surface(String name, Object[] in) {
        Arguments options = new Arguments(name, in);
        List<DoubleArray> data = options.data.stream().map(each -> Data.array(name, each)).toList();
        GraphicsObject axes = Graphics.current().prepared(options.axes, Kind.AXES);
        if (axes.children.isEmpty()) {
            lookFromTheSide(axes, true);
        }
        GraphicsObject made = grid(name, axes, Kind.SURFACE, data);
        made.put("CData", data.size() == 2 ? data.get(1) : data.size() == 4 ? data.get(3) : made.get("ZData"));
        if (name.startsWith("mesh")) {
            made.put("FaceColor", Defaults.color(new double[] {1, 1, 1}));
            made.putText("EdgeColor", "flat");
        }
        options.applyTo(made);
        List<GraphicsObject> all = new ArrayList<>(List.of(made));
        if (name.endsWith("c")) {
            Arguments plain = new Arguments("contour", options.data.toArray());
            String before = axes.text("NextPlot");
            axes.putText("NextPlot", "add");
            GraphicsObject lines = contour("contour", plain, false);
            lines.putText("ZLocation", "zmin");
            all.add(lines);
            axes.putText("NextPlot", before);
        }
        return all;
    }

    static void lookFromTheSide(GraphicsObject axes, boolean hasGrid) {
        axes.put("View", DoubleArray.row(-37.5, 30));
        for (String each : hasGrid ? new String[] {"XGrid", "YGrid", "ZGrid"} : new String[0]) {
            axes.putText(each, "on");
        }
    }

    /** The colour of a patch: by name, as a triplet, or values that a map turns into colours. */
    static void color(GraphicsObject patch, Object value) {
        String text = Values.textOrNull(value);
        if (text != null) {
            patch.put("FaceColor", Colors.property("FaceColor", value));
        } else if (Values.count(value) == 3 && Values.count(patch.get("XData")) != 3) {
            patch.put("FaceColor", Data.array("patch", value));
        } else {
            patch.put("CData", Data.array("patch", value));
            patch.putText("FaceColor", "flat");
        }
    }

    /** A surface added to axes as they are. */
    static List<GraphicsObject> plainSurface(Object[] in) {
        Arguments options = new Arguments("surface", in);
        List<DoubleArray> data = options.data.stream().map(each -> Data.array("surface", each)).toList();
        GraphicsObject axes = options.axes != null ? options.axes : Graphics.current().axes();
        GraphicsObject made = data.isEmpty() ? Graphics.current().add(Kind.SURFACE, axes) : grid("surface", axes, Kind.SURFACE, data);
        made.restore("CData", data.size() == 2 ? data.get(1) : data.size() == 4 ? data.get(3) : made.get("ZData"));
        options.applyTo(made);
        return List.of(made);
    }

    static GraphicsObject grid(String name, GraphicsObject axes, Kind kind, List<DoubleArray> data) {
        if (data.isEmpty()) {
            throw Errors.notEnoughInputs();
        }
        DoubleArray z = data.size() >= 3 ? data.get(2) : data.getFirst();
        if (z.dims().length > 2 || z.rows() < 2 || z.columns() < 2) {
            throw Errors.of(name + ":InvalidArgument", "Z must be a matrix, not a scalar or vector.");
        }
        DoubleArray x = data.size() >= 3 ? data.get(0) : DoubleArray.row(Data.upTo(z.columns()));
        DoubleArray y = data.size() >= 3 ? data.get(1) : DoubleArray.column(Data.upTo(z.rows()));
        boolean fits = (x.count() == z.count() || Data.isVector(x) && x.count() == z.columns()) && (y.count() == z.count() || Data.isVector(y) && y.count() == z.rows());
        if (!fits) {
            throw Errors.of(name + ":InvalidArgument", "Data dimensions must agree.");
        }
        GraphicsObject made = Graphics.current().add(kind, axes);
        made.put("XData", x);
        made.put("YData", y);
        made.put("ZData", z);
        return made;
    }

    private static GraphicsObject contour(String name, Arguments options, boolean isFirst) {
        List<DoubleArray> data = options.data.stream().map(each -> Data.array(name, each)).toList();
        DoubleArray levels = data.size() == 2 || data.size() == 4 ? data.getLast() : null;
        GraphicsObject axes = Graphics.current().prepared(options.axes, Kind.AXES);
        boolean isSpace = name.equals("contour3");
        if (isFirst && axes.children.isEmpty()) {
            axes.putText("Box", "on");
            if (isSpace) {
                lookFromTheSide(axes, true);
            }
        }
        GraphicsObject made = grid(name, axes, Kind.CONTOUR, levels == null ? data : data.subList(0, data.size() - 1));
        double[] values = levels == null || levels.count() == 1 ? ContourLines.levels(made.numbers("ZData"), levels == null ? 0 : levels.re(0)) : Data.all(levels);
        made.put("LevelList", DoubleArray.row(values));
        made.put("Fill", Graphics.onOff(name.equals("contourf")));
        made.put("Is3D", Graphics.onOff(isSpace));
        if (name.equals("contourf")) {
            made.put("LineColor", Defaults.color(new double[] {0, 0, 0}));
        }
        if (options.spec != null && options.spec.color() != null) {
            made.put("LineColor", Defaults.color(options.spec.color()));
        }
        options.spec = null;
        options.applyTo(made);
        made.put("ContourMatrix", ContourLines.matrix(made));
        return made;
    }

    private static List<GraphicsObject> image(String name, Object[] in) {
        Arguments options = new Arguments(name, in);
        Object given = options.data.isEmpty() ? options.take("CData") : null;
        if (given != null) { // the low-level form, which leaves the axes as they are
            GraphicsObject made = Graphics.current().add(Kind.IMAGE, options.axes != null ? options.axes : Graphics.current().axes());
            int[] size = Values.dims(given);
            made.put("CData", given);
            made.put("XData", DoubleArray.row(1, size[1]));
            made.put("YData", DoubleArray.row(1, size[0]));
            made.putText("CDataMapping", name.equals("image") ? "direct" : "scaled");
            options.applyTo(made);
            return List.of(made);
        }
        if (options.data.isEmpty()) {
            throw Errors.notEnoughInputs();
        }
        boolean isPlaced = options.data.size() >= 3;
        Object pixels = options.data.get(isPlaced ? 2 : 0);
        int[] dims = Values.dims(pixels);
        if (!Data.isNumbers(pixels) || dims.length > 3 || dims.length == 3 && dims[2] != 3) {
            throw Errors.of(name + ":InvalidArgument", "Color data must be an m-by-n-by-3 or m-by-n matrix.");
        }
        GraphicsObject axes = Graphics.current().prepared(options.axes, Kind.AXES);
        if (axes.children.isEmpty()) {
            axes.putText("YDir", "reverse");
            axes.putText("Layer", "top");
            axes.putText("Box", "on");
        }
        GraphicsObject made = Graphics.current().add(Kind.IMAGE, axes);
        made.put("CData", pixels);
        made.put("XData", isPlaced ? options.data.get(0) : DoubleArray.row(1, dims[1]));
        made.put("YData", isPlaced ? options.data.get(1) : DoubleArray.row(1, dims[0]));
        if (!name.equals("image")) {
            made.putText("CDataMapping", "scaled");
        }
        if (!isPlaced && options.data.size() == 2 && Values.count(options.data.get(1)) == 2) {
            axes.put("CLim", Limits.checked("CLim", options.data.get(1)));
        }
        options.applyTo(made);
        return List.of(made);
    }
}
