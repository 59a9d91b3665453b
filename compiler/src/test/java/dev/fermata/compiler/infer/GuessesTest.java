package dev.fermata.compiler.infer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.compiler.emit.Flattener;
import dev.fermata.compiler.emit.Instruction;
import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.ir.Type;
import dev.fermata.compiler.ir.text.IrReader;
import dev.fermata.compiler.toy.ToyDialect;
import dev.fermata.compiler.toy.ToyOperation;
import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GuessesTest {
    private final ToyDialect dialect = new ToyDialect();

    /** The settled version of {@code main}, whose parameter %x may be anything and whose parameter %n is an integer. */
    private Version version(String body) {
        Function main = new IrReader(Arrays.asList(ToyOperation.values()))
                .read("(function &main (parameters %x %n) (locals %a %b %s) (block " + body + "))").function("main");
        Version version = new Version(main, List.of(Type.ANY, Type.I64), Flattener.flatten(main, dialect, false));
        new Inference(dialect, (_, _) -> version).run(version);
        return version;
    }

    private Collection<Type> guessed(String body) {
        return Guesses.plan(version(body), dialect, Map.of()).values();
    }

    @Test
    void whatMeetsANumberIsGuessedToBeOne() {
        assertThat(guessed("(op toy.add %n (op toy.echo %x))")).containsExactly(Type.I64);
        assertThat(guessed("(op toy.less (op toy.echo %x) 1.5)")).containsExactly(Type.F64);
    }

    @Test
    void theReasonMayBeFarFromTheResult() {
        assertThat(guessed("(set %a (op toy.echo %x)) (set %b (op toy.multiply %a (op toy.echo %x))) (set %s (op toy.add %n %b))"))
                .as("a product that is added to an integer").containsExactly(Type.I64, Type.I64);
        assertThat(guessed("(set %s 0) (loop @l (op toy.less %s 100) (set %s (op toy.add %s (op toy.echo %x))))"))
                .as("a sum that begins with an integer").containsExactly(Type.I64);
    }

    @Test
    void withoutAReasonNothingIsGuessed() {
        assertThat(guessed("(op toy.echo %x)")).isEmpty();
        assertThat(guessed("(op toy.add (op toy.echo %x) (op toy.echo %x))")).as("strings can be added").isEmpty();
        assertThat(guessed("(op toy.add \"text\" (op toy.echo %x))")).isEmpty();
    }

    @Test
    void withoutAUseNothingIsGuessed() {
        assertThat(guessed("(set %a 1) (set %a (op toy.echo %x)) (set %a (op toy.text %a))"))
                .as("a variable that also holds something else").isEmpty();
    }

    @Test
    void aCallOfAnUnknownFunctionIsGuessed() {
        assertThat(guessed("(op toy.add 1 (call-value %x))")).containsExactly(Type.I64);
    }

    @Test
    void intsAreWrittenWhereFloatsAreMeant() {
        assertThat(guessed("(set %a (op toy.echo %x)) (set %b (op toy.add %a 1)) (set %s (op toy.less %a 0.5))"))
                .containsExactly(Type.F64);
    }

    @Test
    void theContainerKnowsBest() {
        Version version = version("(op toy.add %n (op toy.echo %x))");
        version.elements = Arrays.asList(Type.F64, null);
        assertThat(Guesses.plan(version, dialect, Map.of()).values()).containsExactly(Type.F64);
        version.elements = Arrays.asList(Type.ANY, null);
        assertThat(Guesses.plan(version, dialect, Map.of())).isEmpty();
    }

    @Test
    void whatWasSeenIsGuessedNextUnlessItVaries() {
        Version version = version("(op toy.add %n (op toy.echo %x))");
        Instruction echo = Guesses.plan(version, dialect, Map.of()).keySet().iterator().next();
        assertThat(Guesses.plan(version, dialect, seen(echo, Set.of(Type.F64))).values()).containsExactly(Type.F64);
        assertThat(Guesses.plan(version, dialect, seen(echo, Set.of(Type.F64, Type.I64)))).isEmpty();
        assertThat(Guesses.plan(version, dialect, seen(echo, Set.of(Type.ANY)))).isEmpty();
    }

    private static Map<Instruction, Set<Type>> seen(Instruction instruction, Set<Type> types) {
        Map<Instruction, Set<Type>> seen = new IdentityHashMap<>();
        seen.put(instruction, types);
        return seen;
    }
}
