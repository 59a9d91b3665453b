package dev.fermata.ruff.syntax;

import static dev.fermata.ruff.syntax.Parsing.errors;
import static dev.fermata.ruff.syntax.Parsing.shape;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExpressionSyntaxTest {
    /** The binary operators from the loosest to the tightest, one group per level. */
    private static final List<List<String>> LEVELS = List.of(List.of("|>"), List.of("??"), List.of("||"), List.of("&&"),
        List.of("==", "!="), List.of("<", ">", "<=", ">="), List.of("+", "-"), List.of("*", "/", "%"));

    private static String value(String expression) {
        String shape = shape("x := " + expression);
        return shape.substring("(:= x ".length(), shape.length() - 1);
    }

    @Test
    void binaryOperatorsFollowThePrecedenceTable() {
        for (int low = 0; low < LEVELS.size(); low++) {
            for (int high = low + 1; high < LEVELS.size(); high++) {
                for (String loose : LEVELS.get(low)) {
                    for (String tight : LEVELS.get(high)) {
                        String left = "(" + loose + " (" + tight + " a b) c)";
                        assertThat(value("a " + tight + " b " + loose + " c")).isEqualTo(left);
                        String right = "(" + loose + " a (" + tight + " b c))";
                        assertThat(value("a " + loose + " b " + tight + " c")).isEqualTo(right);
                    }
                }
            }
        }
    }

    @Test
    void operatorsOfOneLevelGroupToTheLeft() {
        for (List<String> level : LEVELS) {
            for (String first : level) {
                for (String second : level) {
                    assertThat(value("a " + first + " b " + second + " c"))
                        .isEqualTo("(" + second + " (" + first + " a b) c)");
                }
            }
        }
    }

    @Test
    void unaryOperatorsBindTighterThanBinaryAndLooserThanPostfix() {
        assertThat(value("-a * !b.c()")).isEqualTo("(* (- a) (! (method b c)))");
        assertThat(value("!!x")).isEqualTo("(! (! x))");
        assertThat(value("- -x")).isEqualTo("(- (- x))");
        assertThat(value("a - -1")).isEqualTo("(- a (- 1))");
        assertThat(value("-xs[0]?")).isEqualTo("(- (? (index xs 0)))");
    }

    @Test
    void parenthesesGroup() {
        assertThat(value("(1 + 2) * 3")).isEqualTo("(* (+ 1 2) 3)");
        assertThat(value("1 < 2 == true")).isEqualTo("(== (< 1 2) true)");
        assertThat(value("2 * 3 |> inc")).isEqualTo("(|> (* 2 3) inc)");
    }

    @Test
    void postfixOperationsChain() {
        assertThat(value("a.b(1, 2,).c?.d[0](x)?")).isEqualTo("(? (call (index (?. (. (method a b 1 2) c) d) 0) x))");
        assertThat(value("f()()")).isEqualTo("(call (call f))");
        assertThat(value("a?.b(1)")).isEqualTo("(call (?. a b) 1)");
        assertThat(value("(a.b)(1)")).isEqualTo("(call (. a b) 1)");
        assertThat(value("1.x")).isEqualTo("(. 1 x)");
        assertThat(value("\"s\".len()")).isEqualTo("(method \"s\" len)");
        assertThat(value("self.x.y")).isEqualTo("(. (. self x) y)");
        assertThat(value("null.x")).isEqualTo("(. null x)");
    }

    @Test
    void newlinesDoNotEndAnExpression() {
        assertThat(shape("a := 5\n-3")).isEqualTo("(:= a (- 5 3))");
        assertThat(shape("f\n(x)\n[0]\n.y")).isEqualTo("(. (index (call f x) 0) y)");
        assertThat(shape("a := 5;\n-3")).isEqualTo("(:= a 5)\n(- 3)");
    }

    @Test
    void collectionLiterals() {
        assertThat(value("[]")).isEqualTo("(array)");
        assertThat(value("[1, ...xs, [2],]")).isEqualTo("(array 1 (... xs) (array 2))");
        assertThat(value("{}")).isEqualTo("(dict)");
        assertThat(value("{\"a\": 1, b: 2, ...c, 1 + 1: d == e,}"))
            .isEqualTo("(dict (: \"a\" 1) (: b 2) (... c) (: (+ 1 1) (== d e)))");
    }

    @Test
    void elementsStopBeforeTheLogicalOperators() {
        assertThat(errors("x := [a && b]")).containsExactly(
            "1:9 Expected ']' to close array literal but found Operator(\"&&\")", "1:13 Expected expression");
        assertThat(errors("x := {\"a\": b ?? c}"))
            .first().isEqualTo("1:14 Expected '}' to close dictionary literal but found Operator(\"??\")");
        assertThat(errors("x := P { a: b |> c }"))
            .first().isEqualTo("1:15 Expected '}' to close struct literal but found Operator(\"|>\")");
        assertThat(errors("x := [A::B]"))
            .first().isEqualTo("1:8 Expected ']' to close array literal but found Operator(\"::\")");
        assertThat(value("[(a && b), (A::B)]")).isEqualTo("(array (&& a b) (tag A B))");
        assertThat(value("[await p, func() { }]")).isEqualTo("(array (await p) (func () {}))");
    }

    @Test
    void structLiterals() {
        assertThat(value("P { x: 1, y: a + 2, }")).isEqualTo("(new P (: x 1) (: y (+ a 2)))");
        assertThat(value("P {}")).isEqualTo("(new P)");
        assertThat(value("P { x: 1 } == q")).isEqualTo("(== (new P (: x 1)) q)");
        assertThat(value("(P { x: 1 }).get()")).isEqualTo("(method (new P (: x 1)) get)");
        assertThat(errors("x := P { v: 1 }.get()")).first().isEqualTo("1:16 Expected expression");
    }

    @Test
    void resultAndOptionWords() {
        assertThat(value("Ok(Err(Some(None)))")).isEqualTo("(Ok (Err (Some None)))");
        assertThat(value("Ok(1)?")).isEqualTo("(? (Ok 1))");
        assertThat(value("a.Ok(1)")).isEqualTo("(method a Ok 1)");
    }

    @Test
    void tagsStandAlone() {
        assertThat(value("Color::Red")).isEqualTo("(tag Color Red)");
        assertThat(value("Shape::Rect(1, a && b)")).isEqualTo("(tag Shape Rect 1 (&& a b))");
        assertThat(value("Result::Ok(5)")).isEqualTo("(tag Result Ok 5)");
        assertThat(value("Shape::Circle()")).isEqualTo("(tag Shape Circle)");
        assertThat(shape("f(A::B)\n(A::B)")).isEqualTo("(call (call f (tag A B)) (tag A B))");
        assertThat(value("c == (A::B)")).isEqualTo("(== c (tag A B))");
        assertThat(errors("Color::Red == c")).containsExactly("1:12 Expected expression");
        assertThat(errors("x := c == Color::Red")).first().isEqualTo("1:16 Expected expression");
    }

    @Test
    void throwStandsAlone() {
        assertThat(shape("throw(\"x\")")).isEqualTo("(throw \"x\")");
        assertThat(shape("throw()")).isEqualTo("(throw)");
        assertThat(shape("throw(1, 2)")).isEqualTo("(throw 1 2)");
        assertThat(value("a && throw(1)")).isEqualTo("(&& a (call throw 1))");
        assertThat(shape("throw := 1")).isEqualTo("(:= throw 1)");
        assertThat(errors("throw(\"x\") + 1")).containsExactly("1:12 Expected expression");
    }

    @Test
    void awaitAndYieldTakeAWholeExpression() {
        assertThat(value("await p + 1")).isEqualTo("(await (+ p 1))");
        assertThat(value("await a == b || c")).isEqualTo("(await (|| (== a b) c))");
        assertThat(value("(await p) + 1")).isEqualTo("(+ (await p) 1)");
        assertThat(value("1 + await p + 2")).isEqualTo("(+ 1 (await (+ p 2)))");
        assertThat(shape("func* g() { yield a + 1; yield }")).isEqualTo("(func* g () {(yield (+ a 1)) (yield)})");
        assertThat(shape("func* g() { x := [yield, yield 2] }"))
            .isEqualTo("(func* g () {(:= x (array (yield) (yield 2)))})");
    }

    @Test
    void functionExpressions() {
        assertThat(value("func(a, b: int,) -> string { return a }")).isEqualTo("(func (a b:int) ->string {(return a)})");
        assertThat(value("async func() { }")).isEqualTo("(async-func () {})");
        assertThat(value("func*() { yield 1 }")).isEqualTo("(func* () {(yield 1)})");
        assertThat(value("func(x) { return x }(5)")).isEqualTo("(call (func (x) {(return x)}) 5)");
    }

    @Test
    void interpolations() {
        assertThat(value("\"a ${b} c\"")).isEqualTo("(text \"a \" b \" c\")");
        assertThat(value("\"${a}${b + 1}\"")).isEqualTo("(text a (+ b 1))");
        assertThat(value("\"v: ${d[\"k\"]}\"")).isEqualTo("(text \"v: \" (index d \"k\"))");
        assertThat(value("\"${\"in ${x} ner\"}\"")).isEqualTo("(text (text \"in \" x \" ner\"))");
        assertThat(value("\"${{\"a\": 1}[\"a\"]}\"")).isEqualTo("(text (index (dict (: \"a\" 1)) \"a\"))");
        assertThat(value("\"${A::B}${await p}\"")).isEqualTo("(text (tag A B) (await p))");
        assertThat(value("\"\\${x} $ $y\"")).isEqualTo("\"${x} $ $y\"");
        assertThat(value("\"${\n1 # one\n}\"")).isEqualTo("(text 1)");
    }
}
