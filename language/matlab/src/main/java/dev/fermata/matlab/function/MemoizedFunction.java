package dev.fermata.matlab.function;

import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.matlab.display.Displayed;
import dev.fermata.matlab.display.Lines;
import dev.fermata.matlab.display.StructBody;
import dev.fermata.matlab.operation.Equality;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Opaque;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.List;

/**
 * A function that remembers its results. Calls go through the library function {@code __memoized_call}, because the function may
 * wait.
 */
final class MemoizedFunction extends Opaque implements HasProperties, Identity, Callable, Displayed {
    private static final int CACHE_SIZE = 10;

    private final FunctionHandle remembered;
    private final List<Entry> entries = new ArrayList<>();
    private boolean isEnabled = true;
    private int cacheSize = CACHE_SIZE;
    private int hits;
    private int misses;

    /** The results for one list of arguments. */
    private static final class Entry {
        private final CellArray inputs;
        private final double nargout;
        private final CellArray outputs;
        private int hits;

        Entry(CellArray inputs, double nargout, CellArray outputs) {
            this.inputs = inputs;
            this.nargout = nargout;
            this.outputs = outputs;
        }
    }

    MemoizedFunction(FunctionHandle remembered) {
        this.remembered = remembered;
    }

    FunctionHandle remembered() {
        return remembered;
    }

    /** The remembered results; null when there are none. */
    CellArray known(CellArray inputs, double nargout) {
        if (isEnabled) {
            for (Entry entry : entries) {
                if (entry.nargout == nargout && Equality.isequaln(entry.inputs, inputs)) {
                    entries.remove(entry);
                    entries.addLast(entry);
                    entry.hits++;
                    hits++;
                    return entry.outputs;
                }
            }
            misses++;
        }
        return null;
    }

    void remember(CellArray inputs, double nargout, CellArray outputs) {
        if (isEnabled && cacheSize > 0) {
            if (entries.size() >= cacheSize) {
                entries.removeFirst();
            }
            entries.addLast(new Entry(inputs, nargout, outputs));
        }
    }

    void clear() {
        entries.clear();
        hits = 0;
        misses = 0;
    }

    /** As {@code stats} gives it. */
    StructArray statistics() {
        int count = entries.size();
        Object[] inputs = new Object[count];
        Object[] outputs = new Object[count];
        double[] nargouts = new double[count];
        double[] counts = new double[count];
        int most = -1;
        for (int i = 0; i < count; i++) {
            Entry entry = entries.get(i);
            inputs[i] = entry.inputs;
            outputs[i] = entry.outputs;
            nargouts[i] = entry.nargout;
            counts[i] = entry.hits;
            most = most < 0 || entry.hits > entries.get(most).hits ? i : most;
        }
        StructArray cache = StructArray.scalar().with("Inputs", CellArray.row(inputs)).with("Nargout", DoubleArray.row(nargouts))
                .with("Outputs", CellArray.row(outputs)).with("HitCount", DoubleArray.row(counts)).with("TotalHits", (double) hits)
                .with("TotalMisses", (double) misses);
        StructArray best = StructArray.scalar().with("Hits", most < 0 ? DoubleArray.empty() : counts[most])
                .with("Input", most < 0 ? new CellArray(new int[] {0, 0}) : inputs[most]);
        double calls = hits + misses;
        return StructArray.scalar().with("Cache", cache).with("MostHitCachedInput", best)
                .with("CacheHitRatePercent", calls == 0 ? 0.0 : 100 * hits / calls)
                .with("CacheOccupancyPercent", cacheSize == 0 ? 0.0 : 100.0 * count / cacheSize);
    }

    @Override
    public FunctionValue function() {
        return new BoundMethod(this, "__memoized_call");
    }

    @Override
    public String className() {
        return "matlab.lang.MemoizedFunction";
    }

    @Override
    public List<String> propertyNames() {
        return List.of("Function", "Enabled", "CacheSize");
    }

    @Override
    public Object member(String name) {
        return switch (name) {
            case "Function" -> remembered;
            case "Enabled" -> isEnabled;
            case "CacheSize" -> (double) cacheSize;
            case "stats", "clearCache" -> new BoundMethod(this, name);
            default -> null;
        };
    }

    @Override
    public Object withMember(String name, Object value) {
        double number = Values.count(value) == 1 && Values.classOf(value).isArithmetic() ? Values.real(value, 0) : -1;
        switch (name) {
            case "Enabled" -> isEnabled = number != 0;
            case "CacheSize" -> {
                if (!(number >= 1) || number != Math.rint(number)) {
                    throw Errors.of("MemoizedFunction:InvalidCacheSize", "CacheSize must be a positive integer.");
                }
                cacheSize = (int) Math.min(number, Integer.MAX_VALUE);
                while (entries.size() > cacheSize) {
                    entries.removeFirst();
                }
            }
            default -> throw Errors.of("PropertyReadOnly", "Unable to set the '" + name + "' property of class '" + className()
                    + "' because it is read-only.");
        }
        return this;
    }

    @Override
    public String header() {
        return "MemoizedFunction with properties:";
    }

    @Override
    public void writeBody(Lines out) {
        StructBody.writeProperties(propertyNames(), propertyNames().stream().map(this::member).toList(), out);
    }
}
