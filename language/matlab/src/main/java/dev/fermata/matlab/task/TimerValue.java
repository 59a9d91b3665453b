package dev.fermata.matlab.task;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.builtin.Specialized;
import dev.fermata.matlab.display.Displayed;
import dev.fermata.matlab.display.Lines;
import dev.fermata.matlab.function.BoundMethod;
import dev.fermata.matlab.function.FunctionHandle;
import dev.fermata.matlab.function.HasProperties;
import dev.fermata.matlab.function.Identity;
import dev.fermata.matlab.operation.Equality;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Opaque;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A timer: calls a function after a delay and, if it is to, again and again. The waiting is a task of the library function
 * {@code start}; a run that was stopped, or started anew, is told from the present one by its number.
 */
final class TimerValue extends Opaque implements HasProperties, Identity, Displayed, Specialized {
    private static final List<String> READ_ONLY = List.of("AveragePeriod", "InstantPeriod", "Running", "TasksExecuted", "Type");
    private static final Map<String, List<String>> WORDS = Map.of(
            "ExecutionMode", List.of("singleShot", "fixedRate", "fixedDelay", "fixedSpacing"),
            "BusyMode", List.of("drop", "error", "queue"),
            "ObjectVisibility", List.of("on", "off"));

    private final Map<String, Object> values = new LinkedHashMap<>();
    private TaskValue task;
    private int run;
    private boolean isCalling;
    private boolean isDeleted;

    TimerValue(int number) {
        Object empty = CharArray.of("").share();
        values.put("AveragePeriod", Double.NaN);
        values.put("BusyMode", CharArray.of("drop").share());
        values.put("ErrorFcn", empty);
        values.put("ExecutionMode", CharArray.of("singleShot").share());
        values.put("InstantPeriod", Double.NaN);
        values.put("Name", CharArray.of("timer-" + number).share());
        values.put("ObjectVisibility", CharArray.of("on").share());
        values.put("Period", 1.0);
        values.put("Running", CharArray.of("off").share());
        values.put("StartDelay", 0.0);
        values.put("StartFcn", empty);
        values.put("StopFcn", empty);
        values.put("Tag", empty);
        values.put("TasksExecuted", 0.0);
        values.put("TasksToExecute", Double.POSITIVE_INFINITY);
        values.put("TimerFcn", empty);
        values.put("Type", CharArray.of("timer").share());
        values.put("UserData", DoubleArray.empty().share());
    }

    boolean isRunning() {
        return "on".equals(Values.textOrNull(values.get("Running")));
    }

    boolean isDeleted() {
        return isDeleted;
    }

    void delete() {
        isDeleted = true;
    }

    /** Begins a run; its number. */
    int begin() {
        values.put("Running", CharArray.of("on").share());
        values.put("TasksExecuted", 0.0);
        return ++run;
    }

    void task(TaskValue running) {
        task = running;
    }

    boolean isRun(double number) {
        return isRunning() && number == run;
    }

    void calling(boolean value) {
        isCalling = value;
        if (value) {
            values.put("TasksExecuted", Values.real(values.get("TasksExecuted"), 0) + 1);
        }
    }

    /** Ends the present run; a wait for the next call is broken off. */
    void end() {
        values.put("Running", CharArray.of("off").share());
        if (task != null && !isCalling) {
            task.promise().onDone(_ -> { }); // that it was broken off is nobody's error
            task.cancel("explicit");
        }
        task = null;
    }

    boolean has(String name, Object value) {
        Object own = values.get(name);
        return own != null && Equality.isequal(own, value);
    }

    @Override
    public Builtin specialized(String function) {
        return switch (function) {
            case "set" -> Builtin.of(function, 1, Builtin.ANY, 0, (in, _) -> {
                setAll(in);
                return null;
            });
            case "get" -> Builtin.of(function, 1, 2, (in, _) -> in.length == 1 ? all() : member(known(in[1])));
            case "isvalid" -> Builtin.of(function, 1, 1, (_, _) -> !isDeleted);
            default -> null;
        };
    }

