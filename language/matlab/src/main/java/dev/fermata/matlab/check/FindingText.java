package dev.fermata.matlab.check;

import dev.fermata.compiler.source.DisplayText;
import dev.fermata.compiler.source.Source;
import dev.fermata.compiler.source.Span;

/** Writes findings with the source line below. */
final class FindingText {
    /** Of a longer line only this much around the finding is shown. */
    private static final int MAX_LINE = 160;
    private static final int BEFORE = 60;

    private final StringBuilder out = new StringBuilder();
    private final Source source;

    FindingText(Source source) {
        this.source = source;
    }

    String report(CheckReport report) {
        report.findings().forEach(this::finding);
        line("checked " + source.name() + ": " + report.errors() + " error(s), " + report.warnings() + " warning(s)");
        return out.toString();
    }

    private void finding(Finding finding) {
        line(finding.severity().word() + "[" + finding.code() + "]: " + DisplayText.line(finding.message()));
        String indent = " ";
        if (finding.span().isKnown()) {
            indent = " ".repeat(String.valueOf(finding.span().line()).length());
            place(finding, indent);
        }
        for (Finding.Related related : finding.related()) {
            Span span = related.span();
            line(indent + " = related: " + span + ": " + related.label());
        }
        if (!finding.help().isEmpty()) {
            line(indent + " = help: " + DisplayText.line(finding.help()));
        }
    }

    private void place(Finding finding, String indent) {
        Span span = finding.span();
        int line = span.line();
        int lineStart = source.lineStart(line);
        int lineEnd = source.lineEnd(line);
        int start = Math.min(span.start(), lineEnd);
        int end = Math.min(Math.max(span.end(), start), lineEnd);
        int from = lineEnd - lineStart <= MAX_LINE ? lineStart : Math.max(lineStart, start - BEFORE);
        int to = Math.min(lineEnd, from + MAX_LINE);
        String before = shown(from, start);
        String marked = shown(start, Math.min(end, to));
        line(indent + "--> " + DisplayText.line(source.name()) + ":" + line + ":" + span.column());
        line(indent + " |");
        line(line + " | " + before + marked + shown(Math.min(end, to), to));
        line(indent + " | " + " ".repeat(width(before)) + "^".repeat(Math.max(1, width(marked)))
            + (finding.label().isEmpty() ? "" : " " + finding.label()));
    }

    private String shown(int from, int to) {
        return DisplayText.line(source.text().substring(from, Math.max(from, to)).replace("\t", "    "));
    }

    private static int width(String text) {
        return text.codePoints().map(DisplayText::width).sum();
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
