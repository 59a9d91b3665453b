package dev.fermata.ruff.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.compiler.source.Source;
import dev.fermata.compiler.tooling.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FormatterTest {
    private static final FormatStyle UNSORTED = new FormatStyle(4, 100, false);

    private static void formats(String before, String after) {
        assertThat(Formatter.format(new Source("a.ruff", before), UNSORTED, null)).isEqualTo(after);
    }

    private static String sorted(String text, Map<String, String> modules) {
        ImportOrder imports = new ImportOrder(name -> Optional.ofNullable(modules.get(name)).map(module -> new Source(name, module)));
        return Formatter.format(new Source("a.ruff", text), FormatStyle.DEFAULT, imports);
    }

    @Test
    void oneSpaceAroundOperatorsAndBehindCommas() {
        formats("a:=1+2 *  3\nb=f( a,b ,[ 1,2 ] )\nc := a<=b&&a!=-b||!c\n",
            "a := 1 + 2 * 3\nb = f(a, b, [1, 2])\nc := a <= b && a != -b || !c\n");
        formats("func  f (a:int,b)->int{return a%b}", "func f(a: int, b) -> int { return a % b }\n");
        formats("x := d [ \"k\" ] . y ?. z ? \n", "x := d[\"k\"].y?.z?\n");
        formats("let r : Result < int , string > := Ok( 1 )", "let r: Result<int, string> := Ok(1)\n");
        formats("async func * g(){yield 1}\nh := func* (){yield}", "async func* g() { yield 1 }\nh := func*() { yield }\n");
    }

    @Test
    void stringsAndCommentsStayAsTheyAre() {
        formats("print(  \"a,b:=c  [ x ]\",\"${ a+b }\" )   #  why,not:=\n", "print(\"a,b:=c  [ x ]\", \"${ a+b }\")   #  why,not:=\n");
        formats("/* a\n   b */ x := 1 // end  \n", "/* a\n   b */ x := 1 // end\n");
    }

    @Test
    void linesAreIndentedByTheBracketsThatAreOpen() {
        formats("if a {\nb()\nif c {\nd()\n}\n}\nelse {\ne()\n}\n", "if a {\n    b()\n    if c {\n        d()\n    }\n}\nelse {\n    e()\n}\n");
        formats("f(func(x) {\nreturn [\n1,\n2\n]\n}, 5)\n", "f(func(x) {\n    return [\n        1,\n        2\n    ]\n}, 5)\n");
        formats("match v {\ncase Ok(x): {\ny()\n}\ndefault: {\nz()\n}\n}\n",
            "match v {\n    case Ok(x): {\n        y()\n    }\n    default: {\n        z()\n    }\n}\n");
        formats("struct P {\nx: int,\nfunc m(self) {\nreturn 1\n}\n}\n", "struct P {\n    x: int,\n    func m(self) {\n        return 1\n    }\n}\n");
    }

    @Test
    void theRestOfAStatementIsIndentedOnceMore() {
        formats("x := data\n|> map(f)\n|> filter(g)\ny := 1\n", "x := data\n    |> map(f)\n    |> filter(g)\ny := 1\n");
        formats("a := 5\n-3\n", "a := 5\n    - 3\n");
        formats("return\nx\n", "return\n    x\n");
        formats("d := {\n\"a\":\n1,\n\"b\": 2\n}\n", "d := {\n    \"a\":\n        1,\n    \"b\": 2\n}\n");
    }

    @Test
    void emptyLinesStayExceptAtTheEnds() {
        formats("\n\n\na := 1\n\n\nb := 2\n\n\n", "a := 1\n\n\nb := 2\n");
        formats("", "");
        formats("# only a comment", "# only a comment\n");
    }

    @Test
    void longLinesBreakBehindOuterCommas() {
        String text = Formatter.format(new Source("a.ruff", "call(first_argument, inner(second, third), fourth_argument)  # long comment that stays\n"),
            new FormatStyle(2, 40, false), null);
        assertThat(text).isEqualTo("call(first_argument,\n  inner(second, third), fourth_argument)  # long comment that stays\n");
        formats("x := aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa + bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb\n",
            "x := aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa + bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb\n");
    }

    @Test
    void aCommentBehindABreakIsIndentedAsWhatFollowsIt() {
        String text = Formatter.format(new Source("a.ruff", "g(aaaaaaaa, bbbbbbbb, /* c */\nd)\n"), new FormatStyle(2, 22, false), null);
        assertThat(text).isEqualTo("g(aaaaaaaa, bbbbbbbb,\n  /* c */\n  d)\n");
    }

    @Test
    void signsThatWouldBecomeAnotherStayApart() {
        formats("x := a? .b\ny := a? ?.b\n", "x := a? .b\ny := a? ?.b\n");
        formats("x := - -1\n", "x := --1\n");
    }

    @Test
    void leadingImportsAreSortedWhenTheirModulesOnlyDeclare() {
        assertThat(sorted("# top\nimport zebra\nfrom beta import y, x\nimport alpha  # first\n\nimport aaa\nprint(1)\n",
            Map.of("zebra", "export func f() { }", "beta", "export let x := 1\nexport let y := 2")))
            .isEqualTo("# top\nfrom beta import y, x\nimport alpha  # first\nimport zebra\n\nimport aaa\nprint(1)\n");
    }

    @Test
    void importsWhoseOrderCanBeNoticedStay() {
        String text = "import zebra\nimport alpha\n";
        assertThat(sorted(text, Map.of("zebra", "print(\"loading\")"))).isEqualTo(text);
        assertThat(sorted(text, Map.of("zebra", "export func same() { }", "alpha", "export func same() { }"))).isEqualTo(text);
        String names = "from b import x\nfrom a import x\n";
        assertThat(sorted(names, Map.of())).isEqualTo(names);
        assertThat(sorted("import b\nfrom a import x\n, y\n", Map.of())).isEqualTo("import b\nfrom a import x\n    , y\n");
    }

    @Test
    void aLineThatHoldsPartOfAnImportIsNotMoved() {
        for (String text : List.of("import scope\nfrom xs import # c\n    select, a\n", "import value\nimport\n    select\n",
                "import b\nfrom xs import a, value a[\n    0] := 1\n", "import b\nfrom xs import\n    a import\n    c\n")) {
            assertThat(sorted(text, Map.of())).isEqualTo(text);
        }
    }

    @Test
    void importsThatAreBrokenDoNotMakeTheOthersInterchangeable() {
        FormatStyle narrow = new FormatStyle(4, 20, true);
        String text = "import q\nfrom zeta import n34\nfrom q import n28, n29, n30, n31, n34\n";
        String once = Formatter.format(new Source("a.ruff", text), narrow, new ImportOrder(name -> Optional.empty()));
        assertThat(once).startsWith("import q\nfrom zeta import n34\n");
        assertThat(Formatter.format(new Source("a.ruff", once), narrow, new ImportOrder(name -> Optional.empty()))).isEqualTo(once);
    }

    @Test
    void linesLongerThanPositionsReachAreFormattedOnce() {
        String long1 = "f(" + "[ 1,2 ],{ \"k\":-1 }, ".repeat(600) + "0)\n";
        String once = Formatter.format(new Source("a.ruff", long1), UNSORTED, null);
        assertThat(once).contains("[1, 2], {\"k\": -1}").doesNotContain("{ \"k\"");
        formats(once, once);
    }
}
