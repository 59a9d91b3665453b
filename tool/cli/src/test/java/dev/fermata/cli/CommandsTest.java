package dev.fermata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CommandsTest {
    private static final int WIDTH_MAX = 120;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int execute(String... words) {
        CommandLine line = Commands.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(words);
    }

    @Test
    void everyCommandHasAHelpTextThatFits() {
        Commands.commandLine().getSubcommands().forEach((name, command) -> {
            String text = command.getUsageMessage();
            assertThat(text).as(name).contains("Usage: fermata " + command.getCommandName());
            assertThat(text.lines()).as(name).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(WIDTH_MAX));
            assertThat(command.getCommandSpec().usageMessage().header()).as(name).isNotEmpty();
        });
    }

    @Test
    void withoutArgumentsTheHelpIsPrinted() {
        assertThat(execute()).isZero();
        assertThat(out.toString()).startsWith("Fermata: one async engine for many languages").contains("Commands:");
    }

    @Test
    void mistakesAreExplained() {
        assertThat(execute("runn", "x.ruff")).isEqualTo(Main.USAGE);
        assertThat(err.toString()).contains("no command and no file is named 'runn'").contains("Usage: fermata");
        assertThat(execute("run", "--wrokers", "3", "x.ruff")).isEqualTo(Main.USAGE);
        assertThat(err.toString()).contains("Unknown option: '--wrokers'").contains("'fermata help run' explains more");
    }

    @Test
    void valuesAreChecked() {
        assertThat(execute("eval", "--executor", "fast", "1")).isEqualTo(Main.USAGE);
        assertThat(err.toString()).contains("--executor is stealing, loop or virtual, not 'fast'");
        assertThat(execute("eval", "--scheduler-timeout-ms", "0", "1")).isEqualTo(Main.USAGE);
        assertThat(err.toString()).contains("Scheduler timeout must be greater than 0ms");
        assertThat(execute("test", "--runtime", "jit")).isEqualTo(Main.USAGE);
        assertThat(err.toString()).contains("--runtime takes dual, vm or interpreter, not 'jit'");
        assertThat(execute("explore", "-n", "0", "x.ruff")).isEqualTo(Main.USAGE);
        assertThat(err.toString()).contains("--schedules is at least 1");
    }

    @Test
    void versionsAreListed() {
        assertThat(execute("--version")).isZero();
        assertThat(out.toString()).contains("fermata " + Versions.ENGINE).contains("ruff 1.0.0");
    }
}
