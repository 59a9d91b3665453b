/** Services that several languages need and that know no language: text and time formats, regular expressions, cryptography. */
module dev.fermata.library {
    requires org.bouncycastle.provider;
    requires org.snakeyaml.engine;
    requires re2j;

    exports dev.fermata.library.archive;
    exports dev.fermata.library.crypto;
    exports dev.fermata.library.files;
    exports dev.fermata.library.json;
    exports dev.fermata.library.regex;
    exports dev.fermata.library.text;
    exports dev.fermata.library.time;
    exports dev.fermata.library.toml;
    exports dev.fermata.library.yaml;
}
