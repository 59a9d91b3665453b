package dev.fermata.matlab.syntax;

import dev.fermata.matlab.syntax.Tree.Expression;
import java.util.List;

/**
 * The text of an expression as MATLAB shows it in function handles: no blanks between tokens, commas between elements
 * and arguments, semicolons between rows, literals as written. Parsing it gives the same tree.
 */
public final class NormalText {
    private final StringBuilder out = new StringBuilder();

    private NormalText() {
    }

    /** The normal text, for example {@code @(x,y)x+y*[1,2]}. */
    public static String of(Expression expression) {
        NormalText text = new NormalText();
        text.expression(expression);
        return text.out.toString();
    }

    NormalText append(String text) {
        out.append(text);
        return this;
    }

    StringBuilder out() {
        return out;
    }

    void expression(Expression node) {
        switch (node) {
            case Tree.Number number -> append(number.text());
            case Tree.IntegerLiteral number -> append(number.text());
            case Tree.CharLiteral literal -> quoted('\'', literal.text());
            case Tree.StringLiteral literal -> quoted('"', literal.text());
            case Tree.Name name -> append(name.name());
            case Tree.End _ -> append("end");
            case Tree.Colon _ -> append(":");
            case Tree.Parenthesized group -> {
                append("(").expression(group.inner());
                append(")");
            }
            case Tree.Binary operation -> infix(operation.left(), symbol(operation.name()), operation.right());
            case Tree.ShortCircuit operation -> infix(operation.left(), operation.isAnd() ? "&&" : "||", operation.right());
            case Tree.Unary operation -> unary(operation);
            case Tree.Range range -> range(range);
            case Tree.MatrixLiteral literal -> rows("[", literal.rows(), "]");
            case Tree.CellLiteral literal -> rows("{", literal.rows(), "}");
            case Tree.Paren call -> index(call.base(), "(", call.arguments(), ")");
            case Tree.Brace index -> index(index.base(), "{", index.arguments(), "}");
            case Tree.Field field -> base(field.base()).append(".").append(field.name());
            case Tree.DynamicField field -> {
                base(field.base()).append(".(").expression(field.name());
                append(")");
            }
            case Tree.NamedArgument argument -> append(argument.name()).append("=").expression(argument.value());
            case Tree.Handle handle -> append("@").append(handle.name());
            case Tree.Anonymous anonymous -> parameters(anonymous.parameters()).expression(anonymous.body());
            case Tree.BlockClosure block -> {
                parameters(block.parameters());
                new NormalStatements(this).closure(block);
            }
            case Tree.Async async -> append("async ").expression(async.closure());
            case Tree.MetaClass meta -> append("?").append(meta.name());
            case Tree.FieldsLiteral literal -> fields(literal);
            case Tree.SuperMethod method -> append(method.method()).append("@").append(method.base());
        }
    }

    private NormalText parameters(List<String> parameters) {
        return append("@(").append(String.join(",", parameters)).append(")");
    }

    private void quoted(char quote, String text) {
        String one = String.valueOf(quote);
        append(one).append(text.replace(one, one + one)).append(one);
    }

    private void infix(Expression left, String operator, Expression right) {
        expression(left);
        operator(operator).expression(right);
    }

    /** A blank keeps the point at the end of a number from becoming a part of the operator. */
    private NormalText operator(String operator) {
        if (!out.isEmpty() && out.charAt(out.length() - 1) == '.' && "*/\\^'".indexOf(operator.charAt(0)) >= 0) {
            append(" ");
        }
        return append(operator);
    }

    /** A value whose text a point can follow. */
    private NormalText base(Expression base) {
        expression(base);
        return base instanceof Tree.Number ? append(" ") : this;
    }

    private void unary(Tree.Unary operation) {
        switch (operation.name()) {
            case "uplus" -> append("+").expression(operation.operand());
            case "uminus" -> append("-").expression(operation.operand());
            case "not" -> append("~").expression(operation.operand());
            default -> {
                expression(operation.operand());
                boolean conjugate = operation.name().equals("ctranspose");
                if (conjugate && operation.operand() instanceof Tree.CharLiteral) {
                    append(" ");
                }
                operator(conjugate ? "'" : ".'");
            }
        }
    }

    private void range(Tree.Range range) {
        expression(range.first());
        if (range.step() != null) {
            append(":").expression(range.step());
        }
        append(":").expression(range.last());
    }

    private void rows(String open, List<List<Expression>> rows, String close) {
        append(open);
        for (int i = 0; i < rows.size(); i++) {
            append(i == 0 ? "" : ";").list(rows.get(i));
        }
        append(close);
    }

    private void index(Expression base, String open, List<Expression> arguments, String close) {
        expression(base);
        append(open).list(arguments);
        append(close);
    }

    void list(List<Expression> expressions) {
        for (int i = 0; i < expressions.size(); i++) {
            append(i == 0 ? "" : ",");
            if (expressions.get(i) == null) {
                append("~");
            } else {
                expression(expressions.get(i));
            }
        }
    }

    private void fields(Tree.FieldsLiteral literal) {
        append(literal.className() == null ? "struct{" : "?" + literal.className() + "{");
        for (int i = 0; i < literal.names().size(); i++) {
            append(i == 0 ? "" : ",").append(literal.names().get(i)).append("=").expression(literal.values().get(i));
        }
        append("}");
    }

    private static String symbol(String function) {
        return switch (function) {
            case "plus" -> "+";
            case "minus" -> "-";
            case "times" -> ".*";
            case "mtimes" -> "*";
            case "rdivide" -> "./";
            case "mrdivide" -> "/";
            case "ldivide" -> ".\\";
            case "mldivide" -> "\\";
            case "power" -> ".^";
            case "mpower" -> "^";
            case "eq" -> "==";
            case "ne" -> "~=";
            case "lt" -> "<";
            case "le" -> "<=";
            case "gt" -> ">";
            case "ge" -> ">=";
            case "and" -> "&";
            case "or" -> "|";
            default -> throw new IllegalArgumentException("no operator: " + function);
        };
    }
}
