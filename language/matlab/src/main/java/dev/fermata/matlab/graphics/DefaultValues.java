package dev.fermata.matlab.graphics;

import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Values that a program sets for objects to be made: properties whose names begin with default, a type and a property. */
final class DefaultValues {
    private static final String PREFIX = "default";

    private final Map<String, Object> values = new TreeMap<>();

    static boolean isName(GraphicsObject object, String name) {
        return (object.kind == Kind.ROOT || object.kind == Kind.FIGURE || object.kind.isAxes()) && name.length() > PREFIX.length()
                && name.regionMatches(true, 0, PREFIX, 0, PREFIX.length());
    }

    void set(String name, Object value) {
        if ("remove".equals(Values.textOrNull(value)) || "factory".equals(Values.textOrNull(value))) {
            values.remove(name.toLowerCase(Locale.ROOT));
        } else {
            values.put(name.toLowerCase(Locale.ROOT), Values.share(value));
        }
    }

    /** The value nearest to an object; without one, what such objects are made with; null for no property. */
    static Object get(GraphicsObject from, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (GraphicsObject at = from; at != null; at = at.parent) {
            if (at.defaults != null && at.defaults.values.containsKey(lower)) {
                return at.defaults.values.get(lower);
            }
        }
        for (Kind kind : Kind.values()) {
            String prefix = PREFIX + kind.type();
            if (lower.startsWith(prefix)) {
                for (Map.Entry<String, Object> each : Defaults.of(kind).entrySet()) {
                    if (lower.equals(prefix + each.getKey().toLowerCase(Locale.ROOT))) {
                        return each.getValue();
                    }
                }
            }
        }
        return null;
    }

    /** Gives a new object the values that hold where it is made, those farther out first. */
    static void apply(GraphicsObject made, GraphicsObject parent) {
        List<DefaultValues> all = new ArrayList<>();
        for (GraphicsObject at = parent; at != null; at = at.parent) {
            if (at.defaults != null) {
                all.addFirst(at.defaults);
            }
        }
        String prefix = PREFIX + made.kind.type();
        for (DefaultValues each : all) {
            each.values.forEach((name, value) -> {
                String property = name.startsWith(prefix) ? made.spelling(name.substring(prefix.length())) : null;
                if (property != null && made.stored(property) != null) {
                    made.set(property, value);
                }
            });
        }
    }
}
