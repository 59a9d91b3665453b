package dev.fermata.matlab.builtin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The pages of builtins and library functions, from the texts beside the tables. An entry begins with its call forms at the
 * beginning of a line, as {@code [s, i] = sort(x, dim)}; indented lines follow.
 */
public final class Documentation {
    private static final List<String> WRITTEN = List.of("/dev/fermata/matlab/prelude/", "/dev/fermata/matlab/toolbox/");
    private static final String FOLDER = "/dev/fermata/matlab/builtin/doc/";

    private Documentation() {
    }

    /** The page of a function; empty when there is none. */
    public static Optional<String> of(String name) {
        String page = Pages.ALL.get(name);
        return Optional.ofNullable(page != null ? page : written(name));
    }

    /** The page of a library function without one: how it is called, and the comment in front of it; null for none. */
    private static String written(String name) {
        if (!name.matches("[A-Za-z]\\w*")) {
            return null;
        }
        StringBuilder comment = new StringBuilder();
        for (String line : WRITTEN.stream().flatMap(folder -> Pages.text(folder + name + ".m").lines()).toList()) {
            if (line.startsWith("function ") || line.startsWith("classdef ")) {
                return line.substring(line.indexOf(' ') + 1) + "\n" + comment;
            }
            if (line.startsWith("%")) {
                comment.append("  ").append(line.substring(1).strip()).append('\n');
            }
        }
        return null;
    }

    /** All names that have a page, sorted. */
    public static List<String> names() {
        return List.copyOf(Pages.ALL.keySet());
    }

    /** Read when somebody first asks. */
    private static final class Pages {
        private static final Map<String, String> ALL = read();

        private static Map<String, String> read() {
            Map<String, String> pages = new TreeMap<>();
            for (String file : text(FOLDER + "families.txt").lines().filter(line -> !line.isBlank()).toList()) {
                StringBuilder page = new StringBuilder();
                for (String line : text(FOLDER + file.strip() + ".txt").lines().toList()) {
                    if (!line.isEmpty() && line.charAt(0) != ' ' && page.indexOf("\n ") >= 0) {
                        put(pages, page);
                        page.setLength(0);
                    }
                    page.append(line).append('\n');
                }
                put(pages, page);
            }
            return pages;
        }

        private static void put(Map<String, String> pages, StringBuilder page) {
            String text = page.toString().strip();
            if (!text.isEmpty()) {
                text.lines().takeWhile(line -> !line.startsWith(" ")).map(Pages::name).forEach(name -> pages.putIfAbsent(name, page.toString()));
            }
        }

        private static String name(String form) {
            String call = form.substring(form.indexOf('=') + 1).strip();
            int end = 0;
            while (end < call.length() && (Character.isLetterOrDigit(call.charAt(end)) || "_.".indexOf(call.charAt(end)) >= 0)) {
                end++;
            }
            return call.substring(0, end);
        }

        private static String text(String file) {
            try (InputStream in = Documentation.class.getResourceAsStream(file)) {
                return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new IllegalStateException("cannot read " + file, e);
            }
        }
    }
}
