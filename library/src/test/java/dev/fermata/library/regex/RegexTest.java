package dev.fermata.library.regex;

import static org.assertj.core.api.Assertions.assertThat;

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
