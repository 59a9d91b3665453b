package dev.fermata.matlab.function;

import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.task.TaskValue;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Classes of values, function handles, errors and exceptions. */
public final class FunctionBuiltins {
    static final String NAMES = """
            class isa func2str str2func functions is_function_handle inline formula argnames deal onCleanup isobject ishandle nargin nargout
            """;

    private FunctionBuiltins() {
    }

    public static Builtin find(String name) {
        return switch (name) {
            case "class" -> Builtin.of(name, 1, 1, (in, _) -> CharArray.of(Values.className(in[0])));
            case "isa" -> Builtin.of(name, 2, 2, FunctionBuiltins::isa);
            case "func2str" -> Builtin.of(name, 1, 1, FunctionBuiltins::func2str);
            case "str2func" -> Builtin.of(name, 1, 2, FunctionBuiltins::str2func);
            case "functions" -> Builtin.of(name, 1, 1, FunctionBuiltins::functions);
            case "is_function_handle" -> Builtin.of(name, 1, 1, (in, _) -> in[0] instanceof FunctionHandle);
            case "onCleanup" -> Builtin.of(name, 1, 1, (in, _) -> {
                if (!(in[0] instanceof FunctionHandle task)) {
                    throw Errors.of("onCleanup:InvalidCallback", "onCleanup: cleanupFun must be a function handle");
                }
                return new OnCleanup(task);
            });
            case "inline" -> Builtin.of(name, 1, Builtin.ANY, FunctionBuiltins::inline);
            case "formula" -> Builtin.of(name, 1, 1, (in, _) -> CharArray.of(inlined(name, in[0]).expression()));
            case "argnames" -> Builtin.of(name, 1, 1, (in, _) -> CellArray.column(inlined(name, in[0]).parameters().stream().map(CharArray::of).toArray()));
            case "labindex", "numlabs", "spmdIndex", "spmdSize" -> Builtin.of(name, 0, 0, (_, _) -> 1.0);
            case "deal" -> Builtin.of(name, 0, Builtin.ANY, Builtin.ANY, FunctionBuiltins::deal);
            case "isobject" -> Builtin.of(name, 1, 1, (in, _) -> Values.classOf(in[0]) == MatlabClass.OBJECT
                    && !(in[0] instanceof TaskValue));
            case "nargin", "nargout" -> Builtin.of(name, 1, 1, (in, _) -> declared(in[0], name.equals("nargin")));
            case "__collection" -> Builtin.of(name, 3, 3, 5, Collections::parse);
            case "__elements" -> Builtin.of(name, 2, 2, Collections::elements);
            case "__results" -> Builtin.of(name, 4, 4, (in, _) -> new ResultBuilder(Values.textOrNull(in[0]), in[1], in[2], in[3]));
            case "__add" -> Builtin.of(name, 2, 2, 0, (in, _) -> {
                ((ResultBuilder) in[0]).add((CellArray) in[1]);
                return null;
            });
            case "__finish" -> Builtin.of(name, 1, 1, (in, _) -> ((ResultBuilder) in[0]).finish());
            case "__failure" -> Builtin.of(name, 2, 2, (in, _) -> StructArray.scalar().with("message", CharArray.of(((MException) in[0]).message()))
                    .with("identifier", CharArray.of(((MException) in[0]).identifier())).with("index", in[1]));
            default -> null;
        };
    }

    private static final Pattern NAME = Pattern.compile("(?<![\\w.])[A-Za-z]\\w*(?!\\w*\\s*\\()");
    private static final int PARAMETERS_MAX = 100;
    private static final Set<String> CONSTANTS = Set.of("i", "j", "pi", "inf", "Inf", "nan", "NaN", "eps");

    /** The parameters are told, or found in the expression: its names in the order of the alphabet; x when there are none. */
    private static Object inline(Object[] in, int nargout) {
        String expression = Values.textOrNull(in[0]);
        if (expression == null) {
            throw Errors.of("inline:InvalidInput", "Input must be a character vector.");
        }
        List<String> parameters = new ArrayList<>();
        if (in.length == 2 && Values.textOrNull(in[1]) == null && Values.count(in[1]) == 1 && Values.classOf(in[1]).isArithmetic()) {
            double count = Values.real(in[1], 0);
            if (!(count >= 0 && count <= PARAMETERS_MAX)) {
                throw Errors.of("inline:InvalidInput", "The number of parameters must be between 0 and " + PARAMETERS_MAX + ".");
            }
            parameters.add("x");
            for (int i = 1; i <= count; i++) {
                parameters.add("P" + i);
            }
        } else if (in.length > 1) {
            for (int i = 1; i < in.length; i++) {
                parameters.add(String.valueOf(Values.textOrNull(in[i])));
            }
        } else {
            NAME.matcher(expression).results().map(MatchResult::group).filter(name -> !CONSTANTS.contains(name)).distinct().sorted()
                    .forEach(parameters::add);
        }
        return new InlineFunction(expression, parameters.isEmpty() ? List.of("x") : parameters);
    }

