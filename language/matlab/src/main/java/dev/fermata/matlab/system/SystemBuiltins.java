package dev.fermata.matlab.system;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import dev.fermata.runtime.io.Command;
import dev.fermata.runtime.io.ProcessResult;
import dev.fermata.runtime.io.Processes;
import dev.fermata.runtime.io.RunningProcess;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.task.OwnedWait;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Environment variables, other programs, the machine, versions, and the end of the program. */
public final class SystemBuiltins {
    static final String NAMES = """
            getenv setenv unsetenv isenv computer ispc ismac isunix isdeployed isstudent usejava license version verLessThan
            isMATLABReleaseOlderThan matlabroot userpath exit quit maxNumCompThreads mlock munlock mislocked beep clc echo more feature
            getpref setpref ispref rmpref addpref nproc
            """;

    /** The version of the language that is followed. */
    private static final String VERSION = "0.6.1";
    private static final String RELEASE = "2023b";
    private static final double[] MATLAB_VERSION = {23, 2, 0};

    private SystemBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "getenv" -> Builtin.of(name, 0, 1, SystemBuiltins::getenv);
            case "setenv" -> Builtin.of(name, 1, 2, 1, SystemBuiltins::setenv);
            case "unsetenv" -> Builtin.of(name, 1, 1, 0, (in, _) -> {
                environment(true).remove(variable("unsetenv", in[0]));
                return null;
            });
            case "isenv" -> Builtin.of(name, 1, 1, (in, _) -> environment(false).containsKey(variable("isenv", in[0])));
            case "__shell" -> Builtin.of(name, 1, 1, 1, SystemBuiltins::shell).suspending();
            case "computer" -> Builtin.of(name, 0, 1, 3, SystemBuiltins::computer);
            case "ispc" -> Builtin.of(name, 0, 0, (_, _) -> false);
            case "ismac" -> Builtin.of(name, 0, 0, (_, _) -> System.getProperty("os.name").startsWith("Mac"));
            case "isunix" -> Builtin.of(name, 0, 0, (_, _) -> true);
            case "isdeployed", "isstudent", "ismcc" -> Builtin.of(name, 0, 0, (_, _) -> false);
            case "usejava" -> Builtin.of(name, 1, 1, (_, _) -> false);
            case "license" -> Builtin.of(name, 0, 2, 1, SystemBuiltins::license);
            case "version" -> Builtin.of(name, 0, 1, SystemBuiltins::version);
            case "verLessThan" -> Builtin.of(name, 2, 2, SystemBuiltins::verLessThan);
            case "isMATLABReleaseOlderThan" -> Builtin.of(name, 1, 3, SystemBuiltins::isReleaseOlder);
            case "matlabroot" -> Builtin.of(name, 0, 0, (_, _) -> CharArray.of(System.getProperty("java.home")));
            case "userpath" -> Builtin.of(name, 0, 1, (_, _) -> CharArray.of(String.valueOf(environment(false).getOrDefault("HOME", ""))));
            case "exit", "quit" -> Builtin.of(name, 0, 2, 0, SystemBuiltins::exit);
            case "maxNumCompThreads", "nproc" -> Builtin.of(name, 0, 1, (_, _) -> (double) Runtime.getRuntime().availableProcessors());
            case "mlock", "munlock", "beep", "clc", "echo", "more", "commandwindow", "home" -> Builtin.of(name, 0, Builtin.ANY, 0, (_, _) -> null);
            case "mislocked" -> Builtin.of(name, 0, 1, (_, _) -> false);
            case "feature" -> Builtin.of(name, 1, 2, 1, SystemBuiltins::feature);
            case "getpref" -> Builtin.of(name, 0, 3, Preferences::get);
            case "setpref", "addpref" -> Builtin.of(name, 3, 3, 0, (in, _) -> Preferences.set(name, in));
            case "ispref" -> Builtin.of(name, 1, 2, Preferences::has);
            case "rmpref" -> Builtin.of(name, 1, 2, 0, Preferences::remove);
            default -> null;
        };
    }

    // ---- environment ----

    private static Map<String, String> environment(boolean isChange) {
        Session session = Session.current();
        String capability = isChange ? "env-write" : "env-read";
        if (!session.permissions().allows(capability)) {
            throw Errors.of("getenv:NotPermitted", "This program may not use environment variables: " + capability + " is not granted.");
        }
        return session.environment();
    }

    private static String variable(String function, Object value) {
        String name = Values.textOrNull(value);
        if (name == null) {
            throw Errors.of(function + ":InvalidInput", "Argument must be a character vector or string scalar.");
        }
        return name;
    }

    private static Object getenv(Object[] in, int nargout) {
        if (in.length == 0) {
            StructArray all = StructArray.scalar();
            new TreeMap<>(environment(false)).forEach((name, value) -> all.put(name, 0, CharArray.of(value)));
            return all;
        }
        String value = environment(false).get(variable("getenv", in[0]));
        return in[0] instanceof StringArray ? StringArray.scalar(value == null ? "" : value) : CharArray.of(value == null ? "" : value);
    }

    private static Object setenv(Object[] in, int nargout) {
        String name = variable("setenv", in[0]);
        if (name.isEmpty() || name.indexOf('=') >= 0 || name.indexOf('\0') >= 0) {
            throw Errors.of("setenv:InvalidInput", "Invalid environment variable name.");
        }
        environment(true).put(name, in.length > 1 ? variable("setenv", in[1]) : "");
        return nargout > 0 ? 0.0 : null;
    }

    // ---- other programs ----

    /** Runs a line by the shell, errors among its output; a cell of exit code and text. A cancelled task ends the process. */
    private static Object shell(Object[] in, int nargout) throws Throwable {
        String line = variable("system", in[0]);
        Session session = Session.current();
        if (!session.permissions().allows("shell-exec")) {
            throw Errors.of("system:NotPermitted", "This program may not start other programs: shell-exec is not granted.");
        }
        Command command = Command.of("sh", "-c", line).withEnvironment(session.environment()).withFolder(session.workingDirectory())
                .withMergedErrors();
        session.console().out().flush();
        RunningProcess process = Processes.of(session).start(command);
        return OwnedWait.await(process.result().map(result -> {
            ProcessResult ended = (ProcessResult) result;
            return CellArray.row((double) ended.exitCode(), CharArray.of(ended.outputText()));
        }), process::kill);
    }

    /** Ends the program: no handler catches that, but what is to be done when variables go is done. */
    private static Object exit(Object[] in, int nargout) {
        int code = 0;
        for (Object argument : in) {
            if (Values.textOrNull(argument) == null) {
                if (Values.count(argument) != 1 || !Values.classOf(argument).isArithmetic()) {
                    throw Errors.of("exit:InvalidInput", "The exit code must be a numeric scalar.");
                }
                code = (int) Values.real(argument, 0);
            }
        }
        Session.current().leave(code);
        return null;
    }

    // ---- the machine ----

    private static Object computer(Object[] in, int nargout) {
        boolean isMac = System.getProperty("os.name").startsWith("Mac");
        boolean isArm = System.getProperty("os.arch").contains("aarch64");
        String machine = isMac ? isArm ? "maca64" : "maci64" : "glnxa64";
        if (in.length > 0) {
            if (!"arch".equals(Values.textOrNull(in[0]))) {
                throw Errors.of("computer:InvalidInput", "The only option is 'arch'.");
            }
            return CharArray.of(machine);
        }
        return new Object[] {CharArray.of(machine.toUpperCase(Locale.ROOT)), 0x1p48 - 1, CharArray.of("L")};
    }

    private static Object license(Object[] in, int nargout) {
        String word = in.length == 0 ? null : Values.textOrNull(in[0]);
        return word == null ? CharArray.of("unknown") : word.equals("inuse") ? null : (Object) 1.0;
    }

    private static Object version(Object[] in, int nargout) {
        String option = in.length == 0 ? "" : Values.textOrNull(in[0]);
        return CharArray.of(switch (String.valueOf(option)) {
            case "" -> VERSION;
            case "-release" -> RELEASE;
            case "-java" -> "Java " + Runtime.version();
            case "-date" -> "";
            case "-description" -> "RunMat " + VERSION;
            default -> throw Errors.of("version:InvalidInput", "Unknown option '" + option + "'.");
        });
    }

    /** Compares with the release of MATLAB whose behaviour is followed. */
    private static Object verLessThan(Object[] in, int nargout) {
        String wanted = Values.textOrNull(in[1]);
        if (wanted == null || !wanted.matches("\\d+(\\.\\d+)*")) {
            throw Errors.of("verLessThan:InvalidInput", "The version must be text such as '9.5'.");
        }
        double[] numbers = Arrays.stream(wanted.split("\\.")).mapToDouble(Double::parseDouble).toArray();
        for (int i = 0; i < MATLAB_VERSION.length; i++) {
            double number = i < numbers.length ? numbers[i] : 0;
            if (MATLAB_VERSION[i] != number) {
                return MATLAB_VERSION[i] < number;
            }
        }
        return false;
    }

    private static Object isReleaseOlder(Object[] in, int nargout) {
        String wanted = Values.textOrNull(in[0]);
        if (wanted == null || !wanted.matches("R\\d{4}[ab]")) {
            throw Errors.of("isMATLABReleaseOlderThan:InvalidInput", "The release must be text such as 'R2023b'.");
        }
        return RELEASE.compareTo(wanted.substring(1)) < 0;
    }

    private static Object feature(Object[] in, int nargout) {
        String name = String.valueOf(Values.textOrNull(in[0])).toLowerCase(Locale.ROOT);
        return switch (name) {
            case "numcores" -> (double) Runtime.getRuntime().availableProcessors();
            case "getpid" -> (double) ProcessHandle.current().pid();
            case "hotlinks", "showfiguretoolbar" -> 0.0;
            default -> throw Errors.of("feature:InvalidInput", "Feature '" + name + "' not found.");
        };
    }
}
