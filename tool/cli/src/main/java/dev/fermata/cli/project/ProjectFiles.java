package dev.fermata.cli.project;

import dev.fermata.cli.Reports;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** Reading and writing manifests for commands, and what they say when that fails. */
final class ProjectFiles {
    private static final int BAD_COMMAND_LINE = 2;
    private static final int INVALID = 4;
    private static final int UNREADABLE = 5;

    /** An error with its exit code. The message is for the user. */
    static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int exitCode;

        Failure(int exitCode, String message) {
            super(message, null, false, false);
            this.exitCode = exitCode;
        }
    }

    private ProjectFiles() {
    }

    /** Does what a command does; returns the exit code. */
    static int carryOut(Callable<Integer> command) throws Exception {
        try {
            return command.call();
        } catch (Failure failure) {
            return report(failure.exitCode, failure.getMessage());
        } catch (Manifest.InvalidException invalid) {
            return report(INVALID, "Invalid ruff.toml: " + invalid.getMessage());
        } catch (IOException e) {
            return report(UNREADABLE, "Failed to access '" + e.getMessage() + "': " + reason(e));
        }
    }

    private static int report(int exitCode, String message) {
        Reports.print("[RUFCLI001] [cli] error: " + message + "\n");
        return exitCode;
    }

    private static String reason(IOException e) {
        return switch (e) {
            case NoSuchFileException _ -> "No such file or directory (os error 2)";
            case AccessDeniedException _ -> "Permission denied (os error 13)";
            default -> e.getClass().getSimpleName();
        };
    }

    static Manifest manifest(String file) throws IOException {
        Manifest manifest = Manifest.parse(Files.readString(Path.of(file)));
        refuseReserved(manifest.name(), INVALID);
        manifest.dependencies().keySet().forEach(name -> refuseReserved(name, INVALID));
        return manifest;
    }

    /** A name given on the command line. */
    static void checkName(String name) {
        refuseReserved(name, BAD_COMMAND_LINE);
        if (!Manifest.isPackageName(name)) {
            throw new Failure(BAD_COMMAND_LINE, "'" + name + "' is not a package name: letters, digits, '-' and '_', beginning with a letter");
        }
    }

    private static void refuseReserved(String name, int exitCode) {
        ReservedNames.refusal(name).ifPresent(message -> {
            throw new Failure(exitCode, message);
        });
    }
}
