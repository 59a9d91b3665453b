package dev.fermata.library.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqlTextTest {
    private static void translates(String sql, String expected, int... numbers) {
        SqlText.Numbered text = SqlText.numbered(sql);
        assertThat(text.text()).isEqualTo(expected);
        assertThat(text.numbers()).as(sql).containsExactly(numbers);
    }

    @Test
    void numberedParametersBecomeQuestionMarks() {
        translates("SELECT $1, $2", "SELECT ?, ?", 0, 1);
        translates("SELECT $2, $12, $2", "SELECT ?, ?, ?", 1, 11, 1);
        translates("SELECT a ? 'k'", "SELECT a ?? 'k'");
        translates("SELECT a$1 FROM t", "SELECT a$1 FROM t");
        translates("SELECT $1::int", "SELECT ?::int", 0);
        translates("SELECT $0", "SELECT $0");
    }

    @Test
    void whatIsNoCodeStays() {
        translates("SELECT '$1 ? ''$2', \"$1?\", $1", "SELECT '$1 ? ''$2', \"$1?\", ?", 0);
        translates("SELECT E'\\'$1', $1", "SELECT E'\\'$1', ?", 0);
        translates("SELECT 1 -- $1 ?\n, $1", "SELECT 1 -- $1 ?\n, ?", 0);
        translates("SELECT /* $1 /* ? */ $1 */ $1", "SELECT /* $1 /* ? */ $1 */ ?", 0);
        translates("SELECT $$ $1 ? $$, $tag$ $1 $$ ? $tag$, $1", "SELECT $$ $1 ? $$, $tag$ $1 $$ ? $tag$, ?", 0);
        translates("SELECT 'no end $1", "SELECT 'no end $1");
        translates("SELECT /* no end $1", "SELECT /* no end $1");
        translates("SELECT E'no end\\", "SELECT E'no end\\");
    }

    @Test
    void tellsOneStatementFromSeveral() {
        for (String one : new String[] {"SELECT 1", "SELECT 1;", "SELECT 1; -- done\n", "SELECT ';' AS x; /* ; */ ", ""}) {
            assertThat(SqlText.hasSeveral(one)).as(one).isFalse();
        }
        for (String several : new String[] {"SELECT 1; SELECT 2", "SELECT 1;;SELECT 2", "A; -- c\nB", "A;'b'"}) {
            assertThat(SqlText.hasSeveral(several)).as(several).isTrue();
        }
    }
}
