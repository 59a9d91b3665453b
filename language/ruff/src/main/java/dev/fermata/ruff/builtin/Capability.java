package dev.fermata.ruff.builtin;

/** What a program may be allowed to do beyond computing. */
public enum Capability {
    FILESYSTEM_READ("filesystem-read", "--allow-fs-read"),
    FILESYSTEM_WRITE("filesystem-write", "--allow-fs-write"),
    FILESYSTEM_DELETE("filesystem-delete", "--allow-fs-delete"),
    PROCESS_EXEC("process-exec", "--allow-process-exec"),
    SHELL_EXEC("shell-exec", "--allow-shell-exec"),
    ENV_READ("env-read", "--allow-env-read"),
    ENV_WRITE("env-write", "--allow-env-write"),
    NETWORK_CLIENT("network-client", "--allow-net-client"),
    NETWORK_SERVER("network-server", "--allow-net-server"),
    DATABASE("database", "--allow-database"),
    CLOCK("clock", "--allow-clock"),
    RANDOM("random", "--allow-random");

    private final String text;
    private final String flag;

    Capability(String text, String flag) {
        this.text = text;
        this.flag = flag;
    }

    /** The name in messages and in the session's permissions. */
    public String text() {
        return text;
    }

    /** The command line flag that allows it. */
    public String flag() {
        return flag;
    }
}
