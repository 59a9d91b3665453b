package dev.fermata.ruff.analysis;

import dev.fermata.compiler.source.Span;
import dev.fermata.ruff.syntax.BinaryOperator;
import dev.fermata.ruff.syntax.Expression;
import dev.fermata.ruff.syntax.FunctionDefinition;
import dev.fermata.ruff.syntax.Statement;
import dev.fermata.ruff.syntax.TreeWalk;
import dev.fermata.ruff.syntax.TypeAnnotation;
import dev.fermata.ruff.syntax.UnaryOperator;
import java.util.List;
import java.util.Optional;

/**
 * Values that contradict an annotation, and operators that always fail for their operands. Only types that the text leaves no
 * doubt about count; a whole number is as good as a float.
 */
final class TypeMismatches extends TreeWalk {
    private static final String NOTE = "annotations have no effect when the program runs";

    private final Resolution names;
    private final Findings findings;
    private final StaticTypes types;
    private FunctionDefinition function;

    TypeMismatches(Resolution names, Findings findings) {
        this.names = names;
        this.findings = findings;
        this.types = new StaticTypes(names);
    }

    @Override
    protected void statement(Statement statement) {
        switch (statement) {
            case Statement.Let s -> annotated(s.annotation(), s.value(), s.at());
            case Statement.Const s -> annotated(s.annotation(), s.value(), s.nameAt());
            case Statement.Return s when function != null && !function.generator() && s.value().isPresent() -> returned(s);
            default -> { }
        }
        super.statement(statement);
    }

    private void annotated(Optional<TypeAnnotation> annotation, Expression value, int at) {
        mismatch(annotation, value).ifPresent(actual -> report(at, "Type mismatch: declared as " + annotation.get().name()
            + ", but the value is " + actual, NOTE));
    }

    private void returned(Statement.Return statement) {
        Optional<TypeAnnotation> declared = function.result();
        mismatch(declared, statement.value().get()).ifPresent(actual -> report(statement.at(), "Type mismatch: "
            + (function.name().isEmpty() ? "the function" : "'" + function.name() + "'") + " is declared to return " + declared.get().name()
            + ", but returns " + actual, NOTE));
    }

    /** The type of a value that does not fit. */
    private Optional<StaticType> mismatch(Optional<TypeAnnotation> annotation, Expression value) {
        StaticType actual = types.of(value);
        if (annotation.isEmpty() || actual == null || !annotation.get().arguments().isEmpty()) {
            return Optional.empty();
        }
        String declared = annotation.get().name();
        boolean fits = actual.text().equals(declared) || declared.equals("float") && actual == StaticType.INT
            || declared.equals("Result") || declared.equals("Option");
        return fits ? Optional.empty() : Optional.of(actual);
    }

    @Override
    protected void function(FunctionDefinition definition) {
        FunctionDefinition outer = function;
        function = definition;
        super.function(definition);
        function = outer;
    }

    @Override
    protected void expression(Expression expression) {
        switch (expression) {
            case Expression.TaskBlock _ -> {
                FunctionDefinition outer = function; // a return in it is the block's
                function = null;
                super.expression(expression);
                function = outer;
                return;
            }
            case Expression.Binary binary -> operator(binary);
            case Expression.Unary unary -> operator(unary);
            case Expression.Call(int _, int _, Expression.Name name, List<Expression> arguments) -> arguments(name, arguments);
            default -> { }
        }
        super.expression(expression);
    }

    private void operator(Expression.Binary binary) {
        StaticType left = types.of(binary.left());
        StaticType right = types.of(binary.right());
        if (left != null && right != null && !accepts(binary.operator(), left, right)) {
            int start = names.source().offset(binary.operatorAt());
            findings.add(Rule.OBVIOUS_TYPE_MISMATCH, new Span(names.source(), start, start + binary.operator().text().length()),
                "Invalid binary operation: " + left + " " + binary.operator().text() + " " + right,
                left == StaticType.STRING || right == StaticType.STRING ? "convert with to_string, or write \"${value}\"" : "", "", null);
        }
    }

    private static boolean accepts(BinaryOperator operator, StaticType left, StaticType right) {
        boolean strings = left == StaticType.STRING && right == StaticType.STRING;
        boolean numbers = left.isNumber() && right.isNumber();
        return switch (operator) {
            case EQUAL, NOT_EQUAL -> true;
            case ADD, LESS, GREATER, LESS_EQUAL, GREATER_EQUAL -> numbers || strings;
            case SUBTRACT, MULTIPLY, DIVIDE, MODULO -> numbers;
        };
    }

    private void operator(Expression.Unary unary) {
        StaticType operand = types.of(unary.operand());
        boolean fits = operand == null || (unary.operator() == UnaryOperator.NEGATE ? operand.isNumber() : operand == StaticType.BOOL);
        if (!fits) {
            report(unary.at(), "Invalid unary operation: " + unary.operator().text() + " " + operand, "");
        }
    }

    private void arguments(Expression.Name name, List<Expression> arguments) {
        Binding binding = names.meaning(name);
        FunctionDefinition called = binding == null ? null : binding.knownFunction();
        if (called == null || called.parameters().size() != arguments.size()) {
            return;
        }
        for (int i = 0; i < arguments.size(); i++) {
            Optional<TypeAnnotation> annotation = called.parameters().get(i).annotation();
            int number = i + 1;
            Expression argument = arguments.get(i);
            mismatch(annotation, argument).ifPresent(actual -> report(argument.at(), "Type mismatch: argument " + number + " of '"
                + name.name() + "' is declared as " + annotation.get().name() + ", but is " + actual, NOTE));
        }
    }

    private void report(int at, String message, String note) {
        findings.add(Rule.OBVIOUS_TYPE_MISMATCH, findings.at(at, 1), message, note, "", null);
    }
}
