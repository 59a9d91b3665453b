package dev.fermata.ruff.lower;

import dev.fermata.ruff.syntax.Block;
import dev.fermata.ruff.syntax.Element;
import dev.fermata.ruff.syntax.Expression;
import dev.fermata.ruff.syntax.FunctionDefinition;
import dev.fermata.ruff.syntax.MatchCase;
import dev.fermata.ruff.syntax.Parameter;
import dev.fermata.ruff.syntax.Pattern;
import dev.fermata.ruff.syntax.Program;
import dev.fermata.ruff.syntax.SelectCase;
import dev.fermata.ruff.syntax.Statement;
import dev.fermata.ruff.syntax.StructDeclaration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What must be known of a file's names before it is lowered: which of the top level's names its functions may mean, which
 * bare names each function assigns, and how often and how the top level binds each name.
 */
final class NameUse {
    /** How the top level binds a name. */
    static final class Binding {
        /** Declarations ({@code let}, {@code mut}, {@code const}, destructuring) in the file's own scope. */
        int declarations;
        /** Bare assignments, loop variables, imports, exception and pattern variables. */
        int assignments;
        /** Functions and structs. */
        int definitions;
        boolean imported;
        boolean exported;
    }

    /** Names that some function or task block refers to without binding them itself. */
    final Set<String> usedByFunctions = new HashSet<>();
    /** Names that some function assigns without binding them itself. */
    final Set<String> assignedByFunctions = new HashSet<>();
    /** Names the top level itself refers to. */
    final Set<String> referredAtTopLevel = new HashSet<>();
    /** Names that an inner function refers to and an outer one binds. */
    final Set<String> crossing = new HashSet<>();
    /** Per body of a function or task block: the names it assigns without having declared them. */
    final Map<Block, Set<String>> bareNames = new IdentityHashMap<>();
    /** Bindings of the top level, those in blocks of {@code if} included. */
    final Map<String, Binding> topLevel = new HashMap<>();
    /** The modules whose names are all bound at the top level. */
    final Set<String> importedWhole = new LinkedHashSet<>();
    /** The modules whose names are all bound in some function. */
    final Set<String> importedInFunctions = new LinkedHashSet<>();
    /** Whether an import may bind names that cannot be told ahead. */
    boolean importsUnknownNames;
    /** Whether some struct defines a method for an operator, or could come from a module that does. */
    boolean overloadsOperators;

    private final Deque<Scope> scopes = new ArrayDeque<>();
    /** How many blocks of the top level are around. */
    private int blocks;
    private int loops;

    /** Names bound in a block of a function; {@code function} marks the outermost of one. */
    private static final class Scope {
        final Set<String> names = new HashSet<>();
        final Set<String> bare;

        Scope(Set<String> bare) {
            this.bare = bare;
        }
    }

    NameUse(Program program) {
        statements(program.statements());
    }

    NameUse(List<Statement> statements) {
        statements(statements);
    }

    private boolean inFunction() {
        return !scopes.isEmpty();
    }

    private Binding top(String name) {
        return topLevel.computeIfAbsent(name, _ -> new Binding());
    }

    private boolean isBound(String name) {
        for (Scope scope : scopes) {
            if (scope.names.contains(name)) {
                return true;
            }
        }
        return false;
    }

    private void refer(String name) {
        if (!inFunction()) {
            referredAtTopLevel.add(name);
            return;
        }
        boolean inner = true;
        for (Scope scope : scopes) {
            if (scope.names.contains(name)) {
                if (!inner) {
                    crossing.add(name);
                }
                return;
            }
            inner &= scope.bare == null;
        }
        usedByFunctions.add(name);
    }

    private void declare(String name) {
        if (inFunction()) {
            scopes.peek().names.add(name);
        } else {
            top(name).declarations++;
        }
    }

    private void assign(String name) {
        if (!inFunction()) {
            top(name).assignments += loops > 0 ? 2 : 1; // a loop binds it more than once
            return;
        }
        // The scopes of this function only: an outer function's variable is captured, which counts as its use.
        for (Scope scope : scopes) {
            if (scope.names.contains(name)) {
                return;
            }
            if (scope.bare != null) {
                scope.bare.add(name);
                break;
            }
        }
        usedByFunctions.add(name);
        assignedByFunctions.add(name);
    }

    private void bindLoose(String name) {
        if (inFunction()) {
            scopes.peek().names.add(name);
        } else {
            top(name).assignments += loops > 0 ? 2 : 1;
        }
    }

    private void loop(Block block) {
        if (inFunction()) {
            block(block);
            return;
        }
        loops++;
        block(block);
        loops--;
    }

