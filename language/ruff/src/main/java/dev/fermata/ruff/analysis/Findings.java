package dev.fermata.ruff.analysis;

import dev.fermata.compiler.source.Problem;
import dev.fermata.compiler.source.Source;
import dev.fermata.compiler.source.Span;
import dev.fermata.compiler.tooling.Finding;
import dev.fermata.compiler.tooling.Fix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where rules put what they find. */
final class Findings {
    private final Source source;
    private final List<Finding> findings = new ArrayList<>();

    Findings(Source source) {
        this.source = source;
    }

    /** The place of a packed position, as long as a word that stands there. */
    Span at(int position, int length) {
        int start = source.offset(position);
        return new Span(source, start, start + length);
    }

    void add(Rule rule, Span span, String message) {
        add(rule, span, message, "", "", null);
    }

    void add(Rule rule, Span span, String message, String note, String suggestion, Fix fix) {
        Problem problem = Problem.warning(rule.text(), message, span).withHint(note).withSuggestion(suggestion);
        findings.add(new Finding(rule.text(), problem, Optional.ofNullable(fix)));
    }

    List<Finding> inOrder() {
        findings.sort(Comparator.comparingInt(finding -> finding.problem().span().start()));
        return List.copyOf(findings);
    }
}
