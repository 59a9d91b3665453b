package dev.fermata.matlab.lower;

import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.matlab.object.Access;
import dev.fermata.matlab.object.Caller;
import dev.fermata.matlab.object.ClassType;
import dev.fermata.matlab.object.Method;
import dev.fermata.matlab.object.Property;
import dev.fermata.matlab.syntax.Tree;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.MatlabError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A class definition with its functions. The {@link ClassType} is made when something first asks for it. */
final class ClassDeclaration {
    /** Begins the names of functions that check what is stored in a property. */
    static final String CHECK = "check.";
    /** A constructor's first parameter: the object that it initializes. */
    static final String SELF = "__self";

    final FileScope file;
    final Tree.ClassDefinition definition;
    /** Methods by name, accessors as {@code get.P} too. */
    final Map<String, UserFunction> functions = new LinkedHashMap<>();
    private final String name;
    private ClassType type;
    /** Found once: objects stay what they are when the path leads to the superclasses no more. */
    private List<ClassDeclaration> parents;
    /** The IR function that makes an object. */
    Function construct;
    /** The IR function that computes defaults, constants and enumeration members. */
    Function begin;
    /** The same in the convention of function values. */
    Function beginner;

    /** Members by name as IR functions, for code that learned of the class when it ran. */
    final Map<String, Function> members = new HashMap<>();
    final Map<String, Function> indexedMembers = new HashMap<>();

    ClassDeclaration(FileScope file, Tree.ClassDefinition definition, String name) {
        this.file = file;
        this.definition = definition;
        this.name = name;
        for (Tree.MethodBlock block : definition.methods()) {
            for (Tree.FunctionDefinition method : block.methods()) {
                functions.put(method.name(), new UserFunction(file, isConstructor(method) ? withSelf(method) : method, null, this));
            }
        }
        for (Tree.PropertyBlock block : definition.properties()) {
            for (Tree.ArgumentDeclaration property : block.properties()) {
                if (property.size() != null || property.className() != null || !property.validators().isEmpty()) {
                    functions.put(CHECK + property.name(), new UserFunction(file, checking(property), null, this));
                }
            }
        }
        UserFunction constructor = constructor();
        if (constructor != null) {
            constructor.constructed = constructor.definition.outputs().getFirst();
        }
    }

    /** A function that gives a value as a property will hold it, or raises an error. */
    private static Tree.FunctionDefinition checking(Tree.ArgumentDeclaration p) {
        Tree.ArgumentDeclaration checked = new Tree.ArgumentDeclaration(p.at(), p.name(), p.size(), p.className(), p.validators(), null);
        return new Tree.FunctionDefinition(p.at(), CHECK + p.name(), List.of(p.name()), List.of(new Tree.Parameter(p.at(), p.name(), null)),
                List.of(new Tree.ArgumentBlock(p.at(), List.of(), List.of(checked))), List.of(), List.of(), false, false, p.at());
    }

    private boolean isConstructor(Tree.FunctionDefinition method) {
        return method.name().equals(simpleName()) && !method.outputs().isEmpty();
    }

    /** A constructor gets the new object as its first argument. */
    private static Tree.FunctionDefinition withSelf(Tree.FunctionDefinition method) {
        List<Tree.Parameter> inputs = new ArrayList<>();
        inputs.add(new Tree.Parameter(method.at(), SELF, null));
        inputs.addAll(method.inputs());
        return new Tree.FunctionDefinition(method.at(), method.name(), method.outputs(), inputs, method.arguments(), method.body(),
                method.nested(), method.isAsync(), method.isIsolated(), method.endAt());
    }

    String name() {
        return name;
    }

    String simpleName() {
        return definition.name().substring(definition.name().lastIndexOf('.') + 1);
    }

    UserFunction constructor() {
        UserFunction function = functions.get(simpleName());
        return function != null && !function.definition.outputs().isEmpty() ? function : null;
    }

    /** A method in a file of its own in the class's folder. */
    void addMethodFile(UserFunction method) {
        functions.putIfAbsent(method.name(), new UserFunction(method.file, method.definition, null, this));
        type = null;
    }