    private void statements(List<Statement> statements) {
        for (Statement statement : statements) {
            statement(statement);
        }
    }

    private void block(Block block) {
        if (inFunction()) {
            scopes.push(new Scope(null));
            statements(block.statements());
            scopes.pop();
        } else {
            blocks++;
            statements(block.statements());
            blocks--;
        }
    }

    private void function(FunctionDefinition function) {
        body(function.parameters(), function.body());
    }

    private void body(List<Parameter> parameters, Block body) {
        Scope scope = new Scope(new HashSet<>());
        for (Parameter parameter : parameters) {
            scope.names.add(parameter.name());
        }
        scopes.push(scope);
        statements(body.statements());
        scopes.pop();
        bareNames.put(body, scope.bare);
    }

    private void statement(Statement statement) {
        switch (statement) {
            case Statement.Let s -> {
                expression(s.value());
                pattern(s.pattern());
            }
            case Statement.Const s -> {
                expression(s.value());
                declare(s.name());
            }
            case Statement.Assign s -> {
                expression(s.value());
                target(s.target());
            }
            case Statement.CompoundAssign s -> {
                expression(s.target());
                expression(s.value());
                target(s.target());
            }
            case Statement.Evaluate s -> expression(s.expression());
            case Statement.If s -> {
                for (Statement.If.Branch branch : s.branches()) {
                    expression(branch.condition());
                    block(branch.body());
                }
                s.otherwise().ifPresent(this::block);
            }
            case Statement.While s -> {
                expression(s.condition());
                loop(s.body());
            }
            case Statement.Loop s -> loop(s.body());
            case Statement.For s -> {
                expression(s.iterable());
                if (inFunction()) {
                    scopes.push(new Scope(null));
                    scopes.peek().names.add(s.variable().name());
                    block(s.body());
                    scopes.pop();
                } else {
                    loops++;
                    bindLoose(s.variable().name());
                    loops--;
                    loop(s.body());
                }
            }
            case Statement.Match s -> {
                expression(s.value());
                for (MatchCase option : s.cases()) {
                    option.binding().ifPresent(name -> bindLoose(name.name()));
                    block(option.body());
                }
                s.otherwise().ifPresent(this::block);
            }
            case Statement.Try s -> {
                block(s.body());
                bindLoose(s.variable().name());
                block(s.handler());
            }
            case Statement.Return s -> s.value().ifPresent(this::expression);
            case Statement.Break _, Statement.Continue _, Statement.EnumDeclaration _, Statement.TestHook _,
                 Statement.Test _, Statement.TestGroup _ -> { }
            case Statement.Scope s -> block(s.body());
            case Statement.Part s -> block(s.body());
            case Statement.WithTimeout s -> {
                expression(s.milliseconds());
                block(s.body());
            }
            case Statement.Select s -> select(s);
            case Statement.FunctionDeclaration s -> {
                if (inFunction()) {
                    scopes.peek().names.add(s.function().name());
                    // A nested named function is also visible outside once its declaration has run.
                    top(s.function().name());
                } else {
                    top(s.function().name()).definitions++;
                    if (blocks > 0) {
                        bindLoose(s.function().name()); // not hoisted: bound when it is reached
                    }
                }
                function(s.function());
            }
            case StructDeclaration s -> {
                if (!inFunction()) {
                    top(s.name()).definitions++;
                }
                for (StructDeclaration.Member member : s.members()) {
                    if (member instanceof StructDeclaration.Method(int _, FunctionDefinition function)) {
                        overloadsOperators |= function.name().startsWith("op_");
                        function(function);
                    }
                }
            }
            case Statement.Import s -> {
                overloadsOperators = true;
                (inFunction() ? importedInFunctions : importedWhole).add(s.module());
                imports(s.module());
            }
            case Statement.FromImport s -> {
                overloadsOperators = true;
                s.names().forEach(name -> imports(name.name()));
            }
            case Statement.Export s -> {
                statement(s.statement());
                for (String name : declaredBy(s.statement())) {
                    top(name).exported = true;
                }
            }
        }
    }

    private void imports(String name) {
        if (inFunction()) {
            bindLoose(name);
        } else {
            imported(name);
        }
    }

    /** An import binds the name in the file's scope. */
    void imported(String name) {
        Binding binding = top(name);
        binding.assignments++;
        binding.imported = true;
    }

    private void select(Statement.Select select) {
        for (SelectCase option : select.cases()) {
            switch (option.awaited()) {
                case SelectCase.Awaited.PromiseResult(int _, Expression promise) -> expression(promise);
                case SelectCase.Awaited.ChannelValue(int _, Expression channel) -> expression(channel);
            }
            option.binding().ifPresent(name -> bindLoose(name.name()));
            block(option.body());
        }
        select.otherwise().ifPresent(this::block);
    }

