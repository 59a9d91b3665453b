package dev.fermata.compiler.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.compiler.ir.Position;
import org.junit.jupiter.api.Test;

class SourceTest {
    @Test
    void linesEndAtLineFeedsAndLeaveOutTheCarriageReturn() {
        Source source = new Source("a", "one\r\ntwo\n\nlast");
        assertThat(source.lineCount()).isEqualTo(4);
        assertThat(source.lineText(1)).isEqualTo("one");
        assertThat(source.lineText(2)).isEqualTo("two");
        assertThat(source.lineText(3)).isEmpty();
        assertThat(source.lineText(4)).isEqualTo("last");
    }

    @Test
    void anEmptyTextHasOneEmptyLine() {
        Source source = new Source("a", "");
        assertThat(source.lineCount()).isEqualTo(1);
        assertThat(source.lineText(1)).isEmpty();
        assertThat(source.position(0)).isEqualTo(Position.of(1, 1));
    }

    @Test
    void aFinalLineBreakStartsOneMoreLine() {
        Source source = new Source("a", "x\n");
        assertThat(source.line(2)).isEqualTo(2);
        assertThat(source.column(2)).isEqualTo(1);
    }

    @Test
    void columnsCountCharactersNotChars() {
        Source source = new Source("a", "a\n😀b😀c");
        int c = source.text().indexOf('c');
        assertThat(source.line(c)).isEqualTo(2);
        assertThat(source.column(c)).isEqualTo(4);
        assertThat(source.offset(2, 4)).isEqualTo(c);
        assertThat(source.characters(0, source.length())).isEqualTo(6);
    }

    @Test
    void offsetsAndPositionsAgreeEverywhere() {
        Source source = new Source("a", "ab\r\n\n😀x\ny😀");
        for (int offset = 0; offset <= source.length(); offset++) {
            boolean insidePair = offset > 0 && offset < source.length() && Character.isLowSurrogate(source.text().charAt(offset));
            boolean lineBreak = offset > 0 && source.text().startsWith("\r\n", offset - 1);
            if (!insidePair && !lineBreak) {
                assertThat(source.offset(source.position(offset))).as("offset %d", offset).isEqualTo(offset);
            }
        }
    }

    @Test
    void placesOutsideTheTextMoveToTheNearestEnd() {
        Source source = new Source("a", "ab\ncd");
        assertThat(source.offset(0, 0)).isZero();
        assertThat(source.offset(1, 99)).isEqualTo(2);
        assertThat(source.offset(9, 1)).isEqualTo(3);
        assertThat(source.line(99)).isEqualTo(2);
        assertThat(source.column(99)).isEqualTo(3);
        assertThat(source.line(-5)).isEqualTo(1);
        assertThat(source.column(-5)).isEqualTo(1);
    }

    @Test
    void unpairedSurrogatesCountAsCharacters() {
        Source source = new Source("a", "\uDC00\uD800x");
        assertThat(source.column(2)).isEqualTo(3);
    }

    @Test
    void columnsFarRightAreExactAlthoughPositionsAreNot() {
        Source source = new Source("a", "x".repeat(10_000));
        assertThat(source.column(9_000)).isEqualTo(9_001);
        assertThat(Position.column(source.position(9_000))).isEqualTo(4_095);
    }

    @Test
    void spansKnowTheirPlaceAndText() {
        Source source = new Source("demo", "let x := 5");
        Span span = new Span(source, 4, 5);
        assertThat(span.text()).isEqualTo("x");
        assertThat(span).hasToString("demo:1:5");
        assertThat(span.position()).isEqualTo(Position.of(1, 5));
        assertThat(Span.at(source, Position.of(1, 10)).text()).isEqualTo("5");
        assertThat(Span.at(source, 0).isKnown()).isFalse();
    }

    @Test
    void spansOutsideTheTextAreMovedInside() {
        Source source = new Source("demo", "abc");
        assertThat(new Span(source, -4, 99)).isEqualTo(new Span(source, 0, 3));
        assertThat(new Span(source, 2, 1)).isEqualTo(new Span(source, 2, 2));
    }
}