    private StructArray all() {
        StructArray result = StructArray.scalar();
        values.forEach((name, value) -> result.put(name, 0, value));
        return result;
    }

    private void setAll(Object[] in) {
        for (int i = 1; i + 1 < in.length; i += 2) {
            withMember(known(in[i]), in[i + 1]);
        }
    }

    /** The property of a name, which may be written in any case. */
    String known(Object name) {
        String text = String.valueOf(Values.textOrNull(name));
        return values.keySet().stream().filter(text::equalsIgnoreCase).findFirst()
                .orElseThrow(() -> Errors.of("timer:InvalidProperty", "There is no property '" + text + "' in the timer class."));
    }

    @Override
    public String className() {
        return "timer";
    }

    @Override
    public List<String> propertyNames() {
        return List.copyOf(values.keySet());
    }

    @Override
    public Object member(String name) {
        return switch (name) {
            case "start", "startat", "stop", "wait", "delete", "isvalid", "get", "set" -> new BoundMethod(this, name);
            default -> values.get(name);
        };
    }

    @Override
    public Object withMember(String name, Object value) {
        if (!values.containsKey(name)) {
            throw Errors.of("timer:InvalidProperty", "There is no property '" + name + "' in the timer class.");
        }
        if (READ_ONLY.contains(name)) {
            throw Errors.of("PropertyReadOnly", "Unable to set the '" + name + "' property of class 'timer' because it is read-only.");
        }
        Object checked = value;
        if (WORDS.containsKey(name)) {
            String text = String.valueOf(Values.textOrNull(value));
            checked = CharArray.of(WORDS.get(name).stream().filter(text::equalsIgnoreCase).findFirst()
                    .orElseThrow(() -> Errors.of("timer:InvalidValue", "Bad value for property: '" + name + "'.")));
        } else if (name.equals("Period") || name.equals("StartDelay") || name.equals("TasksToExecute")) {
            double number = Values.count(value) == 1 && Values.classOf(value).isArithmetic() ? Values.real(value, 0) : -1;
            double least = name.equals("Period") ? 0.001 : name.equals("TasksToExecute") ? 1 : 0;
            if (!(number >= least)) {
                throw Errors.of("timer:InvalidValue", "Bad value for property: '" + name + "'.");
            }
            if (isRunning()) {
                throw Errors.of("timer:CannotSet", "Cannot set property: '" + name + "' while Running = 'on'.");
            }
            checked = number;
        }
        values.put(name, Values.share(checked));
        return this;
    }

    @Override
    public boolean isNameSpaced() {
        return false;
    }

    @Override
    public void writeBody(Lines out) {
        if (isDeleted) {
            out.line("  Invalid timer object.");
            return;
        }
        out.line("   Timer Object: " + Values.textOrNull(values.get("Name"))).blank();
        out.line("   Timer Settings");
        out.line("      ExecutionMode: " + Values.textOrNull(values.get("ExecutionMode")));
        out.line("             Period: " + number("Period"));
        out.line("           BusyMode: " + Values.textOrNull(values.get("BusyMode")));
        out.line("            Running: " + Values.textOrNull(values.get("Running"))).blank();
        out.line("   Callbacks");
        for (String name : List.of("TimerFcn", "ErrorFcn", "StartFcn", "StopFcn")) {
            out.line(" ".repeat(19 - name.length()) + name + ": " + callback(values.get(name)));
        }
    }

    private String number(String name) {
        double value = Values.real(values.get(name), 0);
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    private static String callback(Object value) {
        String text = Values.textOrNull(value);
        if (text != null) {
            return text.isEmpty() ? "''" : "'" + text + "'";
        }
        return value instanceof FunctionHandle handle ? handle.text().startsWith("@") ? handle.text() : "@" + handle.text()
                : "1x" + Values.count(value) + " cell array";
    }
}
