package dev.fermata.matlab.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.matlab.builtin.Builtins;
import dev.fermata.matlab.own.MissingArray;
import dev.fermata.matlab.own.OwnArray;
import dev.fermata.matlab.session.MatlabSession;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.runtime.session.Session;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Whatever the arguments are: a function on time gives a value or an error of the language. */
class TimeFuzzTest {
    private static final long SEED = 20260105;
    private static final int CALLS = 30_000;
    private static final int ARGUMENTS_MAX = 5;
    private static final int SHOWN_MAX = 1000;

    private static final List<String> NAMES = Arrays.stream(String.join(" ", DatetimeBuiltins.NAMES, DatetimeConversion.NAMES, DurationBuiltins.NAMES,
            SerialBuiltins.NAMES, "isbusday busdate fbusdate lbusdate daysdif days360 days365 string char cellstr sort unique max diff mean plus minus times eq lt "
                    + "horzcat vertcat isequal split isnan floor ismember").strip().split("\\s+")).toList();

    private static List<Object> values() {
        double[] numbers = {0, 1, -1, 2.5, 12, 2024, 739_252, 1e10, 1e300, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        List<Object> values = new ArrayList<>();
        for (double number : numbers) {
            values.add(number);
            values.add(new DatetimeArray(new int[] {1, 1}, new double[] {number * 1e6}, null, TimeZones.NONE));
            values.add(new DurationArray(new int[] {1, 1}, new double[] {number * 1e3}, "hh:mm:ss"));
            values.add(new CalendarArray(new int[] {1, 1}, new double[] {number}, new double[] {1}, new double[] {number}, "ymdt"));
        }
        values.add(new DatetimeArray(new int[] {2, 2}, new double[] {1, 1e12, Double.NaN, -1e12}, "yyyy-MM-dd", TimeZones.of("Europe/Berlin")));
        values.add(new DatetimeArray(new int[] {0, 0}, new double[0], null, TimeZones.NONE));
        values.add(new DurationArray(new int[] {1, 3}, new double[] {1, 2, Double.NaN}, "d"));
        values.add(DoubleArray.row(2024, 1, 2));
        values.add(DoubleArray.row(2024, 1, 2, 3, 4, 5));
        values.add(DoubleArray.empty());
        values.add(DoubleArray.scalar(1, 2));
        values.add(Boolean.TRUE);
        values.add(MissingArray.one());
        values.add(StructArray.scalar());
        values.add(CellArray.row(CharArray.of("2024-01-02"), CharArray.of("x")));
        values.add(CellArray.row(1.0));
        values.add(new StringArray(new int[] {1, 2}, new String[] {"01:02:03", null}));
        for (String text : List.of("", "2024-01-02", "01:02:03", "now", "today", "month", "start", "end", "dayofweek", "Format", "yyyy", "days", "TimeZone",
                "UTC", "ConvertFrom", "datenum", "InputFormat", "name", "'", "week", "next", "hh:mm:ss", "Epoch", "TicksPerSecond", "PivotYear", "time", "long")) {
            values.add(CharArray.of(text));
        }
        return values;
    }

    @Test
    void anyArgumentsGiveAValueOrAnError() {
        Session session = Session.builder().loop().out(new ByteArrayOutputStream()).err(new ByteArrayOutputStream()).build();
        session.attach(MatlabSession.class, new MatlabSession());
        List<String> failures = new ArrayList<>();
        int[] values = new int[1];
        session.run(() -> {
            SplittableRandom random = new SplittableRandom(SEED);
            List<Object> pool = values();
            for (int i = 0; i < CALLS; i++) {
                String name = NAMES.get(random.nextInt(NAMES.size()));
                Object[] arguments = new Object[random.nextInt(ARGUMENTS_MAX + 1)];
                Arrays.setAll(arguments, _ -> pool.get(random.nextInt(pool.size())));
                values[0] += outcome(name, arguments, failures) ? 1 : 0;
            }
            return null;
        });
        assertThat(failures).isEmpty();
        assertThat(values[0]).as("calls that gave a value").isGreaterThan(CALLS / 20);
    }

    private static boolean outcome(String name, Object[] arguments, List<String> failures) {
        try {
            Object result = Builtins.find(name).call(arguments, 1);
            for (Object each : result instanceof Object[] several ? several : new Object[] {result}) {
                if (each instanceof OwnArray own && own.count() < SHOWN_MAX) {
                    own.toStrings();
                }
            }
            return true;
        } catch (MatlabError expected) {
            return false;
        } catch (Throwable defect) {
            StackTraceElement[] trace = defect.getStackTrace();
            failures.add(name + Arrays.stream(arguments).map(each -> each.getClass().getSimpleName()).toList() + ": " + defect
                    + (trace.length > 1 ? " at " + trace[0] + " " + trace[1] : ""));
            return false;
        }
    }
}
