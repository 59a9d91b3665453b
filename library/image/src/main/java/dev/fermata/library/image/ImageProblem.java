package dev.fermata.library.image;

/** Why an image cannot be read, changed or written, in words for the user. */
public final class ImageProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ImageProblem(String message) {
        super(message, null, false, false);
    }
}
