package dev.fermata.matlab.lower;

import static dev.fermata.matlab.lower.Build.constant;
import static dev.fermata.matlab.lower.Build.get;
import static dev.fermata.matlab.lower.Build.host;
import static dev.fermata.matlab.lower.Build.set;

import dev.fermata.compiler.ir.Label;
import dev.fermata.compiler.ir.Local;
import dev.fermata.compiler.ir.Node;
import dev.fermata.matlab.function.Members;
import dev.fermata.matlab.syntax.Tree;
import dev.fermata.matlab.value.CharArray;
import java.util.ArrayList;
import java.util.List;

/** One level of a target. Its indices are evaluated once, before anything is stored. */
sealed interface Access {
    /** How many levels of the target this covers. */
    int levels();

    /** The value there, to be changed and stored back; UNDEFINED when there is none. */
    Node take(int at, Local base);

    /** The container after storing {@code value}. */
    Node store(int at, Local base, Node value);

    /** The container after storing as many values as it has places. */
    Node storeAll(int at, Local base, Node values);

    /** The container without what is there; only elements can go. */
    default Node delete(int at, Local base) {
        throw new IllegalArgumentException("only elements are deleted");
    }

    static Access of(FunctionLowering lowering, Local base, List<Tree.Expression> levels, int index, List<Node> nodes) {
        Tree.Expression level = levels.get(index);
        return switch (level) {
            case Tree.Field field -> own(lowering, index, field(lowering, constant(field.name())), ".", constant(field.name()));
            case Tree.DynamicField field -> {
                Node name = name(lowering, field, nodes);
                yield own(lowering, index, field(lowering, name), ".", name);
            }
            case Tree.Brace brace -> {
                Local list = list(lowering, base, brace.arguments(), nodes);
                yield own(lowering, index, new OfBrace(list), "{}", get(list));
            }
            case Tree.Paren paren -> {
                Tree.Expression next = index + 1 < levels.size() ? levels.get(index + 1) : null;
                if (next instanceof Tree.Field || next instanceof Tree.DynamicField) {
                    Local list = list(lowering, base, paren.arguments(), nodes);
                    Node name = next instanceof Tree.Field field ? constant(field.name()) : name(lowering, (Tree.DynamicField) next, nodes);
                    OfElementField field = new OfElementField(list, name);
                    yield lowering.mayHaveObjects() ? new OfElementProperty(field, new OfProperty(name, constant(lowering.caller()))) : field;
                }
                if (paren.arguments().size() <= 2 && !paren.arguments().isEmpty() && !ExpressionLowering.expands(paren.arguments())) {
                    List<Local> locals = new ArrayList<>();
                    for (int i = 0; i < paren.arguments().size(); i++) {
                        Local local = new Local("index");
                        nodes.add(set(local, lowering.expressions.indexValue(base, paren.arguments().get(i), i, paren.arguments().size())));
                        locals.add(local);
                    }
                    OfElement element = new OfElement(locals);
                    yield lowering.mayHaveObjects() ? own(lowering, index, new OfObject(element), "()", element.list()) : element;
                }
                OfElements elements = new OfElements(list(lowering, base, paren.arguments(), nodes));
                yield lowering.mayHaveObjects() ? own(lowering, index, new OfObject(elements), "()", elements.list()) : elements;
            }
            default -> throw new IllegalArgumentException("not a target: " + level);
        };
    }

    /** Below the root of a target, the container may be an object with its own assignment. */
    private static Access own(FunctionLowering lowering, int index, Access plain, String type, Node subscripts) {
        return index == 0 || !lowering.mayHaveObjects() || !lowering.scope.file.program.hasIndexers() ? plain
                : new OfIndexer(plain, type, subscripts, constant(lowering.caller()));
    }

    /** A level of an object that may define {@code subsasgn}. */
    record OfIndexer(Access plain, String type, Node subscripts, Node caller) implements Access {
        @Override
        public int levels() {
            return plain.levels();
        }

        @Override
        public Node take(int at, Local base) {
            return plain.take(at, base);
        }

