package dev.fermata.matlab.numeric;

import dev.fermata.runtime.task.Checkpoint;

/** Square roots and logarithms of complex upper triangular matrices. */
public final class TriangularFunctions {
    /** Nodes and weights of Gauss and Legendre on [0, 1], seven points. */
    private static final double[] NODES = {0.02544604382862074, 0.12923440720030278, 0.29707742431130142, 0.5,
        0.70292257568869858, 0.87076559279969722, 0.97455395617137926};
    private static final double[] WEIGHTS = {0.06474248308443485, 0.13985269574463833, 0.19091502525255947,
        0.20897959183673469, 0.19091502525255947, 0.13985269574463833, 0.06474248308443485};
    private static final int ROOTS_MAX = 100;

    private TriangularFunctions() {
    }

    /** The principal square root, by the recurrence of Bjorck and Hammarling. */
    public static ComplexMatrix sqrt(ComplexMatrix t) {
        int n = t.rows;
        ComplexMatrix r = new ComplexMatrix(n, n);
        double[] out = new double[2];
        for (int j = 0; j < n; j++) {
            ComplexMath.sqrt(t.re[j + j * n], t.im[j + j * n], out);
            r.re[j + j * n] = out[0];
            r.im[j + j * n] = out[1];
            for (int i = j - 1; i >= 0; i--) {
                Checkpoint.pass();
                double sumRe = t.re[i + j * n];
                double sumIm = t.im[i + j * n];
                for (int k = i + 1; k < j; k++) {
                    double a = r.re[i + k * n];
                    double b = r.im[i + k * n];
                    double c = r.re[k + j * n];
                    double d = r.im[k + j * n];
                    sumRe -= a * c - b * d;
                    sumIm -= a * d + b * c;
                }
                if (sumRe == 0 && sumIm == 0) {
                    continue;
                }
                ComplexMath.divide(sumRe, sumIm, r.re[i + i * n] + r.re[j + j * n], r.im[i + i * n] + r.im[j + j * n], out);
                r.re[i + j * n] = out[0];
                r.im[i + j * n] = out[1];
            }
        }
        return r;
    }

    /** The principal logarithm: square roots until close to the identity, then an integral of the resolvent. */
    public static ComplexMatrix log(ComplexMatrix t) {
        int n = t.rows;
        ComplexMatrix root = t;
        double factor = 1;
        for (int i = 0; i < ROOTS_MAX && distanceFromIdentity(root) > 0.125; i++) {
            root = sqrt(root);
            factor *= 2;
        }
        ComplexMatrix x = root.copy();
        for (int i = 0; i < n; i++) {
            x.re[i + i * n] -= 1;
        }
        ComplexMatrix sum = new ComplexMatrix(n, n);
        for (int k = 0; k < NODES.length; k++) {
            ComplexMatrix resolvent = x.copy();
            for (int i = 0; i < resolvent.re.length; i++) {
                resolvent.re[i] *= NODES[k];
                resolvent.im[i] *= NODES[k];
            }
            for (int i = 0; i < n; i++) {
                resolvent.re[i + i * n] += 1;
            }
            ComplexMatrix part = x.copy();
            int[] exchanges = ComplexFactors.lu(resolvent);
            ComplexFactors.solve(resolvent, exchanges, part);
            for (int i = 0; i < sum.re.length; i++) {
                sum.re[i] += WEIGHTS[k] * part.re[i];
                sum.im[i] += WEIGHTS[k] * part.im[i];
            }
        }
        double[] out = new double[2];
        for (int i = 0; i < sum.re.length; i++) {
            sum.re[i] *= factor;
            sum.im[i] *= factor;
        }
        for (int i = 0; i < n; i++) {
            ComplexMath.log(t.re[i + i * n], t.im[i + i * n], out);
            sum.re[i + i * n] = out[0];
            sum.im[i + i * n] = out[1];
        }
        return sum;
    }

    private static double distanceFromIdentity(ComplexMatrix t) {
        int n = t.rows;
        double most = 0;
        for (int j = 0; j < n; j++) {
            double sum = 0;
            for (int i = 0; i <= j; i++) {
                sum += Math.hypot(t.re[i + j * n] - (i == j ? 1 : 0), t.im[i + j * n]);
            }
            most = Math.max(most, sum);
        }
        return most;
    }
}
