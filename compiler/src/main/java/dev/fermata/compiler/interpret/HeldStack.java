package dev.fermata.compiler.interpret;

import dev.fermata.compiler.link.ProgramPlace;
import dev.fermata.runtime.task.Carrier;
import dev.fermata.runtime.task.Frame;
import dev.fermata.runtime.task.Suspension;
import java.lang.ref.Cleaner;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * A Java stack that can be left and entered again: it belongs to a virtual thread.
 *
 * <p><b>Protocol.</b> The virtual thread and its driver (the thread that entered or resumes it) take turns; {@code turn}
 * says whose it is, and its volatile write publishes everything the other wrote before, all other fields included.
 * <pre>
 *   turn       who runs            written by
 *   DRIVER     the driver          the virtual thread, when the body is done or suspends; nobody while it is suspended
 *   STACK      the virtual thread  the driver, to begin or resume
 * </pre>
 * While it runs, the virtual thread uses the driver's {@link Carrier}: it acts for the same task, and the suspension it
 * throws is the driver's.
 */
final class HeldStack {
    /** What runs on the stack. */
    interface Body {
        Object run(HeldStack stack) throws Throwable;
    }

    private enum Turn { DRIVER, STACK }

    /** Wakes the threads of stacks that were dropped while suspended, so that they can end. */
    private static final Cleaner CLEANER = Cleaner.create();

    /** The stacks that have begun and not ended, by their threads. */
    private static final Map<Thread, HeldStack> STACKS = new ConcurrentHashMap<>();

    /** The activations that began on this stack, outermost first; for {@link Frame#position()}. */
    final List<Activation> activations = new ArrayList<>();
    /** How many nodes are being evaluated on this stack. */
    int nesting;

    private volatile Turn turn = Turn.STACK;
    private volatile Thread driver;
    private Thread thread;
    private Carrier carrier;
    /** Counts suspensions, to tell a late clean-up from a present one. */
    private int generation;
    private Object value;
    private Throwable error;

    /**
     * Runs the body until it ends or first suspends.
     *
     * @throws Suspension when it suspends; the frame of this stack has been added
     */
    Object enter(Body body) throws Throwable {
        carrier = Carrier.current();
        driver = Thread.currentThread();
        thread = Thread.ofVirtual().name("fermata-held-stack").unstarted(() -> run(body));
        thread.start();
        return drive();
    }

    private void run(Body body) {
        Carrier.adopt(carrier);
        STACKS.put(Thread.currentThread(), this);
        Object result = null;
        Throwable thrown = null;
        try {
            result = body.run(this);
        } catch (Throwable t) {
            thrown = t;
        } finally {
            STACKS.remove(Thread.currentThread());
        }
        value = result;
        error = thrown;
        handOver();
    }

    /** The stack of this thread; null when it is not one of these. */
    static HeldStack current() {
        Thread thread = Thread.currentThread();
        return thread.isVirtual() ? STACKS.get(thread) : null;
    }

    /** On the virtual thread: where its innermost activation stands; null when none has begun on it. */
    ProgramPlace place() {
        return activations.isEmpty() ? null : activations.getLast().place();
    }

    /** On the virtual thread: its trace with activations in the places of the methods that run them, and the driver's. */
    StackTraceElement[] whole(StackTraceElement[] own) {
        List<StackTraceElement> all = new ArrayList<>();
        add(own, all);
        return all.toArray(StackTraceElement[]::new);
    }

    private void add(StackTraceElement[] own, List<StackTraceElement> all) {
        int next = activations.size() - 1;
        for (StackTraceElement element : own) {
            boolean runs = next >= 0 && element.getMethodName().equals("run") && element.getClassName().equals(Activation.class.getName());
            all.add(runs ? activations.get(next--).traced() : element);
        }
        Thread waiting = driver;
        if (waiting != null) {
            HeldStack outer = STACKS.get(waiting);
            if (outer == null) {
                Collections.addAll(all, waiting.getStackTrace());
            } else {
                outer.add(waiting.getStackTrace(), all);
            }
        }
    }

    /** On the virtual thread: the body threw this suspension. Gives what is delivered when the task goes on. */
    Object suspend(Suspension suspension) throws Throwable {
        for (Activation activation : activations.reversed()) {
            suspension.push(new PassedFrame(activation.codePosition()));
        }
        HeldFrame frame = new HeldFrame(this);
        generation++;
        CLEANER.register(frame, new Abandon(this, generation));
        suspension.push(frame);
        value = null;
        error = suspension;
        frame = null; // must be reachable through the task only
        suspension = null;
        handOver();
        while (turn != Turn.STACK) {
            LockSupport.park(this);
        }
        Carrier.adopt(carrier);
        Object delivered = value;
        Throwable thrown = error;
        value = null;
        error = null;
        if (thrown != null) {
            throw thrown;
        }
        return delivered;
    }

    private void handOver() {
        Thread waiting = driver;
        driver = null;
        turn = Turn.DRIVER;
        LockSupport.unpark(waiting);
    }

    /** On a driver: goes on with a suspended stack. */
    Object resume(Object deliveredValue, Throwable deliveredError) throws Throwable {
        carrier = Carrier.current();
        driver = Thread.currentThread();
        generation++;
        value = deliveredValue;
        error = deliveredError;
        turn = Turn.STACK;
        LockSupport.unpark(thread);
        return drive();
    }

    private Object drive() throws Throwable {
        while (turn != Turn.DRIVER) {
            LockSupport.park(this);
        }
        Throwable thrown = error;
        Object result = value;
        value = null;
        error = null;
        carrier = null;
        if (thrown != null) {
            throw thrown;
        }
        return result;
    }

    /** Ends the thread of a suspended stack whose frame has become unreachable. Must not refer to the frame. */
    private record Abandon(HeldStack stack, int generation) implements Runnable {
        @Override
        public void run() {
            if (stack.generation == generation) {
                stack.carrier = new Carrier();
                stack.error = new Abandoned();
                stack.turn = Turn.STACK;
                LockSupport.unpark(stack.thread);
            }
        }
    }
}
