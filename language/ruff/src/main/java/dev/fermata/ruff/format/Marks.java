package dev.fermata.ruff.format;

import dev.fermata.ruff.syntax.Block;
import dev.fermata.ruff.syntax.Expression;
import dev.fermata.ruff.syntax.MatchCase;
import dev.fermata.ruff.syntax.Pattern;
import dev.fermata.ruff.syntax.Program;
import dev.fermata.ruff.syntax.SelectCase;
import dev.fermata.ruff.syntax.Statement;
import dev.fermata.ruff.syntax.StructDeclaration;
import dev.fermata.ruff.syntax.TreeWalk;
import dev.fermata.ruff.syntax.TypeAnnotation;
import java.util.HashSet;
import java.util.Set;

/** What the tree tells about tokens that look alike, by their packed positions. */
final class Marks extends TreeWalk {
    /** Where a statement, case, struct member or variant begins: such a line is not the rest of another. */
    private final Set<Integer> starts = new HashSet<>();
    /** The braces of dictionaries and their patterns, which are written without padding. */
    private final Set<Integer> dictBraces = new HashSet<>();
    /** The names in front of the braces of struct literals. */
    private final Set<Integer> structNames = new HashSet<>();
    /** The braces that hold statements. */
    private final Set<Integer> blockBraces = new HashSet<>();
    /** Minus and exclamation signs with one operand. */
    private final Set<Integer> unarySigns = new HashSet<>();
    /** The words in front of the angle brackets of types. */
    private final Set<Integer> genericTypes = new HashSet<>();

    Marks(Program program) {
        program(program);
    }

    boolean startsSomething(int at) {
        return starts.contains(at);
    }

    boolean isDictBrace(int at) {
        return dictBraces.contains(at);
    }

    boolean isStructName(int at) {
        return structNames.contains(at);
    }

    boolean isBlockBrace(int at) {
        return blockBraces.contains(at);
    }

    boolean isUnary(int at) {
        return unarySigns.contains(at);
    }

    boolean isGenericType(int at) {
        return genericTypes.contains(at);
    }

    @Override
    protected void statement(Statement statement) {
        starts.add(statement.at());
        switch (statement) {
            case Statement.Match s -> s.cases().stream().map(MatchCase::at).forEach(starts::add);
            case Statement.Select s -> s.cases().stream().map(SelectCase::at).forEach(starts::add);
            case Statement.EnumDeclaration s -> s.variants().forEach(variant -> starts.add(variant.at()));
            default -> { }
        }
        super.statement(statement);
    }

    @Override
    protected void member(StructDeclaration.Member member) {
        starts.add(member.at());
        super.member(member);
    }

    @Override
    protected void block(Block block) {
        blockBraces.add(block.at());
        super.block(block);
    }

    @Override
    protected void expression(Expression expression) {
        switch (expression) {
            case Expression.DictLiteral e -> dictBraces.add(e.at());
            case Expression.StructLiteral e -> structNames.add(e.at());
            case Expression.Unary e -> unarySigns.add(e.at());
            default -> { }
        }
        super.expression(expression);
    }

    @Override
    protected void pattern(Pattern pattern) {
        if (pattern instanceof Pattern.DictPattern p) {
            dictBraces.add(p.at());
        }
        super.pattern(pattern);
    }

    @Override
    protected void type(TypeAnnotation type) {
        if (!type.arguments().isEmpty()) {
            genericTypes.add(type.at());
        }
        super.type(type);
    }
}
