package dev.fermata.ruff.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parses functions, structs, enums, imports, exports and tests. */
final class DeclarationParser {
    private final Cursor cursor;
    private final PatternParser patterns;
    private final Parser parser;

    DeclarationParser(Cursor cursor, PatternParser patterns, Parser parser) {
        this.cursor = cursor;
        this.patterns = patterns;
        this.parser = parser;
    }

    Statement.Declaration declaration() {
        return switch (cursor.kind()) {
            case FUNC, ASYNC -> {
                FunctionDefinition function = namedFunction();
                yield new Statement.FunctionDeclaration(function.at(), function.end(), function);
            }
            case STRUCT -> struct();
            case ENUM -> enumeration();
            case IMPORT -> importing();
            case FROM -> fromImport();
            case EXPORT -> export();
            default -> test();
        };
    }

    private FunctionDefinition namedFunction() {
        int at = cursor.at();
        boolean async = asyncWord();
        cursor.advance();
        boolean generator = cursor.accept(TokenKind.STAR);
        Token name = cursor.expectName("Expected function name after 'func'");
        cursor.expect(TokenKind.LEFT_PAREN, "after function name");
        List<Parameter> parameters = parameters(true, "to close function parameter list");
        Optional<TypeAnnotation> result = result();
        return parser.withBody("function body", (body, awaits, yields) -> new FunctionDefinition(at, body.end(), name.text(),
            name.at(), async, generator, parameters, result, body, awaits, yields));
    }

    FunctionDefinition functionExpression() {
        int at = cursor.at();
        boolean async = asyncWord();
        int wordAt = cursor.advance().at();
        boolean generator = cursor.accept(TokenKind.STAR);
        cursor.expect(TokenKind.LEFT_PAREN, "after 'func' in function expression");
        List<Parameter> parameters = parameters(false, "to close function expression parameter list");
        Optional<TypeAnnotation> result = result();
        return parser.withBody("function expression body", (body, awaits, yields) -> new FunctionDefinition(at, body.end(), "",
            wordAt, async, generator, parameters, result, body, awaits, yields));
    }

    private boolean asyncWord() {
        boolean async = cursor.accept(TokenKind.ASYNC);
        if (!cursor.is(TokenKind.FUNC)) {
            throw cursor.fail("Expected 'func' after 'async'");
        }
        return async;
    }

    private List<Parameter> parameters(boolean selfAllowed, String closing) {
        List<Parameter> parameters = new ArrayList<>();
        while (cursor.is(TokenKind.IDENTIFIER) || selfAllowed && cursor.is(TokenKind.SELF)) {
            Token name = cursor.advance();
            String text = name.kind() == TokenKind.SELF ? "self" : name.text();
            parameters.add(new Parameter(name.at(), text, patterns.annotation()));
            if (!cursor.accept(TokenKind.COMMA)) {
                break;
            }
        }
        cursor.expect(TokenKind.RIGHT_PAREN, closing);
        return List.copyOf(parameters);
    }

    private Optional<TypeAnnotation> result() {
        return cursor.accept(TokenKind.ARROW) ? patterns.basicType() : Optional.empty();
    }

    private Statement.Declaration struct() {
        int at = cursor.advance().at();
        Token name = cursor.expectName("Expected struct name after 'struct'");
        cursor.expect(TokenKind.LEFT_BRACE, "to start struct body");
        List<StructDeclaration.Member> members = new ArrayList<>();
        while (!cursor.is(TokenKind.RIGHT_BRACE) && !cursor.is(TokenKind.END)) {
            switch (cursor.kind()) {
                case IDENTIFIER -> {
                    Token field = cursor.advance();
                    members.add(new StructDeclaration.FieldDeclaration(field.at(), field.text(), patterns.annotation()));
                    cursor.accept(TokenKind.COMMA);
                }
                case FUNC, ASYNC -> {
                    FunctionDefinition method = namedFunction();
                    members.add(new StructDeclaration.Method(method.at(), method));
                }
                default -> cursor.advance();
            }
        }
        cursor.expect(TokenKind.RIGHT_BRACE, "to close struct body");
        return new StructDeclaration(at, cursor.end(), name.at(), name.text(), List.copyOf(members));
    }

