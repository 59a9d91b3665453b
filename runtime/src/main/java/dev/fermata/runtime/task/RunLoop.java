package dev.fermata.runtime.task;

import dev.fermata.runtime.executor.Preemption;

/**
 * How the frames of a task are run: the innermost one is resumed with a value or an error, its result goes to the next one
 * out, and what stops them says where the task stands afterwards. The calling thread owns the task, see {@link Task}.
 */
final class RunLoop {
    private RunLoop() {
    }

    /**
     * Runs a ready task, and then those whose start was interrupted by it.
     *
     * @return the task to go on with later when the activation was preempted; null when nothing is left to do
     */
    static Task activate(Task first, Carrier carrier) {
        if (first.base.engine().hasEnded()) {
            return null;
        }
        Task outside = carrier.task; // null but on a host's executor that runs items in the caller
        Frame outsideFrames = carrier.outer;
        carrier.answered = 0;
        carrier.sliceBegan = Preemption.current();
        carrier.preempted = null;
        Task task = first;
        while (task != null) {
            carrier.task = task;
            task = advance(task, carrier);
        }
        carrier.task = outside;
        carrier.outer = outsideFrames;
        Task preempted = carrier.preempted;
        carrier.preempted = null;
        return preempted;
    }

    /** Runs until the task ends or waits; returns the task to run next, if there is one. */
    private static Task advance(Task task, Carrier carrier) {
        Wait over = task.waiting;
        task.waiting = null;
        Frame frame = task.frames;
        Object value = task.delivered;
        Throwable error = null;
        if (value instanceof Failure failure && over != null && failure.error instanceof ScriptError raised) {
            Task failed = over.target();
            if (failed != null && failed.isFailed() && failed.error() == raised) {
                raised.comesBy(AwaitStep.suspended(failed, task));
            }
        }
        task.frames = null;
        task.delivered = null;
        boolean starting = (task.flags & Task.STARTED) == 0;
        if (starting) {
            task.flags |= Task.STARTED;
            error = task.cancellation();
            starting = error == null;
            if (Engine.tracing) {
                task.tell(TaskListener.Event.STARTED, null);
            }
        } else if (Engine.tracing) {
            task.tell(TaskListener.Event.RESUMED, null);
        }
        if (value instanceof Marker) {
            carrier.outer = frame;
            error = value instanceof Failure failure ? task.awaited(surfacing(task, failure, frame)) : error;
            value = null;
        }
        while (true) {
            Frame outer = null;
            try {
                if (starting) {
                    starting = false;
                    carrier.outer = null;
                    value = task.execute();
                } else if (frame == null) {
                    break;
                } else {
                    outer = frame.caller;
                    if (error == null || frame.catchesErrors()) {
                        carrier.outer = outer;
                        value = frame.resume(value, error);
                        if (value instanceof Suspension again) {
                            throw again;
                        }
                        error = null;
                    }
                }
                frame = outer;
                continue;
            } catch (Suspension suspension) {
                frame = suspension.innermost();
                if (frame == null) {
                    frame = outer;
                } else {
                    suspension.outermost().caller = outer;
                }
                Object on = suspension.waitingFor();
                suspension.begin(null);
                value = null;
                error = null;
                if (on == FreshStack.INSTANCE) {
                    continue;
                }
                task.frames = frame;
                if (on instanceof Directive directive) {
                    switch (directive) {
                        case PREEMPT -> {
                            if (Engine.tracing) {
                                task.tell(TaskListener.Event.LONG_RUN, null);
                                task.tell(TaskListener.Event.SUSPENDED, null);
                            }
                            task.delivered = Nil.INSTANCE;
                            carrier.preempted = task;
                            return null;
                        }
                        case YIELD -> {
                            error = task.cancellation();
                            if (error == null) {
                                Task next = takeStarter(task);
                                task.delivered = Nil.INSTANCE;
                                task.giveWay();
                                return next;
                            }
                        }
                        case YIELD_VALUE -> {
                            if (yieldToBoundary(task, frame)) {
                                frame = task.frames;
                                value = task.delivered;
                                task.delivered = null;
                                if (value instanceof Nil) {
                                    value = null;
                                }
                            } else {
                                error = new ScriptError("yield outside a generator");
                            }
                        }
                        case END -> {
                            task.frames = null;
                            return null;
                        }
                    }
                } else {
                    return leave(task, carrier, on);
                }
                task.frames = null;
            } catch (Throwable thrown) {
                value = null;
                error = thrown;
                frame = outer;
            }
        }
        Task next = takeStarter(task);
        carrier.outer = null;
        task.finish(value, error);
        return next;
    }