    boolean definesIndexing() {
        return functions.containsKey("subsref") || functions.containsKey("subsasgn");
    }

    /** Declarations of its superclasses that are classes of the program. */
    List<ClassDeclaration> parents() {
        if (parents == null) {
            parents = findParents();
        }
        return parents;
    }

    private List<ClassDeclaration> findParents() {
        List<ClassDeclaration> parents = new ArrayList<>();
        for (String parent : definition.parents()) {
            if (!isBuiltIn(parent)) {
                ClassDeclaration known = file.program.anyClass(file.program.classNamed(file.packagePrefix + parent) != null
                        ? file.packagePrefix + parent : parent);
                if (known == null) {
                    throw Errors.of("UndefinedClass", "The specified superclass '" + parent + "' contains a parse error, cannot be found on MATLAB's search path, or is shadowed by another file with the same name.");
                }
                parents.add(known);
            }
        }
        return parents;
    }

    /** Whether a method of that name is declared static here. */
    boolean isStatic(String method) {
        return definition.methods().stream().anyMatch(block -> isSet(block.attributes(), "Static")
                && (block.methods().stream().anyMatch(each -> each.name().equals(method))
                        || block.signatures().stream().anyMatch(each -> each.name().equals(method))));
    }

    /** Whether it is derived from a numeric class of the language itself. */
    boolean isNumber() {
        return definition.parents().stream().anyMatch(ClassDeclaration::isNumeric);
    }

    static boolean isBuiltIn(String parent) {
        return parent.equals("handle") || parent.startsWith("matlab.") && !Library.hasClass(parent) || parent.startsWith("event.") || parent.equals("dynamicprops") || isNumeric(parent);
    }

    /** Whether a superclass is a numeric class of the language. */
    static boolean isNumeric(String parent) {
        MatlabClass kind = MatlabClass.of(parent);
        return kind != null && kind.isArithmetic();
    }

    ClassType type() {
        if (type == null) {
            try {
                return declared();
            } catch (MatlabError wrong) {
                type = null;
                throw wrong;
            }
        }
        return type;
    }

    private ClassType declared() {
        ClassType made = new ClassType(name, isSet(definition.attributes(), "Abstract"));
        type = made;
        if (file.program.hasDestructors()) {
            made.markEscapes();
        }
        made.begunBy(() -> MatlabRuntime.current().beginnerOf(this));
        if (isSet(definition.attributes(), "Sealed")) {
            made.makeSealed();
        }
        if (file.internal) {
            made.makeOfLibrary();
        }
        if (isSet(definition.attributes(), "ConstructOnLoad")) {
            made.makeConstructedOnLoad();
        }
        definition.attributes().stream().filter(attribute -> attribute.name().equals("InferiorClasses"))
                .forEach(attribute -> made.addInferiors(classes(attribute.value())));
        declareProperties(made);
        declareMethods(made);
        definition.events().forEach(block -> made.events().addAll(block.names()));
        definition.enumerations().forEach(block -> block.members().forEach(member -> made.declareMember(member.name())));
        if (definition.parents().contains("handle") || definition.parents().contains("dynamicprops")
                || definition.parents().contains("matlab.mixin.Copyable") || definition.parents().contains("matlab.mixin.SetGet")
                || definition.parents().contains("event.EventData")) {
            made.makeHandle();
        }
        if (definition.parents().contains("event.EventData")) {
            made.addEventProperties();
        }
        definition.parents().stream().filter(parent -> isBuiltIn(parent) && !parent.equals("handle")).forEach(made::addBuiltInParent);
        for (ClassDeclaration parent : parents()) {
            if (isSet(parent.definition.attributes(), "Sealed")) {
                throw Errors.of("ClassSealed", "Class '" + name + "' cannot inherit from sealed class '" + parent.name + "'.");
            }
            made.inherit(parent.type());
        }
        return type;
    }

    static boolean isSet(List<Tree.Attribute> attributes, String wanted) {
        for (Tree.Attribute attribute : attributes) {
            if (attribute.name().equals(wanted)) {
                boolean value = attribute.value() == null || !(attribute.value() instanceof Tree.Name word) || !word.name().equals("false");
                return value != attribute.negated();
            }
        }
        return false;
    }

