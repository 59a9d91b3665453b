package dev.fermata.matlab.system;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.builtin.Documentation;
import dev.fermata.matlab.function.MatlabFunctions;
import dev.fermata.matlab.session.Outputs;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Texts about functions and about the program itself. */
public final class HelpBuiltins {
    static final String NAMES = "help doc lookfor ver matlabRelease";

    private static final String RULE = "-".repeat(101);

    private HelpBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "help", "doc" -> Builtin.of(name, 0, 1, 1, HelpBuiltins::help);
            case "lookfor" -> Builtin.of(name, 1, 2, 0, HelpBuiltins::lookfor);
            case "ver" -> Builtin.of(name, 0, 1, 1, HelpBuiltins::ver);
            case "matlabRelease" -> Builtin.of(name, 0, 0, (_, _) -> StructArray.scalar().with("Release", StringArray.scalar("R2023b"))
                    .with("Stage", StringArray.scalar("release")).with("Update", 0.0));
            default -> null;
        };
    }

    private static Object help(Object[] in, int nargout) throws IOException {
        String name = in.length == 0 ? "help" : Values.textOrNull(in[0]);
        if (name == null) {
            throw Errors.of("help:InvalidInput", "Argument must be a character vector or string scalar.");
        }
        String text = text(name);
        if (nargout > 0) {
            return CharArray.of(text);
        }
        Outputs.print(text.isEmpty() ? "\n" + name + " not found.\n\nUse the Help browser search field to search the documentation, or\n"
                + "type \"help help\" for help command options, such as help for methods.\n\n" : text + "\n");
        return null;
    }

    /** The comment at the beginning of a function's file, or the page of a builtin; empty when there is neither. */
    private static String text(String name) throws IOException {
        Path file = MatlabFunctions.current().file(name.endsWith(".m") ? name.substring(0, name.length() - 2) : name);
        if (file != null) {
            return comment(Files.readAllLines(file));
        }
        Optional<String> page = Documentation.of(name);
        return page.isEmpty() ? "" : " " + page.get().stripTrailing().replace("\n", "\n ") + "\n";
    }

    /** The first block of comment lines, before or after the line that begins the function. */
    private static String comment(List<String> lines) {
        StringBuilder text = new StringBuilder();
        boolean isFunctionSeen = false;
        for (String line : lines) {
            String stripped = line.strip();
            if (stripped.startsWith("%")) {
                text.append(' ').append(stripped.substring(1)).append('\n');
            } else if (!text.isEmpty()) {
                break;
            } else if (!stripped.isEmpty()) {
                if (isFunctionSeen || !stripped.startsWith("function") && !stripped.startsWith("classdef")) {
                    break;
                }
                isFunctionSeen = true;
            }
        }
        return text.toString();
    }

    /** One line for each function whose page has a word. */
    private static Object lookfor(Object[] in, int nargout) {
        String word = Values.textOrNull(in[in.length - 1]);
        if (word == null) {
            throw Errors.of("lookfor:InvalidInput", "Argument must be a character vector or string scalar.");
        }
        String wanted = word.toLowerCase(Locale.ROOT);
        StringBuilder text = new StringBuilder();
        for (String name : Documentation.names()) {
            String page = Documentation.of(name).orElse("");
            if (page.toLowerCase(Locale.ROOT).contains(wanted)) {
                String about = page.lines().filter(line -> line.startsWith(" ")).findFirst().orElse("").strip();
                text.append(String.format(Locale.ROOT, "%-30s - %s%n", name, about).replace(System.lineSeparator(), "\n"));
            }
        }
        Outputs.print(text.toString());
        return null;
    }

    private static Object ver(Object[] in, int nargout) {
        String product = in.length == 0 ? "matlab" : String.valueOf(Values.textOrNull(in[0]));
        boolean isKnown = product.equalsIgnoreCase("matlab") || product.equalsIgnoreCase("runmat");
        if (nargout > 0) {
            StructArray result = new StructArray(isKnown ? new int[] {1, 1} : new int[] {1, 0});
            List.of("Name", "Version", "Release", "Date").forEach(result::addField);
            if (isKnown) {
                result.put("Name", 0, CharArray.of("MATLAB"));
                result.put("Version", 0, CharArray.of("23.2"));
                result.put("Release", 0, CharArray.of("(R2023b)"));
                result.put("Date", 0, CharArray.of("01-Aug-2023"));
            }
            return result;
        }
        Outputs.print(RULE + "\nMATLAB Version: 23.2 (R2023b)\nOperating System: " + System.getProperty("os.name") + " " + System.getProperty("os.arch")
                + "\nJava Version: Java " + Runtime.version() + "\n" + RULE + "\n"
                + (isKnown ? "MATLAB                                                Version 23.2        (R2023b)\n" : ""));
        return null;
    }
}
