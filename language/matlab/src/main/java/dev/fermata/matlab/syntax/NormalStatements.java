package dev.fermata.matlab.syntax;

import dev.fermata.matlab.syntax.Tree.Statement;
import java.util.List;

/** Statements in one line, for the text of closures with a body: a comma ends what shows its result, else a semicolon. */
final class NormalStatements {
    private final NormalText text;

    NormalStatements(NormalText text) {
        this.text = text;
    }

    /** The part behind the parameters. */
    void closure(Tree.BlockClosure block) {
        text.append("do ");
        int start = text.out().length();
        body(block.body());
        functions(block.nested());
        // behind do, these would make it a name that the expression goes on with
        boolean usesName = text.out().length() > start && "([+-~.".indexOf(text.out().charAt(start)) >= 0;
        if (usesName || text.out().length() == start) {
            text.out().setCharAt(start - 1, '\n');
        }
        text.append("end");
    }

    private void body(List<Statement> statements) {
        statements.forEach(this::statement);
    }

    private void statement(Statement node) {
        switch (node) {
            case Tree.ExpressionStatement statement -> {
                text.expression(statement.value());
                end(statement.shown());
            }
            case Tree.Assignment statement -> {
                text.expression(statement.target());
                text.append("=").expression(statement.value());
                end(statement.shown());
            }
            case Tree.MultiAssignment statement -> {
                text.append("[").list(statement.targets());
                text.append("]=").expression(statement.value());
                end(statement.shown());
            }
            case Tree.Deletion statement -> {
                text.expression(statement.target());
                text.append("=[]");
                end(statement.shown());
            }
            case Tree.Command statement -> {
                text.append(statement.name());
                statement.words().forEach(word -> text.append(" '").append(word.replace("'", "''")).append("'"));
                end(statement.shown());
            }
            case Tree.If statement -> branches(statement);
            case Tree.For statement -> {
                text.append("for ").expression(statement.variable());
                text.append("=").expression(statement.values());
                block(statement.body());
            }
            case Tree.While statement -> {
                text.append("while ").expression(statement.condition());
                block(statement.body());
            }
            case Tree.Switch statement -> cases(statement);
            case Tree.Try statement -> {
                text.append("try,");
                body(statement.body());
                if (statement.handler() != null) {
                    text.append(statement.variable() == null ? "catch," : "catch " + statement.variable() + ",");
                    body(statement.handler());
                }
                text.append("end,");
            }
            case Tree.Break _ -> text.append("break;");
            case Tree.Continue _ -> text.append("continue;");
            case Tree.Return statement -> {
                text.append("return");
                if (statement.value() != null) {
                    text.append(" ").expression(statement.value());
                }
                end(false);
            }
            case Tree.Global statement -> text.append("global " + String.join(" ", statement.names()) + ";");
            case Tree.Persistent statement -> persistent(statement);
            case Tree.Import statement -> text.append("import " + String.join(".", statement.path())
                + (statement.wildcard() ? ".*;" : ";"));
            case Tree.Spmd statement -> {
                text.append("spmd");
                block(statement.body());
            }
        }
    }

    private void end(boolean shown) {
        text.append(shown ? "," : ";");
    }

    private void block(List<Statement> statements) {
        text.append(",");
        body(statements);
        text.append("end,");
    }

    private void branches(Tree.If statement) {
        String word = "if ";
        for (Tree.Branch branch : statement.branches()) {
            text.append(word).expression(branch.condition());
            text.append(",");
            body(branch.body());
            word = "elseif ";
        }
        otherwise("else,", statement.otherwise());
    }

    private void cases(Tree.Switch statement) {
        text.append("switch ").expression(statement.value());
        text.append(",");
        for (Tree.Branch branch : statement.cases()) {
            text.append("case ").expression(branch.condition());
            text.append(",");
            body(branch.body());
        }
        otherwise("otherwise,", statement.otherwise());
    }

    private void otherwise(String word, List<Statement> statements) {
        if (statements != null) {
            text.append(word);
            body(statements);
        }
        text.append("end,");
    }

    private void persistent(Tree.Persistent statement) {
        text.append("persistent");
        for (int i = 0; i < statement.names().size(); i++) {
            text.append(" ").append(statement.names().get(i));
            if (statement.initials().get(i) != null) {
                text.append("=").expression(statement.initials().get(i));
            }
        }
        end(false);
    }

    // -------------------------------------------------------------- functions

    private void functions(List<Tree.FunctionDefinition> functions) {
        for (Tree.FunctionDefinition function : functions) {
            text.append(function.isAsync() ? "async " : "").append(function.isIsolated() ? "isolated " : "");
            text.append("function [" + String.join(",", function.outputs()) + "]=" + function.name() + "(");
            for (int i = 0; i < function.inputs().size(); i++) {
                Tree.Parameter input = function.inputs().get(i);
                text.append(i == 0 ? "" : ",").append(input.name());
                if (input.initial() != null) {
                    text.append("=").expression(input.initial());
                }
            }
            text.append("),");
            function.arguments().forEach(this::arguments);
            body(function.body());
            functions(function.nested());
            text.append("end,");
        }
    }

    private void arguments(Tree.ArgumentBlock block) {
        text.append("arguments");
        text.append(block.attributes().isEmpty() ? "\n" : "(" + String.join(",", block.attributes()) + ")\n");
        for (Tree.ArgumentDeclaration declaration : block.declarations()) {
            text.append(declaration.name());
            if (declaration.size() != null) {
                List<String> size = declaration.size().stream().map(each -> each == null ? ":" : each.toString()).toList();
                text.append(" (" + String.join(",", size) + ")");
            }
            text.append(declaration.className() == null ? "" : " " + declaration.className());
            if (!declaration.validators().isEmpty()) {
                text.append(" {").list(declaration.validators());
                text.append("}");
            }
            if (declaration.initial() != null) {
                text.append("=").expression(declaration.initial());
            }
            text.append(";");
        }
        text.append("end,");
    }
}
