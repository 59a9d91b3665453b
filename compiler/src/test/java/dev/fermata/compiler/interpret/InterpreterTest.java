package dev.fermata.compiler.interpret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fermata.compiler.differential.Engine;
import dev.fermata.compiler.ir.Dialect;
import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.ir.text.IrReader;
import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.compiler.toy.Outcome;
import dev.fermata.compiler.toy.ToyDialect;
import dev.fermata.compiler.toy.ToyOperation;
import dev.fermata.compiler.toy.ToyRun;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InterpreterTest {
    private static final Dialect DIALECT = new ToyDialect();
    private static final String HOST = "host dev.fermata.compiler.toy.ToyMethods.";

    private static Function main(String program, Object... objects) {
        return new IrReader(Arrays.asList(ToyOperation.values())).objects(List.of(objects))
                .read(program.replace("HOST:", HOST)).function("main");
    }

    private static Outcome run(FunctionValue function, Object... arguments) {
        return ToyRun.run(function, 0, arguments);
    }

    @ParameterizedTest
    @EnumSource
    void aSuspendedTaskShowsItsActivations(Engine engine) {
        Function main = main("""
                (function &main (parameters) (locals %t %u)
                  (block
                    (set %t (call-value (closure &outer) 4))
                    (set %u (HOST:pause [any ~> any] 0))
                    (set %u (HOST:stack [any -> java.lang.String] %t))
                    (await %t)
                    %u))
                (function:1:1 &outer async (source "a.toy") (parameters %n) (op:2:9 toy.add 1 (call:2:5 &middle %n)))
                (function:4:1 &middle internal (source "a.toy") (parameters %n) (call:5:3 &inner %n))
                (function:7:1 &inner (source "a.toy") (parameters %n)
                  (block
                    (loop:8:1 @l (op toy.less 0 %n)
                      (block
                        (HOST:pass:9:5 [~> any])
                        (set %n (op toy.subtract %n 1))))
                    %n))""".replace("HOST:pass:9:5", "host:9:5 dev.fermata.compiler.toy.ToyMethods.pass"));
        assertThat(run(engine.load(main, DIALECT)).result()).isEqualTo("value inner (a.toy:9:5), outer (a.toy:2:5)");
    }

    @ParameterizedTest
    @EnumSource
    void aCancelledTaskRunsItsCleanupButNoHandler(Engine engine) {
        Function main = main("""
                (function &main (parameters) (locals %t %e)
                  (block
                    (set %t (call-value (closure &waits)))
                    (HOST:cancel [any -> void] %t)
                    (HOST:pause [any ~> any] 0)
                    (HOST:trace [any -> void] "end")))
                (function &waits async (parameters) (locals %e)
                  (try
                    (finally (HOST:pause [any ~> any] (HOST:pause [any ~> any] 0)) (HOST:trace [any -> void] "clean"))
                    %e
                    (HOST:trace [any -> void] "caught")))""");
        assertThat(run(engine.load(main, DIALECT)).trace()).containsExactly("clean", "end");
    }

    @ParameterizedTest
    @CsvSource({"INTERPRETED, COMPILED", "COMPILED, INTERPRETED", "INTERPRETED, INTERPRETED",
        "INTERPRETED_SUSPENDING, COMPILED_SUSPENDING"})
    void interpretedAndCompiledFunctionsCallOneAnother(Engine outerEngine, Engine innerEngine) {
        FunctionValue inner = innerEngine.load(main("""
                (function &main (parameters %f %n)
                  (if (op toy.less %n 1)
                    (HOST:pauseAndFail [any ~> any] "bottom")
                    (call-value %f %n)))"""), DIALECT);
        Function outer = main("""
                (function &main (parameters %n) (locals %e)
                  (block
                    (set %e null)
                    (try
                      (call-value #0 (closure &down) %n)
                      %e
                      (HOST:trace [any -> void] %e))
                    (HOST:pause [any ~> any] "fine")))
                (function &down (parameters %n)
                  (finally (call-value #0 (closure &down) (op toy.subtract %n 1)) (HOST:trace [any -> void] %n)))""", inner);
        assertThat(run(outerEngine.load(outer, DIALECT), 3L))
                .isEqualTo(new Outcome("value fine", List.of("1", "2", "3", "bottom")));
    }

    @Test
    void aFunctionValueCanBeMadeWithCaptures() {
        Function main = main("(function &main (captures 1) (parameters) (block (set-capture 0 (op toy.add (capture 0) 1)) (capture 0)))");
        FunctionValue value = InterpretedFunction.of(main, DIALECT, new Object[] {41L});
        assertThat(run(value).result()).isEqualTo("value 42");
        assertThat(run(value).result()).isEqualTo("value 43");
    }

    @Test
    void functionsWithoutCapturesAreOneValue() {
        IrInterpreter interpreter = new IrInterpreter(DIALECT);
        Function main = main("(function &main (parameters) (op toy.equal (closure &main) (closure &main)))");
        assertThat(interpreter.functionValue(main)).isSameAs(interpreter.functionValue(main));
        assertThat(run(interpreter.functionValue(main)).result()).isEqualTo("value true");
    }

    @Test
    void aMethodThatSuspendsWithoutSayingSoIsReported() {
        Function main = main("(function &main (parameters) (HOST:pause [any -> any] 0))");
        assertThat(run(InterpretedFunction.of(main, DIALECT, null)).result())
                .isEqualTo("failure java.lang.IllegalStateException");
    }

    @Test
    void aMethodThatDoesNotExistIsReported() {
        Function main = main("(function &main (parameters) (HOST:nothing [any -> any] 0))");
        assertThatThrownBy(() -> InterpretedFunction.of(main, DIALECT, null).body0(0))
                .isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith("cannot call ToyMethods.nothing");
    }
}
