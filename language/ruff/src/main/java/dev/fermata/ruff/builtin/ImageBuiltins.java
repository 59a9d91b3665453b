package dev.fermata.ruff.builtin;

import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.library.files.SystemErrors;
import dev.fermata.library.image.ImageProblem;
import dev.fermata.library.image.Picture;
import dev.fermata.library.image.PictureFile;
import dev.fermata.runtime.io.Command;
import dev.fermata.runtime.io.ProcessError;
import dev.fermata.runtime.io.ProcessResult;
import dev.fermata.runtime.io.Processes;
import dev.fermata.runtime.task.ScriptError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Images and their methods. What takes long is done beside the program's tasks. */
public final class ImageBuiltins {
    private static final int BRIGHTNESS_UNIT = 50;
    private static final int QUALITY = 85;
    private static final int METHOD = 4;

    private ImageBuiltins() {
    }

    static Builtin describe(String name) {
        Entry entry = new Entry(ImageBuiltins.class, name).waits();
        return switch (name) {
            case "load_image" -> entry.needs(Capability.FILESYSTEM_READ).takesLoosely(1);
            case "gif_to_webp" -> entry.needs(Capability.FILESYSTEM_WRITE).takesArray(2, 5,
                    "gif_to_webp() expects 2 to 5 arguments (input, output, quality, method, lossless), got {got}");
            default -> null;
        };
    }

    /** A method of images. It gets the image as its first argument. */
    static FunctionValue method(String name) {
        Entry entry = new Entry(ImageBuiltins.class, name).waits();
        return new NativeFunction(switch (name) {
            case "resize", "crop", "rotate", "flip", "to_grayscale", "blur", "adjust_brightness", "adjust_contrast" ->
                    entry.takesArray(1);
            case "save" -> entry.aliasOf("image.save").method("save").needs(Capability.FILESYSTEM_WRITE).takesArray(1);
            default -> throw new ScriptError("Image has no method '" + name + "'");
        });
    }

    public static Object loadImage(Object path) throws Throwable {
        Host.require(Capability.FILESYSTEM_READ, "load_image");
        String name = Arguments.text(path, "load_image requires a string path argument");
        String failure = "Cannot load image '" + name + "': ";
        Path file = FileBuiltins.path(name, failure);
        return Waiting.onLaneForLong("load_image", () -> {
            try {
                return new ImageValue(PictureFile.load(file), PictureFile.extension(name));
            } catch (ImageProblem problem) {
                throw new ScriptError(failure + problem.getMessage());
            } catch (IOException e) {
                throw new ScriptError(failure + SystemErrors.text(e));
            }
        });
    }

    private interface Change {
        Picture of(Picture picture);
    }

    /** A new image. */
    private static Object changed(String method, Object image, Change change) throws Throwable {
        ImageValue original = (ImageValue) image;
        return Waiting.onLaneForLong("image." + method, () -> {
            try {
                return new ImageValue(change.of(original.picture()), original.format());
            } catch (ImageProblem problem) {
                throw new ScriptError(problem.getMessage());
            }
        });
    }

    private static long whole(Object[] arguments, int index, String message) {
        return Arguments.whole(index < arguments.length ? arguments[index] : null, message);
    }

    private static double number(Object[] arguments, int index, String message) {
        return Arguments.number(index < arguments.length ? arguments[index] : null, message);
    }

    public static Object resize(Object[] arguments) throws Throwable {
        String message = "resize requires (width, height) number arguments and an optional mode string";
        long width = whole(arguments, 1, message);
        long height = whole(arguments, 2, message);
        String mode = arguments.length > 3 ? Arguments.text(arguments[3], message) : "exact";
        if (!mode.equals("fit") && !mode.equals("exact")) {
            throw new ScriptError("resize mode must be 'fit' or 'exact'");
        }
        return changed("resize", arguments[0], picture -> picture.resize(width, height, mode.equals("fit")));
    }

    public static Object crop(Object[] arguments) throws Throwable {
        String message = "crop requires (x, y, width, height) number arguments";
        long x = whole(arguments, 1, message);
        long y = whole(arguments, 2, message);
        long width = whole(arguments, 3, message);
        long height = whole(arguments, 4, message);
        return changed("crop", arguments[0], picture -> picture.crop(x, y, width, height));
    }

    public static Object rotate(Object[] arguments) throws Throwable {
        long degrees = whole(arguments, 1, "rotate requires a number of degrees");
        return changed("rotate", arguments[0], picture -> picture.rotate(degrees));
    }

