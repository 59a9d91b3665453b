package dev.fermata.ruff.analysis;

import dev.fermata.compiler.source.Span;
import dev.fermata.ruff.syntax.Expression;
import dev.fermata.ruff.syntax.FunctionDefinition;
import dev.fermata.ruff.syntax.MatchCase;
import dev.fermata.ruff.syntax.Statement;
import dev.fermata.ruff.syntax.TreeWalk;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Failures that nobody looks at: a {@code match} that has a case for success and none for failure, and the dropped result of a
 * function of the file that can return {@code Err}.
 */
final class MissingErrorHandling extends TreeWalk {
    private final Resolution names;
    private final Findings findings;

    MissingErrorHandling(Resolution names, Findings findings) {
        this.names = names;
        this.findings = findings;
    }

    @Override
    protected void statement(Statement statement) {
        switch (statement) {
            case Statement.Match s -> match(s);
            case Statement.Evaluate(int at, int _, Expression.Call(int _, int _, Expression.Name name, List<Expression> _)) -> {
                Binding binding = names.meaning(name);
                if (binding != null && binding.knownFunction() != null && returnsErr(binding.knownFunction())) {
                    findings.add(Rule.MISSING_ERROR_HANDLING, findings.at(at, name.name().length()),
                        "The result of '" + name.name() + "' may be an error and is ignored", "use match or the ? operator", "", null);
                }
            }
            default -> { }
        }
        super.statement(statement);
    }

    private void match(Statement.Match match) {
        if (match.otherwise().isPresent()) {
            return;
        }
        Set<String> cases = match.cases().stream().map(MatchCase::variant).collect(Collectors.toSet());
        missing(match, cases, "Ok", "Err");
        missing(match, cases, "Some", "None");
    }

    private void missing(Statement.Match match, Set<String> cases, String present, String absent) {
        if (cases.contains(present) && !cases.contains(absent)) {
            int start = names.source().offset(match.at());
            findings.add(Rule.MISSING_ERROR_HANDLING, new Span(names.source(), start, start + "match".length()),
                "This match has a case for " + present + " but none for " + absent, "add 'case " + absent + "' or 'default'", "", null);
        }
    }

    private static boolean returnsErr(FunctionDefinition function) {
        boolean[] found = {false};
        new TreeWalk() {
            @Override
            protected void statement(Statement statement) {
                found[0] |= statement instanceof Statement.Return returning && returning.value().filter(MissingErrorHandling::isErr).isPresent();
                super.statement(statement);
            }

            @Override
            protected void function(FunctionDefinition inner) {
                // What functions inside return is theirs.
            }
        }.inside(function.body());
        return found[0];
    }

    private static boolean isErr(Expression value) {
        return value instanceof Expression.Wrap wrap && wrap.wrapper() == Expression.Wrapper.ERR
            || value instanceof Expression.Tag tag && tag.type().equals("Result") && tag.variant().equals("Err");
    }
}
