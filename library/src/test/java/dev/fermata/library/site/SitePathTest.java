package dev.fermata.library.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SitePathTest {
    private static SitePath.Verdict verdict(String target) {
        return SitePath.of(target, true).verdict();
    }

    @Test
    void pathsAreDecoded() {
        assertThat(SitePath.of("/a%20b/%C3%A4.txt?x=%zz", true)).isEqualTo(new SitePath("/a b/ä.txt", SitePath.Verdict.SERVE));
        assertThat(SitePath.of("//a//b/", true).relative()).isEqualTo("a//b/");
        assertThat(SitePath.of("/a+b", true).path()).isEqualTo("/a+b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/../x", "/a/..", "/%2e%2e/x", "/a/%2E%2e%2fx", "/.git/config", "/a/.env", "/a~", "/a.bak", "/A.BAK", "/x.swp", "/%23a%23"})
    void whatIsHiddenOrOutsideIsForbidden(String target) {
        assertThat(verdict(target)).isEqualTo(SitePath.Verdict.FORBIDDEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "*", "http://h/a", "/a%", "/a%4", "/a%zz", "/a%00b", "/a%0ab", "/a\\b", "/%ff"})
    void whatIsNoPathIsMalformed(String target) {
        assertThat(verdict(target)).isEqualTo(SitePath.Verdict.MALFORMED);
    }

    @Test
    void withoutHardeningOnlyTheWayOutIsForbidden() {
        assertThat(SitePath.of("/.env", false).verdict()).isEqualTo(SitePath.Verdict.SERVE);
        assertThat(SitePath.of("/a.bak", false).verdict()).isEqualTo(SitePath.Verdict.SERVE);
        assertThat(SitePath.of("/%2e%2e/a", false).verdict()).isEqualTo(SitePath.Verdict.FORBIDDEN);
    }
}
