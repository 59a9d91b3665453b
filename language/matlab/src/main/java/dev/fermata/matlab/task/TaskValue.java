package dev.fermata.matlab.task;

import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.matlab.display.DisplayFormat;
import dev.fermata.matlab.display.Displayed;
import dev.fermata.matlab.display.Lines;
import dev.fermata.matlab.function.FunctionHandle;
import dev.fermata.matlab.function.HeldByTasks;
import dev.fermata.matlab.session.MatlabSession;
import dev.fermata.matlab.value.Opaque;
import dev.fermata.runtime.task.Promise;
import dev.fermata.runtime.task.Task;
import dev.fermata.runtime.task.Wait;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A task of the language. It is lazy: nothing runs before {@link #start} or {@link #spawn}.
 *
 * <p>States: pending, then running, then done, failed or cancelled; a pending one may be cancelled without ever running. All
 * transitions are made on the program's strand, except that the end of a running one is that of its promise.
 */
public final class TaskValue extends Opaque implements Displayed {
    private final long number;
    private final String name;
    private final int outputs;
    private final FunctionValue body;
    private final Object[] arguments;
    /** What its body works on; null for none. */
    private final Object[] held;
    private final Supplier<Promise> operation;
    /** The number of the task that made it; 0 for the main program. */
    private final long creator;
    private Promise promise;
    private boolean cancelledBeforeStart;
    /** Whether another task than the one that started it by awaiting it has asked for it. */
    private boolean shared;
    /** Whether only the task that got it as an argument holds it, as far as the text of the program shows. */
    private boolean handedOver;

    private TaskValue(String name, FunctionValue body, Object[] arguments, int outputs, Supplier<Promise> operation) {
        this(name, body, arguments, arguments, outputs, operation);
    }

    private TaskValue(String name, FunctionValue body, Object[] arguments, Object[] held, int outputs, Supplier<Promise> operation) {
        this.number = MatlabSession.current().state(Numbers.class, Numbers::new).next();
        this.name = name;
        this.body = body;
        this.arguments = arguments;
        this.held = held;
        this.outputs = outputs;
        this.operation = operation;
        this.creator = numberOf(Task.currentOrNull());
    }

    /**
     * A task that calls a function.
     *
     * @param outputs how many results the body is asked for; -1 for as many as the first await wants, -1 - n for that but at
     *                least n
     */
    static TaskValue ofCall(String name, FunctionValue body, Object[] arguments, int outputs) {
        return new TaskValue(name, body, arguments, outputs, null);
    }

    /** A task that calls a closure, for as many results as the first await wants. */
    static TaskValue ofClosure(FunctionHandle closure) {
        return new TaskValue("", closure.function(), new Object[0], closure.capturedValues(), -1, null);
    }

    /** A task that begins an operation outside the language when it starts. */
    static TaskValue ofOperation(String name, Supplier<Promise> operation) {
        return new TaskValue(name, null, null, 0, operation);
    }

    /**
     * A task that only waits. Awaited, it is nothing but the wait of whoever awaits it, who takes the place in the ready queue
     * that the end of the wait gives; spawned, it is a task like any other.
     */
    static TaskValue ofWait(String name, FunctionValue body, Supplier<Promise> operation) {
        return new TaskValue(name, body, new Object[0], 0, operation);
    }

    /** One that is finished already. */
    static TaskValue finished(Object value) {
        TaskValue task = new TaskValue("value", null, null, 0, null);
        task.promise = Promise.resolved(value);
        return task;
    }

    private static final class Numbers {
        private long last;

        long next() {
            return ++last;
        }
    }

    /**
     * Starts it, when pending, on the caller's stack; an operation outside the language lets the other ready tasks run before
     * its caller looks whether it is finished, however quick it is. A suspending host method.
     */
    Object start(long wanted) throws Throwable {
        if (promise != null || cancelledBeforeStart) {
            if (promise instanceof Runner queued) {
                queued.wants(wanted);
            }
            shared = true;
            return null;
        }
        if (operation != null) {
            promise = operation.get();
            return body == null || promise.isDone() ? Task.yieldNow() : null;
        }
        Runner runner = new Runner(this, wanted);
        promise = runner;
        HeldByTasks.begun(this, runner);
        runner.standsOn(Task.currentOrNull());
        return Task.startHere(runner);
    }

    /** Puts it at the end of the ready queue, when pending. */
    void spawn(long wanted) {
        shared = true;
        if (promise != null || cancelledBeforeStart) {
            return;
        }
        if (body == null) {
            promise = operation.get();
            return;
        }
        Runner runner = new Runner(this, wanted);
        promise = runner;
        HeldByTasks.begun(this, runner);
        Task.startQueued(runner);
    }

    /** Its completion. */
    Promise promise() {
        if (cancelledBeforeStart) {
            return Promise.rejected(TaskErrors.cancelled());
        }
        return promise;
    }

    void handOver() {
        handedOver = isPending();
    }

    boolean isPending() {
        return promise == null && !cancelledBeforeStart;
    }

    boolean isFinished() {
        return cancelledBeforeStart || promise != null && promise.isDone();
    }

    /** The engine's task that runs it while it is not finished; otherwise null. */
    Runner runner() {
        return promise instanceof Runner runner && runner.isPending() ? runner : null;
    }

    /** Ends it at its next wait; false when it was finished already. */
    boolean cancel(String reason) {
        if (isFinished()) {
            return false;
        }
        if (promise == null) {
            cancelledBeforeStart = true;
            return true;
        }
        if (promise instanceof Runner runner) {
            return runner.cancelWithInner(reason);
        }
        return promise.fail(TaskErrors.cancelled());
    }

    /** The values that it keeps alive: what its body works on, and then what that came to. */
    public Object[] held() {
        if (!isFinished()) {
            return held == null ? new Object[0] : held;
        }
        return !cancelledBeforeStart && promise.isSucceeded() ? new Object[] {promise.value()} : new Object[0];
    }

    /** As {@code task_state} gives it. */
    public String state() {
        if (cancelledBeforeStart) {
            return "cancelled";
        }
        if (promise == null) {
            return "pending";
        }
        if (promise.isPending()) {
            return promise instanceof Runner runner && runner.isEnding() ? "cancelled" : "running";
        }
        return promise.isCancelled() || promise.isFailed() && TaskErrors.isCancellation(promise.error()) ? "cancelled"
                : promise.isFailed() ? "failed" : "done";
    }

    /** The number of the task that an engine's task runs; 0 for the main program. */
    public static long numberOf(Task task) {
        return task instanceof Runner runner ? runner.value.number : 0;
    }

    public long number() {
        return number;
    }

    String text() {
        return "<task " + number + " " + state() + ">";
    }

    @Override
    public void writeBody(Lines out) {
        out.line(text());
    }

    @Override
    public void writeEcho(String name, Lines out) {
        out.line(name + " = " + text());
    }

    @Override
    public void writeDisp(Lines out) {
        writeBody(out);
    }

    @Override
    public String shownInside(DisplayFormat format) {
        return text();
    }

    @Override
    public boolean isBracketedInCell() {
        return false;
    }

    @Override
    public String className() {
        return "Task";
    }

    /** Runs the body of one task. */
    static final class Runner extends Task {
        /** How many tasks may stand on one another's Java stack. */
        private static final int STACKED_MAX = 64;

        private final TaskValue value;
        /** How many results are asked for; final once the body runs. */
        private long wanted;
        private boolean begun;
        /** How many tasks stand below this one on the Java stack, at most. */
        private int below;
        /** A task that this one started by awaiting it, and that nothing else has asked for. */
        private TaskValue inner;
        private List<TaskValue> members;
        private boolean needsAll;

        Runner(TaskValue value, long wanted) {
            this.value = value;
            this.wanted = wanted;
        }

        TaskValue taskValue() {
            return value;
        }

        /** Whether it was cancelled where it stands: before its body began, or at a wait. */
        boolean isEnding() {
            return cancellation() != null && (!begun || Task.currentOrNull() != this);
        }

        /** Somebody awaits it who wants so many results: in time when it was spawned but has not run yet. */
        void wants(long results) {
            wanted = begun ? wanted : Math.max(wanted, results);
        }

        void standsOn(Task starter) {
            below = starter instanceof Runner runner ? runner.below + 1 : 1;
        }

        /** Whether its frames are to go to the heap before another task is put on them; then they are taken to be there. */
        boolean leavesStack() {
            boolean leaves = below > STACKED_MAX;
            below = leaves ? 0 : below;
            return leaves;
        }

        void awaitsOwn(TaskValue started) {
            inner = started;
        }

        /** Cancels it, and the tasks that it awaits inline as far as nobody else holds them. */
        boolean cancelWithInner(String reason) {
            // First the outer one: the end of an inner task is not to wake it, as its handlers would run.
            boolean changed = cancel(reason);
            Set<Long> ended = new HashSet<>(Set.of(value.number));
            TaskValue own = inner;
            while (own != null && !own.isFinished() && !own.shared && (own.handedOver || ended.contains(own.creator))) {
                ended.add(own.number);
                if (own.promise instanceof Runner runner) {
                    runner.cancel(reason);
                    own = runner.inner;
                } else {
                    own.cancel(reason);
                    own = null;
                }
            }
            return changed;
        }

        /**
         * Takes note of the tasks that it is about to wait for.
         *
         * @param all whether it waits for all of them; otherwise for the first
         */
        void awaitsMembers(List<TaskValue> tasks, boolean all) {
            members = tasks;
            needsAll = all;
        }

        /** The tasks of which it awaits all, or the first; null for a task that does no such thing. */
        List<TaskValue> members() {
            return members;
        }

        boolean needsAll() {
            return needsAll;
        }

        /** The task that it waits for; null for none, or when that is no task of the language. */
        Runner awaited() {
            Wait wait = waiting();
            Task next = wait != null && wait.task() != null ? wait.target() : inner == null ? null : inner.runner();
            return next instanceof Runner runner ? runner : null;
        }

        @Override
        protected Object execute() throws Throwable {
            begun = true;
            long results = value.outputs >= 0 ? value.outputs : value.outputs == -1 ? wanted > 1 ? wanted : 0 : Math.max(wanted, -1 - value.outputs);
            return value.body.call2(0, results, value.arguments);
        }

        @Override
        public String name() {
            return value.name.isEmpty() ? "task " + value.number : value.name + " (task " + value.number + ")";
        }
    }
}
