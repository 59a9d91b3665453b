package dev.fermata.matlab.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.compiler.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatlabCheckTest {
    private static final Set<String> BUILTINS = Set.of("disp", "sin", "addpath", "eval", "load", "syms", "sleep_ms", "join",
        "numel", "containers.Map", "cd");

    @TempDir
    private Path folder;

    private CheckReport check(String text) {
        return MatlabCheck.check(new Source("main.m", text), new SearchFolders(List.of(folder), BUILTINS::contains));
    }

    private List<String> findings(String text) {
        return check(text).findings().stream().map(each -> each.code() + " " + each.span().line() + ":" + each.span().column()
            + " " + each.message()).toList();
    }

    private void file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void anUnknownFunctionIsShownInItsLine() {
        assertThat(check("x = 1;\nif x\n\ty = foo(1);\nend\n").text()).isEqualTo("""
            warning[RM-RES0001]: cannot find function `foo`
             --> main.m:3:6
              |
            3 |     y = foo(1);
              |         ^^^ not found
              = help: define it, or add its folder with --path
            checked main.m: 0 error(s), 1 warning(s)
            """);
    }

    @Test
    void variablesFunctionsBuiltinsAndMembersAreKnown() {
        assertThat(findings("""
            x.y = 3; x.z(2) = f(x.y) + sin(pix(1)); [a, ~] = deal_(x); for k = 1:3, disp(k), end
            m = containers.Map(); h = @(v) v + a; g = @f; p = P(1); q = p.move(1); move(p, 2); P.make();
            try, disp(ans), catch e, disp(e), end
            t = async @() do
              z = 1; z
            end;
            await(t);
            function r = f(varargin), r = nargin + numel(varargin); n(r); function n(s), disp(s + r), end, end
            function o = pix(i), o = i; end
            function [a, b] = deal_(x), a = x; b = x; end
            classdef P
              properties, v = 1, end
              methods, function o = move(o, d), o.v = helper(d); end, end
              methods (Static), function o = make(), o = P(); end, end
            end
            function r = helper(x), r = x; end
            """)).isEmpty();
    }

    @Test
    void siblingsPackagesAndClassesAreFound() throws IOException {
        file("twice.m", "function y = twice(x), y = 2 * x; end");
        file("+pkg/+sub/f.m", "function f, end");
        file("@Shape/Shape.m", "classdef Shape\nmethods\nfunction area(o), end\nend\nend");
        file("private/hidden.m", "function hidden, end");
        file("Account.m", "classdef Account\nmethods\nfunction deposit(o, v), end\nend\nend");
        CheckReport report = check("a = Account(); deposit(a, 1); s = Shape(); area(s); pkg.sub.f(twice(1)); hidden; import pkg.sub.f\nf");
        assertThat(report.findings()).isEmpty();
        assertThat(report.nameResolution()).isEqualTo(CheckReport.NameResolution.COMPLETE);
        assertThat(report.resolutions()).contains(
            new CheckReport.Resolution("twice", "resolved", "file", folder.resolve("twice.m").toString()),
            new CheckReport.Resolution("deposit", "resolved", "method", ""),
            new CheckReport.Resolution("pkg.sub.f", "resolved", "file", folder.resolve("+pkg/+sub/f.m").toString()),
            new CheckReport.Resolution("f", "resolved", "file", folder.resolve("+pkg/+sub/f.m").toString()));
        assertThat(findings("pkg.sub.g(1);")).containsExactly("RM-RES0001 1:1 cannot find function `pkg.sub.g`");
    }

    @Test
    void codeThatMakesVariablesLeavesNamesToTheRun() throws IOException {
        file("setup.m", "value = 3;");
        for (String maker : List.of("eval('v = 1;');", "load data", "setup")) {
            CheckReport report = check(maker + "\ndisp(v)");
            assertThat(report.findings()).as(maker).isEmpty();
            assertThat(report.nameResolution()).as(maker).isEqualTo(CheckReport.NameResolution.RUNTIME_DEPENDENT);
        }
        assertThat(findings("syms u v\ndisp(u + v)")).isEmpty();
        assertThat(findings("eval('v = 1;');\nfunction f, disp(v), end"))
            .containsExactly("RM-RES0001 2:18 cannot find function `v`");
    }

    @Test
    void afterAChangeOfTheSearchPathNothingIsCertain() {
        CheckReport report = check("before(1);\naddpath('lib');\nafter(1);\nsin(1);");
        assertThat(report.text()).isEqualTo("""
            warning[RM-RES0001]: cannot find function `before`
             --> main.m:1:1
              |
            1 | before(1);
              | ^^^^^^ not found
              = help: define it, or add its folder with --path
            warning[RM-RES0002]: cannot resolve `after` after a runtime environment change
             --> main.m:3:1
              |
            3 | after(1);
              | ^^^^^ depends on the search path
              = related: main.m:2:1: the search path changes here
            checked main.m: 0 error(s), 2 warning(s)
            """);
        assertThat(findings("cd lib\nf\nfunction f, g, end")).containsExactly(
            "RM-RES0002 3:13 cannot resolve `g` after a runtime environment change");
    }

    @Test
    void tasksThatNobodyStartsAreTold() {
        String task = "task is created but never awaited or spawned";
        assertThat(findings("async @() disp(1);")).containsExactly("RM-ASYNC0001 1:1 " + task);
        assertThat(findings("t = async @() do\ndisp(1);\nend;")).containsExactly("RM-ASYNC0001 1:5 " + task);
        assertThat(findings("work(1);\nasync function work(n), disp(n), end")).containsExactly("RM-ASYNC0001 1:1 " + task);
        assertThat(findings("function f, t = work; end\nasync function work, end")).containsExactly("RM-ASYNC0001 1:17 " + task);
        assertThat(findings("t = async @() disp(1); await(t);")).isEmpty();
        assertThat(findings("await(work(1)); x = spawn(work(2));\nasync function work(n), disp(n), end")).isEmpty();
        assertThat(findings("async @() disp(1);\nawait(ans);")).isEmpty();
        assertThat(findings("function t = f, t = async @() disp(1); end")).isEmpty();
        assertThat(findings("global t, t = async @() disp(1);")).isEmpty();
        assertThat(findings("x = @() do\nif true, async @() disp(1), end\nend;")).isEmpty();
    }

    @Test
    void whatDoesNotParseIsAnError() {
        CheckReport report = check("x = (1 + 2;\n");
        assertThat(report.text()).isEqualTo("""
            error[RunMat:ParseError]: expected ')' to close parentheses
             --> main.m:1:11
              |
            1 | x = (1 + 2;
              |           ^
              = help: Invalid expression. When calling a function or indexing a variable, use parentheses. Otherwise, check for mismatched delimiters.
            checked main.m: 1 error(s), 0 warning(s)
            """);
        assertThat(report.failed(false)).isTrue();
        assertThat(report.nameResolution()).isEqualTo(CheckReport.NameResolution.UNAVAILABLE);
    }

    @Test
    void everyProblemOfAFileThatParsesIsTold() {
        assertThat(findings("f = @() await(1);\nclassdef A < A\nproperties\nx\nx\nend\nend\n")).containsExactly(
            "RunMat:AwaitContextInvalid 1:9 await is only allowed in async functions or top-level script code",
            "RunMat:ClassSelfInheritanceInvalid 2:10 Class 'A' cannot inherit from itself",
            "RunMat:ClassMemberDuplicate 5:1 Duplicate property 'x' in class A");
    }

    @Test
    void aFolderThatIsNotThereIsTold() {
        CheckReport report = MatlabCheck.check(new Source("main.m", "x = 1;"),
            new SearchFolders(List.of(folder, folder.resolve("none")), BUILTINS::contains));
        assertThat(report.text()).startsWith("warning[RM-CAT0001]: '").contains("none' is not a folder");
    }

    @Test
    void warningsFailOnlyWhenTheyAreDenied() {
        CheckReport clean = check("disp(1)");
        CheckReport warned = check("foo(1)");
        assertThat(clean.failed(true)).isFalse();
        assertThat(warned.failed(false)).isFalse();
        assertThat(warned.failed(true)).isTrue();
        assertThat(clean.text()).isEqualTo("checked main.m: 0 error(s), 0 warning(s)\n");
    }

    @Test
    void theReportForTools() {
        assertThat(check("foo(1);").json(true)).isEqualTo("""
            {
              "schema_version": 1,
              "document_kind": "script",
              "path": "main.m",
              "outcome": "failed",
              "analysis": {
                "name_resolution": "complete"
              },
              "resolution": [
                {
                  "name": "foo",
                  "state": "unresolved",
                  "reason": "not found",
                  "definition": null
                }
              ],
              "diagnostics": [
                {
                  "code": "RM-RES0001",
                  "severity": "warning",
                  "message": "cannot find function `foo`",
                  "category": "resolution",
                  "primary": {
                    "start": 0,
                    "end": 3,
                    "line": 1,
                    "column": 1,
                    "end_line": 1,
                    "end_column": 4,
                    "label": "not found"
                  },
                  "secondary": [],
                  "notes": [],
                  "help": "define it, or add its folder with --path",
                  "suggestions": []
                }
              ],
              "summary": {
                "errors": 0,
                "warnings": 1,
                "warnings_denied": true
              }
            }""");
    }

    @Test
    void aLongLineIsCutAroundTheFinding() {
        String text = "x = [" + "1, ".repeat(10_000) + "foo(1)" + ", 1".repeat(10_000) + "];";
        assertThat(check(text).text().lines().mapToInt(String::length).max().orElseThrow()).isLessThan(200);
        assertThat(check(text).text()).contains("foo(1)").contains("^^^ not found");
    }
}
