package dev.fermata.matlab.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fermata.matlab.operation.Assigning;
import dev.fermata.matlab.operation.Concatenation;
import dev.fermata.matlab.operation.Equality;
import dev.fermata.matlab.operation.Operators;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.MatlabError;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Elements and categories. */
class CategoricalArrayTest {
    private static CategoricalArray of(String... texts) {
        return CategoricalArray.of(new int[] {1, texts.length}, texts);
    }

    @Test
    void categoriesAreSortedAndEmptyTextsAreUndefined() {
        CategoricalArray array = of("b", "", "a", null);
        assertThat(array.categories()).containsExactly("a", "b");
        assertThat(array.isMissing(1)).isTrue();
        assertThat(array.shown(3)).isEqualTo("<undefined>");
    }

    @Test
    void assignmentAddsCategories() {
        CategoricalArray array = of("b", "a");
        CategoricalArray changed = (CategoricalArray) Assigning.assign(array.share(), CharArray.of("c"), new Object[] {3.0});
        assertThat(changed.categories()).containsExactly("a", "b", "c");
        assertThat(changed.texts()).containsExactly("b", "a", "c");
        assertThat(array.count()).isEqualTo(2);
    }

    @Test
    void protectedCategoriesStay() {
        CategoricalArray array = CategoricalArray.coded(new int[] {1, 1}, new String[] {"a"}, List.of("a", "b"), true, true);
        assertThatThrownBy(() -> Assigning.assign(array, CharArray.of("z"), new Object[] {1.0})).isInstanceOf(MatlabError.class)
                .hasMessageContaining("'z'");
    }

    @Test
    void onlyOrderedCategoriesHaveAnOrder() {
        CategoricalArray ordered = CategoricalArray.coded(new int[] {1, 2}, new String[] {"low", "high"}, List.of("low", "high"), true, true);
        LogicalArray below = (LogicalArray) Operators.lt(ordered, CharArray.of("high"));
        assertThat(below.get(0)).isTrue();
        assertThat(below.get(1)).isFalse();
        assertThatThrownBy(() -> Operators.lt(of("a", "b"), CharArray.of("b"))).hasMessageContaining("not ordinal");
    }

    @Test
    void concatenationUnitesCategories() {
        CategoricalArray both = (CategoricalArray) Concatenation.horzcat(new Object[] {of("b"), of("a"), CharArray.of("c")});
        assertThat(both.categories()).containsExactly("b", "a", "c");
        assertThat(both.texts()).containsExactly("b", "a", "c");
    }

    @Test
    void equalityIsByNames() {
        Array left = of("a", "b");
        Array right = CategoricalArray.coded(new int[] {1, 2}, new String[] {"a", "b"}, List.of("b", "a"), false, false);
        assertThat(Equality.isequal(left, right)).isTrue();
    }
}
