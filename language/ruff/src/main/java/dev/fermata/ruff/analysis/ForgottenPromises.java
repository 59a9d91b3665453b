package dev.fermata.ruff.analysis;

import dev.fermata.compiler.source.Span;
import dev.fermata.ruff.builtin.Builtin;
import dev.fermata.ruff.builtin.Documentation;
import dev.fermata.ruff.lower.Predefined;
import dev.fermata.ruff.syntax.Expression;
import dev.fermata.ruff.syntax.FunctionDefinition;
import dev.fermata.ruff.syntax.Program;
import dev.fermata.ruff.syntax.Statement;
import dev.fermata.ruff.syntax.TreeWalk;
import dev.fermata.ruff.task.TaskBuiltins;
import java.util.List;

/**
 * Promises that nobody can await: the statement that makes one drops it, or it is put into a variable that is never read.
 * Not meant: {@code spawn} and {@code async} blocks as statements, which need no handle; what is started in a {@code scope} or
 * {@code with_timeout} block, which waits for it; what the program does last, since it waits for all its tasks; and functions
 * that never wait, whose promises are done when the call returns.
 */
final class ForgottenPromises {
    private final Resolution names;
    private final Findings findings;

    ForgottenPromises(Resolution names, Findings findings) {
        this.names = names;
        this.findings = findings;
    }

    void report() {
        new Walk().program(names.program());
        for (Binding binding : names.bindings()) {
            if (isForgotten(binding)) {
                findings.add(Rule.PROMISE_NEVER_AWAITED, binding.declaration(), "The promise in '" + binding.name() + "' is never awaited",
                    "await it, or name it '_" + binding.name() + "' when it is meant to run alone", "", null);
            }
        }
    }

    /** Whether a variable is never read and holds a promise. */
    boolean isForgotten(Binding binding) {
        return UnusedVariables.isUnused(binding) && binding.value != null && what(binding.value) != null;
    }

    /** How to name what made the promise; null when the value is not known to be one. */
    private String what(Expression expression) {
        return switch (expression) {
            case Expression.Call(int _, int _, Expression.Name name, List<Expression> _) -> {
                Binding binding = names.meaning(name);
                if (binding == null) {
                    yield Predefined.find(name.name()) instanceof Predefined.Native builtin && givesPromise(builtin.builtin())
                        ? name.name() : null;
                }
                yield waits(binding.knownFunction()) ? name.name() : null;
            }
            case Expression.MethodCall call when call.receiver() instanceof Expression.Name name && name.name().equals("Promise")
                && names.meaning(name) == null && TaskBuiltins.promiseMethod(call.method()) != null -> "Promise." + call.method();
            case Expression.MethodCall call when call.receiver() instanceof Expression.Self ->
                names.useAt(names.source().offset(call.nameAt())).map(use -> waits(use.binding().function())).orElse(false)
                    ? call.method() : null;
            default -> null;
        };
    }

    private static boolean waits(FunctionDefinition function) {
        return function != null && function.awaits() && !function.generator();
    }

    private static boolean givesPromise(Builtin builtin) {
        Documentation documentation = builtin.documentation();
        return documentation != null && documentation.signature().endsWith("-> promise");
    }

    private final class Walk extends TreeWalk {
        private int groups;
        private Statement last;

        @Override
        protected void statements(List<? extends Statement> statements) {
            Program program = names.program();
            if (statements == program.statements()) {
                last = statements.reversed().stream().filter(s -> !(s instanceof Statement.Declaration)).findFirst().orElse(null);
            }
            super.statements(statements);
        }

        @Override
        protected void statement(Statement statement) {
            switch (statement) {
                case Statement.Scope _, Statement.WithTimeout _ -> {
                    groups++;
                    super.statement(statement);
                    groups--;
                }
                case Statement.Evaluate s -> {
                    String what = groups > 0 || s == last ? null : what(s.expression());
                    if (what != null) {
                        int start = names.source().offset(s.at());
                        findings.add(Rule.PROMISE_NEVER_AWAITED, new Span(names.source(), start, start + Math.max(1, what.length())),
                            "The promise of '" + what + "' is never awaited", "write 'await', or assign it to '_' when it is meant to run alone",
                            "", null);
                    }
                    super.statement(statement);
                }
                default -> super.statement(statement);
            }
        }

        @Override
        protected void function(FunctionDefinition function) {
            int outer = groups;
            groups = 0;
            super.function(function);
            groups = outer;
        }
    }
}
