package dev.fermata.ruff.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes random programs, token by token, with random blanks, line breaks and comments between them. They parse; whether they
 * would run is nobody's concern.
 */
final class RandomPrograms {
    private static final String[] NAMES = {"a", "b", "value", "xs", "total", "scope", "select", "f", "_rest", "receive"};
    private static final String[] BINARY = {"+", "-", "*", "/", "%", "==", "!=", "<", ">", "<=", ">=", "&&", "||", "??", "|>"};
    private static final String[] EQUALITY = {"+", "-", "*", "/", "%", "==", "!=", "<", ">", "<=", ">="};
    private static final String[] LITERALS = {"1", "2.50", "\"text\"", "\"a,b := c\"", "\"${a +b}\"", "\"${ xs [ 0 ] }\"", "true",
        "null", "\"\\\"#\"", "None"};
    private static final String[] TYPES = {"int", "string", "Option < float >", "Result < int , Option < bool > >"};

    private final Random random;
    private final List<String> tokens = new ArrayList<>();
    private int size;

    private RandomPrograms(long seed) {
        random = new Random(seed);
        size = 20 + random.nextInt(120);
    }

    static String program(long seed) {
        RandomPrograms writer = new RandomPrograms(seed);
        if (writer.chance(3)) {
            writer.imports();
        }
        while (writer.size > 0) {
            writer.statement(4);
            writer.put(";");
        }
        return writer.text();
    }