    /** The names a statement declares when it is exported. */
    static List<String> declaredBy(Statement statement) {
        return switch (statement) {
            case Statement.Let s -> names(s.pattern());
            case Statement.Const s -> List.of(s.name());
            case Statement.Assign s when s.target() instanceof Expression.Name name -> List.of(name.name());
            case Statement.FunctionDeclaration s -> List.of(s.function().name());
            case StructDeclaration s -> List.of(s.name());
            case Statement.EnumDeclaration s -> List.of(s.name());
            case Statement.Export s -> declaredBy(s.statement());
            default -> List.of();
        };
    }

    /** The names a pattern binds. */
    static List<String> names(Pattern pattern) {
        return switch (pattern) {
            case Pattern.Binding p -> List.of(p.name());
            case Pattern.Wildcard _ -> List.of();
            case Pattern.ArrayPattern p -> Stream.concat(
                    p.elements().stream().flatMap(element -> names(element).stream()),
                    p.rest().stream().map(Pattern.Binding::name)).toList();
            case Pattern.DictPattern p -> Stream.concat(
                    p.keys().stream().map(Pattern.Binding::name), p.rest().stream().map(Pattern.Binding::name)).toList();
        };
    }

    private void pattern(Pattern pattern) {
        names(pattern).forEach(this::declare);
    }

    private void target(Expression.Target target) {
        switch (target) {
            case Expression.Name name -> assign(name.name());
            case Expression.Index index -> {
                expression(index.index());
                if (index.collection() instanceof Expression.Target inner) {
                    root(inner);
                } else {
                    expression(index.collection());
                }
            }
            case Expression.Field field -> {
                if (field.object() instanceof Expression.Target inner) {
                    root(inner);
                } else {
                    expression(field.object());
                }
            }
        }
    }

    /** The variable at the root of an index or field target is written, but never declared by it. */
    private void root(Expression.Target target) {
        if (target instanceof Expression.Name name) {
            refer(name.name());
            if (inFunction() && !isBound(name.name())) {
                assignedByFunctions.add(name.name());
            } else if (!inFunction()) {
                top(name.name()).assignments++;
            }
        } else {
            target(target);
        }
    }

    private void expressions(List<Expression> expressions) {
        expressions.forEach(this::expression);
    }

    private void expression(Expression expression) {
        switch (expression) {
            case Expression.Name e -> refer(e.name());
            case Expression.Self _ -> refer("self");
            case Expression.Interpolation e -> expressions(e.parts());
            case Expression.ArrayLiteral e -> e.elements().forEach(this::element);
            case Expression.DictLiteral e -> e.elements().forEach(this::element);
            case Expression.StructLiteral e -> {
                refer(e.type());
                e.fields().forEach(this::element);
            }
            case Expression.FunctionLiteral e -> function(e.function());
            case Expression.Unary e -> expression(e.operand());
            case Expression.Binary e -> {
                expression(e.left());
                expression(e.right());
            }
            case Expression.Logical e -> {
                expression(e.left());
                expression(e.right());
            }
            case Expression.Pipe e -> {
                expression(e.left());
                expression(e.right());
            }
            case Expression.Call e -> {
                expression(e.function());
                expressions(e.arguments());
            }
            case Expression.MethodCall e -> {
                expression(e.receiver());
                expressions(e.arguments());
            }
            case Expression.Field e -> expression(e.object());
            case Expression.OptionalField e -> expression(e.object());
            case Expression.Index e -> {
                expression(e.collection());
                expression(e.index());
            }
            case Expression.Try e -> expression(e.operand());
            case Expression.Wrap e -> expression(e.value());
            case Expression.Tag e -> expressions(e.arguments());
            case Expression.Throw e -> expressions(e.arguments());
            case Expression.Await e -> expression(e.operand());
            case Expression.Yield e -> e.value().ifPresent(this::expression);
            case Expression.TaskBlock e -> body(List.of(), e.body());
            case Expression.NullLiteral _, Expression.BooleanLiteral _, Expression.IntegerLiteral _, Expression.FloatLiteral _,
                 Expression.StringLiteral _, Expression.NoneLiteral _ -> { }
        }
    }

    private void element(Element element) {
        switch (element) {
            case Element.Item e -> expression(e.value());
            case Element.Spread e -> expression(e.value());
            case Element.Entry e -> {
                expression(e.key());
                expression(e.value());
            }
            case Element.Field e -> expression(e.value());
        }
    }
}
