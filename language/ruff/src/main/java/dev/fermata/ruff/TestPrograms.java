package dev.fermata.ruff;

import dev.fermata.compiler.language.Program;
import dev.fermata.compiler.language.TestCase;
import dev.fermata.ruff.lower.RuffSession;
import dev.fermata.ruff.syntax.BinaryOperator;
import dev.fermata.ruff.syntax.Block;
import dev.fermata.ruff.syntax.Expression;
import dev.fermata.ruff.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The test declarations of a file as programs of their own: set-up, body, and, when the body passes, clean-up. The file's
 * other statements are not visible to them.
 */
final class TestPrograms {
    private static final String ERROR = "__setup_error";

    private TestPrograms() {
    }

    static List<TestCase> of(dev.fermata.ruff.syntax.Program file, Supplier<RuffSession> sessions) {
        List<Statement.Test> tests = new ArrayList<>();
        List<Block> setup = new ArrayList<>();
        List<Block> teardown = new ArrayList<>();
        collect(file.statements(), tests, setup, teardown);
        List<TestCase> cases = new ArrayList<>();
        for (Statement.Test test : tests) {
            List<Statement> statements = new ArrayList<>();
            setup.forEach(block -> statements.add(part(block, guarded(block))));
            statements.add(part(test.body(), scoped(test.body())));
            teardown.forEach(block -> statements.add(part(block, block.statements())));
            var program = new dev.fermata.ruff.syntax.Program(file.source(), test.at(), test.end(), statements);
            cases.add(new TestCase(test.name(), new Deferred(program, sessions)));
        }
        return cases;
    }

    private static void collect(List<? extends Statement> statements, List<Statement.Test> tests, List<Block> setup,
            List<Block> teardown) {
        for (Statement statement : statements) {
            switch (statement) {
                case Statement.Test test -> tests.add(test);
                case Statement.TestHook hook -> (hook.setup() ? setup : teardown).add(hook.body());
                case Statement.TestGroup group -> collect(group.members(), tests, setup, teardown);
                default -> { }
            }
        }
    }

    /** A {@code return} ends the block that it stands in: clean-up comes after a test that ends so. */
    private static Statement part(Block block, List<Statement> statements) {
        return new Statement.Part(block.at(), block.end(), new Block(block.at(), block.end(), statements));
    }

    /** A block of its own, so that a test may give a name that a builtin or the set-up has. */
    private static List<Statement> scoped(Block body) {
        Statement.If.Branch always = new Statement.If.Branch(body.at(), new Expression.BooleanLiteral(body.at(), true), body);
        return List.of(new Statement.If(body.at(), body.end(), List.of(always), Optional.empty()));
    }

    /** The set-up's names stay visible, because {@code try} has no scope of its own at the top level. */
    private static List<Statement> guarded(Block setup) {
        int at = setup.at();
        int end = setup.end();
        Expression message = new Expression.Binary(at, at, BinaryOperator.ADD, new Expression.StringLiteral(at, "Setup failed: "),
                new Expression.Field(at, at, new Expression.Name(at, ERROR), "message"));
        Statement fail = new Statement.Evaluate(at, end, new Expression.Throw(at, List.of(message)));
        return List.of(new Statement.Try(at, end, setup, new Expression.Name(at, ERROR), new Block(at, end, List.of(fail))));
    }

    /** Compiled when it runs, so that a test that does not compile fails alone. */
    private record Deferred(dev.fermata.ruff.syntax.Program program, Supplier<RuffSession> sessions) implements Program {
        @Override
        public Object run() throws Throwable {
            return RuffProgram.load(program, sessions.get()).run();
        }

        @Override
        public int statementCount() {
            return program.statements().size();
        }

        @Override
        public int instructionCount() {
            return RuffProgram.load(program, sessions.get()).instructionCount();
        }
    }
}
