package dev.fermata.ruff.builtin;

import static dev.fermata.ruff.builtin.Calls.array;
import static dev.fermata.ruff.builtin.Calls.bytes;
import static dev.fermata.ruff.builtin.Calls.call;
import static dev.fermata.ruff.builtin.Calls.dict;
import static dev.fermata.ruff.builtin.Calls.fails;
import static dev.fermata.ruff.builtin.Calls.gives;
import static dev.fermata.ruff.builtin.Calls.inProgram;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.session.SessionBuilder;
import dev.fermata.runtime.task.Task;
import dev.fermata.ruff.value.RuffStruct;
import dev.fermata.ruff.value.Text;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemBuiltinsTest {
    private static final String MISSING = "No such file or directory (os error 2)";

    @TempDir
    private Path folder;

    private SessionBuilder here() {
        return Session.builder().workingDirectory(folder);
    }

    @Test
    void console() {
        SessionBuilder options = here()
                .in(new ByteArrayInputStream("first line  \r\nsecond\n".getBytes(StandardCharsets.UTF_8)));
        String out = inProgram(options, () -> {
            gives("Null", "print", 1L, "two", 3.5, true, null);
            call("print");
            call("println", "again");
            call("debug", "x", 1L, array(1L, "b"), null);
            gives("String(\"first line\")", "input", "? ");
            gives("String(\"second\")", "input");
            gives("String(\"\")", "input");
            fails("input() requires a string prompt when provided", "input", 5L);
            fails("exit() requires a numeric exit code when provided", "exit", "x");
        });
        assertThat(out).isEqualTo("1 two 3.5 true null\n\nagain\n[DEBUG] String(\"x\") Int(1) Array[Int(1), String(\"b\")] Null\n? ");
    }

    @Test
    void exitEndsTheProgramWithItsCode() {
        assertThat(Session.builder().loop().build().run(() -> Calls.function("exit").body1(0, 7.9))).isEqualTo(7);
        assertThat(Session.builder().loop().build().run(() -> Calls.function("exit").body0(0))).isZero();
    }

    @Test
    void textFiles() {
        inProgram(here(), () -> {
            gives("Bool(true)", "write_file", "a.txt", "alpha\nbeta\n");
            gives("Bool(true)", "append_file", "a.txt", "gamma");
            gives("Array[String(\"alpha\"), String(\"beta\"), String(\"gamma\")]", "read_lines", "a.txt");
            gives("Int(16)", "file_size", "a.txt");
            gives("Bool(true)", "file_exists", "a.txt");
            fails("Cannot write file 'a.txt': file already exists (pass overwrite=true to replace it)", "write_file",
                    "a.txt", "x");
            fails("Cannot write file 'a.txt': file already exists (pass overwrite=true to replace it)", "write_file",
                    "a.txt", "x", false);
            gives("Bool(true)", "write_file", "a.txt", "fresh", true);
            gives("String(\"fresh\")", "read_file", "a.txt");
            gives("Bool(true)", "copy_file", "a.txt", "b.txt");
            gives("Bool(true)", "rename_file", "b.txt", "c.txt");
            gives("Bool(true)", "create_dir", "d/e");
            gives("Bool(true)", "create_dir", "d/e");
            gives("Array[String(\"a.txt\"), String(\"c.txt\"), String(\"d\")]", "sort", call("list_dir", "."));
            fails("Cannot delete file 'd': path is a directory", "delete_file", "d");
            fails("Cannot remove directory 'd': Directory not empty (os error 39)", "os_rmdir", "d");
            gives("Bool(true)", "os_rmdir", "d/e");
            gives("Bool(true)", "delete_file", "a.txt");
            gives("Bool(false)", "file_exists", "a.txt");
        });
    }

    @Test
    void fileErrors() throws Exception {
        Files.write(folder.resolve("latin"), new byte[] {(byte) 0xE9});
        Files.write(folder.resolve("big"), new byte[8 * 1024 * 1024 + 1]);
        Files.createDirectory(folder.resolve("dir"));
        inProgram(here(), () -> {
            fails("Cannot read file 'no': " + MISSING, "read_file", "no");
            fails("Cannot read file 'latin': stream did not contain valid UTF-8", "read_file", "latin");
            gives("String(\"\ufffd\")", "read_file_lossy", "latin");
            fails("Cannot read file 'big': exceeds maximum read size (8388609 bytes > 8388608 bytes)", "read_file",
                    "big");
            fails("Cannot read file 'dir': Is a directory (os error 21)", "read_file", "dir");
            fails("read_file_sync requires a string path argument", "read_file", 5L);
            fails("read_lines requires a string path argument", "read_lines");
            fails("Cannot get file size for 'no': " + MISSING, "file_size", "no");
            fails("Cannot delete file 'no': " + MISSING, "delete_file", "no");
            fails("Cannot rename file 'no' to 'x': " + MISSING, "rename_file", "no", "x");
            fails("Cannot copy file 'no' to 'x': " + MISSING, "copy_file", "no", "x");
            fails("Cannot list directory 'no': " + MISSING, "list_dir", "no");
            fails("Cannot list directory 'big': Not a directory (os error 20)", "list_dir", "big");
            fails("Cannot create directory 'big/x': Not a directory (os error 20)", "create_dir", "big/x");
            fails("Cannot create directory 'big': File exists (os error 17)", "create_dir", "big");
            fails("Cannot write file 'no/x': " + MISSING, "write_file", "no/x", "t");
            fails("Cannot write file 'x': payload exceeds maximum write size (8388609 bytes > 8388608 bytes)",
                    "write_file", "x", "a".repeat(8_388_609));
            fails("Cannot open file 'no/x': " + MISSING, "append_file", "no/x", "t");
            fails("Cannot change directory to 'no': " + MISSING, "os_chdir", "no");
            fails("write_file requires string arguments", "write_file", 5L, "x");
            fails("write_file optional overwrite flag must be a bool", "write_file", "x", "y", 1L);
            fails("write_file requires 2 or 3 arguments: path, content/bytes, [overwrite]", "write_file", "x");
            fails("append_file requires string arguments", "append_file", "x", 5L);
            fails("append_file requires two arguments: path and content", "append_file", "x");
            fails("rename_file requires two arguments: old_path and new_path", "rename_file", "x");
            fails("os_getcwd() expects 0 arguments, got 1", "os_getcwd", 1L);
        });
    }

    @Test
    void workingDirectoryBelongsToTheProgram() throws Exception {
        Files.createDirectory(folder.resolve("sub"));
        inProgram(here(), () -> {
            call("os_chdir", "sub");
            call("write_file", "x.txt", "in sub");
            assertThat(call("os_getcwd")).isEqualTo(folder.toRealPath().resolve("sub").toString());
        });
        assertThat(folder.resolve("sub/x.txt")).hasContent("in sub");
    }

    @Test
    void binaryFiles() {
        inProgram(here(), () -> {
            gives("Bool(true)", "write_binary_file", "b", bytes(1, 2, 3, 4, 5));
            fails("Cannot write binary file 'b': file already exists (pass overwrite=true to replace it)",
                    "write_binary_file", "b", bytes(1));
            same(bytes(1, 2, 3, 4, 5), call("read_binary_file", "b"));
            same(bytes(1, 2), call("io_read_bytes", "b", 2L));
            same(bytes(2, 3), call("io_read_at", "b", 1L, 2L));
            same(bytes(), call("io_read_at", "b", 99L, 2L));
            same(bytes(4, 5), call("io_seek_read", "b", 3L));
            gives("Bool(true)", "io_write_at", "b", bytes(9), 1L);
            gives("Bool(true)", "io_append_bytes", "b", bytes(6));
            same(bytes(1, 9, 3, 4, 5, 6), call("read_binary_file", "b"));
            gives("Bool(true)", "io_truncate", "b", 2L);
            gives("Bool(true)", "io_truncate", "b", 3L);
            same(bytes(1, 9, 0), call("read_binary_file", "b"));
            gives("Bool(true)", "io_copy_range", "b", "c", 1L, 5L);
            same(bytes(9, 0), call("read_binary_file", "c"));
            gives("Bool(true)", "io_write_bytes", "c", bytes());
            gives("Int(3)", "get", call("io_file_metadata", "b"), "size");
            gives("Bool(true)", "get", call("io_file_metadata", "b"), "is_file");
            fails("io_read_bytes count must be non-negative", "io_read_bytes", "b", -1L);
            fails("Cannot open file 'no': " + MISSING, "io_read_bytes", "no", 1L);
            fails("Cannot open file 'no': " + MISSING, "io_write_at", "no", bytes(1), 0L);
            fails("Cannot open source file 'no': " + MISSING, "io_copy_range", "no", "x", 0L, 1L);
            fails("Cannot get metadata for 'no': " + MISSING, "io_file_metadata", "no");
            fails("Cannot read binary file 'no': " + MISSING, "read_binary_file", "no");
            fails("io_read_bytes requires two arguments: path and count", "io_read_bytes", "b");
            fails("io_read_bytes requires path (string) and count (int) arguments", "io_read_bytes", "b", "c");
            fails("write_binary_file requires path (string) and bytes arguments", "write_binary_file", "b", "text");
        });
    }

    private static void same(Object expected, Object actual) {
        gives("Bool(true)", "assert_equal", actual, expected);
    }

    @Test
    void paths() throws Exception {
        Files.writeString(folder.resolve("file"), "x");
        Files.createSymbolicLink(folder.resolve("link"), Path.of("file"));
        inProgram(here(), () -> {
            gives("String(\"a/b/c.txt\")", "join_path", "a", "b", "c.txt");
            gives("String(\"a/b\")", "path_join", "a/", "b");
            gives("String(\"/b\")", "path_join", "a", "/b");
            Object[][] names = {{"x.txt", "", "x.txt", "txt"}, {"/a/b", "/a", "b", ""}, {"/", "/", "", ""},
                    {"/a/b/", "/a", "b", ""},
                {"y.tar.gz", "", "y.tar.gz", "gz"}, {".hidden", "", ".hidden", ""}, {"a/..", "a", "", ""},
                        {"/a", "/", "a", ""}, {"a/b.txt/./", "a", "b.txt", "txt"}, {"./", "", "", ""},
                        {"./a", ".", "a", ""}};
            for (Object[] row : names) {
                gives("String(\"" + row[1] + "\")", "dirname", row[0]);
                gives("String(\"" + row[2] + "\")", "basename", row[0]);
                gives("String(\"" + row[3] + "\")", "path_extension", row[0]);
            }
            gives("Bool(true)", "path_exists", "file");
            gives("Bool(false)", "path_exists", "");
            gives("Bool(true)", "path_is_file", "link");
            gives("Bool(true)", "path_is_symlink", "link");
            gives("Bool(false)", "path_is_symlink", "file");
            gives("Bool(true)", "path_is_dir", ".");
            assertThat(call("path_absolute", "link")).isEqualTo(folder.toRealPath().resolve("file").toString());
            fails("Cannot inspect symlink status for 'no': " + MISSING, "path_is_symlink", "no");
            fails("Cannot get absolute path for 'no': " + MISSING, "path_absolute", "no");
            fails("join_path requires at least one string argument", "join_path");
            fails("join_path argument 2 must be a string", "join_path", "a", 5L);
            fails("dirname() expects 1 argument (path), got 2", "dirname", "a", "b");
            fails("basename requires a string argument (path)", "basename", 5L);
        });
    }

    @Test
    void aVariableCanStandInForTheArguments() {
        inProgram(here().arguments(List.of("a")).environment(Map.of("RUFF_SCRIPT_ARGS", "x y\u001F\u001Fz")), () ->
                gives("Array[String(\"x y\"), String(\"\"), String(\"z\")]", "args"));
        inProgram(here().arguments(List.of("a")).environment(Map.of("RUFF_SCRIPT_ARGS", "")), () -> gives("Array[]", "args"));
    }

    @Test
    void environmentAndArguments() {
        SessionBuilder options = here().environment(Map.of("N", "31", "F", "2.5", "B", "Yes", "BAD", "x y"))
                .arguments(List.of("a", "b"));
        inProgram(options, () -> {
            gives("String(\"31\")", "env", "N");
            gives("String(\"\")", "env", "NONE");
            gives("String(\"dflt\")", "env_or", "NONE", "dflt");
            gives("Int(31)", "env_int", "N");
            gives("Float(2.5)", "env_float", "F");
            gives("Bool(true)", "env_bool", "B");
            gives("Null", "env_set", "NEW", "1");
            gives("Int(1)", "env_int", "NEW");
            gives("Dict{B: String(\"Yes\"), BAD: String(\"x y\"), F: String(\"2.5\"), N: String(\"31\"), NEW: String(\"1\")}", "env_list");
            gives("Array[String(\"a\"), String(\"b\")]", "args");
            fails("Environment variable 'NONE' not found", "env_int", "NONE");
            fails("Environment variable 'BAD' value 'x y' is not a valid integer", "env_int", "BAD");
            fails("Environment variable 'BAD' value 'x y' is not a valid float", "env_float", "BAD");
            fails("Environment variable 'BAD' value 'x y' is not a valid bool", "env_bool", "BAD");
            fails("Required environment variable 'NONE' is not set", "env_required", "NONE");
            fails("env() expects 1 argument (variable name), got 0", "env");
            fails("env requires a string argument (variable name)", "env", 5L);
            fails("env_set requires two string arguments (variable name, value)", "env_set", "A", 5L);
            for (String name : new String[] {"", "A=B", "A\0"}) {
                fails("env_set variable name must not be empty or contain '=' or NUL", "env_set", name, "x");
            }
            fails("env_set value must not contain NUL", "env_set", "A", "x\0");
            fails("args() expects 0 arguments, got 1", "args", 1L);
        });
    }

    private static Object method(Object parser, String name, Object... arguments) {
        FunctionValue method = ((RuffStruct) parser).method(name);
        Object[] all = new Object[arguments.length + 1];
        all[0] = parser;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Calls.task(() -> method.bodyN(0, all));
    }

    @Test
    void argumentParser() {
        inProgram(here().arguments(List.of("--count", "3", "-v", "input.txt")), () -> {
            Object empty = call("arg_parser");
            assertThat(Text.of(empty)).isEqualTo("ArgParser { _app_name: , _args: [], _description:  }");
            Object p = method(empty, "add_argument", "--count", "-c", "type", "int", "required", true, "help",
                    "how many");
            p = method(p, "add_argument", "--verbose", "-v", "type", "bool");
            p = method(p, "add_argument", "--name", "default", "you");
            p = method(p, "add_argument", "--ratio", "type", "float", "default", "x");
            p = method(p, "add_argument", "--missing");
            assertThat(Text.of(empty)).isEqualTo("ArgParser { _app_name: , _args: [], _description:  }");
            assertThat(Text.of(method(p, "parse"))).isEqualTo(
                    "{\"_positional\": [input.txt], \"count\": 3, \"missing\": null, \"name\": you, \"ratio\": 0, \"verbose\": true}");
            assertThat(method(p, "help"))
                    .isEqualTo("\n\n\n\nOptions:\n  -c, --count <int> (required)\n        how many\n  -v, --verbose\n"
                    + "      --name <string> [default: you]\n      --ratio <float> [default: x]\n      --missing <string>\n");
        });
    }

    @Test
    void argumentParserErrors() {
        Object[][] table = {
            {"Unknown argument: --x", List.of("--x")}, {"Argument --n requires a value", List.of("--n")},
            {"Argument --n requires an integer value, got: q", List.of("--n", "q")},
                    {"Required argument --n is missing", List.of()},
        };
        for (Object[] row : table) {
            @SuppressWarnings("unchecked")
            List<String> arguments = (List<String>) row[1];
            inProgram(here().arguments(arguments), () -> {
                Object p = method(call("arg_parser"), "add_argument", "--n", "type", "int", "required", true);
                assertThatThrownBy(() -> method(p, "parse")).hasMessage((String) row[0]);
            });
        }
        inProgram(here(), () -> assertThatThrownBy(() -> method(call("arg_parser"), "add_argument"))
                .hasMessage("add_argument requires at least a long argument name"));
    }

    @Test
    void timeAndDates() {
        inProgram(() -> {
            gives("String(\"1970-01-01 00:00:00\")", "format_date", 0L, "YYYY-MM-DD HH:mm:ss");
            gives("String(\"29/02/2024\")", "format_date", 1709164800L, "DD/MM/YYYY");
            gives("String(\"1969-12-31\")", "format_date", -1L, "YYYY-MM-DD");
            gives("String(\"Invalid timestamp: value must be a finite number\")", "format_date", Double.NaN, "YYYY");
            gives("String(\"Invalid timestamp: value is out of supported range\")", "format_date", 1e18, "YYYY");
            gives("Float(1709164800)", "parse_date", "2024-02-29", "YYYY-MM-DD");
            fails("parse_date failed: unsupported format 'DD' (expected 'YYYY-MM-DD')", "parse_date", "2024-02-29",
                    "DD");
            fails("parse_date failed: '2023-02-29' does not match format 'YYYY-MM-DD' (input is out of range)",
                    "parse_date", "2023-02-29", "YYYY-MM-DD");
            gives("String(\"1.50s\")", "format_duration", 1500L);
            gives("String(\"2.50ms\")", "format_duration", 2.5);
            gives("String(\"12.35ms\")", "format_duration", 12.345);
            gives("String(\"500.00\u03bcs\")", "format_duration", 0.5);
            gives("String(\"500ns\")", "format_duration", 0.0005);
            gives("Float(2.5)", "elapsed", 1.5, 4L);
            gives("Float(0)", "performance_now");
            assertThat((Double) call("performance_now")).isGreaterThanOrEqualTo(0);
            assertThat((Double) call("now")).isEqualTo(Math.floor((Double) call("now")));
            assertThat((String) call("now_utc")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
            fails("elapsed requires number arguments", "elapsed", "a", 1L);
            fails("now() expects 0 arguments, got 1", "now", 1L);
            fails("format_date requires timestamp (number) and format (string)", "format_date", "a", "b");
        });
    }

    @Test
    void seededRandomNumbersRepeat() {
        inProgram(() -> {
            call("set_random_seed", 42L);
            String first = draw();
            call("set_random_seed", 42L);
            assertThat(draw()).isEqualTo(first);
            call("clear_random_seed");
            for (int i = 0; i < 200; i++) {
                assertThat((Long) call("random_int", -2L, 2L)).isBetween(-2L, 2L);
                assertThat((Double) call("random")).isBetween(0.0, 1.0);
            }
            assertThat((Long) call("random_int", Long.MIN_VALUE, Long.MAX_VALUE)).isNotNull();
            gives("Int(9223372036854775807)", "random_int", Long.MAX_VALUE, Long.MAX_VALUE);
            gives("Int(7)", "random_choice", array(7L));
            gives("Int(0)", "random_choice", array());
            assertThat((String) call("uuid_v4"))
                    .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
            assertThat((String) call("random_id", 12L)).matches("[a-z0-9]{12}");
            fails("random_int requires number arguments", "random_int", "a", 1L);
            fails("random_int() expects 2 arguments (min, max), got 1", "random_int", 1L);
            fails("random_int() min must be <= max, got 5 and 1", "random_int", 5L, 1L);
            fails("random_choice requires an array argument", "random_choice", "abc");
            fails("random_id length must be >= 0", "random_id", -1L);
            fails("String is too long: more than 2147483647 characters", "random_id", 1_000_000_000_000L);
        });
    }

    private static String draw() {
        return call("random") + " " + call("random_int", 1L, 1_000_000L) + " " + call("random_id", 8L) + " "
                + call("uuid_v4");
    }

    @Test
    void keyValueStore() {
        inProgram(here(), () -> {
            gives("Null", "kv_get", "color");
            gives("Bool(true)", "kv_set", "color", "red");
            gives("Bool(true)", "kv_set", "size", "9");
            gives("String(\"red\")", "kv_get", "color");
            fails("kv_set requires key and value string arguments", "kv_set", "a", 5L);
        });
        assertThat(folder.resolve(".ruff_kv.json")).hasContent("{\n  \"color\": \"red\",\n  \"size\": \"9\"\n}");
        String large = "x".repeat(600_000);
        inProgram(here().environment(Map.of("RUFF_KV_PATH", "large.json")), () -> {
            call("kv_set", "a", large);
            call("kv_set", "b", large);
            assertThat(call("kv_get", "a")).isEqualTo(large);
        });
        assertThat(folder.resolve("large.json.new")).doesNotExist();
    }

    @Test
    void hashesOfFiles() throws Exception {
        Files.writeString(folder.resolve("abc"), "abc");
        inProgram(here(), () -> {
            gives("String(\"900150983cd24fb0d6963f7d28e17f72\")", "md5_file", "abc");
            gives("String(\"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\")", "sha256_file", "abc");
            fails("Failed to read file 'no': " + MISSING, "md5_file", "no");
        });
    }

    @Test
    void processes() {
        inProgram(here().environment(Map.of("PATH", System.getenv("PATH"), "SECRET", "s", "OPEN", "o")), () -> {
            gives("String(\"hi\n\")", "execute", "echo hi");
            fails("execute() command failed with exit code 3: oops", "execute", "echo oops >&2; exit 3");
            fails("execute() timed out after 50ms", "execute", "sleep 30", dict("timeout_ms", 50L));
            fails("execute() output exceeded max_output_bytes (4)", "execute", "echo 123456",
                    dict("max_output_bytes", 4L));
            assertThat(Text.of(call("execute_status", "echo out; echo err >&2; exit 2")))
                    .isEqualTo("ProcessResult { exitcode: 2, stderr: err\n, "
                    + "stderr_truncated: false, stdout: out\n, stdout_truncated: false, success: false, timed_out: false }");
            gives("String(\"s/o\n\")", "execute", "echo $SECRET/$OPEN");
            gives("String(\"/o/x\n\")", "execute", "echo $SECRET/$OPEN/$MORE",
                    dict("env_deny", array("SECRET"), "env", dict("MORE", "x")));
            gives("String(\"/o\n\")", "execute", "echo $SECRET/$OPEN", dict("env_allow", array("OPEN", "PATH")));
            gives("String(\"" + folder.toRealPath() + "\n\")", "execute", "pwd -P");
            RuffStruct killed = (RuffStruct) call("spawn_process", array("sh", "-c", "kill -9 $$"));
            assertThat(killed.get("exitcode")).isEqualTo(-1L);
            RuffStruct large = (RuffStruct) call("spawn_process",
                    array("sh", "-c", "yes | head -c 300000; yes | head -c 300000 >&2"));
            assertThat(((String) large.get("stdout"))).hasSize(300_000);
            assertThat(((String) large.get("stderr"))).hasSize(300_000);
            fails("Failed to spawn process 'no_such_program_here x': " + MISSING, "spawn_process",
                    array("no_such_program_here", "x"));
            fails("spawn_process requires a non-empty array of command arguments", "spawn_process", array());
            gives("String(\"b\na\n\")", "pipe_commands", array(array("printf", "a\\nb\\n"), array("sort", "-r")));
            fails("Each command array must not be empty", "pipe_commands", array(array()));
            fails("Command 'sh -c exit 4' failed with exit code 4: ", "pipe_commands",
                    array(array("sh", "-c", "exit 4")));
        });
    }

    @Test
    void cancellingATaskKillsTheProcessItWaitsFor() throws Exception {
        for (String name : List.of("execute", "execute_status", "spawn_process", "pipe_commands")) {
            Path mark = folder.resolve(name);
            String line = "echo $$ > " + mark + ".new && mv " + mark + ".new " + mark + " && exec sleep 1000";
            Object command = switch (name) {
                case "spawn_process" -> array("sh", "-c", line);
                case "pipe_commands" -> array(array("echo", "first"), array("sh", "-c", line));
                default -> line;
            };
            inProgram(here(), () -> {
                Task waiting = Calls.spawn(() -> Calls.function(name).bodyN(0, new Object[] {command}));
                gives("String(\"\")", "execute", "until [ -e " + mark + " ]; do sleep 0.01; done");
                waiting.cancel("enough");
                long process = Long.parseLong(Files.readString(mark).strip());
                ProcessHandle.of(process).ifPresent(handle -> handle.onExit().join());
                assertThat(ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false)).as(name).isFalse();
            });
        }
    }

    @Test
    void processArguments() {
        inProgram(() -> {
            String advice = "; use spawn_process([...]) for structured argv execution";
            fails("execute() command must not be empty" + advice, "execute", " ");
            fails("execute() command contains newline" + advice, "execute", "a\nb");
            fails("execute() command contains NUL byte", "execute", "a\0b");
            fails("process options must be provided as a dict", "execute", "a", 5L);
            fails("timeout_ms must be a positive number", "execute", "a", dict("timeout_ms", 0L));
            fails("inherit_env must be a boolean", "execute", "a", dict("inherit_env", 1L));
            fails("unsupported process option 'cwd'; supported options are timeout_ms, max_output_bytes, inherit_env, env_allow, env_deny, env",
                    "execute", "a", dict("cwd", "x"));
        });
    }
}
