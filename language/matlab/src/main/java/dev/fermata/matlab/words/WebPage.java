package dev.fermata.matlab.words;

import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.Opaque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jsoup.select.Selector;

/** An element of a page, or a text between elements. The value behind {@code htmlTree}. */
final class WebPage extends Opaque {
    private static final int CHARACTERS_MAX = 32_000_000;
    private static final Set<String> UNREAD = Set.of("script", "style", "head", "noscript", "template", "title");
    /** Elements whose text stands apart from that around them. */
    private static final Set<String> APART = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "div", "section", "article", "header", "footer", "nav",
            "aside", "main", "ul", "ol", "dl", "table", "blockquote", "pre", "form", "figure", "address");
    private static final Set<String> LINES = Set.of("br", "li", "tr", "dt", "dd", "figcaption", "option", "hr");
    private static final Set<String> EMPTY = Set.of("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr");

    private final Node node;

    private WebPage(Node node) {
        this.node = node;
    }

    @Override
    public String className() {
        return "htmlTree";
    }

    static WebPage parse(String text) {
        if (text.length() > CHARACTERS_MAX) {
            throw invalid("htmlTree", "The HTML code is too long.");
        }
        Element html = Jsoup.parse(text).selectFirst("html");
        return new WebPage(html);
    }

    private static MatlabError invalid(String function, String message) {
        return Errors.of(function + ":InvalidArgument", message);
    }

    private static CellArray all(List<? extends Node> nodes) {
        return new CellArray(new int[] {nodes.size(), 1}, nodes.stream().map(WebPage::new).toArray());
    }

    CellArray select(String selector) {
        try {
            return node instanceof Element element ? all(element.select(selector)) : all(List.of());
        } catch (Selector.SelectorParseException | IllegalArgumentException wrong) {
            throw invalid("findElement", "Invalid CSS selector: '" + selector + "'.");
        }
    }

    CellArray children() {
        return all(node.childNodes().stream().filter(child -> child instanceof Element || child instanceof TextNode text && !text.isBlank()).toList());
    }

    /** The element around it; itself at the top. */
    CellArray parent() {
        return node.parent() instanceof Element element && !element.tagName().equals("#root") ? all(List.of(element)) : all(List.of());
    }

    /** The name in capitals; empty for text. */
    String tag() {
        return node instanceof Element element ? element.tagName().toUpperCase(Locale.ROOT) : "";
    }

    /** The value of an attribute; null when it has none of that name. */
    String attribute(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        return node instanceof Element && node.hasAttr(key) ? node.attr(key) : null;
    }

    /** The code on one line, names of elements in capitals. */
    String code() {
        StringBuilder out = new StringBuilder();
        node.traverse(new NodeVisitor() {
            @Override
            public void head(Node each, int depth) {
                if (each instanceof Element element) {
                    out.append('<').append(element.tagName().toUpperCase(Locale.ROOT));
                    for (Attribute attribute : element.attributes()) {
                        out.append(' ').append(attribute.getKey()).append("=\"").append(attribute.getValue().replace("\"", "&quot;")).append('"');
                    }
                    out.append(EMPTY.contains(element.tagName()) ? "/>" : ">");
                } else if (each instanceof TextNode text) {
                    out.append(text.isBlank() ? "" : text.getWholeText().replaceAll("\\s+", " "));
                }
            }

            @Override
            public void tail(Node each, int depth) {
                if (each instanceof Element element && !EMPTY.contains(element.tagName())) {
                    out.append("</").append(element.tagName().toUpperCase(Locale.ROOT)).append('>');
                }
            }
        });
        return out.toString();
    }

    /** What a reader of the page reads. */
    String text(boolean all) {
        ReadText text = new ReadText(all);
        node.traverse(text);
        return text.out.toString().replaceAll("[ \\t]*\\n[ \\t]*", "\n").replaceAll("\\n{3,}", "\n\n").strip();
    }

    private static final class ReadText implements NodeVisitor {
        private final StringBuilder out = new StringBuilder();
        private final boolean all;
        private int unread;

        ReadText(boolean all) {
            this.all = all;
        }

        @Override
        public void head(Node each, int depth) {
            if (each instanceof Element element) {
                String name = element.tagName();
                unread += !all && UNREAD.contains(name) ? 1 : 0;
                part(name);
                if ((name.equals("td") || name.equals("th")) && element.elementSiblingIndex() > 0) {
                    out.append(' ');
                }
            } else if (each instanceof TextNode text && unread == 0) {
                String words = text.getWholeText().replaceAll("\\s+", " ");
                boolean fresh = out.isEmpty() || Character.isWhitespace(out.charAt(out.length() - 1));
                out.append(fresh ? words.stripLeading() : words);
            }
        }

        @Override
        public void tail(Node each, int depth) {
            if (each instanceof Element element) {
                unread -= !all && UNREAD.contains(element.tagName()) ? 1 : 0;
                part(element.tagName());
            }
        }

        private void part(String name) {
            if (unread == 0) {
                boolean begun = !out.isEmpty() && out.charAt(out.length() - 1) != '\n';
                out.append(APART.contains(name) ? "\n\n" : LINES.contains(name) && begun ? "\n" : "");
            }
        }
    }
}