        @Override
        public Node store(int at, Local base, Node value) {
            Local stored = new Local("stored");
            Local method = new Local("indexer");
            Node chain = new Node.CallHost(at, Hosts.SUBSCRIPTS, List.of(constant(type), subscripts));
            return Build.block(set(stored, value), set(method, host(at, Hosts.INDEXER, get(base), constant("subsasgn"), caller)),
                    Build.when(host(at, Hosts.IS_METHOD, get(method)), new Node.CallValue(at, get(method), List.of(constant(1L),
                            new Node.CallHost(0, Hosts.PACK_SHARED, List.of(get(base), chain, get(stored)))), false), plain.store(at, base, get(stored))));
        }

        @Override
        public Node storeAll(int at, Local base, Node values) {
            return plain.storeAll(at, base, values);
        }

        @Override
        public Node delete(int at, Local base) {
            return plain.delete(at, base);
        }
    }

    private static Access field(FunctionLowering lowering, Node name) {
        return lowering.mayHaveObjects() ? new OfProperty(name, constant(lowering.caller())) : new OfField(name);
    }

    private static Node name(FunctionLowering lowering, Tree.DynamicField field, List<Node> nodes) {
        Local name = new Local("field");
        nodes.add(set(name, host(field.at(), Hosts.FIELD_NAME, lowering.expressions.value(field.name()))));
        return get(name);
    }

    private static Local list(FunctionLowering lowering, Local base, List<Tree.Expression> arguments, List<Node> nodes) {
        Local list = new Local("indices");
        nodes.add(set(list, lowering.expressions.arguments(base, arguments)));
        return list;
    }

    /** {@code .name}. */
    record OfField(Node name) implements Access {
        @Override
        public int levels() {
            return 1;
        }

        @Override
        public Node take(int at, Local base) {
            return host(at, Hosts.TAKE_FIELD, get(base), name);
        }

        @Override
        public Node store(int at, Local base, Node value) {
            return host(at, Hosts.SET_FIELD, get(base), name, value);
        }

        @Override
        public Node storeAll(int at, Local base, Node values) {
            return host(at, Hosts.SET_FIELD_OF_ALL, get(base), name, values);
        }
    }

    /** {@code .name} of what may be an object. */
    record OfProperty(Node name, Node caller) implements Access {
        @Override
        public int levels() {
            return 1;
        }

        @Override
        public Node take(int at, Local base) {
            Local taken = new Local("taken");
            return Build.block(set(taken, host(at, Hosts.OBJECT_TAKE_FIELD, get(base), name, caller)), Build.when(host(at, Hosts.IS_OWN_GETTER, get(taken)),
                    new Node.CallValue(at, get(taken), List.of(constant(1L), constant(Members.NO_ARGUMENTS)), false), get(taken)));
        }

        @Override
        public Node store(int at, Local base, Node value) {
            Local setter = new Local("setter");
            Local stored = new Local("stored");
            Local checker = new Local("checker");
            Node result = Build.when(host(at, Hosts.IS_METHOD, get(setter)),
                    host(at, Hosts.OR_ELSE, new Node.CallValue(at, get(setter), List.of(constant(0L),
                            new Node.CallHost(0, Hosts.PACK_SHARED, List.of(get(base), get(stored)))), false), get(base)),
                    host(at, Hosts.OBJECT_SET_FIELD, get(base), name, get(stored), caller));
            Local changed = new Local("changed");
            Node watched = Build.block(event(at, base, "PreSet"), set(changed, result), event(at, changed, "PostSet"), get(changed));
            Node general = Build.block(set(checker, host(at, Hosts.CHECKER, get(base), name, caller)),
                    Build.when(host(at, Hosts.IS_METHOD, get(checker)), set(stored, new Node.CallValue(at, get(checker), List.of(constant(1L),
                            new Node.CallHost(0, Hosts.PACK_SHARED, List.of(get(stored)))), false)), null),
                    set(setter, host(at, Hosts.SETTER, get(base), name, caller)),
                    Build.when(host(at, Hosts.ABORTS_SET, get(base), name, get(stored)), get(base),
                            Build.when(host(at, Hosts.IS_WATCHED, get(base), name, caller), watched, result)));
            Local direct = new Local("direct");
            return Build.block(set(stored, value), set(direct, host(at, Hosts.SET_PLAIN, get(base), name, get(stored), caller)),
                    Build.when(host(at, Hosts.IS_DEFINED, get(direct)), get(direct), general));
        }

