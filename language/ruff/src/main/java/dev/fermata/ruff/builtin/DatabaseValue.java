package dev.fermata.ruff.builtin;

import dev.fermata.library.sql.Database;
import dev.fermata.library.sql.DatabasePool;
import dev.fermata.ruff.value.Handle;

/** What {@code db_connect} and {@code db_pool_acquire} give. */
record DatabaseValue(Database database) implements Handle {
    @Override
    public String typeName() {
        return "database";
    }

    @Override
    public String debugText() {
        return "Database(" + database.kind().title() + ")";
    }

    /** What {@code db_pool} gives. */
    record Pool(DatabasePool pool) implements Handle {
        @Override
        public String typeName() {
            return "databasepool";
        }

        @Override
        public String debugText() {
            return "DatabasePool(" + pool.kind().title() + ")";
        }
    }
}
