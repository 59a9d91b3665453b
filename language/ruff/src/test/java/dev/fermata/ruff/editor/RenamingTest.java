package dev.fermata.ruff.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fermata.compiler.source.Source;
import dev.fermata.compiler.tooling.Edit;
import dev.fermata.compiler.tooling.RenameRefusedException;
import dev.fermata.ruff.analysis.Resolution;
import dev.fermata.ruff.syntax.RuffSyntax;
import org.junit.jupiter.api.Test;

class RenamingTest {
    private static String renamed(String text, String old, String name) {
        Resolution names = Resolution.of(RuffSyntax.parse(new Source("a.ruff", text)), null);
        return Edit.apply(text, Renaming.edits(names, text.indexOf(old), name));
    }

    @Test
    void everyPlaceOfAVariableIsRenamed() {
        assertThat(renamed("total := 1\nfunc f() { total := total + 1 }\nprint(\"${total}\")", "total", "sum_so_far"))
            .isEqualTo("sum_so_far := 1\nfunc f() { sum_so_far := sum_so_far + 1 }\nprint(\"${sum_so_far}\")");
        assertThat(renamed("let [first, ...rest] := [1, 2]\nprint(first, rest)", "rest", "others"))
            .isEqualTo("let [first, ...others] := [1, 2]\nprint(first, others)");
        assertThat(renamed("let {a, ...rest} := {\"a\": 1}\nprint(rest)", "rest", "others"))
            .isEqualTo("let {a, ...others} := {\"a\": 1}\nprint(others)");
    }

    @Test
    void aNameThatSaysWhichKeyIsTakenStays() {
        assertThatThrownBy(() -> renamed("let {name, age} := {\"name\": \"Lu\", \"age\": 3}\nprint(name)", "name", "who"))
            .isInstanceOf(RenameRefusedException.class).hasMessage("'name' takes the value of the key of that name; rename it by hand");
    }
}
