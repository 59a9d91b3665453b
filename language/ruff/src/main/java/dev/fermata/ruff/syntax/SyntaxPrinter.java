package dev.fermata.ruff.syntax;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes trees as one-line s-expressions, to look at their shape: {@code a := 1 + b} is {@code (:= a (+ 1 b))}. */
public final class SyntaxPrinter {
    private SyntaxPrinter() {
    }

    /** One line for each statement. */
    public static String print(Program program) {
        return program.statements().stream().map(SyntaxPrinter::print).collect(Collectors.joining("\n"));
    }

    public static String print(Statement statement) {
        return switch (statement) {
            case Statement.Let s -> form(s.mutable() ? "mut" : "let", print(s.pattern()) + annotation(s.annotation()), print(s.value()));
            case Statement.Const s -> form("const", s.name() + annotation(s.annotation()), print(s.value()));
            case Statement.Assign s -> form(":=", print(s.target()), print(s.value()));
            case Statement.CompoundAssign s -> form(s.operator().text() + "=", print(s.target()), print(s.value()));
            case Statement.Evaluate s -> print(s.expression());
            case Statement.If s -> form("if", each(s.branches(), b -> "(" + print(b.condition()) + " " + print(b.body()) + ")"),
                optional("else", s.otherwise()));
            case Statement.While s -> form("while", print(s.condition()), print(s.body()));
            case Statement.Loop s -> form("loop", print(s.body()));
            case Statement.For s -> form("for", s.variable().name(), print(s.iterable()), print(s.body()));
            case Statement.Match s -> form("match", print(s.value()), each(s.cases(), SyntaxPrinter::print),
                optional("default", s.otherwise()));
            case Statement.Try s -> form("try", print(s.body()), s.variable().name(), print(s.handler()));
            case Statement.Return s -> form("return", s.value().map(SyntaxPrinter::print).orElse(""));
            case Statement.Break _ -> "(break)";
            case Statement.Continue _ -> "(continue)";
            case Statement.Scope s -> form("scope", print(s.body()));
            case Statement.WithTimeout s -> form("with_timeout", print(s.milliseconds()), print(s.body()));
            case Statement.Select s -> form("select", each(s.cases(), SyntaxPrinter::print), optional("default", s.otherwise()));
            case Statement.Declaration s -> declaration(s);
        };
    }

    private static String declaration(Statement.Declaration declaration) {
        return switch (declaration) {
            case Statement.FunctionDeclaration s -> print(s.function());
            case StructDeclaration s -> form("struct", s.name(), each(s.members(), SyntaxPrinter::member));
            case Statement.EnumDeclaration s -> form("enum", s.name(), each(s.variants(), Expression.Name::name));
            case Statement.Import s -> form("import", s.module());
            case Statement.FromImport s -> form("from", s.module(), each(s.names(), ImportedName::name));
            case Statement.Export s -> form("export", print(s.statement()));
            case Statement.Test s -> form("test", quoted(s.name()), print(s.body()));
            case Statement.TestHook s -> form(s.setup() ? "test_setup" : "test_teardown", print(s.body()));
            case Statement.TestGroup s -> form("test_group", quoted(s.name()), each(s.members(), SyntaxPrinter::print));
        };
    }

