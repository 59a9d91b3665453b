package dev.fermata.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * What {@code fermata run} can be told. Filled by {@link RunArguments} on the hot path; the annotations, which cost nothing
 * there, make the help text and the error messages.
 */
final class RunOptions {
    @Mixin
    final SessionOptions session;

    @Option(names = "-e", paramLabel = "CODE", description = "Run this text instead of a file.")
    String code;

    @Option(names = "--replay", paramLabel = "TOKEN",
        description = "Repeat the schedule that 'fermata explore' printed this token for.")
    String replay;

    @Option(names = "--interpreter", description = "Accepted for compatibility; there is one way to run a program.")
    boolean interpreter;

    @Option(names = "--jit", description = "Accepted for compatibility; programs are always compiled.")
    boolean jit;

    @Option(names = "--json-runtime-diagnostics",
        description = "Write the error that ends the program as JSON to standard output.")
    boolean json;

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE",
        description = "The program; '-' reads it from standard input. The extension tells the language.")
    String file;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "ARGS", description = "Arguments for the program.")
    List<String> arguments = new ArrayList<>();

    /** Where to write a trace; set by the trace command. */
    String trace;

    RunOptions() {
        this(new SessionOptions());
    }

    RunOptions(SessionOptions session) {
        this.session = session;
    }
}
