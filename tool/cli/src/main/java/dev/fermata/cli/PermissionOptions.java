package dev.fermata.cli;

import dev.fermata.runtime.session.Permissions;
import java.util.HashSet;
import java.util.Set;
import picocli.CommandLine.Option;

/** What a program may do. Without any of these options it may do everything. */
final class PermissionOptions {
    @Option(names = "--untrusted", description = "Allow nothing but what further --allow options name, and no connection to "
        + "private addresses.")
    boolean untrusted;

    @Option(names = "--allow-all", description = "Allow everything, whatever else is said.")
    boolean all;

    @Option(names = "--allow-fs-read", description = "Allow reading files. Any --allow option forbids the rest.")
    boolean filesystemRead;

    @Option(names = "--allow-fs-write", description = "Allow writing files.")
    boolean filesystemWrite;

    @Option(names = "--allow-fs-delete", description = "Allow deleting files.")
    boolean filesystemDelete;

    @Option(names = "--allow-process-exec", description = "Allow starting processes.")
    boolean processExec;

    @Option(names = "--allow-shell-exec", description = "Allow running shell commands.")
    boolean shellExec;

    @Option(names = "--allow-env-read", description = "Allow reading environment variables.")
    boolean environmentRead;

    @Option(names = "--allow-env-write", description = "Allow changing environment variables.")
    boolean environmentWrite;

    @Option(names = "--allow-net-client", description = "Allow connecting to other machines.")
    boolean networkClient;

    @Option(names = "--allow-net-server", description = "Allow accepting connections.")
    boolean networkServer;

    @Option(names = "--allow-net", description = "Both of the above.")
    boolean network;

    @Option(names = "--allow-database", description = "Allow using databases.")
    boolean database;

    @Option(names = "--allow-clock", description = "Allow reading the time and waiting.")
    boolean clock;

    @Option(names = "--allow-random", description = "Allow random numbers.")
    boolean random;

    /** Sets the flag of this name; false when there is none. */
    boolean flag(String name) {
        switch (name) {
            case "--untrusted" -> untrusted = true;
            case "--allow-all" -> all = true;
            case "--allow-fs-read" -> filesystemRead = true;
            case "--allow-fs-write" -> filesystemWrite = true;
            case "--allow-fs-delete" -> filesystemDelete = true;
            case "--allow-process-exec" -> processExec = true;
            case "--allow-shell-exec" -> shellExec = true;
            case "--allow-env-read" -> environmentRead = true;
            case "--allow-env-write" -> environmentWrite = true;
            case "--allow-net-client" -> networkClient = true;
            case "--allow-net-server" -> networkServer = true;
            case "--allow-net" -> network = true;
            case "--allow-database" -> database = true;
            case "--allow-clock" -> clock = true;
            case "--allow-random" -> random = true;
            default -> {
                return false;
            }
        }
        return true;
    }

    Permissions permissions() {
        if (all) {
            return Permissions.all();
        }
        Set<String> allowed = new HashSet<>();
        add(allowed, filesystemRead, "filesystem-read");
        add(allowed, filesystemWrite, "filesystem-write");
        add(allowed, filesystemDelete, "filesystem-delete");
        add(allowed, processExec, "process-exec");
        add(allowed, shellExec, "shell-exec");
        add(allowed, environmentRead, "env-read");
        add(allowed, environmentWrite, "env-write");
        add(allowed, networkClient || network, "network-client");
        add(allowed, networkServer || network, "network-server");
        add(allowed, (networkClient || network) && !untrusted, "network-private"); // its own machine and network
        add(allowed, database, "database");
        add(allowed, clock, "clock");
        add(allowed, random, "random");
        return untrusted || !allowed.isEmpty() ? Permissions.only(allowed) : Permissions.all();
    }

    private static void add(Set<String> allowed, boolean flag, String capability) {
        if (flag) {
            allowed.add(capability);
        }
    }
}
