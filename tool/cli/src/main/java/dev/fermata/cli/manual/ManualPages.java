package dev.fermata.cli.manual;

import dev.fermata.compiler.tooling.ManualPage;
import dev.fermata.compiler.tooling.ManualPage.ManualEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Writes the manual of a language's builtins: an index, and a page for each group. */
public final class ManualPages {
    private ManualPages() {
    }

    /** Writes all pages into a folder; returns how many builtins they describe. */
    public static int write(String language, List<ManualPage> pages, Path folder) throws IOException {
        Files.createDirectories(folder);
        int count = 0;
        for (ManualPage page : pages) {
            Files.writeString(folder.resolve(page.name() + ".md"), text(page));
            count += page.entries().size();
        }
        Files.writeString(folder.resolve("index.md"), index(language, pages));
        return count;
    }

    private static String index(String language, List<ManualPage> pages) {
        StringBuilder text = new StringBuilder("# Builtins of " + language + "\n\nWritten by `fermata doc --all`.\n");
        for (ManualPage page : pages) {
            text.append("\n## [").append(page.title()).append("](").append(page.name()).append(".md)\n\n");
            for (ManualEntry entry : page.entries()) {
                text.append("- [`").append(entry.name()).append("`](").append(page.name()).append(".md#").append(anchor(entry.name()))
                    .append(") ").append(entry.summary()).append('\n');
            }
        }
        return text.toString();
    }

    static String text(ManualPage page) {
        StringBuilder text = new StringBuilder("# ").append(page.title()).append('\n');
        page.entries().forEach(entry -> entry(text, entry));
        return text.toString();
    }

    private static void entry(StringBuilder text, ManualEntry entry) {
        text.append("\n## ").append(entry.name()).append("\n\n```\n").append(entry.signature()).append("\n```\n\n")
            .append(entry.summary()).append('\n');
        if (!entry.text().isBlank()) {
            text.append('\n').append(entry.text().strip()).append('\n');
        }
        parameters(text, entry);
        if (entry.waits()) {
            text.append("\nA call may wait; other tasks go on meanwhile.\n");
        }
        if (!entry.capability().isEmpty()) {
            text.append("\nNeeds the permission `").append(entry.capability()).append("`.\n");
        }
        if (!entry.example().isBlank()) {
            text.append("\n```ruff\n").append(entry.example().stripTrailing()).append("\n```\n");
        }
        if (!entry.errors().isEmpty()) {
            text.append("\nErrors:\n\n");
            entry.errors().forEach(error -> text.append("- `").append(error).append("`\n"));
        }
    }

    private static void parameters(StringBuilder text, ManualEntry entry) {
        if (entry.parameters().isEmpty()) {
            return;
        }
        text.append("\n| Parameter | |\n|---|---|\n");
        for (String parameter : entry.parameters()) {
            boolean optional = parameter.endsWith("?");
            boolean repeated = parameter.endsWith("...");
            String name = optional ? parameter.substring(0, parameter.length() - 1)
                : repeated ? parameter.substring(0, parameter.length() - 3) : parameter;
            text.append("| `").append(name).append("` | ").append(optional ? "may be left out" : repeated ? "any number" : "required")
                .append(" |\n");
        }
    }

    /** As Markdown renderers make them of headings. */
    static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_ -]", "").replace(' ', '-');
    }
}
