package dev.fermata.matlab.display;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.matlab.session.StackLine;
import dev.fermata.matlab.session.WarningText;
import dev.fermata.matlab.text.Message;
import dev.fermata.matlab.value.CharArray;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Warnings, uncaught errors, and the messages of both. */
class ReportTextTest {
    private static final StackLine IN_F = new StackLine("f", 3, "error('no')");
    private static final StackLine IN_MAIN = new StackLine("main", 7, "y = f(12);");

    @Test
    void warningsTellTheCallsThatLedToThem() {
        assertThat(WarningText.of("text", List.of())).isEqualTo("Warning: text\n");
        assertThat(WarningText.of("text", List.of(IN_F, new StackLine("caller", 7, ""))))
            .isEqualTo("Warning: text\n> In f (line 3)\n  In caller (line 7)\n");
    }

    @Test
    void errorsThatAFunctionRaisesNameIt() {
        assertThat(ErrorText.uncaught("value 12 too big", null, true, List.of(IN_F, IN_MAIN)))
            .isEqualTo("Error using f (line 3)\nvalue 12 too big\n\nError in main (line 7)\n    y = f(12);\n");
    }

    @Test
    void errorsOfBuiltinsNameTheBuiltin() {
        assertThat(ErrorText.uncaught("bad sizes", "plus", true, List.of(IN_MAIN)))
            .isEqualTo("Error using plus\nbad sizes\n\nError in main (line 7)\n    y = f(12);\n");
    }

    @Test
    void errorsOfTheLanguageBeginWithTheMessage() {
        assertThat(ErrorText.uncaught("two\nlines", null, false, List.of(IN_MAIN)))
            .isEqualTo("two\nlines\n\nError in main (line 7)\n    y = f(12);\n");
    }

    @Test
    void syntaxErrorsTellThePlace() {
        assertThat(ErrorText.syntax("main.m", 2, 11, "Invalid expression."))
            .isEqualTo("Error: File: main.m Line: 2 Column: 11\nInvalid expression.\n");
    }

    private static Message message(String... texts) {
        Object[] arguments = new Object[texts.length];
        for (int i = 0; i < texts.length; i++) {
            arguments[i] = CharArray.of(texts[i]);
        }
        return Message.of("error", arguments, 0);
    }

    @Test
    void messages() {
        assertThat(message("50% of\\n")).isEqualTo(new Message("", "50% of\\n"));
        assertThat(message("a:b")).isEqualTo(new Message("", "a:b"));
        assertThat(message("a:b", "is %s", "x")).isEqualTo(new Message("a:b", "is x"));
        assertThat(message("Pkg:sub:id", "text\\n")).isEqualTo(new Message("Pkg:sub:id", "text\n"));
        assertThat(message("not an id: %s", "x")).isEqualTo(new Message("", "not an id: x"));
        assertThat(Message.of("error", new Object[] {CharArray.of("fmt %d"), 3.0}, 0)).isEqualTo(new Message("", "fmt 3"));
    }
}
