package dev.fermata.compiler.language;

import dev.fermata.compiler.source.ProblemException;
import dev.fermata.compiler.source.Source;
import dev.fermata.runtime.task.Task;
import java.util.List;
import java.util.Optional;

/**
 * A language as the tools see it. Implementations are stateless and have a public constructor without arguments; they
 * are created on the first use of one of their files and must not load more classes than the question needs.
 */
public interface Language {
    /** Lower case, as in {@code --language ruff}. */
    String name();

    /** Of the language, not of the engine; shown by {@code --version}. */
    String version();

    /** Without the dot; the first is the usual one. */
    List<String> extensions();

    /**
     * Compiles a main program.
     *
     * @throws ProblemException when the text is not a program
     */
    Program load(Source source, ModuleContext context);

    /** Whether a program's tasks never run side by side, so that one thread is as good as many. */
    default boolean runsOnOneThread() {
        return false;
    }

    /** Whether the program that was loaded last is to run on virtual time, unless whoever runs it says otherwise. */
    default boolean prefersVirtualTime() {
        return false;
    }

    /** Whether virtual time moves only when the program that was loaded last moves it. */
    default boolean movesTime() {
        return false;
    }

    /**
     * How many nanoseconds a task of the program that was loaded last runs at most without waiting before a trace marks
     * that; 0 when it is to mark the tasks that were made to give way to others.
     */
    default long longStepNanos() {
        return 0;
    }

    /** The test declarations of a file, in order; the file's own statements do not run unless the language says so. */
    List<TestCase> tests(Source source, ModuleContext context);

    /**
     * Tells a failure to the user, in the language's own layout.
     *
     * @param failure a {@link ProblemException}, an uncaught error of the program, an {@link UnreadableSourceException},
     *     a deadlock, a cancellation; anything else is an internal fault and is reported as one
     */
    FailureReport report(Throwable failure, ReportStyle style);

    /**
     * Tells the error of a task that nobody awaited. Its exit code is that of a program which otherwise ended normally.
     *
     * @param task the task that failed
     */
    default FailureReport reportUnobserved(Task task, Throwable failure, ReportStyle style) {
        return report(failure, style);
    }

    /** Begins a conversation: inputs are evaluated one by one in one lasting scope. */
    Interactive interactive(ModuleContext context);

    /** The documentation of a builtin or keyword, as plain text. */
    Optional<String> documentation(String name);

    /** The names {@link #documentation} knows, sorted; also offered for completion. */
    List<String> documentedNames();
}
