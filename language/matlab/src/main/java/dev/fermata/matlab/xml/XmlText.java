package dev.fermata.matlab.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.DOMException;
import org.w3c.dom.Document;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Documents from text and to text. Nothing outside the text is ever read, and the JDK's limits on entities and sizes hold. */
final class XmlText {
    private static final int BYTES_MAX = 64 << 20;
    /** What makes each level of elements stand out. */
    private static final String INDENT = "   ";
    private static final int DEPTH_MAX = 1_000;

    private XmlText() {
    }

    /** A text is no document. */
    static final class BadText extends Exception {
        private static final long serialVersionUID = 1L;

        BadText(String message) {
            super(message, null, false, false);
        }
    }

    static Document read(byte[] text) throws BadText {
        if (text.length > BYTES_MAX) {
            throw new BadText("the document is too large");
        }
        try {
            DocumentBuilder builder = builder();
            builder.setErrorHandler(new Strict());
            return builder.parse(new ByteArrayInputStream(text));
        } catch (SAXParseException e) {
            throw new BadText(e.getMessage() + " (line " + e.getLineNumber() + ", column " + e.getColumnNumber() + ")");
        } catch (SAXException | IOException e) {
            throw new BadText(e.getMessage());
        } catch (StackOverflowError e) {
            throw new BadText("elements are nested too deeply");
        }
    }

    static Document empty(String root) throws BadText {
        try {
            Document document = builder().newDocument();
            document.appendChild(document.createElement(root));
            return document;
        } catch (DOMException e) {
            throw new BadText(e.getMessage());
        }
    }

    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setXIncludeAware(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setEntityResolver((_, _) -> new InputSource(new StringReader("")));
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Warnings are nothing, errors end the reading; nothing is printed. */
    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException problem) {
            // A document with warnings is a document.
        }

        @Override
        public void error(SAXParseException problem) throws SAXException {
            throw problem;
        }

        @Override
        public void fatalError(SAXParseException problem) throws SAXException {
            throw problem;
        }
    }

    static String write(Node node) {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        if (node instanceof Document document) {
            for (Node child = document.getFirstChild(); child != null; child = child.getNextSibling()) {
                write(child, 0, out);
                out.append('\n');
            }
        } else {
            write(node, 0, out);
            out.append('\n');
        }
        out.setLength(out.length() - 1);
        return out.toString();
    }

    private static void write(Node node, int depth, StringBuilder out) {
        if (depth > DEPTH_MAX) {
            throw new IllegalArgumentException("elements are nested too deeply");
        }
        switch (node.getNodeType()) {
            case Node.ELEMENT_NODE -> element(node, depth, out);
            case Node.TEXT_NODE -> out.append(escaped(node.getNodeValue(), false));
            case Node.CDATA_SECTION_NODE -> out.append("<![CDATA[").append(node.getNodeValue()).append("]]>");
            case Node.COMMENT_NODE -> out.append("<!--").append(node.getNodeValue()).append("-->");
            case Node.PROCESSING_INSTRUCTION_NODE -> out.append("<?").append(node.getNodeName()).append(' ').append(node.getNodeValue()).append("?>");
            case Node.ENTITY_REFERENCE_NODE -> out.append('&').append(node.getNodeName()).append(';');
            case Node.DOCUMENT_TYPE_NODE -> out.append("<!DOCTYPE ").append(node.getNodeName()).append('>');
            default -> { }
        }
    }

    private static void element(Node node, int depth, StringBuilder out) {
        out.append('<').append(node.getNodeName());
        NamedNodeMap attributes = node.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            out.append(' ').append(attributes.item(i).getNodeName()).append("=\"").append(escaped(attributes.item(i).getNodeValue(), true)).append('"');
        }
        NodeList children = node.getChildNodes();
        if (children.getLength() == 0) {
            out.append("/>");
            return;
        }
        out.append('>');
        boolean hasText = false;
        boolean hasOther = false;
        for (int i = 0; i < children.getLength(); i++) {
            boolean isText = children.item(i).getNodeType() == Node.TEXT_NODE || children.item(i).getNodeType() == Node.CDATA_SECTION_NODE;
            hasText |= isText && !children.item(i).getNodeValue().isBlank();
            hasOther |= !isText;
        }
        for (int i = 0; i < children.getLength(); i++) {
            Node child = children.item(i);
            if (!hasText && hasOther) { // laid out anew: blanks between elements mean nothing
                if (child.getNodeType() != Node.TEXT_NODE) {
                    out.append('\n').append(INDENT.repeat(depth + 1));
                    write(child, depth + 1, out);
                }
            } else {
                write(child, depth + 1, out);
            }
        }
        if (!hasText && hasOther) {
            out.append('\n').append(INDENT.repeat(depth));
        }
        out.append("</").append(node.getNodeName()).append('>');
    }

    static String escaped(String text, boolean isAttribute) {
        String plain = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return isAttribute ? plain.replace("\"", "&quot;").replace("\n", "&#10;") : plain;
    }
}
