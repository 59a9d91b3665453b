package dev.fermata.matlab.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fermata.compiler.ir.Undefined;
import dev.fermata.matlab.function.Contents;
import dev.fermata.matlab.function.Lists;
import dev.fermata.matlab.function.Members;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Fields and contents of structs and cells, and who holds what is inside. */
class ContainerTest {
    private static void expect(String identifier, String message, ThrowingCallable code) {
        MatlabError error = catchThrowableOfType(MatlabError.class, code);
        assertThat(error).isNotNull();
        assertThat(error.identifier()).isEqualTo(identifier);
        assertThat(error).hasMessage(message);
    }

    private static Object[] at(Object... indices) {
        return indices;
    }

    @Test
    void contents() throws Throwable {
        Object cell = Sample.of("{1 'two' [3 4]}");
        assertThat(Sample.text(Contents.content(cell, 2.0))).isEqualTo("'two'");
        assertThat((Object[]) Contents.contents(cell, at(Sample.of("[3 1]")))).extracting(Sample::text).containsExactly("[3 4]", "1");
        assertThat((Object[]) Contents.contents(cell, at(Colon.ALL))).hasSize(3);
        assertThat(Sample.text(Contents.contents(cell, at(1.0, 3.0)))).isEqualTo("[3 4]");
        assertThat(Sample.text(Contents.content(Sample.of("[\"ab\" \"c\"]"), 1.0))).isEqualTo("'ab'");
        expect("RunMat:CellIndexingOnNonCell", "Brace indexing is not supported for variables of this type.",
                () -> Contents.content(5.0, 1.0));
        expect("RunMat:UnsupportedIndexType", "Array indices must be positive integers or logical values.",
                () -> Contents.content(cell, 0.0));
        expect("RunMat:EmptyList",
                "Expected one output from a curly brace or dot indexing expression, but there were 0 results.",
                () -> Lists.first(Contents.contents(cell, at(DoubleArray.empty()))));
    }

    @Test
    void contentsAreAssigned() throws Throwable {
        assertThat(Sample.text(Contents.setContent(Undefined.UNDEFINED, at(3.0), 5.0))).isEqualTo("{double 0x0 double 0x0 5}");
        assertThat(Sample.text(Contents.setContent(DoubleArray.empty(), at(1.0), 5.0))).isEqualTo("{5}");
        assertThat(Sample.text(Contents.setContent(Sample.of("{1 2}"), at(3.0), Sample.of("[]")))).isEqualTo("{1 2 double 0x0}");
        assertThat(Sample.text(Contents.setContent(Sample.of("{1 2}"), at(2.0, 2.0), 9.0))).isEqualTo("{1 2;double 0x0 9}");
        expect("RunMat:CellAssignmentOnNonCell",
                "Unable to perform assignment because brace indexing is not supported for variables of this type.",
                () -> Contents.setContent(5.0, at(1.0), 5.0));
    }

    @Test
    void fields() throws Throwable {
        Object struct = Sample.of("s(a=1,b='x')");
        assertThat(Members.field(struct, "a")).isEqualTo(1.0);
        assertThat(Sample.text(Members.setField(struct, "c", 3.0))).isEqualTo("s(a=1,b='x',c=3)");
        assertThat(Sample.text(Members.setField(Undefined.UNDEFINED, "c", 3.0))).isEqualTo("s(c=3)");
        assertThat(Sample.text(Members.setField(DoubleArray.empty(), "c", 3.0))).isEqualTo("s(c=3)");
        assertThat(Sample.text(Members.setElementField(Undefined.UNDEFINED, at(2.0), "f", 1.0))).isEqualTo("[s(f=double 0x0) s(f=1)]");
        assertThat(Sample.text(Members.setElementField(Sample.of("s(a=1)"), at(3.0), "b", 2.0)))
                .isEqualTo("[s(a=1,b=double 0x0) s(a=double 0x0,b=double 0x0) s(a=double 0x0,b=2)]");
        Object several = Concatenation.horzcat(new Object[] {Sample.of("s(a=1)"), Sample.of("s(a='x')")});
        assertThat((Object[]) Members.field(several, "a")).extracting(Sample::text).containsExactly("1", "'x'");
        expect("RunMat:UndefinedField", "Unrecognized field name \"z\".", () -> Members.field(struct, "z"));
        expect("RunMat:DotIndexingOnNonStruct", "Dot indexing is not supported for variables of this type.",
                () -> Members.field(5.0, "z"));
        expect("RunMat:DotAssignmentOnNonStruct",
                "Unable to perform assignment because dot indexing is not supported for variables of this type.",
                () -> Members.setField(5.0, "z", 1.0));
        expect("RunMat:ShapeMismatch", "Scalar structure required for this assignment.", () -> Members.setField(several, "z", 1.0));
        assertThat((Object[]) Members.field(((StructArray) several).make(new int[] {0, 0}), "a")).isEmpty();
    }

    @Test
    void nestedChangesNeedNoCopies() throws Throwable {
        // s.a{2}(3) = 7, and again
        Object struct = Undefined.UNDEFINED;
        Object[] inner = new Object[3];
        for (int round = 0; round < 3; round++) {
            Object cell = Members.takeField(struct, "a");
            Object array = Contents.takeContent(cell, at(2.0));
            inner[round] = Assigning.assign(array, 3.0, 7.0 + round);
            struct = Members.setField(struct, "a", Contents.setContent(cell, at(2.0), inner[round]));
        }
        assertThat(Sample.text(struct)).isEqualTo("s(a={double 0x0 [0 0 9]})");
        assertThat(inner[2]).isSameAs(inner[1]);
    }

    @Test
    void nestedChangesDoNotReachTheOtherHolder() throws Throwable {
        Object struct = Sample.of("s(a={[1 2 3]})");
        Object other = Values.share(struct);
        Object cell = Members.takeField(struct, "a");
        Object changed = Assigning.assign(Contents.takeContent(cell, at(1.0)), 1.0, 9.0);
        struct = Members.setField(struct, "a", Contents.setContent(cell, at(1.0), changed));
        assertThat(Sample.text(struct)).isEqualTo("s(a={[9 2 3]})");
        assertThat(Sample.text(other)).isEqualTo("s(a={[1 2 3]})");
    }

    @Test
    void whatIsReadOutOfAContainerIsCopiedBeforeItChanges() throws Throwable {
        Object cell = Concatenation.cellRow(new Object[] {DoubleArray.row(1, 2)});
        Object read = Values.share(Contents.content(cell, 1.0));
        Object changed = Assigning.assign(read, 1.0, 9.0);
        assertThat(Sample.text(cell)).isEqualTo("{[1 2]}");
        assertThat(Sample.text(changed)).isEqualTo("[9 2]");
    }

    @Test
    void lookingIntoAContainerDoesNotShare() throws Throwable {
        Object cell = Contents.setContent(Sample.of("{0}"), at(1.0), Assigning.assign(null, 3.0, 1.0));
        assertThat(Indexing.index(Contents.content(cell, 1.0), 3.0)).isEqualTo(1.0);
        assertThat(((Array) Contents.takeContent(cell, at(1.0))).shared).isFalse();
    }
}
