package dev.fermata.compiler.differential;

import static dev.fermata.compiler.toy.ToyOperation.ADD;
import static dev.fermata.compiler.toy.ToyOperation.ADD_EXACT;
import static dev.fermata.compiler.toy.ToyOperation.DIVIDE;
import static dev.fermata.compiler.toy.ToyOperation.ECHO;
import static dev.fermata.compiler.toy.ToyOperation.EQUAL;
import static dev.fermata.compiler.toy.ToyOperation.GREATER;
import static dev.fermata.compiler.toy.ToyOperation.GREATER_EQUAL;
import static dev.fermata.compiler.toy.ToyOperation.LESS;
import static dev.fermata.compiler.toy.ToyOperation.LESS_EQUAL;
import static dev.fermata.compiler.toy.ToyOperation.MULTIPLY;
import static dev.fermata.compiler.toy.ToyOperation.MULTIPLY_EXACT;
import static dev.fermata.compiler.toy.ToyOperation.REMAINDER;
import static dev.fermata.compiler.toy.ToyOperation.SUBTRACT;
import static dev.fermata.compiler.toy.ToyOperation.SUBTRACT_EXACT;

import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.ir.HostMethod;
import dev.fermata.compiler.ir.Label;
import dev.fermata.compiler.ir.Local;
import dev.fermata.compiler.ir.Node;
import dev.fermata.compiler.ir.Position;
import dev.fermata.compiler.ir.Type;
import dev.fermata.compiler.toy.ToyMethods;
import dev.fermata.compiler.toy.ToyOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Makes programs of counted loops over integers: up and down, by various steps, nested, with ways out and iterations cut
 * short, on numbers of all sizes. After each loop, and after each error, all variables are reported. Unlike the programs of
 * {@link ProgramGenerator} their loops take no fuel, since a counted loop with a call in it is not one.
 */
final class CountedLoopGenerator {
    private static final HostMethod TRACE = HostMethod.of(ToyMethods.class, "trace", void.class, Object.class);
    private static final HostMethod DISTURB = HostMethod.of(ToyMethods.class, "disturb", Object.class);
    private static final long[] NUMBERS = {0, 1, 2, 7, 1000, 1L << 20, Integer.MAX_VALUE, 1L << 31, 1L << 40, 1L << 60, 1L << 61,
        Long.MAX_VALUE - 1000, Long.MAX_VALUE, Long.MIN_VALUE, Long.MIN_VALUE + 5};

    private final RandomGenerator random;
    private final List<Local> variables = new ArrayList<>();
    private final List<Local> counters = new ArrayList<>();
    private int names;
    private int line = 1;

    private CountedLoopGenerator(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    static Function program(long seed) {
        return new CountedLoopGenerator(seed).program();
    }

    private Function program() {
        List<Local> parameters = List.of(new Local("a"), new Local("b"));
        variables.addAll(parameters);
        List<Node> nodes = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            Local variable = new Local("v" + names++, chance(30) ? Type.I64 : Type.ANY);
            variables.add(variable);
            nodes.add(new Node.SetLocal(at(), variable, number()));
        }
        for (int i = 2 + random.nextInt(3); i > 0; i--) {
            if (chance(50)) {
                nodes.add(new Node.CallHost(at(), DISTURB, List.of()));
            }
            Local error = new Local("e" + names++);
            nodes.add(new Node.Try(at(), loop(chance(40) ? 2 : 1), error, new Node.CallHost(at(), TRACE, List.of(get(error)))));
            for (Local variable : variables) {
                nodes.add(new Node.CallHost(at(), TRACE, List.of(get(variable))));
            }
        }
        return new Function("main", "random.toy", parameters, 0, Function.Kind.PLAIN).position(at())
                .body(new Node.Block(at(), nodes));
    }

