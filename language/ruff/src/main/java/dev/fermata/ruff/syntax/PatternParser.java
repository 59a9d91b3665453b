package dev.fermata.ruff.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parses destructuring patterns and type annotations. */
final class PatternParser {
    private final Cursor cursor;

    PatternParser(Cursor cursor) {
        this.cursor = cursor;
    }

    /**
     * Whether the bracket at the cursor opens a destructuring pattern rather than a literal: its group holds nothing
     * but what patterns hold, and an assignment follows it.
     */
    boolean startsDestructuring() {
        int close = cursor.partner(cursor.index());
        return close >= 0 && isPlainAssignment(cursor.kindAt(close + 1)) && cursor.holdsPatternOnly(close);
    }

    static boolean isPlainAssignment(TokenKind kind) {
        return kind == TokenKind.DEFINE || kind == TokenKind.ASSIGN;
    }

    Pattern pattern() {
        return switch (cursor.kind()) {
            case IDENTIFIER -> {
                Token name = cursor.advance();
                yield name.text().equals("_") ? new Pattern.Wildcard(name.at()) : new Pattern.Binding(name.at(), name.text());
            }
            case LEFT_BRACKET -> arrayPattern();
            case LEFT_BRACE -> dictPattern();
            default -> throw cursor.invalid("a name or a pattern");
        };
    }

    private Pattern arrayPattern() {
        cursor.enterExpression("array pattern");
        int at = cursor.advance().at();
        List<Pattern> elements = new ArrayList<>();
        while (!cursor.is(TokenKind.RIGHT_BRACKET) && !cursor.is(TokenKind.ELLIPSIS)) {
            elements.add(pattern());
            if (!cursor.accept(TokenKind.COMMA)) {
                break;
            }
        }
        Optional<Pattern.Binding> rest = rest();
        if (!cursor.accept(TokenKind.RIGHT_BRACKET)) {
            throw cursor.invalid("',' or ']' in the array pattern");
        }
        cursor.leaveExpression();
        return new Pattern.ArrayPattern(at, List.copyOf(elements), rest);
    }

    private Pattern dictPattern() {
        int at = cursor.advance().at();
        List<Pattern.Binding> keys = new ArrayList<>();
        while (cursor.is(TokenKind.IDENTIFIER)) {
            Token key = cursor.advance();
            keys.add(new Pattern.Binding(key.at(), key.text()));
            if (!cursor.accept(TokenKind.COMMA)) {
                break;
            }
        }
        Optional<Pattern.Binding> rest = rest();
        if (!cursor.accept(TokenKind.RIGHT_BRACE)) {
            throw cursor.invalid("',' or '}' in the dictionary pattern");
        }
        return new Pattern.DictPattern(at, List.copyOf(keys), rest);
    }

    private Optional<Pattern.Binding> rest() {
        if (!cursor.accept(TokenKind.ELLIPSIS)) {
            return Optional.empty();
        }
        if (!cursor.is(TokenKind.IDENTIFIER)) {
            throw cursor.invalid("a name after '...'");
        }
        Token name = cursor.advance();
        return Optional.of(new Pattern.Binding(name.at(), name.text()));
    }

    /**
     * {@code : type}, if the type is one that the language knows; otherwise nothing is taken, and the colon is left for
     * the caller to stumble over.
     */
    Optional<TypeAnnotation> annotation() {
        if (!cursor.is(TokenKind.COLON) || !startsType(cursor.tokenAt(cursor.index() + 1))) {
            return Optional.empty();
        }
        cursor.advance();
        return Optional.of(type());
    }

    /** One of the four basic type words, for results. */
    Optional<TypeAnnotation> basicType() {
        return isBasicType(cursor.kind()) ? Optional.of(type()) : Optional.empty();
    }

    private static boolean startsType(Token token) {
        return isBasicType(token.kind()) || token.is(TokenKind.IDENTIFIER, "Result")
            || token.is(TokenKind.IDENTIFIER, "Option");
    }

    private static boolean isBasicType(TokenKind kind) {
        return switch (kind) {
            case INT_TYPE, FLOAT_TYPE, STRING_TYPE, BOOL_TYPE -> true;
            default -> false;
        };
    }

    private TypeAnnotation type() {
        Token word = cursor.token();
        if (!startsType(word)) {
            throw cursor.invalid("a type (int, float, string, bool, Result<T, E> or Option<T>)");
        }
        cursor.enterExpression("type annotation");
        cursor.advance();
        TypeAnnotation result;
        if (word.kind() != TokenKind.IDENTIFIER) {
            result = new TypeAnnotation(word.at(), word.kind().text(), List.of());
        } else {
            boolean pair = word.text().equals("Result");
            String form = (pair ? "Result<T, E>" : "Option<T>") + " type annotation";
            expectIn(form, TokenKind.LESS);
            List<TypeAnnotation> arguments = new ArrayList<>(2);
            arguments.add(type());
            if (pair) {
                expectIn(form, TokenKind.COMMA);
                arguments.add(type());
            }
            expectIn(form, TokenKind.GREATER);
            result = new TypeAnnotation(word.at(), word.text(), List.copyOf(arguments));
        }
        cursor.leaveExpression();
        return result;
    }

    private void expectIn(String form, TokenKind kind) {
        if (!cursor.accept(kind)) {
            throw cursor.fail("Expected '" + kind.text() + "' in " + form);
        }
    }
}
