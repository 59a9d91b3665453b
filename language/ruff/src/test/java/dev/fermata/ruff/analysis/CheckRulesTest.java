package dev.fermata.ruff.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.compiler.source.Source;
import dev.fermata.compiler.tooling.Edit;
import dev.fermata.compiler.tooling.Finding;
import dev.fermata.compiler.tooling.Fix;
import dev.fermata.ruff.syntax.RuffSyntax;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckRulesTest {
    private static List<Finding> check(String text) {
        return CheckRules.apply(Resolution.of(RuffSyntax.parse(new Source("a.ruff", text)), null), null);
    }

    /** Each finding as {@code LINE rule}. */
    private static void finds(String text, String... expected) {
        assertThat(check(text)).as(text).extracting(finding -> finding.problem().span().line() + " " + finding.rule())
            .containsExactly(expected);
    }

    private static void isSilent(String text) {
        finds(text);
    }

    private static String message(String text) {
        return check(text).getFirst().problem().message();
    }

    // ---- names ----

    @Test
    void unknownNamesAreToldWithTheOneThatWasMeant() {
        finds("total := 1\nprint(totl)\nprnt(total)", "2 undefined-variable", "3 undefined-function");
        List<Finding> findings = check("total := 1\nprint(totl)\nprnt(total)");
        assertThat(findings.get(0).problem().suggestion()).isEqualTo("total");
        assertThat(findings.get(1).problem().suggestion()).isEqualTo("print");
        assertThat(findings.get(1).problem().message()).isEqualTo("Undefined function 'prnt'");
    }

    @Test
    void namesAreVisibleByTheRulesOfTheLanguage() {
        isSilent("func f() { return later }\nlater := 1\nprint(f())");
        isSilent("func f() { if true { x := 1 }\n return x }\nprint(f())");
        isSilent("for i in 3 { last := i }\nprint(i, last)");
        isSilent("try { x := 1 } except e { print(e) }\nprint(x)");
        isSilent("func outer() { func inner() { return 1 }\n return inner() }\nprint(outer(), inner())");
        isSilent("func f() { n := 1\n return func() { n := n + 1\n return n } }\nprint(f()())");
        isSilent("struct S { a: int, func m() { return a + b } }\ns := S { a: 1, b: 2 }\nprint(s.m())");
        isSilent("match Ok(1) { case Ok(v): { print(v) } default: { } }\nprint(v)");
    }

    @Test
    void namesThatAreGoneBehindTheirBlockAreUnknown() {
        finds("if true { x := 1\n print(x) }\nprint(x)", "3 undefined-variable");
        finds("func f() { if true { let x := 1\n print(x) }\n return x }\nprint(f())", "3 undefined-variable");
        finds("func f() { for i in 3 { print(i) }\n return i }\nprint(f())", "2 undefined-variable");
        assertThat(check("if true { x := 1\n print(x) }\nprint(x)").getFirst().problem().hint()).contains("belongs to the block at 1:11");
    }

    @Test
    void typesAreNoValuesAndTestsDoNotSeeTheirFile() {
        finds("struct S { a }\nprint(S)", "2 undefined-variable");
        finds("func f() { return 1 }\ntest \"t\" { assert_equal(f(), 1) }", "2 undefined-function");
        isSilent("test_setup { x := 1 }\ntest \"t\" { assert_equal(x, 1) }");
    }

    @Test
    void whatAnUnknownModuleBindsIsNotBlamed() {
        isSilent("import somewhere\nprint(anything)");
        isSilent("from somewhere import x\nprint(x)");
    }

    // ---- calls ----

    @Test
    void callsOfKnownFunctionsAreCounted() {
        finds("func f(a, b) { return a }\nprint(f(1))\nprint(len())", "2 wrong-argument-count", "3 wrong-argument-count");
        assertThat(message("func f(a, b) { return a }\nf(1)")).isEqualTo("f expects 2 arguments, got 1");
        finds("struct S { func m(self, a) { return self.m() } }", "1 wrong-argument-count");
        finds("func f(a) { return a }\nprint(1 |> f(2))", "2 wrong-argument-count");
        finds("print(Promise.all())", "1 wrong-argument-count");
        finds("let f := func(a) { return a }\nprint(f())", "2 wrong-argument-count");
    }

    @Test
    void callsOfWhatMayBeSomethingElseAreNot() {
        isSilent("f := func(a) { return a }\nf := func() { return 1 }\nprint(f())");
        isSilent("func f(a) { return a }\nfunc f() { return 1 }\nprint(f())");
        isSilent("func g(len) { return len() }\nprint(g(func() { return 1 }))");
        isSilent("sum := func() { return 1 }\nprint(sum())");
        isSilent("func f(a) { return a }\nprint(1 |> f)");
    }

    // ---- flow ----

    @Test
    void whatNeverRunsIsTold() {
        finds("func f() { return 1\n print(2) }\nprint(f())", "2 unreachable-code");
        finds("loop { print(1) }\nprint(2)", "2 unreachable-code");
        finds("for i in 3 { break\n print(i) }", "2 unreachable-code");
        finds("func f(a) { if a { return 1 } else { throw(\"x\") }\n print(a) }\nprint(f(1))", "2 unreachable-code");
        finds("exit(1)\nprint(2)", "2 unreachable-code");
        finds("try { exit(1) } except e { throw(e) }\nprint(2)", "2 unreachable-code");
    }

    @Test
    void whatMayRunIsNot() {
        isSilent("loop { if true { break } }\nprint(2)");
        isSilent("while true { match Ok(1) { case Ok(v): { print(v)\n break } } }\nprint(2)");
        isSilent("func f(a) { if a { return 1 }\n return 2 }\nprint(f(1))");
        isSilent("try { exit(1) } except e { print(e) }\nprint(2)");
        isSilent("func exit(n) { return n }\nexit(1)\nprint(2)");
        isSilent("exit(f())\nfunc f() { return 1 }");
    }

    // ---- variables ----

    @Test
    void variablesThatNobodyReadsAreTold() {
        finds("x := 1\nlet y := 2\nfunc f() { const z := 3 }\nf()", "1 unused-variable", "2 unused-variable", "3 unused-variable");
        isSilent("_x := 1\nexport let y := 2\nfor i in 3 { print(1) }\nlet [a, b] := [1, 2]\nprint(a)");
        isSilent("xs := []\nxs[0] := 1");
        isSilent("x := 1\nprint(\"${x}\")");
    }

    @Test
    void theFixPutsAnUnderscoreInFrontEverywhere() {
        String text = "func f() { x := 1\n x := 2 }\nf()";
        Fix fix = check(text).getFirst().fix().orElseThrow();
        assertThat(fix.safe()).isTrue();
        assertThat(Edit.apply(text, fix.edits())).isEqualTo("func f() { _x := 1\n _x := 2 }\nf()");
        assertThat(check("_x := 1\nx := 2\nprint(_x)").getFirst().fix()).isEmpty();
    }

    // ---- tasks ----

    @Test
    void promisesThatNobodyCanAwaitAreTold() {
        String slow = "async func slow() { await async_sleep(1) }\n";
        finds(slow + "slow()\nprint(1)", "2 promise-never-awaited");
        finds(slow + "p := slow()\nprint(1)", "2 promise-never-awaited");
        finds("async_sleep(1)\nprint(1)", "1 promise-never-awaited");
        finds("Promise.all([])\nprint(1)", "1 promise-never-awaited");
    }

    @Test
    void promisesThatNobodyNeedsToAwaitAreNot() {
        String slow = "async func slow() { await async_sleep(1) }\n";
        isSilent(slow + "scope { slow() }\nwith_timeout(5) { slow() }\nprint(1)");
        isSilent(slow + "print(1)\nslow()");
        isSilent(slow + "_ := slow()\n_p := slow()\nprint(1)");
        isSilent(slow + "p := slow()\nawait p");
        isSilent("async func quick() { print(1) }\nquick()\nprint(2)");
        isSilent("spawn { sleep(1) }\nprint(2)");
    }

    @Test
    void loopsThatWaitWithoutLettingOthersRunAreTold() {
        finds("done := false\nfunc finish() { done := true }\nspawn_task(finish)\nwhile done != true { }", "4 loop-never-waits");
        finds("while shared_get(\"ready\") == false { print(\"waiting\") }", "1 loop-never-waits");
        finds("start := performance_now()\nwhile performance_now() - start < 100 { }", "2 loop-never-waits");
        finds("c := channel()\nloop { if c.len() > 0 { break } }\nprint(1)", "2 loop-never-waits");
        finds("async func f() { for i in 100000 { for j in range(100000) { print(i * j) } }\n await async_sleep(1) }\nawait f()",
            "1 loop-never-waits");
    }

    @Test
    void loopsThatWaitOrChangeSomethingAreNot() {
        isSilent("done := false\nfunc finish() { done := true }\nspawn_task(finish)\nwhile done != true { await async_sleep(1) }");
        isSilent("done := false\nfunc finish() { done := true }\nspawn_task(finish)\nwhile done != true { sleep(1) }");
        isSilent("i := 0\nwhile i < 10 { i := i + 1 }");
        isSilent("c := channel()\nwhile c.len() > 0 { print(c.receive()) }");
        isSilent("while shared_get(\"n\") > 0 { shared_add_int(\"n\", -1) }");
        isSilent("for i in 1000000000 { print(i) }");
        isSilent("async func f() { for i in 1000000000 { await async_sleep(i) } }\nawait f()");
        isSilent("async func f() { for i in 1000000000 { if i > 5 { break } }\n await async_sleep(1) }\nawait f()");
    }

    // ---- types ----

    @Test
    void contradictionsOfTypesAreTold() {
        finds("let a: int := \"x\"\nprint(a)", "1 obvious-type-mismatch");
        finds("func f(a: int) -> string { return 1 }\nprint(f(\"x\"))", "1 obvious-type-mismatch", "2 obvious-type-mismatch");
        finds("n := 5\nprint(\"n = \" + n)", "2 obvious-type-mismatch");
        finds("print(-\"x\", !1, [1] + [2], to_string(1) * 2)", "1 obvious-type-mismatch", "1 obvious-type-mismatch",
            "1 obvious-type-mismatch", "1 obvious-type-mismatch");
        assertThat(message("print(\"n = \" + 5)")).isEqualTo("Invalid binary operation: string + int");
    }

    @Test
    void whatMayFitIsNot() {
        isSilent("let a: float := 1\nprint(a + 1, a == \"x\", 1 < 2.5, \"a\" < \"b\")");
        isSilent("n := 5\nn := \"five\"\nprint(\"n = \" + n)");
        isSilent("func f(a) { return \"n\" + a }\nprint(f(\"x\"))");
        isSilent("struct V { x, func op_add(self, o) { return 1 } }\nv := V { x: 1 }\nprint(v + 1)");
        isSilent("let r: Result<int, string> := Ok(1)\nprint(r)");
        isSilent("func f() -> int { spawn { return \"x\" }\n return 1 }\nprint(f())");
    }
}
