package dev.fermata.compiler.ir.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.ir.Label;
import dev.fermata.compiler.ir.Local;
import dev.fermata.compiler.ir.Node;
import dev.fermata.compiler.ir.Position;
import dev.fermata.compiler.ir.Type;
import dev.fermata.compiler.toy.ToyOperation;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IrTextTest {
    private static IrUnit read(String text) {
        return new IrReader(Arrays.asList(ToyOperation.values())).read(text);
    }

    private static String again(String text) {
        return IrPrinter.exact().unit(read(text));
    }

    @Test
    void everyKindOfNodeIsReadAsItWasWritten() {
        String text = """
                (global $g)
                (global $g.2 "g")
                (function:1:1 &f
                  async
                  internal
                  parallel
                  (source "a.toy")
                  (captures 2)
                  (result f64)
                  (parameters %a (%b i64))
                  (locals %a.2 "a" %e)
                  null)
                """.replace("%a.2 \"a\"", "(%a.2 \"a\")");
        String body = """
                (block
                  (set %a (capture 0)) (set-capture 1 %b:2:3) (set $g $g.2) (set %a.2 (cell null))
                  (set-cell %a.2 (get-cell %a.2))
                  (defined "x" some.Where.undefined [java.lang.String -> java.lang.Throwable] %a)
                  (op toy.add 1 -2i) (op:5:6 toy.less 1.5:5:7 -0.0) (op toy.equal NaN -Infinityf)
                  (call &g 1) (call-value %a true false) (call-value-awaited %a)
                  (host some.Where$Inner.all [i32 i64 f32 f64 bool any java.lang.String any* ~> void] 1 2 3 4 5 6 7 8)
                  (closure &f 1 2) (spawn (closure &g) 1) (await (spawn %a)) "a \\"quoted\\" \\\\ \\n\\u0001 é text"
                  (if true 1) (if true 1 2)
                  (loop @l (op toy.not %b) (block (break @l) (continue @l)) (set %b 1))
                  (loop @l.2 "l" _ (return))
                  (try (throw 1) %e %e) (finally 1 2) (finally 1 %e 2) (return 3))""";
        String unit = text.replace("  null)", "  " + body + ")\n(function &g generator (parameters %x) (yield %x))");
        String printed = again(unit);
        assertThat(again(printed)).isEqualTo(printed);
        assertThat(printed.replaceAll("\\s+", "")).isEqualTo(unit.replaceAll("\\s+", ""));
    }

    @Test
    void aPositionIsWrittenOnlyWhereItChanges() {
        Local x = new Local("x", Type.I64);
        int here = Position.of(3, 5);
        Function f = new Function("f", "", List.of(x), 0, Function.Kind.PLAIN).position(here)
                .body(new Node.Op(here, ToyOperation.ADD,
                        List.of(new Node.GetLocal(here, x), new Node.Const(Position.of(3, 9), 1L))));
        assertThat(IrPrinter.print(f)).isEqualTo("(function:3:5 &f (parameters (%x i64)) (op toy.add %x 1:3:9))\n");
        assertThat(IrPrinter.withoutPositions().unit(IrUnit.reachableFrom(f)))
                .isEqualTo("(function &f (parameters (%x i64)) (op toy.add %x 1))\n");
        Node.Op read = (Node.Op) read(IrPrinter.print(f)).function("f").body();
        assertThat(read.at()).isEqualTo(here);
        assertThat(read.operands().get(1).at()).isEqualTo(Position.of(3, 9));
    }

    @Test
    void differentVariablesOfOneNameStayDifferent() {
        Local first = new Local("x y");
        Local second = new Local("x y");
        Function f = new Function("<lambda>", "", List.of(first, second), 0, Function.Kind.PLAIN)
                .body(new Node.SetLocal(0, first, new Node.GetLocal(0, second)));
        Function read = read(IrPrinter.print(f)).function("<lambda>");
        assertThat(read.parameters()).extracting(Local::name).containsExactly("x y", "x y");
        Node.SetLocal body = (Node.SetLocal) read.body();
        assertThat(body.local()).isSameAs(read.parameters().get(0));
        assertThat(((Node.GetLocal) body.value()).local()).isSameAs(read.parameters().get(1));
    }

    @Test
    void otherConstantsAreKeptInATable() {
        Object constant = List.of(1, 2);
        Function f = new Function("f", "", List.of(), 0, Function.Kind.PLAIN).body(new Node.Const(0, constant));
        IrPrinter printer = IrPrinter.exact();
        String text = printer.unit(IrUnit.reachableFrom(f));
        assertThat(text).isEqualTo("; #0 = [1, 2]\n(function &f (parameters) #0)\n");
        Function read = new IrReader(List.of()).objects(printer.objects()).read(text).function("f");
        assertThat(((Node.Const) read.body()).value()).isSameAs(constant);
    }

    @Test
    void aFunctionIsPrintedWithAllItMentions() {
        Function f = new Function("f", "", List.of(), 0, Function.Kind.PLAIN);
        Function g = new Function("g", "", List.of(), 0, Function.Kind.PLAIN).body(new Node.CallFunction(0, f, List.of()));
        f.body(new Node.Loop(0, new Label("l"), null, new Node.MakeFunction(0, g, List.of()), null));
        assertThat(IrPrinter.print(f)).isEqualTo("""
                (function &f (parameters) (loop @l _ (closure &g)))
                (function &g (parameters) (call &f))
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "(function &f (parameters) (op toy.add 1 2)            | 1:1: '(' is not closed",
            "(function &f (parameters) (op toy.plus 1))            | 1:40: unknown operation 'toy.plus'",
            "(function &f (parameters) (add 1 2))                  | 1:27: unknown kind of node 'add'",
            "(function &f (parameters) %x)                         | 1:27: local %x is not declared",
            "(function &f (parameters) $x)                         | 1:27: global $x is not declared",
            "(function &f (parameters) (call &g))                  | 1:27: function &g is not declared",
            "(function &f (parameters) (break @l))                 | 1:27: label @l is not declared",
            "(function &f (parameters %a %a) 1)                    | 1:25: local %a is declared twice",
            "(function &f (parameters (%a i65)) 1)                 | 1:26: unknown type 'i65'",
            "(function &f (parameters) 12x)                        | 1:27: '12x' is neither a name nor a constant",
            "(function &f (parameters) (set 1 2))                  | 1:34: local 1 is not declared",
            "(function &f (parameters) (await))                    | 1:27: expected a node",
            "(function &f (parameters) (await 1 2))                | 1:36: more than expected",
            "(function &f (parameters) (await:x 1))                | 1:27: ':x' is not a position :line:column",
            "(function &f (parameters) \"open                      | 1:27: a string is not closed",
            "(function &f (parameters) #0)                         | 1:27: there is no constant #0",
            ")                                                     | 1:1: ')' closes nothing"})
    void mistakesAreReportedWithTheirPlace(String text, String problem) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(IrSyntaxError.class).message().startsWith(problem.split(":")[0])
                .endsWith(problem.substring(problem.indexOf(": ") + 2));
    }
}
