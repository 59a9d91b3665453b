package dev.fermata.matlab.graphics;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.builtin.Builtins;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Charts of counts and grids: histograms over angles and over planes, heat maps, cells, arrows in space. */
public final class ChartBuiltins {
    static final String NAMES = "polarhistogram histogram2 pcolor fill3 quiver3";

    private ChartBuiltins() {
    }

    public static Builtin find(String name) {
        return switch (name) {
            case "polarhistogram" -> Builtin.of(name, 1, Builtin.ANY, (in, nargout) -> FigureBuiltins.one(polarHistogram(in), nargout));
            case "histogram2" -> Builtin.of(name, 1, Builtin.ANY, (in, nargout) -> FigureBuiltins.one(histogram2(in), nargout));
            case "__heatmap" -> Builtin.of(name, 4, Builtin.ANY, (in, _) -> heatmap(in).handle);
            case "pcolor" -> Builtin.of(name, 1, Builtin.ANY, (in, nargout) -> FigureBuiltins.one(pcolor(in), nargout));
            case "fill3" -> Builtin.of(name, 4, Builtin.ANY, (in, nargout) -> LineBuiltins.result(fill3(in), nargout));
            case "quiver3" -> Builtin.of(name, 4, Builtin.ANY, (in, nargout) -> FigureBuiltins.one(quiver3(in), nargout));
            default -> null;
        };
    }

    private static Object[] call(String name, List<Object> in, int nargout) throws Throwable {
        return (Object[]) Builtins.find(name).call(in.toArray(), nargout);
    }

    private static GraphicsObject polarHistogram(Object[] in) throws Throwable {
        Arguments options = new Arguments("polarhistogram", in);
        Object edges = options.take("BinEdges");
        Object counts = options.take("BinCounts");
        Object bins = options.take("NumBins");
        Object normalization = options.take("Normalization");
        GraphicsObject axes = Graphics.current().prepared(options.axes, Kind.POLAR_AXES);
        GraphicsObject made = Graphics.current().add(Kind.HISTOGRAM, axes);
        made.cycleColor = Data.all(Graphics.current().nextColor(axes));
        if (counts == null) {
            if (options.data.isEmpty()) {
                throw Errors.notEnoughInputs();
            }
            double[] angles = Data.all(Data.array("polarhistogram", options.data.getFirst()));
            for (int i = 0; i < angles.length; i++) {
                angles[i] = Math.abs(angles[i]) > 1e15 ? Double.NaN : angles[i] - 2 * Math.PI * Math.floor(angles[i] / (2 * Math.PI));
            }
            Object wanted = edges != null ? edges : bins != null ? bins : options.data.size() > 1 ? options.data.get(1) : Double.valueOf(Math.max(5, Math.ceil(
                    Math.cbrt(2.0 * angles.length) * 2)));
            if (Values.count(wanted) == 1) {
                double count = Data.array("polarhistogram", wanted).re(0);
                if (!(count >= 1 && count <= 1e5)) {
                    throw Errors.of("polarhistogram:InvalidInput", "polarhistogram: number of bins must be a positive integer.");
                }
                double[] all = new double[(int) count + 1];
                Arrays.setAll(all, i -> i == all.length - 1 ? 2 * Math.PI : 2 * Math.PI * i / (all.length - 1));
                edges = DoubleArray.row(all);
            } else {
                edges = wanted;
            }
            List<Object> arguments = new ArrayList<>(List.of(DoubleArray.row(angles), edges));
            if (normalization != null) {
                arguments.addAll(List.of(CharArray.of("Normalization"), normalization));
            }
            counts = call("histcounts", arguments, 2)[0];
            made.put("Data", options.data.getFirst());
        }
        if (edges == null || Values.count(edges) != Values.count(counts) + 1) {
            throw Errors.of("polarhistogram:InvalidInput", "BinEdges must have one element more than BinCounts.");
        }
        setBins(made, Data.array("polarhistogram", edges), Data.array("polarhistogram", counts), normalization);
        options.applyTo(made);
        return made;
    }

    private static void setBins(GraphicsObject made, DoubleArray edges, DoubleArray counts, Object normalization) {
        double[] all = Data.all(edges);
        made.restore("Values", counts);
        made.restore("BinCounts", counts);
        made.restore("BinEdges", edges);
        made.restore("NumBins", (double) all.length - 1);
        made.restore("BinWidth", (all[all.length - 1] - all[0]) / (all.length - 1));
        made.restore("BinLimits", DoubleArray.row(all[0], all[all.length - 1]));
        if (normalization != null) {
            made.put("Normalization", normalization);
        }
    }

