package dev.fermata.runtime.task;

import dev.fermata.runtime.executor.Preemption;
import java.util.function.Supplier;

/** Where running code looks up now and then: whether it is to end, or to give way to others. */
public final class Checkpoint {
    private Checkpoint() {
    }

    /** Whether the running task's engine counts polls, see {@link Engine#preemptEvery}. */
    public static boolean pollsAreCounted() {
        Task task = Carrier.current().task;
        return task != null && task.base.engine().countsPolls();
    }

    /**
     * Answers a preemption request: throws when the running task is cancelled or should give way to others.
     *
     * @param request the number of the request; 0 for none
     */
    public static void answer(int request) throws Throwable {
        Carrier carrier = Carrier.current();
        Task task = carrier.task;
        if (request == 0 || task == null) {
            return;
        }
        Engine engine = task.base.engine();
        int counted = engine.countPoll();
        if (counted > 0) {
            throw carrier.suspension.begin(Directive.PREEMPT);
        }
        if (carrier.answered == request) {
            return;
        }
        carrier.answered = request;
        if (engine.hasEnded()) {
            throw carrier.suspension.begin(Directive.END);
        }
        Cancelled cancelled = task.cancellationWhileRunning();
        if (cancelled != null) {
            throw cancelled;
        }
        Strand held = task.strand;
        if (counted < 0 && carrier.sliceBegan != request && (carrier.guest
                || (held != null ? held.executor().hasReady() : engine.executor().hasReady()) || engine.hasOverdueTimer())) {
            throw carrier.suspension.begin(Directive.PREEMPT);
        }
    }

    /**
     * For computations that cannot be left and gone on with later: to be passed about every millisecond, between two blocks of
     * work. One load while nobody asks.
     *
     * @throws Cancelled when the running task is to end
     */
    public static void pass() {
        if (Preemption.requested()) {
            lookUp();
        }
    }

    private static void lookUp() {
        Carrier carrier = Carrier.current();
        Task task = carrier.task;
        if (task == null) {
            Supplier<Throwable> helped = carrier.helped;
            if (helped != null && helped.get() != null) {
                throw new Cancelled("the computation was given up", helped);
            }
            return;
        }
        if (task.base.engine().hasEnded()) {
            throw new Cancelled("the program has ended", task.base);
        }
        Cancelled cancelled = task.cancellationWhileRunning();
        if (cancelled != null) {
            throw cancelled;
        }
    }

    /**
     * Says that the current thread, which runs no task, computes for one that does.
     *
     * @param failure tells why the other has given the computation up, null while it has not; or null: no longer
     */
    public static void help(Supplier<Throwable> failure) {
        Carrier.current().helped = failure;
    }
}
