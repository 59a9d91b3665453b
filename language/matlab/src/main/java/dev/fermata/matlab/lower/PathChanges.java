package dev.fermata.matlab.lower;

import dev.fermata.matlab.syntax.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The places of a file where it changes the path or the current folder, or runs a script: whether these may lead to classes
 * is told before anything runs, as far as the folders can be told from the text. Code of programs that meet no class is
 * simpler and faster.
 */
final class PathChanges {
    private static final Set<String> CHANGING = Set.of("addpath", "cd", "chdir", "path", "userpath", "run");
    /** A folder with more entries than this is not looked through. */
    private static final int ENTRIES_MAX = 300;
    private static final int DEPTH_MAX = 8;

    private final List<Tree> calls = new ArrayList<>();
    /** What names are assigned to, where that is an expression of its own. */
    private final Map<String, List<Tree.Expression>> assigned = new HashMap<>();
    /** Names that get values in other ways. */
    private final Set<String> bound = new HashSet<>();

    /** Notes what a node has to say. */
    void visit(Tree node) {
        switch (node) {
            case Tree.Paren e when e.base() instanceof Tree.Name called && CHANGING.contains(called.name()) && !e.arguments().isEmpty() -> calls.add(e);
            case Tree.Command s when CHANGING.contains(s.name()) && !s.words().isEmpty() -> calls.add(s);
            case Tree.Handle e when CHANGING.contains(e.name()) -> calls.add(e);
            case Tree.Assignment s when s.target() instanceof Tree.Name name -> assigned.computeIfAbsent(name.name(), _ -> new ArrayList<>()).add(s.value());
            case Tree.Assignment s -> bindHead(s.target());
            case Tree.MultiAssignment s -> several(s);
            case Tree.For s -> bindHead(s.variable());
            case Tree.Global s -> bound.addAll(s.names());
            case Tree.Anonymous e -> bound.addAll(e.parameters());
            case Tree.FunctionDefinition definition -> definition.inputs().forEach(input -> bound.add(input.name()));
            default -> { }
        }
    }

    private void several(Tree.MultiAssignment s) {
        for (int i = 0; i < s.targets().size(); i++) {
            if (i == 0 && s.targets().getFirst() instanceof Tree.Name name) {
                assigned.computeIfAbsent(name.name(), _ -> new ArrayList<>()).add(s.value());
            } else if (s.targets().get(i) != null) {
                bindHead(s.targets().get(i));
            }
        }
    }

    private void bindHead(Tree.Expression target) {
        Tree.Expression at = target;
        while (at instanceof Tree.Paren || at instanceof Tree.Brace || at instanceof Tree.Field || at instanceof Tree.DynamicField) {
            at = AssignmentLowering.base(at);
        }
        if (at instanceof Tree.Name name) {
            bound.add(name.name());
        }
    }

    /** Whether text that may be evaluated changes the path. */
    static boolean isIn(String text) {
        return CHANGING.contains(text) || Calls.IN_TEXT.matcher(text).find();
    }

    /** Calls in text; compiled when the first program asks. */
    private static final class Calls {
        private static final Pattern IN_TEXT = Pattern.compile("(?<![\\w.])(?:(?:" + String.join("|", CHANGING) + ")\\(|(?:addpath|cd) [^ ])");
    }

    boolean any() {
        return !calls.isEmpty();
    }

    /** Whether one of the places may lead to a folder with classes. */
    boolean mayLeadToClasses(FileScope file) {
        for (Tree call : calls) {
            boolean leads = switch (call) {
                case Tree.Paren e when isVariable(((Tree.Name) e.base()).name()) -> false;
                case Tree.Paren e when ((Tree.Name) e.base()).name().equals("run") -> runs(file, folders(file, e.arguments().getFirst(), 0));
                case Tree.Paren e -> e.arguments().stream().anyMatch(argument -> isFolder(argument) && mayHoldClasses(file, folders(file, argument, 0)));
                case Tree.Command s when s.name().equals("run") -> runs(file, named(file, s.words().getFirst()));
                case Tree.Command s -> s.words().stream().anyMatch(word -> mayHoldClasses(file, named(file, word)));
                default -> true;
            };
            if (leads) {
                return true;
            }
        }
        return false;
    }

    private boolean isVariable(String name) {
        return assigned.containsKey(name) || bound.contains(name);
    }

    private static boolean isFolder(Tree.Expression argument) {
        return !(argument instanceof Tree.Number) && !(argument instanceof Tree.CharLiteral text && text.text().startsWith("-"));
    }

    /** The scripts lead to classes by what they say, or by the folder that they are in. */
    private static boolean runs(FileScope file, List<Path> scripts) {
        if (scripts == null) {
            return true;
        }
        for (Path named : scripts) {
            Path script = named.toString().endsWith(".m") ? named : named.resolveSibling(named.getFileName() + ".m");
            if (Files.isRegularFile(script)) {
                file.program.lookAt(script);
                if (mayHoldClasses(file, List.of(script.getParent()))) {
                    return true;
                }
            }
        }
        return false;
    }

