package dev.fermata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.cli.CapturedStreams.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that look at texts: check, format, lint, docgen and the questions of editors. */
class TextCommandsTest {
    @TempDir
    private Path folder;

    private String file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return file.toString();
    }

    // ---- check ----

    @Test
    void checkSaysThatAProgramPassedAndWarnsBeside() throws IOException {
        String file = file("a.ruff", "x := 1\nprnt(x)\n");
        Result result = CapturedStreams.run("check", file);
        assertThat(result.exitCode()).isZero();
        assertThat(result.output()).isEqualTo("check passed: " + file + "\n");
        assertThat(result.errors()).contains("[RUFRUN001] [runtime] Undefined Function: Undefined function 'prnt'", "--> " + file + ":2:1",
            "= Did you mean 'print'?");
        assertThat(CapturedStreams.run("check", "-q", file)).isEqualTo(new Result(0, "", ""));
        assertThat(CapturedStreams.run("check", "-v", file).output()).matches("check passed: .* \\(statements=2, bytecode_instructions=\\d+\\)\n");
    }

    @Test
    void checkAnswersInJsonAndReportsErrors() throws IOException {
        String file = file("a.ruff", "print(1)\n");
        assertThat(CapturedStreams.run("check", "--json", file).output()).matches("(?s)\\{\n  \"bytecode_instruction_count\": \\d+,\n"
            + "  \"command\": \"check\",\n  \"file\": \"[^\"]*a.ruff\",\n  \"statement_count\": 1,\n  \"status\": \"ok\"\n}\n");
        assertThat(CapturedStreams.run("check", file("b.ruff", "print(")).exitCode()).isEqualTo(3);
        assertThat(CapturedStreams.run("check", file("c.ruff", "break")).exitCode()).isEqualTo(4);
        assertThat(CapturedStreams.run("check", folder.resolve("none.ruff").toString()).exitCode()).isEqualTo(5);
    }

    // ---- format ----

    @Test
    void formatPrintsChecksAndWrites() throws IOException {
        String file = file("a.ruff", "x:=1\n");
        assertThat(CapturedStreams.run("format", file)).isEqualTo(new Result(0, "x := 1\n", ""));
        assertThat(CapturedStreams.run("fmt", "--check", file)).isEqualTo(new Result(4, "needs formatting\n", ""));
        assertThat(Files.readString(Path.of(file))).isEqualTo("x:=1\n");
        assertThat(CapturedStreams.run("fmt", "--write", file).output()).isEqualTo("formatted " + file + "\n");
        assertThat(Files.readString(Path.of(file))).isEqualTo("x := 1\n");
        assertThat(CapturedStreams.run("format", "--check", file)).isEqualTo(new Result(0, "already formatted\n", ""));
    }

    @Test
    void formatAnswersInJson() throws IOException {
        String file = file("a.ruff", "if a {\nb()\n}\n");
        assertThat(CapturedStreams.run("format", "--json", "--indent", "2", file).output()).isEqualTo("""
            {
              "changed": true,
              "command": "format",
              "file": "FILE",
              "formatted_source": "if a {\\n  b()\\n}\\n",
              "options": {
                "check": false,
                "indent": 2,
                "line_length": 100,
                "sort_imports": true,
                "write": false
              },
              "status": "preview"
            }
            """.replace("FILE", file));
        assertThat(CapturedStreams.run("format", "--json", "--check", file)).satisfies(result -> {
            assertThat(result.exitCode()).isEqualTo(4);
            assertThat(result.output()).contains("\"status\": \"needs_formatting\"");
        });
        assertThat(CapturedStreams.run("format", "--json", "--write", file).output()).contains("\"status\": \"written\"");
        assertThat(CapturedStreams.run("format", "--json", "--check", file).output()).contains("\"status\": \"already_formatted\"");
    }

    @Test
    void formatLeavesAloneWhatIsNoProgram() throws IOException {
        String file = file("a.ruff", "print( \"x");
        Result result = CapturedStreams.run("format", "--write", file);
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.errors()).contains("[RUFLEX003] [lexer] error");
        assertThat(Files.readString(Path.of(file))).isEqualTo("print( \"x");
    }

    // ---- lint ----

    @Test
    void lintPrintsALinePerFindingAndFixes() throws IOException {
        String file = file("a.ruff", "func f() {\n    x := 1\n    return 2\n    print(3)\n}\nf()\n");
        Result result = CapturedStreams.run("lint", file);
        assertThat(result.exitCode()).isZero();
        assertThat(result.output()).isEqualTo("warning\tunused-variable\t" + file + ":2:5\tVariable 'x' is declared but never used\n"
            + "warning\tunreachable-code\t" + file + ":4:5\tUnreachable code\n");
        assertThat(CapturedStreams.run("lint", "--fix", file).output()).endsWith("applied safe lint fixes to " + file + "\n");
        assertThat(Files.readString(Path.of(file))).contains("    _x := 1\n");
        assertThat(CapturedStreams.run("lint", "--fix", file).output()).endsWith("no safe lint fixes applied\n");
        assertThat(CapturedStreams.run("lint", "--json", file).output()).contains("\"rule\": \"unreachable-code\"", "\"line\": 4");
    }

    @Test
    void lintTellsErrorsOfTheTextAsFindings() throws IOException {
        String file = file("a.ruff", "x := \"abc\n");
        Result result = CapturedStreams.run("lint", file);
        assertThat(result.exitCode()).isEqualTo(4);
        assertThat(result.output()).isEqualTo("error\tlexer-error\t" + file + ":1:6\tUnterminated string literal\n");
        assertThat(CapturedStreams.run("lint", file("b.ruff", "x := \n")).output()).startsWith("error\tparser-error\t");
    }

    // ---- editors ----

    @Test
    void editorsGetTextOrJson() throws IOException {
        String file = file("a.ruff", "func add(a, b) {\n    return a + b\n}\nprint(add(1, 2))\n");
        String[] place = {file, "--line", "4", "--column", "8"};
        assertThat(query("lsp-definition", place).output()).isEqualTo("add\t1\t6\tfunction\n");
        assertThat(query("lsp-references", place).output()).isEqualTo("1\t6\ttrue\n4\t7\tfalse\n");
        assertThat(query("lsp-hover", place).output()).isEqualTo("add\tfunction\tfunc add(a, b)\t4\t7\n");
        assertThat(query("lsp-complete", place).output()).contains("add\tfunction\n").doesNotContain("print");
        assertThat(query("lsp-definition", file, "--line", "4", "--column", "1", "--json").output()).isEqualTo("null\n");
        assertThat(query("lsp-definition", file, "--line", "4", "--column", "8", "--json").output())
            .isEqualTo("{\n  \"column\": 6,\n  \"kind\": \"function\",\n  \"line\": 1,\n  \"name\": \"add\"\n}\n");
    }

    @Test
    void renamingAnswersTheNewTextOrRefuses() throws IOException {
        String file = file("a.ruff", "total := 1\nprint(total)\n");
        Result result = query("lsp-rename", file, "--line", "2", "--column", "8", "--new-name", "sum_of_all", "--json");
        assertThat(result.output()).contains("\"edit_count\": 2", "\"updated_source\": \"sum_of_all := 1\\nprint(sum_of_all)\\n\"");
        for (String[] row : new String[][] {{"1x", "start with a letter or underscore"}, {"while", "must not be a reserved keyword"},
            {"print", "has a meaning already"}, {"a-b", "nothing but letters"}}) {
            Result refused = query("lsp-rename", file, "--line", "2", "--column", "8", "--new-name", row[0]);
            assertThat(refused.exitCode()).isEqualTo(4);
            assertThat(refused.errors()).contains(row[1]);
        }
        assertThat(Files.readString(Path.of(file))).isEqualTo("total := 1\nprint(total)\n");
    }

    @Test
    void diagnosticsAndTheirFixes() throws IOException {
        String file = file("a.ruff", "total := 1\nprint(totl)\n");
        assertThat(CapturedStreams.run("lsp-diagnostics", file).output()).contains("warning\tundefined-variable\t2\t7\tUndefined variable 'totl'\n");
        assertThat(CapturedStreams.run("lsp-code-actions", file).output()).contains("Replace with 'total'\t2\t7\n");
        assertThat(CapturedStreams.run("lsp-diagnostics", file("b.ruff", "func f() { let a := 1\n let a := 2\n print(a) }\nf()"), "--json").output())
            .contains("\"severity\": \"error\"", "Duplicate declaration");
    }

    private static Result query(String command, String... words) {
        String[] all = new String[words.length + 1];
        all[0] = command;
        System.arraycopy(words, 0, all, 1, words.length);
        return CapturedStreams.run(all);
    }

    // ---- documentation ----

    @Test
    void docgenMakesPagesOfComments() throws IOException {
        String file = file("shapes.ruff", """
            # The area of a circle.
            # In square metres.
            export func area(radius: float) -> float { return PI * radius * radius }
            /// A point.
            struct Point {
                x: int
                # As a text.
                func show(self) { return to_string(self.x) }
            }
            func hidden() { return 1 }
            """);
        Path out = folder.resolve("out");
        Result result = CapturedStreams.run("docgen", file, "-o", out.toString());
        assertThat(result.output()).isEqualTo("generated docs in " + out + "\nfiles\t1\nsymbols\t4\ndocumented\t3 (75%)\n");
        String page = Files.readString(out.resolve(file.substring(1).replace('/', '-').replace(".ruff", ".md")));
        assertThat(page).contains("## area\n\n```ruff\nexport func area(radius: float) -> float\n```\n\nThe area of a circle.\nIn square metres.",
            "A point.", "- `x: int`", "### show");
        assertThat(CapturedStreams.run("docgen", file, "-o", out.toString(), "--min-coverage", "80").exitCode()).isEqualTo(1);
        assertThat(CapturedStreams.run("docgen", file("bad.ruff", "print("), "-o", out.toString()).exitCode()).isEqualTo(3);
    }

    @Test
    void theManualIsWritten() throws IOException {
        Path out = folder.resolve("manual");
        Result result = CapturedStreams.run("doc", "--all", "--into", out.toString());
        assertThat(result.exitCode()).isZero();
        assertThat(Files.readString(out.resolve("index.md"))).contains("## [Arrays](array.md)", "- [`push`](array.md#push) ");
        assertThat(Files.readString(out.resolve("task.md"))).contains("## async_timeout\n\n```\nasync_timeout(promise, timeout_ms) -> promise\n```",
            "| `timeout_ms` | required |", "Needs the permission `clock`.");
    }

    @Test
    void documentationOfOneBuiltin() {
        assertThat(CapturedStreams.run("doc", "map").output()).startsWith("map(array, function) -> array\n");
        assertThat(CapturedStreams.run("doc", "Promise.race").exitCode()).isZero();
        assertThat(CapturedStreams.run("doc", "prnt").errors()).contains("did you mean 'print'?");
    }
}
