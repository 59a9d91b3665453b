package dev.fermata.compiler.ir.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.ir.Label;
import dev.fermata.compiler.ir.Local;
import dev.fermata.compiler.ir.Node;
import dev.fermata.compiler.ir.text.IrReader;
import dev.fermata.compiler.toy.ToyDialect;
import dev.fermata.compiler.toy.ToyOperation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IrVerifierTest {
    private static List<String> check(String text) {
        return IrVerifier.check(new IrReader(Arrays.asList(ToyOperation.values())).read(text), new ToyDialect()).stream()
                .map(IrProblem::toString).toList();
    }

    private static List<IrProblem> check(Function function) {
        return IrVerifier.check(function, new ToyDialect());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "(parameters) (op toy.add 1 (set %a 2)) | f.body.operand[1]: void used as a value",
            "(parameters) (await (if true 1)) | f.body.value: void used as a value",
            "(parameters) (return (block)) | f.body.value: void used as a value",
            "(parameters) (set (%a) (host some.Where.none [-> void])) | f.body.value: void used as a value",
            "(parameters) (block (loop @l true 1) (break @l)) | f.body[1]: break outside the loop @l",
            "(parameters) (loop @l true 1 (continue @l)) | f.body.update: continue outside the loop @l",
            "(captures 1) (parameters) (capture 1) | f.body: capture 1 of 1",
            "(parameters) (set-capture 0 1) | f.body: capture 0 of 0",
            "(parameters) (yield 1) | f.body: yield outside a generator",
            "(parameters) (closure &g) | f.body: 0 captures for g, which has 1",
            "(parameters) (call &g 1) | f.body: g has captures and can only be called as a value",
            "(parameters) (call &h 1) | f.body: 1 arguments for h, which takes 2",
            "(parameters) (call &h true 2) | f.body.argument[0]: bool given for parameter %x of h, which is i64",
            "(parameters) (host some.Where.one [i64 -> any]) | f.body: 0 arguments for Where.one, which takes 1",
            "(parameters) (host some.Where.one [bool -> any] 1) | f.body: i64 given for parameter 0 of Where.one, which is bool",
            "(parameters) (host some.Where.one [java.lang.String -> any] 1) | f.body: i64 given for parameter 0 of Where.one, which is ref",
            "(parameters (%n bool)) (set %n 1) | f.body: i64 given for local %n, which is bool",
            "(result i64) (parameters) (return true) | f.body: bool given for the result, which is i64",
            "(result i64) (parameters) (return) | f.body: return without a value of type i64",
            "(result i64) (parameters) (block) | f: the end of the body is reached without a result of type i64",
            "(parameters (%e i64)) (try 1 %e 2) | f.body: the local of the error must not be i64",
            "(parameters) (get-cell 1) | f.body.cell: i64 used as a cell",
            "(parameters) (call-value 1.5) | f.body.callee: f64 called",
            "(parameters) (op toy.not) | f.body: the dialect has no method for toy.not of 0 operands",
            "(parameters) (defined `x` some.Where.bad [any -> void] 1) | f.body: Where.bad must take a string and give a throwable"})
    void saysWhatIsWrongAndWhere(String function, String problem) {
        String text = "(function &f " + function.replace("(set (%a)", "(set %a").replace("`x`", "\"x\"") + ")"
                + "(function &g (captures 1) (parameters %y) 1) (function &h (parameters (%x i64) %z) 1)";
        text = text.contains("%a") ? text.replaceFirst("\\(parameters\\)", "(parameters) (locals %a)") : text;
        assertThat(check(text)).containsExactly(problem);
    }

    @Test
    void aProblemShowsItsSourcePosition() {
        assertThat(check("(function:1:1 &f (parameters) (block 1 (yield:4:2 1)))"))
                .containsExactly("f.body[1] (line 4:2): yield outside a generator");
    }

    @Test
    void soundFunctionsHaveNoProblems() {
        assertThat(check("""
                (function &f generator (result i64) (parameters (%n i64)) (locals (%d f64) %e)
                  (block
                    (set %d %n)
                    (loop @outer _
                      (block
                        (loop @inner (op toy.less %n 3) (if %n (break @outer) (continue @inner)))
                        (set %e (if %n 1 (throw "never a value")))))
                    (try (yield 1) %e (return))
                    (finally (return 1) (set %n 1))))""")).isEmpty();
        assertThat(check("(function &f (result i64) (parameters) (loop @l _ (return 1)))")).isEmpty();
    }

    @Test
    void aLocalBelongsToOneFunction() {
        Local shared = new Local("x");
        Function inner = new Function("inner", "", List.of(), 0, Function.Kind.PLAIN).body(new Node.GetLocal(0, shared));
        Function outer = new Function("outer", "", List.of(shared), 0, Function.Kind.PLAIN)
                .body(new Node.MakeFunction(0, inner, List.of()));
        assertThat(check(outer)).extracting(IrProblem::toString).containsExactly("inner.body: local %x belongs to outer");
    }

    @Test
    void aLabelNamesOneLoop() {
        Label label = new Label("l");
        Node loop = new Node.Loop(0, label, new Node.Const(0, true), new Node.Block(0, List.of()), null);
        assertThat(check(new Function("f", "", List.of(), 0, Function.Kind.PLAIN).body(new Node.Block(0, List.of(loop, loop)))))
                .extracting(IrProblem::toString).containsExactly("f.body[1]: label @l names two loops");
    }

    @Test
    void missingPiecesAreFound() {
        Function none = new Function("none", "", List.of(), 0, Function.Kind.PLAIN);
        Function hole = new Function("hole", "", List.of(), 0, Function.Kind.PLAIN)
                .body(new Node.Await(0, new Node.CallFunction(0, none, Arrays.asList())));
        Function empty = new Function("empty", "", List.of(), 0, Function.Kind.PLAIN).body(new Node.Block(0, Arrays.asList((Node) null)));
        assertThat(check(hole)).extracting(IrProblem::toString).containsExactly("none: no body");
        assertThat(check(empty)).extracting(IrProblem::toString).containsExactly("empty.body[0]: a node is missing");
    }

    @Test
    void depthAndWidthHaveLimits() {
        Node deep = new Node.Const(0, 1L);
        for (int i = 0; i < 100_000; i++) {
            deep = new Node.Await(0, deep);
        }
        assertThat(check(new Function("deep", "", List.of(), 0, Function.Kind.PLAIN).body(deep)))
                .extracting(IrProblem::text).containsExactly("nested deeper than 500");
        List<Local> many = new ArrayList<>();
        for (int i = 0; i < 121; i++) {
            many.add(new Local("p" + i));
        }
        assertThat(check(new Function("wide", "", many, 0, Function.Kind.PLAIN).body(new Node.Const(0, null))))
                .extracting(IrProblem::text).containsExactly("121 parameters, at most 120 are possible");
    }

    @Test
    void requireListsTheProblems() {
        Function f = new Function("f", "", List.of(), 0, Function.Kind.PLAIN).body(new Node.GetCapture(0, 0));
        assertThatThrownBy(() -> IrVerifier.require(f, new ToyDialect()))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("invalid IR:\n  f.body: capture 0 of 0");
    }
}