    // ---- what expressions stand for ----

    /** The folders that an expression may mean; null when the text does not tell. */
    private List<Path> folders(FileScope file, Tree.Expression e, int depth) {
        if (depth > DEPTH_MAX) {
            return null;
        }
        return switch (e) {
            case Tree.CharLiteral text -> named(file, text.text());
            case Tree.StringLiteral text -> named(file, text.text());
            case Tree.Parenthesized inner -> folders(file, inner.inner(), depth + 1);
            case Tree.Name name when assigned.containsKey(name.name()) && !bound.contains(name.name()) -> {
                List<Path> all = new ArrayList<>();
                for (Tree.Expression value : assigned.get(name.name())) {
                    List<Path> each = folders(file, value, depth + 1);
                    if (each == null) {
                        yield null;
                    }
                    all.addAll(each);
                }
                yield all;
            }
            case Tree.Name name when !bound.contains(name.name()) -> called(file, name.name(), List.of(), depth);
            case Tree.Paren call when call.base() instanceof Tree.Name name && !isVariable(name.name()) -> called(file, name.name(), call.arguments(), depth);
            default -> null;
        };
    }

    private List<Path> called(FileScope file, String function, List<Tree.Expression> arguments, int depth) {
        return switch (function) {
            case "pwd", "cd", "chdir", "addpath", "path" -> named(file, ""); // what was before
            case "tempdir", "tempname" -> List.of();
            case "mfilename" -> file.directory == null ? null : List.of(file.directory.resolve(file.source.name()));
            case "genpath" -> below(arguments.isEmpty() ? null : folders(file, arguments.getFirst(), depth + 1));
            case "fileparts" -> {
                List<Path> inner = arguments.isEmpty() ? null : folders(file, arguments.getFirst(), depth + 1);
                yield inner == null || inner.stream().anyMatch(each -> each.getParent() == null) ? null : inner.stream().map(Path::getParent).toList();
            }
            case "fullfile" -> {
                List<Path> inner = arguments.isEmpty() ? null : folders(file, arguments.getFirst(), depth + 1);
                List<String> rest = arguments.isEmpty() ? null : VariableUse.literals(arguments.subList(1, arguments.size()));
                yield inner == null || rest == null ? null : inner.stream().map(each -> each.resolve(String.join("/", rest)).normalize()).toList();
            }
            default -> null;
        };
    }

    private static List<Path> below(List<Path> folders) {
        if (folders == null) {
            return null;
        }
        List<Path> all = new ArrayList<>(folders);
        for (Path folder : folders) {
            try (Stream<Path> inner = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
                inner.limit(ENTRIES_MAX).filter(Files::isDirectory).forEach(all::add);
            } catch (IOException e) {
                return null;
            }
        }
        return all;
    }

    /** Folders by their names, from the folders in which the program may be by then. */
    private static List<Path> named(FileScope file, String text) {
        List<Path> all = new ArrayList<>();
        try {
            for (String name : text.split(":")) {
                for (Path from : new Path[] {file.program.currentFolder(), file.directory}) {
                    if (from != null) {
                        all.add(name.isEmpty() ? from : from.resolve(name).normalize());
                    }
                }
            }
        } catch (InvalidPathException e) {
            return List.of();
        }
        return all;
    }

    // ---- what folders hold ----

    /** Other folders than those that are searched from the beginning: their classes are known. */
    private static boolean mayHoldClasses(FileScope file, List<Path> folders) {
        if (folders == null) {
            return true;
        }
        int[] left = {ENTRIES_MAX};
        return folders.stream().distinct().filter(folder -> !folder.equals(file.program.currentFolder()) && !folder.equals(file.directory))
                .anyMatch(folder -> holdsClasses(folder, 0, left));
    }

    /** Also in the folders below, which code in the folder may add. */
    private static boolean holdsClasses(Path folder, int depth, int[] left) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        List<Path> entries;
        try (Stream<Path> all = Files.list(folder)) {
            entries = all.limit(left[0] + 1L).toList();
        } catch (IOException e) {
            return false; // a folder that cannot be read has nothing for programs
        }
        left[0] -= entries.size();
        if (left[0] < 0 || depth > DEPTH_MAX) {
            return true;
        }
        for (Path entry : entries) {
            String name = entry.getFileName().toString();
            boolean holds = name.startsWith("@") || name.startsWith("+") || name.endsWith(".m") && ClassFile.is(entry)
                    || !name.startsWith(".") && name.indexOf('.') < 0 && holdsClasses(entry, depth + 1, left);
            if (holds) {
                return true;
            }
        }
        return false;
    }
}
