package dev.fermata.compiler.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.ir.text.IrReader;
import dev.fermata.compiler.ir.verify.IrVerifier;
import dev.fermata.compiler.toy.Outcome;
import dev.fermata.compiler.toy.ToyDialect;
import dev.fermata.compiler.toy.ToyOperation;
import dev.fermata.compiler.toy.ToyRun;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Small programs that random testing or thought has found, with the outcome that every engine must have. */
class RegressionTest {
    private static final String TRACE = "host dev.fermata.compiler.toy.ToyMethods.trace [any -> void]";

    private static Outcome run(Engine engine, String program, int callDepthMax) {
        ToyDialect dialect = new ToyDialect(callDepthMax);
        Function main = new IrReader(Arrays.asList(ToyOperation.values())).read(program.replace("TRACE", TRACE))
                .function("main");
        IrVerifier.require(main, dialect);
        return ToyRun.run(engine.load(main, dialect), 0, 3L, 4L);
    }

    private static Outcome run(Engine engine, String program) {
        return run(engine, program, Integer.MAX_VALUE);
    }

    @ParameterizedTest
    @EnumSource
    void aParameterMayBeAssignedAnotherType(Engine engine) {
        assertThat(run(engine, "(function &main (parameters %a %b) (block (set %a \"text\") (op toy.add %a %b)))").result())
                .isEqualTo("value text4");
    }

    /** Jumps in class files reach 32 KiB; farther ones are made of several instructions. */
    @ParameterizedTest
    @EnumSource
    void aJumpMayPassMoreThanTheReachOfAnInstruction(Engine engine) {
        String steps = "(set %b (op toy.add %b 1))\n".repeat(5_700);
        assertThat(run(engine, "(function &main (parameters %a %b) (block (if (op toy.less %a 0) (block " + steps + ")) %b))").result())
                .isEqualTo("value 4");
        assertThat(run(engine, "(function &main (parameters %a %b) (block (if (op toy.less 0 %a) (block " + steps + ")) %b))").result())
                .isEqualTo("value 5704");
    }

    @ParameterizedTest
    @EnumSource
    void anOperandKeepsTheValueItHadWhenALaterOneAssignsItsVariable(Engine engine) {
        assertThat(run(engine, """
                (function &main (parameters %a %b)
                  (op toy.subtract (block %a) (block (set %a 100) %b)))""").result()).isEqualTo("value -1");
        assertThat(run(engine, """
                (function &main (parameters %a %b)
                  (op toy.subtract %a (block (set %a 100) %b)))""").result()).isEqualTo("value -1");
    }

