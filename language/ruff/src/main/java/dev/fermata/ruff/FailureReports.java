package dev.fermata.ruff;

import dev.fermata.compiler.ir.Position;
import dev.fermata.compiler.language.FailureReport;
import dev.fermata.compiler.language.ReportStyle;
import dev.fermata.compiler.language.UnreadableSourceException;
import dev.fermata.compiler.source.DisplayText;
import dev.fermata.compiler.source.Problem;
import dev.fermata.compiler.source.ProblemException;
import dev.fermata.compiler.source.ProblemRenderer;
import dev.fermata.compiler.source.Source;
import dev.fermata.compiler.source.Span;
import dev.fermata.ruff.lower.CallStack;
import dev.fermata.ruff.syntax.RuffProblemLayout;
import dev.fermata.ruff.task.Rejection;
import dev.fermata.runtime.task.Cancelled;
import dev.fermata.runtime.task.CodePosition;
import dev.fermata.runtime.task.ScriptError;
import java.util.List;
import java.util.Map;

/** Failures in the layout of the reference, with the source line and a caret added. */
final class FailureReports {
    private static final int EXIT_TEXT = 3;
    private static final int EXIT_RUN = 4;
    private static final int EXIT_IO = 5;
    private static final int EXIT_FAULT = 6;
    private static final String RUN_TIME_CODE = "RUFVM001";

    private final Map<String, Source> sources;
    private final ReportStyle style;

    FailureReports(Map<String, Source> sources, ReportStyle style) {
        this.sources = sources;
        this.style = style;
    }

    FailureReport of(Throwable failure) {
        return switch (failure) {
            case ProblemException e -> problems(e);
            case UnreadableSourceException e -> unreadable(e);
            case ScriptError e -> error(e);
            case Cancelled e -> plain(EXIT_RUN, "Runtime Error: Cancelled: " + e.reason());
            case StackOverflowError _ -> plain(EXIT_RUN, "Runtime Error: Maximum VM call stack depth of 256 exceeded");
            case OutOfMemoryError _ -> plain(EXIT_RUN, "Runtime Error: Out of memory");
            default -> fault(failure);
        };
    }

    private FailureReport problems(ProblemException e) {
        Problem first = e.problems().getFirst();
        boolean compile = first.code().equals(RUN_TIME_CODE);
        String text = new ProblemRenderer(new RuffProblemLayout(), style == ReportStyle.COLOUR).render(e.problems());
        if (compile && style == ReportStyle.JSON) {
            return new FailureReport(EXIT_RUN, first.message(), JsonReport.compileError(first.message(), EXIT_RUN), true);
        }
        if (compile && style == ReportStyle.REFERENCE) {
            text = text.lines().findFirst().orElseThrow() + "\n";
        }
        return new FailureReport(compile ? EXIT_RUN : EXIT_TEXT, first.message(), text, false);
    }

    private FailureReport unreadable(UnreadableSourceException e) {
        String reason = switch (e.reason()) {
            case MISSING -> "No such file or directory (os error 2)";
            case NOT_PERMITTED -> "Permission denied (os error 13)";
            case IS_DIRECTORY -> "Is a directory (os error 21)";
            case NOT_UTF8 -> "stream did not contain valid UTF-8" + (e.getMessage() == null ? "" : " (" + e.getMessage() + ")");
            case TOO_LARGE -> "File too large (os error 27)";
            case FAILED -> e.getMessage();
        };
        String message = "Failed to read .ruff file '" + e.path() + "': " + reason;
        return new FailureReport(EXIT_IO, message, painted("[RUFCLI001] [cli] error") + ": " + message + "\n", false);
    }

    private FailureReport plain(int code, String message) {
        return new FailureReport(code, message, painted("[" + RUN_TIME_CODE + "] [vm]") + " " + message + "\n\n", false);
    }

    private FailureReport fault(Throwable failure) {
        String message = "internal error: " + failure;
        StringBuilder text = new StringBuilder("[" + RUN_TIME_CODE + "] [vm] error: " + message + "\n");
        text.append("  = note: this is a defect of Fermata, not of the program; please report it with the lines below\n");
        StackTraceElement[] trace = failure.getStackTrace();
        for (int i = 0; i < Math.min(trace.length, 12); i++) {
            text.append("    ").append(trace[i].getClassName()).append('.').append(trace[i].getMethodName()).append(':')
                    .append(trace[i].getLineNumber()).append('\n');
        }
        return new FailureReport(EXIT_FAULT, message, text.toString(), false);
    }

    private FailureReport error(ScriptError error) {
        String message = String.valueOf(Rejection.messageOf(error));
        CallStack stack = CallStack.of(error);
        if (style == ReportStyle.JSON) {
            return new FailureReport(EXIT_RUN, message, JsonReport.runtimeError(message, stack.names(), EXIT_RUN), true);
        }
        StringBuilder text = new StringBuilder();
        List<String> lines = message.lines().toList();
        Span span = style == ReportStyle.REFERENCE ? Span.UNKNOWN : span(stack);
        Problem problem = Problem.error(RUN_TIME_CODE, lines.isEmpty() ? "" : lines.getFirst(), span);
        String rendered = new ProblemRenderer(new RunTimeLayout(), style == ReportStyle.COLOUR).render(problem);
        int first = rendered.indexOf('\n') + 1;
        text.append(rendered, 0, first);
        lines.stream().skip(1).forEach(line -> text.append(DisplayText.line(line)).append('\n'));
        text.append(rendered, first, rendered.length());
        if (!span.isKnown()) {
            text.append("  --> 0:0\n");
        }
        List<CodePosition> active = stack.active();
        if (!active.isEmpty()) {
            text.append("\nCall stack:\n");
            for (int i = 0; i < active.size(); i++) {
                text.append("  ").append(i).append(" at ").append(active.get(i).function()).append('\n');
            }
        }
        text.append('\n');
        for (Throwable other : error.getSuppressed()) {
            text.append("  also failed: ").append(other.getMessage()).append('\n');
        }
        return new FailureReport(EXIT_RUN, message, text.toString(), false);
    }

    private Span span(CallStack stack) {
        for (CodePosition position : stack.functions()) {
            Source source = sources.get(position.source());
            if (source != null && position.line() >= 1 && position.line() <= source.lineCount()) {
                int start = source.lineStart(position.line());
                int end = source.lineEnd(position.line());
                if (position.column() > 0) {
                    return Span.at(source, Position.of(position.line(), position.column()));
                }
                while (start < end && Character.isWhitespace(source.text().charAt(start))) {
                    start++;
                }
                return new Span(source, start, Math.max(start, end));
            }
        }
        return Span.UNKNOWN;
    }

    private String painted(String text) {
        return style == ReportStyle.COLOUR ? "\u001b[1;31m" + text + "\u001b[0m" : text;
    }
}
