package dev.fermata.ruff.syntax;

import java.util.List;
import java.util.Optional;

/**
 * Something with a value. Parentheses leave no node. Where an expression starts with another one ({@code a + b},
 * {@code f(x)}), {@code at} is the start of that one, and a second position names the operator, bracket or name itself:
 * the place to show when the operation fails.
 */
public sealed interface Expression extends Node {

    /** What can stand on the left of an assignment. */
    sealed interface Target extends Expression {
    }

    record NullLiteral(int at) implements Expression {
    }

    record BooleanLiteral(int at, boolean value) implements Expression {
    }

    record IntegerLiteral(int at, long value) implements Expression {
    }

    record FloatLiteral(int at, double value) implements Expression {
    }

    record StringLiteral(int at, String value) implements Expression {
    }

    /** A string with <code>${}</code> parts: texts ({@link StringLiteral}) and other expressions in their order. */
    record Interpolation(int at, List<Expression> parts) implements Expression {
    }

    record Name(int at, String name) implements Target {
    }

    record Self(int at) implements Expression {
    }

    /** @param elements {@link Element.Item} and {@link Element.Spread} */
    record ArrayLiteral(int at, List<Element> elements) implements Expression {
    }

    /** @param elements {@link Element.Entry} and {@link Element.Spread} */
    record DictLiteral(int at, List<Element> elements) implements Expression {
    }

    record StructLiteral(int at, String type, List<Element.Field> fields) implements Expression {
    }

    record FunctionLiteral(int at, FunctionDefinition function) implements Expression {
    }

    record Unary(int at, UnaryOperator operator, Expression operand) implements Expression {
    }

    record Binary(int at, int operatorAt, BinaryOperator operator, Expression left, Expression right) implements Expression {
    }

    record Logical(int at, int operatorAt, LogicalOperator operator, Expression left, Expression right) implements Expression {
    }

    /** {@code left |> right}. */
    record Pipe(int at, int operatorAt, Expression left, Expression right) implements Expression {
    }

    /** @param callAt the opening parenthesis */
    record Call(int at, int callAt, Expression function, List<Expression> arguments) implements Expression {
    }

    record MethodCall(int at, int nameAt, Expression receiver, String method, List<Expression> arguments)
        implements Expression {
    }

    record Field(int at, int nameAt, Expression object, String name) implements Target {
    }

    /** {@code object?.name}. */
    record OptionalField(int at, int nameAt, Expression object, String name) implements Expression {
    }

    /** @param indexAt the opening bracket */
    record Index(int at, int indexAt, Expression collection, Expression index) implements Target {
    }

    /** {@code operand?}. */
    record Try(int at, int operatorAt, Expression operand) implements Expression {
    }

    /** {@code Ok(value)}, {@code Err(value)} or {@code Some(value)}. */
    record Wrap(int at, Wrapper wrapper, Expression value) implements Expression {
    }

    record NoneLiteral(int at) implements Expression {
    }

    /** {@code Type::Variant} or {@code Type::Variant(arguments)}. */
    record Tag(int at, String type, String variant, List<Expression> arguments) implements Expression {
    }

    /** {@code throw(arguments)}; that it takes exactly one is checked later, because that error has another class. */
    record Throw(int at, List<Expression> arguments) implements Expression {
    }

    record Await(int at, Expression operand) implements Expression {
    }

    record Yield(int at, Optional<Expression> value) implements Expression {
    }

    /** <code>spawn { }</code> or <code>async { }</code>: runs the block as a task and is its promise. */
    record TaskBlock(int at, int end, TaskKind kind, Block body) implements Expression {
    }

    /** The constructors that the parser knows. */
    enum Wrapper {
        OK("Ok"), ERR("Err"), SOME("Some");

        private final String text;

        Wrapper(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    /** The words that start a task block. */
    enum TaskKind {
        SPAWN("spawn"), ASYNC("async");

        private final String text;

        TaskKind(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }
}
