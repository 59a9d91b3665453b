package dev.fermata.matlab.syntax;

import java.util.List;

/**
 * The syntax tree. {@code at} is the position of the node's significant token, {@code begin} and {@code end} where given
 * are offsets into the text, for error reports and for the text of handles.
 */
public sealed interface Tree {
    /** Packed position ({@link dev.fermata.compiler.ir.Position}) of the place an error of this node points to. */
    int at();

    // ------------------------------------------------------------------ files

    /**
     * A whole file, input or text given to {@code eval}.
     *
     * @param statements the script part, in order; empty for function and class files
     * @param functions  functions at file level, in order
     * @param classes    class definitions, in order
     * @param isScript   whether there are executable statements (or nothing at all)
     */
    record File(int at, List<Statement> statements, List<FunctionDefinition> functions, List<ClassDefinition> classes,
            boolean isScript) implements Tree { }

    /**
     * A function.
     *
     * @param name       {@code f}, {@code get.P}, {@code set.P}
     * @param outputs    names, {@code varargout} included
     * @param inputs     parameters, {@code varargin} included
     * @param arguments  the {@code arguments} blocks, in order
     * @param nested     functions defined inside its body
     * @param endAt      position of the closing {@code end}, or of the last line
     */
    record FunctionDefinition(int at, String name, List<String> outputs, List<Parameter> inputs,
            List<ArgumentBlock> arguments, List<Statement> body, List<FunctionDefinition> nested, boolean isAsync,
            boolean isIsolated, int endAt) implements Tree { }

    /** A parameter; the name is {@code ~} for a placeholder; {@code initial} is null where there is no default. */
    record Parameter(int at, String name, Expression initial) implements Tree { }

    /** @param attributes words such as Repeating, Output, Input */
    record ArgumentBlock(int at, List<String> attributes, List<ArgumentDeclaration> declarations) implements Tree { }

    /**
     * @param name       {@code x} or {@code opts.Name}; for {@code opts.?Class} the name ends in {@code .?Class}
     * @param size       null when not given; an element is null for {@code :}
     * @param className  null when not given
     * @param validators calls; a bare name is a {@link Name}
     * @param initial    null when not given
     */
    record ArgumentDeclaration(int at, String name, List<Integer> size, String className, List<Expression> validators,
            Expression initial) implements Tree { }

    /**
     * @param name    possibly qualified
     * @param parents names of superclasses
     */
    record ClassDefinition(int at, String name, List<Attribute> attributes, List<String> parents,
            List<PropertyBlock> properties, List<MethodBlock> methods, List<EventBlock> events,
            List<EnumerationBlock> enumerations) implements Tree { }

    /** An attribute; {@code value} is null for a bare word, which means true; {@code ~Word} has {@code negated}. */
    record Attribute(int at, String name, boolean negated, Expression value) implements Tree { }

    record PropertyBlock(int at, List<Attribute> attributes, List<ArgumentDeclaration> properties) implements Tree { }

    /** @param signatures functions declared without a body (abstract, or defined in a file of their own) */
    record MethodBlock(int at, List<Attribute> attributes, List<FunctionDefinition> methods,
            List<FunctionDefinition> signatures) implements Tree { }

    record EventBlock(int at, List<Attribute> attributes, List<String> names) implements Tree { }

    /** Members with constructor arguments. */
    record EnumerationBlock(int at, List<Attribute> attributes, List<EnumerationMember> members) implements Tree { }

    record EnumerationMember(int at, String name, List<Expression> arguments) implements Tree { }

    // ------------------------------------------------------------- statements

    /** Statements that show results carry {@code shown}: the text did not end in a semicolon. */
    sealed interface Statement extends Tree { }

    record ExpressionStatement(int at, Expression value, boolean shown) implements Statement { }

    /** {@code target = value}; {@code [target] = value} too. */
    record Assignment(int at, Expression target, Expression value, boolean shown) implements Statement { }

    /** {@code [a, ~, c{:}] = value}; a null target is {@code ~}. */
    record MultiAssignment(int at, List<Expression> targets, Expression value, boolean shown) implements Statement { }

    /** {@code A(i) = []} with the literal. */
    record Deletion(int at, Expression target, boolean shown) implements Statement { }

    /** Command syntax: {@code hold on}. */
    record Command(int at, String name, List<String> words, boolean shown) implements Statement { }

    /** {@code if} with all its branches; {@code otherwise} is null when there is no else. */
    record If(int at, List<Branch> branches, List<Statement> otherwise) implements Statement { }

    record Branch(int at, Expression condition, List<Statement> body) implements Tree { }

    /** {@code for} and {@code parfor}; {@code variable} is an lvalue. */
    record For(int at, Expression variable, Expression values, List<Statement> body) implements Statement { }

    record While(int at, Expression condition, List<Statement> body) implements Statement { }

    /** {@code otherwise} is null when there is none. */
    record Switch(int at, Expression value, List<Branch> cases, List<Statement> otherwise) implements Statement { }

