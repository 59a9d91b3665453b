package dev.fermata.matlab.timer;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.builtin.Specialized;
import dev.fermata.matlab.display.Displayed;
import dev.fermata.matlab.display.Lines;
import dev.fermata.matlab.display.Sizes;
import dev.fermata.matlab.function.BoundMethod;
import dev.fermata.matlab.function.FunctionHandle;
import dev.fermata.matlab.function.HasProperties;
import dev.fermata.matlab.function.Identity;
import dev.fermata.matlab.function.MatlabFunctions;
import dev.fermata.matlab.operation.Concatenation;
import dev.fermata.matlab.operation.Operator;
import dev.fermata.matlab.operation.Overloaded;
import dev.fermata.matlab.operation.SelfCompared;
import dev.fermata.matlab.operation.SelfConcatenated;
import dev.fermata.matlab.text.NumberText;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Handles of timers. */
public final class TimerArray extends Array implements HasProperties, Identity, Specialized, Overloaded, SelfCompared, SelfConcatenated, Displayed {
    private static final List<String> METHODS = List.of("start", "stop", "wait", "delete", "get", "set", "isvalid", "startat");

    private TimerObject[] data;

    TimerArray(TimerObject one) {
        this(new int[] {1, 1}, new TimerObject[] {one});
    }

    TimerArray(int[] dims, TimerObject[] data) {
        super(dims);
        this.data = data;
    }

    static TimerArray row(List<TimerObject> timers) {
        return new TimerArray(new int[] {timers.isEmpty() ? 0 : 1, timers.size()}, timers.toArray(TimerObject[]::new));
    }

    List<TimerObject> timers() {
        return List.of(Arrays.copyOf(data, count()));
    }

    /** The only one, which must be valid. */
    TimerObject single() {
        if (count() != 1) {
            throw Errors.of("ShapeMismatch", "Timer arrays have no properties of their own: index one timer first.");
        }
        if (data[0].isDeleted()) {
            throw Errors.of("class:InvalidHandle", "Invalid or deleted object.");
        }
        return data[0];
    }

    // ---- an array ----

    @Override
    public MatlabClass matlabClass() {
        return MatlabClass.OBJECT;
    }

    @Override
    public String className() {
        return "timer";
    }

    @Override
    public TimerArray make(int[] dims) {
        TimerObject[] made = new TimerObject[Dims.count(dims)];
        if (made.length > 0) {
            Arrays.fill(made, data.length > 0 ? data[0] : new TimerObject());
        }
        return new TimerArray(dims, made);
    }

    @Override
    public void set(int to, Array source, int from) {
        data[to] = ((TimerArray) source).data[from];
    }

    @Override
    public Object element(int index) {
        return new TimerArray(data[index]);
    }

    @Override
    public TimerArray reshaped(int[] dims) {
        return new TimerArray(dims, Arrays.copyOf(data, count()));
    }

    @Override
    public TimerArray copy() {
        return new TimerArray(dims(), Arrays.copyOf(data, count()));
    }

    @Override
    public void extend(int[] dims) {
        int old = count();
        data = Arrays.copyOf(data, Dims.count(dims));
        for (int i = old; i < data.length; i++) {
            data[i] = new TimerObject();
        }
        resize(dims);
    }

    @Override
    public Object concatenated(int dimension, Object[] parts) {
        List<Array> all = new ArrayList<>();
        for (Object part : parts) {
            if (part instanceof CellArray) {
                return Concatenation.cat(dimension + 1,
                        Arrays.stream(parts).map(each -> each instanceof CellArray ? each : CellArray.row(each)).toArray());
            }
            if (part instanceof TimerArray timers) {
                all.add(timers);
            } else if (!(part instanceof DoubleArray none && none.isEmpty())) {
                throw Errors.of("timer:InvalidInput", "Timer objects can only be concatenated with other timer objects.");
            }
        }
        return Concatenation.join(dimension, all);
    }

    @Override
    public Object binary(Operator operator, Object left, Object right) {
        if (operator != Operator.EQ && operator != Operator.NE) {
            return null;
        }
        if (!(left instanceof TimerArray a) || !(right instanceof TimerArray b)) {
            return operator == Operator.NE;
        }
        if (a.count() != 1 && b.count() != 1 && !Arrays.equals(a.dims(), b.dims())) {
            throw Errors.incompatibleSizes(operator.symbol());
        }
        boolean[] truths = new boolean[a.count() == 1 ? b.count() : a.count()];
        for (int i = 0; i < truths.length; i++) {
            truths[i] = a.data[a.count() == 1 ? 0 : i] == b.data[b.count() == 1 ? 0 : i] == (operator == Operator.EQ);
        }
        return Values.simple(new LogicalArray(a.count() == 1 ? b.dims() : a.dims(), truths));
    }

