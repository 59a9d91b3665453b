package dev.fermata.ruff.builtin;

import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.library.image.Picture;
import dev.fermata.ruff.value.Handle;
import dev.fermata.ruff.value.RuffErrors;

/**
 * What {@code load_image} gives.
 *
 * @param format the extension of the file it comes from
 */
record ImageValue(Picture picture, String format) implements Handle {
    @Override
    public String typeName() {
        return "image";
    }

    @Override
    public String debugText() {
        return "Image(" + picture.width() + "x" + picture.height() + ")";
    }

    @Override
    public Object field(String name) {
        return switch (name) {
            case "width" -> (double) picture.width();
            case "height" -> (double) picture.height();
            case "format" -> format;
            default -> throw RuffErrors.fieldNotFound(name);
        };
    }

    @Override
    public FunctionValue method(String name) {
        return ImageBuiltins.method(name);
    }
}
