package dev.fermata.ruff.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.compiler.ir.Position;
import dev.fermata.compiler.source.Source;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LexerTest {
    private static String tokens(String text) {
        return Lexer.tokens(new Source("demo.ruff", text)).stream().map(Token::description).collect(Collectors.joining(" "));
    }

    private static List<String> errors(String text) {
        return Parsing.problems(text).stream()
            .map(p -> p.code() + " " + p.span().line() + ":" + p.span().column() + " " + p.message()).toList();
    }

    @Test
    void takesTheLongestSign() {
        assertThat(tokens(":= = == != < > <= >= + - * / % += -= *= /= %= -> ! && || |> ? ?? ?. ... :: & |"))
            .isEqualTo("Operator(\":=\") Operator(\"=\") Operator(\"==\") Operator(\"!=\") Operator(\"<\") Operator(\">\") "
                + "Operator(\"<=\") Operator(\">=\") Operator(\"+\") Operator(\"-\") Operator(\"*\") Operator(\"/\") "
                + "Operator(\"%\") Operator(\"+=\") Operator(\"-=\") Operator(\"*=\") Operator(\"/=\") Operator(\"%=\") "
                + "Operator(\"->\") Operator(\"!\") Operator(\"&&\") Operator(\"||\") Operator(\"|>\") Operator(\"?\") "
                + "Operator(\"??\") Operator(\"?.\") Operator(\"...\") Operator(\"::\") Operator(\"&\") Operator(\"|\") Eof");
        assertThat(tokens("( ) [ ] { } , . : ;"))
            .isEqualTo("Punctuation('(') Punctuation(')') Punctuation('[') Punctuation(']') Punctuation('{') "
                + "Punctuation('}') Punctuation(',') Punctuation('.') Punctuation(':') Punctuation(';') Eof");
    }

    @Test
    void twoDotsAreTwoTokens() {
        assertThat(tokens("1..5")).isEqualTo("Int(1) Punctuation('.') Punctuation('.') Int(5) Eof");
        assertThat(tokens("1.x")).isEqualTo("Int(1) Punctuation('.') Identifier(\"x\") Eof");
    }

    @Test
    void readsNumbers() {
        assertThat(tokens("0 007 9223372036854775807 1.50 10000000000000000.0 0.00001 0.0"))
            .isEqualTo("Int(0) Int(7) Int(9223372036854775807) Float(1.5) Float(1e16) Float(1e-5) Float(0.0) Eof");
    }

    @Test
    void knowsKeywordsAndContextualWords() {
        assertThat(tokens("self spawn test_group true false")).isEqualTo(
            "Keyword(\"self\") Keyword(\"spawn\") Keyword(\"test_group\") Bool(true) Bool(false) Eof");
        assertThat(tokens("throw scope select with_timeout and selfish")).doesNotContain("Keyword");
    }

    @Test
    void identifiersStartWithAsciiAndGoOnWithAnyLetterOrDigit() {
        assertThat(tokens("_ a1 naïve x数2 y𝔸")).isEqualTo(
            "Identifier(\"_\") Identifier(\"a1\") Identifier(\"naïve\") Identifier(\"x数2\") Identifier(\"y𝔸\") Eof");
        assertThat(errors("é")).containsExactly("RUFLEX001 1:1 Invalid character: 'é'");
    }

    @Test
    void replacesEscapes() {
        assertThat(tokens("\"a\\n\\t\\r\\\\\\\"\\$b $ $x\"")).isEqualTo("String(\"a\\n\\t\\r\\\\\\\"$b $ $x\") Eof");
    }

    @Test
    void skipsComments() {
        assertThat(tokens("1 # x\n2 // y\n3 /// z\n/* a\n* b /* c */4 /**/ 5 #")).isEqualTo(
            "Int(1) Int(2) Int(3) Int(4) Int(5) Eof");
    }

    @Test
    void splitsInterpolatedStrings() {
        Token token = Lexer.tokens(new Source("demo.ruff", "\"a ${b}\\$${ \"x\" }\"")).getFirst();
        assertThat(token.kind()).isEqualTo(TokenKind.INTERPOLATED_STRING);
        assertThat(token.value()).isEqualTo(List.of(
            new StringSegment.Text(Position.of(1, 2), "a "), new StringSegment.Code(5, 6),
            new StringSegment.Text(Position.of(1, 8), "$"), new StringSegment.Code(11, 16)));
    }

    @Test
    void positionsCountCharacters() {
        List<Token> tokens = Lexer.tokens(new Source("demo.ruff", "\"😀\" a /* 😀\n😀 */ b # 😀\n  c"));
        assertThat(tokens).extracting(Token::at).containsExactly(
            Position.of(1, 1), Position.of(1, 5), Position.of(2, 6), Position.of(3, 3), Position.of(3, 4));
        assertThat(tokens.getFirst().endAt()).isEqualTo(Position.of(1, 4));
    }

    @Test
    void positionsAfterAnInterpolationOverSeveralLinesAreRight() {
        List<Token> tokens = Lexer.tokens(new Source("demo.ruff", "\"a ${\n😀\n} b\" c"));
        assertThat(tokens.get(1).at()).isEqualTo(Position.of(3, 6));
    }

    @Test
    void reportsInvalidCharacters() {
        assertThat(errors("a ' b")).containsExactly("RUFLEX001 1:3 Invalid character: '''");
        for (String bad : List.of("`", "@", "~", "^", "\\", "$", "\u00a0", "\ufeff", "\f", "😀", "\uD800")) {
            assertThat(errors(bad)).containsExactly("RUFLEX001 1:1 Invalid character: '" + bad + "'");
        }
    }

    @Test
    void reportsNulEverywhere() {
        for (String text : List.of("a \0", "# \0", "/*\0*/", "x\"\0\"")) {
            assertThat(errors(text)).containsExactly("RUFLEX002 1:3 Null byte is not allowed in source");
        }
    }

    @Test
    void reportsWhatDoesNotEnd() {
        assertThat(errors("x := \"abc")).containsExactly("RUFLEX003 1:6 Unterminated string literal");
        assertThat(errors("x := \"abc\ny := 1")).containsExactly("RUFLEX003 1:6 Unterminated string literal");
        assertThat(errors("\"abc\\")).containsExactly("RUFLEX003 1:1 Unterminated string literal");
        assertThat(errors("\"abc\\\n\"\"")).containsExactly("RUFLEX003 1:1 Unterminated string literal");
        assertThat(errors("x \"a ${b c")).containsExactly("RUFLEX003 1:6 Unterminated interpolated string expression");
        assertThat(errors("x /* y\n")).containsExactly("RUFLEX004 1:3 Unterminated block comment");
        assertThat(errors("\"${\"}\"}\"")).containsExactly("RUFLEX003 1:8 Unterminated string literal");
    }

    @Test
    void reportsInvalidEscapesAtTheEscapedCharacter() {
        assertThat(errors("\"a\\q\" \"\\😀\"")).containsExactly(
            "RUFLEX005 1:4 Invalid escape sequence: \\\\q", "RUFLEX005 1:9 Invalid escape sequence: \\\\😀");
    }

    @Test
    void reportsMalformedNumbers() {
        for (String bad : List.of("1e5", "0x1F", "1_000", "12abc", "1.5f", "0b1", "1é")) {
            assertThat(errors("n := " + bad)).containsExactly("RUFLEX007 1:6 Malformed numeric literal: " + bad);
        }
    }

    @Test
    void reportsNumbersOutOfRange() {
        assertThat(errors("9223372036854775808"))
            .containsExactly("RUFLEX006 1:1 Numeric literal overflow: 9223372036854775808");
        String huge = "9".repeat(400) + ".0";
        assertThat(errors(huge)).containsExactly("RUFLEX006 1:1 Numeric literal overflow: " + huge);
    }

    @Test
    void limitsLengths() {
        assertThat(tokens("a".repeat(256))).startsWith("Identifier");
        assertThat(errors("a".repeat(257))).containsExactly("RUFLEX008 1:1 Identifier exceeds max length of 256 characters");
        assertThat(tokens("\"" + "é".repeat(8192) + "\"")).startsWith("String");
        assertThat(errors("\"" + "é".repeat(8193) + "\""))
            .containsExactly("RUFLEX009 1:1 String literal exceeds max length of 8192 characters");
        assertThat(errors("\"${" + " ".repeat(8193) + "1}\""))
            .containsExactly("RUFLEX009 1:1 String literal exceeds max length of 8192 characters");
        assertThat(tokens("0".repeat(512))).isEqualTo("Int(0) Eof");
        assertThat(errors("0".repeat(513)))
            .containsExactly("RUFLEX010 1:1 Numeric literal exceeds max length of 512 characters");
    }

    @Test
    void reportsEverythingThatIsWrong() {
        assertThat(errors("a := 1x\nb := @\nc := \"\\z\"\nd := \"")).containsExactly(
            "RUFLEX007 1:6 Malformed numeric literal: 1x", "RUFLEX001 2:6 Invalid character: '@'",
            "RUFLEX005 3:8 Invalid escape sequence: \\\\z", "RUFLEX003 4:6 Unterminated string literal");
    }

    @Test
    void givesUpAfterAThousandProblems() {
        assertThat(errors("@".repeat(5_000))).hasSize(1_001).last().asString()
            .isEqualTo("RUFLEX001 1:1001 Too many errors; the rest of the file was not checked");
    }
}
