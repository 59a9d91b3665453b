/** The async engine: tasks, scopes, executors, timers, channels and I/O. It knows no language. */
module dev.fermata.runtime {
    exports dev.fermata.runtime.task;
}
