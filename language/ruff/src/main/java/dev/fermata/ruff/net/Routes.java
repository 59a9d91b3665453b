package dev.fermata.ruff.net;

import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.ruff.value.RuffDict;
import dev.fermata.ruff.value.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which handler answers which request; immutable. The first route registered for something wins. */
final class Routes {
    static final Routes NONE = new Routes(Map.of(), List.of());
    private static final RuffDict NO_PARAMETERS = new RuffDict();

    static {
        Values.share(NO_PARAMETERS);
    }

    /** Path to handler, by method. */
    private final Map<String, Map<String, FunctionValue>> exact;
    private final List<Pattern> patterns;

    /** A handler, and the values of the path's parameters. */
    record Match(FunctionValue handler, RuffDict parameters) {
    }

    private record Pattern(String method, String[] segments, FunctionValue handler) {
        /** The parameters of a path; null when it does not match. */
        RuffDict match(String[] path) {
            if (path.length != segments.length) {
                return null;
            }
            RuffDict parameters = new RuffDict();
            for (int i = 0; i < path.length; i++) {
                if (isParameter(segments[i])) {
                    if (path[i].isEmpty()) {
                        return null;
                    }
                    parameters.put(segments[i].substring(1), path[i]);
                } else if (!segments[i].equals(path[i])) {
                    return null;
                }
            }
            return parameters;
        }
    }

    private Routes(Map<String, Map<String, FunctionValue>> exact, List<Pattern> patterns) {
        this.exact = exact;
        this.patterns = patterns;
    }

    private static boolean isParameter(String segment) {
        return segment.length() > 1 && segment.charAt(0) == ':';
    }

    private static String[] segments(String path) {
        return path.split("/", -1);
    }

    Routes with(String method, String path, FunctionValue handler) {
        Map<String, Map<String, FunctionValue>> paths = new HashMap<>(exact);
        Map<String, FunctionValue> ofMethod = new HashMap<>(paths.getOrDefault(method, Map.of()));
        ofMethod.putIfAbsent(path, handler);
        paths.put(method, ofMethod);
        List<Pattern> more = new ArrayList<>(patterns);
        String[] segments = segments(path);
        for (String segment : segments) {
            if (isParameter(segment)) {
                more.add(new Pattern(method, segments, handler));
                break;
            }
        }
        return new Routes(paths, more);
    }

    /** What answers a request; null for nothing. */
    Match find(String method, String path) {
        Map<String, FunctionValue> ofMethod = exact.get(method);
        if (ofMethod == null) {
            return null;
        }
        FunctionValue handler = ofMethod.get(path);
        if (handler != null) {
            return new Match(handler, NO_PARAMETERS);
        }
        if (!patterns.isEmpty()) {
            String[] segments = segments(path);
            for (Pattern pattern : patterns) {
                RuffDict parameters = pattern.method.equals(method) ? pattern.match(segments) : null;
                if (parameters != null) {
                    return new Match(pattern.handler, parameters);
                }
            }
        }
        return null;
    }
}
