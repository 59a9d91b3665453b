package dev.fermata.ruff.syntax;

import static dev.fermata.ruff.syntax.Parsing.errors;
import static dev.fermata.ruff.syntax.Parsing.shape;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TaskSyntaxTest {
    @Test
    void taskBlocksAreExpressions() {
        assertThat(shape("p := spawn { return 1 }")).isEqualTo("(:= p (spawn {(return 1)}))");
        assertThat(shape("x := await async { 1 }")).isEqualTo("(:= x (await (async {1})))");
        assertThat(shape("f([spawn { a }, async { b }])")).isEqualTo("(call f (array (spawn {a}) (async {b})))");
        assertThat(shape("return spawn { }")).isEqualTo("(return (spawn {}))");
    }

    @Test
    void nothingContinuesATaskBlock() {
        assertThat(shape("spawn { a }\n(b)")).isEqualTo("(spawn {a})\nb");
        assertThat(shape("async { a }\n[b]")).isEqualTo("(async {a})\n(array b)");
        assertThat(shape("p := spawn { a }\n[b, c] := d")).isEqualTo("(:= p (spawn {a}))\n(let [b c] d)");
    }

    @Test
    void asyncStillStartsFunctions() {
        assertThat(shape("async func f() { } g := async func() { }"))
            .isEqualTo("(async-func f () {})\n(:= g (async-func () {}))");
        assertThat(errors("async x")).containsExactly("1:7 Expected 'func' after 'async'");
        assertThat(errors("y := async x")).containsExactly("1:12 Expected 'func' after 'async'");
    }

    @Test
    void scopes() {
        assertThat(shape("scope { spawn { a() } b() }")).isEqualTo("(scope {(spawn {(call a)}) (call b)})");
        assertThat(shape("scope { let x: int := 1 }")).isEqualTo("(scope {(let x:int 1)})");
        assertThat(shape("scope { ; }")).isEqualTo("(scope {})");
        assertThat(shape("scope { x }")).isEqualTo("(scope {x})");
        assertThat(shape("func f() { scope { return 1 } }")).isEqualTo("(func f () {(scope {(return 1)})})");
    }

    @Test
    void timeouts() {
        assertThat(shape("with_timeout(50) { a() }")).isEqualTo("(with_timeout 50 {(call a)})");
        assertThat(shape("with_timeout(f(1) + 2) { }")).isEqualTo("(with_timeout (+ (call f 1) 2) {})");
    }

    @Test
    void selects() {
        assertThat(shape("select { case v := await p: { a } case w = c.d.receive(): { b } case await q + r: { } default: { e } }"))
            .isEqualTo("(select (case v (await p) {a}) (case w (receive (. c d)) {b}) (case (await (+ q r)) {}) (default {e}))");
        assertThat(shape("select { default: { } }")).isEqualTo("(select (default {}))");
        assertThat(shape("r := select([p, c])")).isEqualTo("(:= r (call select (array p c)))");
    }

    @Test
    void theWordsStayOrdinaryNames() {
        for (String word : new String[] {"scope", "select", "with_timeout"}) {
            assertThat(shape(word + " := 1")).isEqualTo("(:= " + word + " 1)");
            assertThat(shape(word + ".x[0] += 1")).isEqualTo("(+= (index (. " + word + " x) 0) 1)");
            assertThat(shape(word + "(5)")).isEqualTo("(call " + word + " 5)");
            assertThat(shape("func " + word + "(" + word + ") { return " + word + " }"))
                .isEqualTo("(func " + word + " (" + word + ") {(return " + word + ")})");
            assertThat(shape("a." + word + "()")).isEqualTo("(method a " + word + ")");
            assertThat(shape("if " + word + " { a }")).isEqualTo("(if (" + word + " {a}))");
            assertThat(shape("for x in " + word + " { a }")).isEqualTo("(for x " + word + " {a})");
        }
    }

    @Test
    void literalsAndPatternsAfterTheWordsKeepTheirMeaning() {
        for (String word : new String[] {"scope", "select"}) {
            assertThat(shape(word + " {}")).isEqualTo("(new " + word + ")");
            assertThat(shape(word + " { x: 1 }")).isEqualTo("(new " + word + " (: x 1))");
            assertThat(shape("y := " + word + " { x: 1 }")).isEqualTo("(:= y (new " + word + " (: x 1)))");
            assertThat(shape(word + "\n{a, b} := d")).isEqualTo(word + "\n(let {a b} d)");
            assertThat(shape(word + "\n{a} = d")).isEqualTo(word + "\n(let {a} d)");
            assertThat(shape(word + "\n{...r} := d")).isEqualTo(word + "\n(let {...r} d)");
            assertThat(shape(word + "\n{\"a\": 1}")).isEqualTo(word + "\n(dict (: \"a\" 1))");
        }
        assertThat(shape("with_timeout(5)\n{a, b} := d")).isEqualTo("(call with_timeout 5)\n(let {a b} d)");
        assertThat(shape("with_timeout(5)\n{\"a\": 1}")).isEqualTo("(call with_timeout 5)\n(dict (: \"a\" 1))");
    }

    @Test
    void mistakesAreNamed() {
        assertThat(errors("x := spawn 1")).containsExactly("1:12 Expected '{' to start spawn block but found Int(1)");
        assertThat(errors("spawn { a")).containsExactly("1:10 Expected '}' to close spawn block but found Eof");
        assertThat(errors("async { a")).containsExactly("1:10 Expected '}' to close async block but found Eof");
        assertThat(errors("scope { a")).containsExactly("1:10 Expected '}' to close scope block but found Eof");
        assertThat(errors("with_timeout(1, 2) { }")).first()
            .isEqualTo("1:15 Expected ')' to close with_timeout(...) but found Punctuation(',')");
        assertThat(errors("select { case f(): { } }")).first()
            .isEqualTo("1:15 Expected 'await PROMISE' or 'CHANNEL.receive()' in select case");
        assertThat(errors("select { case await p { x } }")).first()
            .isEqualTo("1:23 Expected ':' after select case but found Punctuation('{')");
        assertThat(errors("select { default { } }")).first()
            .isEqualTo("1:18 Expected ':' after 'default' in select but found Punctuation('{')");
        assertThat(errors("select { default: { } default: { } }")).first().isEqualTo("1:23 Duplicate default in select");
        assertThat(errors("select { case await p: { } x }")).first()
            .isEqualTo("1:28 Expected '}' to close select body but found Identifier(\"x\")");
    }
}