    private static InlineFunction inlined(String function, Object value) {
        if (value instanceof InlineFunction inline) {
            return inline;
        }
        throw Errors.of(function + ":InvalidInput", function + ": the argument must be an inline function");
    }

    /** How many inputs or outputs a function declares; negative when the last one stands for any number. */
    private static double declared(Object function, boolean inputs) {
        if (function instanceof FunctionHandle handle && handle.kind() == FunctionHandle.Kind.ANONYMOUS
                && handle.parameters() != null) {
            List<String> parameters = handle.parameters();
            boolean isVariadic = !parameters.isEmpty() && parameters.getLast().equals("varargin");
            return !inputs ? -1 : isVariadic ? -parameters.size() : parameters.size();
        }
        return MatlabFunctions.current().declared(Handles.target(function), inputs);
    }

    private static Object isa(Object[] in, int nargout) {
        String name = Values.textOrNull(in[1]);
        if (name == null) {
            throw Errors.of("isa:InvalidInput", "isa: class name must be a character vector or string scalar");
        }
        MatlabClass kind = Values.classOf(in[0]);
        return Values.className(in[0]).equals(name) || switch (name) {
            case "numeric" -> kind.isNumeric();
            case "float" -> kind.isFloat();
            case "integer" -> kind.isInteger();
            case "handle" -> in[0] instanceof Identity || in[0] instanceof Ancestry object && object.isA(name);
            default -> in[0] instanceof Ancestry object && object.isA(name);
        };
    }

    private static Object func2str(Object[] in, int nargout) {
        if (in[0] instanceof FunctionHandle handle) {
            return CharArray.of(handle.text());
        }
        throw Errors.of("Func2StrHandleTypeInvalid", "func2str: expected function handle");
    }

    private static Object str2func(Object[] in, int nargout) {
        String text = Values.textOrNull(in[0]);
        if (text == null) {
            throw Errors.of("Str2FuncNameTypeInvalid", "str2func: expected a character vector or string scalar");
        }
        text = text.strip();
        if (text.startsWith("@")) {
            return MatlabFunctions.current().handle(text);
        }
        if (!text.matches("[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)*")) {
            throw Errors.of("Str2FuncNameInvalid", "str2func: invalid function name '" + text + "'");
        }
        FunctionValue found = MatlabFunctions.current().findOrNull(text);
        return FunctionHandle.named(found == null ? new LateBound(text) : found, FunctionHandle.Kind.SIMPLE, text);
    }

    private static Object functions(Object[] in, int nargout) {
        if (!(in[0] instanceof FunctionHandle handle)) {
            throw Errors.of("functions:InvalidInput", "functions: expected a function handle");
        }
        StructArray result = StructArray.scalar();
        result.put("function", 0, CharArray.of(handle.text()));
        result.put("type", 0, CharArray.of(switch (handle.kind()) {
            case SIMPLE -> "simple";
            case ANONYMOUS -> "anonymous";
            case NESTED -> "nested";
            case SCOPED -> "scopedfunction";
        }));
        result.put("file", 0, CharArray.of(""));
        if (handle.kind() == FunctionHandle.Kind.ANONYMOUS) {
            StructArray captured = StructArray.scalar();
            for (int i = 0; i < handle.capturedNames().size(); i++) {
                captured.put(handle.capturedNames().get(i), 0, handle.capturedValues()[i]);
            }
            result.put("workspace", 0, CellArray.row(new Object[] {captured}));
            result.put("within_file_path", 0, CharArray.of(""));
        }
        return result;
    }

    private static Object deal(Object[] in, int nargout) {
        int wanted = Math.max(1, nargout);
        if (in.length != 1 && in.length != wanted) {
            throw Errors.of("deal:CountMismatch", "The number of outputs should match the number of inputs.");
        }
        List<Object> results = new ArrayList<>();
        for (int i = 0; i < wanted; i++) {
            results.add(Values.share(in.length == 1 ? in[0] : in[i]));
        }
        return results.toArray();
    }

}
