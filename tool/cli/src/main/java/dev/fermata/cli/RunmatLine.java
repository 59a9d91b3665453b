package dev.fermata.cli;

import dev.fermata.cli.runmat.RunmatCommands;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Which command lines are RunMat's: those that begin with its name, with one of its commands that Fermata does not have, or with one
 * of its options; and runs of MATLAB files with options that only RunMat has. Only asked when Fermata's own run command does not
 * understand a line.
 */
final class RunmatLine {
    private static final String NAME = "runmat";

    private RunmatLine() {
    }

    static boolean isOne(String[] words) {
        if (words.length == 0) {
            return false;
        }
        String first = words[0];
        if (first.equals(NAME)) {
            return true;
        }
        if (first.startsWith("-")) {
            return Commands.commandLine().getCommandSpec().findOption(first) == null && (RunmatCommands.hasOption(first) || runsMatlab(words, 0));
        }
        if (first.equals("run")) {
            return runsMatlab(words, 1);
        }
        return !Commands.commandLine().getSubcommands().containsKey(first)
            && (runsMatlab(words, 0) || !Files.isRegularFile(Path.of(first)) && RunmatCommands.has(first));
    }

    /** Whether a MATLAB file stands where the program does, with or without its extension, or an entrypoint is named. */
    private static boolean runsMatlab(String[] words, int from) {
        for (String word : Arrays.asList(words).subList(from, words.length)) {
            if (word.equals("--")) {
                return false;
            }
            if (!word.startsWith("-") && (word.endsWith(".m") || word.indexOf('.') < 0 && !word.isEmpty()
                && (Files.isRegularFile(Path.of(word + ".m")) || RunmatCommands.isEntrypoint(word)))) {
                return true;
            }
        }
        return false;
    }

    static int run(String[] words) {
        List<String> all = Arrays.asList(words);
        return RunmatCommands.run(words[0].equals(NAME) ? all.subList(1, all.size()) : all);
    }
}
