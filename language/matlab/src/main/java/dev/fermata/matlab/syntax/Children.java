package dev.fermata.matlab.syntax;

import dev.fermata.matlab.syntax.Tree.Expression;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/** The parts of a tree. Walks without recursion, so that the height of a tree does not matter. */
public final class Children {
    private final List<Tree> found = new ArrayList<>();

    private Children() {
    }

    /** Visits a tree in the order of its text; the parts of a node only if the visitor says so. */
    public static void walk(List<? extends Tree> roots, Predicate<Tree> visitor) {
        Deque<Tree> open = new ArrayDeque<>();
        pushReversed(roots, open);
        while (!open.isEmpty()) {
            Tree node = open.pop();
            if (visitor.test(node)) {
                pushReversed(of(node), open);
            }
        }
    }

    private static void pushReversed(List<? extends Tree> trees, Deque<Tree> open) {
        for (int i = trees.size() - 1; i >= 0; i--) {
            open.push(trees.get(i));
        }
    }

    /** The parts of a node, in the order of the text. */
    public static List<Tree> of(Tree node) {
        Children children = new Children();
        switch (node) {
            case Expression expression -> children.expression(expression);
            case Tree.Statement statement -> children.statement(statement);
            default -> children.definition(node);
        }
        return children.found;
    }

    private Children add(Tree child) {
        if (child != null) {
            found.add(child);
        }
        return this;
    }

    private Children addAll(List<? extends Tree> children) {
        if (children != null) {
            children.forEach(this::add);
        }
        return this;
    }

    private void definition(Tree node) {
        switch (node) {
            case Tree.File file -> addAll(file.statements()).addAll(file.functions()).addAll(file.classes());
            case Tree.FunctionDefinition function -> addAll(function.inputs()).addAll(function.arguments())
                .addAll(function.body()).addAll(function.nested());
            case Tree.Parameter parameter -> add(parameter.initial());
            case Tree.ArgumentBlock block -> addAll(block.declarations());
            case Tree.ArgumentDeclaration declaration -> addAll(declaration.validators()).add(declaration.initial());
            case Tree.ClassDefinition definition -> addAll(definition.attributes()).addAll(definition.properties())
                .addAll(definition.methods()).addAll(definition.events()).addAll(definition.enumerations());
            case Tree.Attribute attribute -> add(attribute.value());
            case Tree.PropertyBlock block -> addAll(block.attributes()).addAll(block.properties());
            case Tree.MethodBlock block -> addAll(block.attributes()).addAll(block.methods()).addAll(block.signatures());
            case Tree.EventBlock block -> addAll(block.attributes());
            case Tree.EnumerationBlock block -> addAll(block.attributes()).addAll(block.members());
            case Tree.EnumerationMember member -> addAll(member.arguments());
            case Tree.Branch branch -> add(branch.condition()).addAll(branch.body());
            case Tree.Statement statement -> statement(statement);
            case Expression expression -> expression(expression);
        }
    }

    private void statement(Tree.Statement node) {
        switch (node) {
            case Tree.ExpressionStatement statement -> add(statement.value());
            case Tree.Assignment statement -> add(statement.target()).add(statement.value());
            case Tree.MultiAssignment statement -> addAll(statement.targets()).add(statement.value());
            case Tree.Deletion statement -> add(statement.target());
            case Tree.If statement -> addAll(statement.branches()).addAll(statement.otherwise());
            case Tree.For statement -> add(statement.variable()).add(statement.values()).addAll(statement.body());
            case Tree.While statement -> add(statement.condition()).addAll(statement.body());
            case Tree.Switch statement -> add(statement.value()).addAll(statement.cases()).addAll(statement.otherwise());
            case Tree.Try statement -> addAll(statement.body()).addAll(statement.handler());
            case Tree.Return statement -> add(statement.value());
            case Tree.Persistent statement -> addAll(statement.initials());
            case Tree.Spmd statement -> addAll(statement.body());
            case Tree.Command _, Tree.Break _, Tree.Continue _, Tree.Global _, Tree.Import _ -> { }
        }
    }

    private void expression(Expression node) {
        switch (node) {
            case Tree.Parenthesized expression -> add(expression.inner());
            case Tree.Binary expression -> add(expression.left()).add(expression.right());
            case Tree.Unary expression -> add(expression.operand());
            case Tree.ShortCircuit expression -> add(expression.left()).add(expression.right());
            case Tree.Range expression -> add(expression.first()).add(expression.step()).add(expression.last());
            case Tree.MatrixLiteral expression -> expression.rows().forEach(this::addAll);
            case Tree.CellLiteral expression -> expression.rows().forEach(this::addAll);
            case Tree.Paren expression -> add(expression.base()).addAll(expression.arguments());
            case Tree.Brace expression -> add(expression.base()).addAll(expression.arguments());
            case Tree.Field expression -> add(expression.base());
            case Tree.DynamicField expression -> add(expression.base()).add(expression.name());
            case Tree.NamedArgument expression -> add(expression.value());
            case Tree.Anonymous expression -> add(expression.body());
            case Tree.BlockClosure expression -> addAll(expression.body()).addAll(expression.nested());
            case Tree.Async expression -> add(expression.closure());
            case Tree.FieldsLiteral expression -> addAll(expression.values());
            case Tree.Number _, Tree.IntegerLiteral _, Tree.CharLiteral _, Tree.StringLiteral _, Tree.Name _, Tree.End _,
                Tree.Colon _, Tree.Handle _, Tree.MetaClass _, Tree.SuperMethod _ -> { }
        }
    }
}
