package dev.fermata.ruff.syntax;

import java.util.List;
import java.util.Optional;

/** Writes trees as one-line s-expressions, to look at their shape: {@code a := 1 + b} is {@code (:= a (+ 1 b))}. */
public final class SyntaxPrinter {
    private final StringBuilder out = new StringBuilder();
    /** Whether a space is due before the next part. */
    private boolean separate;

    private SyntaxPrinter() {
    }

    /** One line for each statement. */
    public static String print(Program program) {
        SyntaxPrinter printer = new SyntaxPrinter();
        for (Statement statement : program.statements()) {
            if (!printer.out.isEmpty()) {
                printer.out.append('\n');
            }
            printer.separate = false;
            printer.statement(statement);
        }
        return printer.out.toString();
    }

    public static String print(Statement statement) {
        SyntaxPrinter printer = new SyntaxPrinter();
        printer.statement(statement);
        return printer.out.toString();
    }

    public static String print(Expression expression) {
        SyntaxPrinter printer = new SyntaxPrinter();
        printer.expression(expression);
        return printer.out.toString();
    }

    private void statement(Statement statement) {
        switch (statement) {
            case Statement.Let s -> let(s);
            case Statement.Const s -> open("const").word(s.name()).annotation(s.annotation()).value(s.value()).close();
            case Statement.Assign s -> open(":=").value(s.target()).value(s.value()).close();
            case Statement.CompoundAssign s -> open(s.operator().text() + "=").value(s.target()).value(s.value()).close();
            case Statement.Evaluate s -> expression(s.expression());
            case Statement.If s -> conditional(s);
            case Statement.While s -> open("while").value(s.condition()).block(s.body()).close();
            case Statement.Loop s -> open("loop").block(s.body()).close();
            case Statement.For s -> open("for").word(s.variable().name()).value(s.iterable()).block(s.body()).close();
            case Statement.Match s -> match(s);
            case Statement.Try s -> open("try").block(s.body()).word(s.variable().name()).block(s.handler()).close();
            case Statement.Return s -> open("return").values(s.value().stream().toList()).close();
            case Statement.Break _ -> open("break").close();
            case Statement.Continue _ -> open("continue").close();
            case Statement.Part s -> open("part").block(s.body()).close();
            case Statement.Scope s -> open("scope").block(s.body()).close();
            case Statement.WithTimeout s -> open("with_timeout").value(s.milliseconds()).block(s.body()).close();
            case Statement.Select s -> select(s);
            case Statement.Declaration s -> declaration(s);
        }
    }

    private void let(Statement.Let let) {
        open(let.mutable() ? "mut" : "let");
        pattern(let.pattern());
        annotation(let.annotation()).value(let.value()).close();
    }

    private void conditional(Statement.If conditional) {
        open("if");
        for (Statement.If.Branch branch : conditional.branches()) {
            group("(");
            value(branch.condition()).block(branch.body()).end(")");
        }
        otherwise("else", conditional.otherwise());
        close();
    }

    private void match(Statement.Match match) {
        open("match").value(match.value());
        for (MatchCase matchCase : match.cases()) {
            open("case").word(matchCase.type().isEmpty() ? matchCase.variant() : matchCase.type() + "::" + matchCase.variant());
            matchCase.binding().ifPresent(binding -> word("(" + binding.name() + ")"));
            block(matchCase.body()).close();
        }
        otherwise("default", match.otherwise());
        close();
    }

    private void select(Statement.Select select) {
        open("select");
        for (SelectCase selectCase : select.cases()) {
            open("case");
            selectCase.binding().ifPresent(binding -> word(binding.name()));
            switch (selectCase.awaited()) {
                case SelectCase.Awaited.PromiseResult a -> open("await").value(a.promise()).close();
                case SelectCase.Awaited.ChannelValue a -> open("receive").value(a.channel()).close();
            }
            block(selectCase.body()).close();
        }
        otherwise("default", select.otherwise());
        close();
    }

    private void otherwise(String word, Optional<Block> block) {
        block.ifPresent(body -> open(word).block(body).close());
    }

    private void declaration(Statement.Declaration declaration) {
        switch (declaration) {
            case Statement.FunctionDeclaration s -> function(s.function());
            case StructDeclaration s -> struct(s);
            case Statement.EnumDeclaration s -> {
                open("enum").word(s.name());
                s.variants().forEach(variant -> word(variant.name()));
                close();
            }
            case Statement.Import s -> open("import").word(s.module()).close();
            case Statement.FromImport s -> {
                open("from").word(s.module());
                s.names().forEach(name -> word(name.name()));
                close();
            }
            case Statement.Export s -> {
                open("export");
                statement(s.statement());
                close();
            }
            case Statement.Test s -> open("test").word(quoted(s.name())).block(s.body()).close();
            case Statement.TestHook s -> open(s.setup() ? "test_setup" : "test_teardown").block(s.body()).close();
            case Statement.TestGroup s -> {
                open("test_group").word(quoted(s.name()));
                s.members().forEach(this::statement);
                close();
            }
        }
    }

    private void struct(StructDeclaration struct) {
        open("struct").word(struct.name());
        for (StructDeclaration.Member member : struct.members()) {
            switch (member) {
                case StructDeclaration.FieldDeclaration m -> word(m.name()).annotation(m.annotation());
                case StructDeclaration.Method m -> function(m.function());
            }
        }
        close();
    }