    private static GraphicsObject histogram2(Object[] in) throws Throwable {
        Arguments options = new Arguments("histogram2", in);
        List<Object> forCounts = new ArrayList<>(options.data);
        for (String name : new String[] {"NumBins", "XBinEdges", "YBinEdges", "BinWidth", "XBinLimits", "YBinLimits", "BinMethod", "Normalization"}) {
            Object value = options.take(name);
            if (value != null) {
                forCounts.add(CharArray.of(name));
                forCounts.add(value);
            }
        }
        Object[] results = call("histcounts2", forCounts, 3);
        GraphicsObject axes = Graphics.current().prepared(options.axes, Kind.AXES);
        boolean isFresh = axes.children.isEmpty();
        GraphicsObject made = Graphics.current().add(Kind.HISTOGRAM2, axes);
        double[] xs = Data.numbers(results[1]);
        double[] ys = Data.numbers(results[2]);
        made.restore("Values", results[0]);
        made.restore("BinCounts", results[0]);
        made.restore("XBinEdges", DoubleArray.row(xs));
        made.restore("YBinEdges", DoubleArray.row(ys));
        made.restore("NumBins", DoubleArray.row(xs.length - 1, ys.length - 1));
        made.restore("XBinLimits", DoubleArray.row(xs[0], xs[xs.length - 1]));
        made.restore("YBinLimits", DoubleArray.row(ys[0], ys[ys.length - 1]));
        made.restore("BinWidth", DoubleArray.row((xs[xs.length - 1] - xs[0]) / (xs.length - 1), (ys[ys.length - 1] - ys[0]) / (ys.length - 1)));
        for (int i = options.data.size(); i + 1 < forCounts.size(); i += 2) {
            if ("Normalization".equals(Values.textOrNull(forCounts.get(i)))) {
                made.put("Normalization", forCounts.get(i + 1));
            }
        }
        if (options.data.size() > 1) {
            double[] x = Data.all(Data.array("histogram2", options.data.get(0)));
            double[] both = Arrays.copyOf(x, 2 * x.length);
            System.arraycopy(Data.all(Data.array("histogram2", options.data.get(1))), 0, both, x.length, x.length);
            made.restore("Data", new DoubleArray(new int[] {x.length, 2}, both));
        }
        options.applyTo(made);
        if (isFresh && made.isText("DisplayStyle", "bar3")) {
            ShapeBuiltins.lookFromTheSide(axes, true);
        }
        return made;
    }

    /** Axes or none, names of columns, names of rows, values, then pairs. */
    private static GraphicsObject heatmap(Object[] in) {
        GraphicsObject axes = Graphics.current().prepared(Handles.isAxes(in[0]) ? Handles.one("heatmap", in[0]) : null, Kind.AXES);
        axes.deleteChildren();
        GraphicsObject made = Graphics.current().add(Kind.HEATMAP, axes);
        DoubleArray values = Data.array("heatmap", in[3]);
        CellArray columns = names(in[1], values.dims()[1]);
        CellArray rows = names(in[2], values.dims()[0]);
        if (columns.count() != values.dims()[1] || rows.count() != values.dims()[0]) {
            throw Errors.of("heatmap:InvalidInput", "The number of labels must be the size of the color data.");
        }
        made.restore("ColorData", values);
        made.restore("ColorDisplayData", values);
        for (String name : new String[] {"XData", "XDisplayData", "XDisplayLabels"}) {
            made.restore(name, columns);
            made.restore("Y" + name.substring(1), rows);
        }
        Limits limits = Limits.colors(axes);
        made.restore("ColorLimits", limits.toRow());
        axes.restore("YDir", CharArray.of("reverse"));
        axes.putText("Box", "on");
        axes.put("XTick", DoubleArray.row(Data.upTo(columns.count())));
        axes.put("YTick", DoubleArray.row(Data.upTo(rows.count())));
        axes.put("XTickLabel", columns);
        axes.put("YTickLabel", rows);
        axes.put("Colormap", ColorMaps.map("sky", ColorMaps.SIZE));
        made.restore("Colormap", axes.get("Colormap"));
        Graphics.current().add(Kind.COLORBAR, axes);
        FigureBuiltins.setPairs("heatmap", made, in, 4);
        if (made.isText("ColorbarVisible", "off")) {
            AxesBuiltins.decoration(axes, Kind.COLORBAR).putText("Visible", "off");
        }
        return made;
    }

