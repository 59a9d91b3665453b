package dev.fermata.matlab.lower;

import static dev.fermata.matlab.lower.Build.host;

import dev.fermata.compiler.ir.Node;
import dev.fermata.matlab.syntax.Tree;
import java.util.List;
import java.util.Set;

/** Lowers the arguments of functions where tasks make a difference: who may await, and who holds a task. */
final class TaskArguments {
    /** Functions of the library that call the handles they are given, for each element or group. */
    private static final Set<String> CALLS_THEM = Set.of("cellfun", "arrayfun", "structfun", "accumarray", "splitapply", "rowfun", "varfun");

    private final FunctionScope scope;
    private final ExpressionLowering expressions;

    TaskArguments(FunctionScope scope, ExpressionLowering expressions) {
        this.scope = scope;
        this.expressions = expressions;
    }

    /** The arguments as a list; null for a function whose arguments are nothing special. */
    Node of(UserFunction function, List<Tree.Expression> arguments) {
        if (makesTask(function) && !ExpressionLowering.expands(arguments)) {
            return new Node.CallHost(0, Hosts.PACK, arguments.stream().map(argument ->
                    isCall(argument) ? host(argument.at(), Hosts.HAND_OVER, expressions.shared(argument)) : expressions.shared(argument)).toList());
        }
        return callsPlainly(function) ? host(0, Hosts.PLAIN_HANDLES, expressions.arguments(null, arguments)) : null;
    }

    /** Whether the result is a task that works on the arguments, and is cancelled with those that it alone holds. */
    private static boolean makesTask(UserFunction function) {
        return function.definition.isAsync() || function.file.internal && (function.name().equals("with_timeout_ms") || function.name().equals("with_cancel"));
    }

    /** Whether blocks among the arguments are called before the function returns, by code that must not await. */
    private boolean callsPlainly(UserFunction function) {
        return scope.refusesAwait && scope.file.program.mentionsAwait() && function.file.internal && CALLS_THEM.contains(function.name());
    }

    private boolean isCall(Tree.Expression e) {
        return switch (e) {
            case Tree.Async _ -> true;
            case Tree.Name name -> scope.find(name.name()) == null;
            case Tree.Paren call -> call.base() instanceof Tree.Name && isCall(call.base());
            case Tree.Parenthesized inner -> isCall(inner.inner());
            default -> false;
        };
    }
}
