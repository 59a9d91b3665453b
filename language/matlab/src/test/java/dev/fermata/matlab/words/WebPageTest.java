package dev.fermata.matlab.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fermata.matlab.value.MatlabError;
import org.junit.jupiter.api.Test;

class WebPageTest {
    private static String textOf(String code) {
        return WebPage.parse(code).text(false);
    }

    @Test
    void blocksStandApartAndRunsOfBlanksAreOne() {
        assertThat(textOf("<h1>Title</h1><p>one   <b>two</b>\nthree<br>four</p>")).isEqualTo("Title\n\none two three\nfour");
    }

    @Test
    void scriptsAndStylesAreNotRead() {
        assertThat(textOf("<head><title>t</title></head><p>a<script>var x = 1;</script><style>p {}</style>b</p>")).isEqualTo("ab");
        assertThat(WebPage.parse("<title>t</title><p>a</p>").text(true)).contains("t").contains("a");
    }

    @Test
    void itemsAndCellsAreSeparate() {
        assertThat(textOf("<ul><li>a<li>b</ul><table><tr><td>1<td>2</table>")).isEqualTo("a\nb\n\n1 2");
    }

    @Test
    void namesOfElementsAreInCapitals() {
        assertThat(WebPage.parse("<a href='x'>y</a>").code()).isEqualTo("<HTML><HEAD></HEAD><BODY><A href=\"x\">y</A></BODY></HTML>");
    }

    @Test
    void missingAttributesHaveNoValue() {
        WebPage link = (WebPage) WebPage.parse("<a href='x'>y</a>").select("a").get(0);
        assertThat(link.attribute("HREF")).isEqualTo("x");
        assertThat(link.attribute("id")).isNull();
    }

    @Test
    void selectorsThatAreNoneAreRefused() {
        WebPage page = WebPage.parse("<p>a</p>");
        assertThatThrownBy(() -> page.select("[[")).isInstanceOf(MatlabError.class).hasMessage("Invalid CSS selector: '[['.");
    }

    @Test
    void pagesMayBeDeep() {
        String deep = "<div>".repeat(20_000) + "x";
        assertThat(textOf(deep)).isEqualTo("x");
    }
}
