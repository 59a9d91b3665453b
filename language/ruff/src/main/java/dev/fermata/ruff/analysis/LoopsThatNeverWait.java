package dev.fermata.ruff.analysis;

import dev.fermata.compiler.source.Span;
import dev.fermata.ruff.lower.Predefined;
import dev.fermata.ruff.syntax.Block;
import dev.fermata.ruff.syntax.Expression;
import dev.fermata.ruff.syntax.FunctionDefinition;
import dev.fermata.ruff.syntax.Statement;
import dev.fermata.ruff.syntax.TreeWalk;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Loops that keep the other tasks of a program from running. Tasks that share variables take turns, and a turn ends only where
 * a task waits, so two kinds of loop are told about:
 *
 * <ul>
 * <li>A loop that <em>spins</em>: it never waits, and no round can differ from the one before as far as the loop itself is
 * concerned. It assigns nothing but variables of its own body, has no {@code await}, and calls nothing but pure builtins, output,
 * and builtins or channel methods that look at something ({@code shared_get}, {@code file_exists}, the clock, {@code len},
 * {@code try_receive}). What it looks for can only be brought about by others, which it does not let run.
 * <li>A loop of a task that <em>computes long</em>: inside an async function or block, with {@value #ROUNDS_LONG} rounds or more as
 * the numbers in the text tell, and nothing in it that could wait.
 * </ul>
 */
final class LoopsThatNeverWait extends TreeWalk {
    /** About a tenth of a second of the simplest body. */
    static final long ROUNDS_LONG = 100_000_000;

    private final Resolution names;
    private final Findings findings;
    private boolean inTask;

    LoopsThatNeverWait(Resolution names, Findings findings) {
        this.names = names;
        this.findings = findings;
    }

    @Override
    protected void statement(Statement statement) {
        switch (statement) {
            case Statement.While s when spins(s.condition(), s.body()) -> spinning(s.at(), "while");
            case Statement.Loop s when spins(null, s.body()) -> spinning(s.at(), "loop");
            case Statement.For s when inTask && rounds(s) >= ROUNDS_LONG && !mayWait(s) -> {
                findings.add(Rule.LOOP_NEVER_WAITS, findings.at(s.at(), "for".length()),
                    "This loop runs " + rounds(s) + " rounds without waiting; other tasks stand still meanwhile",
                    "use par_map for work on other cores, or 'await async_sleep(0)' now and then", "", null);
                return; // not once more for the loops inside
            }
            default -> { }
        }
        super.statement(statement);
    }

    private void spinning(int at, String word) {
        findings.add(Rule.LOOP_NEVER_WAITS, findings.at(at, word.length()),
            "This loop waits for something without letting other tasks run",
            "await a promise, receive from a channel, or 'await async_sleep(1)' in it", "", null);
    }

    @Override
    protected void function(FunctionDefinition function) {
        boolean outer = inTask;
        inTask = function.async() || function.awaits();
        super.function(function);
        inTask = outer;
    }

    @Override
    protected void expression(Expression expression) {
        if (expression instanceof Expression.TaskBlock) {
            boolean outer = inTask;
            inTask = true;
            super.expression(expression);
            inTask = outer;
        } else {
            super.expression(expression);
        }
    }

    // ---- spinning ----

    private boolean spins(Expression condition, Block body) {
        Spin spin = new Spin(body);
        if (condition != null) {
            spin.expression(condition);
        }
        spin.inside(body);
        // An endless loop without a look at anything is what its text says; only what waits for others is told about.
        return spin.unchanging && spin.looks;
    }

    /** Looks for anything that could make a round differ from the one before. */
    private final class Spin extends TreeWalk {
        private final Span body;
        private boolean unchanging = true;
        /** Whether something is read that others may change. */
        private boolean looks;

        Spin(Block body) {
            this.body = new Span(names.source(), names.source().offset(body.at()), names.source().offset(body.end()));
        }

        @Override
        protected void statement(Statement statement) {
            switch (statement) {
                case Statement.Assign s -> {
                    unchanging &= s.target() instanceof Expression.Name name && declaredInside(name);
                    expression(s.value());
                }
                case Statement.CompoundAssign _, Statement.Scope _, Statement.WithTimeout _, Statement.Select _, Statement.Try _,
                     Statement.For _, Statement.Return _, Statement.Declaration _ -> unchanging = false;
                default -> super.statement(statement);
            }
        }

        private boolean declaredInside(Expression.Name name) {
            int offset = names.source().offset(name.at());
            return names.useAt(offset).map(use -> inside(use.binding())).orElse(false);
        }

        private boolean inside(Binding binding) {
            return binding.declaration().start() >= body.start() && binding.declaration().end() <= body.end();
        }

        @Override
        protected void expression(Expression expression) {
            switch (expression) {
                case Expression.Await _, Expression.Yield _, Expression.TaskBlock _, Expression.FunctionLiteral _, Expression.Throw _,
                     Expression.Try _, Expression.Pipe _ -> unchanging = false;
                case Expression.Name name -> {
                    Binding binding = names.meaning(name);
                    looks |= binding != null && !inside(binding) && othersMayWrite(binding);
                }
                case Expression.Call call -> call(call);
                case Expression.MethodCall call -> {
                    boolean look = call.method().equals("len") || call.method().equals("try_receive");
                    unchanging &= look && call.arguments().isEmpty();
                    looks |= look;
                    super.expression(expression);
                }
                default -> super.expression(expression);
            }
        }

        private void call(Expression.Call call) {
            if (!(call.function() instanceof Expression.Name name) || names.meaning(name) != null
                || !(Predefined.find(name.name()) instanceof Predefined.Native builtin)) {
                unchanging = false;
                return;
            }
            boolean look = isLook(name.name());
            looks |= look;
            unchanging &= look || builtin.builtin().pure() || isOutput(name.name());
            call.arguments().forEach(this::expression);
        }
    }

    /** Whether a variable is written somewhere else, in a function: only that can run while the loop does. */
    private static boolean othersMayWrite(Binding binding) {
        return binding.isFileLevel() && binding.isReassigned();
    }

    private static boolean isLook(String builtin) {
        return switch (builtin) {
            case "shared_get", "shared_has", "file_exists", "file_size", "path_exists", "now", "now_unix", "now_utc",
                 "now_utc_seconds", "performance_now", "current_timestamp", "time", "time_us", "time_ns" -> true;
            default -> false;
        };
    }

    private static boolean isOutput(String builtin) {
        return switch (builtin) {
            case "print", "println", "eprint", "debug" -> true;
            default -> false;
        };
    }

    // ---- computing long ----

    /** How many rounds the loop and those in it make, as far as numbers in the text tell; at least one each. */
    private long rounds(Statement.For loop) {
        long inner = 1;
        for (Statement statement : loop.body().statements()) {
            if (statement instanceof Statement.For nested) {
                inner = Math.max(inner, rounds(nested));
            }
        }
        try {
            return Math.multiplyExact(bound(loop.iterable()), inner);
        } catch (ArithmeticException huge) {
            return Long.MAX_VALUE;
        }
    }

    private long bound(Expression iterable) {
        return switch (iterable) {
            case Expression.IntegerLiteral(int _, long value) -> Math.max(1, value);
            case Expression.Call(int _, int _, Expression.Name name, List<Expression> arguments)
                when name.name().equals("range") && names.meaning(name) == null && arguments.size() == 1 -> bound(arguments.getFirst());
            default -> 1;
        };
    }

    private boolean mayWait(Statement.For loop) {
        MayWait walk = new MayWait();
        walk.inside(loop.body());
        return walk.waits || walk.leaves;
    }

    /** Looks for anything that could suspend, or leave the loop early. What is not known could. */
    private final class MayWait extends TreeWalk {
        private final Set<FunctionDefinition> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        private boolean waits;
        private boolean leaves;
        private boolean called;

        @Override
        protected void statement(Statement statement) {
            switch (statement) {
                case Statement.Scope _, Statement.WithTimeout _, Statement.Select _ -> waits = true;
                case Statement.Break _, Statement.Return _ -> leaves |= !called;
                default -> { }
            }
            super.statement(statement);
        }

        @Override
        protected void expression(Expression expression) {
            switch (expression) {
                case Expression.Await _, Expression.Yield _, Expression.MethodCall _, Expression.Pipe _ -> waits = true;
                case Expression.Throw _, Expression.Try _ -> leaves |= !called;
                case Expression.Call call -> call(call);
                default -> { }
            }
            super.expression(expression);
        }

        private void call(Expression.Call call) {
            if (!(call.function() instanceof Expression.Name name)) {
                waits = true;
                return;
            }
            Binding binding = names.meaning(name);
            if (binding == null) {
                Predefined predefined = Predefined.find(name.name());
                waits |= predefined == null || predefined.waits();
                return;
            }
            FunctionDefinition function = binding.knownFunction();
            if (function == null || function.async() || function.generator()) {
                waits = true;
            } else if (seen.add(function)) {
                boolean outer = called;
                called = true;
                block(function.body());
                called = outer;
            }
        }

        @Override
        protected void function(FunctionDefinition function) {
            // Making a function does not run it.
        }
    }
}
