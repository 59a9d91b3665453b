package dev.fermata.ruff.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Parses the block statements for concurrent work, whose words are ordinary identifiers:
 *
 * <pre>
 * scope        = "scope" block ;
 * with_timeout = "with_timeout" "(" expr ")" block ;
 * select       = "select" "{" { "case" [ IDENT ( ":=" | "=" ) ] awaited ":" block | "default" ":" block } "}" ;
 * awaited      = "await" expr                      (* a promise *)
 *              | postfix "." "receive" "(" ")" ;   (* a channel *)
 * </pre>
 *
 * <b>When they are meant.</b> Only at the start of a statement, and only when the brace that follows cannot continue
 * an ordinary Ruff program, in which such a word is a variable or function. The brace opens a block unless
 * <ul>
 * <li>it makes a struct literal: <code>scope { name: ...</code> or <code>scope {}</code> (for {@code with_timeout(...)}
 * an empty block is one);
 * <li>it makes a dictionary, as far as its first two tokens tell: it starts with a literal and a colon, or with
 * {@code ...};
 * <li>its closing brace is followed by {@code :=} or {@code =}: a destructuring pattern, the next statement.
 * </ul>
 * What is left is a bare variable as a statement, which does nothing, followed by a dictionary as a statement, which
 * does nothing either.
 */
final class TaskStatementParser {
    private final Cursor cursor;
    private final ExpressionParser expressions;
    private final Parser parser;

    TaskStatementParser(Cursor cursor, ExpressionParser expressions, Parser parser) {
        this.cursor = cursor;
        this.expressions = expressions;
        this.parser = parser;
    }

    /** Null when the identifier at the cursor starts an ordinary statement. */
    Statement statementOrNull() {
        int index = cursor.index();
        return switch (cursor.token().text()) {
            case "scope" -> opensNonEmptyBlock(index + 1) ? scope() : null;
            case "select" -> opensNonEmptyBlock(index + 1) ? select() : null;
            case "with_timeout" -> {
                int close = cursor.kindAt(index + 1) == TokenKind.LEFT_PAREN ? cursor.partner(index + 1) : -1;
                yield close >= 0 && opensBlock(close + 1) ? withTimeout() : null;
            }
            default -> null;
        };
    }

    private boolean opensNonEmptyBlock(int brace) {
        return opensBlock(brace) && cursor.kindAt(brace + 1) != TokenKind.RIGHT_BRACE;
    }

    private boolean opensBlock(int brace) {
        if (cursor.kindAt(brace) != TokenKind.LEFT_BRACE) {
            return false;
        }
        TokenKind first = cursor.kindAt(brace + 1);
        if (first == TokenKind.ELLIPSIS || cursor.kindAt(brace + 2) == TokenKind.COLON && first != TokenKind.DEFAULT) {
            return false;
        }
        int close = cursor.partner(brace);
        return close < 0 || !PatternParser.isPlainAssignment(cursor.kindAt(close + 1));
    }

    private Statement scope() {
        int at = cursor.advance().at();
        Block body = parser.block("scope block");
        return new Statement.Scope(at, cursor.end(), body);
    }

    private Statement withTimeout() {
        int at = cursor.advance().at();
        cursor.advance();
        Expression milliseconds = expressions.expression();
        cursor.expect(TokenKind.RIGHT_PAREN, "to close with_timeout(...)");
        Block body = parser.block("with_timeout block");
        return new Statement.WithTimeout(at, cursor.end(), milliseconds, body);
    }

    private Statement select() {
        int at = cursor.advance().at();
        cursor.advance();
        List<SelectCase> cases = new ArrayList<>();
        Optional<Block> otherwise = Optional.empty();
        while (cursor.is(TokenKind.CASE) || cursor.is(TokenKind.DEFAULT)) {
            Token word = cursor.token();
            if (word.kind() == TokenKind.CASE) {
                cases.add(selectCase());
            } else if (otherwise.isPresent()) {
                throw cursor.fail("Duplicate default in select");
            } else {
                cursor.advance();
                cursor.expect(TokenKind.COLON, "after 'default' in select");
                otherwise = Optional.of(parser.block("select default block"));
            }
        }
        cursor.expect(TokenKind.RIGHT_BRACE, "to close select body");
        return new Statement.Select(at, cursor.end(), List.copyOf(cases), otherwise);
    }

    private SelectCase selectCase() {
        int at = cursor.advance().at();
        Optional<Expression.Name> binding = Optional.empty();
        if (cursor.is(TokenKind.IDENTIFIER) && PatternParser.isPlainAssignment(cursor.ahead(1))) {
            Token name = cursor.advance();
            cursor.advance();
            binding = Optional.of(new Expression.Name(name.at(), name.text()));
        }
        SelectCase.Awaited awaited = awaited();
        cursor.expect(TokenKind.COLON, "after select case");
        Block body = parser.block("select case block");
        return new SelectCase(at, cursor.end(), binding, awaited, body);
    }

    private SelectCase.Awaited awaited() {
        Token first = cursor.token();
        if (cursor.accept(TokenKind.AWAIT)) {
            parser.noteAwait();
            return new SelectCase.Awaited.PromiseResult(first.at(), expressions.expression());
        }
        if (expressions.postfix() instanceof Expression.MethodCall call && call.method().equals("receive")
                && call.arguments().isEmpty()) {
            return new SelectCase.Awaited.ChannelValue(first.at(), call.receiver());
        }
        throw cursor.failFrom(first, "Expected 'await PROMISE' or 'CHANNEL.receive()' in select case");
    }
}
