/** The async engine: tasks, scopes, executors, timers, channels and I/O. It knows no language. */
module dev.fermata.runtime {
    // Only to look at another process; a program that is looked at needs nothing.
    requires static jdk.attach;

    exports dev.fermata.runtime.task;
    exports dev.fermata.runtime.executor;
    exports dev.fermata.runtime.timer;
    exports dev.fermata.runtime.world;
    exports dev.fermata.runtime.session;
    exports dev.fermata.runtime.channel;
    exports dev.fermata.runtime.sync;
    exports dev.fermata.runtime.io;
    exports dev.fermata.runtime.trace;
}
