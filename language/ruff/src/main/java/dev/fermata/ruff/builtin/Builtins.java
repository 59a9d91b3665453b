package dev.fermata.ruff.builtin;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/** Finds builtins by name. Only what is asked for is created, and only its family's class is loaded. */
public final class Builtins {
    /** All names, in order. */
    private static final String NAMES = """
            Queue Set Stack abs aes_decrypt aes_decrypt_bytes aes_encrypt aes_encrypt_bytes append append_file arg_parser
            args array assert assert_contains assert_equal assert_false assert_true basename bit_and bit_not bit_or bit_shl
            bit_shr bit_xor bytes capitalize ceil char_at chunk clear clear_random_seed concat contains copy_file cos
            count_chars create_dir current_timestamp db_begin db_close db_commit db_connect db_execute db_last_insert_id
            db_pool db_pool_acquire db_pool_close db_pool_release db_pool_stats db_query db_rollback debug decode_base64
            delete_file dict dirname elapsed encode_base64 ends_with enumerate env env_bool env_float env_int env_list
            env_or env_required env_set eprint error execute execute_status exit exp file_exists file_size flatten floor
            format format_date format_duration get get_default gif_to_webp has_key hash_password index_of input insert
            invert io_append_bytes io_copy_range io_file_metadata io_read_at io_read_bytes io_seek_read io_truncate
            io_write_at io_write_bytes is_array is_bool is_dict is_empty is_float is_function is_int is_null is_string
            is_truthy items join join_path keys kv_get kv_set len lines list_dir load_image log lower max md5 md5_file merge
            min now now_unix now_utc now_utc_seconds os_chdir os_environ os_getcwd os_rmdir pad_end pad_left pad_right
            pad_start parse_csv parse_date parse_float parse_int parse_json parse_toml parse_yaml path_absolute path_exists
            path_extension path_is_dir path_is_file path_is_symlink path_join performance_now pipe_commands pop pow print
            println push queue_dequeue queue_enqueue queue_is_empty queue_peek queue_size queue_to_array random
            random_choice random_id random_int range read_binary_file read_file read_file_lossy read_lines regex_find_all
            regex_match regex_replace regex_split remove remove_at rename_file repeat replace replace_str reverse round
            rsa_decrypt rsa_encrypt rsa_generate_keypair rsa_sign rsa_verify set_add set_difference set_has set_intersect
            set_random_seed set_remove set_to_array set_union sha256 sha256_file sin skip slice slugify sort spawn_process
            split sqrt stack_is_empty stack_peek stack_pop stack_push stack_size stack_to_array starts_with str str_reverse
            substr substring sum take tan time time_ns time_us to_bool to_camel_case to_csv to_float to_int to_json
            to_json_pretty to_kebab_case to_lower to_snake_case to_string to_toml to_upper to_yaml trim trim_end trim_start
            truncate type type_of unique unzip update upper uuid_v4 values verify_password windows words write_binary_file
            write_file zip zip_add_dir zip_add_file zip_close zip_create
            """;

    private static final ConcurrentHashMap<String, Builtin> KNOWN = new ConcurrentHashMap<>();

