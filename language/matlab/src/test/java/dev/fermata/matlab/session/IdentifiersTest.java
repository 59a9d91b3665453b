package dev.fermata.matlab.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.matlab.RunningText;
import dev.fermata.runtime.session.Permissions;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Identifiers in the namespace that a program is run with. */
class IdentifiersTest {
    private static final String PROGRAM = """
        try, x = [1 2 3]; x(5); catch e, disp(e.identifier), end
        try, [1 2] + [1 2 3]; catch e, disp(e.identifier), end
        try, ones(2, 3) * ones(2, 3); catch e, disp(e.identifier), end
        try, x(1:2) = 1:3; catch e, disp(e.identifier), end
        try, mustBePositive(-1); catch e, disp(e.identifier), end
        try, error('My:id', 'x'); catch e, disp(e.identifier), end
        warning('off', 'MATLAB:singularMatrix');
        inv(zeros(2));
        [~, id] = lastwarn; disp(id);
        """;

    private static String run(Map<String, String> settings) {
        return RunningText.output(PROGRAM, "", Permissions.all(), settings);
    }

    @Test
    void matlabsOwn() {
        assertThat(run(Map.of("compat", "matlab"))).isEqualTo("""
            MATLAB:badsubscript
            MATLAB:sizeDimensionsMustMatch
            MATLAB:innerdim
            MATLAB:matrix:singleSubscriptNumelMismatch
            MATLAB:validators:mustBePositive
            My:id
            MATLAB:singularMatrix
            """);
    }

    @Test
    void aPrefixOfItsOwn() {
        assertThat(run(Map.of("error-namespace", "Acme"))).startsWith("Acme:IndexOutOfBounds\nAcme:plus:SizeMismatch\n")
            .contains("\nMy:id\n");
    }

    @Test
    void otherwiseTheRuntimes() {
        assertThat(run(Map.of())).startsWith("RunMat:IndexOutOfBounds\n").endsWith("RunMat:singularMatrix\n");
    }

    @Test
    void reportsPutEveryIdentifierIntoTheNamespace() {
        assertThat(new Identifiers().reported("My:own:id", "")).isEqualTo("RunMat:own:id");
        assertThat(new Identifiers(true, "").reported("My:id", "")).isEqualTo("MATLAB:id");
        assertThat(new Identifiers(true, "Acme").reported("RunMat:UndefinedField", "")).isEqualTo("Acme:nonExistentField");
        assertThat(new Identifiers().reported("", "")).isEmpty();
    }
}
