package dev.fermata.ruff.builtin;

import dev.fermata.runtime.task.ScriptError;
import dev.fermata.ruff.value.RuffArray;
import dev.fermata.ruff.value.RuffQueue;
import dev.fermata.ruff.value.RuffStack;
import dev.fermata.ruff.value.Values;

/** Queues and stacks. Wrong arguments are answered with an empty collection, null, true or an empty array. */
public final class QueueBuiltins {
    private QueueBuiltins() {
    }

    static Builtin describe(String name) {
        Entry entry = new Entry(QueueBuiltins.class, name).pure();
        return switch (name) {
            case "Queue" -> entry.method("newQueue").takesLoosely(1);
            case "Stack" -> entry.method("newStack").takesLoosely(1);
            case "queue_enqueue", "stack_push" -> entry.takesLoosely(2);
            case "queue_dequeue", "queue_peek", "queue_to_array", "stack_pop", "stack_peek", "stack_to_array" ->
                    entry.takesLoosely(1);
            case "queue_is_empty", "stack_is_empty" -> entry.returns(boolean.class).takesLoosely(1);
            case "queue_size" -> entry.returns(long.class).takes(1, "queue_size expects 1 argument (queue), got {got}");
            case "stack_size" -> entry.returns(long.class).takes(1, "stack_size expects 1 argument (stack), got {got}");
            default -> null;
        };
    }

    public static Object newQueue(Object items) {
        return items instanceof RuffArray array ? RuffQueue.of(array.toObjects()) : RuffQueue.of();
    }

    public static Object queueEnqueue(Object queue, Object value) {
        return queue instanceof RuffQueue items ? items.enqueue(Values.share(value)) : RuffQueue.of();
    }

    /** [queue without its front, the front]. */
    public static Object queueDequeue(Object queue) {
        return queue instanceof RuffQueue items ? RuffArray.of(items.dequeue(), Values.share(items.peek()))
                : RuffArray.of(RuffQueue.of(), null);
    }

    public static Object queuePeek(Object queue) {
        return queue instanceof RuffQueue items ? Values.share(items.peek()) : null;
    }

    public static long queueSize(Object queue) {
        if (queue instanceof RuffQueue items) {
            return items.size();
        }
        throw new ScriptError("queue_size requires a Queue argument");
    }

    public static boolean queueIsEmpty(Object queue) {
        return !(queue instanceof RuffQueue items) || items.size() == 0;
    }

    public static Object queueToArray(Object queue) {
        return queue instanceof RuffQueue items ? RuffArray.of(items.toObjects()) : new RuffArray();
    }

    public static Object newStack(Object items) {
        return items instanceof RuffArray array ? RuffStack.of(array) : RuffStack.EMPTY;
    }

    public static Object stackPush(Object stack, Object value) {
        return stack instanceof RuffStack items ? items.push(Values.share(value)) : RuffStack.EMPTY;
    }

    /** [stack without its top, the top]. */
    public static Object stackPop(Object stack) {
        return stack instanceof RuffStack items ? RuffArray.of(items.pop(), Values.share(items.peek()))
                : RuffArray.of(RuffStack.EMPTY, null);
    }

    public static Object stackPeek(Object stack) {
        return stack instanceof RuffStack items ? Values.share(items.peek()) : null;
    }

    public static long stackSize(Object stack) {
        if (stack instanceof RuffStack items) {
            return items.size();
        }
        throw new ScriptError("stack_size requires a Stack argument");
    }

    public static boolean stackIsEmpty(Object stack) {
        return !(stack instanceof RuffStack items) || items.size() == 0;
    }

    public static Object stackToArray(Object stack) {
        return stack instanceof RuffStack items ? RuffArray.of(items.toObjects()) : new RuffArray();
    }
}
