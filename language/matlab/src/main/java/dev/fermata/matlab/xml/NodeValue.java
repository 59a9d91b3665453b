package dev.fermata.matlab.xml;

import dev.fermata.matlab.display.Displayed;
import dev.fermata.matlab.display.Lines;
import dev.fermata.matlab.function.HasMembers;
import dev.fermata.matlab.function.Identity;
import dev.fermata.matlab.function.MemberMethod;
import dev.fermata.matlab.operation.SelfCompared;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Opaque;
import dev.fermata.matlab.value.Values;
import org.w3c.dom.Attr;
import org.w3c.dom.CharacterData;
import org.w3c.dom.DOMException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** A node of a document, or a list of nodes, with the methods of the Document Object Model. */
final class NodeValue extends Opaque implements HasMembers, Identity, Displayed, SelfCompared {
    /** A {@link Node}, {@link NodeList} or {@link NamedNodeMap}. */
    private final Object node;

    NodeValue(Object node) {
        this.node = node;
    }

    /** The node; an error for a list of them. */
    Node node() {
        if (node instanceof Node one) {
            return one;
        }
        throw Errors.of("xmlwrite:InvalidArgument", "A node of a document is expected.");
    }

    private static Object value(Object result) {
        return switch (result) {
            case null -> DoubleArray.empty();
            case String text -> CharArray.of(text);
            case Integer number -> (double) number;
            case Short number -> (double) number;
            case Boolean truth -> truth;
            default -> new NodeValue(result);
        };
    }

    @Override
    public String className() {
        return node.getClass().getName();
    }

    @Override
    public Object member(String name) {
        return name.matches("[a-z][A-Za-z]*") ? new Method(name) : null;
    }

    @Override
    public Object withMember(String name, Object value) {
        throw Errors.of("PropertyReadOnly", "Unable to set the '" + name + "' property of class '" + className() + "' because it is read-only.");
    }

    @Override
    public boolean isEqual(Object other, boolean nan) {
        return other instanceof NodeValue value && value.node == node;
    }

    @Override
    public String header() {
        return null;
    }

    @Override
    public void writeBody(Lines out) {
        out.line(text());
    }

    private String text() {
        return node instanceof Node one ? "[" + one.getNodeName() + ": " + one.getNodeValue() + "]" : node.getClass().getSimpleName();
    }

    /** A method of the node. */
    private final class Method extends MemberMethod {
        private final String name;

