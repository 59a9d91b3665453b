package dev.fermata.compiler.tooling;

import java.util.List;

/**
 * A group of builtins in the manual.
 *
 * @param name  lower case, good for a file name
 * @param title for people
 */
public record ManualPage(String name, String title, List<ManualEntry> entries) {
    public ManualPage {
        entries = List.copyOf(entries);
    }

    /**
     * One builtin.
     *
     * @param signature  for example {@code substring(text, start, end) -> string}
     * @param parameters names; those that may be left out end in a question mark, the one that may be repeated in dots
     * @param capability what a program must be allowed to do to call it; empty for nothing
     */
    public record ManualEntry(String name, String signature, List<String> parameters, String summary, String text, String example,
        List<String> errors, String capability, boolean waits) {
    }
}
