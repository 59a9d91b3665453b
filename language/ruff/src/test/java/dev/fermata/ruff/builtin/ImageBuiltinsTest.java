package dev.fermata.ruff.builtin;

import static dev.fermata.ruff.builtin.Calls.call;
import static dev.fermata.ruff.builtin.Calls.fails;
import static dev.fermata.ruff.builtin.Calls.gives;
import static dev.fermata.ruff.builtin.Calls.inProgram;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fermata.library.image.Picture;
import dev.fermata.library.image.PictureFile;
import dev.fermata.ruff.value.Text;
import dev.fermata.ruff.value.Values;
import dev.fermata.runtime.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageBuiltinsTest {
    @TempDir
    private Path folder;

    /** Three pixels by two. */
    static void write(Path file) throws IOException {
        PictureFile.save(new Picture(3, 2, new int[] {0xFF000000, 0xFF808080, 0xFFFFFFFF, 0xFFFF0000, 0xFF00FF00, 0xFF0000FF}, false), file);
    }

    private static Object method(Object image, String name, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = image;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Calls.task(() -> ((ImageValue) image).method(name).bodyN(0, all));
    }

    private static void refuses(Object image, String message, String name, Object... arguments) {
        assertThatThrownBy(() -> method(image, name, arguments)).as(name).hasMessage(message);
    }

    @Test
    void imagesAreLoadedChangedAndSaved() throws Exception {
        write(folder.resolve("a.PNG"));
        inProgram(Session.builder().workingDirectory(folder), () -> {
            ImageValue image = (ImageValue) call("load_image", "a.PNG");
            assertThat(Values.typeName(image)).isEqualTo("image");
            assertThat(image.field("width")).isEqualTo(3.0);
            assertThat(image.field("height")).isEqualTo(2.0);
            assertThat(image.field("format")).isEqualTo("png");
            assertThatThrownBy(() -> image.field("depth")).hasMessage("Field not found: depth");
            assertThat(((ImageValue) method(image, "rotate", 90L)).field("width")).isEqualTo(2.0);
            assertThat(((ImageValue) method(image, "resize", 30L, 30L, "fit")).field("height")).isEqualTo(20.0);
            assertThat(((ImageValue) method(image, "resize", 30.9, 31L)).field("height")).isEqualTo(31.0);
            assertThat(((ImageValue) method(image, "crop", 1L, 0L, 2L, 2L)).field("width")).isEqualTo(2.0);
            Object changed = method(method(method(method(method(image, "flip", "horizontal"), "to_grayscale"), "blur", 0.5),
                    "adjust_brightness", 0.5), "adjust_contrast", 10L);
            assertThat(method(changed, "save", "b.webp")).isEqualTo(true);
            assertThat(((ImageValue) call("load_image", "b.webp")).field("format")).isEqualTo("webp");
        });
    }

    @Test
    void mistakesAreReported() throws Exception {
        write(folder.resolve("a.png"));
        Files.writeString(folder.resolve("text"), "no image");
        inProgram(Session.builder().workingDirectory(folder), () -> {
            Object image = call("load_image", "a.png");
            refuses(image, "rotate only supports 90, 180, or 270 degrees", "rotate", 45L);
            refuses(image, "flip direction must be 'horizontal' or 'vertical'", "flip", "up");
            refuses(image, "flip direction must be 'horizontal' or 'vertical'", "flip");
            refuses(image, "resize requires (width, height) number arguments and an optional mode string", "resize", 5L);
            refuses(image, "resize mode must be 'fit' or 'exact'", "resize", 5L, 5L, "cover");
            refuses(image, "crop requires (x, y, width, height) number arguments", "crop", 1L, 2L, 3L);
            refuses(image, "crop area lies outside the image", "crop", 5L, 0L, 1L, 1L);
            refuses(image, "blur requires a sigma number argument", "blur", "much");
            refuses(image, "Failed to save image: The file extension 'xyz' was not recognized as an image format", "save", "b.xyz");
            refuses(image, "Failed to save image: No such file or directory (os error 2)", "save", "no/b.png");
            refuses(image, "save requires a string path argument", "save");
            assertThatThrownBy(() -> method(image, "paint")).hasMessage("Image has no method 'paint'");
            fails("Cannot load image 'no.png': No such file or directory (os error 2)", "load_image", "no.png");
            fails("Cannot load image 'text': The image format could not be determined", "load_image", "text");
            fails("load_image requires a string path argument", "load_image", 5L);
        });
    }

    @Test
    void animationsAreConvertedByAnotherProgram() throws Exception {
        write(folder.resolve("a.gif"));
        inProgram(Session.builder().workingDirectory(folder), () -> {
            fails("gif_to_webp input file does not exist: no.gif", "gif_to_webp", "no.gif", "b.webp");
            fails("gif_to_webp quality must be a number between 0 and 100", "gif_to_webp", "a.gif", "b.webp", 101L);
            fails("gif_to_webp method must be a number between 0 and 6", "gif_to_webp", "a.gif", "b.webp", 85L, "fast");
            fails("gif_to_webp lossless must be a boolean", "gif_to_webp", "a.gif", "b.webp", 85L, 4L, 1L);
            fails("gif_to_webp requires (string_input, string_output) arguments", "gif_to_webp", "a.gif", 5L);
            fails("gif_to_webp() expects 2 to 5 arguments (input, output, quality, method, lossless), got 1", "gif_to_webp", "a.gif");
            boolean installed = Text.of(call("execute_status", "command -v gif2webp")).contains("success: true");
            if (!installed) {
                fails("gif_to_webp requires the 'gif2webp' CLI tool to be installed and available in PATH", "gif_to_webp", "a.gif",
                        "b.webp");
            }
            Assumptions.assumeTrue(installed, "gif2webp is not installed (Debian: apt-get install webp): the conversion itself is skipped");
            gives("Bool(true)", "gif_to_webp", "a.gif", "b.webp", 50L, 6L, true);
            assertThat(((ImageValue) call("load_image", "b.webp")).field("width")).isEqualTo(3.0);
        });
    }
}