    @Override
    public Object unary(Operator operator) {
        return null;
    }

    @Override
    public boolean isEqual(Object other, boolean nan) {
        return other instanceof TimerArray that && Arrays.equals(data, 0, count(), that.data, 0, that.count());
    }

    // ---- members ----

    @Override
    public List<String> propertyNames() {
        return TimerProperties.NAMES;
    }

    @Override
    public Object member(String name) {
        if (METHODS.contains(name)) {
            return new BoundMethod(this, name);
        }
        return TimerProperties.NAMES.stream().anyMatch(name::equalsIgnoreCase) ? property(name) : null;
    }

    Object property(String given) {
        String name = TimerProperties.spelling(given);
        TimerObject timer = single();
        return switch (name) {
            case "Running" -> CharArray.of(timer.isRunning() ? "on" : "off");
            case "TasksExecuted" -> (double) timer.executed();
            case "InstantPeriod" -> timer.instantPeriod();
            case "AveragePeriod" -> timer.averagePeriod();
            default -> timer.properties.get(name);
        };
    }

    @Override
    public TimerArray withMember(String name, Object value) {
        TimerObject timer = single();
        timer.properties.set(name, value, timer.isRunning());
        return this;
    }

    StructArray struct() {
        StructArray result = StructArray.scalar();
        for (String name : TimerProperties.NAMES) {
            result.put(name, 0, property(name));
        }
        return result;
    }

    @Override
    public Builtin specialized(String name) {
        return switch (name) {
            case "get" -> Builtin.of(name, 1, 2, (in, _) -> TimerBuiltins.get((TimerArray) in[0], in));
            case "set" -> Builtin.of(name, 1, Builtin.ANY, 1, (in, _) -> TimerBuiltins.set((TimerArray) in[0], in));
            case "isvalid" -> Builtin.of(name, 1, 1, (_, _) -> {
                boolean[] truths = new boolean[count()];
                for (int i = 0; i < truths.length; i++) {
                    truths[i] = !data[i].isDeleted();
                }
                return new LogicalArray(dims(), truths);
            });
            case "__is_deletable" -> Builtin.of(name, 1, 1, (_, _) -> true);
            case "__method" -> Builtin.of(name, 2, 2, (_, _) -> CellArray.row(
                    FunctionHandle.named(MatlabFunctions.current().find("__timer_delete"), FunctionHandle.Kind.SIMPLE, "delete")));
            case "__invalidate" -> Builtin.of(name, 1, 1, 0, (_, _) -> {
                timers().forEach(TimerObject::delete);
                return null;
            });
            default -> null;
        };
    }

    // ---- display ----

    @Override
    public boolean isNameSpaced() {
        return true;
    }

    @Override
    public void writeBody(Lines out) {
        if (count() == 1 && data[0].isDeleted()) {
            out.line("   Invalid timer object.");
            out.line("   This object is not valid and should be");
            out.line("   removed from your workspace with CLEAR.");
        } else if (count() == 1) {
            writeOne(out);
        } else {
            writeList(out);
        }
    }

    private void writeOne(Lines out) {
        out.line("   Timer Object: " + data[0].properties.name()).blank();
        out.line("   Timer Settings");
        for (String name : List.of("ExecutionMode", "Period", "BusyMode", "Running")) {
            out.line(line(name));
        }
        out.blank().line("   Callbacks");
        for (String name : List.of("TimerFcn", "ErrorFcn", "StartFcn", "StopFcn")) {
            out.line(line(name));
        }
    }

    private String line(String name) {
        return " ".repeat(19 - name.length()) + name + ": " + text(property(name));
    }

    private static String text(Object value) {
        if (value instanceof FunctionHandle handle) {
            return handle.text();
        }
        String text = Values.textOrNull(value);
        return text != null ? value instanceof CharArray && !text.isEmpty() ? text : "'" + text + "'"
                : value instanceof Double number ? NumberText.general(number, 5) : Sizes.text(Values.dims(value)) + " " + Values.className(value) + " array";
    }

    private void writeList(Lines out) {
        out.line(isEmpty() ? "   Empty timer array" : "   Timer Object Array").blank();
        if (!isEmpty()) {
            out.line("   Index:  ExecutionMode:  Period:  TimerFcn:               Name:");
        }
        for (int i = 0; i < count(); i++) {
            TimerArray one = new TimerArray(data[i]);
            out.line("   " + padded(String.valueOf(i + 1), 8) + padded(text(one.property("ExecutionMode")), 16) + padded(text(one.property("Period")), 9)
                    + padded(text(one.property("TimerFcn")), 24) + text(one.property("Name")));
        }
    }

    private static String padded(String text, int width) {
        return text.length() >= width ? text + " " : text + " ".repeat(width - text.length());
    }
}
