package dev.fermata.matlab.display;

import dev.fermata.matlab.value.Array;
import java.util.List;

/** What is shown as a table: columns with titles, all with as many rows. */
public interface Tabular {
    List<String> titles();

    List<Array> shownColumns();
}
