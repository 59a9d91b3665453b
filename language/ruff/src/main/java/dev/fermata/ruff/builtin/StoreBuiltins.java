package dev.fermata.ruff.builtin;

import dev.fermata.runtime.task.ScriptError;
import dev.fermata.ruff.value.RuffDict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The key-value store: texts by name, kept in a JSON file. */
public final class StoreBuiltins {
    /** Two tasks must not lose each other's writes. */
    private static final Object LOCK = new Object();

    private StoreBuiltins() {
    }

    static Builtin describe(String name) {
        Entry entry = new Entry(StoreBuiltins.class, name).waits();
        return switch (name) {
            case "kv_set" -> entry.needs(Capability.FILESYSTEM_WRITE).takesLoosely(2);
            case "kv_get" -> entry.needs(Capability.FILESYSTEM_READ).takesLoosely(1);
            default -> null;
        };
    }

    private static String file() {
        String chosen = Host.environment().get("RUFF_KV_PATH");
        return chosen == null || chosen.isEmpty() ? ".ruff_kv.json" : chosen;
    }

    public static Object kvSet(Object key, Object value) throws Throwable {
        Host.require(Capability.FILESYSTEM_WRITE, "kv_set");
        if (!(key instanceof String name && value instanceof String text)) {
            throw new ScriptError("kv_set requires key and value string arguments");
        }
        String file = file();
        Path path = FileBuiltins.path(file, "kv_set failed to write '" + file + "': ");
        return FileBuiltins.later("kv_set", "kv_set failed to write '" + file + "': ", () -> {
            synchronized (LOCK) {
                RuffDict store = load("kv_set", path);
                store.put(name, text);
                replace(path, JsonBuiltins.write(store, true));
            }
            return true;
        });
    }

    /** All or nothing: a program that is killed in the middle leaves the old store. */
    private static void replace(Path path, String content) throws IOException {
        Path file = Files.exists(path) ? path.toRealPath() : path;
        Path next = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(next, content);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }

    public static Object kvGet(Object key) throws Throwable {
        Host.require(Capability.FILESYSTEM_READ, "kv_get");
        String name = Arguments.text(key, "kv_get requires a key string argument");
        String file = file();
        Path path = FileBuiltins.path(file, "kv_get failed to read '" + file + "': ");
        return FileBuiltins.later("kv_get", "kv_get failed to read '" + file + "': ", () -> {
            synchronized (LOCK) {
                return load("kv_get", path).getOrNull(name);
            }
        });
    }

    private static RuffDict load(String function, Path path) throws IOException {
        if (!Files.exists(path)) {
            return new RuffDict();
        }
        String json = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
        if (JsonBuiltins.read(json) instanceof RuffDict store) {
            return store;
        }
        throw new ScriptError(function + " found no JSON object in '" + path.getFileName() + "'");
    }
}
