package dev.fermata.ruff.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.compiler.source.Source;
import dev.fermata.ruff.syntax.RuffSyntax;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A task may start on another core when its promise is only waited for, and must not when the program looks at it. */
class PromiseFlowTest {
    private static final String WORK = """
        async func work(n) {
            t := 0
            for i in n { t := t + i }
            return t
        }
        """;

    @ParameterizedTest
    @ValueSource(strings = {
        "print(await work(1))",
        "p := work(1)\nprint(await p)",
        "ps := []\nfor i in 3 { ps := push(ps, work(i)) }\nfor p in ps { print(await p) }",
        "print(await promise_all([work(1), work(2)]))",
        "rs := await promise_all(map([1, 2], func(x) { return work(x) }))\nprint(rs)",
        "func wait(p) { return await p }\nprint(await wait(work(1)))",
        "d := {}\nd[\"a\"] := work(1)\nr := await d[\"a\"]\nprint(r)",
        "struct Job { p: int\n func result(self) { return await self.p } }\nj := Job { p: work(1) }\nprint(await j.result())",
        "c := channel()\nc.send(work(1))\nprint(await c.receive())",
        "p := work(1)\nfunc other(p) { print(p) }\nother(5)\nprint(await p)",
    })
    void promisesThatAreOnlyWaitedFor(String use) {
        assertThat(mayStartElsewhere(use)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "print(work(1))",
        "p := work(1)\nprint(p)",
        "ps := [work(1)]\nprint(ps[0])",
        "ps := []\nfor i in 3 { ps := push(ps, work(i)) }\nfor p in ps { print(\"${p}\") }",
        "func show(x) { print(x) }\nshow(work(1))",
        "func make() { return work(1) }\nq := make()\nx := to_string(q)",
        "ps := map([1], func(x) { return work(x) })\nprint(ps)",
        "ps := map([1], work)\nprint(ps)",
        "g := work\nprint(g(1))",
        "d := {\"a\": work(1)}\nfor k in keys(d) { cancel(d[k]) }",
        "struct Job { p: int\n func show(self) { print(self.p) } }\nj := Job { p: work(1) }\nj.show()",
        "c := channel()\nc.send(work(1))\nprint(c.receive())",
        "work(1) |> print",
        "match Ok(work(1)) { case Ok(p): { print(p) } }",
        "let [a, b] := [work(1), 2]\nprint(a)",
        "print(await promise_race([work(1), work(2)]))",
        "p := spawn { work(1) }\nprint(await p)\nq := await p\nthrow(work(2))",
        "func* each() { yield work(1) }\nfor p in each() { print(p) }",
    })
    void promisesThatTheProgramLooksAt(String use) {
        assertThat(mayStartElsewhere(use)).isFalse();
    }

    private static boolean mayStartElsewhere(String use) {
        Path directory = Path.of("").toAbsolutePath();
        RuffSession session = new RuffSession(RuffSession.compiled(false), directory, directory, new ConcurrentHashMap<>(), 0);
        LoweredFile file = session.lower(RuffSyntax.parse(new Source("flow.ruff", WORK + use)), new RuffModule(""), false);
        return file.functions().stream().filter(function -> function.name().equals("work")).findFirst().orElseThrow().parallel();
    }
}
