package dev.fermata.cli;

import dev.fermata.compiler.language.FailureReport;
import dev.fermata.compiler.language.Language;
import dev.fermata.compiler.language.ReportStyle;
import java.nio.charset.StandardCharsets;

/** Prints failures for commands. */
public final class Reports {
    private Reports() {
    }

    public static ReportStyle style() {
        return Terminals.colouredErrors() ? ReportStyle.COLOUR : ReportStyle.PLAIN;
    }

    /** Returns the exit code. */
    public static int print(Language language, Throwable failure) {
        return print(language.report(failure, style()));
    }

    public static int print(FailureReport report) {
        print(report.text());
        return report.exitCode();
    }

    /** Text for people on standard error. */
    public static void print(String text) {
        System.out.flush();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        System.err.write(bytes, 0, bytes.length);
        System.err.flush();
    }
}
