package dev.fermata.library.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {
    @Test
    void singleRanges() {
        assertThat(ByteRange.of("bytes=0-0", 10)).isEqualTo(new ByteRange(0, 1));
        assertThat(ByteRange.of("bytes=2-", 10)).isEqualTo(new ByteRange(2, 8));
        assertThat(ByteRange.of("bytes=2-100", 10)).isEqualTo(new ByteRange(2, 8));
        assertThat(ByteRange.of("bytes=-3", 10)).isEqualTo(new ByteRange(7, 3));
        assertThat(ByteRange.of("bytes=-30", 10)).isEqualTo(new ByteRange(0, 10));
        assertThat(ByteRange.of("bytes= 1 - 2 ", 10)).isEqualTo(new ByteRange(1, 2));
    }

    @Test
    void whatTheFileDoesNotHaveCannotBeSent() {
        assertThat(ByteRange.of("bytes=10-", 10).isSatisfiable()).isFalse();
        assertThat(ByteRange.of("bytes=-0", 10).isSatisfiable()).isFalse();
        assertThat(ByteRange.of("bytes=0-", 0).isSatisfiable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bytes", "bytes=", "bytes=-", "bytes=a-b", "bytes=5-2", "bytes=0-1,3-4", "items=0-1", "bytes=1-x",
        "bytes=99999999999999999999-"})
    void severalRangesAndNonsenseMeanTheWholeFile(String field) {
        assertThat(ByteRange.of(field, 10)).isNull();
        assertThat(ByteRange.of(null, 10)).isNull();
    }
}