    /** Leaves a task whose frames are stored; returns the task to run next, if there is one. */
    private static Task leave(Task task, Carrier carrier, Object on) {
        if (on instanceof Transfer transfer) {
            if (transfer.reason() == FreshStack.INSTANCE) {
                return transfer.innermost();
            }
            carrier.preempted = transfer.innermost();
            return null;
        }
        Task next = takeStarter(task);
        if (task.begin(Task.asWait(on), carrier)) {
            // Over at once, or refused; in line like any other that is ready, as after a first wait.
            task.waiting = null;
            task.enqueue();
        }
        return next;
    }

    /** What the starter of a task does when it stops for the first time: it is still on the starter's stack. */
    static void suspendFirst(Task task, Suspension suspension, Task parent, Carrier carrier) throws Suspension {
        Frame innermost = suspension.innermost();
        Object on = suspension.waitingFor();
        task.frames = innermost;
        if (on == FreshStack.INSTANCE || on == Directive.PREEMPT) {
            task.delivered = Nil.INSTANCE;
            task.starter = parent;
            throw suspension.begin(new Transfer(task, on));
        } else if (on instanceof Transfer) {
            task.starter = parent;
            throw suspension.begin(on);
        } else if (on == Directive.END) {
            throw suspension.begin(on);
        } else if (on == Directive.YIELD) {
            task.delivered = Nil.INSTANCE;
            task.enqueueFirst();
        } else if (on == Directive.YIELD_VALUE) {
            if (yieldToBoundary(task, innermost)) {
                task.enqueueFirst();
            } else {
                task.delivered = new Failure(new ScriptError("yield outside a generator"));
                task.enqueueFirst();
            }
        } else if (task.begin(Task.asWait(on), carrier)) {
            task.waiting = null;
            task.enqueue();
        }
        suspension.begin(null);
    }

    private static Throwable surfacing(Task task, Failure failure, Frame frame) {
        if (failure.error instanceof ScriptError raised) {
            raised.surfacesIn(task, frame);
        }
        return failure.error;
    }

    /** The task to run after one, which receives that one as the result of its {@link Task#startHere}. */
    private static Task takeStarter(Task task) {
        Task next = task.starter;
        if (next != null) {
            task.starter = null;
            next.delivered = task;
        }
        return next;
    }

    /**
     * Hands the value that a resumed coroutine yields to its consumer, whose frames lie behind the coroutine's boundary
     * in the task's own list. On success {@link Task#frames} is the consumer and {@link Task#delivered} the value.
     */
    private static boolean yieldToBoundary(Task task, Frame innermost) {
        Frame last = null;
        Frame frame = innermost;
        while (frame != null && !(frame instanceof Coroutine.Boundary)) {
            last = frame;
            frame = frame.caller;
        }
        if (frame == null) {
            return false;
        }
        if (last != null) {
            last.caller = null;
        }
        ((Coroutine.Boundary) frame).yielded(last == null ? null : innermost);
        Carrier carrier = Carrier.current();
        Object value = carrier.yielded;
        carrier.yielded = null;
        task.frames = frame.caller;
        task.delivered = value == null ? Nil.INSTANCE : value;
        return true;
    }
}
