package dev.fermata.matlab.function;

import dev.fermata.compiler.ir.Undefined;
import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;
import java.util.List;

/** Function handles and callees, as generated code makes and uses them. */
public final class Handles {
    private Handles() {
    }

    /** Whether {@code value(...)} is a call rather than an index. */
    public static boolean isCallable(Object value) {
        return value instanceof FunctionHandle || value instanceof FunctionValue || value instanceof Callable;
    }

    /** Whether a member is a method, to be called. */
    public static boolean isMethod(Object value) {
        return value instanceof FunctionValue;
    }

    /** The function behind a handle. */
    public static FunctionValue callee(Object value) {
        return switch (value) {
            case FunctionHandle handle -> handle.function();
            case FunctionValue function -> function;
            case Callable callable -> callable.function();
            default -> throw Errors.of("FevalFunctionValueUnsupported", "Function to call must be a character vector or a function handle.");
        };
    }

    public static Object anonymous(Object function, Object text, Object info, Object captured) {
        ClosureText closure = (ClosureText) info;
        List<String> parameters = closure.parameters().isEmpty() ? List.of() : List.of(closure.parameters().split(" "));
        return new FunctionHandle((FunctionValue) function, FunctionHandle.Kind.ANONYMOUS, (String) text, parameters, closure.captured(), (Object[]) captured);
    }

    /** @param plainly what code calls that must not wait */
    public static Object awaitingBlock(Object function, Object plainly, Object text, Object info, Object captured) {
        return ((FunctionHandle) anonymous(function, text, info, captured)).plainly((FunctionValue) plainly);
    }

    /** What a call of a value means in code that must not await. */
    public static Object plainCallee(Object value) {
        return value instanceof FunctionHandle handle ? handle.plainFunction() : value;
    }

    /** Arguments of a function that calls handles for code that must not await. */
    public static Object plainHandles(Object arguments) {
        Object[] given = ((Object[]) arguments).clone();
        for (int i = 0; i < given.length; i++) {
            given[i] = given[i] instanceof FunctionHandle handle ? handle.plain() : given[i];
        }
        return given;
    }

    public static Object named(Object function, Object name, Object kind) {
        return FunctionHandle.named((FunctionValue) function, (FunctionHandle.Kind) kind, (String) name);
    }

    /** The function of a name that was not known when the program was compiled. */
    public static Object find(Object name) {
        return MatlabFunctions.current().find((String) name);
    }

    /** The variable of a name in a workspace, or else the function or script of that name. */
    public static Object findName(Object workspace, Object name) {
        Object value = ((Workspace) workspace).get((String) name);
        if (value == null) {
            value = MatlabFunctions.current().findOrNull((String) name);
        }
        if (value == null) {
            value = MatlabFunctions.current().script((String) name, (Workspace) workspace);
        }
        return value != null ? value : find(name);
    }

    /**
     * What a dotted name means that meant nothing when the program was compiled: a function, or UNDEFINED.
     *
     * @param workspace where the head of the name may be a variable; UNDEFINED for none
     * @param indexed   whether arguments follow
     */
    public static Object findQualified(Object workspace, Object name, Object indexed) {
        String dotted = (String) name;
        if (workspace instanceof Workspace variables && variables.get(dotted.substring(0, dotted.indexOf('.'))) != null) {
            return Undefined.UNDEFINED;
        }
        FunctionValue found = MatlabFunctions.current().qualified(dotted, (Boolean) indexed);
        return found == null ? Undefined.UNDEFINED : found;
    }

    /** What {@code feval} is to call: a handle or a name. */
    public static Object fevalTarget(Object arguments) {
        Object[] given = (Object[]) arguments;
        if (given.length == 0) {
            throw Errors.notEnoughInputs();
        }
        return given[0] instanceof FunctionHandle ? given[0] : target(given[0]);
    }

    /** The function of a handle or of a name as text. */
    public static FunctionValue target(Object function) {
        String name = Values.textOrNull(function);
        if (name != null && !name.isEmpty()) {
            return MatlabFunctions.current().find(name.startsWith("@") ? name.substring(1).strip() : name);
        }
        return callee(function);
    }

    /** The method that a class defines for a builtin's name, when one of the arguments is its object; otherwise UNDEFINED. */
    public static Object overload(Object name, Object arguments) {
        for (Object argument : (Object[]) arguments) {
            if (argument instanceof Overloading object) {
                FunctionValue method = object.overload((String) name);
                if (method == null && name.equals("disp") && argument instanceof Presented presented) {
                    method = presented.presenter();
                }
                if (method != null) {
                    return method;
                }
            }
        }
        return Undefined.UNDEFINED;
    }

    /** All arguments but the first. */
    public static Object tail(Object arguments) {
        Object[] given = (Object[]) arguments;
        return Arrays.copyOfRange(given, 1, given.length);
    }
}
