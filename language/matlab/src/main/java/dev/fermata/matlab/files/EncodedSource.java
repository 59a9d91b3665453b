package dev.fermata.matlab.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.InflaterInputStream;

/** The content of a {@code .p} file: source text that cannot be read at a glance. It hides nothing from anybody who wants to know. */
public final class EncodedSource {
    private static final byte[] MARK = "fermata-p1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int TEXT_MAX = 64 << 20;

    private EncodedSource() {
    }

    static byte[] encoded(byte[] source) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setInput(source);
            deflater.finish();
            byte[] packed = new byte[MARK.length + source.length + source.length / 100 + 64];
            System.arraycopy(MARK, 0, packed, 0, MARK.length);
            return Arrays.copyOf(packed, MARK.length + deflater.deflate(packed, MARK.length, packed.length - MARK.length));
        } finally {
            deflater.end();
        }
    }

    /** The text of a source file; of the encoded one beside it, where there is one or only that. */
    public static String ofFile(Path path) throws IOException {
        String name = path.getFileName().toString();
        Path encoded = path.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".p");
        return name.endsWith(".m") && Files.isRegularFile(encoded) ? text(Files.readAllBytes(encoded)) : Files.readString(path, StandardCharsets.UTF_8);
    }

    /** The text of a file that {@link #encoded} has made. */
    private static String text(byte[] file) throws IOException {
        if (file.length < MARK.length || !Arrays.equals(file, 0, MARK.length, MARK, 0, MARK.length)) {
            throw new IOException("invalid or unsupported P-code file");
        }
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(file, MARK.length, file.length - MARK.length))) {
            byte[] text = in.readNBytes(TEXT_MAX + 1);
            if (text.length > TEXT_MAX) {
                throw new IOException("the P-code file is too large");
            }
            return new String(text, StandardCharsets.UTF_8);
        }
    }
}