    /** A program that begins with imports, of few modules so that names come twice, and most of them on lines of their own. */
    static String imports(long seed) {
        RandomPrograms writer = new RandomPrograms(seed);
        for (int i = writer.random.nextInt(6); i >= 0; i--) {
            if (writer.chance(2)) {
                writer.put("import", writer.any(NAMES));
            } else {
                writer.put("from", writer.any(NAMES), "import", writer.any(NAMES));
                for (int name = writer.random.nextInt(writer.chance(4) ? 30 : 2); name > 0; name--) {
                    writer.put(",", writer.any(NAMES) + name);
                }
            }
            writer.put(writer.chance(6) ? "" : "\n");
        }
        return writer.text();
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private String any(String[] of) {
        return of[random.nextInt(of.length)];
    }

    private void put(String... words) {
        for (String word : words) {
            for (String token : word.startsWith("\"") ? new String[] {word} : word.split(" ")) {
                tokens.add(token);
                size--;
            }
        }
    }

    private void imports() {
        for (int i = random.nextInt(4); i >= 0; i--) {
            if (chance(2)) {
                put("import", any(NAMES));
            } else {
                put("from", any(NAMES), ".", any(NAMES), "import", any(NAMES), ",", any(NAMES));
            }
        }
    }

    private void block(int depth) {
        put("{");
        if (depth > 0) {
            for (int i = random.nextInt(3); i > 0; i--) {
                statement(depth - 1);
                put(";");
            }
        }
        put("a", ":=", "1", "}");
    }

    private void statement(int depth) {
        switch (random.nextInt(19)) {
            case 0 -> {
                put(chance(2) ? "let" : "mut");
                pattern();
                put(chance(2) ? ":=" : "=");
                expression(depth);
            }
            case 1 -> {
                put("const", any(NAMES), ":", any(TYPES), ":=");
                expression(depth);
            }
            case 2 -> {
                put("if", "(");
                expression(depth);
                put(")");
                block(depth);
                if (chance(2)) {
                    put("else");
                    block(depth);
                }
            }
            case 3 -> {
                put("while", "!", any(NAMES));
                block(depth);
            }
            case 4 -> {
                put("for", "i", "in", "range", "(", "3", ")");
                block(depth);
            }
            case 5 -> function(depth, any(NAMES));
            case 6 -> {
                put("try");
                block(depth);
                put("except", "e");
                block(depth);
            }
            case 7 -> {
                put("match", "(", any(NAMES), ")", "{", "case", "Ok", "(", "v", ")", ":");
                block(depth);
                put("case", "Shape", "::", "Circle", ":");
                block(depth);
                put("default", ":");
                block(depth);
                put("}");
            }
            case 8 -> {
                put("return");
                expression(depth);
            }
            case 9 -> {
                put("struct", "Point", "{", "x", ":", "int", ",", "y", any(new String[] {",", ": float", ""}));
                if (depth > 0) {
                    function(depth - 1, "moved");
                }
                put("}");
            }
            case 10 -> put("enum", "Shape", "{", "Circle", ",", "Square", chance(2) ? "," : "", "}");
            case 11 -> {
                put("loop");
                block(depth);
            }
            case 12 -> {
                put("spawn");
                block(depth);
            }
            case 13 -> {
                put("select", "{", "case", "v", ":=", "c", ".", "receive", "(", ")", ":");
                block(depth);
                put("case", "await", any(NAMES), ":");
                block(depth);
                put("}");
            }
            case 14 -> {
                put("with_timeout", "(", "5", ")");
                block(depth);
            }
            case 15 -> {
                put("test", "\"a  test\"");
                block(depth);
            }
            case 16 -> {
                put(any(NAMES), "[");
                expression(depth - 1);
                put("]", ".", "field", any(new String[] {":=", "+=", "="}));
                expression(depth);
            }
            default -> {
                put(any(NAMES), "(");
                expression(depth);
                put(")");
            }
        }
    }

    private void pattern() {
        switch (random.nextInt(4)) {
            case 0 -> put("[", "a", ",", "_", ",", "...", "rest", "]");
            case 1 -> put("{", "a", ",", "b", "}");
            default -> put(any(NAMES));
        }
    }

    private void function(int depth, String name) {
        put(chance(3) ? "async" : "", "func", chance(4) ? "*" : "", name, "(", "a", ":", any(TYPES), ",", "b", ")",
            chance(2) ? "-> int" : "");
        block(depth);
    }

    private void expression(int depth) {
        if (depth <= 0 || size <= 0) {
            put(chance(2) ? any(LITERALS) : any(NAMES));
            return;
        }
        switch (random.nextInt(14)) {
            case 0, 1 -> {
                expression(depth - 1);
                put(any(BINARY));
                operand(depth - 1);
            }
            case 2 -> {
                put(chance(2) ? "-" : "!");
                operand(depth - 1);
            }
            case 3 -> list("[", "]", depth);
            case 4 -> {
                put("{", "\"k\"", ":");
                equality(depth - 1);
                put(",", "...", any(NAMES), "}");
            }
            case 5 -> {
                put("Point", "{", "x", ":");
                equality(depth - 1);
                put(",", "y", ":", "1", chance(2) ? "," : "", "}");
            }
            case 6 -> {
                put(any(NAMES), any(new String[] {".", "?."}), "field", chance(3) ? "?" : "");
            }
            case 7 -> {
                put(any(NAMES), ".", "method");
                list("(", ")", depth);
            }
            case 8 -> {
                put("func", chance(4) ? "*" : "", "(", "x", ")");
                block(depth - 1);
            }
            case 9 -> {
                put("(", "await");
                expression(depth - 1);
                put(")");
            }
            case 10 -> put("(", "Shape", "::", "Circle", "(", "1", ",", "2", ")", ")");
            case 11 -> {
                put("Ok", "(");
                expression(depth - 1);
                put(")");
            }
            default -> {
                put(any(NAMES));
                list("(", ")", depth);
                put("[", "0", "]");
            }
        }
    }

    private void operand(int depth) {
        put("(");
        expression(depth);
        put(")");
    }

    private void equality(int depth) {
        operand(depth);
        put(any(EQUALITY), any(NAMES));
    }

    private void list(String open, String close, int depth) {
        put(open);
        int count = random.nextInt(chance(8) ? 30 : 4);
        for (int i = 0; i < count; i++) {
            equality(i == 0 ? depth - 1 : 0);
            put(i + 1 < count || chance(3) ? "," : "");
        }
        put(close);
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (String token : tokens) {
            text.append(token).append(gap());
        }
        return text.toString();
    }

    /** Never empty, so that no two tokens become one. */
    private String gap() {
        return switch (random.nextInt(30)) {
            case 0, 1, 2 -> "\n";
            case 3 -> "\n\n\n  ";
            case 4 -> "  # a comment,  with [brackets] and \"quotes\"  \n";
            case 5 -> "\n // another := one\n\t";
            case 6 -> " /* a,b */ ";
            case 7 -> "\n/* over\n  two lines */\n";
            case 8 -> "\r\n";
            case 9 -> "\t  ";
            default -> " ";
        };
    }
}
