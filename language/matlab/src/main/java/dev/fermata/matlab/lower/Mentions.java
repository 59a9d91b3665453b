package dev.fermata.matlab.lower;

import dev.fermata.matlab.syntax.Children;
import dev.fermata.matlab.syntax.Tree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a file names, in its code and in the texts that it may evaluate: it decides, before anything runs, what the code of
 * a program has to be ready for.
 */
final class Mentions {
    private static final Set<String> EVALUATING = Set.of("eval", "evalc", "evalin", "feval");
    /** Bring files to places where they are found. */
    private static final Set<String> BRINGING = Set.of("copyfile", "movefile", "unzip", "untar", "gunzip", "websave", "urlwrite");
    /** Declares the classes for tests, or is one of their packages, which need no declaration. */
    private static final List<String> TEST_CLASSES = List.of("__register_test_classes", "PkgF", "PkgG");

    private final Set<String> names = new HashSet<>();
    private final List<String> texts = new ArrayList<>();
    private final PathChanges pathChanges = new PathChanges();
    private boolean constructs;

    private Mentions() {
    }

    static Mentions of(Tree.File file) {
        Mentions mentions = new Mentions();
        Children.walk(List.of(file), mentions::visit);
        return mentions;
    }

    private boolean visit(Tree node) {
        pathChanges.visit(node);
        switch (node) {
            case Tree.Name e -> names.add(e.name());
            case Tree.Paren e -> constructs |= e.base() instanceof Tree.Name called && Library.isConstructor(called.name());
            case Tree.Field e -> names.add(e.name());
            case Tree.Handle e -> qualified(e.name());
            case Tree.MetaClass e -> qualified(e.name());
            case Tree.SuperMethod e -> qualified(e.base());
            case Tree.Import s -> names.addAll(s.path());
            case Tree.ClassDefinition definition -> definition.parents().forEach(this::qualified);
            case Tree.ArgumentDeclaration declaration -> qualified(declaration.className());
            case Tree.Command s -> {
                names.add(s.name());
                texts.addAll(s.words());
            }
            case Tree.CharLiteral e -> texts.add(e.text());
            case Tree.StringLiteral e -> texts.add(e.text());
            default -> { }
        }
        return true;
    }

    private void qualified(String name) {
        if (name != null) {
            int dot = name.indexOf('.');
            names.add(dot < 0 ? name : name.substring(0, dot));
        }
    }

    private boolean has(String name) {
        if (names.contains(name)) {
            return true;
        }
        for (String text : texts) {
            if (text.contains(name)) {
                return true;
            }
        }
        return false;
    }

    /** Whether variables may hold objects that do something when they go. */
    boolean cleanups() {
        return has("onCleanup");
    }

    /** Whether blocks may await. */
    boolean awaits() {
        return has("await");
    }

    /** Whether text that is evaluated, or code that only such text may reach, seems to make objects of the library's classes. */
    boolean evaluatedObjects() {
        return !Collections.disjoint(names, EVALUATING) && (constructs || texts.stream().anyMatch(Library::mentionsClass));
    }

    boolean testClasses() {
        for (String name : TEST_CLASSES) {
            if (has(name)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the path is changed, or files are written, such that classes may be found of which nothing is known before. */
    boolean unknownClasses(FileScope file) {
        return texts.stream().anyMatch(text -> text.stripLeading().startsWith("classdef"))
                || !Collections.disjoint(names, EVALUATING) && texts.stream().anyMatch(PathChanges::isIn)
                || pathChanges.any() && (!Collections.disjoint(names, BRINGING) || pathChanges.mayLeadToClasses(file));
    }
}
