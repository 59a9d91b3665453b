package dev.fermata.compiler.differential;

import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.ir.Global;
import dev.fermata.compiler.ir.HostMethod;
import dev.fermata.compiler.ir.Label;
import dev.fermata.compiler.ir.Local;
import dev.fermata.compiler.ir.Node;
import dev.fermata.compiler.ir.Position;
import dev.fermata.compiler.ir.Type;
import dev.fermata.compiler.ir.Undefined;
import dev.fermata.compiler.toy.ToyMethods;
import dev.fermata.compiler.toy.ToyOperation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Makes small programs from a seed. They are well-typed in the sense that an integer variable holds integers, so that
 * most of a program runs; mixed variables and operations on them bring the type errors. Every local is assigned at entry,
 * every function and loop body takes fuel, and calls go to functions made earlier, so that all programs end.
 */
final class ProgramGenerator {
    static final HostMethod TICK = HostMethod.of(ToyMethods.class, "tick", void.class);
    private static final HostMethod TRACE = HostMethod.of(ToyMethods.class, "trace", void.class, Object.class);
    private static final HostMethod PAUSE = HostMethod.suspending(ToyMethods.class, "pause", Object.class, Object.class);
    private static final HostMethod PAUSE_AND_FAIL =
            HostMethod.suspending(ToyMethods.class, "pauseAndFail", Object.class, Object.class);
    private static final HostMethod PAUSE_IF_ODD =
            HostMethod.suspending(ToyMethods.class, "pauseIfOdd", long.class, long.class);
    private static final HostMethod NEXT = HostMethod.suspending(ToyMethods.class, "next", Object.class, Object.class);
    private static final HostMethod UNDEFINED = HostMethod.of(ToyMethods.class, "undefined", Throwable.class, String.class);

    private final RandomGenerator random;
    private static final HostMethod PASS = HostMethod.suspending(ToyMethods.class, "pass", Object.class);
    private static final HostMethod FAULT = HostMethod.of(ToyMethods.class, "fault", void.class);
    private static final HostMethod MIX = HostMethod.of(ToyMethods.class, "mix", double.class, long.class, double.class,
            boolean.class, Object.class, String.class, int.class);

    private final List<Function> plain = new ArrayList<>();
    private final List<Function> generators = new ArrayList<>();
    private final List<Function> procedures = new ArrayList<>();
    /** The kinds of each function's parameters. */
    private final Map<Function, List<Scope.Kind>> signatures = new HashMap<>();
    private final List<Global> integerGlobals = new ArrayList<>();
    private int functionCount;
    private int line;
    private int budget;

    private ProgramGenerator(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** The main function of program number {@code seed}; it takes two integers. */
    static Function program(long seed) {
        return new ProgramGenerator(seed).program();
    }

    private Function program() {
        for (int i = random.nextInt(3); i > 0; i--) {
            integerGlobals.add(new Global("g" + i));
        }
        int scale = chance(3) ? 4 : 1;
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            int size = (15 + random.nextInt(50)) * scale;
            switch (random.nextInt(8)) {
                case 0, 1 -> generators.add(function(Function.Kind.GENERATOR, parameters(), List.of(), size, null));
                case 2 -> procedures.add(function(Function.Kind.PLAIN, parameters(), List.of(), size, Type.VOID));
                case 3 -> plain.add(function(Function.Kind.ASYNC, parameters(), List.of(), size, Type.I64));
                default -> plain.add(function(Function.Kind.PLAIN, parameters(), List.of(), size, Type.I64));
            }
        }
        Function main = function(Function.Kind.PLAIN, List.of(Scope.Kind.INTEGER, Scope.Kind.INTEGER), List.of(),
                (40 + random.nextInt(60)) * scale, Type.I64);
        List<Node> nodes = new ArrayList<>();
        for (Global global : integerGlobals) {
            nodes.add(new Node.SetGlobal(at(), global, integer(random.nextInt(10))));
        }
        nodes.add(main.body());
        Node body = new Node.Block(at(), nodes);
        return main.body(body);
    }

    private List<Scope.Kind> parameters() {
        List<Scope.Kind> kinds = new ArrayList<>();
        for (int i = random.nextInt(chance(10) ? 6 : 4); i > 0; i--) {
            kinds.add(chance(70) ? Scope.Kind.INTEGER : chance(50) ? Scope.Kind.FLOAT : Scope.Kind.MIXED);
        }
        return kinds;
    }

