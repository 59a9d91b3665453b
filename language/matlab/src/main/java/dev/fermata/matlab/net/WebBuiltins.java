package dev.fermata.matlab.net;

import dev.fermata.library.http.HttpAnswer;
import dev.fermata.library.http.HttpClient;
import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.builtin.Builtins;
import dev.fermata.matlab.files.Paths;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.IntegerArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import dev.fermata.runtime.session.Session;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;

/** Web services: asking them, and the texts that go with it. */
public final class WebBuiltins {
    static final String NAMES = """
            webread webwrite websave weboptions urlencode urldecode matlab.net.base64encode matlab.net.base64decode base64encode base64decode
            """;

    private WebBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "weboptions" -> Builtin.of(name, 0, Builtin.ANY, WebBuiltins::weboptions);
            case "webread" -> Builtin.of(name, 1, Builtin.ANY, 1, (in, _) -> ask(name, WebRequest.reading(name, in, 0))).suspending();
            case "webwrite" -> Builtin.of(name, 1, Builtin.ANY, 1, (in, _) -> ask(name, WebRequest.writing(name, in))).suspending();
            case "websave" -> Builtin.of(name, 2, Builtin.ANY, 1, WebBuiltins::websave).suspending();
            case "urlencode" -> Builtin.of(name, 1, 1, (in, _) -> alike(in[0], WebRequest.encoded(text(name, in[0]))));
            case "urldecode" -> Builtin.of(name, 1, 1, WebBuiltins::urldecode);
            case "matlab.net.base64encode", "base64encode" -> Builtin.of(name, 1, 1, WebBuiltins::base64encode);
            case "matlab.net.base64decode", "base64decode" -> Builtin.of(name, 1, 1, WebBuiltins::base64decode);
            default -> null;
        };
    }

    private static Object weboptions(Object[] in, int nargout) {
        WebOptions options = WebOptions.defaults();
        int next = 0;
        if (in.length > 0 && in[0] instanceof WebOptions given) {
            options = given;
            next = 1;
        } else if (in.length > 0 && in[0] instanceof StructArray struct && struct.count() == 1) {
            options = options.with(struct);
            next = 1;
        }
        for (; next < in.length; next += 2) {
            String name = Values.textOrNull(in[next]);
            if (name == null) {
                throw Errors.of("weboptions:InvalidOptionName", "weboptions: invalid option name");
            }
            if (next + 1 == in.length) {
                throw Errors.of("weboptions:MissingOptionValue", "weboptions: missing option value");
            }
            options = options.with(name, in[next + 1]);
        }
        return options;
    }

    // ---- asking ----

    private static Object ask(String function, WebRequest request) throws Throwable {
        return Operation.await(HttpClient.of(Session.current()).send(request.call()), answer -> {
            HttpAnswer received = (HttpAnswer) answer;
            checkStatus(received, request);
            return content(function, received, request.options());
        }, reason -> failed(function, request, reason));
    }

    private static RuntimeException failed(String function, WebRequest request, String reason) {
        return Errors.of(function + ":Transport", "Could not access server. " + request.url() + ": " + reason + ".");
    }

    private static void checkStatus(HttpAnswer answer, WebRequest request) {
        if (!answer.isSuccess()) {
            throw Errors.of("webservices:HTTP" + answer.status() + "StatusCodeError", "The server returned the status " + answer.status()
                    + " with message \"" + answer.reason() + "\" in response to the request to URL " + request.url() + ".");
        }
    }

    private static Object content(String function, HttpAnswer answer, WebOptions options) {
        String type = answer.headers().getOrDefault("content-type", "").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return switch (options.text("ContentType")) {
            case "json" -> json(function, answer, options);
            case "text", "xmldom", "table" -> CharArray.of(text(answer, options));
            case "binary", "raw", "image", "audio" -> bytes(answer.body());
            default -> isJson(type) ? json(function, answer, options) : isText(type) ? CharArray.of(text(answer, options)) : bytes(answer.body());
        };
    }

    private static boolean isJson(String type) {
        return type.equals("application/json") || type.endsWith("+json");
    }

    private static boolean isText(String type) {
        return type.isEmpty() || type.startsWith("text/") || type.endsWith("xml") || type.endsWith("javascript")
                || type.equals("application/x-www-form-urlencoded");
    }

    private static String text(HttpAnswer answer, WebOptions options) {
        String encoding = options.text("CharacterEncoding");
        if (encoding.equals("auto")) {
            return answer.text();
        }
        try {
            return new String(answer.body(), Charset.forName(encoding));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw Errors.of("weboptions:InvalidOptionValue", "weboptions: invalid option value: 'CharacterEncoding'");
        }
    }

    private static Object json(String function, HttpAnswer answer, WebOptions options) {
        try {
            return Builtins.find("jsondecode").call(new Object[] {CharArray.of(text(answer, options))}, 1);
        } catch (RuntimeException | Error problem) {
            throw Errors.of(function + ":ResponseJson", function + ": failed to parse JSON response: " + problem.getMessage());
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Bytes as a column of uint8. */
    private static Object bytes(byte[] data) {
        return Values.simple(integers(data, new int[] {data.length, 1}));
    }

    static IntegerArray integers(byte[] data, int[] dims) {
        long[] values = new long[data.length];
        for (int i = 0; i < data.length; i++) {
            values[i] = data[i] & 0xFF;
        }
        return new IntegerArray(MatlabClass.UINT8, dims, values);
    }

    /** {@code websave(file, url, ...)}: the full path of the file. */
    private static Object websave(Object[] in, int nargout) throws Throwable {
        Path path = Paths.toWrite("websave", Paths.text("websave", in[0]));
        WebRequest request = WebRequest.reading("websave", in, 1);
        return Operation.await(HttpClient.of(Session.current()).send(request.call()), answer -> {
            HttpAnswer received = (HttpAnswer) answer;
            checkStatus(received, request);
            try {
                Files.write(path, received.body());
            } catch (IOException failure) {
                throw Errors.of("websave:Output", "websave: cannot write '" + path + "'");
            }
            return CharArray.of(path.toString());
        }, reason -> failed("websave", request, reason));
    }

    // ---- texts ----

    private static String text(String function, Object value) {
        String text = Values.textOrNull(value);
        if (text == null) {
            throw Errors.of(function + ":InvalidArgument", function + ": argument must be a character vector or string scalar");
        }
        return text;
    }

    /** Text of the kind that the argument is. */
    private static Object alike(Object like, String text) {
        return like instanceof StringArray ? StringArray.scalar(text) : CharArray.of(text);
    }

    private static Object urldecode(Object[] in, int nargout) {
        try {
            return alike(in[0], URLDecoder.decode(text("urldecode", in[0]), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException wrong) {
            throw Errors.of("urldecode:InvalidArgument", "urldecode: the text has an incomplete or wrong escape");
        }
    }

    private static Object base64encode(Object[] in, int nargout) {
        String text = Values.textOrNull(in[0]);
        byte[] data;
        if (text != null) {
            data = text.getBytes(StandardCharsets.UTF_8);
        } else {
            data = new byte[Values.count(in[0])];
            for (int i = 0; i < data.length; i++) {
                data[i] = (byte) Values.real(in[0], i);
            }
        }
        return CharArray.of(Base64.getEncoder().encodeToString(data));
    }

    private static Object base64decode(Object[] in, int nargout) {
        try {
            byte[] data = Base64.getMimeDecoder().decode(text("base64decode", in[0]));
            return Values.simple(integers(data, new int[] {1, data.length}));
        } catch (IllegalArgumentException wrong) {
            throw Errors.of("base64decode:InvalidArgument", "The text is not a valid Base64 encoding.");
        }
    }
}
