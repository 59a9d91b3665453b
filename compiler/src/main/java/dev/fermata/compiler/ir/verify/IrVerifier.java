package dev.fermata.compiler.ir.verify;

import dev.fermata.compiler.ir.Dialect;
import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.ir.HostMethod;
import dev.fermata.compiler.ir.Label;
import dev.fermata.compiler.ir.Local;
import dev.fermata.compiler.ir.Type;
import dev.fermata.compiler.ir.text.IrUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Checks functions against the rules of the IR: labels in scope, locals and labels used by one function only, capture
 * indices in range, arguments as many as parameters, no void where a value is needed, no conversion between kinds of
 * numbers that does not exist, {@code yield} in generators only, and nothing larger than the later passes can take.
 */
public final class IrVerifier {
    /** How deep nodes may nest: what the passes, which recurse, have room for in a stack of a megabyte (twice that). */
    public static final int NESTING_MAX = 500;
    /** With two JVM slots for a long and one each for depth and function value, a method has room for 126. */
    public static final int PARAMETERS_MAX = 120;

    private final Dialect dialect;
    private final List<IrProblem> problems = new ArrayList<>();
    final Map<Local, Function> ownerOfLocal = new HashMap<>();
    final Set<Label> declaredLabels = new HashSet<>();

    private IrVerifier(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Checks these functions and all that their bodies mention; gives the problems, none when all is well. */
    public static List<IrProblem> check(IrUnit unit, Dialect dialect) {
        IrVerifier verifier = new IrVerifier(dialect);
        verifier.dialectMethods();
        for (Function function : IrUnit.reachableFrom(unit.functions()).functions()) {
            verifier.function(function);
        }
        return verifier.problems;
    }

    public static List<IrProblem> check(Function function, Dialect dialect) {
        return check(IrUnit.reachableFrom(function), dialect);
    }

    /** Throws an {@link IllegalArgumentException} that lists the problems, if there are any. */
    public static void require(Function function, Dialect dialect) {
        List<IrProblem> problems = check(function, dialect);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.stream().map(IrProblem::toString)
                    .collect(Collectors.joining("\n  ", "invalid IR:\n  ", "")));
        }
    }

    Dialect dialect() {
        return dialect;
    }

    void problem(String path, int at, String text) {
        problems.add(new IrProblem(path, at, text));
    }

    private void function(Function function) {
        Set<Local> parameters = new HashSet<>();
        for (Local parameter : function.parameters()) {
            if (!parameters.add(parameter)) {
                problem(function.name(), function.position(), "parameter " + parameter + " is listed twice");
            }
        }
        if (function.parameters().size() > PARAMETERS_MAX) {
            problem(function.name(), function.position(),
                    function.parameters().size() + " parameters, at most " + PARAMETERS_MAX + " are possible");
        }
        if (function.captureCount() < 0) {
            problem(function.name(), function.position(), "a negative number of captures");
        }
        new BodyChecker(this, function).check();
    }

    private void dialectMethods() {
        shape("truthiness", dialect.truthiness(), Type.BOOL, Type.ANY);
        shape("toThrowable", dialect.toThrowable(), Type.REF, Type.ANY);
        shape("fromThrowable", dialect.fromThrowable(), Type.ANY, Type.REF);
        shape("asFunction", dialect.asFunction(), Type.REF, Type.ANY);
        shape("depthExceeded", dialect.depthExceeded(), Type.REF, Type.REF);
    }

    private void shape(String role, HostMethod method, Type result, Type parameter) {
        if (method.descriptor().parameterCount() != 1 || method.parameterType(0) != parameter
                || method.resultType() != result) {
            problem("dialect." + role, 0, method + " must take one " + parameter.text() + " and give " + result.text()
                    + ", but is " + method.descriptor().displayDescriptor());
        } else if (method.suspends()) {
            problem("dialect." + role, 0, method + " must not suspend");
        }
    }
}
