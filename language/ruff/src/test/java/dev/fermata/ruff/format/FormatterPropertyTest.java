package dev.fermata.ruff.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.compiler.source.Source;
import dev.fermata.compiler.tooling.FormatStyle;
import dev.fermata.ruff.syntax.RuffSyntax;
import dev.fermata.ruff.syntax.SyntaxPrinter;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Formatting keeps the tree, and formatting again changes nothing. A failure names the seed; set the system property
 * {@code fermata.seed} to repeat it.
 */
class FormatterPropertyTest {
    private static final int ROUNDS = 3_000;
    private static final FormatStyle[] STYLES = {FormatStyle.DEFAULT, new FormatStyle(2, 40, false), new FormatStyle(0, 20, false),
        new FormatStyle(4, 100, false)};

    @Test
    void randomProgramsKeepTheirTreesAndAreFormattedOnce() {
        Long fixed = Long.getLong("fermata.seed");
        long first = fixed != null ? fixed : new Random().nextLong();
        for (int round = 0; round < ROUNDS; round++) {
            long seed = first + round;
            String text = RandomPrograms.program(seed);
            FormatStyle style = STYLES[round % STYLES.length];
            String name = "fermata.seed=" + seed + " " + style + "\n" + text;
            String once = format(text, style);
            assertThat(tree(once)).as(name).isEqualTo(tree(text));
            assertThat(format(once, style)).as(name).isEqualTo(once);
        }
    }

    @Test
    void sortingImportsAgainChangesNothing() {
        Long fixed = Long.getLong("fermata.seed");
        long first = fixed != null ? fixed : new Random().nextLong();
        ImportOrder imports = new ImportOrder(module -> Optional.empty());
        for (int round = 0; round < ROUNDS; round++) {
            long seed = first + round;
            String text = RandomPrograms.imports(seed);
            FormatStyle style = STYLES[round % STYLES.length];
            String once = Formatter.format(new Source("random.ruff", text), style, imports);
            assertThat(Formatter.format(new Source("random.ruff", once), style, imports))
                .as("fermata.seed=" + seed + " " + style + "\n" + text).isEqualTo(once);
        }
    }

    private static String format(String text, FormatStyle style) {
        return Formatter.format(new Source("random.ruff", text), style, null);
    }

    private static String tree(String text) {
        return SyntaxPrinter.print(RuffSyntax.parse(new Source("random.ruff", text)));
    }
}
