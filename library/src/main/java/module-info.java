/** Services that several languages need and that know no language: JSON, regular expressions, text and time formats. */
module dev.fermata.library {
    requires re2j;

    exports dev.fermata.library.files;
    exports dev.fermata.library.json;
    exports dev.fermata.library.regex;
    exports dev.fermata.library.text;
    exports dev.fermata.library.time;
}
