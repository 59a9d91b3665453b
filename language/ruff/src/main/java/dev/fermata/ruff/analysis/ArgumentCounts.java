package dev.fermata.ruff.analysis;

import dev.fermata.compiler.source.Span;
import dev.fermata.ruff.builtin.Builtin;
import dev.fermata.ruff.lower.Predefined;
import dev.fermata.ruff.syntax.Expression;
import dev.fermata.ruff.syntax.FunctionDefinition;
import dev.fermata.ruff.syntax.TreeWalk;
import dev.fermata.ruff.task.TaskBuiltins;
import dev.fermata.ruff.value.RuffErrors;
import java.util.List;
import java.util.Optional;

/** Calls of known functions with a number of arguments that they do not take. The messages are those of the run. */
final class ArgumentCounts extends TreeWalk {
    private final Resolution names;
    private final Findings findings;

    ArgumentCounts(Resolution names, Findings findings) {
        this.names = names;
        this.findings = findings;
    }

    @Override
    protected void expression(Expression expression) {
        switch (expression) {
            case Expression.Call(int _, int _, Expression.Name name, List<Expression> arguments) -> call(name, arguments.size());
            case Expression.Pipe(int _, int _, Expression left, Expression right) -> {
                expression(left);
                piped(right);
                return;
            }
            case Expression.MethodCall call -> method(call);
            default -> { }
        }
        super.expression(expression);
    }

    /** {@code x |> f(y)} calls {@code f(x, y)}. */
    private void piped(Expression right) {
        switch (right) {
            case Expression.Name name -> call(name, 1);
            case Expression.Call(int _, int _, Expression.Name name, List<Expression> arguments) -> {
                call(name, arguments.size() + 1);
                arguments.forEach(this::expression);
            }
            default -> expression(right);
        }
    }

    private void call(Expression.Name name, int arguments) {
        Binding binding = names.meaning(name);
        if (binding == null) {
            Predefined predefined = Predefined.find(name.name());
            if (predefined != null && names.unknown.stream().noneMatch(unknown -> unknown.name().equals(name.name()))) {
                report(name.at(), name.name(), predefined.arityError(arguments));
            }
            return;
        }
        FunctionDefinition function = binding.knownFunction();
        if (function != null && function.parameters().size() != arguments) {
            String shown = function.name().isEmpty() ? "<lambda>" : function.name();
            report(name.at(), name.name(),
                Optional.of(RuffErrors.arity(shown, function.parameters().size(), arguments).getMessage()));
        }
    }

    private void method(Expression.MethodCall call) {
        if (call.receiver() instanceof Expression.Name name && name.name().equals("Promise") && names.meaning(name) == null) {
            Builtin builtin = TaskBuiltins.promiseMethod(call.method());
            if (builtin != null && !builtin.accepts(call.arguments().size())) {
                report(call.nameAt(), call.method(), new Predefined.Native(builtin).arityError(call.arguments().size()));
            }
            return;
        }
        if (call.receiver() instanceof Expression.Self) {
            names.useAt(names.source().offset(call.nameAt())).map(Binding.Use::binding).map(Binding::function).ifPresent(function -> {
                int expected = function.parameters().size() - (function.takesSelf() ? 1 : 0);
                if (expected != call.arguments().size()) {
                    report(call.nameAt(), call.method(),
                        Optional.of(RuffErrors.arity(call.method(), expected, call.arguments().size()).getMessage()));
                }
            });
        }
    }

    private void report(int at, String name, Optional<String> message) {
        message.ifPresent(text -> {
            Span span = findings.at(at, name.length());
            findings.add(Rule.WRONG_ARGUMENT_COUNT, span, text);
        });
    }
}
