package dev.fermata.conformance;

import dev.fermata.compiler.language.Engine;
import dev.fermata.host.ExecutionOptions;
import dev.fermata.host.ExecutorChoice;
import dev.fermata.runtime.executor.Order;
import java.util.List;

/**
 * One way to carry programs out.
 *
 * @param name as known-gaps.md refers to it
 */
record Configuration(String name, ExecutorChoice executor, Engine engine) {
    /** All programs must behave alike on all of these. */
    static final List<Configuration> ALL = List.of(
        new Configuration("stealing-1", ExecutorChoice.workStealing(1), Engine.COMPILED),
        new Configuration("stealing-4", ExecutorChoice.workStealing(4), Engine.COMPILED),
        new Configuration("loop", ExecutorChoice.loop(), Engine.COMPILED),
        new Configuration("virtual-fifo", ExecutorChoice.virtualTime(Order.fifo()), Engine.COMPILED),
        new Configuration("suspending", ExecutorChoice.workStealing(2), Engine.SUSPENDING),
        new Configuration("suspending-virtual", ExecutorChoice.virtualTime(Order.fifo()), Engine.SUSPENDING),
        new Configuration("interpreted", ExecutorChoice.loop(), Engine.INTERPRETED));

    /** Only programs whose output does not depend on the schedule behave alike on these. */
    static final List<Configuration> SHUFFLED = List.of(
        new Configuration("virtual-random-1", ExecutorChoice.virtualTime(Order.random(1)), Engine.COMPILED),
        new Configuration("virtual-random-2", ExecutorChoice.virtualTime(Order.random(2)), Engine.COMPILED),
        new Configuration("virtual-pct", ExecutorChoice.virtualTime(Order.pct(3, 3)), Engine.COMPILED));

    ExecutionOptions options() {
        return new ExecutionOptions().executor(executor).engine(engine);
    }
}
