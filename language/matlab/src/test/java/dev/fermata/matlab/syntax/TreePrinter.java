package dev.fermata.matlab.syntax;

import dev.fermata.matlab.syntax.Tree.Expression;
import dev.fermata.matlab.syntax.Tree.Statement;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Prints trees compactly and without loss of structure: every operation in its own parentheses. */
final class TreePrinter {
    private TreePrinter() {
    }

    static String print(Tree.File file) {
        StringBuilder out = new StringBuilder(body(file.statements()));
        for (Tree.FunctionDefinition function : file.functions()) {
            out.append(out.isEmpty() ? "" : " ").append(print(function));
        }
        for (Tree.ClassDefinition definition : file.classes()) {
            out.append(out.isEmpty() ? "" : " ").append(print(definition));
        }
        return out.toString();
    }

    private static String body(List<Statement> statements) {
        return statements.stream().map(TreePrinter::print).collect(Collectors.joining(" "));
    }

    static String print(Tree.FunctionDefinition function) {
        StringBuilder out = new StringBuilder(function.isAsync() ? "async " : "").append(function.isIsolated() ? "isolated " : "");
        out.append("function ").append(function.outputs()).append(' ').append(function.name()).append('(');
        out.append(function.inputs().stream().map(each -> each.name() + (each.initial() == null ? "" : "=" + print(each.initial())))
            .collect(Collectors.joining(", "))).append(')');
        for (Tree.ArgumentBlock block : function.arguments()) {
            out.append(" arguments").append(block.attributes()).append('{').append(declarations(block.declarations())).append('}');
        }
        out.append(" {").append(body(function.body())).append('}');
        for (Tree.FunctionDefinition nested : function.nested()) {
            out.append(" with ").append(print(nested));
        }
        return out.toString();
    }

    private static String declarations(List<Tree.ArgumentDeclaration> declarations) {
        return declarations.stream().map(each -> each.name() + (each.size() == null ? "" : " " + each.size().stream()
                .map(size -> size == null ? ":" : size.toString()).collect(Collectors.joining(",", "(", ")")))
            + (each.className() == null ? "" : " " + each.className())
            + (each.validators().isEmpty() ? "" : " {" + list(each.validators()) + "}")
            + (each.initial() == null ? "" : " = " + print(each.initial()))).collect(Collectors.joining("; "));
    }

    static String print(Tree.ClassDefinition definition) {
        StringBuilder out = new StringBuilder("classdef ").append(attributes(definition.attributes())).append(definition.name());
        out.append(definition.parents().isEmpty() ? "" : " < " + String.join(" & ", definition.parents())).append(" {");
        definition.properties().forEach(block -> out.append(" properties ").append(attributes(block.attributes())).append('{')
            .append(declarations(block.properties())).append('}'));
        definition.methods().forEach(block -> out.append(" methods ").append(attributes(block.attributes())).append('{')
            .append(block.methods().stream().map(TreePrinter::print).collect(Collectors.joining(" ")))
            .append(block.signatures().stream().map(each -> "declare " + print(each)).collect(Collectors.joining(" "))).append('}'));
        definition.events().forEach(block -> out.append(" events ").append(attributes(block.attributes())).append(block.names()));
        definition.enumerations().forEach(block -> out.append(" enumeration ").append(attributes(block.attributes()))
            .append(block.members().stream().map(each -> each.name() + "(" + list(each.arguments()) + ")").toList()));
        return out.append(" }").toString();
    }

    private static String attributes(List<Tree.Attribute> attributes) {
        return attributes.isEmpty() ? "" : attributes.stream().map(each -> (each.negated() ? "~" : "") + each.name()
            + (each.value() == null ? "" : "=" + print(each.value()))).collect(Collectors.joining(", ", "(", ") "));
    }

    private static String shown(boolean shown) {
        return shown ? "!" : "";
    }

