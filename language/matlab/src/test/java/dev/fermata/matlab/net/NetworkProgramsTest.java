package dev.fermata.matlab.net;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.matlab.RunningText;
import dev.fermata.runtime.session.Permissions;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Programs that talk to themselves. */
class NetworkProgramsTest {
    private static final String SERVER = """
        async function serve(server, count)
          for k = 1:count
            c = accept(server);
            request = split(readline(c), ' ');
            length = 0;
            line = readline(c);
            while strlength(line) > 0
              if startsWith(lower(line), 'content-length:'), length = str2double(extractAfter(line, ':')); end
              line = readline(c);
            end
            body = '';
            if length > 0, body = read(c, length, 'char'); end
            status = '200 OK';
            switch extractBefore(request(2) + "?", "?")
              case "/json", type = 'application/json'; text = '{"a":[1,2],"b":"x"}';
              case "/text", type = 'text/plain'; text = char(request(2));
              case "/echo", type = 'text/plain'; text = [char(request(1)) ' ' body];
              case "/bytes", type = 'application/octet-stream'; text = char([1 2 3]);
              otherwise, type = 'text/plain'; text = ''; status = '404 Not Found';
            end
            write(c, sprintf('HTTP/1.1 %s\\r\\nContent-Type: %s\\r\\nContent-Length: %d\\r\\nConnection: close\\r\\n\\r\\n%s', status, type, numel(text), text));
            delete(c);
          end
        end
        """;

    private static String withServer(int requests, String program) {
        return RunningText.output("server = tcpserver('127.0.0.1', 0); spawn(serve(server, " + requests + "));\n"
            + "at = @(path) sprintf('http://127.0.0.1:%d%s', server.ServerPort, path);\n" + program + SERVER);
    }

    @Test
    void webreadGivesWhatTheContentTypeSays() {
        assertThat(withServer(4, """
            d = webread(at('/json')); disp(d.a'); disp(d.b);
            disp(webread(at('/text'), 'q', 'a b', 'n', [1 2]));
            b = webread(at('/bytes')); disp(class(b)); disp(b');
            disp(webread(at('/json'), weboptions('ContentType', 'text')));
            """)).isEqualTo("     1     2\n\nx\n/text?q=a+b&n=1,2\nuint8\n   1   2   3\n\n{\"a\":[1,2],\"b\":\"x\"}\n");
    }

    @Test
    void webwriteSendsFormsAndJson() {
        assertThat(withServer(3, """
            disp(webwrite(at('/echo'), 'name', 'a&b', 'n', 3));
            disp(webwrite(at('/echo'), struct('x', [1 2])));
            disp(webwrite(at('/echo'), 'raw', weboptions('MediaType', 'text/plain', 'RequestMethod', 'put')));
            """)).isEqualTo("POST name=a%26b&n=3\nPOST {\"x\":[1,2]}\nPUT raw\n");
    }

    @Test
    void otherStatusesAreErrors() {
        assertThat(withServer(1, """
            try, webread(at('/none')); catch e, disp(e.identifier); end
            [text, ok] = urlread('http://127.0.0.1:1/'); disp(ok);
            """)).isEqualTo("RunMat:webservices:HTTP404StatusCodeError\n     0\n\n");
    }

    @Test
    void requestsOfTasksGoOnSideBySide() {
        assertThat(RunningText.output("""
            server = tcpserver('127.0.0.1', 0);
            a = spawn(@() tcpclient('127.0.0.1', server.ServerPort));
            b = spawn(@() tcpclient('127.0.0.1', server.ServerPort));
            first = accept(server); second = accept(server);
            x = await(a); y = await(b);
            late = spawn(@() readline(x));
            await(sleep_ms(5));
            disp(task_state(late));
            writeline(first, "one"); writeline(second, "two");
            disp(sort([await(late) readline(y)]));
            """)).isEqualTo("running\n    \"one\"    \"two\"\n\n");
    }

    @Test
    void numbersKeepTheirClassAndOrder() {
        assertThat(RunningText.output("""
            server = tcpserver('127.0.0.1', 0);
            c = tcpclient('127.0.0.1', server.ServerPort); s = accept(server);
            write(c, [1.5 -2], 'double'); disp(read(s, 2, 'double'));
            write(c, [258 1], 'uint16'); x = read(s, 4); disp(class(x)); disp(x);
            c.ByteOrder = 'big-endian'; s.ByteOrder = 'big-endian';
            write(c, 258, 'uint16'); disp(read(s, 1, 'uint16'));
            try, read(s, -1), catch e, disp(e.identifier), end
            s.Timeout = 0.02;
            try, read(s, 1), catch e, disp(e.message), end
            delete(c);
            try, write(c, 1), catch e, disp(e.identifier), end
            s.Timeout = 5;
            try, read(s, 1), catch e, disp(e.identifier), end
            """)).isEqualTo("    1.5000   -2.0000\n\nuint8\n   2   1   1   0\n\n   258\n\nRunMat:read:InvalidCount\n"
                + "read: timed out waiting for data\nRunMat:write:NotConnected\nRunMat:read:ConnectionClosed\n");
    }

    @Test
    void whatIsNotGrantedIsRefused() {
        String program = """
            try, tcpserver('127.0.0.1', 0); catch e, disp(e.identifier), end
            try, webread('http://127.0.0.1:1/'); catch e, disp(e.identifier), end
            try, system('echo no'); catch e, disp(e.identifier), end
            try, fopen('x.txt', 'w'); catch e, disp(e.identifier), end
            try, read_text_async('x.txt'); catch e, disp(e.identifier), end
            try, setenv('X', '1'); catch e, disp(e.identifier), end
            """;
        assertThat(RunningText.output(program, "", Permissions.only(Set.of("filesystem-read")), Map.of())).isEqualTo(
            "RunMat:tcpserver:NotPermitted\nRunMat:webread:NotPermitted\nRunMat:system:NotPermitted\nRunMat:fopen:NotPermitted\n"
                + "RunMat:getenv:NotPermitted\n");
    }
}