    private Access access(List<Tree.Attribute> attributes, String specific) {
        Access access = Access.PUBLIC;
        for (Tree.Attribute attribute : attributes) {
            if (attribute.name().equals(specific) || attribute.name().equals("Access") && !isGiven(attributes, specific)) {
                List<String> classes = classes(attribute.value());
                access = classes.isEmpty() ? Access.of(word(attribute.value())) : Access.LISTED;
                type.listed().addAll(classes);
            }
        }
        return access;
    }

    /** The classes in {@code ?A} or {@code {?A, ?B}}; none for other values. */
    private static List<String> classes(Tree.Expression value) {
        return switch (value) {
            case Tree.MetaClass one -> List.of(one.name());
            case Tree.CellLiteral list -> list.rows().stream().flatMap(List::stream).flatMap(each -> classes(each).stream()).toList();
            case null, default -> List.of();
        };
    }

    private static boolean isGiven(List<Tree.Attribute> attributes, String name) {
        return attributes.stream().anyMatch(attribute -> attribute.name().equals(name));
    }

    private static String word(Tree.Expression value) {
        return switch (value) {
            case Tree.Name name -> name.name();
            case Tree.CharLiteral text -> text.text();
            case Tree.StringLiteral text -> text.text();
            case null, default -> "";
        };
    }

    private Supplier<FunctionValue> supplier(UserFunction function) {
        return function == null ? null : () -> MatlabRuntime.current().valueOf(function);
    }

    private void declareProperties(ClassType made) {
        for (Tree.PropertyBlock block : definition.properties()) {
            for (Tree.ArgumentDeclaration property : block.properties()) {
                block.attributes().forEach(each -> made.mark(property.name(), each.name()));
                made.add(new Property(property.name(), made, access(block.attributes(), "GetAccess"), access(block.attributes(), "SetAccess"),
                        isSet(block.attributes(), "Constant"), isSet(block.attributes(), "Dependent"), isSet(block.attributes(), "Hidden"),
                        isSet(block.attributes(), "Abstract"), supplier(functions.get("get." + property.name())),
                        supplier(functions.get("set." + property.name())),
                        supplier(functions.get(CHECK + property.name())), isSet(block.attributes(), "Static"), isSet(block.attributes(), "NonCopyable"), isSet(block.attributes(), "Transient"),
                        new Property.Watch(isSet(block.attributes(), "SetObservable"), isSet(block.attributes(), "GetObservable"), isSet(block.attributes(), "AbortSet"))));
            }
        }
    }

    private void declareMethods(ClassType made) {
        for (Tree.MethodBlock block : definition.methods()) {
            boolean isAbstract = isSet(block.attributes(), "Abstract");
            for (Tree.FunctionDefinition signature : block.signatures()) {
                UserFunction own = functions.get(signature.name());
                made.add(method(made, signature.name(), block, isAbstract && own == null, own));
            }
            for (Tree.FunctionDefinition method : block.methods()) {
                block.attributes().forEach(each -> made.mark(method.name(), each.name()));
                if (!method.name().startsWith("get.") && !method.name().startsWith("set.") && !isConstructor(method)) {
                    made.add(method(made, method.name(), block, isAbstract, functions.get(method.name())));
                }
            }
        }
        functions.forEach((each, function) -> {
            if (made.method(each) == null && function.file != file) {
                made.add(new Method(each, made, Access.PUBLIC, false, false, false, false, supplier(function)));
            }
        });
    }

    /** Who may call the constructor. */
    boolean mayConstruct(Caller caller) {
        for (Tree.MethodBlock block : definition.methods()) {
            if (block.methods().stream().anyMatch(this::isConstructor)) {
                return access(block.attributes(), "Access").allows(type(), caller);
            }
        }
        return true;
    }

    private Method method(ClassType made, String method, Tree.MethodBlock block, boolean isAbstract, UserFunction function) {
        return new Method(method, made, access(block.attributes(), "Access"), isSet(block.attributes(), "Static"), isAbstract,
                isSet(block.attributes(), "Sealed"), isSet(block.attributes(), "Hidden"), supplier(function));
    }
}
