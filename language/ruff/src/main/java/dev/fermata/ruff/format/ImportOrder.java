package dev.fermata.ruff.format;

import dev.fermata.compiler.source.ProblemException;
import dev.fermata.compiler.source.Source;
import dev.fermata.ruff.syntax.Expression;
import dev.fermata.ruff.syntax.ImportedName;
import dev.fermata.ruff.syntax.Pattern;
import dev.fermata.ruff.syntax.Program;
import dev.fermata.ruff.syntax.RuffSyntax;
import dev.fermata.ruff.syntax.Statement;
import dev.fermata.ruff.syntax.StructDeclaration;
import dev.fermata.ruff.syntax.TokenKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Sorts the imports that a file begins with, when nobody can tell: importing a module runs it, so modules that do anything but
 * declare keep their places, and so do imports that bind one name twice.
 */
public final class ImportOrder {
    private final Function<String, Optional<Source>> modules;

    /** @param modules finds the text of a module by its name as the file writes it; empty when there is none */
    public ImportOrder(Function<String, Optional<Source>> modules) {
        this.modules = modules;
    }

    /** Sorts the lines in place; returns whether anything moved. */
    boolean sort(Program program, List<List<Piece>> lines) {
        int first = 0;
        while (first < lines.size() && lines.get(first).stream().allMatch(Piece::isComment)) {
            first++;
        }
        int end = first;
        while (end < lines.size() && isImport(lines.get(end)) && (end == first || lines.get(end).getFirst().lineBreaks() == 1)) {
            end++;
        }
        if (end > first && nextToken(lines, end) == TokenKind.COMMA) {
            end--;
        }
        int count = end - first;
        if (count < 2 || !interchangeable(together(program, lines, first))) {
            return false;
        }
        List<List<Piece>> block = lines.subList(first, end);
        int lineBreaks = block.getFirst().getFirst().lineBreaks();
        List<List<Piece>> sorted = new ArrayList<>(block);
        sorted.sort(Comparator.comparing(ImportOrder::key));
        boolean moved = !sorted.equals(block);
        for (int i = 0; i < count; i++) {
            block.set(i, withLineBreaks(sorted.get(i), i == 0 ? lineBreaks : 1));
        }
        return moved;
    }

    /**
     * The imports up to the first empty line, also those that take several lines: a line that is too long now has been broken
     * when the text is formatted again, which must not make the others interchangeable.
     */
    private static List<Statement> together(Program program, List<List<Piece>> lines, int first) {
        long words = words(lines.get(first), TokenKind.IMPORT);
        for (int i = first + 1; i < lines.size() && lines.get(i).getFirst().lineBreaks() == 1; i++) {
            words += words(lines.get(i), TokenKind.IMPORT);
        }
        return program.statements().stream().limit(words)
            .takeWhile(statement -> statement instanceof Statement.Import || statement instanceof Statement.FromImport).toList();
    }

    private static TokenKind nextToken(List<List<Piece>> lines, int from) {
        return lines.subList(from, lines.size()).stream().flatMap(List::stream).filter(piece -> !piece.isComment())
            .map(piece -> piece.token().kind()).findFirst().orElse(TokenKind.END);
    }

    /** Whether a line is one whole import and nothing else; what follows may only add names to it. */
    private static boolean isImport(List<Piece> line) {
        List<TokenKind> kinds = line.stream().filter(piece -> !piece.isComment()).map(piece -> piece.token().kind()).toList();
        if (kinds.isEmpty()) {
            return false;
        }
        if (kinds.getFirst() == TokenKind.IMPORT) {
            return kinds.equals(List.of(TokenKind.IMPORT, TokenKind.IDENTIFIER));
        }
        int importAt = kinds.indexOf(TokenKind.IMPORT);
        return kinds.getFirst() == TokenKind.FROM && importAt > 0
            && areNames(kinds.subList(1, importAt), TokenKind.DOT)
            && areNames(kinds.subList(importAt + 1, kinds.size()), TokenKind.COMMA);
    }