    private Builtins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        Builtin known = KNOWN.get(name);
        if (known == null) {
            known = describe(name);
            if (known != null) {
                KNOWN.put(name, known);
            }
        }
        return known;
    }

    /** The names of all builtin functions, sorted. */
    public static List<String> names() {
        return List.of(NAMES.strip().split("\\s+"));
    }

    /** Each family's class lists its names once more, with what belongs to them. */
    private static Builtin describe(String name) {
        return switch (name) {
            case "print", "eprint", "debug", "println", "input", "exit" -> ConsoleBuiltins.describe(name);
            case "type", "type_of", "is_truthy", "is_int", "is_float", "is_string", "is_bool", "is_array", "is_dict", "is_null",
                    "is_function" -> TypeBuiltins.describe(name);
            case "to_string", "str", "to_int", "to_float", "to_bool", "parse_int", "parse_float", "bytes", "array", "dict",
                    "error" -> ConversionBuiltins.describe(name);
            case "abs", "sqrt", "floor", "ceil", "round", "sin", "cos", "tan", "exp", "log", "pow", "min", "max" ->
                    MathBuiltins.describe(name);
            case "bit_and", "bit_or", "bit_xor", "bit_shl", "bit_shr", "bit_not" -> BitBuiltins.describe(name);
            case "to_upper", "upper", "to_lower", "lower", "capitalize", "trim", "trim_start", "trim_end", "starts_with",
                    "ends_with", "split", "join", "repeat", "replace", "substring", "pad_left", "pad_right", "replace_str",
                    "substr", "pad_start", "pad_end", "char_at", "lines", "words", "str_reverse", "slugify", "to_camel_case",
                    "to_snake_case", "to_kebab_case", "is_empty", "count_chars", "truncate", "format" ->
                    TextBuiltins.describe(name);
            case "regex_match", "regex_find_all", "regex_split", "regex_replace" -> RegexBuiltins.describe(name);
            case "len", "contains", "index_of", "remove", "clear", "slice" -> CollectionBuiltins.describe(name);
            case "push", "append", "remove_at", "concat", "chunk", "zip", "take", "skip", "windows", "pop", "sort", "reverse",
                    "unique", "sum", "flatten", "enumerate", "insert", "range" -> ArrayBuiltins.describe(name);
            case "keys", "values", "items", "invert", "has_key", "get", "get_default", "merge", "update" ->
                    DictBuiltins.describe(name);
            case "Set", "set_add", "set_remove", "set_union", "set_intersect", "set_difference", "set_has", "set_to_array" ->
                    SetBuiltins.describe(name);
            case "Queue", "Stack", "queue_enqueue", "stack_push", "queue_dequeue", "queue_peek", "queue_to_array", "stack_pop",
                    "stack_peek", "stack_to_array", "queue_is_empty", "stack_is_empty", "queue_size", "stack_size" ->
                    QueueBuiltins.describe(name);
            case "assert", "assert_equal", "assert_true", "assert_false", "assert_contains" -> AssertionBuiltins.describe(name);
            case "read_file", "read_lines", "list_dir", "read_file_lossy", "file_exists", "file_size", "os_getcwd",
                    "write_file", "append_file", "rename_file", "copy_file", "create_dir", "os_chdir", "delete_file", "os_rmdir"
                    -> FileBuiltins.describe(name);
            case "read_binary_file", "io_read_bytes", "io_read_at", "io_seek_read", "io_file_metadata", "write_binary_file",
                    "io_write_bytes", "io_append_bytes", "io_write_at", "io_truncate", "io_copy_range" ->
                    BinaryFileBuiltins.describe(name);
            case "join_path", "path_join", "dirname", "basename", "path_extension", "path_absolute", "path_exists",
                    "path_is_dir", "path_is_file", "path_is_symlink" -> PathBuiltins.describe(name);
            case "env", "env_required", "env_int", "env_float", "env_bool", "env_or", "env_set", "env_list", "os_environ",
                    "args" -> EnvironmentBuiltins.describe(name);
            case "arg_parser" -> ArgumentParserBuiltins.describe(name);
            case "now", "performance_now", "time_us", "time_ns", "now_unix", "now_utc_seconds", "now_utc", "current_timestamp",
                    "time", "elapsed", "format_duration", "format_date", "parse_date" -> TimeBuiltins.describe(name);
            case "random", "random_int", "random_choice", "uuid_v4", "random_id", "set_random_seed", "clear_random_seed" ->
                    RandomBuiltins.describe(name);
            case "to_json", "to_json_pretty", "parse_json" -> JsonBuiltins.describe(name);
            case "parse_csv", "to_csv" -> CsvBuiltins.describe(name);
            case "sha256", "md5", "encode_base64", "decode_base64", "sha256_file", "md5_file" -> HashBuiltins.describe(name);
            case "parse_toml", "to_toml" -> TomlBuiltins.describe(name);
            case "parse_yaml", "to_yaml" -> YamlBuiltins.describe(name);
            case "hash_password", "verify_password", "aes_encrypt", "aes_decrypt", "aes_encrypt_bytes", "aes_decrypt_bytes",
                    "rsa_generate_keypair", "rsa_encrypt", "rsa_decrypt", "rsa_sign", "rsa_verify" ->
                    CryptoBuiltins.describe(name);
            case "load_image", "gif_to_webp" -> ImageBuiltins.describe(name);
            case "zip_create", "zip_add_file", "zip_add_dir", "zip_close", "unzip" -> ZipBuiltins.describe(name);
            case "db_connect", "db_execute", "db_query", "db_begin", "db_commit", "db_rollback", "db_last_insert_id", "db_close"
                    -> DatabaseBuiltins.describe(name);
            case "db_pool", "db_pool_acquire", "db_pool_release", "db_pool_stats", "db_pool_close" ->
                    PoolBuiltins.describe(name);
            case "kv_set", "kv_get" -> StoreBuiltins.describe(name);
            case "execute", "execute_status", "spawn_process", "pipe_commands" -> ProcessBuiltins.describe(name);
            default -> null;
        };
    }
}
