package dev.fermata.matlab.function;

import dev.fermata.compiler.ir.Undefined;
import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.builtin.Builtins;
import dev.fermata.matlab.mat.MatBuiltins;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Functions that work on the variables of their caller: {@code eval} and its like. They get the caller's workspace and a
 * {@link CodeEvaluator} before their arguments.
 */
public final class WorkspaceFunctions {
    private static final Map<String, NativeFunction> ALL = new ConcurrentHashMap<>();

    private WorkspaceFunctions() {
    }

    /** Compiles text in the place of its caller. */
    public interface CodeEvaluator {
        /** A function of the workspace and the number of wanted results; its result follows the convention of this package. */
        FunctionValue compile(String text, String handler, Workspace workspace, int nargout);

        /** The same for the script of a name, found as {@code run} finds it; its folder is the current one while it runs. */
        FunctionValue compileRun(String name, Workspace workspace);
    }

    public static boolean isOne(String name) {
        return switch (name) {
            case "eval", "evalin", "assignin", "who", "whos", "clear", "clearvars", "exist", "which", "run", "save", "load", "syms", "subs" -> true;
            default -> false;
        };
    }

    /** The function of that name. */
    public static Object of(String name) {
        return ALL.computeIfAbsent(name, WorkspaceFunction::new);
    }

    /** The list that they are called with. */
    public static Object arguments(Object workspace, Object evaluator, Object arguments) {
        Object[] given = (Object[]) arguments;
        Object[] all = new Object[given.length + 2];
        all[0] = workspace;
        all[1] = evaluator;
        System.arraycopy(given, 0, all, 2, given.length);
        return all;
    }

    private static final class WorkspaceFunction extends NativeFunction {
        private final String name;

        WorkspaceFunction(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        protected Object call(int nargout, Object[] all, int depth) throws Throwable {
            Workspace workspace = (Workspace) all[0];
            CodeEvaluator evaluator = (CodeEvaluator) all[1];
            Object[] given = Arrays.copyOfRange(all, 2, all.length);
            return switch (name) {
                case "eval" -> eval(evaluator, workspace, given, 0, nargout, depth);
                case "evalin" -> eval(evaluator, selected(workspace, given, "evalin"), given, 1, nargout, depth);
                case "assignin" -> {
                    if (given.length < 3) {
                        throw Errors.notEnoughInputs();
                    }
                    selected(workspace, given, "assignin").set(text(given[1]), Values.share(given[2]));
                    yield Undefined.UNDEFINED;
                }
                case "run" -> {
                    if (nargout > 0) {
                        throw Errors.of("run:TooManyOutputs", "Too many output arguments.");
                    }
                    yield evaluator.compileRun(text(given[0]), workspace).call2(depth, workspace, 0L);
                }
                case "clear", "clearvars" -> {
                    Object[] before = workspace.values();
                    WorkspaceClearing.clear(workspace, name, given);
                    Object cleanups = Cleanups.released(CellArray.row(before), workspace.values(), Members.NO_ARGUMENTS);
                    yield cleanups == Undefined.UNDEFINED ? cleanups
                            : MatlabFunctions.current().find("__run_cleanups").call2(depth, 0L, new Object[] {cleanups});
                }
                case "exist" -> {
                    if (nargout > 1) {
                        throw Errors.tooManyOutputs();
                    }
                    yield exist(workspace, given);
                }
                case "save" -> {
                    Object[] arguments = with(workspace, given);
                    yield MatBuiltins.savesObjects(arguments) ? MatlabFunctions.current().find("__save_objects").call2(depth, 0L, arguments)
                            : builtin(workspace, given, nargout);
                }
                case "load" -> {
                    Object loaded = builtin(workspace, given, nargout);
                    yield nargout == 0 && loaded instanceof CellArray names // of variables with objects
                            ? MatlabFunctions.current().find("__unpack_variables").call2(depth, 0L, new Object[] {new WorkspaceValue(workspace), names})
                            : nargout > 0 && MatBuiltins.holdsPacked(loaded) ? MatlabFunctions.current().find("__unpacked").call2(depth, 1L, new Object[] {loaded})
                            : nargout == 0 ? Undefined.UNDEFINED : loaded;
                }
                default -> builtin(workspace, given, nargout);
            };
        }

        private static Object eval(CodeEvaluator evaluator, Workspace workspace, Object[] given, int first, int nargout, int depth) throws Throwable {
            if (given.length <= first) {
                throw Errors.notEnoughInputs();
            }
            String handler = given.length > first + 1 ? text(given[first + 1]) : null;
            return evaluator.compile(text(given[first]), handler, workspace, nargout).call2(depth, workspace, (long) nargout);
        }

        private static Workspace selected(Workspace own, Object[] given, String function) {
            if (given.length == 0) {
                throw Errors.notEnoughInputs();
            }
            String selector = Values.textOrNull(given[0]);
            if ("base".equals(selector)) {
                return Workspace.base();
            }
            if ("caller".equals(selector)) {
                return own.caller();
            }
            throw Errors.of("DynamicWorkspaceSelector", function + ": workspace selector must be 'base' or 'caller'");
        }

        private static String text(Object value) {
            String text = Values.textOrNull(value);
            if (text == null) {
                throw Errors.of("eval:InvalidInput", "Argument must contain a character vector or string scalar.");
            }
            return text;
        }

        private static Object[] with(Workspace workspace, Object[] given) {
            Object[] arguments = new Object[given.length + 1];
            arguments[0] = new WorkspaceValue(workspace);
            System.arraycopy(given, 0, arguments, 1, given.length);
            return arguments;
        }

        private Object exist(Workspace workspace, Object[] given) throws Throwable {
            if (given.length == 0) {
                throw Errors.notEnoughInputs();
            }
            String kind = given.length > 1 ? Values.textOrNull(given[1]) : null;
            if ((kind == null || kind.equals("var")) && workspace.get(text(given[0])) != null) {
                return 1.0;
            }
            if (kind != null && kind.equals("var")) {
                return 0.0;
            }
            return builtin(null, given, 1);
        }

        /** A builtin that gets the workspace as its first argument, wrapped. */
        private Object builtin(Workspace workspace, Object[] given, int nargout) throws Throwable {
            Builtin builtin = Builtins.find(workspace == null ? name : "__" + name);
            if (builtin == null) {
                throw Errors.undefined(name);
            }
            Object[] arguments = workspace == null ? given : with(workspace, given);
            return nargout > 1 ? BuiltinCalls.many(builtin, nargout, arguments) : BuiltinCalls.one(builtin, nargout, arguments);
        }
    }
}