    @ParameterizedTest
    @EnumSource
    void anIfWithAVoidBranchIsVoid(Engine engine) {
        assertThat(run(engine, "(function &main (parameters %a %b) (if %a 5 (block)))").result()).isEqualTo("value null");
        assertThat(run(engine, "(function &main (parameters %a %b) (if false (block) 5))").result())
                .isEqualTo("value null");
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyRangeNeedsNoCleanup(Engine engine) {
        assertThat(run(engine, "(function &main (parameters %a %b) (block (finally (if true (return 7)) 0) 8))").result())
                .isEqualTo("value 7");
    }

    @ParameterizedTest
    @EnumSource
    void aSpawnChecksTheNumberOfArguments(Engine engine) {
        assertThat(run(engine, """
                (function &main (parameters %a %b) (await (spawn (closure &f) 1 2)))
                (function &f (parameters %x) %x)""").result()).startsWith("error f takes 1 arguments, not 2");
    }

    @ParameterizedTest
    @EnumSource
    void cleanupsRunOnEveryWayOut(Engine engine) {
        assertThat(run(engine, """
                (function &main (parameters %a %b) (locals %i %e)
                  (block
                    (set %i 0)
                    (loop @l (op toy.less %i 5)
                      (finally
                        (block
                          (if (op toy.equal %i 1) (continue @l))
                          (if (op toy.equal %i 3) (break @l))
                          (try (if (op toy.equal %i 2) (throw "two")) %e (TRACE %e)))
                        (TRACE (op toy.add "left " %i)))
                      (set %i (op toy.add %i 1)))
                    (finally (return "done") (TRACE "returned"))))"""))
                .isEqualTo(new Outcome("value done", List.of("left 0", "left 1", "two", "left 2", "left 3", "returned")));
    }

    @ParameterizedTest
    @EnumSource
    void aReturnedValueIsTakenBeforeTheCleanupChangesTheVariable(Engine engine) {
        assertThat(run(engine, "(function &main (parameters %a %b) (finally (return %a) (set %a 100)))").result())
                .isEqualTo("value 3");
    }

    @ParameterizedTest
    @EnumSource
    void aCleanupSeesTheErrorOrNull(Engine engine) {
        assertThat(run(engine, """
                (function &main (parameters %a %b) (locals %x %e)
                  (block
                    (finally 1 %x (TRACE %x))
                    (try (finally (throw 5) %x (TRACE %x)) %e (TRACE %e))))""").trace())
                .isEqualTo(List.of("null", "ScriptError", "5"));
    }

    @ParameterizedTest
    @EnumSource
    void aGeneratorMayWaitBetweenItsValues(Engine engine) {
        assertThat(run(engine, """
                (function &main (parameters %a %b) (locals %g %v)
                  (block
                    (set %g (call &count %a))
                    (loop @values _
                      (block
                        (set %v (host dev.fermata.compiler.toy.ToyMethods.next [any ~> any] %g))
                        (if (op toy.is-end %v) (break @values))
                        (TRACE %v)))
                    (TRACE "end")))
                (function &count generator (parameters %n) (locals %i)
                  (block
                    (set %i 0)
                    (loop @l (op toy.less %i %n)
                      (finally
                        (yield (host dev.fermata.compiler.toy.ToyMethods.pause [any ~> any] %i))
                        (TRACE "resumed"))
                      (set %i (op toy.add %i 1)))))""").trace())
                .isEqualTo(List.of("0", "resumed", "1", "resumed", "2", "resumed", "end"));
    }

    @ParameterizedTest
    @EnumSource
    void callsNestUpToTheLimitOfTheLanguage(Engine engine) {
        String program = """
                (function &main (parameters %a %b) (call &down 0))
                (function &down (parameters %n)
                  (block (TRACE %n) (call &down (op toy.add %n 1))))""";
        Outcome outcome = run(engine, program, 3);
        assertThat(outcome.result()).startsWith("error too deep in down");
        assertThat(outcome.trace()).containsExactly("0", "1", "2");
    }

    @ParameterizedTest
    @EnumSource
    void withoutALimitRecursionGoesAsDeepAsMemoryAllows(Engine engine) {
        assertThat(run(engine, """
                (function &main (parameters %a %b) (call &down 20000))
                (function &down (parameters %n)
                  (if (op toy.less %n 1)
                    (host dev.fermata.compiler.toy.ToyMethods.pause [any ~> any] 0)
                    (op toy.add 1 (call &down (op toy.subtract %n 1)))))""").result()).isEqualTo("value 20000");
    }

    @ParameterizedTest
    @EnumSource
    void expressionsNestAsDeepAsTheVerifierAllows(Engine engine) {
        int count = IrVerifier.NESTING_MAX - 10;
        String sum = "(op toy.add ".repeat(count) + "%a" + " 1)".repeat(count);
        assertThat(run(engine, "(function &main (parameters %a %b) " + sum + ")").result()).isEqualTo("value " + (3 + count));
        String nested = "(if true ".repeat(count) + "(TRACE %a)" + ")".repeat(count);
        assertThat(run(engine, "(function &main (parameters %a %b) " + nested + ")").trace()).containsExactly("3");
    }

    @ParameterizedTest
    @EnumSource
    void anAsyncFunctionRunsUpToItsFirstWaitBeforeItsCallerGoesOn(Engine engine) {
        assertThat(run(engine, """
                (function &main (parameters %a %b) (locals %p)
                  (block
                    (set %p (call-value (closure &work)))
                    (TRACE "called")
                    (TRACE (await %p))))
                (function &work async (parameters)
                  (block
                    (TRACE "begun")
                    (host dev.fermata.compiler.toy.ToyMethods.pause [any ~> any] 0)
                    (TRACE "woken")
                    42))""").trace()).isEqualTo(List.of("begun", "called", "woken", "42"));
    }

    @ParameterizedTest
    @EnumSource
    void closuresShareCellsAndKeepPrivateCaptures(Engine engine) {
        assertThat(run(engine, """
                (function &main (parameters %a %b) (locals %c %f %g)
                  (block
                    (set %c (cell 0))
                    (set %f (closure &step %c 10))
                    (set %g (closure &step %c 20))
                    (call-value %f) (call-value %f) (call-value %g)
                    (TRACE (get-cell %c))
                    (TRACE (call-value %f))
                    (TRACE (call-value %g))))
                (function &step (captures 2) (parameters)
                  (block
                    (set-cell (capture 0) (op toy.add (get-cell (capture 0)) 1))
                    (set-capture 1 (op toy.add (capture 1) 1))
                    (capture 1)))""").trace()).isEqualTo(List.of("3", "13", "22"));
    }

    @ParameterizedTest
    @EnumSource
    void aSumOverflowsInTheIterationInWhichItDoes(Engine engine) {
        for (long begin : new long[] {Long.MAX_VALUE - 2_000, (1L << 61) - 1, Long.MAX_VALUE - 5 * 2_999, Long.MAX_VALUE - 5 * 3_000}) {
            long room = (Long.MAX_VALUE - begin) / 5;
            String outcome = room >= 3_000 ? "value " + (begin + 15_000) : "error overflow: addExact " + (begin + room * 5) + " and 5";
            assertThat(run(engine, """
                    (function &main (parameters %a %b) (locals %i %sum)
                      (block
                        (set %i 0)
                        (set %sum BEGIN)
                        (loop @l (op toy.less %i 3000)
                          (set %sum (op toy.add-exact %sum 5))
                          (set %i (op toy.add-exact %i 1)))
                        %sum))""".replace("BEGIN", "" + begin)).result()).startsWith(outcome);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aProductOverflowsWhereItDoes(Engine engine) {
        assertThat(run(engine, """
                (function &main (parameters %a %b) (locals %i %k %e)
                  (block
                    (set %i 3037000490)
                    (try
                      (loop @l (op toy.less %i 4000000000)
                        (set %k (op toy.multiply-exact %i %i))
                        (set %i (op toy.add-exact %i 1)))
                      %e (TRACE %e))
                    (TRACE %i)
                    (TRACE %k)))""").trace().subList(1, 3)).containsExactly("3037000500", "9223372030926249001");
    }

    @ParameterizedTest
    @EnumSource
    void aLongLoopGivesWayAndCountsOn(Engine engine) {
        assertThat(run(engine, """
                (function &main (parameters %a %b) (locals %i %sum %p)
                  (block
                    (set %i 0)
                    (set %sum 0)
                    (set %p (host dev.fermata.compiler.toy.ToyMethods.disturb [-> any]))
                    (TRACE (host dev.fermata.compiler.toy.ToyMethods.isDone [any -> bool] %p))
                    (loop @l (op toy.less %i 5000)
                      (set %sum (op toy.add-exact %sum %i))
                      (set %i (op toy.add-exact %i 1)))
                    (TRACE (host dev.fermata.compiler.toy.ToyMethods.isDone [any -> bool] %p))
                    %sum))""")).isEqualTo(new Outcome("value 12497500", List.of("false", "true")));
    }

    @ParameterizedTest
    @EnumSource
    void aWrongGuessLosesNothing(Engine engine) {
        assertThat(run(engine, """
                (function &main (parameters %a %b) (locals %i %e)
                  (block
                    (TRACE (call &f 1 2.5 "kept"))
                    (TRACE (call &f 1 2 "kept"))
                    (try (call &f 1 "text" "kept") %e (TRACE %e))))
                (function &f (parameters %n %x %kept) (locals %before)
                  (finally
                    (block
                      (set %before (op toy.multiply %n 7))
                      (TRACE (op toy.add %before (op toy.multiply (op toy.echo %x) 2)))
                      (return (op toy.add %kept %before)))
                    (TRACE %before)))"""))
                .isEqualTo(new Outcome("value null", List.of("12.0", "7", "kept7", "11", "7", "kept7",
                        "7", "cannot multiply text and 2")));
    }

    @ParameterizedTest
    @EnumSource
    void guessesThatFailAreNotRepeated(Engine engine) {
        List<String> trace = run(engine, """
                (function &main (parameters %a %b) (locals %i %f)
                  (block
                    (set %i 0)
                    (set %f (closure &f))
                    (loop @l (op toy.less %i 100)
                      (block
                        (call &f (if (op toy.less %i 3) 0 (if (op toy.less %i 50) 0.5 "text")))
                        (call-value %f (op toy.text %i)))
                      (set %i (op toy.add %i 1)))
                    (TRACE (host dev.fermata.compiler.toy.ToyMethods.wrongGuesses [-> i64]))))
                (function &f (parameters %x) (op toy.equal (op toy.echo %x) 1))""").trace();
        assertThat(Long.parseLong(trace.getFirst())).isLessThanOrEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource
    void aWrongGuessGoesOnInTheMiddleOfALoop(Engine engine) {
        assertThat(run(engine, """
                (function &main (parameters %a %b) (locals %i %j %sum)
                  (block
                    (set %i 0)
                    (set %sum 0)
                    (loop @outer (op toy.less %i 4)
                      (block
                        (set %j 0)
                        (loop @inner (op toy.less %j 2000)
                          (set %sum (op toy.add %sum (op toy.echo (op toy.add %j %i))))
                          (set %j (op toy.add %j 1))))
                      (set %i (op toy.add %i 1)))
                    %sum))""").result()).isEqualTo("value 8008000");
    }

    @ParameterizedTest
    @EnumSource
    void guessesHoldForWhatIsDeliveredLater(Engine engine) {
        assertThat(run(engine, """
                (function &main (parameters %a %b) (locals %e)
                  (block
                    (TRACE (call &f 1))
                    (TRACE (call &f 0.5))
                    (TRACE (call &f "text"))
                    (TRACE (call &f 2))))
                (function &f (parameters %x)
                  (op toy.add 1 (host dev.fermata.compiler.toy.ToyMethods.pause [any ~> any] %x)))""").trace())
                .containsExactly("2", "1.5", "1text", "3");
    }

    @ParameterizedTest
    @EnumSource
    void wrongGuessesNestAsDeepAsCallsDo(Engine engine) {
        assertThat(run(engine, """
                (function &main (parameters %a %b) (call &down 3000))
                (function &down (parameters %n)
                  (if (op toy.less %n 1) 0
                    (op toy.add 1 (op toy.echo (call &down (op toy.subtract %n 1))))))""").result()).isEqualTo("value 3000");
    }

    @ParameterizedTest
    @EnumSource
    void aWrongGuessKeepsTheDepthOfItsCall(Engine engine) {
        Outcome outcome = run(engine, """
                (function &main (parameters %a %b) (call &down 0))
                (function &down (parameters %n) (locals %x)
                  (block
                    (set %x (op toy.add 1 (op toy.echo (if (op toy.equal %n 1) 0.5 0))))
                    (TRACE (op toy.add %n %x))
                    (call &down (op toy.add %n 1))))""", 4);
        assertThat(outcome.result()).startsWith("error too deep in down");
        assertThat(outcome.trace()).containsExactly("1", "2.5", "3", "4");
    }
}
