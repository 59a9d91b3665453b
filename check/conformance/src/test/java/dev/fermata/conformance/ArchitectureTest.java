package dev.fermata.conformance;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The arrows between the modules, and the calls that belong to few. */
class ArchitectureTest {
    private static final Path ROOT = Path.of(System.getProperty("fermata.root"));
    private static final List<String> MODULES =
        List.of("runtime", "compiler", "library", "library/sql", "library/image", "library/plot", "language/ruff", "language/matlab", "host",
            "tool/lsp", "tool/cli");
    private static final JavaClasses CLASSES = classes();

    private static JavaClasses classes() {
        List<Path> folders = MODULES.stream().map(module -> ROOT.resolve(module).resolve("target/classes")).toList();
        return new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPaths(folders);
    }

    // ---- arrows ----

    @Test
    void runtimeKnowsNothingAboveIt() {
        noClasses().that().resideInAPackage("dev.fermata.runtime..")
            .should().dependOnClassesThat(ours().and(not(resideInAPackage("dev.fermata.runtime..")))).check(CLASSES);
    }

    @Test
    void compilerKnowsTheRuntimeOnly() {
        noClasses().that().resideInAPackage("dev.fermata.compiler..")
            .should().dependOnClassesThat(ours().and(not(resideInAnyPackage("dev.fermata.compiler..", "dev.fermata.runtime.."))))
            .check(CLASSES);
    }

    @Test
    void libraryKnowsTheRuntimeOnly() {
        noClasses().that().resideInAPackage("dev.fermata.library..")
            .should().dependOnClassesThat(ours().and(not(resideInAnyPackage("dev.fermata.library..", "dev.fermata.runtime.."))))
            .check(CLASSES);
    }

    @Test
    void languagesKnowNeitherHostNorTools() {
        noClasses().that().resideInAnyPackage("dev.fermata.ruff..", "dev.fermata.matlab..")
            .should().dependOnClassesThat().resideInAnyPackage("dev.fermata.host..", "dev.fermata.cli..").check(CLASSES);
    }

    @Test
    void languagesDoNotKnowOneAnother() {
        noClasses().that().resideInAPackage("dev.fermata.ruff..")
            .should().dependOnClassesThat().resideInAPackage("dev.fermata.matlab..").check(CLASSES);
        noClasses().that().resideInAPackage("dev.fermata.matlab..")
            .should().dependOnClassesThat().resideInAPackage("dev.fermata.ruff..").check(CLASSES);
    }

    @Test
    void hostKnowsNoLanguage() {
        noClasses().that().resideInAPackage("dev.fermata.host..")
            .should().dependOnClassesThat().resideInAnyPackage("dev.fermata.ruff..", "dev.fermata.matlab..", "dev.fermata.cli..").check(CLASSES);
    }

    /** A front door is a language's root package, and the settings in a project's file, which the command line shows and checks. */
    @Test
    void toolsReachALanguageThroughItsFrontDoor() {
        noClasses().that().resideInAPackage("dev.fermata.cli..")
            .should().dependOnClassesThat(resideInAnyPackage("dev.fermata.ruff.*..", "dev.fermata.matlab.*..", "dev.fermata.compiler.ir..",
                "dev.fermata.compiler.link..", "dev.fermata.compiler.emit..").and(resideOutsideOfPackage("dev.fermata.matlab.project"))).check(CLASSES);
    }

    @Test
    void theLanguageServerKnowsNoLanguage() {
        noClasses().that().resideInAPackage("dev.fermata.lsp..")
            .should().dependOnClassesThat().resideInAnyPackage("dev.fermata.ruff..", "dev.fermata.host..", "dev.fermata.cli..")
            .check(CLASSES);
    }

