package dev.fermata.matlab.graphics;

import dev.fermata.matlab.builtin.Builtins;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Counts the data of histograms, at first and again when a program changes what the bins are. */
final class Histograms {
    private static final String[] OPTIONS = {"NumBins", "BinEdges", "BinWidth", "BinLimits", "BinMethod", "Normalization"};

    private Histograms() {
    }

    static List<GraphicsObject> make(Object[] in) {
        Arguments options = new Arguments("histogram", in);
        CellArray names = options.data.isEmpty() ? null : Categories.of(options.data.getFirst());
        if (names != null) {
            double[] edges = Data.upTo(names.count() + 1);
            Arrays.setAll(edges, i -> i + 0.5);
            options.data.set(0, Categories.places(options.data.getFirst(), names));
            options.data.add(DoubleArray.row(edges));
        }
        List<Object> wanted = new ArrayList<>(options.data);
        Object counts = options.take("BinCounts");
        Object normalization = CharArray.of("count");
        Object edges = null;
        for (String name : OPTIONS) {
            Object value = options.take(name);
            if (value != null) {
                wanted.add(CharArray.of(name));
                wanted.add(value);
                normalization = name.equals("Normalization") ? value : normalization;
                edges = name.equals("BinEdges") ? value : edges;
            }
        }
        if (options.data.isEmpty() && (counts == null || edges == null)) {
            throw Errors.notEnoughInputs();
        }
        GraphicsObject axes = Graphics.current().prepared(options.axes, Kind.AXES);
        GraphicsObject made = Graphics.current().add(Kind.HISTOGRAM, axes);
        made.cycleColor = Data.all(Graphics.current().nextColor(axes));
        made.restore("Normalization", normalization);
        if (counts != null) {
            if (Values.count(edges) != Values.count(counts) + 1) {
                throw Errors.of("histogram:InvalidInput", "BinEdges must have one element more than BinCounts.");
            }
            made.restore("BinCountsMode", CharArray.of("manual"));
            store(made, Data.array("histogram", counts), Data.array("histogram", edges));
            made.restore("Values", normalized(Data.array("histogram", counts), Data.array("histogram", edges), Values.textOrNull(normalization)));
        } else {
            made.restore("Data", options.data.getFirst());
            count(made, wanted);
        }
        if (names != null) {
            axes.put("XTick", DoubleArray.row(Data.upTo(names.count())));
            axes.put("XTickLabel", names);
        }
        options.applyTo(made);
        return List.of(made);
    }

    private static void count(GraphicsObject made, List<Object> arguments) {
        try {
            Object[] results = (Object[]) Builtins.find("histcounts").call(arguments.toArray(), 2);
            DoubleArray edges = Data.array("histogram", results[1]);
            Object[] plain = (Object[]) Builtins.find("histcounts").call(new Object[] {arguments.getFirst(), edges}, 2);
            store(made, Data.array("histogram", plain[0]), edges);
            made.restore("Values", results[0]);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) { // kernels declare it for those that wait, which this one does not
            throw new IllegalStateException(e);
        }
    }

    private static void store(GraphicsObject made, DoubleArray counts, DoubleArray edges) {
        double[] all = Data.all(edges);
        made.restore("BinCounts", counts);
        made.restore("BinEdges", DoubleArray.row(all));
        made.restore("NumBins", (double) all.length - 1);
        made.restore("BinWidth", all.length > 1 ? (all[all.length - 1] - all[0]) / (all.length - 1) : 0.0);
        made.restore("BinLimits", all.length == 0 ? DoubleArray.empty() : DoubleArray.row(all[0], all[all.length - 1]));
    }

    /** Counts again after a property was set. */
    static void changed(GraphicsObject histogram, String name) {
        boolean isManual = histogram.isText("BinCountsMode", "manual");
        if (name.equals("BinCounts") || isManual) {
            histogram.restore("Values", normalized(Data.array("histogram", histogram.stored("BinCounts")), Data.array("histogram", histogram.stored("BinEdges")),
                    histogram.text("Normalization")));
            return;
        }
        List<Object> arguments = new ArrayList<>(List.of(histogram.stored("Data")));
        switch (name) {
            case "Data" -> { }
            case "Normalization" -> arguments.add(histogram.stored("BinEdges"));
            case "BinEdges", "NumBins" -> arguments.add(histogram.stored(name));
            case "BinWidth", "BinLimits", "BinMethod" -> arguments.addAll(List.of(CharArray.of(name), histogram.stored(name)));
            default -> {
                return;
            }
        }
        arguments.addAll(List.of(CharArray.of("Normalization"), histogram.stored("Normalization")));
        count(histogram, arguments);
    }

    private static DoubleArray normalized(DoubleArray counts, DoubleArray edges, String how) {
        if (edges.count() != counts.count() + 1) {
            throw Errors.of("histogram:InvalidInput", "BinEdges must have one element more than BinCounts.");
        }
        double[] values = Data.all(counts);
        double sum = Arrays.stream(values).sum();
        double running = 0;
        for (int i = 0; i < values.length; i++) {
            running += values[i];
            double width = edges.re(i + 1) - edges.re(i);
            values[i] = switch (how == null ? "count" : how) {
                case "probability" -> values[i] / sum;
                case "percentage" -> 100 * values[i] / sum;
                case "countdensity" -> values[i] / width;
                case "pdf" -> values[i] / sum / width;
                case "cumcount" -> running;
                case "cdf" -> running / sum;
                default -> values[i];
            };
        }
        return DoubleArray.row(values);
    }
}
