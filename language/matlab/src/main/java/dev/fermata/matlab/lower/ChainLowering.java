package dev.fermata.matlab.lower;

import static dev.fermata.matlab.lower.Build.constant;
import static dev.fermata.matlab.lower.Build.host;
import static dev.fermata.matlab.lower.Build.op;

import dev.fermata.compiler.ir.HostMethod;
import dev.fermata.compiler.ir.Node;
import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.operation.RealUnary;
import dev.fermata.matlab.syntax.Tree;
import java.util.Set;

/**
 * Lowers expressions of several element-wise operations, so that large arrays take one pass (see {@code operation.Chain}).
 *
 * <p>The operands are evaluated in their order, as everywhere; but the operations on arrays wait for the last of them. A
 * variable's array must not change in place until then. Within the expression only calls can change it, so where an
 * expression contains one that might, its variables are marked as shared, which makes every change copy.
 */
final class ChainLowering {
    private static final Set<String> BINARY = Set.of("plus", "minus", "times", "mtimes", "rdivide", "mrdivide", "power", "eq", "ne",
            "lt", "le", "gt", "ge", "and", "or");
    private static final Set<String> UNARY = Set.of("uminus", "not");
    private static final int OPERATIONS_MIN = 2;

    private final FunctionLowering lowering;
    private final ExpressionLowering expressions;

    ChainLowering(FunctionLowering lowering, ExpressionLowering expressions) {
        this.lowering = lowering;
        this.expressions = expressions;
    }

    /** The whole expression; null when it is not one of several element-wise operations. */
    Node lower(Tree.Expression e) {
        if (lowering.scope.file.program.mayHaveObjects() || operations(e) < OPERATIONS_MIN) {
            return null;
        }
        return op(e.at(), MatlabOperation.COMPLETE, link(e, !isQuiet(e)));
    }

    /** How many operations a chain of the expression has; 0 when it is an operand. */
    private int operations(Tree.Expression e) {
        return switch (e) {
            case Tree.Parenthesized p -> operations(p.inner());
            case Tree.Binary b when BINARY.contains(b.name()) -> operations(b.left()) + operations(b.right()) + 1;
            case Tree.Unary u when UNARY.contains(u.name()) -> operations(u.operand()) + 1;
            case Tree.Paren p when function(p) != null -> operations(p.arguments().getFirst()) + 1;
            default -> 0;
        };
    }

    private Node link(Tree.Expression e, boolean guarded) {
        return switch (e) {
            case Tree.Parenthesized p -> link(p.inner(), guarded);
            case Tree.Binary b when BINARY.contains(b.name()) -> op(b.at(),
                    new ChainOperation(ExpressionLowering.operation(b), b.name()), link(b.left(), guarded), link(b.right(), guarded));
            case Tree.Unary u when UNARY.contains(u.name()) -> op(u.at(),
                    new ChainOperation(MatlabOperation.ofOperator(u.name()), u.name()), link(u.operand(), guarded));
            case Tree.Paren p when function(p) != null -> call(p, guarded);
            default -> guarded && e instanceof Tree.Name ? op(e.at(), MatlabOperation.SHARE, expressions.value(e)) : expressions.value(e);
        };
    }

    private Node call(Tree.Paren e, boolean guarded) {
        Builtin builtin = function(e);
        Node argument = link(e.arguments().getFirst(), guarded);
        HostMethod scalar = ScalarFunctions.find(builtin.name(), 1);
        return scalar == null ? host(e.at(), Hosts.CHAIN_CALL, constant(builtin), argument)
                : op(e.at(), new ChainOperation(new ScalarCall(builtin.name(), scalar, 1), "call"), constant(builtin), argument);
    }

    /** The builtin that a call calls when it is a function for chains, else null. */
    private Builtin function(Tree.Paren e) {
        boolean one = e.base() instanceof Tree.Name name && lowering.scope.find(name.name()) == null
                && RealUnary.of(name.name()) != null && e.arguments().size() == 1
                && !ExpressionLowering.expands(e.arguments());
        return one && lowering.resolve(((Tree.Name) e.base()).name()) instanceof Callee.Native(Builtin builtin) ? builtin : null;
    }

    /** Whether evaluating the operands calls nothing that could change a variable. */
    private boolean isQuiet(Tree.Expression e) {
        return switch (e) {
            case Tree.Name name -> lowering.scope.find(name.name()) != null;
            case Tree.Number _, Tree.IntegerLiteral _, Tree.CharLiteral _, Tree.StringLiteral _ -> true;
            case Tree.Parenthesized p -> isQuiet(p.inner());
            case Tree.Binary b -> isQuiet(b.left()) && isQuiet(b.right());
            case Tree.Unary u -> isQuiet(u.operand());
            case Tree.Paren p when function(p) != null -> isQuiet(p.arguments().getFirst());
            default -> false;
        };
    }
}