    @Test
    void runningAProgramNeedsNoToolsForTexts() {
        noClasses().that().resideInAnyPackage("dev.fermata.ruff.lower..", "dev.fermata.ruff.task..", "dev.fermata.ruff.value..",
                "dev.fermata.ruff.builtin..", "dev.fermata.ruff.syntax..", "dev.fermata.host..")
            .should().dependOnClassesThat().resideInAnyPackage("dev.fermata.compiler.tooling..", "dev.fermata.ruff.analysis..",
                "dev.fermata.ruff.format..", "dev.fermata.ruff.editor..").check(CLASSES);
    }

    // ---- calls that belong to few ----

    @Test
    void onlyTheWorldReadsTheClock() {
        noClasses().that(not(resideInAPackage("dev.fermata.runtime.world..")))
            .should().callMethod(System.class, "nanoTime")
            .orShould().callMethod(System.class, "currentTimeMillis")
            .because("a run must be repeatable: time comes from the World").check(CLASSES);
    }

    @Test
    void nobodySleepsOnAThread() {
        noClasses().should().callMethod(Thread.class, "sleep", long.class)
            .orShould().callMethod(Thread.class, "sleep", long.class, int.class)
            .orShould().callMethod(Thread.class, "sleep", Duration.class)
            .because("a task that waits suspends, and the World parks threads").check(CLASSES);
    }

    @Test
    void randomnessComesFromTheWorld() {
        noClasses().that(not(resideInAPackage("dev.fermata.runtime.world..")))
            .should().dependOnClassesThat().haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
            .orShould().callConstructor(Random.class)
            .orShould().callMethod(Math.class, "random")
            .because("a run must be repeatable: randomness comes from the World").check(CLASSES);
    }

    @Test
    void threadsAreStartedByFew() {
        noClasses().that(not(resideInAnyPackage("dev.fermata.runtime.world..", "dev.fermata.runtime.executor..",
                "dev.fermata.runtime.io..")).and(not(named("dev.fermata.cli.Interruption"))) // the shutdown hook
                .and(not(named("dev.fermata.compiler.interpret.HeldStack")))) // the test oracle keeps stacks on threads
            .should().callMethod(Thread.class, "start")
            .orShould().callMethod(Thread.class, "startVirtualThread", Runnable.class)
            .orShould().dependOnClassesThat().haveFullyQualifiedName("java.util.concurrent.Executors")
            .because("the World starts threads, so that a simulated one can refuse to").check(CLASSES);
    }

    @Test
    void onlyTheCommandLineOwnsTheProcess() {
        noClasses().that(not(resideInAPackage("dev.fermata.cli..")))
            .should().callMethod(System.class, "exit", int.class)
            .orShould().callMethod(Runtime.class, "halt", int.class)
            .orShould().accessField(System.class, "out")
            .orShould().accessField(System.class, "err")
            .orShould().accessField(System.class, "in")
            .because("a program's streams and its end belong to its session").check(CLASSES);
    }

    @Test
    void noFuturesBesideOurOwn() {
        noClasses().that().resideInAnyPackage("dev.fermata.runtime.task..", "dev.fermata.runtime.executor..",
                "dev.fermata.runtime.timer..")
            .should().dependOnClassesThat().haveFullyQualifiedName("java.util.concurrent.CompletableFuture")
            .because("its waiters run where nobody expects them; Promise is the engine's future").check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> ours() {
        return resideInAPackage("dev.fermata..");
    }

    private static DescribedPredicate<JavaClass> named(String name) {
        return DescribedPredicate.describe(name, each -> each.getName().equals(name));
    }

    // ---- sources ----

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        for (String module : MODULES) {
            Path sources = ROOT.resolve(module).resolve("src/main/java");
            assertThat(sources.resolve("module-info.java")).exists();
            try (Stream<Path> folders = Files.walk(sources)) {
                List<Path> undocumented = folders.filter(Files::isDirectory).filter(ArchitectureTest::isPackage)
                    .filter(folder -> !Files.exists(folder.resolve("package-info.java"))).toList();
                assertThat(undocumented).as("packages without package-info.java").isEmpty();
            }
        }
    }

    private static boolean isPackage(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java")
                && !file.endsWith("module-info.java") && !file.endsWith("package-info.java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
