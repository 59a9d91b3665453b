package dev.fermata.matlab.lower;

import dev.fermata.compiler.source.Source;
import dev.fermata.matlab.syntax.MatlabSyntax;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What of the language's library is written in the language: functions of the prelude, which know nothing of objects, and
 * functions and classes of toolboxes. A file is read when a name first leads to it.
 */
final class Library {
    private static final String PRELUDE = "/dev/fermata/matlab/prelude/";
    private static final String TOOLBOX = "/dev/fermata/matlab/toolbox/";
    /** Names of classes, so that other names cost nothing. */
    private static final Set<String> CLASSES = Set.of("lti", "tf", "ss", "zpk", "pid", "basegraph", "GraphPlot", "graph", "digraph", "triangulation", "delaunayTriangulation", "DelaunayTri",
            "SecondOrderConeConstraint", "memmapfile", "scatteredInterpolant", "polyshape", "timeseries", "alphaShape");

    private final ProgramScope program;
    private final Map<String, FileScope> files = new HashMap<>();

    Library(ProgramScope program) {
        this.program = program;
    }

    /** Whether a function or class of that name is in one of the folders. */
    static boolean has(String name) {
        return Library.class.getResource(PRELUDE + name + ".m") != null || isToolbox(name);
    }

    static boolean isToolbox(String name) {
        return Library.class.getResource(TOOLBOX + name + ".m") != null || DistributionClasses.text(name) != null;
    }

    /** Calls of the classes in text; compiled when the first program asks. */
    private static final class Constructions {
        private static final Pattern IN_TEXT = Pattern.compile("\\b(?:" + String.join("|", CLASSES) + ")\\s*(?:[('\"]|$)");
    }

    /** Whether a text seems to make objects of the classes: code in it may only be compiled when the program runs. */
    static boolean mentionsClass(String text) {
        return Constructions.IN_TEXT.matcher(text).find();
    }

    /** Whether calls of a name make objects of the language's own classes. */
    static boolean isConstructor(String name) {
        return CLASSES.contains(name);
    }

    static boolean hasClass(String name) {
        return CLASSES.contains(name) || ModelClasses.has(name)
                || (name.startsWith("matlab.") || name.startsWith("parallel.")) && name.indexOf('/') < 0 && Library.class.getResource(TOOLBOX + name + ".m") != null;
    }

    /** The function of that name; null when there is none. */
    UserFunction function(String name) {
        FileScope file = hasClass(name) ? null : file(name);
        return file == null ? null : file.main;
    }

    /** The class of that name; null when there is none. */
    ClassDeclaration classNamed(String name) {
        FileScope file = hasClass(name) ? file(name) : null;
        return file == null ? null : file.classes.get(name.substring(name.lastIndexOf('.') + 1));
    }

    void clear() {
        files.clear();
    }

    private FileScope file(String name) {
        if (name.indexOf('.') >= 0 && !hasClass(name) || name.indexOf('/') >= 0) {
            return null;
        }
        FileScope known = files.get(name);
        if (known == null && !files.containsKey(name)) {
            known = read(PRELUDE, name, FileScope.Origin.PRELUDE);
            known = known == null ? read(TOOLBOX, name, FileScope.Origin.TOOLBOX) : known;
            files.put(name, known);
        }
        return known;
    }

    private FileScope read(String folder, String name, FileScope.Origin origin) {
        String text = text(folder, name);
        if (text == null && origin == FileScope.Origin.TOOLBOX) {
            text = DistributionClasses.text(name);
        }
        if (text == null) {
            return null;
        }
        Source source = new Source(name + ".m", text);
        return new FileScope(program, source, null, origin, MatlabSyntax.parse(source, Set.of()), name.substring(0, name.lastIndexOf('.') + 1));
    }

    private static String text(String folder, String name) {
        try (InputStream text = Library.class.getResourceAsStream(folder + name + ".m")) {
            return text == null ? null : new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the library function " + name, e);
        }
    }
}
