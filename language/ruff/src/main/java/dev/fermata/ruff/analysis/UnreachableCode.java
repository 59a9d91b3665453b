package dev.fermata.ruff.analysis;

import dev.fermata.compiler.source.Span;
import dev.fermata.ruff.syntax.Block;
import dev.fermata.ruff.syntax.Expression;
import dev.fermata.ruff.syntax.Statement;
import dev.fermata.ruff.syntax.TreeWalk;
import java.util.List;
import java.util.Optional;

/** Statements behind one that never lets the next one run. */
final class UnreachableCode extends TreeWalk {
    private final Resolution names;
    private final Findings findings;

    UnreachableCode(Resolution names, Findings findings) {
        this.names = names;
        this.findings = findings;
    }

    @Override
    protected void statements(List<? extends Statement> statements) {
        for (int i = 0; i + 1 < statements.size(); i++) {
            if (!(statements.get(i + 1) instanceof Statement.Declaration) && endsHere(statements.get(i))) {
                Statement next = statements.get(i + 1);
                int start = names.source().offset(next.at());
                int end = Math.min(names.source().lineEnd(names.source().line(start)), names.source().offset(next.end()));
                findings.add(Rule.UNREACHABLE_CODE, new Span(names.source(), start, end), "Unreachable code");
                break;
            }
        }
        super.statements(statements);
    }

    /** Whether nothing behind the statement in its block can run. */
    private boolean endsHere(Statement statement) {
        return switch (statement) {
            case Statement.Return _, Statement.Break _, Statement.Continue _ -> true;
            case Statement.Evaluate s -> raises(s.expression());
            case Statement.If s -> s.otherwise().isPresent() && ends(s.otherwise().get())
                && s.branches().stream().allMatch(branch -> ends(branch.body()));
            case Statement.Match s -> s.otherwise().isPresent() && ends(s.otherwise().get())
                && s.cases().stream().allMatch(option -> ends(option.body()));
            case Statement.Select s -> s.otherwise().map(this::ends).orElse(true) && !(s.cases().isEmpty() && s.otherwise().isEmpty())
                && s.cases().stream().allMatch(option -> ends(option.body()));
            case Statement.Try s -> ends(s.body()) && ends(s.handler());
            case Statement.Scope s -> ends(s.body());
            case Statement.WithTimeout s -> ends(s.body());
            case Statement.Loop s -> !breaks(s.body());
            case Statement.While s -> s.condition() instanceof Expression.BooleanLiteral(int _, boolean value) && value && !breaks(s.body());
            case Statement.Export s -> endsHere(s.statement());
            default -> false;
        };
    }

    private boolean ends(Block block) {
        return block.statements().stream().anyMatch(this::endsHere);
    }

    /** {@code throw(...)}, {@code exit()} and {@code error()}, unless the program means something else by these names. */
    private boolean raises(Expression expression) {
        return switch (expression) {
            case Expression.Throw _ -> true;
            case Expression.Call(int _, int _, Expression.Name name, List<Expression> _) ->
                (name.name().equals("exit") || name.name().equals("error")) && names.meaning(name) == null;
            default -> false;
        };
    }

    /** Whether a {@code break} in the body leaves this loop. */
    private static boolean breaks(Block body) {
        Optional<Statement> found = body.statements().stream().filter(UnreachableCode::breaks).findFirst();
        return found.isPresent();
    }

    private static boolean breaks(Statement statement) {
        return switch (statement) {
            case Statement.Break _ -> true;
            case Statement.If s -> s.branches().stream().anyMatch(branch -> breaks(branch.body()))
                || s.otherwise().map(UnreachableCode::breaks).orElse(false);
            case Statement.Match s -> s.cases().stream().anyMatch(option -> breaks(option.body()))
                || s.otherwise().map(UnreachableCode::breaks).orElse(false);
            case Statement.Select s -> s.cases().stream().anyMatch(option -> breaks(option.body()))
                || s.otherwise().map(UnreachableCode::breaks).orElse(false);
            case Statement.Try s -> breaks(s.body()) || breaks(s.handler());
            case Statement.Scope s -> breaks(s.body());
            case Statement.WithTimeout s -> breaks(s.body());
            default -> false;
        };
    }
}
