package dev.fermata.matlab.syntax;

import java.util.ArrayList;
import java.util.List;

/** Command syntax: whether a statement is one, and its words. */
final class CommandReader {
    private static final List<String> OPERATORS = List.of(".*", "./", ".\\", ".^", "==", "~=", "!=", "<=", ">=", "&&", "||",
        "+", "-", "*", "/", "\\", "^", "<", ">", "&", "|", ":", "~");

    private final Cursor cursor;
    private final Lexer lexer;
    private int position;

    CommandReader(Cursor cursor) {
        this.cursor = cursor;
        this.lexer = cursor.lexer();
    }

    /**
     * Whether the statement that begins with the current name is a command.
     *
     * @param inBlock whether it stands in a {@code do} block, which may be ended on the same line
     */
    boolean startsCommand(boolean inBlock) {
        if (cursor.isVariable(lexer.value())) {
            return false;
        }
        int next = cursor.afterBlanks();
        if (next == cursor.end() || lexer.isLineEnd(next)) {
            return false;
        }
        if (inBlock && lexer.startsWith("end", next) && !Characters.isWord(lexer.charAt(next + "end".length()))) {
            return false;
        }
        char c = lexer.charAt(next);
        if (c == '=' && lexer.charAt(next + 1) != '=' || "();,%]}{".indexOf(c) >= 0) {
            return false;
        }
        for (String operator : OPERATORS) {
            if (lexer.startsWith(operator, next)) {
                return isFirstOfWord(next + operator.length());
            }
        }
        return true;
    }

    /** Whether what follows an operator touches it, or nothing follows at all. */
    private boolean isFirstOfWord(int after) {
        if (lexer.isLineEnd(after)) {
            return true;
        }
        return !Characters.isBlank(lexer.charAt(after)) && !lexer.startsWith("...", after);
    }

    /** The words behind the current name. Goes on with the token that ends the statement. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        position = lexer.skipBlanks(cursor.end());
        int member = -1;
        while (!isEnd()) {
            if (member >= 0) {
                throw cursor.failure(Messages.EXPRESSION, member, position);
            }
            int start = position;
            words.add(word());
            int dynamic = lexer.text(start, position).indexOf(".(");
            member = dynamic >= 0 && Characters.isNameStart(lexer.charAt(start)) ? start + dynamic : -1;
            position = lexer.skipBlanks(position);
        }
        lexer.restart(position);
        return List.copyOf(words);
    }

    private boolean isEnd() {
        return lexer.isLineEnd(position) || ";,%".indexOf(lexer.charAt(position)) >= 0;
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        while (!isEnd() && !Characters.isBlank(lexer.charAt(position)) && !lexer.startsWith("...", position)) {
            char c = lexer.charAt(position);
            if (c == '\'' || c == '"') {
                quoted(c, word);
            } else if (c == '(' && !word.isEmpty() && closing(position) > 0) {
                // Commas and blanks do not end a word within parentheses: syms f(x, y)
                int close = closing(position);
                word.append(lexer.text(position, close + 1));
                position = close + 1;
            } else {
                word.append(c);
                position++;
            }
        }
        return word.toString();
    }

    /** Where a list of names in parentheses ends; -1 when it is none. */
    private int closing(int open) {
        int at = open + 1;
        while (!lexer.isLineEnd(at) && (Characters.isWord(lexer.charAt(at)) || lexer.charAt(at) == ',' || Characters.isBlank(lexer.charAt(at)))) {
            at++;
        }
        return !lexer.isLineEnd(at) && lexer.charAt(at) == ')' ? at : -1;
    }

    private void quoted(char quote, StringBuilder word) {
        int open = position++;
        while (true) {
            if (lexer.isLineEnd(position)) {
                throw cursor.failure(quote == '"' ? Messages.STRING_OPEN : Messages.CHAR_OPEN, open, position);
            }
            char c = lexer.charAt(position++);
            if (c == quote) {
                if (lexer.charAt(position) != quote) {
                    return;
                }
                position++;
            }
            word.append(c);
        }
    }
}
