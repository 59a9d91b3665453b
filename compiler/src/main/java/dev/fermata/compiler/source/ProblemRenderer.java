package dev.fermata.compiler.source;

import java.util.List;

/**
 * Prints problems for people:
 *
 * <pre>
 * error[E7]: Expected expression
 *   --> demo.ruff:2:9
 *  2 | total := )
 *    |          ^
 *   = help: what to do about it
 * </pre>
 *
 * Whatever the source holds, it neither fails nor lets control characters through to the terminal.
 */
public final class ProblemRenderer {
    private static final String RESET = "\u001b[0m";
    private static final String BOLD = "\u001b[1m";
    private static final String RED = "\u001b[1;31m";
    private static final String YELLOW = "\u001b[1;33m";
    private static final String BLUE = "\u001b[1;34m";

    private final ProblemLayout layout;
    private final boolean colours;

    public ProblemRenderer(ProblemLayout layout, boolean colours) {
        this.layout = layout;
        this.colours = colours;
    }

    /** All problems one after the other; every line ends with a line break. */
    public String render(List<Problem> problems) {
        StringBuilder out = new StringBuilder();
        for (Problem problem : problems) {
            render(problem, out);
        }
        return out.toString();
    }

    public String render(Problem problem) {
        return render(List.of(problem));
    }

    private void render(Problem problem, StringBuilder out) {
        String accent = problem.severity() == Problem.Severity.ERROR ? RED : YELLOW;
        paint(out, accent, layout.label(problem));
        paint(out, BOLD, ": " + DisplayText.line(problem.message()));
        out.append('\n');
        if (problem.span().isKnown()) {
            place(problem.span(), accent, out);
        }
        for (String line : layout.help(problem)) {
            help(line, out);
        }
        if (!problem.suggestion().isEmpty()) {
            help("Did you mean '" + problem.suggestion() + "'?", out);
        }
    }

    private void place(Span span, String accent, StringBuilder out) {
        paint(out, BLUE, "  --> ");
        out.append(DisplayText.line(span.source().name())).append(':').append(span.line()).append(':').append(span.column())
            .append('\n');
        if (layout.showsSource()) {
            SourceExcerpt excerpt = new SourceExcerpt(span);
            String number = " " + span.line();
            paint(out, BLUE, number + " |");
            out.append(' ').append(excerpt.text()).append('\n');
            paint(out, BLUE, " ".repeat(number.length()) + " |");
            out.append(' ');
            paint(out, accent, excerpt.carets());
            out.append('\n');
        }
    }

    private void help(String line, StringBuilder out) {
        paint(out, BLUE, "  = ");
        out.append(DisplayText.line(line)).append('\n');
    }

    private void paint(StringBuilder out, String colour, String text) {
        if (!colours) {
            out.append(text);
            return;
        }
        String indent = text.substring(0, text.length() - text.stripLeading().length());
        out.append(indent).append(colour).append(text.substring(indent.length())).append(RESET);
    }
}