    public static String print(Expression expression) {
        return switch (expression) {
            case Expression.NullLiteral _ -> "null";
            case Expression.BooleanLiteral e -> String.valueOf(e.value());
            case Expression.IntegerLiteral e -> String.valueOf(e.value());
            case Expression.FloatLiteral e -> String.valueOf(e.value());
            case Expression.StringLiteral e -> quoted(e.value());
            case Expression.Interpolation e -> form("text", each(e.parts(), SyntaxPrinter::print));
            case Expression.Name e -> e.name();
            case Expression.Self _ -> "self";
            case Expression.ArrayLiteral e -> form("array", each(e.elements(), SyntaxPrinter::element));
            case Expression.DictLiteral e -> form("dict", each(e.elements(), SyntaxPrinter::element));
            case Expression.StructLiteral e -> form("new", e.type(), each(e.fields(), SyntaxPrinter::element));
            case Expression.FunctionLiteral e -> print(e.function());
            case Expression.Unary e -> form(e.operator().text(), print(e.operand()));
            case Expression.Binary e -> form(e.operator().text(), print(e.left()), print(e.right()));
            case Expression.Logical e -> form(e.operator().text(), print(e.left()), print(e.right()));
            case Expression.Pipe e -> form("|>", print(e.left()), print(e.right()));
            case Expression.Call e -> form("call", print(e.function()), each(e.arguments(), SyntaxPrinter::print));
            case Expression.MethodCall e -> form("method", print(e.receiver()), e.method(), each(e.arguments(), SyntaxPrinter::print));
            case Expression.Field e -> form(".", print(e.object()), e.name());
            case Expression.OptionalField e -> form("?.", print(e.object()), e.name());
            case Expression.Index e -> form("index", print(e.collection()), print(e.index()));
            case Expression.Try e -> form("?", print(e.operand()));
            case Expression.Wrap e -> form(e.wrapper().text(), print(e.value()));
            case Expression.NoneLiteral _ -> "None";
            case Expression.Tag e -> form("tag", e.type(), e.variant(), each(e.arguments(), SyntaxPrinter::print));
            case Expression.Throw e -> form("throw", each(e.arguments(), SyntaxPrinter::print));
            case Expression.Await e -> form("await", print(e.operand()));
            case Expression.Yield e -> form("yield", e.value().map(SyntaxPrinter::print).orElse(""));
            case Expression.TaskBlock e -> form(e.kind().text(), print(e.body()));
        };
    }

    public static String print(Pattern pattern) {
        return switch (pattern) {
            case Pattern.Binding p -> p.name();
            case Pattern.Wildcard _ -> "_";
            case Pattern.ArrayPattern p -> "[" + join(each(p.elements(), SyntaxPrinter::print), rest(p.rest())) + "]";
            case Pattern.DictPattern p -> "{" + join(each(p.keys(), Pattern.Binding::name), rest(p.rest())) + "}";
        };
    }

    private static String print(Block block) {
        return "{" + each(block.statements(), SyntaxPrinter::print) + "}";
    }

    private static String print(FunctionDefinition function) {
        String head = (function.async() ? "async-" : "") + "func" + (function.generator() ? "*" : "");
        String parameters = each(function.parameters(), p -> p.name() + annotation(p.annotation()));
        String result = function.result().map(type -> "->" + print(type)).orElse("");
        return form(head, function.name(), "(" + parameters + ")", result, print(function.body()));
    }

    private static String print(MatchCase matchCase) {
        String name = matchCase.type().isEmpty() ? matchCase.variant() : matchCase.type() + "::" + matchCase.variant();
        return form("case", name, matchCase.binding().map(b -> "(" + b.name() + ")").orElse(""), print(matchCase.body()));
    }

    private static String print(SelectCase selectCase) {
        String awaited = switch (selectCase.awaited()) {
            case SelectCase.Awaited.PromiseResult a -> form("await", print(a.promise()));
            case SelectCase.Awaited.ChannelValue a -> form("receive", print(a.channel()));
        };
        return form("case", selectCase.binding().map(Expression.Name::name).orElse(""), awaited, print(selectCase.body()));
    }

    private static String print(TypeAnnotation type) {
        return type.arguments().isEmpty() ? type.name()
            : type.name() + type.arguments().stream().map(SyntaxPrinter::print).collect(Collectors.joining(",", "<", ">"));
    }

    private static String member(StructDeclaration.Member member) {
        return switch (member) {
            case StructDeclaration.FieldDeclaration m -> m.name() + annotation(m.annotation());
            case StructDeclaration.Method m -> print(m.function());
        };
    }

    private static String element(Element element) {
        return switch (element) {
            case Element.Item e -> print(e.value());
            case Element.Spread e -> form("...", print(e.value()));
            case Element.Entry e -> form(":", print(e.key()), print(e.value()));
            case Element.Field e -> form(":", e.name(), print(e.value()));
        };
    }

    private static String annotation(Optional<TypeAnnotation> type) {
        return type.map(t -> ":" + print(t)).orElse("");
    }

    private static String optional(String word, Optional<Block> block) {
        return block.map(b -> form(word, print(b))).orElse("");
    }

    private static String rest(Optional<Pattern.Binding> rest) {
        return rest.map(name -> "..." + name.name()).orElse("");
    }

    private static String form(String... parts) {
        return "(" + join(parts) + ")";
    }

    private static String join(String... parts) {
        return Arrays.stream(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    private static <T> String each(List<? extends T> parts, Function<T, String> print) {
        return parts.stream().map(print).collect(Collectors.joining(" "));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t") + "\"";
    }
}
