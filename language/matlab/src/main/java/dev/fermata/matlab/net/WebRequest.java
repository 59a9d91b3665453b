package dev.fermata.matlab.net;

import dev.fermata.library.http.HttpCall;
import dev.fermata.library.http.HttpUrl;
import dev.fermata.matlab.builtin.Builtins;
import dev.fermata.matlab.operation.TextConversion;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.Values;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A request of {@code webread} and its like, put together from their arguments. */
final class WebRequest {
    private static final int BODY_MAX = 256 << 20;

    private final String function;
    private final List<String> parameters = new ArrayList<>();
    private WebOptions options = WebOptions.defaults();
    private String url;
    private Object data;

    private WebRequest(String function) {
        this.function = function;
    }

    /** {@code (url, names and values of the query, options)}. */
    static WebRequest reading(String function, Object[] in, int first) {
        WebRequest request = new WebRequest(function);
        request.url = request.text(in[first], "invalid URL");
        int end = request.takeOptions(in, first + 1);
        request.takePairs(in, first + 1, end);
        return request;
    }

    /** {@code (url, data, options)} or {@code (url, names and values of a form, options)}. */
    static WebRequest writing(String function, Object[] in) {
        WebRequest request = new WebRequest(function);
        request.url = request.text(in[0], "invalid URL");
        int end = request.takeOptions(in, 1);
        if (end == 1) {
            throw Errors.of(function + ":MissingData", function + ": missing data argument");
        }
        if (end == 2) {
            request.data = in[1];
        } else {
            request.takePairs(in, 1, end);
        }
        return request;
    }

    private int takeOptions(Object[] in, int from) {
        if (in.length > from && in[in.length - 1] instanceof WebOptions given) {
            options = given;
            return in.length - 1;
        }
        return in.length;
    }

    private void takePairs(Object[] in, int from, int end) {
        if ((end - from) % 2 != 0) {
            throw Errors.of(function + ":MissingOptionValue", function + ": missing option value");
        }
        for (int i = from; i < end; i += 2) {
            addParameter(text(in[i], "invalid argument"), in[i + 1]);
        }
    }

    WebOptions options() {
        return options;
    }

    String url() {
        return url;
    }

    private String text(Object value, String problem) {
        String text = Values.textOrNull(value);
        if (text == null) {
            throw Errors.of(function + (problem.endsWith("URL") ? ":InvalidUrl" : ":InvalidArgument"), function + ": " + problem);
        }
        return text;
    }

    /** A parameter of the query or form; the elements of an array in the format that the options choose. */
    private void addParameter(String name, Object value) {
        List<String> items = items(value);
        String key = encoded(name);
        switch (items.size() == 1 ? "csv" : options.text("ArrayFormat")) {
            case "repeating" -> items.forEach(item -> parameters.add(key + "=" + encoded(item)));
            case "php" -> items.forEach(item -> parameters.add(key + "[]=" + encoded(item)));
            case "json" -> parameters.add(key + "=" + encoded("[" + String.join(",", items) + "]"));
            default -> parameters.add(key + "=" + String.join(",", items.stream().map(WebRequest::encoded).toList()));
        }
    }

    private List<String> items(Object value) {
        String text = Values.textOrNull(value);
        if (text != null) {
            return List.of(text);
        }
        List<String> items = new ArrayList<>();
        if (value instanceof StringArray || value instanceof CellArray) {
            StringArray texts = TextConversion.stringArray(value);
            for (int i = 0; i < texts.count(); i++) {
                items.add(String.valueOf(texts.get(i)));
            }
        } else if (value instanceof Boolean truth) {
            items.add(truth.toString());
        } else if (Values.classOf(value).isArithmetic()) {
            for (int i = 0; i < Values.count(value); i++) {
                items.add(number(Values.real(value, i)));
            }
        } else {
            throw Errors.of(function + ":InvalidArgument", function + ": invalid argument");
        }
        return items;
    }

    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? String.valueOf((long) value) : String.valueOf(value);
    }

    /** Text as forms have it: blanks as {@code +}. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The call to make. */
    HttpCall call() throws Throwable {
        Operation.requireClient(function);
        String method = options.text("RequestMethod");
        boolean hasBody = function.equals("webwrite") || function.equals("urlpost");
        if (method.equals("auto")) {
            method = hasBody ? "post" : "get";
        }
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("User-Agent", options.text("UserAgent"));
        headers.put("Accept", "*/*");
        if (!options.text("Username").isEmpty()) {
            byte[] secret = (options.text("Username") + ":" + options.text("Password")).getBytes(StandardCharsets.UTF_8);
            headers.put("Authorization", "Basic " + Base64.getEncoder().encodeToString(secret));
        }
        options.addHeaders(headers);
        byte[] body = hasBody ? body(headers) : null;
        String target = hasBody || parameters.isEmpty() ? url : url + (url.indexOf('?') < 0 ? "?" : "&") + String.join("&", parameters);
        HttpUrl parsed;
        try {
            parsed = HttpUrl.of(target.contains("://") ? target : "http://" + target);
        } catch (HttpUrl.Malformed wrong) {
            throw Errors.of(function + ":InvalidUrl", function + ": invalid URL: '" + url + "'");
        }
        return new HttpCall(method.toUpperCase(Locale.ROOT), parsed, headers, body, options.timeoutNanos(), BODY_MAX, Operation.policy());
    }

    private byte[] body(Map<String, String> headers) throws Throwable {
        String type = options.text("MediaType");
        if (data == null) {
            headers.putIfAbsent("Content-Type", type.equals("auto") ? "application/x-www-form-urlencoded" : type);
            return String.join("&", parameters).getBytes(StandardCharsets.UTF_8);
        }
        String text = Values.textOrNull(data);
        boolean isJson = type.equals("auto") ? text == null : type.toLowerCase(Locale.ROOT).contains("json");
        if (type.equals("auto")) {
            type = isJson ? "application/json" : "application/x-www-form-urlencoded";
        }
        headers.putIfAbsent("Content-Type", type);
        if (text == null || isJson && !looksLikeJson(text)) {
            text = Values.textOrNull(Builtins.find("jsonencode").call(new Object[] {data}, 1));
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Text that is JSON already is sent as it is. */
    private static boolean looksLikeJson(String text) {
        String stripped = text.strip();
        return stripped.startsWith("{") || stripped.startsWith("[") || stripped.startsWith("\"");
    }
}
