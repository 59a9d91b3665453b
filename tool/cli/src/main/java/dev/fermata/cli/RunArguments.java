package dev.fermata.cli;

import java.util.List;

/**
 * Parses the arguments of {@code run} without the command-line library. Anything it does not understand is left to that
 * library, which explains it.
 */
final class RunArguments {
    private final String[] words;
    private final RunOptions options = new RunOptions();
    private int next;

    private RunArguments(String[] words, int from) {
        this.words = words;
        this.next = from;
    }

    /** The options, or null when help is asked for or something is wrong. */
    static RunOptions parse(String[] words, int from) {
        try {
            RunArguments arguments = new RunArguments(words, from);
            return arguments.parse() ? arguments.options : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private boolean parse() {
        while (next < words.length) {
            String word = words[next];
            boolean haveProgram = options.file != null || options.code != null;
            if (word.equals("--")) {
                next++;
                if (!haveProgram && next < words.length) {
                    options.file = words[next++];
                }
                break;
            }
            if (word.length() > 1 && word.charAt(0) == '-') {
                if (!option(word)) {
                    if (!haveProgram || isMatlab()) { // a script sees no arguments: the option is a mistake, or RunMat's
                        return false;
                    }
                    break; // the program's own option
                }
            } else if (!haveProgram) {
                options.file = word;
                next++;
            } else {
                break;
            }
        }
        if (options.file == null && options.code == null) {
            return false;
        }
        options.arguments.addAll(List.of(words).subList(next, words.length));
        return true;
    }

    private boolean isMatlab() {
        return options.file != null && options.file.endsWith(".m") && options.session.language == null;
    }

    private boolean option(String word) {
        int equals = word.startsWith("--") ? word.indexOf('=') : -1;
        String name = equals < 0 ? word : word.substring(0, equals);
        if (equals < 0 && flag(name)) {
            next++;
            return true;
        }
        if (!takesValue(name) || equals < 0 && next + 1 >= words.length) {
            return false;
        }
        value(name, equals < 0 ? words[next + 1] : word.substring(equals + 1));
        next += equals < 0 ? 2 : 1;
        return true;
    }

    private boolean flag(String name) {
        switch (name) {
            case "--interpreter" -> options.interpreter = true;
            case "--jit" -> options.jit = true;
            case "--json-runtime-diagnostics" -> options.json = true;
            default -> {
                return options.session.permissions.flag(name);
            }
        }
        return true;
    }

    private boolean takesValue(String name) {
        return switch (name) {
            case "-e", "--replay", "--executor", "--workers", "--seed", "--timeout", "--language", "--engine",
                "--scheduler-timeout-ms", "--compat", "--error-namespace", "--callstack-limit", "--config" -> true;
            default -> false;
        };
    }

    private void value(String name, String value) {
        SessionOptions session = options.session;
        switch (name) {
            case "-e" -> options.code = value;
            case "--replay" -> options.replay = value;
            case "--executor" -> session.executor = value;
            case "--workers" -> session.workers = Integer.parseInt(value);
            case "--seed" -> session.seed = Long.valueOf(value);
            case "--timeout" -> session.timeoutSeconds = Double.parseDouble(value);
            case "--language" -> session.language = value;
            case "--engine" -> session.engine = value;
            case "--compat" -> session.compat = value;
            case "--error-namespace" -> session.errorNamespace = value;
            case "--callstack-limit" -> session.callStackMax = Integer.valueOf(value);
            case "--config" -> session.config = value;
            case "--scheduler-timeout-ms" -> session.schedulerTimeoutMillis = Long.valueOf(value);
            default -> throw new AssertionError(name);
        }
    }
}
