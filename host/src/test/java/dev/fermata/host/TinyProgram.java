package dev.fermata.host;

import dev.fermata.compiler.language.Interactive;
import dev.fermata.compiler.language.Program;
import dev.fermata.runtime.executor.Preemption;
import dev.fermata.runtime.session.Body;
import dev.fermata.runtime.session.Output;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.task.CodePosition;
import dev.fermata.runtime.task.Frame;
import dev.fermata.runtime.task.Promise;
import dev.fermata.runtime.task.ScriptError;
import dev.fermata.runtime.task.Suspension;
import dev.fermata.runtime.task.Task;
import dev.fermata.runtime.timer.Timers;
import java.util.List;
import java.util.Set;

/** Statements, run one after the other; its frame says which is next. */
final class TinyProgram extends Frame implements Program {
    private static final Set<String> WORDS =
        Set.of("print", "sleep", "fail", "exit", "loop", "flood", "spawn", "finally", "show", "hang", "crash", "never");

    private final List<String> statements;
    private int next;
    private String farewell;

    TinyProgram(List<String> statements) {
        this.statements = statements;
    }

    static boolean isStatement(String text) {
        return WORDS.contains(text.split(" ", 2)[0]);
    }

    @Override
    public Object run() throws Throwable {
        return resume(null, null);
    }

    @Override
    public Object resume(Object value, Throwable error) throws Throwable {
        boolean suspended = false;
        try {
            if (error != null) {
                throw error;
            }
            while (next < statements.size()) {
                statement(statements.get(next++));
            }
            return Interactive.NOTHING;
        } catch (Suspension suspension) {
            suspended = true;
            suspension.push(this);
            throw suspension;
        } finally {
            if (!suspended && farewell != null) {
                out().println(farewell);
            }
        }
    }

    private void statement(String text) throws Throwable {
        String[] words = text.split(" ", 2);
        String rest = words.length == 2 ? words[1] : "";
        switch (words[0]) {
            case "print" -> out().println(rest);
            case "sleep" -> Timers.sleep(Long.parseLong(rest) * 1_000_000);
            case "fail" -> throw new ScriptError(rest);
            case "exit" -> Session.current().exit(Integer.parseInt(rest));
            case "crash" -> throw new IllegalStateException(rest);
            case "finally" -> farewell = rest;
            case "show" -> TinyLanguage.show();
            case "spawn" -> {
                Body body = new TinyProgram(List.of(rest))::run;
                Task.startQueued(body.asTask());
            }
            case "loop", "flood" -> forever(words[0].equals("flood"));
            case "never" -> Task.await(new Promise());
            case "hang" -> {
                while (true) {
                    Thread.onSpinWait();
                }
            }
            default -> throw new ScriptError("no statement: " + text);
        }
    }

    private void forever(boolean output) throws Throwable {
        next--; // when preempted here, it goes on here
        while (true) {
            Preemption.poll();
            if (output) {
                out().println("and on it goes");
            }
        }
    }

    private static Output out() {
        return Session.current().console().out();
    }

    @Override
    public CodePosition position() {
        return new CodePosition("tiny", "", next, 0, true);
    }

    @Override
    public int statementCount() {
        return statements.size();
    }

    @Override
    public int instructionCount() {
        return statements.size();
    }
}
