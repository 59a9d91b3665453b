package dev.fermata.runtime.task;

/** A variable with a value per task; tasks inherit the values that their parent had when it started them. */
public final class TaskLocal {
    /** A chain of bindings, newest first; immutable, so parents and children share it. */
    record Binding(TaskLocal key, Object value, Binding older) {
    }

    private final Object initial;

    /** @param initial the value where nothing is set */
    public TaskLocal(Object initial) {
        this.initial = initial;
    }

    /** The value in the running task. */
    public Object get() {
        Task task = Task.currentOrNull();
        for (Binding b = task == null ? null : task.locals(); b != null; b = b.older()) {
            if (b.key() == this) {
                return b.value();
            }
        }
        return initial;
    }

    /** Sets the value for the running task and the children it starts from now on. */
    public void set(Object value) {
        Task task = Task.current();
        task.locals(new Binding(this, value, without(task.locals())));
    }

    private Binding without(Binding chain) {
        for (Binding b = chain; b != null; b = b.older()) {
            if (b.key() == this) {
                return removed(chain);
            }
        }
        return chain;
    }

    private Binding removed(Binding chain) {
        return chain.key() == this ? chain.older() : new Binding(chain.key(), chain.value(), removed(chain.older()));
    }
}
