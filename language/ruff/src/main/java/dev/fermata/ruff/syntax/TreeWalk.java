package dev.fermata.ruff.syntax;

import java.util.List;
import java.util.Optional;

/**
 * Goes through a tree in the order of the text. A subclass overrides what it is interested in and calls {@code super} to
 * go on with the parts.
 */
public abstract class TreeWalk {
    protected TreeWalk() {
    }

    public final void program(Program program) {
        statements(program.statements());
    }

    /** Goes through the statements of a block. */
    public final void inside(Block block) {
        block(block);
    }

    protected void statements(List<? extends Statement> statements) {
        statements.forEach(this::statement);
    }

    protected void block(Block block) {
        statements(block.statements());
    }

    protected void statement(Statement statement) {
        switch (statement) {
            case Statement.Let s -> {
                pattern(s.pattern());
                s.annotation().ifPresent(this::type);
                expression(s.value());
            }
            case Statement.Const s -> {
                s.annotation().ifPresent(this::type);
                expression(s.value());
            }
            case Statement.Assign s -> {
                expression(s.target());
                expression(s.value());
            }
            case Statement.CompoundAssign s -> {
                expression(s.target());
                expression(s.value());
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
                block(s.body());
            }
            case Statement.Loop s -> block(s.body());
            case Statement.For s -> {
                expression(s.iterable());
                block(s.body());
            }
            case Statement.Match s -> {
                expression(s.value());
                s.cases().forEach(option -> block(option.body()));
                s.otherwise().ifPresent(this::block);
            }
            case Statement.Try s -> {
                block(s.body());
                block(s.handler());
            }
            case Statement.Return s -> s.value().ifPresent(this::expression);
            case Statement.Break _, Statement.Continue _ -> { }
            case Statement.Scope s -> block(s.body());
            case Statement.Part s -> block(s.body());
            case Statement.WithTimeout s -> {
                expression(s.milliseconds());
                block(s.body());
            }
            case Statement.Select s -> {
                for (SelectCase option : s.cases()) {
                    switch (option.awaited()) {
                        case SelectCase.Awaited.PromiseResult(int _, Expression promise) -> expression(promise);
                        case SelectCase.Awaited.ChannelValue(int _, Expression channel) -> expression(channel);
                    }
                    block(option.body());
                }
                s.otherwise().ifPresent(this::block);
            }
            case Statement.Declaration s -> declaration(s);
        }
    }

    protected void declaration(Statement.Declaration declaration) {
        switch (declaration) {
            case Statement.FunctionDeclaration s -> function(s.function());
            case StructDeclaration s -> s.members().forEach(this::member);
            case Statement.EnumDeclaration _, Statement.Import _, Statement.FromImport _ -> { }
            case Statement.Export s -> statement(s.statement());
            case Statement.Test s -> block(s.body());
            case Statement.TestHook s -> block(s.body());
            case Statement.TestGroup s -> statements(s.members());
        }
    }

    protected void member(StructDeclaration.Member member) {
        switch (member) {
            case StructDeclaration.FieldDeclaration m -> m.annotation().ifPresent(this::type);
            case StructDeclaration.Method m -> function(m.function());
        }
    }

    protected void function(FunctionDefinition function) {
        for (Parameter parameter : function.parameters()) {
            parameter.annotation().ifPresent(this::type);
        }
        function.result().ifPresent(this::type);
        block(function.body());
    }

    protected void expression(Expression expression) {
        switch (expression) {
            case Expression.NullLiteral _, Expression.BooleanLiteral _, Expression.IntegerLiteral _, Expression.FloatLiteral _,
                 Expression.StringLiteral _, Expression.Name _, Expression.Self _, Expression.NoneLiteral _ -> { }
            case Expression.Interpolation e -> expressions(e.parts());
            case Expression.ArrayLiteral e -> elements(e.elements());
            case Expression.DictLiteral e -> elements(e.elements());
            case Expression.StructLiteral e -> elements(e.fields());
            case Expression.FunctionLiteral e -> function(e.function());
            case Expression.Unary e -> expression(e.operand());
            case Expression.Binary e -> both(e.left(), e.right());
            case Expression.Logical e -> both(e.left(), e.right());
            case Expression.Pipe e -> both(e.left(), e.right());
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
            case Expression.Index e -> both(e.collection(), e.index());
            case Expression.Try e -> expression(e.operand());
            case Expression.Wrap e -> expression(e.value());
            case Expression.Tag e -> expressions(e.arguments());
            case Expression.Throw e -> expressions(e.arguments());
            case Expression.Await e -> expression(e.operand());
            case Expression.Yield e -> optional(e.value());
            case Expression.TaskBlock e -> block(e.body());
        }
    }

    protected void element(Element element) {
        switch (element) {
            case Element.Item e -> expression(e.value());
            case Element.Spread e -> expression(e.value());
            case Element.Entry e -> both(e.key(), e.value());
            case Element.Field e -> expression(e.value());
        }
    }

    protected void pattern(Pattern pattern) {
        switch (pattern) {
            case Pattern.Binding _, Pattern.Wildcard _ -> { }
            case Pattern.ArrayPattern p -> {
                p.elements().forEach(this::pattern);
                p.rest().ifPresent(this::pattern);
            }
            case Pattern.DictPattern p -> {
                p.keys().forEach(this::pattern);
                p.rest().ifPresent(this::pattern);
            }
        }
    }

    protected void type(TypeAnnotation type) {
        type.arguments().forEach(this::type);
    }

    private void expressions(List<Expression> expressions) {
        expressions.forEach(this::expression);
    }

    private void elements(List<? extends Element> elements) {
        elements.forEach(this::element);
    }

    private void optional(Optional<Expression> value) {
        value.ifPresent(this::expression);
    }

    private void both(Expression first, Expression second) {
        expression(first);
        expression(second);
    }
}
