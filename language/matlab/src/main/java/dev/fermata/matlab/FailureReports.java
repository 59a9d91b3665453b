package dev.fermata.matlab;

import dev.fermata.compiler.ir.Position;
import dev.fermata.compiler.language.FailureReport;
import dev.fermata.compiler.language.ReportStyle;
import dev.fermata.compiler.language.UnreadableSourceException;
import dev.fermata.compiler.source.Problem;
import dev.fermata.compiler.source.ProblemException;
import dev.fermata.compiler.source.Source;
import dev.fermata.compiler.source.Span;
import dev.fermata.matlab.display.ErrorText;
import dev.fermata.matlab.function.MException;
import dev.fermata.matlab.function.Reports;
import dev.fermata.matlab.function.StackFrames;
import dev.fermata.matlab.project.ProgramSettings;
import dev.fermata.matlab.session.StackLine;
import dev.fermata.matlab.session.WarningText;
import dev.fermata.matlab.task.TaskValue;
import dev.fermata.runtime.task.Cancelled;
import dev.fermata.runtime.task.CodePosition;
import dev.fermata.runtime.task.ScriptError;
import dev.fermata.runtime.task.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Failures in the reference's layout: the batch text, then identifier, place and call stack. */
final class FailureReports {
    /** The characters that are shown of a source line. */
    private static final int LINE_MAX = 500;

    private final Map<String, Source> sources;
    private final ReportStyle style;
    private final ProgramSettings settings;

    FailureReports(Map<String, Source> sources, ReportStyle style, ProgramSettings settings) {
        this.sources = sources;
        this.settings = settings;
        this.style = style;
    }

    FailureReport of(Throwable failure) {
        return switch (failure) {
            case ProblemException e -> problem(e);
            case UnreadableSourceException e -> plain("failed to read source path '" + e.path() + "'" + reason(e), "RunMat:SourceReadFailed");
            case ScriptError e -> error(e);
            case Cancelled e -> plain("Operation terminated: " + e.reason(), "RunMat:ExecutionCancelled");
            case StackOverflowError _ -> plain("Maximum recursion limit of 500 reached.", "RunMat:RecursionLimit");
            case OutOfMemoryError _ -> plain("Out of memory.", "RunMat:OutOfMemory");
            default -> fault(failure);
        };
    }

    /** The same failure for machines. */
    Diagnosis diagnosis(Throwable failure, FailureReport report) {
        String identifier = switch (failure) {
            case ScriptError e -> MException.of(e).identifier();
            case ProblemException e -> e.problems().getFirst().code().isEmpty() ? "RunMat:SyntaxError" : e.problems().getFirst().code();
            case UnreadableSourceException _ -> "RunMat:SourceReadFailed";
            case Cancelled _ -> "RunMat:ExecutionCancelled";
            case StackOverflowError _ -> "RunMat:RecursionLimit";
            case OutOfMemoryError _ -> "RunMat:OutOfMemory";
            default -> "RunMat:Internal";
        };
        List<CodePosition> positions = failure instanceof ScriptError e
                ? lines(e) : List.of();
        int shown = Math.min(positions.size(), settings.callStackMax());
        String source = positions.isEmpty() ? null : positions.getFirst().source();
        int line = positions.isEmpty() ? 0 : positions.getFirst().line();
        int column = positions.isEmpty() ? 0 : Math.max(1, positions.getFirst().column());
        if (failure instanceof ProblemException e && e.problems().getFirst().span().isKnown()) {
            Span span = e.problems().getFirst().span();
            int position = span.source().position(span.start());
            source = span.source().name();
            line = Position.line(position);
            column = Position.column(position);
        }
        return new Diagnosis(identifier.isEmpty() ? "" : settings.identifiers().reported(identifier, report.message()), report.message(), source, line,
                column, positions.stream().limit(shown).map(each -> each.function() + " @ " + each.source() + ":" + each.line() + ":"
                + Math.max(1, each.column())).toList(), positions.size() - shown, report.text());
    }

    private static String reason(UnreadableSourceException e) {
        return switch (e.reason()) {
            case MISSING -> ": No such file or directory";
            case NOT_PERMITTED -> ": Permission denied";
            case IS_DIRECTORY -> ": Is a directory";
            case NOT_UTF8 -> ": not valid UTF-8";
            case TOO_LARGE -> ": File too large";
            case FAILED -> ": " + e.getMessage();
        };
    }

    private FailureReport plain(String message, String identifier) {
        return new FailureReport(1, message, painted(message) + "\n" + "id: " + settings.identifiers().reported(identifier, message) + "\n", false);
    }

    private FailureReport problem(ProblemException e) {
        Problem first = e.problems().getFirst();
        String identifier = first.code().isEmpty() ? "RunMat:SyntaxError" : first.code();
        String reported = settings.identifiers().reported(identifier, first.message());
        StringBuilder text = new StringBuilder();
        Span span = first.span();
        if (span.isKnown()) {
            Source source = span.source();
            int position = source.position(span.start());
            int line = Position.line(position);
            text.append(ErrorText.syntax(source.name(), line, Position.column(position), first.message()));
            text.append("\nid: ").append(reported).append('\n');
            excerpt(text, source, line, Position.column(position), Math.max(1, span.end() - span.start()));
        } else {
            text.append(first.message()).append("\n\nid: ").append(reported).append('\n');
        }
        return new FailureReport(1, first.message(), text.toString(), false);
    }

