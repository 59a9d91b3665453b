package dev.fermata.ruff.syntax;

import static dev.fermata.ruff.syntax.Parsing.errors;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.compiler.source.Problem;
import dev.fermata.compiler.source.ProblemRenderer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyntaxErrorTest {
    /** Program, position and message of the first problem. */
    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '`', value = {
        "func f() x ¦ 1:10 ¦ Expected '{' to start function body but found Identifier(\"x\")",
        "x := func() 1 ¦ 1:13 ¦ Expected '{' to start function expression body but found Int(1)",
        "if a := 1 ¦ 1:6 ¦ Expected '{' to start if block but found Operator(\":=\")",
        "if a { b } else 1.5 ¦ 1:17 ¦ Expected '{' to start else block but found Float(1.5)",
        "while a \"x\" ¦ 1:9 ¦ Expected '{' to start while body but found String(\"x\")",
        "loop true ¦ 1:6 ¦ Expected '{' to start loop body but found Bool(true)",
        "loop while a ¦ 1:13 ¦ Expected '{' to start loop body but found Eof",
        "for x in a + b { } ¦ 1:12 ¦ Expected '{' to start for loop body but found Operator(\"+\")",
        "match a { case b: c } ¦ 1:19 ¦ Expected '{' to start match case block but found Identifier(\"c\")",
        "match a { default: ; } ¦ 1:20 ¦ Expected '{' to start match default block but found Punctuation(';')",
        "try a ¦ 1:5 ¦ Expected '{' to start try block but found Identifier(\"a\")",
        "try { } except e \"${x}\" ¦ 1:18 ¦ Expected '{' to start except block but found InterpolatedString([...])",
        "spawn self ¦ 1:7 ¦ Expected '{' to start spawn block but found Keyword(\"self\")",
        "test \"t\" a ¦ 1:10 ¦ Expected '{' to start test body but found Identifier(\"a\")",
        "test_setup a ¦ 1:12 ¦ Expected '{' to start test_setup body but found Identifier(\"a\")",
        "test_teardown a ¦ 1:15 ¦ Expected '{' to start test_teardown body but found Identifier(\"a\")",
        "enum C a ¦ 1:8 ¦ Expected '{' to start enum body but found Identifier(\"a\")",
        "struct S a ¦ 1:10 ¦ Expected '{' to start struct body but found Identifier(\"a\")",

        "func f() { ¦ 1:11 ¦ Expected '}' to close function body but found Eof",
        "x := func() { ¦ 1:14 ¦ Expected '}' to close function expression body but found Eof",
        "if a { b ¦ 1:9 ¦ Expected '}' to close if block but found Eof",
        "if a { b } else { ¦ 1:18 ¦ Expected '}' to close else block but found Eof",
        "while a { b ¦ 1:12 ¦ Expected '}' to close while body but found Eof",
        "loop { ¦ 1:7 ¦ Expected '}' to close loop body but found Eof",
        "for x in a { b ¦ 1:15 ¦ Expected '}' to close for loop body but found Eof",
        "match a { case b: { ¦ 1:20 ¦ Expected '}' to close match case block but found Eof",
        "match a { default: { ¦ 1:21 ¦ Expected '}' to close match default block but found Eof",
        "try { ¦ 1:6 ¦ Expected '}' to close try block but found Eof",
        "try { } except e { ¦ 1:19 ¦ Expected '}' to close except block but found Eof",
        "spawn { ¦ 1:8 ¦ Expected '}' to close spawn block but found Eof",
        "test \"t\" { ¦ 1:11 ¦ Expected '}' to close test body but found Eof",
        "test_setup { ¦ 1:13 ¦ Expected '}' to close test_setup body but found Eof",
        "test_teardown { ¦ 1:16 ¦ Expected '}' to close test_teardown body but found Eof",
        "enum C { A B } ¦ 1:12 ¦ Expected '}' to close enum body but found Identifier(\"B\")",
        "struct S { a ¦ 1:13 ¦ Expected '}' to close struct body but found Eof",
        "x := {\"a\": 1 \"b\": 2} ¦ 1:14 ¦ Expected '}' to close dictionary literal but found String(\"b\")",
        "x := P { a: 1 b: 2 } ¦ 1:15 ¦ Expected '}' to close struct literal but found Identifier(\"b\")",

        "f(a b) ¦ 1:5 ¦ Expected ')' to close function call arguments but found Identifier(\"b\")",
        "a.f(b c) ¦ 1:7 ¦ Expected ')' to close method call arguments but found Identifier(\"c\")",
        "x := (1 2) ¦ 1:9 ¦ Expected ')' to close parenthesized expression but found Int(2)",
        "func f(a b) { } ¦ 1:10 ¦ Expected ')' to close function parameter list but found Identifier(\"b\")",
        "func f(5) { } ¦ 1:8 ¦ Expected ')' to close function parameter list but found Int(5)",
        "func f(a: Foo) { } ¦ 1:9 ¦ Expected ')' to close function parameter list but found Punctuation(':')",
        "x := func(self) { } ¦ 1:11 ¦ Expected ')' to close function expression parameter list but found Keyword(\"self\")",
        "x := Ok(1 ¦ 1:10 ¦ Expected ')' to close Ok(...) but found Eof",
        "x := Err(1, 2) ¦ 1:11 ¦ Expected ')' to close Err(...) but found Punctuation(',')",
        "x := Some(1] ¦ 1:12 ¦ Expected ')' to close Some(...) but found Punctuation(']')",
        "throw(1 2) ¦ 1:9 ¦ Expected ')' to close throw(...) arguments but found Int(2)",
        "x := A::B(1 2) ¦ 1:13 ¦ Expected ')' to close tag expression arguments but found Int(2)",

        "func f { } ¦ 1:8 ¦ Expected '(' after function name but found Punctuation('{')",
        "x := func f() { } ¦ 1:11 ¦ Expected '(' after 'func' in function expression but found Identifier(\"f\")",
        "a[1 ¦ 1:4 ¦ Expected ']' to close index expression but found Eof",
        "a[1:2] ¦ 1:4 ¦ Expected ']' to close index expression but found Punctuation(':')",
        "x := [1 2] ¦ 1:9 ¦ Expected ']' to close array literal but found Int(2)",
        "for x of y { } ¦ 1:7 ¦ Expected 'in' in for loop but found Identifier(\"of\")",
        "from a import ¦ 1:14 ¦ Expected imported symbol name",
        "from a x ¦ 1:8 ¦ Expected 'import' after module name in from-import statement but found Identifier(\"x\")",

        "x := ¦ 1:5 ¦ Expected expression",
        "x := * 2 ¦ 1:6 ¦ Expected expression",
        "f(, 1) ¦ 1:3 ¦ Expected expression",
        "impl ¦ 1:1 ¦ Expected expression",
        "f() := 3 ¦ 1:1 ¦ Invalid assignment target",
        "a?.b = 3 ¦ 1:1 ¦ Invalid assignment target",
        "P { x: 1 } += 3 ¦ 1:1 ¦ Invalid assignment target",
        "a := b := 3 ¦ 1:8 ¦ Chained assignment is not supported; split the assignment into separate statements",
        "a += b = 3 ¦ 1:8 ¦ Chained assignment is not supported; split the assignment into separate statements",
        "let x 5 ¦ 1:7 ¦ Expected assignment operator (':=' or '=') in let declaration but found Int(5)",
        "mut x: Foo := 5 ¦ 1:6 ¦ Expected assignment operator (':=' or '=') in let declaration but found Punctuation(':')",
        "const X 5 ¦ 1:9 ¦ Expected assignment operator (':=' or '=') in const declaration but found Int(5)",
        "x := {\"a\" 1} ¦ 1:11 ¦ Expected ':' in dictionary literal",
        "async let ¦ 1:7 ¦ Expected 'func' after 'async'",
        "x := Ok 1 ¦ 1:9 ¦ Expected '(' after 'Ok'",
        "x := Err ¦ 1:9 ¦ Expected '(' after 'Err'",
        "x := Some[1] ¦ 1:10 ¦ Expected '(' after 'Some'",
        "func (a) { } ¦ 1:6 ¦ Expected function name after 'func'",
        "struct { } ¦ 1:8 ¦ Expected struct name after 'struct'",
        "enum 5 { } ¦ 1:6 ¦ Expected enum name after 'enum'",
        "const let := 5 ¦ 1:7 ¦ Expected constant name after 'const'",
        "for 5 in x { } ¦ 1:5 ¦ Expected loop variable name after 'for'",
        "try { } except { } ¦ 1:16 ¦ Expected exception variable after 'except'",
        "import \"x\" ¦ 1:8 ¦ Expected module name after 'import'",
        "from \"x\" import y ¦ 1:6 ¦ Expected module name after 'from'",
        "from a.5 import y ¦ 1:8 ¦ Expected module path segment after '.' in from-import statement",
        "from a import * ¦ 1:15 ¦ Expected imported symbol name",
        "test t { } ¦ 1:6 ¦ Expected test name string after 'test'",
        "test_group { } ¦ 1:12 ¦ Expected group name string after 'test_group'",
        "let r: Result := 5 ¦ 1:15 ¦ Expected '<' in Result<T, E> type annotation",
        "let r: Result<int> := 5 ¦ 1:18 ¦ Expected ',' in Result<T, E> type annotation",
        "let r: Result<int, int := 5 ¦ 1:24 ¦ Expected '>' in Result<T, E> type annotation",
        "let r: Option := 5 ¦ 1:15 ¦ Expected '<' in Option<T> type annotation",
        "let r: Option<int := 5 ¦ 1:19 ¦ Expected '>' in Option<T> type annotation",

        "x := \"${}\" ¦ 1:9 ¦ Expected expression",
        "x := \"${1 2}\" ¦ 1:11 ¦ Invalid interpolated string expression",
        "x := \"${a.test}\" ¦ 1:6 ¦ Invalid interpolated string expression",
        "x := \"${1e5}\" ¦ 1:9 ¦ Malformed numeric literal: 1e5",
        "x := \"${'a'}\" ¦ 1:9 ¦ Invalid character: '''",

        "match a { case 5: { } } ¦ 1:1 ¦ Invalid statement",
        "match a { case \"a\": { } } ¦ 1:1 ¦ Invalid statement",
        "match a { b } ¦ 1:1 ¦ Invalid statement",
        "match a ¦ 1:1 ¦ Invalid statement",
        "match a { case b(5): { } } ¦ 1:1 ¦ Invalid statement",
        "try { } a ¦ 1:1 ¦ Invalid statement",
        "let 5 := x ¦ 1:1 ¦ Invalid statement",
        "let [a, 5] := x ¦ 1:1 ¦ Invalid statement",
        "let {a: b} := x ¦ 1:1 ¦ Invalid statement",
        "let r: Result<Foo, int> := x ¦ 1:1 ¦ Invalid statement",
        "x.default := 5 ¦ 1:1 ¦ Invalid statement",
        "export ¦ 1:1 ¦ Invalid statement",
    })
    void theFirstProblemIs(String program, String position, String message) {
        assertThat(errors(program)).first().isEqualTo(position + " " + message);
    }

    @Test
    void everyParseProblemHasTheParserCode() {
        assertThat(Parsing.problems("x := \"${1e5} ${@}\" y := )")).extracting(Problem::code).containsOnly("RUFPARSE001");
    }

    @Test
    void newlinesDoNotEndWhatIsIncomplete() {
        assertThat(errors("print(\"a\"\nx := 5")).containsExactly(
            "2:1 Expected ')' to close function call arguments but found Identifier(\"x\")");
        assertThat(errors("print(x)\n[a, b] := pair"))
            .first().isEqualTo("2:3 Expected ']' to close index expression but found Punctuation(',')");
        assertThat(errors("if x {}")).containsExactly("1:8 Expected '{' to start if block but found Eof");
        assertThat(errors("for a in b {}")).containsExactly("1:14 Expected '{' to start for loop body but found Eof");
    }

    @Test
    void parsingGoesOnAfterAMistake() {
        assertThat(errors("a := )\nb := 1\nfunc f( { }\nlet c 5\nd := 2")).containsExactly(
            "1:6 Expected expression",
            "3:9 Expected ')' to close function parameter list but found Punctuation('{')",
            "4:7 Expected assignment operator (':=' or '=') in let declaration but found Int(5)");
    }

    @Test
    void mistakesInABlockStayInTheBlock() {
        assertThat(errors("func f() { x := } y := * z := 1\nif a { let 5 := 1; ok }")).containsExactly(
            "1:17 Expected expression", "1:24 Expected expression", "2:8 Invalid statement",
            "2:14 Expected expression");
    }

    @Test
    void recoverySkipsToTheNextStatement() {
        assertThat(errors("x := + , , : && else in ; y := )")).containsExactly("1:6 Expected expression",
            "1:32 Expected expression");
        assertThat(errors(") ) )")).containsExactly("1:1 Expected expression");
        assertThat(errors("} a := 1 }")).containsExactly("1:1 Expected expression", "1:10 Expected expression");
    }

    @Test
    void aMistakeInAnInterpolationDoesNotHideTheRest() {
        assertThat(errors("f(\"${)} ${1 2}\", \"${x\n.5}\", )\n y := *")).containsExactly("1:6 Expected expression",
            "1:13 Invalid interpolated string expression", "1:18 Invalid interpolated string expression",
                "3:7 Expected expression");
    }

    @Test
    void allUnclosedBlocksAreNamed() {
        assertThat(errors("func f() { if a { while b {")).containsExactly(
            "1:28 Expected '}' to close while body but found Eof", "1:28 Expected '}' to close if block but found Eof",
            "1:28 Expected '}' to close function body but found Eof");
    }

    @Test
    void commonMistakesGetANote() {
        Map<String, String> notes = Map.of(
            "if a and b { c }", "Ruff writes '&&' for 'and'",
            "try { a } except { b }", "",
            "match a { case 5: { } }",
                "a name in the case pattern (cases cannot be literals) was expected at 1:16, found Int(5)",
            "x.test", "a field or method name was expected at 1:3, found the keyword 'test'",
            "struct default { }", "'default' is a keyword and cannot be a name",
            "while x {}", "A name followed by '{}' is a struct literal; an empty block needs parentheses around what stands before it");
        assertThat(notes.keySet().stream().collect(Collectors.toMap(p -> p, p -> Parsing.problems(p).getFirst().hint())))
            .isEqualTo(notes);
    }

    @Test
    void problemsArePrintedInTheReferenceLayout() {
        List<Problem> problems = Parsing.problems("let a := 1\nlet b := )\nif b or a { }");
        assertThat(new ProblemRenderer(new RuffProblemLayout(), false).render(problems)).isEqualTo("""
            [RUFPARSE001] [parser] error: Expected expression
              --> demo.ruff:2:10
             2 | let b := )
               |          ^
              = help: Fix the parse error and rerun Ruff.
            [RUFPARSE001] [parser] error: Expected '{' to start if block but found Identifier("or")
              --> demo.ruff:3:6
             3 | if b or a { }
               |      ^^
              = help: Fix the parse error and rerun Ruff.
              = note: Ruff writes '||' for 'or'
            """);
        assertThat(new ProblemRenderer(new RuffProblemLayout(), false).render(Parsing.problems("s := \"\\q\""))).isEqualTo("""
            [RUFLEX005] [lexer] error: Invalid escape sequence: \\\\q
              --> demo.ruff:1:8
             1 | s := "\\q"
               |        ^
              = help: Fix the lexical error in source and run again.
              = note: The escapes are \\n \\t \\r \\\\ \\" \\$
            """);
    }
}