    public static Object flip(Object[] arguments) throws Throwable {
        String message = "flip direction must be 'horizontal' or 'vertical'";
        String direction = Arguments.text(arguments.length > 1 ? arguments[1] : null, message);
        return switch (direction) {
            case "horizontal" -> changed("flip", arguments[0], Picture::flipHorizontally);
            case "vertical" -> changed("flip", arguments[0], Picture::flipVertically);
            default -> throw new ScriptError(message);
        };
    }

    public static Object toGrayscale(Object[] arguments) throws Throwable {
        return changed("to_grayscale", arguments[0], Picture::toGrayscale);
    }

    public static Object blur(Object[] arguments) throws Throwable {
        double sigma = number(arguments, 1, "blur requires a sigma number argument");
        return changed("blur", arguments[0], picture -> picture.blur(sigma));
    }

    public static Object adjustBrightness(Object[] arguments) throws Throwable {
        double factor = number(arguments, 1, "adjust_brightness requires a number argument");
        return changed("adjust_brightness", arguments[0], picture -> picture.brighten(factor * BRIGHTNESS_UNIT));
    }

    public static Object adjustContrast(Object[] arguments) throws Throwable {
        double percent = number(arguments, 1, "adjust_contrast requires a number argument");
        return changed("adjust_contrast", arguments[0], picture -> picture.adjustContrast(percent));
    }

    public static Object save(Object[] arguments) throws Throwable {
        Host.require(Capability.FILESYSTEM_WRITE, "image.save");
        String name = Arguments.text(arguments.length > 1 ? arguments[1] : null, "save requires a string path argument");
        Picture picture = ((ImageValue) arguments[0]).picture();
        String failure = "Failed to save image: ";
        Path file = FileBuiltins.path(name, failure);
        return Waiting.onLaneForLong("image.save", () -> {
            try {
                PictureFile.save(picture, file);
                return true;
            } catch (ImageProblem problem) {
                throw new ScriptError(failure + problem.getMessage());
            } catch (IOException e) {
                throw new ScriptError(failure + SystemErrors.text(e));
            }
        });
    }

    // ---- animations ----

    /** {@code gif_to_webp(in, out, quality=85, method=4, lossless=false)}, by the program that comes with libwebp. */
    public static Object gifToWebp(Object[] arguments) throws Throwable {
        Host.require(Capability.FILESYSTEM_WRITE, "gif_to_webp");
        if (!(arguments[0] instanceof String from && arguments[1] instanceof String to)) {
            throw new ScriptError("gif_to_webp requires (string_input, string_output) arguments");
        }
        long quality = setting(arguments, 2, QUALITY, "quality", 100);
        long method = setting(arguments, 3, METHOD, "method", 6);
        if (arguments.length > 4 && !(arguments[4] instanceof Boolean)) {
            throw new ScriptError("gif_to_webp lossless must be a boolean");
        }
        boolean lossless = arguments.length > 4 && (boolean) arguments[4];
        Path source = FileBuiltins.path(from, "gif_to_webp input file does not exist: " + from + ": ");
        Path target = FileBuiltins.path(to, "gif_to_webp cannot write '" + to + "': ");
        if (!Files.exists(source)) {
            throw new ScriptError("gif_to_webp input file does not exist: " + from);
        }
        List<String> words = new ArrayList<>(List.of("gif2webp"));
        if (!lossless) {
            words.add("-lossy");
        }
        words.addAll(List.of("-q", "" + quality, "-m", "" + method, source.toString(), "-o", target.toString()));
        Processes processes = Processes.of(Host.session());
        return Afterwards.of(() -> processes.run(Command.of(words), Capability.FILESYSTEM_WRITE.text()), (value, error) -> {
            if (error instanceof ProcessError) {
                throw new ScriptError("gif_to_webp requires the 'gif2webp' CLI tool to be installed and available in PATH");
            }
            if (error != null) {
                throw error;
            }
            ProcessResult result = (ProcessResult) value;
            if (result.exitCode() != 0) {
                throw new ScriptError("gif_to_webp failed: " + result.errorText().strip());
            }
            return true;
        });
    }

    private static long setting(Object[] arguments, int index, long otherwise, String name, long max) {
        if (index >= arguments.length) {
            return otherwise;
        }
        String message = "gif_to_webp " + name + " must be a number between 0 and " + max;
        long value = Arguments.whole(arguments[index], message);
        if (value < 0 || value > max) {
            throw new ScriptError(message);
        }
        return value;
    }
}