    /** {@code variable} is null when the error is not named; {@code handler} is null without {@code catch}. */
    record Try(int at, List<Statement> body, String variable, List<Statement> handler) implements Statement { }

    record Break(int at) implements Statement { }

    record Continue(int at) implements Statement { }

    /** {@code value} is null for the plain form. */
    record Return(int at, Expression value) implements Statement { }

    record Global(int at, List<String> names) implements Statement { }

    /** {@code initials} has null where nothing is given. */
    record Persistent(int at, List<String> names, List<Expression> initials) implements Statement { }

    /** {@code import a.b.c} or {@code import a.b.*} ({@code wildcard}, path without the star). */
    record Import(int at, List<String> path, boolean wildcard) implements Statement { }

    /** {@code spmd} body. */
    record Spmd(int at, List<Statement> body) implements Statement { }

    // ------------------------------------------------------------ expressions

    /** @see #begin() */
    sealed interface Expression extends Tree {
        /** Offset of the first character in the text. */
        int begin();

        /** Offset after the last character. */
        int end();
    }

    /** A real double literal, or the imaginary literal {@code value*1i}. */
    record Number(int at, int begin, int end, double value, boolean imaginary, String text) implements Expression { }

    /** A hexadecimal or binary literal of an integer class ({@code uint8} ...); {@code bits} holds the value. */
    record IntegerLiteral(int at, int begin, int end, long bits, String className, String text) implements Expression { }

    /** {@code 'text'}. */
    record CharLiteral(int at, int begin, int end, String text) implements Expression { }

    /** {@code "text"}. */
    record StringLiteral(int at, int begin, int end, String text) implements Expression { }

    record Name(int at, int begin, int end, String name) implements Expression { }

    /** {@code end} in an index. */
    record End(int at, int begin, int end) implements Expression { }

    /** {@code :} alone as an index or argument. */
    record Colon(int at, int begin, int end) implements Expression { }

    record Parenthesized(int at, int begin, int end, Expression inner) implements Expression { }

    /** {@code name} is the operator's function: plus, minus, times, mtimes, rdivide, mrdivide, ldivide, mldivide, power,
     * mpower, eq, ne, lt, le, gt, ge, and, or. */
    record Binary(int at, int begin, int end, String name, Expression left, Expression right) implements Expression { }

    /** {@code name} is uplus, uminus, not, ctranspose or transpose. */
    record Unary(int at, int begin, int end, String name, Expression operand) implements Expression { }

    /** {@code &&} and {@code ||}. */
    record ShortCircuit(int at, int begin, int end, boolean isAnd, Expression left, Expression right) implements Expression { }

    /** {@code step} is null when not given. */
    record Range(int at, int begin, int end, Expression first, Expression step, Expression last) implements Expression { }

    record MatrixLiteral(int at, int begin, int end, List<List<Expression>> rows) implements Expression { }

    record CellLiteral(int at, int begin, int end, List<List<Expression>> rows) implements Expression { }

    /** {@code base(arguments)}: an index or a call. */
    record Paren(int at, int begin, int end, Expression base, List<Expression> arguments) implements Expression { }

    /** {@code base{arguments}}. */
    record Brace(int at, int begin, int end, Expression base, List<Expression> arguments) implements Expression { }

    /** {@code base.name}. */
    record Field(int at, int begin, int end, Expression base, String name) implements Expression { }

    /** {@code base.(name)}. */
    record DynamicField(int at, int begin, int end, Expression base, Expression name) implements Expression { }

    /** {@code Name=value} in an argument list. */
    record NamedArgument(int at, int begin, int end, String name, Expression value) implements Expression { }

    /** {@code @name}, {@code @pkg.sub.name}. */
    record Handle(int at, int begin, int end, String name) implements Expression { }

    /** {@code @(x, ~) body}; parameters are names, {@code ~} and {@code varargin}. */
    record Anonymous(int at, int begin, int end, List<String> parameters, Expression body) implements Expression { }

    /** {@code @(x) do ... end}. */
    record BlockClosure(int at, int begin, int end, List<String> parameters, List<Statement> body,
            List<FunctionDefinition> nested) implements Expression { }

    /** {@code async @() ...}: {@code closure} is an {@link Anonymous} or {@link BlockClosure}. */
    record Async(int at, int begin, int end, Expression closure) implements Expression { }

    /** {@code ?pkg.Name}. */
    record MetaClass(int at, int begin, int end, String name) implements Expression { }

    /** {@code struct{a = 1, b = 2}} ({@code className} null) and {@code ?Name{x = 1}}. */
    record FieldsLiteral(int at, int begin, int end, String className, List<String> names, List<Expression> values)
            implements Expression { }

    /** {@code method@Base(args)} inside a class: the callee of a {@link Paren}. */
    record SuperMethod(int at, int begin, int end, String method, String base) implements Expression { }
}
