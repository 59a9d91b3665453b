package dev.fermata.ruff.syntax;

import static dev.fermata.ruff.syntax.Parsing.errors;
import static dev.fermata.ruff.syntax.Parsing.parse;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SyntaxLimitsTest {
    private static String nested(String open, String middle, String close, int depth) {
        return open.repeat(depth) + middle + close.repeat(depth);
    }

    private static void assertExpressionLimit(String context, String program) {
        assertThat(errors(program)).as(program.substring(0, 20)).first().asString()
            .endsWith(" Maximum expression nesting depth of 256 exceeded while parsing " + context);
    }

    @Test
    void expressionsNest256Deep() {
        assertThat(parse("x := " + nested("(", "1", ")", 255)).statements()).hasSize(1);
        assertExpressionLimit("expression", "x := " + nested("(", "1", ")", 256));
        assertThat(parse("x := " + nested("[", "1", "]", 255)).statements()).hasSize(1);
        assertExpressionLimit("array literal", "x := " + nested("[", "1", "]", 256));
        assertThat(parse("x := " + nested("-", "1", "", 255)).statements()).hasSize(1);
        assertExpressionLimit("unary expression", "x := " + nested("-", "1", "", 256));
        assertExpressionLimit("dictionary literal", "x := " + nested("{\"a\":", "1", "}", 256));
        assertExpressionLimit("struct literal", "x := " + nested("P{a:", "1", "}", 256));
        assertExpressionLimit("array pattern", "let " + nested("[", "a", "]", 257) + " := x");
        assertExpressionLimit("type annotation", "let x: " + nested("Option<", "int", ">", 257) + " := x");
        assertExpressionLimit("expression", "x := " + nested("f(", "1", ")", 256));
        assertExpressionLimit("expression", "x := " + nested("await ", "1", "", 256));
        assertExpressionLimit("expression", "x := " + nested("a[", "1", "]", 256));
    }

    @Test
    void interpolationsCountAsNesting() {
        String inner = "1";
        for (int i = 0; i < 300; i++) {
            inner = "\"${" + inner + "}\"";
        }
        assertExpressionLimit("expression", "x := " + inner);
    }

    @Test
    void blocksNest128Deep() {
        assertThat(parse(nested("if a { ", "b", "}", 128)).statements()).hasSize(1);
        assertBlockLimit("if block", nested("if a { ", "b", "}", 129));
        assertBlockLimit("while body", nested("while a { ", "b", "}", 129));
        assertBlockLimit("function body", nested("func f() { ", "b", "}", 129));
        assertBlockLimit("function expression body", nested("x := func() { ", "b", "}", 129));
        assertBlockLimit("scope block", nested("scope { ", "b", "}", 129));
        assertBlockLimit("spawn block", nested("spawn { ", "b", "}", 129));
        assertBlockLimit("test_group body", nested("test_group \"g\" { ", "", "}", 129));
    }

    private static void assertBlockLimit(String context, String program) {
        assertThat(errors(program)).first().asString()
            .endsWith(" Maximum block nesting depth of 128 exceeded while parsing " + context);
    }

    @Test
    void literalsHold4096Elements() {
        assertThat(parse("x := [" + "1,".repeat(4096) + "]").statements()).hasSize(1);
        assertThat(errors("x := [" + "1,".repeat(4096) + "1]")).first()
            .isEqualTo("1:8199 Array literal exceeds maximum element count of 4096");
        assertThat(parse("x := {" + "1:1,".repeat(4096) + "}").statements()).hasSize(1);
        assertThat(errors("x := {" + "1:1,".repeat(4097) + "}")).first()
            .isEqualTo("1:16391 Dictionary literal exceeds maximum item count of 4096");
    }

    @Test
    void sourcesAreAtMostOneMegabyte() {
        String comment = "#" + "é".repeat(524_287);
        assertThat(parse(comment + "x").statements()).isEmpty();
        assertThat(errors(comment + "xy"))
            .containsExactly("1:1 Source size 1048577 bytes exceeds maximum allowed 1048576 bytes");
        assertThat(errors("#" + "😀".repeat(262_144)))
            .containsExactly("1:1 Source size 1048577 bytes exceeds maximum allowed 1048576 bytes");
        assertThat(errors("#" + "日".repeat(349_526)))
            .containsExactly("1:1 Source size 1048579 bytes exceeds maximum allowed 1048576 bytes");
    }

    @Test
    void chainsCannotMakeATreeTooDeepToWalk() {
        assertThat(parse("x := 1" + " + 1".repeat(1_000)).statements()).hasSize(1);
        for (String link : new String[] {" + 1", ".a", "[0]", "()", "? ", " |> f", ".m(1)"}) {
            assertThat(errors("x := a" + link.repeat(1_001))).as(link).first().asString()
                .endsWith(" Maximum expression length of 1000 chained operations exceeded");
        }
    }

    @Test
    void nestedChainsAddUp() {
        String chain = "1";
        for (int i = 0; i < 10; i++) {
            chain = "(" + chain + ")" + " + 1".repeat(300);
        }
        assertThat(errors("x := " + chain)).first().asString()
            .endsWith(" Maximum expression length of 1000 chained operations exceeded");
    }

    @Test
    void longProgramsAndLongElseChainsAreFine() {
        assertThat(parse("a := 1 + 2\n".repeat(80_000)).statements()).hasSize(80_000);
        assertThat(parse("if a { b }" + " else if a { b }".repeat(60_000)).statements()).hasSize(1);
        assertThat(parse("export ".repeat(100_000) + "x := 1").statements()).hasSize(1);
        assertThat(parse("f(" + "-1,".repeat(300_000) + ")").statements()).hasSize(1);
    }
}
