package dev.fermata.matlab.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.compiler.source.Source;
import dev.fermata.matlab.syntax.MatlabSyntax;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a program is prepared for follows from its code and its texts, not from its comments. */
class MentionsTest {
    private static Mentions of(String text) {
        return Mentions.of(MatlabSyntax.parse(new Source("test.m", text), Set.of()));
    }

    @Test
    void cleanupsAreFoundInCodeAndInText() {
        assertThat(of("c = onCleanup(@() disp(1));").cleanups()).isTrue();
        assertThat(of("f = @onCleanup;").cleanups()).isTrue();
        assertThat(of("eval('c = onCleanup(@() disp(1));')").cleanups()).isTrue();
        assertThat(of("% no onCleanup here\nx = 1;").cleanups()).isFalse();
    }

    @Test
    void evaluatedTextMayMakeObjects() {
        assertThat(of("eval('G = tf(1, [1 2]);')").evaluatedObjects()).isTrue();
        assertThat(of("G = feval('digraph', 1, 2);").evaluatedObjects()).isTrue();
        assertThat(of("eval('make')\nfunction make, disp(class(tf(1, 2))), end").evaluatedObjects()).isTrue();
        assertThat(of("disp('tf(1, [1 2])')").evaluatedObjects()).isFalse();
        assertThat(of("eval('x = 1;') % as tf('s')").evaluatedObjects()).isFalse();
    }

    @Test
    void testClassesAreFoundByTheirPackages() {
        assertThat(of("__register_test_classes();").testClasses()).isTrue();
        assertThat(of("import PkgF.foo\nfoo()").testClasses()).isTrue();
        assertThat(of("f = @PkgG.foo;").testClasses()).isTrue();
        assertThat(of("x = 1; % PkgF").testClasses()).isFalse();
    }
}
