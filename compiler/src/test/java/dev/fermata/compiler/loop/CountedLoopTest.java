package dev.fermata.compiler.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.compiler.emit.Flattener;
import dev.fermata.compiler.infer.Inference;
import dev.fermata.compiler.infer.Version;
import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.ir.Type;
import dev.fermata.compiler.ir.text.IrReader;
import dev.fermata.compiler.toy.ToyDialect;
import dev.fermata.compiler.toy.ToyOperation;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CountedLoopTest {
    /** The counted loops of {@code main} with two parameters, %n and %m, that hold 64-bit integers. */
    private static Collection<CountedLoop> loops(String body) {
        ToyDialect dialect = new ToyDialect();
        Function main = new IrReader(Arrays.asList(ToyOperation.values()))
                .read("(function &main (parameters %n %m) (locals %i %j %k %sum) (block " + body + "))").function("main");
        Version version = new Version(main, Collections.nCopies(2, Type.I64), Flattener.flatten(main, dialect, false));
        new Inference(dialect, (_, _) -> version).run(version);
        return CountedLoop.in(version, dialect, new BitSet()).values();
    }

    private static CountedLoop loop(String body) {
        return loops(body.replace("ANYTHING", "(op toy.multiply (op toy.multiply %m %m) %m)")).iterator().next();
    }

    /** Guards by the name of the variable. */
    private static Map<String, Integer> guards(String body) {
        ToyDialect dialect = new ToyDialect();
        Map<String, Integer> named = new TreeMap<>();
        Function main = new IrReader(Arrays.asList(ToyOperation.values()))
                .read("(function &main (parameters %n %m) (locals %i %j %k %sum) (block " + body + "))").function("main");
        Version version = new Version(main, Collections.nCopies(2, Type.I64), Flattener.flatten(main, dialect, false));
        new Inference(dialect, (_, _) -> version).run(version);
        CountedLoop.in(version, dialect, new BitSet()).values().iterator().next().guards()
                .forEach((register, bits) -> named.put(version.linear.locals().get(register).name(), bits));
        return named;
    }

    private static String counting(String body) {
        return "(set %i 0) (set %sum 0) (loop @l (op toy.less %i %n) (block " + body + ") (set %i (op toy.add-exact %i 1)))";
    }

    @Test
    void theConditionSaysWhereAndHowFarItCounts() {
        CountedLoop up = loop("(set %i 0) (loop @l (op toy.less-equal %i %n) (set %k %i) (set %i (op toy.add %i 3)))");
        assertThat(up.step()).isEqualTo(3);
        assertThat(up.inclusive()).isTrue();
        CountedLoop down = loop("(set %i 100) (loop @l (op toy.less %n %i) (set %i (op toy.subtract %i 2)))");
        assertThat(down.step()).isEqualTo(-2);
        assertThat(down.inclusive()).isFalse();
    }

    @Test
    void onlyTheInnermostLoopIsOne() {
        assertThat(loops(counting("(set %j 0) (loop @in (op toy.less %j %m) (set %j (op toy.add %j 1)))"))).hasSize(1);
    }

    @Test
    void aLoopOfAnotherKindIsNone() {
        assertThat(loops("(set %i 0) (loop @l (op toy.less %i %n) (if (op toy.less %m %i) (set %i (op toy.add %i 1))))"))
                .as("some iterations do not count").isEmpty();
        assertThat(loops("(set %i 0) (loop @l (op toy.less %i %n) (block (if (op toy.less %m %i) (continue @l)) (set %i (op toy.add %i 1))))"))
                .as("continue leaves the counting out").isEmpty();
        assertThat(loops("(set %i 0) (loop @l (op toy.less %i %n) (set %i (op toy.subtract %i 1)))")).as("away from the bound").isEmpty();
        assertThat(loops("(set %i 0) (loop @l (op toy.less %i %n) (block (set %n %m) (set %i (op toy.add %i 1))))"))
                .as("the bound moves").isEmpty();
        assertThat(loops("(set %i 0) (loop @l (op toy.less %i %n) (set %i (op toy.add %i %m)))")).as("no constant step").isEmpty();
        assertThat(loops("(set %i 0) (loop @l (op toy.less %i %n) (block (set %k (op toy.text %i)) (set %i (op toy.add %i 1))))"))
                .as("an object is made").isEmpty();
        assertThat(loops("(set %i 0) (loop @l (op toy.less %i %n) (block (try (throw 1) %k (set %k 2)) (set %i (op toy.add %i 1))))"))
                .as("an error is caught inside").isEmpty();
    }

    @Test
    void factorsAreGuardedTighterThanSums() {
        assertThat(guards(counting("(set %sum (op toy.add-exact %sum (op toy.remainder (op toy.add-exact (op toy.multiply-exact %n %m) %i) 7)))")))
                .isEqualTo(Map.of("n", 31, "m", 31, "i", 61, "sum", 61));
    }

    @Test
    void whatIsComparedOnlyNeedsNoGuard() {
        assertThat(guards(counting("(if (op toy.less %m %i) (break @l))"))).isEqualTo(Map.of("i", 61));
    }

    @Test
    void aSumNeedsRoomForAllIterationsOfAStrip() {
        long most = Long.MAX_VALUE / CountedLoop.STRIP;
        String sum = counting("(set %sum (op toy.add-exact %sum (op toy.remainder ANYTHING MODULUS)))");
        assertThat(loop(sum.replace("MODULUS", "" + most * 99 / 100)).unchecked().cardinality()).isEqualTo(2);
        assertThat(loop(sum.replace("MODULUS", "" + most * 101 / 100)).unchecked().cardinality()).isEqualTo(1);
    }

    @Test
    void bothWaysThroughAnIterationCount() {
        String sum = counting("(if (op toy.less %m %i) (set %sum (op toy.add-exact %sum (op toy.remainder %m 5))) "
                + "(set %sum (op toy.add-exact %sum (op toy.remainder ANYTHING MODULUS))))");
        assertThat(loop(sum.replace("MODULUS", "1000")).unchecked().cardinality()).isEqualTo(3);
        assertThat(loop(sum.replace("MODULUS", "" + (1L << 60))).unchecked().cardinality()).isEqualTo(1);
        String turned = counting("(if (op toy.less %m %i) (set %sum (op toy.subtract-exact %sum (op toy.remainder ANYTHING MODULUS))) "
                + "(set %sum (op toy.add-exact %sum (op toy.remainder ANYTHING 5))))");
        assertThat(loop(turned.replace("MODULUS", "1000")).unchecked().cardinality()).isEqualTo(3);
        assertThat(loop(turned.replace("MODULUS", "" + (1L << 60))).unchecked().cardinality()).isEqualTo(1);
        for (String values : new String[] {"5 BIG", "BIG 5", "-5 -BIG", "-BIG -5"}) {
            String either = counting("(set %j (if (op toy.less %m %i) " + values + ")) (set %k (op toy.multiply-exact %j 1000))");
            assertThat(loop(either.replace("BIG", "1000")).unchecked().cardinality()).isEqualTo(2);
            assertThat(loop(either.replace("BIG", "" + (1L << 60))).unchecked().cardinality()).isEqualTo(1);
        }
    }

    @Test
    void whatGrowsWithItselfIsChecked() {
        assertThat(loop(counting("(set %sum (op toy.add-exact %sum %sum))")).unchecked().cardinality()).isEqualTo(1);
        assertThat(loop(counting("(block (set %sum (op toy.add-exact %sum %k)) (set %k (op toy.add-exact %k %sum)))"
                .replace("%k", "%j")).replace("(set %i 0)", "(set %i 0) (set %j 1)")).unchecked().cardinality()).isEqualTo(1);
    }

    @Test
    void whatIsMadeAnewInEachIterationIsNotASum() {
        assertThat(loop("(set %k 1) " + counting("(set %k (op toy.remainder (op toy.add-exact (op toy.multiply-exact %k 48271) 11) 2147483647))"))
                .unchecked().cardinality()).isEqualTo(3);
    }
}