        private Node event(int at, Local object, String kind) {
            return set(new Local("unused"), new Node.CallValue(at, host(at, Hosts.FIND_FUNCTION, constant("__property_event")), List.of(constant(0L),
                    new Node.CallHost(0, Hosts.PACK_SHARED, List.of(get(object), host(at, Hosts.TEXT, name), constant(CharArray.of(kind).share())))), false));
        }

        @Override
        public Node storeAll(int at, Local base, Node values) {
            Local all = new Local("values");
            return Build.block(set(all, values), Build.when(host(at, Hosts.IS_OBJECT, get(base)),
                    storeEach(at, base, host(at, Hosts.EVERY_PLACE, get(base)), all), host(at, Hosts.SET_FIELD_OF_ALL, get(base), name, get(all))));
        }

        /** One after the other, each in the way of a single object: a setter of the program may belong to the property. */
        Node storeEach(int at, Local base, Node places, Local values) {
            Local list = new Local("places");
            Local result = new Local("result");
            Local position = new Local("position");
            Local index = new Local("index");
            Local element = new Local("element");
            Local changed = new Local("changed");
            Node body = Build.block(set(index, new Node.CallHost(0, Hosts.PACK, List.of(host(at, Hosts.AT, get(list), get(position))))),
                    set(element, host(at, Hosts.OBJECT_ELEMENT, get(result), get(index))),
                    set(changed, store(at, element, host(at, Hosts.AT, get(values), get(position)))),
                    set(result, host(at, Hosts.ASSIGN_LIST, get(result), get(changed), get(index))));
            return Build.block(set(list, places), set(result, get(base)), set(position, constant(0L)),
                    new Node.Loop(at, new Label("each"), host(0, Hosts.LESS, get(position), host(0, Hosts.COUNT, get(list))), FunctionLowering.asVoid(body),
                            set(position, host(0, Hosts.NEXT, get(position)))), get(result));
        }
    }

    /** {@code (indices).name} of a struct array or object array. */
    record OfElementField(Local indices, Node name) implements Access {
        @Override
        public int levels() {
            return 2;
        }

        @Override
        public Node take(int at, Local base) {
            return host(at, Hosts.TAKE_ELEMENT_FIELD, get(base), get(indices), name);
        }

        @Override
        public Node store(int at, Local base, Node value) {
            return host(at, Hosts.SET_ELEMENT_FIELD, get(base), get(indices), name, value);
        }

        @Override
        public Node storeAll(int at, Local base, Node values) {
            return host(at, Hosts.SET_ELEMENT_FIELDS, get(base), get(indices), name, values);
        }
    }

    /** {@code {indices}}. */
    record OfBrace(Local indices) implements Access {
        @Override
        public int levels() {
            return 1;
        }

        @Override
        public Node take(int at, Local base) {
            return host(at, Hosts.TAKE_CONTENT, get(base), get(indices));
        }

        @Override
        public Node store(int at, Local base, Node value) {
            return host(at, Hosts.SET_CONTENT, get(base), get(indices), value);
        }

        @Override
        public Node storeAll(int at, Local base, Node values) {
            return host(at, Hosts.SET_CONTENTS, get(base), get(indices), values);
        }
    }

    /** {@code (indices).name} of what may be an object array. */
    record OfElementProperty(OfElementField field, OfProperty property) implements Access {
        @Override
        public int levels() {
            return 2;
        }

        @Override
        public Node take(int at, Local base) {
            Local element = new Local("element");
            return Build.when(host(at, Hosts.IS_OBJECT, get(base)),
                    Build.block(set(element, host(at, Hosts.OBJECT_ELEMENT, get(base), get(field.indices))),
                            Build.when(host(at, Hosts.IS_DEFINED, get(element)), property.take(at, element), Build.undefined())),
                    field.take(at, base));
        }

