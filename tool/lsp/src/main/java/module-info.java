/** A language server for every language that has tools for its texts. */
module dev.fermata.lsp {
    requires transitive dev.fermata.compiler;
    requires org.eclipse.lsp4j;
    requires org.eclipse.lsp4j.jsonrpc;

    exports dev.fermata.lsp;
    opens dev.fermata.lsp to org.eclipse.lsp4j.jsonrpc;
}