    static String print(Statement statement) {
        return switch (statement) {
            case Tree.ExpressionStatement each -> "<" + print(each.value()) + ">" + shown(each.shown());
            case Tree.Assignment each -> "<" + print(each.target()) + " = " + print(each.value()) + ">" + shown(each.shown());
            case Tree.MultiAssignment each -> "<[" + list(each.targets()) + "] = " + print(each.value()) + ">" + shown(each.shown());
            case Tree.Deletion each -> "<delete " + print(each.target()) + ">" + shown(each.shown());
            case Tree.Command each -> "<command " + each.name() + each.words().stream().map(word -> " '" + word + "'")
                .collect(Collectors.joining()) + ">" + shown(each.shown());
            case Tree.If each -> each.branches().stream().map(branch -> "if " + print(branch.condition()) + " {"
                    + body(branch.body()) + "}").collect(Collectors.joining(" else"))
                + (each.otherwise() == null ? "" : " else {" + body(each.otherwise()) + "}");
            case Tree.For each -> "for " + print(each.variable()) + " = " + print(each.values()) + " {" + body(each.body()) + "}";
            case Tree.While each -> "while " + print(each.condition()) + " {" + body(each.body()) + "}";
            case Tree.Switch each -> "switch " + print(each.value()) + each.cases().stream().map(branch -> " case "
                    + print(branch.condition()) + " {" + body(branch.body()) + "}").collect(Collectors.joining())
                + (each.otherwise() == null ? "" : " otherwise {" + body(each.otherwise()) + "}");
            case Tree.Try each -> "try {" + body(each.body()) + "}" + (each.handler() == null ? "" : " catch "
                + (each.variable() == null ? "" : each.variable() + " ") + "{" + body(each.handler()) + "}");
            case Tree.Break each -> "break";
            case Tree.Continue each -> "continue";
            case Tree.Return each -> each.value() == null ? "return" : "return " + print(each.value());
            case Tree.Global each -> "global " + each.names();
            case Tree.Persistent each -> "persistent " + each.names() + (each.initials().stream().allMatch(Objects::isNull)
                ? "" : " = " + list(each.initials()));
            case Tree.Import each -> "import " + String.join(".", each.path()) + (each.wildcard() ? ".*" : "");
            case Tree.Spmd each -> "spmd {" + body(each.body()) + "}";
        };
    }

    private static String list(List<Expression> expressions) {
        return expressions.stream().map(each -> each == null ? "~" : print(each)).collect(Collectors.joining(", "));
    }

    private static String rows(List<List<Expression>> rows) {
        return rows.stream().map(TreePrinter::list).collect(Collectors.joining("; "));
    }

    static String print(Expression expression) {
        return switch (expression) {
            case Tree.Number each -> each.text();
            case Tree.IntegerLiteral each -> each.className() + ":" + each.bits();
            case Tree.CharLiteral each -> "'" + each.text() + "'";
            case Tree.StringLiteral each -> "\"" + each.text() + "\"";
            case Tree.Name each -> each.name();
            case Tree.End each -> "end";
            case Tree.Colon each -> ":";
            case Tree.Parenthesized each -> "{" + print(each.inner()) + "}";
            case Tree.Binary each -> "(" + print(each.left()) + " " + each.name() + " " + print(each.right()) + ")";
            case Tree.Unary each -> "(" + each.name() + " " + print(each.operand()) + ")";
            case Tree.ShortCircuit each -> "(" + print(each.left()) + (each.isAnd() ? " && " : " || ") + print(each.right()) + ")";
            case Tree.Range each -> "(" + print(each.first()) + (each.step() == null ? "" : ":" + print(each.step())) + ":"
                + print(each.last()) + ")";
            case Tree.MatrixLiteral each -> "[" + rows(each.rows()) + "]";
            case Tree.CellLiteral each -> "{|" + rows(each.rows()) + "|}";
            case Tree.Paren each -> print(each.base()) + "(" + list(each.arguments()) + ")";
            case Tree.Brace each -> print(each.base()) + "{" + list(each.arguments()) + "}";
            case Tree.Field each -> print(each.base()) + "." + each.name();
            case Tree.DynamicField each -> print(each.base()) + ".(" + print(each.name()) + ")";
            case Tree.NamedArgument each -> each.name() + "=" + print(each.value());
            case Tree.Handle each -> "@" + each.name();
            case Tree.Anonymous each -> "@" + each.parameters() + print(each.body());
            case Tree.BlockClosure each -> "@" + each.parameters() + "do {" + body(each.body()) + "}"
                + each.nested().stream().map(nested -> " with " + print(nested)).collect(Collectors.joining());
            case Tree.Async each -> "async " + print(each.closure());
            case Tree.MetaClass each -> "?" + each.name();
            case Tree.FieldsLiteral each -> (each.className() == null ? "struct" : "?" + each.className()) + "{"
                + IntStream.range(0, each.names().size()).mapToObj(i -> each.names().get(i) + "="
                    + print(each.values().get(i))).collect(Collectors.joining(", ")) + "}";
            case Tree.SuperMethod each -> each.method() + "@" + each.base();
        };
    }
}
