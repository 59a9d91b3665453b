package dev.fermata.runtime.io;

import static dev.fermata.runtime.Code.attempt;
import static dev.fermata.runtime.Code.in;
import static dev.fermata.runtime.Code.seq;
import static dev.fermata.runtime.Code.times;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.runtime.Code;
import dev.fermata.runtime.Run;
import dev.fermata.runtime.executor.Order;
import dev.fermata.runtime.session.Permissions;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.session.SessionBuilder;
import dev.fermata.runtime.task.Promise;
import dev.fermata.runtime.task.Scope;
import dev.fermata.runtime.task.Task;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesTest {
    @TempDir
    Path folder;

    private interface Operation {
        Promise on(AsyncFiles files);
    }

    private static Code file(Operation operation) {
        return seq(last -> operation.on(AsyncFiles.of(Session.current())), Task::await);
    }

    private Object run(Code... steps) {
        return Run.with(Session.builder().workStealing(1).workingDirectory(folder), seq(steps)).ok();
    }

    @Test
    void writtenTextCanBeReadAndAppendedTo() {
        assertThat(run(file(f -> f.writeText("a.txt", "h\u00e9")), file(f -> f.append("a.txt", "llo".getBytes(StandardCharsets.UTF_8))),
                file(f -> f.readText("a.txt")))).isEqualTo("h\u00e9llo");
        assertThat(folder.resolve("a.txt")).hasContent("h\u00e9llo");
    }

    @Test
    void aFolderCanBeListedWalkedAndDeleted() {
        assertThat(run(file(f -> f.createDirectories("d/e")), file(f -> f.writeText("d/2", "")),
                file(f -> f.writeText("d/1", "")), file(f -> f.writeText("d/e/3", "")),
                file(f -> f.list("d")))).isEqualTo(List.of("1", "2", "e"));
        assertThat(run(file(f -> f.walk("d", 10)))).isEqualTo(List.of("1", "2", "e", "e/3"));
        run(file(f -> f.deleteAll("d")));
        assertThat(folder.resolve("d")).doesNotExist();
    }

    @Test
    void statTellsWhatIsThere() {
        FileStatus status = (FileStatus) run(file(f -> f.writeText("s", "12345")), file(f -> f.stat("s")));
        assertThat(status.size()).isEqualTo(5);
        assertThat(status.isFile()).isTrue();
        assertThat(status.isDirectory()).isFalse();
        assertThat(run(file(f -> f.exists("s")))).isEqualTo(true);
        assertThat(run(file(f -> f.exists("t")))).isEqualTo(false);
    }

    @Test
    void moveAndCopyReplaceWhatIsThere() {
        run(file(f -> f.writeText("x", "1")), file(f -> f.writeText("y", "2")), file(f -> f.copy("x", "y")),
                file(f -> f.move("y", "z")));
        assertThat(folder.resolve("z")).hasContent("1");
        assertThat(folder.resolve("y")).doesNotExist();
    }

    @Test
    void failuresTellTheirKindAndPath() throws Exception {
        Files.createDirectory(folder.resolve("dir"));
        Files.writeString(folder.resolve("dir/f"), "");
        assertThat(kindOf(f -> f.read("missing"))).isEqualTo(FileError.Kind.NOT_FOUND);
        assertThat(kindOf(f -> f.read("dir"))).isEqualTo(FileError.Kind.IS_A_DIRECTORY);
        assertThat(kindOf(f -> f.createDirectory("dir"))).isEqualTo(FileError.Kind.EXISTS);
        assertThat(kindOf(f -> f.delete("dir"))).isEqualTo(FileError.Kind.NOT_EMPTY);
        assertThat(kindOf(f -> f.list("dir/f"))).isEqualTo(FileError.Kind.NOT_A_DIRECTORY);
        assertThat(run(attempt(file(f -> f.read("missing")), Throwable::getMessage)))
                .isEqualTo("No such file or directory: missing");
    }

    private Object kindOf(Operation operation) {
        return run(attempt(file(operation), error -> ((FileError) error).kind()));
    }

    @Test
    void aFileOperationNeedsItsPermission() {
        SessionBuilder options = Session.builder().workingDirectory(folder).permissions(Permissions.only(Set.of("files.read")));
        Run run = Run.with(options, attempt(file(f -> f.writeText("w", "")), Throwable::getMessage));
        assertThat(run.ok()).isEqualTo("This program may not use files: files.write is not granted");
        assertThat(folder.resolve("w")).doesNotExist();
    }

    @Test
    void inASimulatedWorldFilesWorkOnTheSpot() {
        Run run = Run.with(Session.builder().virtualTime(Order.random(5)).workingDirectory(folder),
                seq(file(f -> f.writeText("v", "x")), file(f -> f.readText("v"))));
        assertThat(run.ok()).isEqualTo("x");
    }

    @Test
    void manyFilesAtATimeUseABoundedNumberOfThreads() {
        int[] most = {0};
        AtomicInteger read = new AtomicInteger();
        run(file(f -> f.writeText("many", "content")), in(Scope::open, last -> {
            for (int i = 0; i < 2000; i++) {
                Task.startHere(seq(file(f -> f.readText("many")), text -> read.addAndGet(((String) text).length())).task());
            }
            return null;
        }), last -> most[0] = BlockingLane.of(Session.current()).threadsMax());
        assertThat(read).hasValue(2000 * 7);
        assertThat(most[0]).isBetween(1, 16);
    }

    @Test
    void theProgramGoesOnWhileACallBlocks() {
        List<String> log = new ArrayList<>();
        CountDownLatch gate = new CountDownLatch(1);
        run(last -> BlockingLane.of(Session.current()).submitLong("a gate", () -> {
            gate.await();
            return "opened";
        }), promise -> seq(last -> log.add("meanwhile"), last -> {
            gate.countDown();
            return Task.await(promise);
        }, last -> log.add((String) last)).run(null));
        assertThat(log).containsExactly("meanwhile", "opened");
    }

    @Test
    void linesOfInputComeOneByOne() {
        SessionBuilder options = Session.builder().in(new ByteArrayInputStream("one\r\ntw\u00f6\n\nrest\nend".getBytes(StandardCharsets.UTF_8)));
        List<Object> lines = new ArrayList<>();
        Code line = seq(last -> AsyncInput.of(Session.current()).readLine(), Task::await, lines::add);
        Run.with(options, seq(line, line, line, last -> AsyncInput.of(Session.current()).readAll(), Task::await, lines::add, line)).ok();
        assertThat(lines).containsExactly("one", "tw\u00f6", "", "rest\nend", null);
    }

    /** Input that is not there before somebody opens the gate. */
    private static SessionBuilder typedLater(String text, CountDownLatch gate) {
        return Session.builder().workStealing(2).in(new FilterInputStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))) {
            @Override
            public int read(byte[] into, int from, int count) throws IOException {
                try {
                    gate.await();
                } catch (InterruptedException e) {
                    throw new InterruptedIOException();
                }
                return super.read(into, from, count);
            }
        });
    }

    @Test
    void linesGoToThoseWhoAskInTheirOrder() {
        for (int round = 0; round < 50; round++) {
            CountDownLatch gate = new CountDownLatch(1);
            List<Promise> asked = new ArrayList<>();
            List<Object> lines = new ArrayList<>();
            Run.with(typedLater("a\nb\nc\nd\ne\n", gate), seq(last -> {
                for (int i = 0; i < 6; i++) {
                    asked.add(AsyncInput.of(Session.current()).readLine());
                }
                gate.countDown();
                return null;
            }, times(6, seq(last -> Task.await(asked.get(lines.size())), lines::add)))).ok();
            assertThat(lines).containsExactly("a", "b", "c", "d", "e", null);
        }
    }

    @Test
    void theLineOfSomebodyWhoHasGivenUpGoesToTheNext() {
        for (int round = 0; round < 50; round++) {
            CountDownLatch gate = new CountDownLatch(1);
            List<Promise> asked = new ArrayList<>();
            List<Object> lines = new ArrayList<>();
            Code line = seq(last -> AsyncInput.of(Session.current()).readLine(), Task::await, lines::add);
            Run.with(typedLater("a\nb\nc\nrest", gate), seq(last -> {
                AsyncInput input = AsyncInput.of(Session.current());
                for (int i = 0; i < 3; i++) {
                    asked.add(input.readLine());
                }
                input.abandon(asked.get(0));
                input.abandon(asked.get(1));
                gate.countDown();
                return Task.await(asked.get(2));
            }, lines::add, last -> {
                AsyncInput input = AsyncInput.of(Session.current());
                input.abandon(input.readLine());
                return null;
            }, line, line, line)).ok();
            assertThat(lines).containsExactly("a", "b", "c", "rest");
        }
    }
}