    private static CellArray names(Object value, int count) {
        if (Values.count(value) == 0) {
            return CellArray.column(Arrays.stream(Data.upTo(count)).mapToObj(each -> (Object) CharArray.of(Limits.label(each))).toArray());
        }
        if (Values.classOf(value).isArithmetic()) {
            return CellArray.column(Arrays.stream(Data.numbers(value)).mapToObj(each -> (Object) CharArray.of(Limits.label(each))).toArray());
        }
        return Data.cells(value);
    }

    private static GraphicsObject pcolor(Object[] in) {
        Arguments options = new Arguments("pcolor", in);
        List<DoubleArray> data = options.data.stream().map(each -> Data.array("pcolor", each)).toList();
        GraphicsObject axes = Graphics.current().prepared(options.axes, Kind.AXES);
        boolean isFresh = axes.children.isEmpty();
        GraphicsObject made = ShapeBuiltins.grid("pcolor", axes, Kind.SURFACE, data);
        DoubleArray c = data.size() >= 3 ? data.get(2) : data.getFirst();
        made.restore("CData", c);
        made.restore("ZData", new DoubleArray(c.dims(), new double[c.count()]));
        made.restore("CDataMode", CharArray.of("manual"));
        if (isFresh) {
            axes.putText("Box", "on");
            axes.putText("Layer", "top");
            axes.putText("XLimitMethod", "tight");
            axes.putText("YLimitMethod", "tight");
        }
        options.applyTo(made);
        return made;
    }

    private static List<GraphicsObject> fill3(Object[] in) {
        int at = Handles.isAxes(in[0]) ? 1 : 0;
        GraphicsObject axes = Graphics.current().prepared(at == 1 ? Handles.one("fill3", in[0]) : null, Kind.AXES);
        if (axes.children.isEmpty()) {
            ShapeBuiltins.lookFromTheSide(axes, true);
        }
        List<GraphicsObject> made = new ArrayList<>();
        while (at + 3 < in.length && Data.isNumbers(in[at]) && Data.isNumbers(in[at + 1]) && Data.isNumbers(in[at + 2])) {
            GraphicsObject patch = Graphics.current().add(Kind.PATCH, axes);
            for (int i = 0; i < 3; i++) {
                patch.put("XYZ".charAt(i) + "Data", Data.array("fill3", in[at + i]));
            }
            ShapeBuiltins.color(patch, in[at + 3]);
            made.add(patch);
            at += 4;
        }
        if (made.isEmpty()) {
            throw Errors.of("fill3:InvalidInput", "fill3: X, Y, Z and a color are expected.");
        }
        for (GraphicsObject patch : made) {
            FigureBuiltins.setPairs("fill3", patch, in, at);
        }
        return made;
    }

    private static GraphicsObject quiver3(Object[] in) {
        Arguments options = new Arguments("quiver3", in, "off", "filled");
        List<DoubleArray> data = new ArrayList<>(options.data.stream().map(each -> Data.array("quiver3", each)).toList());
        double factor = data.size() == 5 || data.size() == 7 ? data.removeLast().re(0) : options.words.contains("off") ? 0 : 0.9;
        if (data.size() != 4 && data.size() != 6) {
            throw Errors.of("quiver3:InvalidInput", "quiver3: Z, U, V, W or X, Y, Z, U, V, W are expected.");
        }
        DoubleArray u = data.get(data.size() - 3);
        GraphicsObject axes = Graphics.current().prepared(options.axes, Kind.AXES);
        if (axes.children.isEmpty()) {
            ShapeBuiltins.lookFromTheSide(axes, true);
        }
        double[][] places = data.size() == 4 ? LineBuiltins.gridPoints(data.get(0))
                : new double[][] {Data.all(data.get(0)), Data.all(data.get(1)), Data.all(data.get(2))};
        for (int i = 0; i < 3; i++) {
            if (places[i].length != u.count() || data.get(data.size() - 1 - i).count() != u.count()) {
                throw Errors.of("quiver3:InvalidInput", "The sizes of all inputs must agree.");
            }
        }
        GraphicsObject made = LineBuiltins.add(axes, Kind.QUIVER, places);
        made.put("Color", Graphics.current().nextColor(axes));
        made.put("UData", u);
        made.put("VData", data.get(data.size() - 2));
        made.put("WData", data.getLast());
        made.putText("AutoScale", factor == 0 ? "off" : "on");
        made.put("AutoScaleFactor", factor == 0 ? 1.0 : factor);
        options.applyTo(made);
        return made;
    }
}
