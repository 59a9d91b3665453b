package dev.fermata.ruff.analysis;

import dev.fermata.ruff.builtin.Documentation;
import dev.fermata.ruff.lower.Predefined;
import dev.fermata.ruff.syntax.Expression;
import dev.fermata.ruff.syntax.LogicalOperator;
import dev.fermata.ruff.syntax.UnaryOperator;
import java.util.List;

/** Tells the types of expressions where nothing that happens at run time can change them. */
final class StaticTypes {
    /** A variable may be given another variable's value, and so on. */
    private static final int STEPS_MAX = 20;

    private final Resolution names;

    StaticTypes(Resolution names) {
        this.names = names;
    }

    /** Null when the text does not tell. */
    StaticType of(Expression expression) {
        return of(expression, STEPS_MAX);
    }

    private StaticType of(Expression expression, int steps) {
        if (steps == 0) {
            return null;
        }
        return switch (expression) {
            case Expression.IntegerLiteral _ -> StaticType.INT;
            case Expression.FloatLiteral _ -> StaticType.FLOAT;
            case Expression.StringLiteral _, Expression.Interpolation _ -> StaticType.STRING;
            case Expression.BooleanLiteral _ -> StaticType.BOOL;
            case Expression.NullLiteral _ -> StaticType.NULL;
            case Expression.ArrayLiteral _ -> StaticType.ARRAY;
            case Expression.DictLiteral _ -> StaticType.DICT;
            case Expression.Unary e -> unary(e, steps);
            case Expression.Binary e -> binary(e, steps);
            case Expression.Logical(int _, int _, var operator, Expression _, Expression _) ->
                operator == LogicalOperator.COALESCE ? null : StaticType.BOOL;
            case Expression.Name name -> variable(name, steps);
            case Expression.Call(int _, int _, Expression.Name name, List<Expression> _) -> result(name);
            default -> null;
        };
    }

    private StaticType unary(Expression.Unary unary, int steps) {
        StaticType operand = of(unary.operand(), steps - 1);
        if (operand == null) {
            return null;
        }
        return unary.operator() == UnaryOperator.NOT ? operand == StaticType.BOOL ? operand : null : operand.isNumber() ? operand : null;
    }

    private StaticType binary(Expression.Binary binary, int steps) {
        switch (binary.operator()) {
            case EQUAL, NOT_EQUAL, LESS, GREATER, LESS_EQUAL, GREATER_EQUAL -> {
                return StaticType.BOOL;
            }
            default -> { }
        }
        StaticType left = of(binary.left(), steps - 1);
        StaticType right = of(binary.right(), steps - 1);
        if (left == null || right == null) {
            return null;
        }
        if (left.isNumber() && right.isNumber()) {
            return left == StaticType.INT && right == StaticType.INT ? StaticType.INT : StaticType.FLOAT;
        }
        return left == StaticType.STRING && right == StaticType.STRING ? StaticType.STRING : null;
    }

    private StaticType variable(Expression.Name name, int steps) {
        Binding binding = names.meaning(name);
        if (binding == null || binding.isReassigned() || !valueIsFirst(binding)) {
            return null;
        }
        if (binding.origin == Binding.Origin.PARAMETER) {
            return binding.annotation == null ? null : StaticType.named(binding.annotation);
        }
        return binding.value == null ? null : of(binding.value, steps - 1);
    }

    /** Whether the variable cannot be read without having got its value: no field, no capture of what comes later. */
    private static boolean valueIsFirst(Binding binding) {
        return switch (binding.origin) {
            case LET, CONST, MUT, BARE, PARAMETER -> true;
            case LOOP, PATTERN, IMPORT, DECLARATION -> false;
        };
    }

    private StaticType result(Expression.Name name) {
        if (names.meaning(name) != null || !(Predefined.find(name.name()) instanceof Predefined.Native builtin)
            || !builtin.builtin().pure()) {
            return null;
        }
        Documentation documentation = builtin.documentation();
        if (documentation == null) {
            return null;
        }
        String type = documentation.signature().substring(documentation.signature().lastIndexOf("-> ") + 3);
        return switch (type) {
            case "string", "bool" -> StaticType.named(type);
            case "int" -> name.name().equals("len") || name.name().equals("to_int") || name.name().equals("parse_int") ? StaticType.INT : null;
            default -> null;
        };
    }
}