    private Statement.Declaration enumeration() {
        int at = cursor.advance().at();
        Token name = cursor.expectName("Expected enum name after 'enum'");
        cursor.expect(TokenKind.LEFT_BRACE, "to start enum body");
        List<Expression.Name> variants = new ArrayList<>();
        while (cursor.is(TokenKind.IDENTIFIER)) {
            Token variant = cursor.advance();
            variants.add(new Expression.Name(variant.at(), variant.text()));
            if (!cursor.accept(TokenKind.COMMA)) {
                break;
            }
        }
        cursor.expect(TokenKind.RIGHT_BRACE, "to close enum body");
        return new Statement.EnumDeclaration(at, cursor.end(), name.at(), name.text(), List.copyOf(variants));
    }

    private Statement.Declaration importing() {
        int at = cursor.advance().at();
        Token module = cursor.expectName("Expected module name after 'import'");
        return new Statement.Import(at, cursor.end(), module.text());
    }

    private Statement.Declaration fromImport() {
        int at = cursor.advance().at();
        StringBuilder module = new StringBuilder(cursor.expectName("Expected module name after 'from'").text());
        while (cursor.accept(TokenKind.DOT)) {
            module.append('.')
                .append(cursor.expectName("Expected module path segment after '.' in from-import statement").text());
        }
        cursor.expect(TokenKind.IMPORT, "after module name in from-import statement");
        List<ImportedName> names = new ArrayList<>();
        do {
            Token name = cursor.expectName("Expected imported symbol name");
            names.add(new ImportedName(name.at(), name.text()));
        } while (cursor.accept(TokenKind.COMMA));
        return new Statement.FromImport(at, cursor.end(), module.toString(), List.copyOf(names));
    }

    private Statement.Declaration export() {
        int at = cursor.at();
        while (cursor.accept(TokenKind.EXPORT)) {
            cursor.countStep();
        }
        if (cursor.is(TokenKind.END) || cursor.is(TokenKind.RIGHT_BRACE) || cursor.is(TokenKind.SEMICOLON)) {
            throw cursor.invalid("a declaration after 'export'");
        }
        Statement statement = parser.statement();
        return new Statement.Export(at, cursor.end(), statement);
    }

    private Statement.Declaration test() {
        Token word = cursor.advance();
        int at = word.at();
        return switch (word.kind()) {
            case TEST -> {
                String name = name("Expected test name string after 'test'");
                Block body = parser.block("test body");
                yield new Statement.Test(at, cursor.end(), name, body);
            }
            case TEST_SETUP -> {
                Block body = parser.block("test_setup body");
                yield new Statement.TestHook(at, cursor.end(), true, body);
            }
            case TEST_TEARDOWN -> {
                Block body = parser.block("test_teardown body");
                yield new Statement.TestHook(at, cursor.end(), false, body);
            }
            default -> group(at);
        };
    }

    private Statement.Declaration group(int at) {
        String name = name("Expected group name string after 'test_group'");
        cursor.enterBlock("test_group body");
        cursor.expect(TokenKind.LEFT_BRACE, "to start test_group body");
        List<Statement.Declaration> members = new ArrayList<>();
        while (startsTest()) {
            members.add(test());
        }
        cursor.expect(TokenKind.RIGHT_BRACE, "to close test_group body");
        cursor.leaveBlock();
        return new Statement.TestGroup(at, cursor.end(), name, List.copyOf(members));
    }

    private boolean startsTest() {
        return switch (cursor.kind()) {
            case TEST, TEST_SETUP, TEST_TEARDOWN, TEST_GROUP -> true;
            default -> false;
        };
    }

    private String name(String message) {
        if (!cursor.is(TokenKind.STRING)) {
            throw cursor.fail(message);
        }
        return cursor.advance().text();
    }
}
