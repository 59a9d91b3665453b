package dev.fermata.ruff.lower;

import dev.fermata.ruff.syntax.Expression;

/** Expressions that cannot run code of the program. */
final class Simple {
    private Simple() {
    }

    static boolean callsNothing(Expression expression) {
        return switch (expression) {
            case Expression.NullLiteral _, Expression.BooleanLiteral _, Expression.IntegerLiteral _, Expression.FloatLiteral _,
                 Expression.StringLiteral _, Expression.NoneLiteral _, Expression.Name _, Expression.Self _ -> true;
            case Expression.Index e -> callsNothing(e.collection()) && callsNothing(e.index());
            case Expression.Field e -> callsNothing(e.object());
            case Expression.Binary e -> callsNothing(e.left()) && callsNothing(e.right());
            case Expression.Unary e -> callsNothing(e.operand());
            default -> false;
        };
    }
}
