package dev.fermata.matlab.hdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HdfReaderTest {
    private static HdfObject.Group sample() {
        HdfObject.Group root = new HdfObject.Group();
        HdfObject.Group inner = new HdfObject.Group();
        root.members.put("inner", inner);
        inner.attributes.put("unit", new HdfData(HdfType.text(3), new long[0], null, new String[] {"m/s"}));
        HdfObject.Dataset plain = new HdfObject.Dataset(new HdfData(HdfType.integer(2, true), new long[] {3}, new byte[] {1, 0, 2, 0, 3, 0}, null));
        inner.members.put("plain", plain);
        byte[] many = new byte[40 * 50];
        for (int i = 0; i < many.length; i++) {
            many[i] = (byte) (i % 7);
        }
        HdfObject.Dataset packed = new HdfObject.Dataset(new HdfData(HdfType.integer(1, false), new long[] {40, 50}, many, null));
        packed.chunk = new long[] {3, 4};
        packed.deflation = 5;
        packed.isShuffled = true;
        root.members.put("packed", packed);
        root.members.put("texts", new HdfObject.Dataset(new HdfData(HdfType.VARIABLE_TEXT, new long[] {2}, null, new String[] {"a", "βeta"})));
        return root;
    }

    @Test
    void whatIsWrittenIsReadAgain() throws BadHdfException {
        HdfObject.Group read = HdfReader.read(HdfWriter.write(sample()));
        HdfObject.Group inner = (HdfObject.Group) read.members.get("inner");
        assertThat(inner.attributes.get("unit").texts()).containsExactly("m/s");
        assertThat(((HdfObject.Dataset) inner.members.get("plain")).data.bytes()).containsExactly(1, 0, 2, 0, 3, 0);
        HdfObject.Dataset packed = (HdfObject.Dataset) read.members.get("packed");
        assertThat(packed.data.bytes()).isEqualTo(((HdfObject.Dataset) sample().members.get("packed")).data.bytes());
        assertThat(packed.chunk).containsExactly(3, 4);
        assertThat(((HdfObject.Dataset) read.members.get("texts")).data.texts()).containsExactly("a", "βeta");
    }

    @Test
    void damagedFilesAreRefusedOrReadButDoNoHarm() {
        byte[] file = HdfWriter.write(sample());
        Random random = new Random(5);
        int refused = 0;
        for (int round = 0; round < 3_000; round++) {
            byte[] damaged = round % 3 == 0 ? Arrays.copyOf(file, random.nextInt(file.length)) : file.clone();
            for (int i = 0; i < 1 + round % 5 && damaged.length > 0; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            try {
                HdfReader.read(damaged);
            } catch (BadHdfException e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(500);
    }

    @Test
    void otherFilesAreNotTaken() {
        assertThatThrownBy(() -> HdfReader.read(new byte[0])).isInstanceOf(BadHdfException.class);
        assertThatThrownBy(() -> HdfReader.read("just a text that is long enough to be looked at, but no such file".getBytes(StandardCharsets.US_ASCII)))
            .hasMessage("it is not an HDF5 file");
    }
}
