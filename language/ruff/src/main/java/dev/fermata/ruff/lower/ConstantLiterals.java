package dev.fermata.ruff.lower;

import dev.fermata.ruff.syntax.Element;
import dev.fermata.ruff.syntax.Expression;
import dev.fermata.ruff.value.Access;
import dev.fermata.ruff.value.Values;
import java.util.List;

/**
 * Large array and dict literals of constants. Code that builds them element by element could exceed what one Java method
 * can hold; they are made once, marked shared, and copied when they are written to.
 */
final class ConstantLiterals {
    private static final int LARGE = 64;

    private ConstantLiterals() {
    }

    static boolean isLarge(List<Element> elements) {
        return elements.size() >= LARGE;
    }

    /** The value of a literal; null when it depends on the program. */
    static Object of(Expression expression) {
        return switch (expression) {
            case Expression.BooleanLiteral e -> e.value();
            case Expression.IntegerLiteral e -> e.value();
            case Expression.FloatLiteral e -> e.value();
            case Expression.StringLiteral e -> e.value();
            case Expression.ArrayLiteral e -> array(e);
            case Expression.DictLiteral e -> dict(e);
            default -> null;
        };
    }

    private static Object array(Expression.ArrayLiteral literal) {
        Object[] values = new Object[literal.elements().size()];
        for (int i = 0; i < values.length; i++) {
            if (!(literal.elements().get(i) instanceof Element.Item item) || !put(values, i, item.value())) {
                return null;
            }
        }
        return Values.share(Access.newArray(values));
    }

    private static Object dict(Expression.DictLiteral literal) {
        Object[] values = new Object[2 * literal.elements().size()];
        for (int i = 0; i < values.length; i += 2) {
            if (!(literal.elements().get(i / 2) instanceof Element.Entry entry)
                    || !(entry.key() instanceof Expression.StringLiteral) || !put(values, i, entry.key())
                    || !put(values, i + 1, entry.value())) {
                return null;
            }
        }
        return Values.share(Access.newDict(values));
    }

    private static boolean put(Object[] values, int index, Expression expression) {
        values[index] = of(expression);
        return values[index] != null || expression instanceof Expression.NullLiteral;
    }
}
