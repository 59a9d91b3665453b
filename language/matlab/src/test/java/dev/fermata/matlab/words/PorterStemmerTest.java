package dev.fermata.matlab.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stems as in the tables of Porter's paper. */
class PorterStemmerTest {
    @ParameterizedTest
    @CsvSource({"caresses, caress", "ponies, poni", "ties, ti", "cats, cat", "feed, feed", "agreed, agre", "plastered, plaster", "bled, bled",
            "motoring, motor", "sing, sing", "conflated, conflat", "troubled, troubl", "sized, size", "hopping, hop", "tanned, tan", "falling, fall",
            "hissing, hiss", "fizzed, fizz", "failing, fail", "filing, file", "happy, happi", "sky, sky", "relational, relat", "rational, ration",
            "digitizer, digit", "vietnamization, vietnam", "triplicate, triplic", "hopefulness, hope", "revival, reviv", "adoption, adopt",
            "replacement, replac", "probate, probat", "cease, ceas", "controll, control", "Collection, collect"})
    void stemsAreThoseOfThePaper(String word, String stem) {
        assertThat(PorterStemmer.stem(word)).isEqualTo(stem);
    }

    @ParameterizedTest
    @CsvSource({"a, a", "it's, it's", "3.14, 3.14", "as, as"})
    void otherTextStays(String word, String stem) {
        assertThat(PorterStemmer.stem(word)).isEqualTo(stem);
    }
}