        @Override
        public Node store(int at, Local base, Node value) {
            Local stored = new Local("stored");
            Local element = new Local("element");
            Local changed = new Local("changed");
            Node make = new Node.CallValue(at, host(at, Hosts.CONSTRUCTOR_OF, get(base)), List.of(constant(1L), constant(Members.NO_ARGUMENTS)), false);
            Node inObject = Build.block(set(element, host(at, Hosts.OBJECT_ELEMENT, get(base), get(field.indices))),
                    Build.when(host(at, Hosts.IS_UNDEFINED, get(element)), set(element, make), null),
                    set(changed, property.store(at, element, get(stored))),
                    new OfObject(new OfElements(field.indices)).storeObject(at, base, changed));
            return Build.block(set(stored, value), Build.when(host(at, Hosts.IS_OBJECT, get(base)), inObject, field.store(at, base, get(stored))));
        }

        @Override
        public Node storeAll(int at, Local base, Node values) {
            Local all = new Local("values");
            return Build.block(set(all, values), Build.when(host(at, Hosts.IS_OBJECT, get(base)),
                    property.storeEach(at, base, host(at, Hosts.PLACES, get(base), get(field.indices)), all), field.storeAll(at, base, get(all))));
        }

        @Override
        public Node delete(int at, Local base) {
            return field.delete(at, base);
        }
    }

    /** Indices in parentheses. */
    sealed interface Indexed extends Access {
        Node list();
    }

    /** Indices in parentheses where an object may be stored: elements that it leaves without a value are made by the constructor. */
    record OfObject(Indexed plain) implements Access {
        @Override
        public int levels() {
            return 1;
        }

        @Override
        public Node take(int at, Local base) {
            return plain.take(at, base);
        }

        @Override
        public Node store(int at, Local base, Node value) {
            Local stored = new Local("stored");
            return Build.block(set(stored, value), Build.when(Build.op(at, MatlabOperation.EITHER_OBJECT, get(stored), get(stored)),
                    storeObject(at, base, stored), plain.store(at, base, get(stored))));
        }

        Node storeObject(int at, Local base, Local value) {
            Local model = new Local("model");
            Node make = new Node.CallValue(at, host(at, Hosts.CONSTRUCTOR_OF, get(value)), List.of(constant(1L), constant(Members.NO_ARGUMENTS)), false);
            return Build.when(host(at, Hosts.LEAVES_GAPS, get(base), get(value), plain.list()),
                    Build.block(set(model, make), host(at, Hosts.ASSIGN_MODELLED, get(base), get(value), plain.list(), get(model))),
                    host(at, Hosts.ASSIGN_LIST, get(base), get(value), plain.list()));
        }

        @Override
        public Node storeAll(int at, Local base, Node values) {
            return plain.storeAll(at, base, values);
        }

        @Override
        public Node delete(int at, Local base) {
            return plain.delete(at, base);
        }
    }

    /** {@code (i)} or {@code (i, j)}: unboxed where they are numbers. */
    record OfElement(List<Local> indices) implements Indexed {
        @Override
        public int levels() {
            return 1;
        }

        @Override
        public Node list() {
            return new Node.CallHost(0, Hosts.PACK, indices.stream().map(Build::get).toList());
        }

        @Override
        public Node take(int at, Local base) {
            return host(at, Hosts.TAKE_ELEMENTS, get(base), list());
        }

        @Override
        public Node store(int at, Local base, Node value) {
            List<Node> operands = new ArrayList<>();
            operands.add(get(base));
            indices.forEach(index -> operands.add(get(index)));
            operands.add(value);
            return new Node.Op(at, MatlabOperation.ASSIGN, operands);
        }

        @Override
        public Node storeAll(int at, Local base, Node values) {
            throw new IllegalArgumentException("not a list");
        }

        @Override
        public Node delete(int at, Local base) {
            return host(at, Hosts.DELETE, get(base), list());
        }
    }

    /** {@code (indices)} in general. */
    record OfElements(Local indices) implements Indexed {
        @Override
        public Node list() {
            return get(indices);
        }

        @Override
        public int levels() {
            return 1;
        }

        @Override
        public Node take(int at, Local base) {
            return host(at, Hosts.TAKE_ELEMENTS, get(base), get(indices));
        }

        @Override
        public Node store(int at, Local base, Node value) {
            return host(at, Hosts.ASSIGN_LIST, get(base), value, get(indices));
        }

        @Override
        public Node storeAll(int at, Local base, Node values) {
            throw new IllegalArgumentException("not a list");
        }

        @Override
        public Node delete(int at, Local base) {
            return host(at, Hosts.DELETE, get(base), get(indices));
        }
    }
}
