package dev.fermata.ruff.builtin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.fermata.ruff.task.TaskBuiltins;
import dev.fermata.runtime.session.Permissions;
import dev.fermata.runtime.session.Session;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every builtin that touches the outside is refused without its capability, and no other builtin is. */
class CapabilityTableTest {
    private static final Map<Capability, String> GATED = new EnumMap<>(Map.of(
        Capability.FILESYSTEM_READ, """
            read_file read_file_lossy read_binary_file read_lines list_dir file_exists file_size path_exists path_is_dir
            path_is_file path_is_symlink path_extension path_absolute dirname basename join_path path_join os_getcwd
            os_environ io_read_bytes io_read_at io_seek_read io_file_metadata load_image md5_file sha256_file
            async_read_file async_read_files kv_get""",
        Capability.FILESYSTEM_WRITE, """
            write_file append_file write_binary_file create_dir rename_file copy_file os_chdir zip_create zip_add_file
            zip_add_dir zip_close unzip gif_to_webp io_write_bytes io_append_bytes io_write_at io_truncate io_copy_range
            async_write_file async_write_files kv_set""",
        Capability.FILESYSTEM_DELETE, "delete_file os_rmdir",
        Capability.PROCESS_EXEC, "spawn_process pipe_commands",
        Capability.SHELL_EXEC, "execute execute_status",
        Capability.ENV_READ, "env env_or env_int env_float env_bool env_required env_list",
        Capability.ENV_WRITE, "env_set",
        Capability.DATABASE, """
            db_connect db_execute db_query db_begin db_commit db_rollback db_last_insert_id db_close db_pool
            db_pool_acquire db_pool_release db_pool_stats db_pool_close""",
        Capability.CLOCK, """
            now now_utc now_unix now_utc_seconds current_timestamp time performance_now time_us time_ns format_duration
            elapsed format_date parse_date sleep async_sleep async_timeout""",
        Capability.RANDOM, """
            random random_int random_choice uuid_v4 random_id set_random_seed clear_random_seed"""));
    /** These ask the session when they connect or listen, and belong to other tests. */
    private static final Set<Capability> NETWORK = Set.of(Capability.NETWORK_CLIENT, Capability.NETWORK_SERVER);

    @TempDir
    private Path folder;

    private static Stream<String> names(Capability capability) {
        return Stream.of(GATED.get(capability).strip().split("\\s+"));
    }

    private static Builtin find(String name) {
        Builtin builtin = Builtins.find(name);
        return builtin != null ? builtin : TaskBuiltins.find(name);
    }

    private static Object call(Builtin builtin, int arguments) {
        return Calls.task(() -> new NativeFunction(builtin).bodyN(0, new Object[arguments]));
    }

    /** With as many arguments as it takes at least, and with far too many. */
    private static int[] counts(Builtin builtin) {
        return new int[] {builtin.variadic() ? builtin.minArity() : builtin.parameters(), 9};
    }

    private static String denied(Capability capability, Builtin builtin) {
        return "Capability denied: " + capability.text() + " required for " + builtin.canonicalName() + "; rerun with "
                + capability.flag();
    }

    @Test
    void eachIsRefusedWithoutItsCapability() {
        for (Capability missing : GATED.keySet()) {
            Set<String> others = new HashSet<>();
            for (Capability capability : Capability.values()) {
                if (capability != missing) {
                    others.add(capability.text());
                }
            }
            Calls.inProgram(Session.builder().permissions(Permissions.only(others)).workingDirectory(folder), () ->
                    names(missing).forEach(name -> {
                        Builtin builtin = find(name);
                        assertThat(builtin).as(name).isNotNull();
                        for (int count : counts(builtin)) {
                            assertThatThrownBy(() -> call(builtin, count)).as("%s with %d arguments", name, count)
                                    .hasMessage(denied(missing, builtin));
                        }
                    }));
        }
    }

    @Test
    void itsCapabilityIsEnough() {
        for (Capability granted : GATED.keySet()) {
            Calls.inProgram(Session.builder().permissions(Permissions.only(Set.of(granted.text()))).workingDirectory(folder)
                    .in(InputStream.nullInputStream()), () ->
                    names(granted).forEach(name -> {
                        Throwable failure = catchThrowable(() -> call(find(name), counts(find(name))[0]));
                        if (failure != null) {
                            assertThat(failure).as(name).hasMessageNotContaining("Capability denied")
                                    .hasMessageNotContaining("is not granted");
                        }
                    }));
        }
    }

    @Test
    void nothingElseIsGated() { // and what is listed exists, says the first test
        Set<String> gated = new HashSet<>();
        GATED.keySet().forEach(capability -> names(capability).forEach(gated::add));
        for (String name : Stream.concat(Builtins.names().stream(), TaskBuiltins.names().stream()).toList()) {
            Builtin builtin = find(name);
            if (builtin.capability() != null && !NETWORK.contains(builtin.capability())) {
                assertThat(gated).contains(name);
            }
        }
    }

    @Test
    void workThatIsAllowedIsDoneInRestrictedMode() {
        Map<String, Set<String>> programs = Map.of("shell-exec", Set.of("execute", "execute_status"), "process-exec",
                Set.of("spawn_process", "pipe_commands"));
        programs.forEach((capability, names) -> Calls.inProgram(Session.builder().workingDirectory(folder)
                .permissions(Permissions.only(Set.of(capability))), () -> {
            if (capability.equals("shell-exec")) {
                Calls.gives("String(\"hi\n\")", "execute", "echo hi");
                assertThat(Calls.call("execute_status", "exit 2").toString()).contains("exitcode: 2");
            } else {
                assertThat(Calls.call("spawn_process", Calls.array("true")).toString()).contains("success: true");
                Calls.gives("String(\"hi\n\")", "pipe_commands", Calls.array(Calls.array("echo", "hi"), Calls.array("cat")));
            }
        }));
        Calls.inProgram(Session.builder().workingDirectory(folder).err(OutputStream.nullOutputStream())
                .permissions(Permissions.only(Set.of("database"))), () -> {
            Object db = Calls.call("db_connect", "sqlite", "allowed.db");
            Calls.gives("Int(0)", "db_execute", db, "CREATE TABLE t (x)");
            Object pool = Calls.call("db_pool", "sqlite", "allowed.db");
            Calls.gives("Bool(true)", "db_pool_release", pool, Calls.call("db_pool_acquire", pool));
        });
    }

    @Test
    void savingAnImageNeedsPermissionToWrite() throws Exception {
        ImageBuiltinsTest.write(folder.resolve("a.png"));
        Calls.inProgram(Session.builder().workingDirectory(folder).permissions(Permissions.only(Set.of("filesystem-read"))), () -> {
            ImageValue image = (ImageValue) Calls.call("load_image", "a.png");
            for (Object[] arguments : List.of(new Object[] {image}, new Object[] {image, "b.png"})) {
                assertThatThrownBy(() -> Calls.task(() -> image.method("save").bodyN(0, arguments))).hasMessage(
                        "Capability denied: filesystem-write required for image.save; rerun with --allow-fs-write");
            }
        });
        assertThat(folder.resolve("b.png")).doesNotExist();
    }
}
