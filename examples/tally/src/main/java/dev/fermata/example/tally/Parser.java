package dev.fermata.example.tally;

import dev.fermata.compiler.source.Source;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Recursive descent. */
final class Parser {
    private static final List<List<String>> BINARY = List.of(List.of("||"), List.of("&&"), List.of("==", "<"),
            List.of("+", "-"), List.of("*", "/", "%"));

    private final List<Token> tokens;
    private int index;
    /** Per enclosing function, innermost first, the names that functions inside it mention. */
    private final Deque<Set<String>> shared = new ArrayDeque<>();

    private Parser(Source source) {
        tokens = Token.read(source);
    }

    static Tree.FunctionLiteral parse(Source source) {
        Parser parser = new Parser(source);
        Set<String> names = new HashSet<>();
        parser.shared.push(names);
        List<Tree> statements = new ArrayList<>();
        while (!parser.sees("end")) {
            statements.add(parser.statement());
        }
        return new Tree.FunctionLiteral(1, "main", List.of(), new Tree.Block(1, statements), names);
    }

    private Tree statement() {
        Token first = token();
        int at = first.at();
        switch (first.kind()) {
            case "let" -> {
                index++;
                String name = take("name").text();
                take("=");
                return ended(new Tree.Let(at, name, expression()));
            }
            case "fn" -> {
                if (tokens.get(index + 1).kind().equals("name")) {
                    index++;
                    String name = take("name").text();
                    return new Tree.Let(at, name, function(at, name));
                }
                return ended(expression());
            }
            case "print" -> {
                index++;
                return ended(new Tree.Print(at, expression()));
            }
            case "throw" -> {
                index++;
                return ended(new Tree.Throw(at, expression()));
            }
            case "return" -> {
                index++;
                return ended(new Tree.Return(at, sees(";") ? new Tree.Literal(at, null) : expression()));
            }
            case "if" -> {
                index++;
                Tree condition = expression();
                Tree then = block();
                return new Tree.If(at, condition, then, skip("else") ? sees("if") ? statement() : block() : null);
            }
            case "while" -> {
                index++;
                return new Tree.While(at, expression(), block());
            }
            case "try" -> {
                index++;
                Tree body = block();
                take("catch");
                return new Tree.Try(at, body, take("name").text(), block());
            }
            case "{" -> {
                return block();
            }
            case "name" -> {
                if (tokens.get(index + 1).kind().equals("=")) {
                    index += 2;
                    mention(first.text());
                    return ended(new Tree.Assign(at, first.text(), expression()));
                }
                return ended(expression());
            }
            default -> {
                return ended(expression());
            }
        }
    }

    private Tree block() {
        int at = take("{").at();
        List<Tree> statements = new ArrayList<>();
        while (!skip("}")) {
            statements.add(statement());
        }
        return new Tree.Block(at, statements);
    }

    private Tree expression() {
        return binary(0);
    }

    private Tree binary(int level) {
        if (level == BINARY.size()) {
            return unary();
        }
        Tree left = binary(level + 1);
        while (BINARY.get(level).contains(token().kind())) {
            Token operator = tokens.get(index++);
            Tree right = binary(level + 1);
            left = level < 2 ? new Tree.Logic(operator.at(), level == 1, left, right)
                    : new Tree.Operator(operator.at(), TallyOperation.of(operator.text()), List.of(left, right));
        }
        return left;
    }

    private Tree unary() {
        Token first = token();
        int at = first.at();
        if (skip("-")) {
            return new Tree.Operator(at, TallyOperation.SUBTRACT, List.of(new Tree.Literal(at, 0L), unary()));
        }
        if (skip("!")) {
            return new Tree.Operator(at, TallyOperation.NOT, List.of(unary()));
        }
        if (skip("await")) {
            return new Tree.Await(at, unary());
        }
        if (skip("spawn")) {
            if (unary() instanceof Tree.Call call) {
                return new Tree.Spawn(at, call);
            }
            throw Token.problem("'spawn' needs a call", first.span());
        }
        Tree value = primary();
        while (sees("(")) {
            int place = token().at();
            value = new Tree.Call(place, value, list(this::expression));
        }
        return value;
    }

    private Tree primary() {
        Token first = tokens.get(index++);
        int at = first.at();
        return switch (first.kind()) {
            case "number" -> new Tree.Literal(at, number(first));
            case "string" -> new Tree.Literal(at, first.text().substring(1, first.text().length() - 1).translateEscapes());
            case "true", "false" -> new Tree.Literal(at, first.kind().equals("true"));
            case "null" -> new Tree.Literal(at, null);
            case "name" -> {
                mention(first.text());
                yield new Tree.Name(at, first.text());
            }
            case "fn" -> function(at, "<lambda>");
            case "sleep" -> {
                take("(");
                Tree millis = expression();
                take(")");
                yield new Tree.Sleep(at, millis);
            }
            case "(" -> {
                Tree inner = expression();
                take(")");
                yield inner;
            }
            default -> throw Token.problem("Expected an expression, found " + first.text(), first.span());
        };
    }

    private static Long number(Token token) {
        try {
            return Long.valueOf(token.text());
        } catch (NumberFormatException e) {
            throw Token.problem("The number is too large", token.span());
        }
    }

    private Tree.FunctionLiteral function(int at, String name) {
        List<String> parameters = list(() -> take("name").text());
        Set<String> names = new HashSet<>();
        shared.push(names);
        Tree body = block();
        shared.pop();
        return new Tree.FunctionLiteral(at, name, parameters, body, names);
    }

    private <T> List<T> list(Supplier<T> item) {
        List<T> items = new ArrayList<>();
        take("(");
        while (!skip(")")) {
            if (!items.isEmpty()) {
                take(",");
            }
            items.add(item.get());
        }
        return items;
    }

    /** A name is shared by all functions around the one that mentions it. */
    private void mention(String name) {
        shared.stream().skip(1).forEach(names -> names.add(name));
    }

    private Tree ended(Tree statement) {
        take(";");
        return statement;
    }

    private Token token() {
        return tokens.get(index);
    }

    private boolean sees(String kind) {
        return token().kind().equals(kind);
    }

    private boolean skip(String kind) {
        boolean found = sees(kind);
        index += found ? 1 : 0;
        return found;
    }

    private Token take(String kind) {
        if (!sees(kind)) {
            throw Token.problem("Expected " + kind + ", found " + token().text(), token().span());
        }
        return tokens.get(index++);
    }
}
