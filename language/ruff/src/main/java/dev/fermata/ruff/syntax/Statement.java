package dev.fermata.ruff.syntax;

import java.util.List;
import java.util.Optional;

/** Something to do. {@code end()} is the position behind its last character. */
public sealed interface Statement extends Node {
    int end();

    /** Declarations whose names belong to the file: functions, structs, enums, tests, imports and exports. */
    sealed interface Declaration extends Statement
        permits FunctionDeclaration, StructDeclaration, EnumDeclaration, Import, FromImport, Export, Test, TestHook, TestGroup {
    }

    /** {@code let}, {@code mut}, and destructuring without either word, which is immutable. */
    record Let(int at, int end, boolean mutable, Pattern pattern, Optional<TypeAnnotation> annotation, Expression value)
        implements Statement {
    }

    record Const(int at, int end, int nameAt, String name, Optional<TypeAnnotation> annotation, Expression value)
        implements Statement {
    }

    /** {@code target := value} or {@code target = value}, which are the same. */
    record Assign(int at, int end, int operatorAt, Expression.Target target, Expression value) implements Statement {
    }

    /** {@code target op= value}; the parts of the target are evaluated twice. */
    record CompoundAssign(int at, int end, int operatorAt, BinaryOperator operator, Expression.Target target, Expression value)
        implements Statement {
    }

    /** An expression whose value is dropped. A statement <code>spawn { }</code> is one of a task block. */
    record Evaluate(int at, int end, Expression expression) implements Statement {
    }

    /** {@code if} with its {@code else if}s: a list, so that a long chain is not a deep tree. */
    record If(int at, int end, List<Branch> branches, Optional<Block> otherwise) implements Statement {
        /** @param at the {@code if} */
        public record Branch(int at, Expression condition, Block body) {
        }
    }

    /** {@code while} and {@code loop while}. */
    record While(int at, int end, Expression condition, Block body) implements Statement {
    }

    record Loop(int at, int end, Block body) implements Statement {
    }

    record For(int at, int end, Expression.Name variable, Expression iterable, Block body) implements Statement {
    }

    record Match(int at, int end, Expression value, List<MatchCase> cases, Optional<Block> otherwise) implements Statement {
    }

    record Try(int at, int end, Block body, Expression.Name variable, Block handler) implements Statement {
    }

    record Return(int at, int end, Optional<Expression> value) implements Statement {
    }

    /** Statements that {@code return} leaves although they stand at the top level: a part of a test. No text makes one. */
    record Part(int at, int end, Block body) implements Statement {
    }

    record Break(int at, int end) implements Statement {
    }

    record Continue(int at, int end) implements Statement {
    }

    /** <code>scope { }</code>: ends when every task started inside has ended. */
    record Scope(int at, int end, Block body) implements Statement {
    }

    /** <code>with_timeout(milliseconds) { }</code>. */
    record WithTimeout(int at, int end, Expression milliseconds, Block body) implements Statement {
    }

    /** <code>select { }</code>; with {@code otherwise} (from {@code default}) it does not wait. */
    record Select(int at, int end, List<SelectCase> cases, Optional<Block> otherwise) implements Statement {
    }

    record FunctionDeclaration(int at, int end, FunctionDefinition function) implements Declaration {
    }

    record EnumDeclaration(int at, int end, int nameAt, String name, List<Expression.Name> variants) implements Declaration {
    }

    /** {@code import module}. */
    record Import(int at, int end, String module) implements Declaration {
    }

    /** {@code from a.b import x, y}; {@code module} holds the dots. */
    record FromImport(int at, int end, String module, List<ImportedName> names) implements Declaration {
    }

    /** {@code export} in front of a statement; several in a row count as one. */
    record Export(int at, int end, Statement statement) implements Declaration {
    }

    record Test(int at, int end, String name, Block body) implements Declaration {
    }

    /** {@code test_setup} or {@code test_teardown}. */
    record TestHook(int at, int end, boolean setup, Block body) implements Declaration {
    }

    /** @param members {@link Test}, {@link TestHook} and {@link TestGroup} */
    record TestGroup(int at, int end, String name, List<Declaration> members) implements Declaration {
    }
}
