package dev.fermata.matlab.files;

import dev.fermata.library.time.CivilTime;
import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.function.MatlabFunctions;
import dev.fermata.matlab.session.Outputs;
import dev.fermata.matlab.session.Warnings;
import dev.fermata.matlab.text.Texts;
import dev.fermata.matlab.time.Clock;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import dev.fermata.runtime.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Folders: the current one, their contents, and making, copying and removing what is in them. */
public final class FolderBuiltins {
    static final String NAMES = "pwd cd dir ls mkdir rmdir delete copyfile movefile isfile isfolder isdir tempdir tempname fileattrib what";

    private FolderBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "pwd" -> Builtin.of(name, 0, 0, (_, _) -> CharArray.of(Session.current().workingDirectory().toString()));
            case "cd", "chdir" -> Builtin.of(name, 0, 1, FolderBuiltins::cd);
            case "dir" -> Builtin.of(name, 0, 2, FolderBuiltins::dir);
            case "ls" -> Builtin.of(name, 0, Builtin.ANY, FolderBuiltins::ls);
            case "mkdir" -> Builtin.of(name, 1, 2, 3, FolderBuiltins::mkdir);
            case "rmdir" -> Builtin.of(name, 1, 2, 3, FolderBuiltins::rmdir);
            case "__delete_files" -> Builtin.of(name, 1, Builtin.ANY, 0, FolderBuiltins::delete).suspending();
            case "copyfile" -> Builtin.of(name, 1, 3, 3, (in, n) -> transfer(name, in, n, false));
            case "movefile" -> Builtin.of(name, 1, 3, 3, (in, n) -> transfer(name, in, n, true));
            case "isfile" -> Builtin.of(name, 1, 1, (in, _) -> test(name, in[0], false));
            case "isfolder", "isdir" -> Builtin.of(name, 1, 1, (in, _) -> test(name, in[0], true));
            case "tempdir" -> Builtin.of(name, 0, 0, (_, _) -> CharArray.of(temporary() + "/"));
            case "tempname" -> Builtin.of(name, 0, 1, FolderBuiltins::tempname);
            case "fileattrib" -> Builtin.of(name, 0, Builtin.ANY, 3, FolderBuiltins::attributes);
            case "what" -> Builtin.of(name, 0, 1, FolderBuiltins::what);
            default -> null;
        };
    }

    // ---- looking ----

    private static Object test(String function, Object value, boolean isFolder) {
        Texts names = Texts.orNull(value);
        if (names == null) {
            throw Errors.of(function + ":InvalidArgument", "Input must be text.");
        }
        return names.test(name -> {
            if (name.isEmpty()) {
                return false;
            }
            Path path = Paths.toRead(function, name);
            return isFolder ? Files.isDirectory(path) : Files.isRegularFile(path);
        });
    }

    private static Object cd(Object[] in, int nargout) {
        Session session = Session.current();
        String before = session.workingDirectory().toString();
        if (in.length == 0) {
            return CharArray.of(before);
        }
        String name = Paths.text("cd", in[0]);
        Path folder = Paths.toRead("cd", name);
        if (!Files.isDirectory(folder)) {
            throw Errors.of("cd:NonExistentFolder", "Unable to change current folder to '" + folder + "' (Name is nonexistent or not a folder).");
        }
        session.workingDirectory(folder);
        return nargout > 0 ? CharArray.of(before) : null;
    }

    private static Object dir(Object[] in, int nargout) throws IOException {
        String name = in.length == 0 ? "." : Paths.text("dir", in[0]);
        if (in.length > 1) {
            name = name + "/" + Paths.text("dir", in[1]);
        }
        List<Entry> entries = entries("dir", name);
        if (nargout == 0) {
            if (entries.isEmpty()) {
                Outputs.print("'" + name + "' not found.\n");
            } else {
                Outputs.print(columns(entries.stream().map(Entry::name).toList()) + "\n");
            }
            return null;
        }
        StructArray result = new StructArray(new int[] {entries.size(), 1});
        for (String field : List.of("name", "folder", "date", "bytes", "isdir", "datenum")) {
            result.addField(field);
        }
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            long millis = Files.getLastModifiedTime(entry.path).toMillis();
            boolean isFolder = Files.isDirectory(entry.path);
            CivilTime local = Clock.local(millis);
            result.put("name", i, CharArray.of(entry.name));
            result.put("folder", i, CharArray.of(entry.folder.toString()));
            result.put("date", i, CharArray.of(Clock.text(local)));
            result.put("bytes", i, isFolder ? 0.0 : (double) Files.size(entry.path));
            result.put("isdir", i, isFolder);
            result.put("datenum", i, Clock.serial(local));
        }
        return result;
    }

    /** An entry of a listing; {@code name} may be . or .. */
    private record Entry(String name, Path folder, Path path) { }

    private static List<Entry> entries(String function, String name) throws IOException {
        Path path = Paths.toRead(function, name);
        List<Entry> entries = new ArrayList<>();
        if (name.contains("**")) {
            int at = name.indexOf("**");
            Path root = Paths.toRead(function, at == 0 ? "." : name.substring(0, at));
            String rest = name.substring(at + 2).replaceFirst("^/", "");
            var pattern = Paths.wildcard(rest.isEmpty() ? "*" : rest);
            try (Stream<Path> all = Files.walk(root)) {
                all.filter(each -> !each.equals(root) && pattern.matcher(each.getFileName().toString()).matches()).sorted()
                        .forEach(each -> entries.add(new Entry(each.getFileName().toString(), each.getParent(), each)));
            }
        } else if (Paths.hasWildcard(name)) {
            boolean isAll = path.getFileName().toString().equals("*");
            if (isAll && Files.isDirectory(path.getParent())) {
                addOwn(entries, path.getParent());
            }
            Paths.matching(path).forEach(each -> entries.add(new Entry(each.getFileName().toString(), each.getParent(), each)));
        } else if (Files.isDirectory(path)) {
            addOwn(entries, path);
            Paths.matching(path.resolve("*")).forEach(each -> entries.add(new Entry(each.getFileName().toString(), path, each)));
        } else if (Files.exists(path)) {
            entries.add(new Entry(path.getFileName().toString(), path.getParent(), path));
        }
        return entries;
    }

    private static void addOwn(List<Entry> entries, Path folder) {
        entries.add(new Entry(".", folder, folder));
        entries.add(new Entry("..", folder, folder.getParent() == null ? folder : folder.getParent()));
    }

    /** Names in columns, filled from top to bottom. */
    static String columns(List<String> names) {
        int width = names.stream().mapToInt(String::length).max().orElse(0) + 2;
        int columns = Math.max(1, 80 / width);
        int rows = (names.size() + columns - 1) / columns;
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < rows; row++) {
            for (int i = row; i < names.size(); i += rows) {
                text.append(names.get(i)).repeat(' ', width - names.get(i).length());
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static Object ls(Object[] in, int nargout) throws IOException {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < Math.max(1, in.length); i++) {
            String name = in.length == 0 ? "." : Paths.text("ls", in[i]);
            List<Entry> found = entries("ls", name);
            if (found.isEmpty()) {
                throw Errors.of("ls:OSError", "ls: cannot access '" + name + "': No such file or directory");
            }
            found.stream().map(Entry::name).filter(each -> !each.startsWith(".")).forEach(names::add);
        }
        if (nargout == 0) {
            Outputs.print((names.isEmpty() ? "" : columns(names)) + "\n");
            return null;
        }
        return names.isEmpty() ? CharArray.of("") : CharArray.of(String.join("\n", names) + "\n");
    }

    private static Object what(Object[] in, int nargout) throws IOException {
        Path folder = Paths.toRead("what", in.length == 0 ? "." : Paths.text("what", in[0]));
        List<String> programs = new ArrayList<>();
        List<String> data = new ArrayList<>();
        for (Path each : Paths.matching(folder.resolve("*"))) {
            String name = each.getFileName().toString();
            if (name.endsWith(".m")) {
                programs.add(name);
            } else if (name.endsWith(".mat")) {
                data.add(name);
            }
        }
        if (nargout == 0) {
            StringBuilder text = new StringBuilder();
            if (!programs.isEmpty()) {
                text.append("\nMATLAB Code files in folder ").append(folder).append("\n\n").append(columns(programs));
            }
            if (!data.isEmpty()) {
                text.append("\nMAT-files in folder ").append(folder).append("\n\n").append(columns(data));
            }
            Outputs.print(text.append('\n').toString());
            return null;
        }
        return StructArray.scalar().with("path", CharArray.of(folder.toString())).with("m", column(programs)).with("mat", column(data));
    }

    private static Object column(List<String> names) {
        return Texts.make(Texts.Form.CELL, new int[] {names.size(), names.isEmpty() ? 0 : 1}, names.toArray(String[]::new));
    }

    // ---- changing ----

    /** Status, message and identifier; without outputs a failure is an error. */
    private static Object outcome(int nargout, MatlabError failure) {
        if (failure != null && nargout == 0) {
            throw failure;
        }
        if (nargout == 0) {
            return null;
        }
        return new Object[] {failure == null, CharArray.of(failure == null ? "" : failure.getMessage()),
            CharArray.of(failure == null ? "" : failure.identifier())};
    }

    /** Whoever finds functions by looking into folders must look again. */
    static void changed(Path path) {
        if (path.toString().endsWith(".m") || Files.isDirectory(path)) {
            MatlabFunctions.current().changed(path);
        }
    }

    private static Object mkdir(Object[] in, int nargout) {
        String name = Paths.text("mkdir", in[0]);
        if (name.isEmpty() && in.length == 1) {
            return outcome(nargout, Errors.of("MKDIR:InvalidFolderName", "Folder name must not be empty."));
        }
        if (in.length > 1) {
            name = name + "/" + Paths.text("mkdir", in[1]);
        }
        Path folder = Paths.toWrite("mkdir", name);
        if (Files.isDirectory(folder)) {
            String message = "Directory already exists.";
            if (nargout == 0) {
                Warnings.warn("RunMat:MKDIR:DirectoryExists", message);
                return null;
            }
            return new Object[] {true, CharArray.of(message), CharArray.of("RunMat:MKDIR:DirectoryExists")};
        }
        try {
            Files.createDirectories(folder);
            MatlabFunctions.current().changed(folder);
            return outcome(nargout, null);
        } catch (IOException failure) {
            return outcome(nargout, Errors.of("MKDIR:OSError", Paths.reason(failure)));
        }
    }

    private static Object rmdir(Object[] in, int nargout) {
        String name = Paths.text("rmdir", in[0]);
        boolean isDeep = in.length > 1 && "s".equals(Values.textOrNull(in[1]));
        if (in.length > 1 && !isDeep) {
            throw Errors.of("rmdir:InvalidArgument", "The second argument must be 's'.");
        }
        Path folder = Paths.toWrite("rmdir", name);
        try {
            if (!Files.isDirectory(folder)) {
                throw new IOException("No directories were removed.");
            }
            if (isDeep) {
                removeAll(folder);
            } else if (isFull(folder)) {
                throw new IOException("No directories were removed.");
            } else {
                Files.delete(folder);
            }
            MatlabFunctions.current().changed(folder);
            return outcome(nargout, null);
        } catch (IOException failure) {
            return outcome(nargout, Errors.of("RMDIR:NoDirectoriesRemoved", Paths.reason(failure)));
        }
    }

    private static boolean isFull(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isPresent();
        }
    }

    private static void removeAll(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> entries = Files.walk(folder)) {
            all = entries.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.delete(each);
        }
    }

    private static Object delete(Object[] in, int nargout) {
        for (Object argument : in) {
            Texts names = Texts.orNull(argument);
            if (names == null) {
                throw Errors.of("delete:InvalidArgument", "Argument must contain a character vector or string.");
            }
            for (String name : names.items()) {
                remove(name);
            }
        }
        return null;
    }

    private static void remove(String name) {
        Path path = Paths.toWrite("delete", name);
        List<Path> files = Paths.hasWildcard(name) ? Paths.matching(path).stream().filter(each -> !Files.isDirectory(each)).toList()
                : Files.exists(path, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(path) ? List.of(path) : List.of();
        if (files.isEmpty()) {
            Warnings.warn("RunMat:DELETE:FileNotFound", "File '" + name + "' not found.");
        }
        for (Path file : files) {
            try {
                Files.delete(file);
                changed(file);
            } catch (IOException failure) {
                Warnings.warn("RunMat:DELETE:Permission", "File '" + name + "' could not be deleted: " + Paths.reason(failure) + ".");
            }
        }
    }

    private static Object transfer(String function, Object[] in, int nargout, boolean isMove) {
        String source = Paths.text(function, in[0]);
        String target = in.length > 1 ? Paths.text(function, in[1]) : ".";
        Path from = Paths.toWrite(function, source);
        Path to = Paths.toWrite(function, target);
        String owner = function.toUpperCase(Locale.ROOT);
        List<Path> sources = Paths.hasWildcard(source) ? Paths.matching(from) : Files.exists(from) ? List.of(from) : List.of();
        if (sources.isEmpty()) {
            return outcome(nargout, Errors.of(owner + ":FileNotFound", isMove ? "No matching files were found."
                    : "No matching files named '" + source + "' were found."));
        }
        try {
            if (sources.size() > 1 && !Files.isDirectory(to)) {
                Files.createDirectories(to);
            }
            for (Path each : sources) {
                // A folder is copied as it is, unless it is moved into another.
                boolean into = Files.isDirectory(to) && (isMove || !Files.isDirectory(each));
                transfer(each, into ? to.resolve(each.getFileName()) : to, isMove);
            }
            return outcome(nargout, null);
        } catch (IOException failure) {
            return outcome(nargout, Errors.of(owner + ":OSError", Paths.reason(failure)));
        }
    }

    private static void transfer(Path from, Path to, boolean isMove) throws IOException {
        if (isMove) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        } else if (Files.isDirectory(from)) {
            List<Path> all;
            try (Stream<Path> entries = Files.walk(from)) {
                all = entries.toList();
            }
            for (Path each : all) {
                Path target = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(each, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } else {
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        }
        changed(from);
        changed(to);
    }

    // ---- temporary names ----

    private static String temporary() {
        String folder = Session.current().environment().get("TMPDIR");
        folder = folder == null || folder.isEmpty() ? "/tmp" : folder;
        return folder.length() > 1 && folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
    }

    private static Object tempname(Object[] in, int nargout) {
        String folder = in.length == 0 ? temporary() : Paths.text("tempname", in[0]);
        RandomGenerator random = Session.current().world().random();
        while (true) {
            String name = folder + String.format("/tp%08x_%04x_%04x_%04x_%012x", random.nextInt(), random.nextInt(1 << 16), random.nextInt(1 << 16),
                    random.nextInt(1 << 16), random.nextLong() >>> 16);
            if (!Files.exists(Paths.toRead("tempname", name))) {
                return in.length > 0 && in[0] instanceof StringArray
                        ? StringArray.scalar(name) : CharArray.of(name);
            }
        }
    }

    private static Object attributes(Object[] in, int nargout) throws IOException {
        String name = in.length == 0 ? "." : Paths.text("fileattrib", in[0]);
        Path path = Paths.toRead("fileattrib", name);
        if (!Files.exists(path)) {
            MatlabError failure = Errors.of("FILEATTRIB:CannotFindFile", "The system cannot find the path specified.");
            return outcome(Math.max(nargout, 0), failure);
        }
        if (in.length > 1) {
            return outcome(nargout, change(path, Paths.text("fileattrib", in[1])));
        }
        StructArray values = StructArray.scalar().with("Name", CharArray.of(path.toRealPath().toString())).with("archive", Double.NaN)
                .with("system", Double.NaN).with("hidden", Double.NaN).with("directory", Files.isDirectory(path))
                .with("UserRead", Files.isReadable(path)).with("UserWrite", Files.isWritable(path)).with("UserExecute", Files.isExecutable(path));
        return new Object[] {true, values, CharArray.of("")};
    }

    /** Attributes such as {@code -w} and {@code +x}. */
    private static MatlabError change(Path path, String attributes) {
        Paths.toWrite("fileattrib", path.toString());
        for (String each : attributes.trim().split("\\s+")) {
            boolean on = each.startsWith("+");
            boolean done = switch (each.isEmpty() ? "" : each.substring(1)) {
                case "w" -> path.toFile().setWritable(on);
                case "x" -> path.toFile().setExecutable(on);
                case "r" -> path.toFile().setReadable(on);
                default -> false;
            };
            if (!done) {
                return Errors.of("FILEATTRIB:OSError", "Unable to change attribute '" + each + "'.");
            }
        }
        return null;
    }

}
