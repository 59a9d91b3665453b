package dev.fermata.matlab.table;

import dev.fermata.matlab.display.DisplayFormat;
import dev.fermata.matlab.display.Displayed;
import dev.fermata.matlab.display.InnerText;
import dev.fermata.matlab.display.Lines;
import dev.fermata.matlab.function.HasMembers;
import dev.fermata.matlab.operation.Operator;
import dev.fermata.matlab.operation.Operators;
import dev.fermata.matlab.operation.Overloaded;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Opaque;
import dev.fermata.matlab.value.Values;
import java.util.List;

/**
 * What {@code rowfilter} makes: the variables of a table to be compared, and conditions made of comparisons, which choose rows
 * when they are used as an index.
 */
final class RowFilter extends Opaque implements HasMembers, Overloaded, Displayed {
    /** What a filter says about the rows of a table; null for one without condition. */
    private interface Condition {
        Object of(TableValue table);
    }

    private final List<String> names;
    /** The variable that is to be compared; null for none. */
    private final String variable;
    private final Condition condition;
    private final String text;

    private RowFilter(List<String> names, String variable, Condition condition, String text) {
        this.names = names;
        this.variable = variable;
        this.condition = condition;
        this.text = text;
    }

    static RowFilter of(List<String> names) {
        return new RowFilter(List.copyOf(names), null, null, "<unconstrained>");
    }

    @Override
    public String className() {
        return "rowfilter";
    }

    @Override
    public Object member(String name) {
        if (!names.contains(name)) {
            throw TableIndex.unknownVariable(name);
        }
        return new RowFilter(names, name, null, name);
    }

    @Override
    public Object withMember(String name, Object value) {
        throw Errors.dotAssignment();
    }

    /** Which rows the condition holds for. */
    Array rows(TableValue table) {
        if (condition == null) {
            throw Errors.of("rowfilter:Unconstrained", "The row filter has no condition.");
        }
        return Values.array(condition.of(table));
    }

    @Override
    public Object binary(Operator operator, Object left, Object right) {
        switch (operator) {
            case EQ, NE, LT, LE, GT, GE -> {
                boolean isLeft = left instanceof RowFilter;
                RowFilter filter = isLeft ? (RowFilter) left : (RowFilter) right;
                Object constant = isLeft ? right : left;
                if (filter.variable == null || constant instanceof RowFilter) {
                    return null;
                }
                String shown = InnerText.shortly(constant, DisplayFormat.current());
                String name = filter.variable;
                return new RowFilter(filter.names, null, table -> isLeft ? Operators.binary(operator, table.member(name), constant)
                        : Operators.binary(operator, constant, table.member(name)),
                        isLeft ? name + " " + operator.symbol() + " " + shown : shown + " " + operator.symbol() + " " + name);
            }
            case AND, OR -> {
                if (!(left instanceof RowFilter a) || !(right instanceof RowFilter b) || a.condition == null || b.condition == null) {
                    return null;
                }
                return new RowFilter(a.names, null, table -> Operators.binary(operator, a.condition.of(table), b.condition.of(table)),
                        "(" + a.text + ") " + operator.symbol() + " (" + b.text + ")");
            }
            default -> {
                return null;
            }
        }
    }

    @Override
    public Object unary(Operator operator) {
        return operator != Operator.NOT || condition == null ? null
                : new RowFilter(names, null, table -> Operators.unary(Operator.NOT, condition.of(table)), "~(" + text + ")");
    }

    @Override
    public void writeBody(Lines out) {
        out.line("  RowFilter with constraints:").blank();
        out.line("    " + text).blank();
        out.line("  VariableNames: " + String.join(", ", names));
    }
}
