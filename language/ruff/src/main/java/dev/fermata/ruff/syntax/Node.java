package dev.fermata.ruff.syntax;

/** A part of the syntax tree. Lists in nodes are unmodifiable; what may be absent is an {@link java.util.Optional}. */
public sealed interface Node
    permits Expression, Statement, Pattern, Program, Block, FunctionDefinition, Parameter, TypeAnnotation, MatchCase,
        SelectCase, Element, StructDeclaration.Member, ImportedName {

    /** The packed position ({@link dev.fermata.compiler.ir.Position}) of its first character. */
    int at();
}
