package dev.fermata.matlab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.compiler.language.Engine;
import dev.fermata.compiler.language.ModuleContext;
import dev.fermata.compiler.language.Program;
import dev.fermata.compiler.language.ReportStyle;
import dev.fermata.compiler.source.ProblemException;
import dev.fermata.compiler.source.Source;
import dev.fermata.runtime.session.Reporter;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.task.Task;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FailureReportTest {
    @Test
    void anErrorInEvaluatedTextIsAtTheCallThatEvaluatesIt() {
        assertThat(report("x = 1;\neval('y = nowhere + 1;');\n")).isEqualTo("""
                Unrecognized function or variable 'nowhere'.

                Error in main (line 2)
                    eval('y = nowhere + 1;');

                id: RunMat:UndefinedFunction
                --> main.m:2:1
                2 | eval('y = nowhere + 1;');
                  | ^
                """);
    }

    @Test
    void ofALongLineThePartAroundThePlaceIsShown() {
        String report = report("x = [" + "1 ".repeat(400) + "]; y = nowhere;\n");

        assertThat(report).contains("--> main.m:1:813\n").hasSizeLessThan(2_000);
        String[] lines = report.substring(report.indexOf("1 | ")).split("\n");
        assertThat(lines[0].substring(lines[1].indexOf('^'))).isEqualTo("nowhere;");
    }

    @Test
    void aCarriageReturnEndsALine() {
        assertThat(report("x = 1;\ry = 2;\r\nz = (;\r")).contains("--> main.m:3:6\n3 | z = (;\n  |      ^\n");
    }

    private static String report(String text) {
        MatlabLanguage language = new MatlabLanguage();
        StringBuilder report = new StringBuilder();
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        try {
            Program program = language.load(new Source("main.m", text), new ModuleContext(folder, null, Engine.COMPILED, Map.of()));
            Session.builder().loop().out(new ByteArrayOutputStream()).workingDirectory(folder).reporter(new Reporter() {
                @Override
                public void uncaught(Session session, Task task, Throwable error) {
                    report.append(language.report(error, ReportStyle.PLAIN).text());
                }

                @Override
                public void unobserved(Session session, Task task, Throwable error) {
                    uncaught(session, task, error);
                }
            }).build().run(program::run);
        } catch (ProblemException problems) {
            report.append(language.report(problems, ReportStyle.PLAIN).text());
        }
        return report.toString();
    }
}
