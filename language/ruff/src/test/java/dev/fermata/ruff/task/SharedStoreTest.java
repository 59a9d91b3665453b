package dev.fermata.ruff.task;

import org.junit.jupiter.api.Test;

class SharedStoreTest {
    @Test
    void valuesAreCopies() {
        Programs.prints("""
                print(shared_set("list", [1]), shared_has("list"), shared_has("other"), shared_set("nothing", null))
                a := shared_get("list")
                a[0] := 9
                print(a, shared_get("list"), shared_get("nothing"))
                print(shared_delete("list"), shared_delete("list"), shared_has("list"))
                """, "true true false true", "[9] [1] null", "true false false");
    }

    @Test
    void countersCountWhatAllTasksAdd() {
        Programs.prints("""
                shared_set("hits", 1)
                scope { for i in 10 { spawn { sleep(1)
                    shared_add_int("hits", 2) } } }
                print(shared_get("hits"), shared_add_int("hits", -1))
                """, "21 20");
    }

    @Test
    void argumentErrors() {
        Programs.fail("shared_get(\"k\")", "shared_get key 'k' not found",
                "shared_get(5)", "shared_get key must be a string",
                "shared_get()", "shared_get requires one key argument",
                "shared_set(5, 1)", "shared_set key must be a string",
                "shared_set(\"k\")", "shared_set requires (key, value) arguments",
                "shared_has(5)", "shared_has key must be a string",
                "shared_has()", "shared_has requires one key argument",
                "shared_delete(null)", "shared_delete key must be a string",
                "shared_delete()", "shared_delete requires one key argument",
                "shared_add_int(\"k\", 1)", "shared_add_int key 'k' not found",
                "shared_add_int(\"k\", 1.5)", "shared_add_int delta must be an int",
                "shared_add_int(\"k\")", "shared_add_int requires (key, delta) arguments",
                "shared_set(\"k\", \"text\")\nshared_add_int(\"k\", 1)", "shared_add_int requires key 'k' to reference an int",
                "shared_set(\"k\", 9223372036854775807)\nshared_add_int(\"k\", 1)", "Integer overflow: 9223372036854775807 + 1");
    }
}
