package dev.fermata.compiler.toy;

import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.runtime.executor.Order;
import dev.fermata.runtime.executor.Preemption;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.session.SessionBuilder;
import dev.fermata.runtime.task.Deadlock;
import dev.fermata.runtime.task.ScriptError;
import dev.fermata.runtime.task.Task;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** Runs a function value as the root task of a program, with all its tasks on one strand. */
public final class ToyRun {
    /** The result of a function that is larger than a JVM method may be. */
    public static final String TOO_LARGE = "too large";
    private static final int FUEL = 3_000;

    private ToyRun() {
    }

    /** @param preemptEvery with 3, for example, every third loop back-edge gives way when others are ready; 0 for none */
    public static synchronized Outcome run(FunctionValue function, int preemptEvery, Object... arguments) {
        ToyMethods.begin(FUEL);
        SessionBuilder builder = preemptEvery == 0 ? Session.builder().loop()
                : Session.builder().virtualTime(Order.fifo()).preemptEvery(preemptEvery);
        Session session = builder.out(OutputStream.nullOutputStream()).err(OutputStream.nullOutputStream()).build();
        Task root = new Root(function, arguments);
        // What tasks that nobody awaits still do after the root's end depends on when it is noticed.
        List<String> trace = new ArrayList<>();
        root.onDone(_ -> trace.addAll(ToyMethods.takeTrace()));
        session.run(root);
        Preemption.withdraw(Preemption.current());
        return new Outcome(result(root), List.copyOf(trace));
    }

    private static String result(Task root) {
        if (!root.isDone()) {
            return "never ended";
        }
        return switch (root.error()) {
            case null -> "value " + ToyMethods.text(root.value());
            case Deadlock _ -> "deadlock";
            case ScriptError error -> "error " + error.getMessage() + " payload " + ToyMethods.text(error.payload());
            case IllegalArgumentException error when error.getMessage().startsWith("Code length ") -> TOO_LARGE;
            case Throwable error -> "failure " + error.getClass().getName(); // messages are the JVM's, not the engine's
        };
    }

    private static final class Root extends Task {
        private final FunctionValue function;
        private final Object[] arguments;

        Root(FunctionValue function, Object[] arguments) {
            this.function = function;
            this.arguments = arguments;
        }

        @Override
        protected Object execute() throws Throwable {
            return function.bodyN(0, arguments);
        }

        @Override
        public String name() {
            return "root";
        }
    }
}
