package dev.fermata.matlab.syntax;

import dev.fermata.compiler.source.Problem;
import dev.fermata.compiler.source.Source;
import dev.fermata.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What MATLAB rejects before a file runs although its grammar allows it, as far as the text alone tells. */
final class StaticChecks {
    private final Source source;
    private final List<Problem> problems = new ArrayList<>();

    StaticChecks(Source source) {
        this.source = source;
    }

    /** All problems of a file, in the order of the text. */
    static List<Problem> of(Source source, Tree.File file, Set<String> knownVariables) {
        StaticChecks checks = new StaticChecks(source);
        new FunctionChecks(checks).file(file);
        ClassChecks classes = new ClassChecks(checks);
        file.classes().forEach(classes::definition);
        if (source.text().contains("await")) {
            new AwaitChecks(checks, file).file(knownVariables);
        }
        return checks.sorted();
    }

    /** What was reported, in the order of the text. */
    List<Problem> sorted() {
        problems.sort((a, b) -> Integer.compare(a.span().start(), b.span().start())); // a comparator of the JDK is slow to make at start
        return List.copyOf(problems);
    }

    /** Reports at a packed position. */
    void report(String identifier, String message, int at) {
        problems.add(Problem.error(identifier, message, Span.at(source, at)));
    }

    void report(String identifier, String message, Tree.Expression at) {
        problems.add(Problem.error(identifier, message, new Span(source, at.begin(), at.end())));
    }
}
