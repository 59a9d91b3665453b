package dev.fermata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class ServeCommandTest {
    private final StringWriter err = new StringWriter();

    private int serve(String... words) {
        CommandLine line = Commands.commandLine();
        line.setErr(new PrintWriter(err, true));
        String[] all = new String[words.length + 1];
        all[0] = "serve";
        System.arraycopy(words, 0, all, 1, words.length);
        return line.execute(all);
    }

    @ParameterizedTest
    @CsvSource({"--max-request-line-bytes, max request line bytes", "--max-header-bytes, max header bytes", "--max-header-count, max header count",
        "--max-request-body-bytes, max request body bytes", "--read-timeout-ms, read timeout ms", "--write-timeout-ms, write timeout ms",
        "--max-connections, max connections"})
    void everyLimitIsPositive(String option, String name, @TempDir Path folder) {
        for (String value : new String[] {"0", "-1"}) {
            assertThat(serve(folder.toString(), option, value)).isEqualTo(Main.USAGE);
        }
        assertThat(err.toString()).isEqualTo(("fermata: serve " + name + " must be greater than 0\n").repeat(2));
    }

    @Test
    void otherMistakesAreExplained(@TempDir Path folder) {
        assertThat(serve(folder.toString(), "--port", "65536")).isEqualTo(Main.USAGE);
        assertThat(serve(folder.toString(), "--cache-max-age", "-1")).isEqualTo(Main.USAGE);
        assertThat(serve(folder.toString(), "--index", "a/b")).isEqualTo(Main.USAGE);
        assertThat(serve(folder.toString(), "--tls-key", "x")).isEqualTo(Main.USAGE);
        assertThat(serve(folder.toString(), "--port", "x")).isEqualTo(Main.USAGE);
        assertThat(err.toString()).contains("serve port must be between 0 and 65535").contains("serve cache max age must not be negative")
            .contains("serve index must be the name of a file").contains("serve needs --tls-cert and --tls-key together")
            .contains("Invalid value for option '--port'");
    }

    @Test
    void whatCannotBeServedIsNot(@TempDir Path folder) {
        assertThat(serve(folder.resolve("absent").toString())).isEqualTo(5);
        assertThat(serve(folder.toString(), "--host", "192.0.2.1")).as("an address of nobody").isEqualTo(5);
        assertThat(serve(folder.toString(), "--tls-cert", folder.resolve("c").toString(), "--tls-key", folder.resolve("k").toString())).isEqualTo(5);
    }
}