    /** A loop of a few iterations, or, at the innermost level, of some thousands. */
    private Node loop(int depth) {
        boolean up = chance(60);
        boolean inclusive = chance(30);
        long step = chance(60) ? 1 : 1 + random.nextInt(5);
        long count = depth > 1 ? random.nextInt(4) : chance(70) ? random.nextInt(30) : random.nextInt(2500);
        boolean atTheEdge = chance(5) && !inclusive;
        long last = atTheEdge ? up ? Long.MAX_VALUE : Long.MIN_VALUE : random.nextInt(100) - 50;
        long first = last + (up ? -count : count) * step;
        Local counter = new Local("n" + names++, chance(30) ? Type.I64 : Type.ANY);
        Label label = new Label("l" + names++);
        ToyOperation order = up ? inclusive ? LESS_EQUAL : LESS : inclusive ? GREATER_EQUAL : GREATER;
        ToyOperation turned = up ? inclusive ? GREATER_EQUAL : GREATER : inclusive ? LESS_EQUAL : LESS;
        Node condition = chance(80) ? op(order, get(counter), integer(last)) : op(turned, integer(last), get(counter));
        if (chance(10)) {
            condition = new Node.If(at(), condition, op(LESS, value(1), value(1)), new Node.Const(at(), false));
        }
        Node next = new Node.SetLocal(at(), counter, up
                ? op(atTheEdge || chance(50) ? ADD_EXACT : ADD, get(counter), integer(step))
                : op(atTheEdge || chance(50) ? SUBTRACT_EXACT : SUBTRACT, get(counter), integer(step)));
        boolean updateInBody = chance(50);
        counters.add(counter);
        List<Node> before = new ArrayList<>();
        before.add(new Node.SetLocal(at(), counter, integer(first)));
        List<Node> body = new ArrayList<>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            body.add(statement(depth, updateInBody ? null : label, label));
        }
        counters.remove(counter);
        if (updateInBody) {
            if (chance(10)) {
                Local fuel = new Local("fuel" + names++);
                before.add(new Node.SetLocal(at(), fuel, integer(40)));
                body.add(new Node.If(at(), op(LESS, value(1), value(1)), next, null)); // some iterations do not count
                body.add(new Node.SetLocal(at(), fuel, op(SUBTRACT, get(fuel), integer(1))));
                body.add(new Node.If(at(), op(EQUAL, get(fuel), integer(0)), new Node.Break(at(), label), null));
            } else {
                body.add(chance(5) ? new Node.If(at(), op(LESS, value(1), value(1)), next, next) : next);
            }
            if (chance(30)) {
                body.add(statement(1, null, label));
            }
        }
        before.add(new Node.Loop(at(), label, condition, new Node.Block(at(), body), updateInBody ? null : next));
        return new Node.Block(at(), before);
    }

    private Node statement(int depth, Label next, Label exit) {
        if (depth > 1 && chance(50)) {
            return loop(depth - 1);
        }
        return switch (random.nextInt(10)) {
            case 0 -> new Node.If(at(), condition(), assignment(), chance(50) ? assignment() : null);
            case 1 -> new Node.If(at(), rarely(), new Node.Break(at(), exit), null);
            case 2 -> next == null ? assignment() : new Node.If(at(), condition(), new Node.Continue(at(), next), null);
            case 3 -> new Node.If(at(), rarely(), new Node.Throw(at(), value(1)), null);
            default -> assignment();
        };
    }

    private Node assignment() {
        Local variable = pick(variables);
        if (chance(50)) { // what grows slowly
            return new Node.SetLocal(at(), variable, op(chance(70) ? ADD_EXACT : SUBTRACT_EXACT, get(variable),
                    op(REMAINDER, value(2), integer(1 + random.nextLong(chance(50) ? 20 : 1L << 1 + random.nextInt(60))))));
        }
        return new Node.SetLocal(at(), variable, value(3));
    }

    private Node condition() {
        return op(pick(List.of(LESS, LESS_EQUAL, GREATER, EQUAL)), value(1), value(1));
    }

    private Node rarely() {
        return op(EQUAL, op(REMAINDER, value(1), integer(1 + random.nextInt(2000))), integer(random.nextInt(3)));
    }

    private Node value(int depth) {
        if (depth == 0 || chance(20)) {
            return switch (random.nextInt(5)) {
                case 0 -> number();
                case 1, 2 -> get(pick(variables));
                default -> get(pick(counters.isEmpty() ? variables : counters));
            };
        }
        if (chance(4)) {
            return op(ECHO, value(depth - 1));
        }
        ToyOperation operation = pick(List.of(ADD_EXACT, ADD_EXACT, SUBTRACT_EXACT, MULTIPLY_EXACT, ADD, SUBTRACT, MULTIPLY, DIVIDE,
                REMAINDER, REMAINDER));
        return op(operation, value(depth - 1), value(depth - 1));
    }

    private Node number() {
        return integer(chance(80) ? random.nextInt(40) - 10 : NUMBERS[random.nextInt(NUMBERS.length)]);
    }

    private Node integer(long value) {
        return new Node.Const(at(), value);
    }

    private Node get(Local local) {
        return new Node.GetLocal(at(), local);
    }

    private Node op(ToyOperation operation, Node... operands) {
        return new Node.Op(at(), operation, List.of(operands));
    }

    private int at() {
        return Position.of(line += random.nextInt(2), 1);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
