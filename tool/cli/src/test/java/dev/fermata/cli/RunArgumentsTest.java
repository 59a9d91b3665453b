package dev.fermata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The hand-written parser of the hot path, against the description that makes the help text. */
class RunArgumentsTest {
    private static RunOptions parse(String... words) {
        return RunArguments.parse(words, 0);
    }

    @Test
    void optionsStandBeforeAndAfterTheFile() {
        RunOptions options = parse("--workers", "3", "a.ruff", "--timeout=1.5", "--untrusted", "x", "--seed", "1");
        assertThat(options.file).isEqualTo("a.ruff");
        assertThat(options.session.workers).isEqualTo(3);
        assertThat(options.session.timeoutSeconds).isEqualTo(1.5);
        assertThat(options.session.permissions.untrusted).isTrue();
        assertThat(options.session.seed).isNull();
        assertThat(options.arguments).containsExactly("x", "--seed", "1");
    }

    @Test
    void anUnknownOptionAfterTheFileIsTheProgramsOwn() {
        assertThat(parse("a.ruff", "--verbose", "b").arguments).containsExactly("--verbose", "b");
    }

    @Test
    void twoDashesEndTheOptions() {
        RunOptions options = parse("--", "-strange.ruff", "--workers", "3");
        assertThat(options.file).isEqualTo("-strange.ruff");
        assertThat(options.arguments).containsExactly("--workers", "3");
        assertThat(parse("a.ruff", "--", "--seed", "1").arguments).containsExactly("--seed", "1");
    }

    @Test
    void codeTakesThePlaceOfTheFile() {
        RunOptions options = parse("-e", "print(1)", "x", "y");
        assertThat(options.code).isEqualTo("print(1)");
        assertThat(options.file).isNull();
        assertThat(options.arguments).containsExactly("x", "y");
    }

    @Test
    void aDashIsStandardInput() {
        assertThat(parse("-", "x").file).isEqualTo("-");
    }

    @Test
    void whatItDoesNotUnderstandIsLeftToTheLibrary() {
        assertThat(parse("--wrokers", "3", "a.ruff")).isNull();
        assertThat(parse("--workers", "three", "a.ruff")).isNull();
        assertThat(parse("--workers")).isNull();
        assertThat(parse("--help")).isNull();
        assertThat(parse()).isNull();
    }

    /** An option known to one side only would work in some places and not in others. */
    @Test
    void bothSidesKnowTheSameOptions() {
        CommandLine run = Commands.commandLine().getSubcommands().get("run");
        Set<String> refused = new TreeSet<>();
        for (OptionSpec option : run.getCommandSpec().options()) {
            for (String name : option.names()) {
                boolean flag = option.arity().max() == 0;
                RunOptions parsed = flag ? parse(name, "a.ruff") : parse(name, "1", "a.ruff");
                if (parsed == null && !option.usageHelp()) {
                    refused.add(name);
                }
            }
        }
        assertThat(refused).as("options that only the library knows").isEmpty();
    }

    @Test
    void bothSidesGiveTheSamePermissions() {
        CommandLine run = Commands.commandLine().getSubcommands().get("run");
        for (OptionSpec option : run.getCommandSpec().options()) {
            if (option.longestName().startsWith("--allow") || option.longestName().equals("--untrusted")) {
                RunOptions parsed = parse(option.longestName(), "a.ruff");
                assertThat(parsed.session.permissions.permissions().allows("nothing in particular"))
                    .as(option.longestName()).isEqualTo(option.longestName().equals("--allow-all"));
            }
        }
    }
}
