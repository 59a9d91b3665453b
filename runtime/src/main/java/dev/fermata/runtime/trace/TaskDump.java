package dev.fermata.runtime.trace;

import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.task.CodePosition;
import dev.fermata.runtime.task.Frame;
import dev.fermata.runtime.task.Scope;
import dev.fermata.runtime.task.Task;
import dev.fermata.runtime.task.Wait;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The tasks of a program at a moment, as a tree: below each task, those that live in the scopes it has opened. Taken
 * without stopping anything, so tasks that run meanwhile may be shown a little earlier or later than others.
 *
 * @param tasks the tasks of the outermost scope, oldest first
 */
public record TaskDump(List<Node> tasks) {
    private static final int MAX_FRAMES = 50;

    /**
     * One task.
     *
     * @param id          its number
     * @param name        its name, or null
     * @param state       running (or about to), waiting, or done
     * @param waitsFor    what it waits for, or null
     * @param waitingMillis for how long
     * @param spawnedAt   where it was started, or null
     * @param frames      where it stands, innermost first; empty while it runs
     * @param children    the tasks in the scopes it has opened
     */
    public record Node(long id, String name, State state, String waitsFor, long waitingMillis, CodePosition spawnedAt,
                       List<CodePosition> frames, List<Node> children) {
    }

    /** What a task does. */
    public enum State { RUNNING, WAITING, DONE }

    /** The tasks of a session now. Any thread may ask. */
    public static TaskDump of(Session session) {
        return new TaskDump(nodes(session.engine().outermost()));
    }

    private static List<Node> nodes(Scope scope) {
        List<Node> nodes = new ArrayList<>();
        for (Task task : scope.children().reversed()) {
            nodes.add(node(task, scope));
        }
        return nodes;
    }

    private static Node node(Task task, Scope base) {
        long id = task.id(); // first, so that tasks without a number get theirs in the order of the tree
        Wait wait = task.waiting();
        boolean waits = wait != null && wait.task() == task;
        List<CodePosition> frames = new ArrayList<>();
        if (waits) {
            int count = 0;
            for (Frame frame = task.frames(); frame != null && count < MAX_FRAMES; frame = frame.caller, count++) {
                if (frame.position().shown()) {
                    frames.add(frame.position());
                }
            }
        }
        List<Node> children = new ArrayList<>();
        for (Scope scope = task.scope(); scope != base && scope != null; scope = scope.parent()) {
            children.addAll(0, nodes(scope));
        }
        State state = task.isDone() ? State.DONE : waits ? State.WAITING : State.RUNNING;
        return new Node(id, task.name(), state, waits ? wait.describe() : null, waits ? task.waitingMillis() : 0,
                task.spawnedAt(), frames, children);
    }

    /** How many tasks it shows. */
    public int count() {
        return count(tasks);
    }

    private static int count(List<Node> nodes) {
        int sum = nodes.size();
        for (Node node : nodes) {
            sum += count(node.children);
        }
        return sum;
    }

    /** The tree as text, for people. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        int count = count();
        text.append(count).append(count == 1 ? " task\n" : " tasks\n");
        append(text, tasks, "");
        return text.toString();
    }

    private static void append(StringBuilder text, List<Node> nodes, String indent) {
        for (Node node : nodes) {
            text.append(indent).append("task ").append(node.id);
            if (node.name != null) {
                text.append(' ').append(node.name);
            }
            text.append(": ").append(node.state.name().toLowerCase(Locale.ROOT));
            if (node.waitsFor != null) {
                text.append(" for ").append(node.waitsFor).append(", ").append(node.waitingMillis).append(" ms");
            }
            if (node.spawnedAt != null) {
                text.append(", started at ").append(node.spawnedAt);
            }
            text.append('\n');
            for (CodePosition position : node.frames) {
                text.append(indent).append("    at ").append(position).append('\n');
            }
            append(text, node.children, indent + "  ");
        }
    }
}