    /** The place, the source line, and carets under it. */
    private static void excerpt(StringBuilder text, Source source, int line, int place, int length) {
        int column = place;
        int start = source.lineStart(line);
        int end = source.lineEnd(line);
        if (end - start > LINE_MAX) { // a part around the place is enough of a line that no window shows
            int wanted = source.offset(line, Math.max(column, 1));
            start = Math.clamp(wanted - LINE_MAX / 2L, start, end - LINE_MAX);
            column = wanted - start + 1;
            end = start + LINE_MAX;
        }
        String content = source.text().substring(start, end);
        String gutter = Integer.toString(line);
        text.append("--> ").append(source.name()).append(':').append(line).append(':').append(Math.max(place, 1)).append('\n');
        text.append(gutter).append(" | ").append(content).append('\n');
        text.append(" ".repeat(gutter.length())).append(" | ");
        for (int i = 0; i < column - 1 && i < content.length(); i++) {
            text.append(content.charAt(i) == '\t' ? '\t' : ' ');
        }
        text.append("^".repeat(Math.max(1, Math.min(length, content.length() - column + 1)))).append('\n');
    }

    /** A call that was refused has not come to any line of its function; text that was evaluated is no place in a file. */
    private static List<CodePosition> lines(ScriptError error) {
        return StackFrames.way(error).stream().filter(position -> position.line() >= 1 && !position.source().equals(StackFrames.EVALUATED)).toList();
    }

    private FailureReport error(ScriptError error) {
        MException exception = MException.of(error);
        List<CodePosition> positions = lines(error);
        List<StackLine> stack = new ArrayList<>();
        for (CodePosition position : positions) {
            Source source = sources.get(position.source());
            String line = source != null && position.line() >= 1 && position.line() <= source.lineCount()
                    ? source.text().substring(source.lineStart(position.line()), source.lineEnd(position.line())).strip() : "";
            line = line.length() > LINE_MAX ? line.substring(0, LINE_MAX) + " ..." : line;
            StackLine next = new StackLine(position.function(), position.line(), line);
            if (stack.isEmpty() || !stack.getLast().equals(next)) { // a recursion is told once
                stack.add(next);
            }
        }
        boolean raised = exception.isRaised();
        StringBuilder text = new StringBuilder(painted(ErrorText.uncaught(exception.message(), exception.raiser(), raised && positions.size() > 1, stack)));
        text.append(Reports.causes(exception)).append('\n');
        if (!exception.identifier().isEmpty()) {
            text.append("id: ").append(settings.identifiers().reported(exception.identifier(), exception.message())).append('\n');
        }
        if (!positions.isEmpty()) {
            CodePosition innermost = positions.getFirst();
            Source source = sources.get(innermost.source());
            if (source != null && innermost.line() >= 1 && innermost.line() <= source.lineCount()) {
                excerpt(text, source, innermost.line(), innermost.column(), 1);
            }
        }
        long task = TaskValue.numberOf(error.task());
        if (task > 0) {
            text.append("task: ").append(task).append('\n');
        }
        if (positions.size() > 1) {
            text.append("callstack:\n");
            for (int i = 0; i < positions.size(); i++) {
                if (positions.size() > settings.callStackMax() && i == settings.callStackMax() / 2) {
                    int elided = positions.size() - settings.callStackMax();
                    text.append("  ... ").append(elided).append(" frames elided ...\n");
                    i += elided;
                }
                CodePosition position = positions.get(i);
                text.append("  ").append(position.function()).append(" @ ").append(position.source()).append(':').append(position.line())
                        .append(':').append(Math.max(1, position.column())).append('\n');
            }
        }
        return new FailureReport(1, exception.message(), text.toString(), false);
    }

    /** One line at the end of the program, the identifier, and where it was. The exit code stays 0. */
    FailureReport unobserved(Task task, Throwable failure) {
        if (!(failure instanceof ScriptError error)) {
            return of(failure);
        }
        MException exception = MException.of(error);
        String message = "unhandled error in task " + TaskValue.numberOf(task) + ": " + exception.message();
        String identifier = exception.identifier().isEmpty() ? "" : "identifier: " + settings.identifiers().reported(exception.identifier(), exception.message()) + "\n";
        List<StackLine> calls = StackFrames.wayTo(task, error).stream().filter(position -> position.line() >= 1).map(each -> new StackLine(each.function(), each.line(), "")).limit(settings.callStackMax()).toList();
        return new FailureReport(0, message, painted("Warning: " + message) + "\n" + identifier + WarningText.calls(calls), false);
    }

    private FailureReport fault(Throwable failure) {
        String message = "internal error: " + failure;
        StringBuilder text = new StringBuilder(message).append('\n');
        text.append("This is a defect of Fermata, not of the program; please report it with the lines below.\n");
        StackTraceElement[] trace = failure.getStackTrace();
        for (int i = 0; i < Math.min(trace.length, 12); i++) {
            text.append("    ").append(trace[i].getClassName()).append('.').append(trace[i].getMethodName()).append(':')
                    .append(trace[i].getLineNumber()).append('\n');
        }
        return new FailureReport(1, message, text.toString(), false);
    }

    private String painted(String text) {
        return style == ReportStyle.COLOUR ? "\u001b[31m" + text + "\u001b[0m" : text;
    }
}
