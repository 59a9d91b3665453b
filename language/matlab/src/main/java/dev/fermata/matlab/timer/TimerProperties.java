package dev.fermata.matlab.timer;

import dev.fermata.matlab.function.FunctionHandle;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.Values;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The properties of a timer that programs set. Names and words are found without regard to case. */
final class TimerProperties {
    static final List<String> NAMES = List.of("AveragePeriod", "BusyMode", "ErrorFcn", "ExecutionMode", "InstantPeriod", "Name",
            "ObjectVisibility", "Period", "Running", "StartDelay", "StartFcn", "StopFcn", "Tag", "TasksExecuted", "TasksToExecute", "TimerFcn", "Type",
            "UserData");
    private static final List<String> READ_ONLY = List.of("AveragePeriod", "InstantPeriod", "Running", "TasksExecuted", "Type");
    private static final List<String> FIXED_WHILE_RUNNING = List.of("BusyMode", "ExecutionMode", "Period", "StartDelay", "TasksToExecute");
    private static final List<String> MODES = List.of("singleShot", "fixedRate", "fixedDelay", "fixedSpacing");
    private static final List<String> BUSY_MODES = List.of("drop", "queue", "error");
    private static final double PERIOD_MIN = 0.001;

    private final Map<String, Object> values = new TreeMap<>();

    TimerProperties(String name) {
        CharArray none = new CharArray(new int[] {0, 0});
        for (String function : List.of("TimerFcn", "StartFcn", "StopFcn", "ErrorFcn")) {
            values.put(function, none);
        }
        values.put("BusyMode", CharArray.of("drop"));
        values.put("ExecutionMode", CharArray.of("singleShot"));
        values.put("Name", CharArray.of(name));
        values.put("ObjectVisibility", CharArray.of("on"));
        values.put("Period", 1.0);
        values.put("StartDelay", 0.0);
        values.put("Tag", none);
        values.put("TasksToExecute", Double.POSITIVE_INFINITY);
        values.put("Type", CharArray.of("timer"));
        values.put("UserData", DoubleArray.empty());
        values.values().forEach(Values::share);
    }

    private static MatlabError invalid(String message) {
        return Errors.of("timer:InvalidProperty", message);
    }

    /** The property as it is spelled; an error when there is none. */
    static String spelling(String given) {
        for (String name : NAMES) {
            if (name.equalsIgnoreCase(given)) {
                return name;
            }
        }
        throw invalid("Unrecognized property '" + given + "' for class 'timer'.");
    }

    /** The value of one that is stored here. */
    Object get(String name) {
        return values.get(name);
    }

    void set(String given, Object value, boolean isRunning) {
        String name = spelling(given);
        if (READ_ONLY.contains(name)) {
            throw Errors.of("PropertyReadOnly", "Unable to set the '" + name + "' property of class 'timer' because it is read-only.");
        }
        if (isRunning && FIXED_WHILE_RUNNING.contains(name)) {
            throw invalid("Property '" + name + "' can not be set while the timer is running.");
        }
        values.put(name, Values.share(switch (name) {
            case "TimerFcn", "StartFcn", "StopFcn", "ErrorFcn" -> function(name, value);
            case "ExecutionMode" -> word(name, value, MODES);
            case "BusyMode" -> word(name, value, BUSY_MODES);
            case "ObjectVisibility" -> word(name, value, List.of("on", "off"));
            case "Period" -> number(name, value, PERIOD_MIN);
            case "StartDelay" -> number(name, value, 0);
            case "TasksToExecute" -> number(name, value, 1);
            case "Name", "Tag" -> {
                if (Values.textOrNull(value) == null) {
                    throw invalid(name + " must be a character vector or string scalar.");
                }
                yield CharArray.of(Values.textOrNull(value));
            }
            default -> value;
        }));
    }

    private static Object function(String name, Object value) {
        boolean isCell = value instanceof CellArray cells && cells.count() > 0
                && (cells.get(0) instanceof FunctionHandle || Values.textOrNull(cells.get(0)) != null);
        boolean isNothing = value instanceof DoubleArray none && none.isEmpty();
        if (!isCell && !isNothing && !(value instanceof FunctionHandle) && Values.textOrNull(value) == null) {
            throw invalid(name + " must be text, a function handle, or a callback cell array");
        }
        return isNothing ? new CharArray(new int[] {0, 0}) : value;
    }

    private static Object word(String name, Object value, List<String> words) {
        for (String word : words) {
            if (word.equalsIgnoreCase(Values.textOrNull(value))) {
                return CharArray.of(word);
            }
        }
        throw invalid("Invalid value for " + name + ". Use one of: " + String.join(", ", words) + ".");
    }

    private static Object number(String name, Object value, double least) {
        double number = Values.count(value) == 1 && Values.classOf(value).isArithmetic() && !Values.isComplex(value) ? Values.real(value, 0) : Double.NaN;
        if (!(number >= least)) {
            throw invalid(least > 0 && least < 1 ? name + " must be a scalar of at least 0.001." : name + " must be a scalar of at least " + (int) least + ".");
        }
        return number;
    }

    String name() {
        return Values.textOrNull(values.get("Name"));
    }

    boolean hasFunction() {
        return Values.count(values.get("TimerFcn")) > 0;
    }

    private String mode() {
        return Values.textOrNull(values.get("ExecutionMode"));
    }

    boolean isRepeated() {
        return !mode().equals("singleShot");
    }

    boolean isFixedRate() {
        return mode().equals("fixedRate");
    }

    boolean isFixedDelay() {
        return mode().equals("fixedDelay");
    }

    String busyMode() {
        return Values.textOrNull(values.get("BusyMode"));
    }

    double period() {
        return (Double) values.get("Period");
    }

    double tasksToExecute() {
        return (Double) values.get("TasksToExecute");
    }
}
