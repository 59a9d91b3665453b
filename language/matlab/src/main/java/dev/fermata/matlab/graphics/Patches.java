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
            patch.put("XYZ".charAt(axis) + "Data", new DoubleArray(new int[] {faceDims[1], faceDims[0]}, corners));
        }
    }
}
