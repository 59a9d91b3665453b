package dev.fermata.library.regex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RegexTest {
    @Test
    void emptyMatchesDoNotFollowAMatchDirectly() {
        assertThat(Regex.compile("a*").findAll("baaac")).containsExactly("", "aaa", "");
        assertThat(Regex.compile("").findAll("\ud83d\ude00b")).containsExactly("", "", "");
        assertThat(Regex.compile("").split("ab")).containsExactly("", "a", "b", "");
        assertThat(Regex.compile("x*").replaceAll("abc", "-")).isEqualTo("-a-b-c-");
    }

    @Test
    void replacementsReferToGroups() {
        Object[][] table = {
            {"(\\d+)-(\\d+)", "2024-05", "$2/$1", "05/2024"}, {"(?P<y>\\d+)", "in 24!", "<${y}>", "in <24>!"},
                    {"b", "abc", "$0$0", "abbc"},
            {"b", "abc", "$$1", "a$1c"}, {"b", "abc", "$", "a$c"}, {"b", "abc", "${", "a${c"},
                    {"b", "abc", "$9${none}", "ac"},
            {"(b)|(z)", "abc", "[$2]", "a[]c"}, {"(b)", "abc", "$1x", "ac"}, {"(b)", "abc", "${1}x", "abxc"},
                    {"b", "abc", "$-", "a$-c"},
        };
        for (Object[] row : table) {
            assertThat(Regex.compile((String) row[0]).replaceAll((String) row[1], (String) row[2])).as("%s %s %s", row)
                    .isEqualTo(row[3]);
        }
    }

    @Test
    void classesCanMeanAllScripts() {
        Object[][] table = {
            {"\\w+", "h\u00e9llo w\u00f6rld_1 \u65e5\u672c", List.of("h\u00e9llo", "w\u00f6rld_1", "\u65e5\u672c")},
            {"[^\\w\\s]", "a \u00e9!\u3000?", List.of("!", "?")}, {"\\W+", "\u00e9t\u00e9 - no\u00ebl", List.of(" - ")},
            {"\\d", "\u06634a", List.of("\u0663", "4")}, {"[\\d-]+", "1-2 x", List.of("1-2")}, {"\\D+", "a\u0663b", List.of("a", "b")},
            {"\\S+", "a\u00a0b", List.of("a", "b")}, {"[\\s\\S]", "\n\u00e9", List.of("\n", "\u00e9")},
            {"[[:digit:]\\s]+", "1 2\u0663", List.of("1 2")}, {"[]\\d]+", "1]\\d", List.of("1]")},
            {"\\\\d", "\\d1", List.of("\\d")}, {"\\Q\\w\\E.", "\\w\u00e9", List.of("\\w\u00e9")},
            {"(?i)^\\u00e9\\u{e9}$", "\u00c9\u00e9", List.of("\u00c9\u00e9")},
        };
        for (Object[] row : table) {
            assertThat(Regex.compile(UnicodeClasses.spelt((String) row[0])).findAll((String) row[1])).as("%s %s", row[0], row[1])
                    .isEqualTo(row[2]);
        }
        for (String malformed : new String[] {"\\", "[\\d", "\\u12", "\\u{", "(\\w", "[[:x"}) {
            assertThat(Regex.compile(UnicodeClasses.spelt(malformed))).as(malformed).isNull();
        }
    }

    @Test
    void malformedExpressionsGiveNull() {
        assertThat(Regex.compile("(")).isNull();
        assertThat(Regex.compile("(?=a)")).isNull();
        assertThat(Regex.compile("(a)\\1")).isNull();
    }

    @Test
    void patternsThatExplodeElsewhereTakeLinearTime() {
        assertThat(Regex.compile("(a*)*b").finds("a".repeat(20_000))).isFalse();
    }

    @Test
    void enormousExpressionsAreRefused() {
        for (String enormous : new String[] {"((a{1000}){1000}){1000}", "(a{1000}){1000}", "([ab]{500,1000}){2,90}", "(".repeat(100_000),
            "(?:".repeat(300) + "a" + ")".repeat(300), "a".repeat(60_000)}) {
            assertThat(Regex.compile(enormous)).as(enormous.substring(0, 10)).isNull();
        }
        for (String fine : new String[] {"a{1000}", "(a{30}){30}", "[^]{}]{2}", "\\p{Greek}{3}", "a{,2}", "{", "(".repeat(250) + ")".repeat(250),
            "(?i)(?P<n>x|y)+?", "\\(\\{1000}"}) {
            assertThat(Regex.compile(fine)).as(fine).isNotNull();
        }
        assertThat(Regex.compile("[^]{}]{2}x{3}").finds("abxxx")).isTrue();
    }

    @Test
    void theCacheForgetsNothingThatMatters() {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 200; i++) {
                assertThat(Regex.compile("x" + i).finds("ax" + i)).isTrue();
            }
        }
    }

    @Test
    void findGivesTheBoundsOfGroups() {
        assertThat(Regex.compile("(a)|(b)").find("xxb", 0)).containsExactly(2, 3, -1, -1, 2, 3);
        assertThat(Regex.compile("a").find("aba", 1)).containsExactly(2, 3);
        assertThat(Regex.compile("a").find("aba", 3)).isNull();
    }
}