        Method(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        protected Object call(int nargout, Object[] arguments, int depth) {
            try {
                Object result = node instanceof Node one ? ofNode(one, arguments) : ofList(arguments);
                return value(result);
            } catch (DOMException e) {
                throw Errors.of("xml:DOMException", "Java exception occurred: \norg.w3c.dom.DOMException: " + e.getMessage());
            }
        }

        private Object ofList(Object[] in) {
            boolean isMap = node instanceof NamedNodeMap;
            int length = node instanceof NodeList list ? list.getLength() : ((NamedNodeMap) node).getLength();
            return switch (name) {
                case "getLength", "length", "size" -> length;
                case "item" -> {
                    int index = (int) Values.real(argument(in, 0), 0);
                    yield index < 0 || index >= length ? null : node instanceof NodeList list ? list.item(index) : ((NamedNodeMap) node).item(index);
                }
                case "getNamedItem" -> isMap ? ((NamedNodeMap) node).getNamedItem(text(in, 0)) : unknown();
                default -> unknown();
            };
        }

        private Object ofNode(Node one, Object[] in) {
            return switch (name) {
                case "getNodeName" -> one.getNodeName();
                case "getNodeValue" -> one.getNodeValue();
                case "getNodeType" -> one.getNodeType();
                case "getTextContent" -> one.getTextContent();
                case "getFirstChild" -> one.getFirstChild();
                case "getLastChild" -> one.getLastChild();
                case "getNextSibling" -> one.getNextSibling();
                case "getPreviousSibling" -> one.getPreviousSibling();
                case "getParentNode" -> one.getParentNode();
                case "getChildNodes", "getChildren" -> one.getChildNodes();
                case "getAttributes" -> one.getAttributes();
                case "getOwnerDocument" -> one.getOwnerDocument();
                case "getLocalName" -> one.getLocalName();
                case "hasChildNodes" -> one.hasChildNodes();
                case "hasAttributes" -> one.hasAttributes();
                case "getLength" -> one instanceof CharacterData data ? data.getLength() : one.getChildNodes().getLength();
                case "item" -> one.getChildNodes().item((int) Values.real(argument(in, 0), 0));
                case "toString" -> NodeValue.this.text();
                case "cloneNode" -> one.cloneNode(Values.real(argument(in, 0), 0) != 0);
                case "isSameNode", "isEqualNode" -> one.isEqualNode(child(in, 0));
                case "normalize" -> done(one::normalize);
                case "setTextContent" -> done(() -> one.setTextContent(text(in, 0)));
                case "setNodeValue" -> done(() -> one.setNodeValue(text(in, 0)));
                case "appendChild" -> one.appendChild(child(in, 0));
                case "removeChild" -> one.removeChild(child(in, 0));
                case "replaceChild" -> one.replaceChild(child(in, 0), child(in, 1));
                case "insertBefore" -> one.insertBefore(child(in, 0), in.length > 1 && in[1] instanceof NodeValue ? child(in, 1) : null);
                default -> switch (one) {
                    case Document document -> ofDocument(document, in);
                    case Element element -> ofElement(element, in);
                    case Attr attribute -> ofAttribute(attribute, in);
                    case CharacterData data when name.equals("getData") -> data.getData();
                    case CharacterData data when name.equals("setData") -> done(() -> data.setData(text(in, 0)));
                    default -> unknown();
                };
            };
        }

        private Object ofDocument(Document document, Object[] in) {
            return switch (name) {
                case "getDocumentElement" -> document.getDocumentElement();
                case "getElementsByTagName" -> document.getElementsByTagName(text(in, 0));
                case "getElementById" -> document.getElementById(text(in, 0));
                case "createElement" -> document.createElement(text(in, 0));
                case "createTextNode" -> document.createTextNode(text(in, 0));
                case "createComment" -> document.createComment(text(in, 0));
                case "createCDATASection" -> document.createCDATASection(text(in, 0));
                case "createAttribute" -> document.createAttribute(text(in, 0));
                case "createProcessingInstruction" -> document.createProcessingInstruction(text(in, 0), text(in, 1));
                case "importNode" -> document.importNode(child(in, 0), Values.real(argument(in, 1), 0) != 0);
                case "getXmlEncoding", "getInputEncoding" -> document.getXmlEncoding();
                case "getXmlVersion" -> document.getXmlVersion();
                case "getXmlStandalone" -> document.getXmlStandalone();
                case "getDoctype" -> document.getDoctype();
                default -> unknown();
            };
        }

        private Object ofElement(Element element, Object[] in) {
            return switch (name) {
                case "getTagName" -> element.getTagName();
                case "getAttribute" -> element.getAttribute(text(in, 0));
                case "hasAttribute" -> element.hasAttribute(text(in, 0));
                case "getAttributeNode" -> element.getAttributeNode(text(in, 0));
                case "getElementsByTagName" -> element.getElementsByTagName(text(in, 0));
                case "setAttribute" -> done(() -> element.setAttribute(text(in, 0), text(in, 1)));
                case "removeAttribute" -> done(() -> element.removeAttribute(text(in, 0)));
                case "setAttributeNode" -> child(in, 0) instanceof Attr attribute ? element.setAttributeNode(attribute) : unknown();
                default -> unknown();
            };
        }

        private Object ofAttribute(Attr attribute, Object[] in) {
            return switch (name) {
                case "getName" -> attribute.getName();
                case "getValue" -> attribute.getValue();
                case "setValue" -> done(() -> attribute.setValue(text(in, 0)));
                default -> unknown();
            };
        }

        private Object done(Runnable action) {
            action.run();
            return null;
        }

        private Object unknown() {
            throw Errors.of("UndefinedFunction", "No method '" + name + "' with matching signature found for class '" + className() + "'.");
        }

        private Object argument(Object[] in, int index) {
            if (index >= in.length) {
                throw Errors.notEnoughInputs();
            }
            return in[index];
        }

        private String text(Object[] in, int index) {
            String text = Values.textOrNull(argument(in, index));
            if (text == null) {
                throw Errors.of("xml:InvalidArgument", "Argument " + (index + 1) + " of '" + name + "' must be text.");
            }
            return text;
        }

        private Node child(Object[] in, int index) {
            if (argument(in, index) instanceof NodeValue value && value.node instanceof Node child) {
                return child;
            }
            throw Errors.of("xml:InvalidArgument", "Argument " + (index + 1) + " of '" + name + "' must be a node.");
        }
    }
}
