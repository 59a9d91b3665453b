package dev.fermata.compiler.toy;
import dev.fermata.runtime.task.Task;
final class Programs {
    static Object run(Task root) throws Throwable {
        Task.startQueued(root); Task.runAll();
        if (!root.isDone()) return "deadlock";
        if (root.error() != null) throw root.error();
        return root.value();
    }
}