    /** @param result what it gives: integers, anything, or nothing; null for a generator */
    private Function function(Function.Kind kind, List<Scope.Kind> parameterKinds, List<Scope.Kind> captures, int size,
            Type result) {
        int outerBudget = budget;
        budget = size;
        Scope scope = new Scope(kind);
        scope.captures.addAll(captures);
        List<Local> parameters = new ArrayList<>();
        for (Scope.Kind parameterKind : parameterKinds) {
            Local parameter = scope.fresh("p", Type.ANY);
            parameters.add(parameter);
            switch (parameterKind) {
                case INTEGER -> scope.integers.add(parameter);
                case FLOAT -> scope.floats.add(parameter);
                default -> scope.mixed.add(parameter);
            }
        }
        String prefix = switch (kind) {
            case PLAIN -> "f";
            case ASYNC -> "async";
            case GENERATOR -> "gen";
        };
        Function function = new Function(prefix + functionCount++, "random.toy", parameters, captures.size(), kind)
                .position(at()).internal(chance(10));
        signatures.put(function, parameterKinds);
        if (result == Type.VOID || result == Type.I64 && chance(15)) {
            function.result(result);
        }
        List<Node> first = new ArrayList<>();
        initialise(scope, first);
        List<Node> nodes = new ArrayList<>();
        nodes.add(new Node.Block(at(), first));
        nodes.add(new Node.CallHost(at(), TICK, List.of()));
        if (result == Type.I64 && captures.isEmpty() && !scope.integers.isEmpty() && parameters.contains(scope.integers.getFirst())
                && chance(30)) {
            scope.self = function;
            scope.countdown = scope.integers.removeFirst();
            scope.counters.add(scope.countdown);
            nodes.add(new Node.If(at(), op(ToyOperation.LESS, get(scope.countdown), integer(1)),
                    new Node.Return(at(), integer(1)), null));
        }
        statements(scope, nodes, 3 + random.nextInt(5));
        if (kind == Function.Kind.GENERATOR) {
            nodes.add(new Node.Yield(at(), integerValue(scope, 2)));
        } else if (result == Type.VOID) {
            nodes.add(trace(scope));
        } else if (chance(50)) {
            nodes.add(new Node.Return(at(), integerValue(scope, 2)));
        } else {
            nodes.add(integerValue(scope, 2));
        }
        budget = outerBudget;
        return function.body(new Node.Block(at(), nodes));
    }

    private void initialise(Scope scope, List<Node> nodes) {
        boolean many = chance(8);
        for (int i = 1 + random.nextInt(many ? 8 : 3); i > 0; i--) {
            Local local = scope.fresh("i", chance(30) ? Type.I64 : Type.ANY);
            nodes.add(new Node.SetLocal(at(), local, integer(random.nextInt(20) - 5)));
            scope.integers.add(local);
        }
        for (int i = random.nextInt(2); i > 0; i--) {
            Local local = scope.fresh("b", chance(30) ? Type.BOOL : Type.ANY);
            nodes.add(new Node.SetLocal(at(), local, new Node.Const(at(), random.nextBoolean())));
            scope.booleans.add(local);
        }
        for (int i = random.nextInt(2); i > 0; i--) {
            Local local = scope.fresh("d", chance(30) ? Type.F64 : Type.ANY);
            nodes.add(new Node.SetLocal(at(), local, new Node.Const(at(), random.nextInt(16) / 4.0)));
            scope.floats.add(local);
        }
        for (int i = random.nextInt(many ? 9 : 3); i > 0; i--) {
            Local local = scope.fresh("m", Type.ANY);
            nodes.add(new Node.SetLocal(at(), local, new Node.Const(at(), mixedConstant())));
            scope.mixed.add(local);
        }
        for (int i = random.nextInt(2); i > 0; i--) {
            Local local = scope.fresh("c", chance(50) ? Type.REF : Type.ANY);
            nodes.add(new Node.SetLocal(at(), local, new Node.NewCell(at(), integer(random.nextInt(9)))));
            scope.cells.add(local);
        }
    }

    private Object mixedConstant() {
        return switch (random.nextInt(8)) {
            case 7 -> 1.5f;
            case 0 -> null;
            case 1 -> "s" + random.nextInt(5);
            case 2 -> random.nextInt(8) / 4.0;
            case 3 -> random.nextBoolean();
            case 4 -> Undefined.UNDEFINED;
            case 5 -> random.nextInt(5);
            default -> (long) random.nextInt(9);
        };
    }

