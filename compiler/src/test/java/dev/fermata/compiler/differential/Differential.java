package dev.fermata.compiler.differential;

import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.ir.Node;
import dev.fermata.compiler.ir.text.IrPrinter;
import dev.fermata.compiler.ir.text.IrReader;
import dev.fermata.compiler.ir.text.IrSyntaxError;
import dev.fermata.compiler.ir.text.IrUnit;
import dev.fermata.compiler.ir.text.Subtrees;
import dev.fermata.compiler.ir.text.TextShrinker;
import dev.fermata.compiler.ir.verify.IrVerifier;
import dev.fermata.compiler.toy.Outcome;
import dev.fermata.compiler.toy.ToyDialect;
import dev.fermata.compiler.toy.ToyOperation;
import dev.fermata.compiler.toy.ToyRun;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs one program on several engines and compares. Each run reads the program from its text, so that none sees
 * another's globals. */
final class Differential {
    private final Set<Engine> engines;
    private final List<Object> objects;
    private final ToyDialect dialect;
    private final int preemptEvery;

    private Differential(Set<Engine> engines, List<Object> objects, long seed) {
        this.engines = engines;
        this.objects = objects;
        this.dialect = seed % 5 == 0 ? new ToyDialect(8) : new ToyDialect();
        this.preemptEvery = (int) (seed % 4);
    }

    /** Compares the engines on a generated program; gives a report when they differ, otherwise null. */
    static String compare(long seed, Set<Engine> engines) {
        return compare(seed, engines, ProgramGenerator.program(seed), true);
    }

    /** @param shrinks whether the program may be made smaller for the report: it must take fuel in all loops then */
    static String compare(long seed, Set<Engine> engines, Function main, boolean shrinks) {
        IrPrinter printer = IrPrinter.exact();
        String text = printer.unit(IrUnit.reachableFrom(main));
        Differential differential = new Differential(engines, printer.objects(), seed);
        differential.checkWellFormed(text, main.name());
        Map<Engine, String> differences = differential.differences(text, main.name(), engines);
        if (differences.isEmpty()) {
            return null;
        }
        // One engine that differs is enough to look at; shrinking must not change in what manner it does.
        Engine odd = differences.keySet().iterator().next();
        Set<Engine> two = EnumSet.of(engines.iterator().next(), odd);
        String small = !shrinks ? text : TextShrinker.shrink(text, candidate -> differential.isUsable(candidate, main.name())
                && differences.get(odd).equals(differential.differences(candidate, main.name(), two).get(odd)));
        return "seed " + seed + ", preempt every " + differential.preemptEvery + ", call depth "
                + differential.dialect.callDepthMax() + ", run " + main.name() + "(3, 4):\n" + differential.outcomes(small, main.name(), engines).entrySet()
                .stream().map(entry -> entry.getKey() + ": " + entry.getValue()).collect(Collectors.joining("\n"))
                + "\n\n" + small;
    }

    private void checkWellFormed(String text, String main) {
        IrUnit unit = read(text);
        IrPrinter again = IrPrinter.exact();
        if (!again.unit(unit).equals(text)) {
            throw new AssertionError("the text changes when it is read and printed:\n" + text + "\n" + again.unit(unit));
        }
        IrVerifier.require(unit.function(main), dialect);
    }

    private IrUnit read(String text) {
        return new IrReader(Arrays.asList(ToyOperation.values())).objects(objects).read(text);
    }

    /** Whether a shrunk text is a program that ends and assigns its locals before it reads them. */
    private boolean isUsable(String text, String main) {
        try {
            IrUnit unit = read(text);
            if (unit.functions().stream().noneMatch(f -> f.name().equals(main) && f.parameters().size() == 2)
                    || !IrVerifier.check(unit, dialect).isEmpty()) {
                return false;
            }
            return unit.functions().stream().allMatch(Differential::isTame);
        } catch (IrSyntaxError e) {
            return false;
        }
    }

    private static boolean isTame(Function function) {
        boolean[] tame = {ticks(function.body())};
        Subtrees.visit(function.body(), node -> {
            if (node instanceof Node.Loop loop) {
                tame[0] &= ticks(loop.body());
            }
        });
        return tame[0] && new DefiniteAssignment(function).holds();
    }

    private static boolean ticks(Node body) {
        return body instanceof Node.Block block && block.nodes().stream().limit(2).anyMatch(node ->
                node instanceof Node.CallHost call && call.method().equals(ProgramGenerator.TICK)
                || node instanceof Node.Block inner && ticks(inner));
    }

    /** The engines that differ from the oracle, the first, and in what manner they do. */
    private Map<Engine, String> differences(String text, String main, Set<Engine> compared) {
        Map<Engine, Outcome> outcomes = outcomes(text, main, compared);
        Outcome expected = outcomes.values().iterator().next();
        Map<Engine, String> differences = new EnumMap<>(Engine.class);
        outcomes.forEach((engine, outcome) -> {
            if (!outcome.equals(expected) && !outcome.result().equals(ToyRun.TOO_LARGE)) {
                differences.put(engine, manner(outcome));
            }
        });
        return differences;
    }

    /** "value", "error", or the class of a Java exception. */
    private static String manner(Outcome outcome) {
        String[] words = outcome.result().split(" ");
        return words[0].equals("failure") || words[0].equals("cannot") ? words[words[0].equals("failure") ? 1 : 4] : words[0];
    }

    private Map<Engine, Outcome> outcomes(String text, String main, Set<Engine> compared) {
        Map<Engine, Outcome> outcomes = new EnumMap<>(Engine.class);
        for (Engine engine : compared) {
            Outcome outcome;
            try {
                outcome = ToyRun.run(engine.load(read(text).function(main), dialect), preemptEvery, 3L, 4L);
            } catch (RuntimeException | Error e) {
                outcome = new Outcome("cannot be loaded: " + e, List.of());
            }
            outcomes.put(engine, outcome);
        }
        return outcomes;
    }
}