    private void function(FunctionDefinition function) {
        open((function.async() ? "async-" : "") + "func" + (function.generator() ? "*" : ""));
        if (!function.name().isEmpty()) {
            word(function.name());
        }
        group("(");
        function.parameters().forEach(parameter -> word(parameter.name()).annotation(parameter.annotation()));
        end(")");
        function.result().ifPresent(type -> word("->" + type(type)));
        block(function.body()).close();
    }

    private void expression(Expression expression) {
        switch (expression) {
            case Expression.NullLiteral _ -> word("null");
            case Expression.BooleanLiteral e -> word(String.valueOf(e.value()));
            case Expression.IntegerLiteral e -> word(String.valueOf(e.value()));
            case Expression.FloatLiteral e -> word(String.valueOf(e.value()));
            case Expression.StringLiteral e -> word(quoted(e.value()));
            case Expression.Interpolation e -> open("text").values(e.parts()).close();
            case Expression.Name e -> word(e.name());
            case Expression.Self _ -> word("self");
            case Expression.ArrayLiteral e -> open("array").elements(e.elements()).close();
            case Expression.DictLiteral e -> open("dict").elements(e.elements()).close();
            case Expression.StructLiteral e -> open("new").word(e.type()).elements(e.fields()).close();
            case Expression.FunctionLiteral e -> function(e.function());
            case Expression.Unary e -> open(e.operator().text()).value(e.operand()).close();
            case Expression.Binary e -> open(e.operator().text()).value(e.left()).value(e.right()).close();
            case Expression.Logical e -> open(e.operator().text()).value(e.left()).value(e.right()).close();
            case Expression.Pipe e -> open("|>").value(e.left()).value(e.right()).close();
            case Expression.Call e -> open("call").value(e.function()).values(e.arguments()).close();
            case Expression.MethodCall e -> open("method").value(e.receiver()).word(e.method()).values(e.arguments()).close();
            case Expression.Field e -> open(".").value(e.object()).word(e.name()).close();
            case Expression.OptionalField e -> open("?.").value(e.object()).word(e.name()).close();
            case Expression.Index e -> open("index").value(e.collection()).value(e.index()).close();
            case Expression.Try e -> open("?").value(e.operand()).close();
            case Expression.Wrap e -> open(e.wrapper().text()).value(e.value()).close();
            case Expression.NoneLiteral _ -> word("None");
            case Expression.Tag e -> open("tag").word(e.type()).word(e.variant()).values(e.arguments()).close();
            case Expression.Throw e -> open("throw").values(e.arguments()).close();
            case Expression.Await e -> open("await").value(e.operand()).close();
            case Expression.Yield e -> open("yield").values(e.value().stream().toList()).close();
            case Expression.TaskBlock e -> open(e.kind().text()).block(e.body()).close();
        }
    }

    private SyntaxPrinter value(Expression expression) {
        expression(expression);
        return this;
    }

    private SyntaxPrinter values(List<Expression> expressions) {
        expressions.forEach(this::expression);
        return this;
    }

    private SyntaxPrinter elements(List<? extends Element> elements) {
        for (Element element : elements) {
            switch (element) {
                case Element.Item e -> expression(e.value());
                case Element.Spread e -> open("...").value(e.value()).close();
                case Element.Entry e -> open(":").value(e.key()).value(e.value()).close();
                case Element.Field e -> open(":").word(e.name()).value(e.value()).close();
            }
        }
        return this;
    }

    private void pattern(Pattern pattern) {
        switch (pattern) {
            case Pattern.Binding p -> word(p.name());
            case Pattern.Wildcard _ -> word("_");
            case Pattern.ArrayPattern p -> {
                group("[");
                p.elements().forEach(this::pattern);
                p.rest().ifPresent(rest -> word("..." + rest.name()));
                end("]");
            }
            case Pattern.DictPattern p -> {
                group("{");
                p.keys().forEach(this::pattern);
                p.rest().ifPresent(rest -> word("..." + rest.name()));
                end("}");
            }
        }
    }

    private SyntaxPrinter block(Block block) {
        group("{");
        block.statements().forEach(this::statement);
        return end("}");
    }

    private SyntaxPrinter annotation(Optional<TypeAnnotation> type) {
        type.ifPresent(known -> out.append(':').append(type(known)));
        return this;
    }

    private static String type(TypeAnnotation type) {
        if (type.arguments().isEmpty()) {
            return type.name();
        }
        return type.name() + "<" + String.join(",", type.arguments().stream().map(SyntaxPrinter::type).toList()) + ">";
    }

    private SyntaxPrinter open(String word) {
        return group("(").word(word);
    }

    private SyntaxPrinter close() {
        return end(")");
    }

    private SyntaxPrinter group(String bracket) {
        word(bracket);
        separate = false;
        return this;
    }

    private SyntaxPrinter end(String bracket) {
        out.append(bracket);
        separate = true;
        return this;
    }

    private SyntaxPrinter word(String word) {
        if (separate) {
            out.append(' ');
        }
        out.append(word);
        separate = true;
        return this;
    }

    private static String quoted(String text) {
        String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\r", "\\r");
        return "\"" + escaped.replace("\t", "\\t") + "\"";
    }
}
