package dev.fermata.ruff.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.compiler.source.Source;
import dev.fermata.ruff.syntax.RuffSyntax;
import org.junit.jupiter.api.Test;

class LintRulesTest {
    private static void finds(String text, String... rules) {
        assertThat(LintRules.apply(Resolution.of(RuffSyntax.parse(new Source("a.ruff", text)), null))).as(text)
            .extracting(finding -> finding.problem().span().line() + " " + finding.rule()).containsExactly(rules);
    }

    @Test
    void failuresThatNobodyLooksAt() {
        finds("match Ok(1) { case Ok(v): { print(v) } }", "1 missing-error-handling-pattern");
        finds("match Some(1) { case Some(v): { print(v) } }", "1 missing-error-handling-pattern");
        finds("func f() { return Err(\"x\") }\nf()", "2 missing-error-handling-pattern");
        finds("match Ok(1) { case Ok(v): { print(v) } case Err(e): { print(e) } }");
        finds("match Ok(1) { case Ok(v): { print(v) } default: { } }");
        finds("func f() { return Err(\"x\") }\nmatch f() { case Err(e): { print(e) } }");
    }

    @Test
    void theOtherRulesOfTheReference() {
        finds("x := 1\nfunc f() { return 1\n return \"a\" + 1 }\nprint(f())", "1 unused-variable", "3 unreachable-code",
            "3 obvious-type-mismatch");
    }

    @Test
    void aFixDoesNotRemoveAnError() {
        for (String text : new String[] {"let sum := 5", "const PI := 3", "mut len := 1", "let fixed := 1\nfixed := 2"}) {
            assertThat(LintRules.apply(Resolution.of(RuffSyntax.parse(new Source("a.ruff", text)), null))).as(text)
                .singleElement().satisfies(finding -> assertThat(finding.fix()).isEmpty());
        }
        assertThat(LintRules.apply(Resolution.of(RuffSyntax.parse(new Source("a.ruff", "let a := 1\nsum := 2")), null)))
            .hasSize(2).allSatisfy(finding -> assertThat(finding.fix()).isPresent());
    }
}