    private static boolean areNames(List<TokenKind> kinds, TokenKind separator) {
        for (int i = 0; i < kinds.size(); i++) {
            if (kinds.get(i) != (i % 2 == 0 ? TokenKind.IDENTIFIER : separator)) {
                return false;
            }
        }
        return kinds.size() % 2 == 1;
    }

    private static long words(List<Piece> line, TokenKind kind) {
        return line.stream().filter(piece -> !piece.isComment() && piece.token().kind() == kind).count();
    }

    private static String key(List<Piece> line) {
        return line.stream().filter(piece -> !piece.isComment()).map(Piece::text).collect(Collectors.joining(" "));
    }

    private static List<Piece> withLineBreaks(List<Piece> line, int lineBreaks) {
        List<Piece> moved = new ArrayList<>(line);
        Piece first = line.getFirst();
        moved.set(0, new Piece(first.token(), first.text(), lineBreaks, first.spacesBefore(), first.endsLine()));
        return moved;
    }

    private boolean interchangeable(List<Statement> imports) {
        Set<String> bound = new HashSet<>();
        for (Statement statement : imports) {
            List<String> names = switch (statement) {
                case Statement.Import s -> bindings(s.module());
                case Statement.FromImport s -> quiet(s.module()) ? s.names().stream().map(ImportedName::name).toList() : null;
                default -> null;
            };
            if (names == null || !names.stream().allMatch(bound::add)) {
                return false;
            }
        }
        return true;
    }

    /** What {@code import module} binds; null when that or the module's doings cannot be known. */
    private List<String> bindings(String module) {
        Program program = parsed(module);
        if (program == null || !quiet(program)) {
            return program == null && modules.apply(module).isEmpty() ? List.of(module) : null;
        }
        List<String> names = new ArrayList<>(List.of(module));
        for (Statement statement : program.statements()) {
            if (statement instanceof Statement.Export export) {
                declared(export.statement(), names);
            }
        }
        return names;
    }

    private static void declared(Statement statement, List<String> names) {
        switch (statement) {
            case Statement.FunctionDeclaration s -> names.add(s.function().name());
            case StructDeclaration s -> names.add(s.name());
            case Statement.EnumDeclaration s -> names.add(s.name());
            case Statement.Const s -> names.add(s.name());
            case Statement.Assign(int _, int _, int _, Expression.Name target, Expression _) -> names.add(target.name());
            case Statement.Let s when s.pattern() instanceof Pattern.Binding binding -> names.add(binding.name());
            default -> { }
        }
    }

    /** Whether running the module does nothing but declare. A module that is not there does nothing either. */
    private boolean quiet(String module) {
        return modules.apply(module).isEmpty() || quiet(parsed(module));
    }

    private static boolean quiet(Program program) {
        return program != null && program.statements().stream().allMatch(ImportOrder::quiet);
    }

    private static boolean quiet(Statement statement) {
        return switch (statement) {
            case Statement.FunctionDeclaration _, StructDeclaration _, Statement.EnumDeclaration _, Statement.Test _,
                 Statement.TestGroup _, Statement.TestHook _ -> true;
            case Statement.Export s -> quiet(s.statement());
            case Statement.Import _, Statement.FromImport _ -> false; // found from another folder: not worth the search
            case Statement.Const s -> isConstant(s.value());
            case Statement.Let s -> isConstant(s.value());
            case Statement.Assign s -> s.target() instanceof Expression.Name && isConstant(s.value());
            default -> false;
        };
    }

    private static boolean isConstant(Expression value) {
        return switch (value) {
            case Expression.NullLiteral _, Expression.BooleanLiteral _, Expression.IntegerLiteral _, Expression.FloatLiteral _,
                 Expression.StringLiteral _, Expression.NoneLiteral _, Expression.FunctionLiteral _ -> true;
            default -> false;
        };
    }

    private Program parsed(String module) {
        try {
            return modules.apply(module).map(RuffSyntax::parse).orElse(null);
        } catch (ProblemException wrong) {
            return null;
        }
    }
}