    private void statements(Scope scope, List<Node> nodes, int count) {
        for (int i = 0; i < count && budget > 0; i++) {
            nodes.add(statement(scope));
        }
    }

    private Node body(Scope scope, int count) {
        List<Node> nodes = new ArrayList<>();
        statements(scope, nodes, count);
        return new Node.Block(at(), nodes);
    }

    private Node statement(Scope scope) {
        budget--;
        return switch (random.nextInt(27)) {
            case 0, 1, 2 -> scope.integers.isEmpty() ? trace(scope)
                    : new Node.SetLocal(at(), pick(scope.integers), integerValue(scope, 3));
            case 3 -> scope.mixed.isEmpty() ? trace(scope)
                    : new Node.SetLocal(at(), pick(scope.mixed), mixedValue(scope, 3));
            case 4 -> scope.booleans.isEmpty() ? trace(scope)
                    : new Node.SetLocal(at(), pick(scope.booleans), booleanValue(scope, 2));
            case 5 -> scope.cells.isEmpty() ? trace(scope)
                    : new Node.SetCell(at(), new Node.GetLocal(at(), pick(scope.cells)), integerValue(scope, 2));
            case 6 -> setCapture(scope);
            case 7 -> integerGlobals.isEmpty() ? trace(scope)
                    : new Node.SetGlobal(at(), pick(integerGlobals), integerValue(scope, 2));
            case 8, 9 -> new Node.If(at(), condition(scope), body(scope, 2), chance(50) ? body(scope, 2) : null);
            case 10, 11 -> loop(scope);
            case 12 -> scope.loops.isEmpty() ? trace(scope) : new Node.If(at(), condition(scope),
                    chance(50) ? new Node.Break(at(), pick(scope.loops)) : new Node.Continue(at(), pick(scope.loops)), null);
            case 13 -> attempt(scope);
            case 14, 22 -> ensure(scope);
            case 21 -> scope.floats.isEmpty() ? trace(scope)
                    : new Node.SetLocal(at(), pick(scope.floats), floatValue(scope, 3));
            case 23 -> procedures.isEmpty() ? trace(scope) : callProcedure(scope);
            case 24 -> new Node.CallHost(at(), PASS, List.of());
            case 25 -> scope.mixed.isEmpty() ? trace(scope) : startTask(scope);
            case 15 -> new Node.If(at(), condition(scope), new Node.Throw(at(), mixedValue(scope, 2)), null);
            case 16 -> new Node.If(at(), condition(scope), new Node.Return(at(), integerValue(scope, 2)), null);
            case 17 -> scope.functionKind == Function.Kind.GENERATOR ? new Node.Yield(at(), integerValue(scope, 2))
                    : trace(scope);
            case 18 -> consume(scope);
            case 19 -> closure(scope);
            case 20 -> new Node.CallHost(at(), chance(50) ? PAUSE : PAUSE_AND_FAIL, List.of(mixedValue(scope, 1)));
            default -> trace(scope);
        };
    }

    private Node ensure(Scope scope) {
        Node body = body(scope, 3);
        if (chance(70)) {
            return new Node.Finally(at(), body, body(scope, 2), null);
        }
        Local error = scope.fresh("x", Type.ANY);
        List<Node> cleanup = new ArrayList<>();
        cleanup.add(new Node.CallHost(at(), TRACE, List.of(get(error))));
        statements(scope, cleanup, 2);
        return new Node.Finally(at(), body, new Node.Block(at(), cleanup), error);
    }

    private Node callProcedure(Scope scope) {
        Function callee = pick(procedures);
        return new Node.CallFunction(at(), callee, arguments(scope, callee));
    }

    /** Keeps a promise in a mixed variable, for somebody to await or print. */
    private Node startTask(Scope scope) {
        if (plain.isEmpty()) {
            return trace(scope);
        }
        Function callee = pick(plain);
        Node value = new Node.MakeFunction(at(), callee, List.of());
        List<Node> arguments = arguments(scope, callee);
        return new Node.SetLocal(at(), pick(scope.mixed), chance(50) ? new Node.Spawn(at(), value, arguments)
                : new Node.CallValue(at(), value, arguments, false));
    }

    private Node trace(Scope scope) {
        if (chance(1)) {
            return new Node.CallHost(at(), FAULT, List.of());
        }
        return new Node.CallHost(at(), TRACE, List.of(mixedValue(scope, 2)));
    }

