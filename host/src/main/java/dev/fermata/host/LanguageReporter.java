package dev.fermata.host;

import dev.fermata.compiler.language.FailureReport;
import dev.fermata.compiler.language.Language;
import dev.fermata.compiler.language.ReportStyle;
import dev.fermata.runtime.session.Output;
import dev.fermata.runtime.session.Reporter;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.task.Cancelled;
import dev.fermata.runtime.task.Task;
import java.util.function.BooleanSupplier;

/** Shows the errors of a session in its language's layout. */
final class LanguageReporter implements Reporter {
    private final Language language;
    private final ExecutionOptions options;
    private final BooleanSupplier stopped;

    /** @param stopped whether the program is being ended from outside; its cancellations are then no news */
    LanguageReporter(Language language, ExecutionOptions options, BooleanSupplier stopped) {
        this.language = language;
        this.options = options;
        this.stopped = stopped;
    }

    @Override
    public void uncaught(Session session, Task task, Throwable error) {
        if (error instanceof Cancelled && stopped.getAsBoolean()) {
            return;
        }
        FailureReport report = language.report(error, options.style);
        if (options.failures != null) {
            options.failures.accept(report);
        } else {
            show(session, report);
        }
    }

    @Override
    public void unobserved(Session session, Task task, Throwable error) {
        if (error instanceof Cancelled) {
            return;
        }
        // Not the style of the program's end: there may be several of these, beside a program that goes on.
        ReportStyle style = options.style == ReportStyle.JSON ? ReportStyle.PLAIN : options.style;
        show(session, language.reportUnobserved(task, error, style));
    }

    @Override
    public int exitCode(Throwable error) {
        return language.report(error, ReportStyle.PLAIN).exitCode();
    }

    @Override
    public int exitCodeForUnobserved(Task task, Throwable error) {
        return language.reportUnobserved(task, error, ReportStyle.PLAIN).exitCode();
    }

    private static void show(Session session, FailureReport report) {
        session.console().out().flush();
        Output target = report.standardOutput() ? session.console().out() : session.console().err();
        target.print(report.text());
        target.flush();
    }
}
