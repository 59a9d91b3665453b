package dev.fermata.matlab.builtin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.IntegerArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.SingleArray;
import org.junit.jupiter.api.Test;

/** What functions on text give, in the words of the language. */
class TextBuiltinsTest {
    private static void gives(String call, String... results) {
        Object[] values = Expression.values(call, results.length);
        for (int i = 0; i < results.length; i++) {
            assertThat(Shown.of(values[i])).as("result %d of %s", i + 1, call).isEqualTo(results[i]);
        }
    }

    private static void fails(String call, String identifier, String message) {
        MatlabError error = catchThrowableOfType(MatlabError.class, () -> Expression.value(call));
        assertThat(error).as(call).isNotNull();
        assertThat(error.identifier()).as(call).isEqualTo(identifier);
        assertThat(error.getMessage()).as(call).isEqualTo(message);
    }

    private static Object call(String name, Object... arguments) {
        try {
            Object result = Builtins.find(name).call(arguments, 1);
            return result instanceof Object[] several ? several[0] : result;
        } catch (Error | RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(String value) {
        return ((CharArray) call("sprintf", CharArray.of(value))).text();
    }

    // ---- sprintf ----

    @Test
    void sprintfConversions() {
        gives("sprintf('%d', 42)", "'42'");
        gives("sprintf('[%5d] [%-5d] [%05d] [%+d]', 42, 42, 42, 42)", "'[   42] [42   ] [00042] [+42]'");
        gives("sprintf('%d', 1e10)", "'10000000000'");
        gives("sprintf('%d', 1.5)", "'1.500000e+00'");
        gives("sprintf('%i', -1.5)", "'-1.500000e+00'");
        gives("sprintf('%5.1d', 1.55)", "'1.6e+00'");
        gives("sprintf('%x %o %X %#x', 255, 8, 255, 255)", "'ff 10 FF 0xff'");
        gives("sprintf('%b', 5)", "'101'");
        gives("sprintf('%bx', pi)", "'400921fb54442d18'");
        gives("sprintf('%e %g %g %g', 12345.678, 0.0001, 1e10, 100000)", "'1.234568e+04 0.0001 1e+10 100000'");
        gives("sprintf('%8.3f|%-8.2f|%.0f', pi, pi, 2.5)", "'   3.142|3.14    |2'");
        gives("sprintf('%G %E', 1e-10, 1)", "'1E-10 1.000000E+00'");
        gives("sprintf('%5d|%f|%-5g|%d', NaN, Inf, -Inf, -Inf)", "'  NaN|Inf|-Inf |-Inf'");
        gives("sprintf('%c%c%c', 'xyz')", "'xyz'");
        gives("sprintf('%5s|%-5s|%.2s', 'ab', 'ab', 'xyz')", "'   ab|ab   |xy'");
        gives("sprintf('%s', 65)", "'A'");
        gives("sprintf('%s', pi)", "'3.141593e+00'");
        gives("sprintf('%c', 3.5)", "'3.500000e+00'");
        gives("sprintf('%*d|%-*d|%.*f', 5, 42, 5, 42, 2, pi)", "'   42|42   |3.14'");
        gives("sprintf('100%%')", "'100%'");
        gives("sprintf('% d', 5)", "' 5'");
        gives("sprintf('%d', true)", "'1'");
        gives("sprintf('%g', 0.1+2i)", "'0.12'");
        gives("sprintf(\"%d\", 5)", "\"5\"");
        gives("sprintf('%s and %s', \"a\", 'b')", "'a and b'");
    }

    @Test
    void sprintfUsesTheFormatOverAndOver() {
        gives("sprintf('%d,', [1 2 3])", "'1,2,3,'");
        gives("sprintf('%d %d|', [1 2; 3 4])", "'1 3|2 4|'");
        gives("sprintf('%d: %s;', 1, 'one', 2, 'two')", "'1: one;2: two;'");
        gives("sprintf('%d and %d', 5)", "'5 and '");
        gives("sprintf('%s;', [\"x\" \"yy\"])", "'x;yy;'");
        gives("sprintf('%d ', 'ab')", "'97 98 '");
        gives("sprintf('%d', [])", "char 0x0");
        gives("sprintf('a%db', [])", "'ab'");
        gives("sprintf('x')", "'x'");
        gives("sprintf('x', 1, 2)", "'x'");
        gives("sprintf('%s %s', 'hello')", "'hello '");
    }

    @Test
    void sprintfEscapes() {
        assertThat(text("a\\nb\\t\\x41\\101\\\\")).isEqualTo("a\nb\tAA\\");
        assertThat(text("ends\\q here")).isEqualTo("ends");
    }

    @Test
    void integersOfSixtyFourBitsAreExact() {
        assertThat(Shown.of(call("sprintf", CharArray.of("%d %u %x"), IntegerArray.scalar(MatlabClass.INT64, Long.MAX_VALUE),
            IntegerArray.scalar(MatlabClass.UINT64, -1), IntegerArray.scalar(MatlabClass.UINT64, -1))))
            .isEqualTo("'9223372036854775807 18446744073709551615 ffffffffffffffff'");
    }

    @Test
    void sprintfErrors() {
        fails("sprintf('%d', {1})", "RunMat:sprintf:InvalidInput", "Function is not defined for 'cell' inputs.");
        fails("sprintf('%y', 1)", "RunMat:format:UnsupportedSpecifier", "sprintf: unsupported format specifier '%y'");
        fails("sprintf('%99999999d', 1)", "RunMat:format:UnsupportedSpecifier", "sprintf: unsupported format specifier '%99999999'");
        fails("sprintf()", "RunMat:NotEnoughInputs", "Not enough input arguments.");
    }

    @Test
    void compose() {
        gives("compose(\"%d\", [1 2 3])", "[\"1\" \"2\" \"3\"]");
        gives("compose(\"%d-%d\", [1 2; 3 4])", "[\"1-2\";\"3-4\"]");
        gives("compose(\"%s=%d\", [\"a\"; \"b\"], [1; 2])", "[\"a=1\";\"b=2\"]");
        gives("compose('%d', [1 2])", "{'1' '2'}");
        gives("compose([\"%d\" \"x%d\"], [1 2])", "[\"1\" \"x2\"]");
    }

    // ---- numbers ----

    @Test
    void num2str() {
        gives("num2str(42)", "'42'");
        gives("num2str(-7)", "'-7'");
        gives("num2str(pi)", "'3.1416'");
        gives("num2str(1/3)".replace("1/3", "0.33333333333"), "'0.33333'");
        gives("num2str(1234.56789)", "'1234.5679'");
        gives("num2str(123456.789)", "'123456.789'");
        gives("num2str(1e-5)", "'1e-05'");
        gives("num2str(1e10)", "'10000000000'");
        gives("num2str(pi, 4)", "'3.142'");
        gives("num2str(3, '%05.1f')", "'003.0'");
        gives("num2str([1 2 3])", "'1  2  3'");
        gives("num2str([10 -2])", "'10  -2'");
        gives("num2str([1.5 2])", "'1.5           2'");
        gives("num2str([1 2; 30 4])", "[' 1   2';'30   4']");
        gives("num2str([1 2; 3 4], '%d,')", "['1,2,';'3,4,']");
        gives("num2str(3+4i)", "'3+4i'");
        gives("num2str(1.5-2i)", "'1.5-2i'");
        gives("num2str(NaN)", "'NaN'");
        gives("num2str([1 NaN 3])", "'1  NaN    3'");
        gives("num2str([])", "char 0x0");
        gives("num2str('text')", "'text'");
        gives("num2str(\"text\")", "'text'");
        gives("num2str(true)", "'1'");
        gives("int2str(2.7)", "'3'");
        gives("int2str([1.2 10.8])", "'1  11'");
        fails("num2str({1})", "RunMat:num2str:InvalidInput", "Input to num2str must be numeric.");
    }

    @Test
    void mat2str() {
        gives("mat2str([1 2; 3 4])", "'[1 2;3 4]'");
        gives("mat2str([1.5 -2])", "'[1.5 -2]'");
        gives("mat2str(pi)", "'3.14159265358979'");
        gives("mat2str(pi, 4)", "'3.142'");
        gives("mat2str([true false])", "'[true false]'");
        gives("mat2str('hi')", "'''hi'''");
        gives("mat2str('it''s')", "'''it''''s'''");
        gives("mat2str([])", "'zeros(0,0)'");
        gives("mat2str([1+2i 3-4i])", "'[1+2i 3-4i]'");
        gives("mat2str([NaN -Inf])", "'[NaN -Inf]'");
        assertThat(Shown.of(call("mat2str", new IntegerArray(MatlabClass.INT8, new int[] {1, 2}, new long[] {1, -2}),
            CharArray.of("class")))).isEqualTo("'int8([1 -2])'");
        assertThat(Shown.of(call("mat2str", SingleArray.scalar(0.5f), CharArray.of("class")))).isEqualTo("'single(0.5)'");
    }

    @Test
    void str2double() {
        gives("str2double('3.5e2')", "350");
        gives("str2double(' 1,234.5 ')", "1234.5");
        gives("str2double('1d3')", "1000");
        gives("str2double('-Inf')", "-Inf");
        gives("str2double('2+3i')", "2+3i");
        gives("str2double('i')", "0+1i");
        gives("str2double('-2.5 - 3j')", "-2.5-3i");
        gives("str2double('3i+2')", "2+3i");
        for (String bad : new String[] {"", "abc", "1 2", "--5", "1e", "2*3", "3+4", "+", "1.2.3"}) {
            gives("str2double('" + bad + "')", "NaN");
        }
        gives("str2double({'1', 'x'; '2', '3'})", "[1 NaN;2 3]");
        gives("str2double([\"1\" \"2.5\"])", "[1 2.5]");
        gives("str2double({5, '5'})", "[NaN 5]");
        gives("str2double(5)", "NaN");
    }

    @Test
    void bases() {
        gives("dec2bin(5)", "'101'");
        gives("dec2bin(5, 8)", "'00000101'");
        gives("dec2bin([1 2 10])", "['0001';'0010';'1010']");
        gives("dec2bin(-5)", "'11111011'");
        gives("bin2dec('1011')", "11");
        gives("bin2dec({'1', '10'})", "[1;2]");
        gives("dec2hex(255)", "'FF'");
        gives("hex2dec('ff')", "255");
        gives("dec2base(23, 3)", "'212'");
        gives("base2dec('212', 3)", "23");
        fails("bin2dec('12')", "RunMat:bin2dec:InvalidInput", "Binary character vector may consist only of characters 0 and 1.");
    }

    // ---- classes of text ----

    @Test
    void string() {
        gives("string(pi)", "\"3.1416\"");
        gives("string([1 2; 3 4.5])", "[\"1\" \"2\";\"3\" \"4.5\"]");
        gives("string(true)", "\"true\"");
        gives("string(NaN)", "missing");
        gives("string('abc')", "\"abc\"");
        gives("string({'a', 5})", "[\"a\" \"5\"]");
        gives("string('')", "\"\"");
        gives("string(\"%d-%s\", 5, 'x')", "\"5-x\"");
        gives("strings(1, 2)", "[\"\" \"\"]");
        gives("strings(0)", "string 0x0");
    }

    @Test
    void chars() {
        gives("char(72, 105)", "['H';'i']");
        gives("char([72 105])", "'Hi'");
        gives("char('a', 'bcd')", "['a  ';'bcd']");
        gives("char({'x', 'yz'})", "['x ';'yz']");
        gives("char([\"ab\" \"c\"])", "['ab';'c ']");
        gives("char(128512)", "'\uD83D\uDE00'");
        gives("strvcat('a', '', 'bc')", "['a ';'bc']");
        gives("cellstr(['ab ';'cd '])".replace("['ab ';'cd ']", "char('ab', 'c')"), "{'ab';'c'}");
        gives("cellstr([\"a\" \"b\"])", "{'a' 'b'}");
        gives("blanks(3)", "'   '");
        fails("char(-1)", "RunMat:char:InvalidCodePoint", "char: numeric inputs must be finite Unicode code points");
        fails("cellstr(5)", "RunMat:cellstr:InvalidInput", "Input must be text.");
        gives("convertStringsToChars(\"a\")", "'a'");
        gives("convertCharsToStrings({'a', 'b'})", "[\"a\" \"b\"]");
    }

    @Test
    void properties() {
        gives("strlength(\"abc\")", "3");
        gives("strlength({'a', 'bcd'})", "[1 3]");
        gives("isspace('a b')", "[false true false]");
        gives("isspace(5)", "false");
        gives("isletter('a1')", "[true false]");
        gives("isstrprop('aB1 ', 'upper')", "[false true false false]");
        gives("isstrprop('a.', 'punct')", "[false true]");
        gives("iscellstr({'a', 'b'})", "true");
        gives("iscellstr({'a', 5})", "false");
        gives("isStringScalar(\"a\")", "true");
        gives("unicode2native('é')", "uint8([195 169])");
        gives("native2unicode(unicode2native('é'))", "'é'");
        gives("native2unicode(233, 'latin1')", "'é'");
        fails("unicode2native('a', 'klingon')", "RunMat:unicode2native:InvalidEncoding",
            "unicode2native: unsupported character encoding 'klingon'");
    }

    // ---- comparison and search ----

    @Test
    void comparison() {
        gives("strcmp('abc', 'abc')", "true");
        gives("strcmp('abc', 5)", "false");
        gives("strcmp({'a', 'b'}, 'a')", "[true false]");
        gives("strcmp('a', {'a'; 'b'})", "[true;false]");
        gives("strcmp({'a', 'b'}, {'a', 'c'})", "[true false]");
        gives("strcmp([\"a\" \"b\"], \"b\")", "[false true]");
        gives("strcmp(\"a\", 'a')", "true");
        gives("strcmp({'a', 5}, 'a')", "[true false]");
        gives("strcmp(missing, missing)", "false");
        gives("strcmpi('ABC', 'abc')", "true");
        gives("strncmp('abcdef', 'abcxyz', 3)", "true");
        gives("strncmp('ab', 'abc', 3)", "false");
        gives("strncmpi('ABx', 'aby', 2)", "true");
        fails("strcmp({'a', 'b'}, {'a', 'b', 'c'})", "RunMat:strcmp:ShapeMismatch",
            "Inputs must be the same size or either one can be a scalar.");
    }

    @Test
    void search() {
        gives("contains('hello', 'ell')", "true");
        gives("contains([\"abc\" \"def\"], [\"b\" \"z\"])", "[true false]");
        gives("contains('ABC', 'b', 'IgnoreCase', true)", "true");
        gives("contains('abc', '')", "true");
        gives("startsWith({'abc', 'xbc'}, 'a')", "[true false]");
        gives("endsWith(\"file.txt\", [\".m\" \".txt\"])", "true");
        gives("matches([\"a\" \"b\"], \"b\")", "[false true]");
        gives("contains(\"a12\", digitsPattern)", "true");
        gives("strfind('banana', 'ana')", "[2 4]");
        gives("strfind('abc', 'x')", "zeros(0,0)");
        gives("strfind({'aa', 'b'}, 'a')", "{[1 2] zeros(0,0)}");
        gives("count(\"banana\", \"an\")", "2");
        gives("validatestring('app', {'apple', 'banana'})", "'apple'");
        fails("contains(5, 'a')", "RunMat:contains:InvalidInput", "First argument must be text.");
    }

    // ---- changes ----

    @Test
    void changes() {
        gives("upper('MiXed1')", "'MIXED1'");
        gives("lower({'AB', 'C'})", "{'ab' 'c'}");
        gives("strtrim('  a b  ')", "'a b'");
        gives("strtrim(\"  pad  \")", "\"pad\"");
        gives("strtrim(char(' a ', '  b'))", "['a ';' b']");
        gives("deblank('  a ')", "'  a'");
        gives("strip('xxaxx', 'x')", "'a'");
        gives("strip('  a ', 'left')", "'a '");
        gives("strrep('a-b-c', '-', '+')", "'a+b+c'");
        gives("strrep('aaa', 'aa', 'b')", "'bb'");
        gives("strrep({'ab', 'b'}, 'b', 'x')", "{'ax' 'x'}");
        gives("strrep('abc', '', 'x')", "'abc'");
        gives("replace('abcabc', {'a', 'ab'}, {'1', '2'})", "'2c2c'");
        gives("replace(\"a1b22\", digitsPattern, \"#\")", "\"a#b#\"");
        gives("erase('banana', 'an')", "'ba'");
        gives("erasePunctuation(\"a, b! #1\")", "\"a b 1\"");
        gives("eraseURLs('see https://x.org/a?b now')", "'see  now'");
        gives("pad([\"a\" \"bbb\"])", "[\"a  \" \"bbb\"]");
        gives("pad('a', 5, 'left', '*')", "'****a'");
        gives("pad(\"ab\", 5, 'both')", "\" ab  \"");
        gives("reverse(\"abc\")", "\"cba\"");
        gives("strjust('a  ', 'right')", "'  a'");
        gives("strjust('a   ', 'center')", "' a  '");
        fails("strtrim(5)", "RunMat:strtrim:InvalidInput",
            "Input should be a string, character array, or a cell array of character arrays.");
        fails("replace('a', {'a', 'b'}, {'x', 'y', 'z'})", "RunMat:replace:SizeMismatch",
            "replace: replacement array must be a scalar or match the number of search strings");
    }

    @Test
    void concatenation() {
        gives("strcat('a ', 'b ', 'c')", "'abc'");
        gives("strcat({'a '}, 'b')", "{'a b'}");
        gives("strcat('x', {'a', 'b'})", "{'xa' 'xb'}");
        gives("strcat(\"a \", [\"b\" \"c\"])", "[\"a b\" \"a c\"]");
        gives("append('a ', 'b')", "'a b'");
        gives("strjoin({'x', 'y', 'z'}, '/')", "'x/y/z'");
        gives("strjoin([\"a\" \"b\"])", "\"a b\"");
        gives("strjoin({'a', 'b'}, '\\n')", "'a\nb'");
        gives("__join_text([\"a\" \"b\"; \"c\" \"d\"], '-')", "[\"a-b\";\"c-d\"]");
        gives("__join_text([\"a\" \"b\"; \"c\" \"d\"], 1)", "[\"a c\" \"b d\"]");
        gives("__join_text({'a', 'b'}, ', ')", "{'a, b'}");
    }

    @Test
    void splitting() {
        gives("strsplit('a b  c')", "{'a' 'b' 'c'}", "{' ' '  '}");
        gives("strsplit('a,b,,c', ',', 'CollapseDelimiters', false)", "{'a' 'b' char 0x0 'c'}");
        gives("strsplit('a1b22c', '\\d+', 'DelimiterType', 'RegularExpression')", "{'a' 'b' 'c'}");
        gives("strsplit(\"a-b_c\", {'-', '_'})", "[\"a\" \"b\" \"c\"]");
        gives("split(\"a b\")", "[\"a\";\"b\"]");
        gives("split('a,b', ',')", "{'a';'b'}", "{','}");
        gives("split([\"a,b\"; \"c,d\"], \",\")", "[\"a\" \"b\";\"c\" \"d\"]");
        gives("split(\"a,,b\", \",\")", "[\"a\";\"\";\"b\"]");
        gives("splitlines(sprintf('a\\r\\nb\\n'))", "{'a';'b';char 0x0}");
        gives("strtok('one two')", "'one'", "' two'");
        gives("strtok(',,a,b', ',')", "'a'", "',b'");
        gives("strtok({'a b', 'c'})", "{'a' 'c'}", "{' b' char 0x0}");
        fails("split([\"a b\" \"c\"])", "RunMat:split:SizeMismatch", "All input text must split into the same number of output strings.");
    }

    @Test
    void between() {
        gives("extractBefore(\"a-b-c\", \"-\")", "\"a\"");
        gives("extractAfter(\"a-b-c\", \"-\")", "\"b-c\"");
        gives("extractBefore('abc', 'x')", "char 0x0");
        gives("extractBefore(\"abc\", \"x\")", "missing");
        gives("extractAfter('abcdef', 2)", "'cdef'");
        gives("extractBefore('abcdef', 3)", "'ab'");
        gives("extractBetween(\"a(b)c(d)\", \"(\", \")\")", "[\"b\";\"d\"]");
        gives("extractBetween(\"abcdef\", 2, 4)", "\"bcd\"");
        gives("extractBetween(\"a(b)\", \"(\", \")\", 'Boundaries', 'inclusive')", "\"(b)\"");
        gives("eraseBetween('a(b)c', '(', ')')", "'a()c'");
        gives("eraseBetween(\"abcdef\", 2, 4)", "\"aef\"");
        gives("replaceBetween(\"a(b)c\", \"(\", \")\", \"X\")", "\"a(X)c\"");
        gives("insertAfter(\"abab\", \"a\", \"-\")", "\"a-ba-b\"");
        gives("insertBefore('abc', 2, '--')", "'a--bc'");
        gives("extract(\"a1b22\", digitsPattern)", "[\"1\";\"22\"]");
        gives("extract(\"abc\", 2)", "\"b\"");
        fails("extractAfter('ab', 5)", "RunMat:extractAfter:PositionType",
            "Numeric value exceeds the number of characters in element 1.");
    }

    @Test
    void names() {
        gives("isvarname('a1_')", "true");
        gives("isvarname('for')", "false");
        gives("isvarname('1a')", "false");
        gives("genvarname({'A', 'A'})", "{'A' 'A1'}");
        gives("iskeyword('while')", "true");
        assertThat(Shown.of(call("matlab.lang.makeValidName", CharArray.of("my value-1")))).isEqualTo("'myValue_1'");
        assertThat(Shown.of(call("matlab.lang.makeValidName", CharArray.of("1abc")))).isEqualTo("'x1abc'");
        assertThat(Shown.of(call("matlab.lang.makeValidName", CharArray.of("for")))).isEqualTo("'xFor'");
        assertThat(Shown.of(call("matlab.lang.makeUniqueStrings", Expression.value("{'a', 'b', 'a'}")))).isEqualTo("{'a' 'b' 'a_1'}");
    }

    // ---- scanning ----

    @Test
    void scanning() {
        gives("sscanf('3 4 5', '%d')", "[3;4;5]", "3", "char 0x0", "6");
        gives("sscanf('10:20', '%d:%d')", "[10;20]");
        gives("sscanf('1 2 3 4', '%d', [2 2])", "[1 3;2 4]");
        gives("sscanf('1 2 3', '%d', [2 Inf])", "[1 3;2 0]");
        gives("sscanf('3.5abc', '%f%s')", "[3.5;97;98;99]");
        gives("sscanf('hello world', '%s')", "'helloworld'");
        gives("sscanf('ff 10', '%x')", "[255;16]");
        gives("sscanf('12345', '%2d')", "[12;34;5]");
        gives("sscanf('a1b2', '%*c%d')", "[1;2]");
        gives("sscanf('abc', '%d')", "zeros(0,0)", "0", "'Matching failure in format.'", "1");
        gives("sscanf('1e3 -Inf NaN', '%f')", "[1000;-Inf;NaN]");
        gives("sscanf('key=val', '%[a-z]=%s')", "'keyval'");
        gives("textscan('1,2;3,4', '%f,%f;')", "{[1;3] [2;4]}");
        gives("textscan(sprintf('1,a\\n2,b'), '%d %s', 'Delimiter', ',')", "{int32([1;2]) {'a';'b'}}");
        gives("textscan(sprintf('h\\n1,,3'), '%f %f %f', 'Delimiter', ',', 'HeaderLines', 1)", "{1 NaN 3}");
        gives("textscan('1 2 3 4', '%f %f', 'CollectOutput', true)", "{[1 2;3 4]}");
        gives("strread('1 2 3')", "[1;2;3]");
    }

    // ---- regular expressions ----

    @Test
    void regexp() {
        gives("regexp('foo123bar45', '\\d+')", "[4 10]", "[6 11]");
        gives("regexp('foo123bar45', '\\d+', 'match')", "{'123' '45'}");
        gives("regexp('k=v; k2=v2', '(\\w+)=(\\w+)', 'tokens')", "{{'k' 'v'} {'k2' 'v2'}}");
        gives("regexp('abc42', '[a-z]+', 'match', 'once')", "'abc'");
        gives("regexp('abc', '\\d', 'match', 'once')", "char 0x0");
        gives("regexp('abc', '\\d', 'once')", "zeros(0,0)");
        gives("regexp('2024-05', '(?<y>\\d+)-(?<m>\\d+)', 'names')", "struct(y='2024' m='05' )");
        gives("regexp('a1b2', '(?<l>[a-z])(?<d>\\d)', 'names')", "struct(l='a' d='1' )(l='b' d='2' )");
        gives("regexp('a1b22c', '\\d+', 'split')", "{'a' 'b' 'c'}");
        gives("regexp('abc', '(a)|(b)', 'tokens')", "{{'a' char 0x0} {char 0x0 'b'}}");
        gives("regexp('ab12', '([a-z]+)(\\d+)', 'tokenExtents')", "{[1 2;3 4]}");
        gives("regexp('ab', 'b', 'match', 'tokens', 'start')", "{'b'}", "{{'b'}}", "2");
        gives("regexp({'a1', 'b'}, '\\d', 'match')", "{{'1'} {}1x0}");
        gives("regexp(\"a1b2\", '\\d', 'match')", "[\"1\" \"2\"]");
        gives("regexp('aBc', 'B', 'ignorecase', 'match')", "{'B'}");
        gives("regexpi('aBc', 'b', 'match')", "{'B'}");
        gives("regexp(sprintf('a\\nb'), '^b', 'lineanchors')", "3");
        gives("regexp(sprintf('a\\nb'), '^b')", "zeros(0,0)");
        gives("regexp(sprintf('a\\nb'), 'a.b', 'match', 'dotexceptnewline')", "{}1x0");
        gives("regexp('foo bar', '\\<b\\w*', 'match')", "{'bar'}");
        gives("regexp('aa bb', '(\\w)\\1', 'match')", "{'aa' 'bb'}");
        gives("regexp('price: 5$', '(?<=: )\\d', 'match')", "{'5'}");
        gives("regexp('a-b', '[[:alpha:]-]+', 'match')", "{'a-b'}");
        gives("regexp('x[1]', '[[]\\d[]]', 'match')", "{'[1]'}");
        gives("regexp('ab', 'a b # comment', 'match', 'freespacing')", "{'ab'}");
        gives("regexp('abc', 'x*', 'match')", "{}1x0");
        gives("regexp('abc', '(?i)B(?-i)c', 'match')", "{'bc'}");
        gives("regexp('a{2}', 'a{2}', 'match')", "{}1x0");
        gives("regexp('a{x}', 'a{x}', 'match')", "{'a{x}'}");
        gives("regexp('aXbX', '(?<first_name>\\w)X', 'names', 'once')", "struct(first_name='a' )");
        fails("regexp('a', '(')", "RunMat:regexp:PatternInvalid", "regexp: invalid regular expression pattern: parentheses do not match");
        fails("regexp('a', 'a', 'bogus')", "RunMat:regexp:InvalidArgument", "regexp: invalid argument: unknown option 'bogus'");
    }

    @Test
    void regexprep() {
        gives("regexprep('hello', 'l+', 'L')", "'heLo'");
        gives("regexprep('John Smith', '(\\w+) (\\w+)', '$2, $1')", "'Smith, John'");
        gives("regexprep('abc', '(?<x>b)', '<$<x>$0>')", "'a<bb>c'");
        gives("regexprep('aaa', 'a', 'b', 'once')", "'baa'");
        gives("regexprep('Hello hello', 'hello', 'bye', 'preservecase')", "'Bye bye'");
        gives("regexprep('abc', {'a', 'b'}, {'1', '2'})", "'12c'");
        gives("regexprep({'ab', 'b'}, 'b', 'x')", "{'ax' 'x'}");
        gives("regexprep('ab', '(a)', '${upper($1)}')", "'Ab'");
        gives("regexprep('a.b', '\\.', '\\\\n')", "'a\\nb'");
        gives("regexprep('abc', '^', 'x')", "'abc'");
        gives("regexprep('abc', '^', 'x', 'emptymatch')", "'xabc'");
        gives("regexprep('5', '\\d', '\\$$0')", "'$5'");
        gives("regexptranslate('escape', 'a.b*c')", "'a\\.b\\*c'");
        gives("regexptranslate('wildcard', '*.txt')", "'.*\\.txt'");
    }

    @Test
    void expressionsThatGoBackALotAreLinear() {
        String text = "a".repeat(40) + "!";
        gives("regexp('" + text + "', '^(a+)+$')", "zeros(0,0)");
        fails("regexp('" + text + "', '^(\\w|\\w\\w)+b\\1$')", "RunMat:regexp:PatternInvalid",
            "regexp: the regular expression takes too long on this text");
        String deep = "ab".repeat(20_000);
        assertThat(Shown.of(call("regexp", CharArray.of(deep), CharArray.of("^(a|b)*$"), CharArray.of("end")))).isEqualTo("40000");
    }
}
