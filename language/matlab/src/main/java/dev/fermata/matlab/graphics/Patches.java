package dev.fermata.matlab.graphics;

import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;

/** The corners of patches that are given by faces and vertices. */
final class Patches {
    private Patches() {
    }

    /** Sets XData, YData, ZData with a column per face. */
    static void fill(GraphicsObject patch) {
        int[] faceDims = Values.dims(patch.get("Faces"));
        int[] vertexDims = Values.dims(patch.get("Vertices"));
        double[] faces = patch.numbers("Faces");
        double[] vertices = patch.numbers("Vertices");
        if (faces.length == 0 || vertices.length == 0) {
            return;
        }
        int count = vertexDims[0];
        for (int axis = 0; axis < Math.min(3, vertexDims[1]); axis++) {
            double[] corners = new double[faces.length];
            Arrays.fill(corners, Double.NaN);
            for (int face = 0; face < faceDims[0]; face++) {
                for (int corner = 0; corner < faceDims[1]; corner++) {
                    double vertex = faces[corner * faceDims[0] + face];
                    if (vertex >= 1 && vertex <= count) {
                        corners[face * faceDims[1] + corner] = vertices[axis * count + (int) vertex - 1];
                    }
                }
            }
            patch.restore("XYZ".charAt(axis) + "Data", new DoubleArray(new int[] {faceDims[1], faceDims[0]}, corners));
        }
    }

    /** Sets Faces and Vertices from XData, YData and ZData. */
    static void vertices(GraphicsObject patch) {
        double[] x = patch.numbers("XData");
        double[] y = patch.numbers("YData");
        double[] z = patch.numbers("ZData");
        if (x.length == 0 || x.length != y.length) {
            return;
        }
        int columns = z.length == x.length ? 3 : 2;
        double[] all = new double[columns * x.length];
        System.arraycopy(x, 0, all, 0, x.length);
        System.arraycopy(y, 0, all, x.length, x.length);
        if (columns == 3) {
            System.arraycopy(z, 0, all, 2 * x.length, x.length);
        }
        int[] dims = Values.dims(patch.get("XData"));
        int corners = dims[0] == 1 ? x.length : dims[0];
        int count = x.length / corners;
        double[] faces = new double[x.length];
        Arrays.setAll(faces, i -> i % count * corners + i / count + 1);
        patch.restore("Vertices", new DoubleArray(new int[] {x.length, columns}, all));
        patch.restore("Faces", new DoubleArray(new int[] {count, corners}, faces));
    }

    /** Sets CData from the colours of faces or vertices. */
    static void color(GraphicsObject patch) {
        int[] dims = Values.dims(patch.get("FaceVertexCData"));
        double[] colors = patch.numbers("FaceVertexCData");
        int[] faceDims = Values.dims(patch.get("Faces"));
        double[] faces = patch.numbers("Faces");
        boolean isPerVertex = faces.length > 0 && dims[0] == Values.dims(patch.get("Vertices"))[0] && dims[0] != faceDims[0];
        if (dims[1] == 3) {
            double[] rgb = new double[3 * (isPerVertex ? faceDims[0] : dims[0])];
            for (int i = 0; i < rgb.length; i++) {
                int face = i % (rgb.length / 3);
                rgb[i] = colors[i / (rgb.length / 3) * dims[0] + (isPerVertex ? (int) faces[face] - 1 : face)];
            }
            patch.put("CData", new DoubleArray(new int[] {1, rgb.length / 3, 3}, rgb));
        } else if (isPerVertex) {
            double[] all = new double[faces.length];
            for (int i = 0; i < all.length; i++) {
                double vertex = faces[i % faceDims[1] * faceDims[0] + i / faceDims[1]];
                all[i] = vertex >= 1 && vertex <= colors.length ? colors[(int) vertex - 1] : Double.NaN;
            }
            patch.put("CData", new DoubleArray(new int[] {faceDims[1], faceDims[0]}, all));
        } else {
            patch.put("CData", patch.get("FaceVertexCData"));
        }
    }
}
