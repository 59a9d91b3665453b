package dev.fermata.cli;

import dev.fermata.compiler.language.FailureReport;
import dev.fermata.compiler.language.Language;
import dev.fermata.compiler.language.ReportStyle;

/** Prints failures for commands. */
final class Reports {
    private Reports() {
    }

    static ReportStyle style() {
        return Terminals.colouredErrors() ? ReportStyle.COLOUR : ReportStyle.PLAIN;
    }

    /** Returns the exit code. */
    static int print(Language language, Throwable failure) {
        return print(language.report(failure, style()));
    }

    static int print(FailureReport report) {
        System.out.flush();
        System.err.print(report.text());
        return report.exitCode();
    }
}
