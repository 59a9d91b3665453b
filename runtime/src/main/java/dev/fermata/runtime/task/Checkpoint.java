package dev.fermata.runtime.task;

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
}
