package dev.fermata.matlab.system;

import dev.fermata.matlab.session.MatlabSession;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.util.LinkedHashMap;
import java.util.Map;

/** Values that programs keep by group and name. They last as long as the session. */
final class Preferences {
    private final Map<String, Map<String, Object>> groups = new LinkedHashMap<>();

    private Preferences() {
    }

    private static Map<String, Map<String, Object>> groups() {
        return MatlabSession.current().state(Preferences.class, Preferences::new).groups;
    }

    private static String text(Object value) {
        String text = Values.textOrNull(value);
        if (text == null) {
            throw Errors.of("preferences:InvalidInput", "Group and preference names must be text.");
        }
        return text;
    }

    static Object get(Object[] in, int nargout) {
        if (in.length == 0) {
            StructArray all = StructArray.scalar();
            groups().forEach((name, group) -> all.put(name, 0, struct(group)));
            return all;
        }
        Map<String, Object> group = groups().get(text(in[0]));
        if (in.length == 1) {
            if (group == null) {
                throw missing("group '" + text(in[0]) + "'");
            }
            return struct(group);
        }
        Object value = group == null ? null : group.get(text(in[1]));
        if (value == null && in.length < 3) {
            throw missing("preference '" + text(in[1]) + "' of group '" + text(in[0]) + "'");
        }
        if (value == null) {
            groups().computeIfAbsent(text(in[0]), _ -> new LinkedHashMap<>()).put(text(in[1]), Values.share(in[2]));
            return in[2];
        }
        return value;
    }

    private static RuntimeException missing(String what) {
        return Errors.of("getpref:NotFound", "The " + what + " does not exist.");
    }

    private static StructArray struct(Map<String, Object> group) {
        StructArray struct = StructArray.scalar();
        group.forEach((name, value) -> struct.put(name, 0, value));
        return struct;
    }

    static Object set(String function, Object[] in) {
        Map<String, Object> group = groups().computeIfAbsent(text(in[0]), _ -> new LinkedHashMap<>());
        if (function.equals("addpref") && group.containsKey(text(in[1]))) {
            throw Errors.of("addpref:AlreadyExists", "The preference '" + text(in[1]) + "' already exists.");
        }
        group.put(text(in[1]), Values.share(in[2]));
        return null;
    }

    static Object has(Object[] in, int nargout) {
        Map<String, Object> group = groups().get(text(in[0]));
        return group != null && (in.length == 1 || group.containsKey(text(in[1])));
    }

    static Object remove(Object[] in, int nargout) {
        if (in.length == 1) {
            groups().remove(text(in[0]));
        } else if (groups().containsKey(text(in[0]))) {
            groups().get(text(in[0])).remove(text(in[1]));
        }
        return null;
    }
}
