package dev.fermata.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.compiler.source.Source;
import dev.fermata.compiler.tooling.ManualPage.ManualEntry;
import dev.fermata.host.Captured;
import dev.fermata.host.ExecutionOptions;
import dev.fermata.host.ExecutorChoice;
import dev.fermata.ruff.RuffLanguage;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The examples of the builtins' manual run, and print what the comments behind their {@code print}s say. A comment that begins
 * with "for example" or an ellipsis stands for what differs from run to run.
 */
class ManualExamplesTest {
    private static final Pattern SHOWN = Pattern.compile("print(?:ln)?\\(.*\\)\\s*}?\\s{2,}# (.*)");
    private static final long TIMEOUT_NANOS = 20_000_000_000L;

    private static final Map<String, String> ENVIRONMENT = Map.of("PATH", System.getenv("PATH"), "HOME", "/nowhere", "PORT", "8080",
        "RATIO", "0.5", "VERBOSE", "true", "TOKEN", "secret", "RUFF_KV_PATH", "store.json");

    @TempDir
    private static Path folders;

    @TestFactory
    Stream<DynamicTest> examplesPrintWhatTheySay() {
        return new RuffLanguage().tooling().manual().stream().flatMap(page -> page.entries().stream())
            .filter(ManualExamplesTest::isSelfContained)
            .map(entry -> DynamicTest.dynamicTest(entry.name(), () -> check(entry)));
    }

    /** Not those that go to the network, to a database or a program that is not here, or serve until they are ended. */
    private static boolean isSelfContained(ManualEntry entry) {
        return !entry.capability().startsWith("network") && !entry.capability().equals("database") && !entry.example().contains(".listen(")
                && !entry.name().equals("gif_to_webp");
    }

    /** A folder with the files that examples speak of. */
    private static Path folder(String name) throws IOException {
        Path folder = Files.createDirectory(folders.resolve(name));
        Files.createDirectory(folder.resolve("out"));
        for (String file : List.of("notes.txt", "a.txt", "data.bin", "logo.png")) {
            Files.writeString(folder.resolve(file), "twenty bytes of text");
        }
        BufferedImage picture = new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB);
        ImageIO.write(picture, "png", folder.resolve("photo.png").toFile());
        ImageIO.write(picture, "gif", folder.resolve("cat.gif").toFile());
        return folder;
    }

    private static void check(ManualEntry entry) throws IOException {
        Captured captured = Captured.run(new RuffLanguage(), new ExecutionOptions().directory(folder(entry.name()))
            .environment(ENVIRONMENT).timeoutNanos(TIMEOUT_NANOS).executor(ExecutorChoice.loop()),
            execution -> execution.run(new Source(entry.name(), entry.example())));
        if (!entry.name().equals("exit")) {
            assertThat(captured.exitCode()).as(captured.errorText()).isZero();
        }
        List<String> shown = entry.example().lines().map(SHOWN::matcher).filter(Matcher::find).map(matcher -> matcher.group(1)).toList();
        List<String> printed = captured.outputText().lines().toList();
        if (shown.size() == printed.size()) {
            for (int i = 0; i < shown.size(); i++) {
                if (!shown.get(i).startsWith("for example") && !shown.get(i).startsWith("...")) {
                    assertThat(printed.get(i)).isEqualTo(shown.get(i));
                }
            }
        } else {
            assertThat(shown).as("all lines or none are shown: " + printed).isEmpty();
        }
    }
}
