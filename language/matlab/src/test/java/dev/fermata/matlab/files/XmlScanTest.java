package dev.fermata.matlab.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.matlab.builtin.Builtins;
import dev.fermata.matlab.builtin.Documentation;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Tags, attributes and texts of the documents in a spreadsheet. */
class XmlScanTest {
    private static List<String> tags(String text) {
        List<String> tags = new ArrayList<>();
        XmlScan scan = new XmlScan(text);
        while (scan.next()) {
            tags.add(scan.name() + (scan.isClosed() ? "/" : "") + "[" + scan.content() + "]");
        }
        return tags;
    }

    @Test
    void tagsAndTheTextBehindThem() {
        assertThat(tags("<?xml version=\"1.0\"?><x:row r=\"1\"><c t=\"s\"><v>5</v></c><d/></x:row>"))
                .containsExactly("row[]", "c[]", "v[5]", "/v[]", "/c[]", "d/[]", "/row[]");
    }

    @Test
    void entitiesAreReplacedAndComeBack() {
        String text = "a < b & \"c\" > d";
        XmlScan scan = new XmlScan("<t x=\"" + XmlScan.escaped(text) + "\">" + XmlScan.escaped(text) + "&#65;&#x42;&unknown;");
        assertThat(scan.next()).isTrue();
        assertThat(scan.attribute("x")).isEqualTo(text);
        assertThat(scan.content()).isEqualTo(text + "AB&unknown;");
    }

    @Test
    void anyTextComesToAnEnd() {
        SplittableRandom random = new SplittableRandom(4);
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 40; i++) {
                text.append("<>/=\"&;#xat ?!".charAt(random.nextInt(14)));
            }
            assertThat(tags(text.toString()).size()).isLessThanOrEqualTo(40);
        }
    }

    @Test
    void functionsOnFilesOfTablesHavePages() {
        for (String family : List.of(TableFileBuiltins.NAMES, SpreadsheetBuiltins.NAMES)) {
            for (String name : family.split(" ")) {
                assertThat(Builtins.find(name)).as(name).isNotNull();
                assertThat(Documentation.of(name)).as("page of " + name).isPresent();
            }
        }
    }
}
