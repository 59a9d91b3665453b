/** Services that several languages need and that know no language: formats, regular expressions, cryptography, HTTP, sockets. */
module dev.fermata.library {
    requires transitive dev.fermata.runtime;
    requires org.bouncycastle.provider;
    requires org.snakeyaml.engine;
    requires re2j;
    requires io.netty.buffer;
    requires io.netty.codec;
    requires io.netty.codec.http;
    requires io.netty.common;
    requires io.netty.handler;
    requires io.netty.transport;
    requires io.netty.transport.classes.io_uring;

    exports dev.fermata.library.archive;
    exports dev.fermata.library.crypto;
    exports dev.fermata.library.files;
    exports dev.fermata.library.http;
    exports dev.fermata.library.json;
    exports dev.fermata.library.net;
    exports dev.fermata.library.regex;
    exports dev.fermata.library.site;
    exports dev.fermata.library.socket;
    exports dev.fermata.library.text;
    exports dev.fermata.library.time;
    exports dev.fermata.library.token;
    exports dev.fermata.library.toml;
    exports dev.fermata.library.yaml;
}