    private Node setCapture(Scope scope) {
        int index = capture(scope, Scope.Kind.INTEGER);
        return index < 0 ? trace(scope) : new Node.SetCapture(at(), index, integerValue(scope, 2));
    }

    private int capture(Scope scope, Scope.Kind kind) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < scope.captures.size(); i++) {
            if (scope.captures.get(i) == kind) {
                found.add(i);
            }
        }
        return found.isEmpty() ? -1 : pick(found);
    }

    private Node loop(Scope scope) {
        Label label = new Label("loop" + scope.names++);
        Local counter = scope.fresh("n", chance(30) ? Type.I64 : Type.ANY);
        Node condition = op(ToyOperation.LESS, get(counter), integer(1 + random.nextInt(4)));
        if (chance(20)) {
            condition = new Node.If(at(), condition, condition(scope), new Node.Const(at(), false));
        }
        scope.counters.add(counter);
        scope.loops.add(label);
        List<Node> nodes = new ArrayList<>();
        nodes.add(new Node.CallHost(at(), TICK, List.of()));
        statements(scope, nodes, 3);
        scope.loops.remove(label);
        Node next = new Node.SetLocal(at(), counter, op(ToyOperation.ADD, get(counter), integer(1)));
        scope.counters.remove(counter);
        return new Node.Block(at(), List.of(new Node.SetLocal(at(), counter, integer(0)),
                new Node.Loop(at(), label, condition, new Node.Block(at(), nodes), next)));
    }

    private Node attempt(Scope scope) {
        Local error = scope.fresh("e", Type.ANY);
        Node body = body(scope, 3);
        List<Node> handler = new ArrayList<>();
        handler.add(new Node.CallHost(at(), TRACE, List.of(get(error))));
        statements(scope, handler, 2);
        return new Node.Try(at(), body, error, new Node.Block(at(), handler));
    }

    /** Makes a generator and takes values from it until it ends or the fancy is lost. */
    private Node consume(Scope scope) {
        if (generators.isEmpty()) {
            return trace(scope);
        }
        Function generator = pick(generators);
        Local held = scope.fresh("gen", Type.ANY);
        Local value = scope.fresh("v", Type.ANY);
        Label label = new Label("values" + scope.names++);
        List<Node> nodes = new ArrayList<>();
        nodes.add(new Node.CallHost(at(), TICK, List.of()));
        nodes.add(new Node.SetLocal(at(), value, new Node.CallHost(at(), NEXT, List.of(get(held)))));
        nodes.add(new Node.If(at(), op(ToyOperation.IS_END, get(value)), new Node.Break(at(), label), null));
        nodes.add(new Node.CallHost(at(), TRACE, List.of(get(value))));
        scope.loops.add(label);
        statements(scope, nodes, 2);
        scope.loops.remove(label);
        return new Node.Block(at(), List.of(
                new Node.SetLocal(at(), held, new Node.CallFunction(at(), generator, arguments(scope, generator))),
                new Node.SetLocal(at(), value, new Node.Const(at(), null)),
                new Node.Loop(at(), label, null, new Node.Block(at(), nodes), null)));
    }

    /** Makes a closure and calls it, perhaps as a task, perhaps more than once. */
    private Node closure(Scope scope) {
        List<Scope.Kind> kinds = new ArrayList<>();
        List<Node> captures = new ArrayList<>();
        if (chance(70)) {
            kinds.add(Scope.Kind.INTEGER);
            captures.add(integerValue(scope, 1));
        }
        if (!scope.cells.isEmpty() && chance(70)) {
            kinds.add(Scope.Kind.CELL);
            captures.add(get(pick(scope.cells)));
        }
        Function made = function(chance(30) ? Function.Kind.ASYNC : Function.Kind.PLAIN, List.of(Scope.Kind.INTEGER), kinds,
                Math.min(budget, 20), Type.ANY);
        Local held = scope.fresh("fn", Type.ANY);
        List<Node> nodes = new ArrayList<>();
        nodes.add(new Node.SetLocal(at(), held, new Node.MakeFunction(at(), made, captures)));
        scope.functions.add(held);
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            nodes.add(new Node.CallHost(at(), TRACE, List.of(callClosure(scope, held))));
        }
        statements(scope, nodes, 2);
        scope.functions.remove(held);
        return new Node.Block(at(), nodes);
    }

    private Node callClosure(Scope scope, Local held) {
        List<Node> arguments = chance(3) ? List.of() : List.of(integerValue(scope, 1));
        return switch (random.nextInt(4)) {
            case 0 -> new Node.Await(at(), new Node.Spawn(at(), get(held), arguments));
            case 1 -> new Node.Await(at(), new Node.CallValue(at(), get(held), arguments, true));
            case 2 -> new Node.Await(at(), new Node.CallValue(at(), get(held), arguments, false));
            default -> new Node.CallValue(at(), get(held), arguments, false);
        };
    }

    // Expressions

    private Node integerValue(Scope scope, int depth) {
        budget--;
        if (depth <= 0 || budget <= 0) {
            return chance(30) || scope.readableIntegers().isEmpty() ? integer(random.nextInt(12) - 3)
                    : get(pick(scope.readableIntegers()));
        }
        return switch (random.nextInt(18)) {
            case 16, 17 -> op(ToyOperation.ECHO, integerValue(scope, depth - 1));
            case 0 -> integer(random.nextInt(30) - 10);
            case 1, 2 -> integerValue(scope, 0);
            case 3, 4, 5 -> op(pick(List.of(ToyOperation.ADD, ToyOperation.SUBTRACT, ToyOperation.MULTIPLY)),
                    integerValue(scope, depth - 1), integerValue(scope, depth - 1));
            case 6 -> op(ToyOperation.DIVIDE, integerValue(scope, depth - 1),
                    chance(70) ? integer(1 + random.nextInt(4)) : integerValue(scope, depth - 1));
            case 7, 8 -> callFunction(scope, depth);
            case 9 -> new Node.If(at(), condition(scope), integerValue(scope, depth - 1), integerValue(scope, depth - 1));
            case 10 -> new Node.Block(at(), List.of(statement(scope), integerValue(scope, depth - 1)));
            case 11 -> new Node.CallHost(at(), PAUSE, List.of(integerValue(scope, depth - 1)));
            case 12 -> new Node.CallHost(at(), PAUSE_IF_ODD, List.of(integerValue(scope, depth - 1)));
            case 13 -> {
                int index = capture(scope, Scope.Kind.INTEGER);
                yield index < 0 ? integer(7) : new Node.GetCapture(at(), index);
            }
            case 14 -> {
                int index = capture(scope, Scope.Kind.CELL);
                yield index >= 0 ? new Node.GetCell(at(), new Node.GetCapture(at(), index))
                        : scope.cells.isEmpty() ? integer(8) : new Node.GetCell(at(), get(pick(scope.cells)));
            }
            default -> integerGlobals.isEmpty() ? integer(9) : new Node.GetGlobal(at(), pick(integerGlobals));
        };
    }

    private Node callFunction(Scope scope, int depth) {
        if (scope.self != null && chance(40)) {
            List<Node> arguments = arguments(scope, scope.self);
            arguments.set(scope.self.parameters().indexOf(scope.countdown),
                    op(ToyOperation.SUBTRACT, get(scope.countdown), integer(1)));
            return new Node.CallFunction(at(), scope.self, arguments);
        }
        if (plain.isEmpty()) {
            return integerValue(scope, 0);
        }
        Function callee = pick(plain);
        List<Node> arguments = arguments(scope, callee);
        return switch (random.nextInt(6)) {
            case 0 -> new Node.Await(at(), new Node.Spawn(at(), new Node.MakeFunction(at(), callee, List.of()), arguments));
            case 1 -> new Node.Await(at(),
                    new Node.CallValue(at(), new Node.MakeFunction(at(), callee, List.of()), arguments, chance(50)));
            default -> new Node.CallFunction(at(), callee, arguments);
        };
    }

    private List<Node> arguments(Scope scope, Function callee) {
        List<Node> arguments = new ArrayList<>();
        for (Scope.Kind kind : signatures.get(callee)) {
            arguments.add(switch (kind) {
                case INTEGER -> integerValue(scope, 1);
                case FLOAT -> floatValue(scope, 1);
                default -> mixedValue(scope, 1);
            });
        }
        return arguments;
    }

    private Node floatValue(Scope scope, int depth) {
        budget--;
        return switch (depth <= 0 || budget <= 0 ? random.nextInt(2) : random.nextInt(7)) {
            case 6 -> op(ToyOperation.ECHO, floatValue(scope, depth - 1));
            case 0 -> new Node.Const(at(), random.nextInt(16) / 4.0);
            case 1 -> scope.floats.isEmpty() ? new Node.Const(at(), 0.5) : get(pick(scope.floats));
            case 2, 3 -> op(pick(List.of(ToyOperation.ADD, ToyOperation.SUBTRACT, ToyOperation.MULTIPLY, ToyOperation.DIVIDE)),
                    floatValue(scope, depth - 1), chance(50) ? floatValue(scope, depth - 1) : integerValue(scope, depth - 1));
            case 4 -> new Node.CallHost(at(), MIX, List.of(integerValue(scope, depth - 1), floatValue(scope, depth - 1),
                    booleanValue(scope, depth - 1), mixedValue(scope, depth - 1),
                    op(ToyOperation.TEXT, mixedValue(scope, depth - 1)), op(ToyOperation.HASH, mixedValue(scope, depth - 1))));
            default -> new Node.If(at(), condition(scope), floatValue(scope, depth - 1), floatValue(scope, depth - 1));
        };
    }

    private Node booleanValue(Scope scope, int depth) {
        budget--;
        return switch (depth <= 0 || budget <= 0 ? random.nextInt(2) : random.nextInt(7)) {
            case 0 -> new Node.Const(at(), random.nextBoolean());
            case 1 -> scope.booleans.isEmpty() ? new Node.Const(at(), true) : get(pick(scope.booleans));
            case 2, 3 -> op(chance(70) ? ToyOperation.LESS : ToyOperation.EQUAL,
                    integerValue(scope, depth - 1), integerValue(scope, depth - 1));
            case 4 -> op(ToyOperation.NOT, booleanValue(scope, depth - 1));
            case 5 -> new Node.If(at(), condition(scope), booleanValue(scope, depth - 1), new Node.Const(at(), false));
            default -> op(ToyOperation.EQUAL, mixedValue(scope, depth - 1), mixedValue(scope, depth - 1));
        };
    }

    private Node condition(Scope scope) {
        return chance(70) ? booleanValue(scope, 2) : mixedValue(scope, 1);
    }

    private Node mixedValue(Scope scope, int depth) {
        budget--;
        if (depth <= 0 || budget <= 0) {
            return scope.mixed.isEmpty() ? new Node.Const(at(), mixedConstant()) : get(pick(scope.mixed));
        }
        return switch (random.nextInt(15)) {
            case 14 -> op(ToyOperation.ADD, new Node.CallHost(at(), PAUSE, List.of(mixedValue(scope, depth - 1))), integerValue(scope, 1));
            case 13 -> op(ToyOperation.ECHO, mixedValue(scope, depth - 1));
            case 10 -> floatValue(scope, depth - 1);
            case 11 -> new Node.Await(at(), mixedValue(scope, depth - 1));
            case 12 -> scope.mixed.isEmpty() ? floatValue(scope, depth - 1)
                    : new Node.CallValue(at(), get(pick(scope.mixed)), List.of(), chance(50));
            case 0 -> new Node.Const(at(), mixedConstant());
            case 1 -> scope.mixed.isEmpty() ? integerValue(scope, depth - 1)
                    : new Node.CheckDefined(at(), get(pick(scope.mixed)), "m", UNDEFINED);
            case 2 -> op(ToyOperation.ADD, mixedValue(scope, depth - 1), mixedValue(scope, depth - 1));
            case 3 -> op(ToyOperation.TEXT, mixedValue(scope, depth - 1));
            case 4 -> op(ToyOperation.HASH, mixedValue(scope, depth - 1));
            case 5 -> new Node.If(at(), condition(scope), mixedValue(scope, depth - 1), integerValue(scope, depth - 1));
            case 6 -> booleanValue(scope, depth - 1);
            case 7 -> scope.functions.isEmpty() ? integerValue(scope, depth - 1)
                    : callClosure(scope, pick(scope.functions));
            case 8 -> scope.mixed.isEmpty() ? booleanValue(scope, depth - 1) : get(pick(scope.mixed));
            default -> integerValue(scope, depth - 1);
        };
    }

    private Node get(Local local) {
        return new Node.GetLocal(at(), local);
    }

    private Node integer(long value) {
        return new Node.Const(at(), value);
    }

    private Node op(ToyOperation operation, Node... operands) {
        return new Node.Op(at(), operation, List.of(operands));
    }

    private int at() {
        if (chance(10)) {
            line++;
        }
        return Position.of(1 + line, 1);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
