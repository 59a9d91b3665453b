package dev.fermata.ruff.syntax;

import static dev.fermata.ruff.syntax.Parsing.errors;
import static dev.fermata.ruff.syntax.Parsing.shape;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatementSyntaxTest {
    @Test
    void semicolonsSeparateAndMayBeMany() {
        assertThat(shape("")).isEmpty();
        assertThat(shape(";;a;;b c;")).isEqualTo("a\nb\nc");
        assertThat(shape("if a {;b;;c;}")).isEqualTo("(if (a {b c}))");
    }

    @Test
    void declarations() {
        assertThat(shape("let a := 1 mut b = 2 const C: int := 3")).isEqualTo("(let a 1)\n(mut b 2)\n(const C:int 3)");
        assertThat(shape("let r: Result<Option<int>, string> := x")).isEqualTo("(let r:Result<Option<int>,string> x)");
        assertThat(shape("let _ := f()")).isEqualTo("(let _ (call f))");
    }

    @Test
    void destructuring() {
        assertThat(shape("let [a, _, [b, {c}], ...rest] := xs")).isEqualTo("(let [a _ [b {c}] ...rest] xs)");
        assertThat(shape("mut {a, b, ...r} = d")).isEqualTo("(mut {a b ...r} d)");
        assertThat(shape("[a, b] := p; {c, d} = q; [] := x; {} := y"))
            .isEqualTo("(let [a b] p)\n(let {c d} q)\n(let [] x)\n(let {} y)");
        assertThat(shape("let [...r] := x let [a,] := y let {...r} := z"))
            .isEqualTo("(let [...r] x)\n(let [a] y)\n(let {...r} z)");
    }

    @Test
    void aLiteralAtTheStartOfAStatementIsAnExpression() {
        assertThat(shape("[a, b]")).isEqualTo("(array a b)");
        assertThat(shape("{a: b}")).isEqualTo("(dict (: a b))");
        assertThat(shape("[f][0](1)")).isEqualTo("(call (index (array f) 0) 1)");
        assertThat(errors("[1] := x")).containsExactly("1:5 Expected expression");
    }

    @Test
    void assignments() {
        assertThat(shape("a := 1 a = 2")).isEqualTo("(:= a 1)\n(:= a 2)");
        assertThat(shape("a += 1 b -= 2 c *= 3 d /= 4 e %= 5"))
            .isEqualTo("(+= a 1)\n(-= b 2)\n(*= c 3)\n(/= d 4)\n(%= e 5)");
        assertThat(shape("m[i][j] := v")).isEqualTo("(:= (index (index m i) j) v)");
        assertThat(shape("a.b[i].c := v")).isEqualTo("(:= (. (index (. a b) i) c) v)");
        assertThat(shape("f(x).y += 1")).isEqualTo("(+= (. (call f x) y) 1)");
    }

    @Test
    void selfCannotBeAssignedThrough() {
        assertThat(errors("self.x := 1")).containsExactly("1:8 Expected expression");
    }

    @Test
    void controlFlow() {
        assertThat(shape("if a { b } else if c { d } else if e { g } else { f }"))
            .isEqualTo("(if (a {b}) (c {d}) (e {g}) (else {f}))");
        assertThat(shape("while a { break continue }")).isEqualTo("(while a {(break) (continue)})");
        assertThat(shape("loop { a } loop while b { c }")).isEqualTo("(loop {a})\n(while b {c})");
        assertThat(shape("for x in range(3) { x } for y in d.items[0] { }"))
            .isEqualTo("(for x (call range 3) {x})\n(for y (index (. d items) 0) {})");
        assertThat(shape("try { a } except e { b }")).isEqualTo("(try {a} e {b})");
    }

    @Test
    void returnTakesTheNextLineUnlessSomethingEndsIt() {
        assertThat(shape("func f() { return\n5 }")).isEqualTo("(func f () {(return 5)})");
        assertThat(shape("func f() { return; 5 }")).isEqualTo("(func f () {(return) 5})");
        assertThat(shape("func f() { return }")).isEqualTo("(func f () {(return)})");
        assertThat(shape("return")).isEqualTo("(return)");
    }

    @Test
    void matches() {
        assertThat(shape("match r { case Ok(v): { a } default: { b } case Shape::Circle(c): { } case A::B: { } case None: { } }"))
            .isEqualTo("(match r (case Ok (v) {a}) (case Shape::Circle (c) {}) (case A::B {}) (case None {}) (default {b}))");
        assertThat(shape("match f() { }")).isEqualTo("(match (call f))");
    }

    @Test
    void oneTokenAfterACaseCountsAsTheColon() {
        assertThat(shape("match r { case a, { b } default = { c } }")).isEqualTo("(match r (case a {b}) (default {c}))");
    }

    @Test
    void functions() {
        assertThat(shape("func f(a, b: int) -> bool { }")).isEqualTo("(func f (a b:int) ->bool {})");
        assertThat(shape("async func f(self) { } func* g() { } async func* h() { }"))
            .isEqualTo("(async-func f (self) {})\n(func* g () {})\n(async-func* h () {})");
        assertThat(shape("func f(a,) { }")).isEqualTo("(func f (a) {})");
    }

    @Test
    void structsAndEnums() {
        assertThat(shape("struct P { x: int, y z: float func f(self) { return 1 } async func g() { } }"))
            .isEqualTo("(struct P x:int y z:float (func f (self) {(return 1)}) (async-func g () {}))");
        assertThat(shape("struct N { next: Node, 5 + v }")).isEqualTo("(struct N next Node v)");
        assertThat(shape("enum C { A, B, }")).isEqualTo("(enum C A B)");
        assertThat(shape("enum C { }")).isEqualTo("(enum C)");
    }

    @Test
    void modules() {
        assertThat(shape("import a from b.c import d, e export func f() { } export export x := 1"))
            .isEqualTo("(import a)\n(from b.c d e)\n(export (func f () {}))\n(export (:= x 1))");
    }

    @Test
    void tests() {
        assertThat(shape("test \"a\" { b } test_setup { c } test_teardown { } test_group \"g\" { test \"h\" { } test_setup { } }"))
            .isEqualTo("(test \"a\" {b})\n(test_setup {c})\n(test_teardown {})\n(test_group \"g\" (test \"h\" {}) (test_setup {}))");
    }

    @Test
    void functionsKnowWhatTheirOwnBodyHolds() {
        Program program = Parsing.parse("""
            func plain() { f := func() { await p } spawn { await q } }
            func waits() { if a { print("${await p}") } }
            func* makes() { yield 1 }
            func selects() { select { case await p: { } } }
            """);
        assertThat(program.statements()).extracting(s -> ((Statement.FunctionDeclaration) s).function())
            .extracting(f -> f.name() + " " + f.awaits() + " " + f.yields())
            .containsExactly("plain false false", "waits true false", "makes false true", "selects true false");
    }
}
