package dev.fermata.ruff.builtin;

import dev.fermata.library.files.SystemErrors;
import dev.fermata.library.text.Base64Text;
import dev.fermata.runtime.task.ScriptError;
import dev.fermata.ruff.value.RuffBytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hashes of texts, bytes and files; base64. */
public final class HashBuiltins {
    private static final int BUFFER_BYTES = 65_536;

    private HashBuiltins() {
    }

    static Builtin describe(String name) {
        Entry entry = new Entry(HashBuiltins.class, name);
        return switch (name) {
            case "sha256", "md5", "encode_base64", "decode_base64" -> entry.pure().takesLoosely(1);
            case "sha256_file", "md5_file" -> entry.needs(Capability.FILESYSTEM_READ).waits().takesLoosely(1);
            default -> null;
        };
    }

    private static byte[] content(String function, Object value) {
        if (value instanceof RuffBytes bytes) {
            return bytes.content();
        }
        return Arguments.text(value, function + " requires a string or bytes argument")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }

    public static Object sha256(Object value) {
        return HexFormat.of().formatHex(digest("SHA-256").digest(content("sha256", value)));
    }

    public static Object md5(Object value) {
        return HexFormat.of().formatHex(digest("MD5").digest(content("md5", value)));
    }

    public static Object sha256File(Object path) throws Throwable {
        return file("sha256_file", "SHA-256", path);
    }

    public static Object md5File(Object path) throws Throwable {
        return file("md5_file", "MD5", path);
    }

    private static Object file(String function, String algorithm, Object path) throws Throwable {
        Host.require(Capability.FILESYSTEM_READ, function);
        String name = Arguments.text(path, function + " requires a string path argument");
        Path file = FileBuiltins.path(name, "Failed to read file '" + name + "': ");
        return Waiting.onLane(function, () -> {
            MessageDigest digest = digest(algorithm);
            try (InputStream in = Files.newInputStream(file)) {
                byte[] buffer = new byte[BUFFER_BYTES];
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    digest.update(buffer, 0, n);
                }
            } catch (IOException e) {
                throw new ScriptError("Failed to read file '" + name + "': " + SystemErrors.text(e));
            }
            return HexFormat.of().formatHex(digest.digest());
        });
    }

    public static Object encodeBase64(Object value) {
        if (value instanceof RuffBytes bytes) {
            return Base64Text.encode(bytes.content());
        }
        return Base64Text.encode(Arguments.text(value, "encode_base64 requires a bytes or string argument")
                .getBytes(StandardCharsets.UTF_8));
    }

    public static Object decodeBase64(Object text) {
        try {
            return new RuffBytes(Base64Text.decode(Arguments.text(text, "decode_base64 requires a string argument")));
        } catch (IllegalArgumentException e) {
            throw new ScriptError("Base64 decode error: " + e.getMessage());
        }
    }
}
