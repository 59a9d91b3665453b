package dev.fermata.library.sql;

import dev.fermata.runtime.task.Promise;
import dev.fermata.runtime.task.Suspension;
import dev.fermata.runtime.task.Task;
import dev.fermata.runtime.task.Wait;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One thing that a database is to do. The lock guards {@code statement} and {@code cancelled}: a statement is cancelled only
 * while it runs, never the one after it. A statement is known a moment before the driver begins it, and some drivers forget a
 * cancellation that comes in between; therefore who cancels looks again until the statement has ended.
 */
public final class Operation {
    private final Worker worker;
    private final Promise result;
    private final Work work;
    private final ReentrantLock lock = new ReentrantLock();
    private Statement statement;
    private boolean cancelled;

    /** What is done, on the thread of the database. */
    interface Work {
        Object run(Operation self) throws SQLException;
    }

    Operation(Worker worker, Promise result, Work work) {
        this.worker = worker;
        this.result = result;
        this.work = work;
    }

    /** Its result; fails with a {@link DatabaseProblem}. */
    public Promise result() {
        return result;
    }

    /** On the thread of the database: does it. */
    void run() {
        Object value;
        try {
            ran(null); // cancelled already?
            value = work.run(this);
        } catch (Throwable e) { // whatever it is belongs to the one who waits
            result.fail(e);
            return;
        } finally {
            ended();
        }
        result.succeed(value);
    }

    /**
     * The statement that runs from now on and is to be cancelled with the operation; null for none.
     *
     * @throws DatabaseProblem when the operation is cancelled already
     */
    void ran(Statement running) {
        lock.lock();
        try {
            if (cancelled) {
                throw new DatabaseProblem(DatabaseProblem.Step.RUN, "cancelled");
            }
            statement = running;
        } finally {
            lock.unlock();
        }
    }

    private void ended() {
        lock.lock();
        statement = null;
        lock.unlock();
    }

    /** On a thread that may block: some drivers ask the server. True while the statement has not ended. */
    boolean cancel() {
        lock.lock();
        try {
            cancelled = true;
            if (statement == null) {
                return false;
            }
            statement.cancel();
            return true;
        } catch (SQLException e) {
            return false; // nobody waits for the statement any more; it then runs to its end
        } finally {
            lock.unlock();
        }
    }

    /** The result, for which the running task waits; when the task is cancelled, so is this. A suspending host method. */
    public Object await() throws Throwable {
        if (result.isDone()) {
            return Task.await(result);
        }
        Task.current();
        throw Suspension.on(new OperationWait(this));
    }

    private static final class OperationWait extends Wait {
        private final Operation operation;

        OperationWait(Operation operation) {
            this.operation = operation;
        }

        @Override
        protected boolean register() {
            Promise result = operation.result;
            if (result.addWaiter(this)) {
                if (isOver()) {
                    result.forget(this); // cancelled between publishing and adding
                }
                return false;
            }
            result.observe();
            return finishHere(result.isFailed() ? null : result.value(), result.error());
        }

        @Override
        protected void wake(Promise done) {
            done.observe();
            if (done.isFailed()) {
                deliverError(done.error());
            } else {
                deliver(done.value());
            }
        }

        @Override
        protected void abandon() {
            operation.result.forget(this);
            operation.worker.cancel(operation);
        }

        @Override
        public String describe() {
            return operation.result.describe();
        }
    }
}
