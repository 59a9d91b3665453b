package dev.fermata.ruff.task;

import dev.fermata.ruff.builtin.Builtin;
import dev.fermata.ruff.value.Operations;
import dev.fermata.ruff.value.Values;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.task.ScriptError;
import java.util.concurrent.ConcurrentHashMap;

/** The program's store of values that all its tasks and modules see. */
public final class SharedStore {
    private static final Object NULL = new Object();

    private final ConcurrentHashMap<String, Object> values = new ConcurrentHashMap<>();

    private SharedStore() {
    }

    static Builtin describe(String name) {
        Declaration entry = new Declaration(SharedStore.class, name);
        return switch (name) {
            case "shared_set" -> entry.returns(boolean.class).takes(2, "set", "shared_set requires (key, value) arguments");
            case "shared_get" -> entry.takes(1, "get", "shared_get requires one key argument");
            case "shared_has" -> entry.returns(boolean.class).takes(1, "has", "shared_has requires one key argument");
            case "shared_delete" -> entry.returns(boolean.class).takes(1, "delete", "shared_delete requires one key argument");
            case "shared_add_int" -> entry.returns(long.class).takes(2, "addInt", "shared_add_int requires (key, delta) arguments");
            default -> null;
        };
    }

    private static ConcurrentHashMap<String, Object> values() {
        return Session.current().attachment(SharedStore.class, session -> new SharedStore()).values;
    }

    private static String key(String function, Object key) {
        if (key instanceof String text) {
            return text;
        }
        throw new ScriptError(function + " key must be a string");
    }

    private static ScriptError notFound(String function, String key) {
        return new ScriptError(function + " key '" + key + "' not found");
    }

    public static boolean set(Object key, Object value) {
        values().put(key("shared_set", key), value == null ? NULL : Values.share(value));
        return true;
    }

    public static Object get(Object key) {
        String name = key("shared_get", key);
        Object value = values().get(name);
        if (value == null) {
            throw notFound("shared_get", name);
        }
        return value == NULL ? null : value;
    }

    public static boolean has(Object key) {
        return values().containsKey(key("shared_has", key));
    }

    public static boolean delete(Object key) {
        return values().remove(key("shared_delete", key)) != null;
    }

    /** Adds to an int in one step, whatever other tasks do. */
    public static long addInt(Object key, Object delta) {
        String name = key("shared_add_int", key);
        if (!(delta instanceof Long step)) {
            throw new ScriptError("shared_add_int delta must be an int");
        }
        Object sum = values().computeIfPresent(name, (ignored, value) -> {
            if (value instanceof Long number) {
                return Operations.add(number.longValue(), step.longValue());
            }
            throw new ScriptError("shared_add_int requires key '" + name + "' to reference an int");
        });
        if (sum == null) {
            throw notFound("shared_add_int", name);
        }
        return (Long) sum;
    }
}
