package dev.fermata.matlab.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.compiler.language.Engine;
import dev.fermata.compiler.language.Interactive;
import dev.fermata.compiler.language.ModuleContext;
import dev.fermata.matlab.MatlabLanguage;
import dev.fermata.matlab.RunningText;
import dev.fermata.matlab.builtin.Documentation;
import dev.fermata.runtime.session.Session;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Classes of the library are there for programs that name them, and give way to what programs define. */
class LibraryClassesTest {
    @Test
    void operatorsBeforeTheFirstMentionWorkOnObjects() {
        assertThat(RunningText.output("h = @(x) 2*x; y = h(3) + 1; g = h(tf(1, [1 1])); disp(class(g)); disp(y);")).isEqualTo("tf\n     7\n\n");
    }

    @Test
    void functionsOfToolboxesAreMethods() {
        assertThat(RunningText.output("G = graph([1 2], [2 3]); disp(G.numnodes); disp(G.degree(2));")).isEqualTo("     3\n\n     2\n\n");
        assertThat(RunningText.output("G = tf(1, [1 1]); try, G.disp2, catch e, disp(e.message), end"))
                .isEqualTo("Unrecognized method, property, or field 'disp2' for class 'tf'.\n");
    }

    @Test
    void methodsComeBeforeBuiltinsOfTheirNames() {
        assertThat(RunningText.output("G = graph([1 2], [2 3]); disp(full(laplacian(G)));"))
                .isEqualTo("     1    -1     0\n    -1     2    -1\n     0    -1     1\n\n");
    }

    @Test
    void textThatIsEvaluatedMayMakeThem() {
        assertThat(RunningText.output("eval('G = tf(1, [1 2]);'); disp(class(G * 2)); f = str2func('zpk'); disp(class(f(G) + 1));")).isEqualTo("tf\nzpk\n");
        assertThat(RunningText.output("name = 'digraph'; G = feval(name, 1, 2); disp(numedges(G));")).isEqualTo("     1\n\n");
    }

    @Test
    void namesOfTheProgramComeFirst() {
        assertThat(RunningText.output("disp(tf(2));\nfunction y = tf(x)\n  y = x + 1;\nend\n")).isEqualTo("     3\n\n");
        assertThat(RunningText.output("tf = 5; ss = tf + 1; disp(ss);")).isEqualTo("     6\n\n");
        assertThat(RunningText.output("classdef graph\n  properties\n    a = 4\n  end\nend\ng = graph(); disp(g.a);")).isEqualTo("     4\n\n");
    }

    @Test
    void programsDeriveFromThem() {
        assertThat(RunningText.output("""
            classdef net < digraph
              methods
                function n = twice(G), n = 2 * numnodes(G); end
              end
            end
            G = net(); G = addnode(G, 3); disp(twice(G)); disp(isa(G, 'digraph'));
            """)).isEqualTo("     6\n\n   1\n\n");
    }

    @Test
    void theyHavePages() {
        assertThat(Documentation.of("tf").orElseThrow()).contains("tf('s')");
        assertThat(Documentation.of("lti").orElseThrow()).contains("linear models");
        assertThat(Documentation.of("secondordercone")).isPresent();
    }

    @Test
    void inputsOfAConversationMayBeginToUseThem() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        Interactive conversation = new MatlabLanguage().interactive(new ModuleContext(folder, null, Engine.COMPILED, Map.of()));
        for (String input : List.of("function y = twice(x)\ny = 2 * x;\nend\ndisp(twice(4))", "G = 1 / (tf('s') + 1);", "disp(class(twice(G)))")) {
            Session session = Session.builder().loop().out(out).err(out).workingDirectory(folder).build();
            session.run(conversation.compile(input)::run);
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("     8\n\ntf\n");
    }
}
