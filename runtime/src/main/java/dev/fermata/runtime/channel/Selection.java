package dev.fermata.runtime.channel;

import dev.fermata.runtime.task.Cancelled;
import dev.fermata.runtime.task.Promise;
import dev.fermata.runtime.task.Task;
import dev.fermata.runtime.task.Wait;

/**
 * A task that waits for the first of several clauses; a plain send or receive is a selection of one.
 *
 * <p><b>Protocol.</b> The claim of the {@link Wait} decides which clause wins. A party that arrives at a channel
 * delivers to a queued clause by claiming its selection; when the claim fails it leaves the clause where it is and
 * tries the next one. While registering, a selection that finds a counterpart first claims <em>itself</em>, then takes;
 * should the counterpart be gone by then (claimed elsewhere), it {@linkplain #unclaim re-arms} and looks at all its
 * clauses once more, because others may have passed over it in the meantime. Only one channel lock is held at a time.
 */
final class Selection extends Wait {
    private final Clause[] clauses;
    private final boolean plain;
    private volatile boolean ended;

    /** @param plain whether the result is the single clause's value instead of a {@link Selected} */
    Selection(boolean plain, Clause... clauses) {
        this.clauses = clauses;
        this.plain = plain;
        for (Clause clause : clauses) {
            clause.selection = this;
        }
    }

    boolean isEnded() {
        return ended;
    }

    @Override
    protected boolean register() {
        while (true) {
            boolean again = false;
            for (Clause clause : clauses) {
                int outcome = clause.source instanceof Promise promise
                        ? registerAt(promise, clause) : clause.channel().register(clause);
                if (outcome == FINISHED) {
                    return true;
                } else if (outcome == LOST) {
                    cleanUp();
                    return false;
                } else if (outcome == AGAIN) {
                    again = true;
                }
            }
            if (again) {
                if (cancelledWhileClaimed()) {
                    return true;
                }
            } else {
                if (task() == null) {
                    cleanUp(); // ended while clauses were still being added
                }
                return false;
            }
        }
    }

    /** The clause is registered, or was already. */
    static final int QUEUED = 0;
    /** The selection is over with this clause's result. */
    static final int FINISHED = 1;
    /** Somebody else has ended the selection. */
    static final int LOST = 2;
    /** The selection was out of reach for a moment: look at all clauses once more. */
    static final int AGAIN = 3;

    private int registerAt(Promise promise, Clause clause) {
        if (clause.queued) {
            return QUEUED;
        }
        clause.queued = true;
        if (promise.addWaiter(clause)) {
            return QUEUED;
        }
        promise.observe();
        Task task = claim();
        if (task == null) {
            return LOST;
        }
        finishHere(task, clause, promise.isFailed() ? null : promise.value(), promise.error());
        return FINISHED;
    }

    private Task claimed;

    private Task rearmed;

    /** Gives up a claim of its own that came to nothing. */
    void rearm(Task task) {
        rearmed = task;
        unclaim(task);
    }

    /** A cancellation that came while the selection had claimed itself found nothing to end; look for it. */
    private boolean cancelledWhileClaimed() {
        Cancelled cancelled = rearmed.cancellation();
        if (cancelled == null) {
            return false;
        }
        Task task = claim();
        if (task != null) {
            cleanUp();
            setResult(task, null, cancelled);
        }
        return task != null;
    }

    /** Claims the selection for a clause that is about to end it. */
    boolean claimFor(Clause clause) {
        Task task = claim();
        if (task == null) {
            return false;
        }
        claimed = task; // the winner's alone
        return true;
    }

    /** Ends the selection, which the caller has claimed; to be called without holding a channel's lock. */
    void finish(Clause clause, Object value, Throwable error) {
        cleanUp();
        resume(claimed, result(clause, value, error), plain ? error : null);
    }

    /** Ends the selection from its own registration; the caller holds no channel's lock. */
    void finishHere(Task task, Clause clause, Object value, Throwable error) {
        cleanUp();
        setResult(task, result(clause, value, error), plain ? error : null);
    }

    private Object result(Clause clause, Object value, Throwable error) {
        return plain ? value : new Selected(clause.index, value, error);
    }

    @Override
    protected void abandon() {
        cleanUp();
    }

    private void cleanUp() {
        ended = true;
        for (Clause clause : clauses) {
            if (clause.source instanceof Promise promise) {
                if (clause.queued) {
                    promise.forget(clause);
                }
            } else {
                clause.channel().withdraw(clause);
            }
        }
    }

    @Override
    public Task target() {
        return clauses.length == 1 && clauses[0].source instanceof Task task ? task : null;
    }

    @Override
    public String describe() {
        if (clauses.length == 1) {
            return describe(clauses[0]);
        }
        StringBuilder text = new StringBuilder("the first of: ");
        for (int i = 0; i < clauses.length; i++) {
            text.append(i == 0 ? "" : ", ").append(describe(clauses[i]));
        }
        return text.toString();
    }

    private static String describe(Clause clause) {
        return switch (clause.kind) {
            case RECEIVE, RECEIVE_OR_END -> "a value from " + clause.channel();
            case SEND -> "room in " + clause.channel();
            case PROMISE -> ((Promise) clause.source).describe();
        };
    }
}
