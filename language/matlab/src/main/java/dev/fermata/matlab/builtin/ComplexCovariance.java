package dev.fermata.matlab.builtin;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.runtime.task.Checkpoint;

/** The covariance matrix of complex columns: the mean of conj(a) * b about the means. */
record ComplexCovariance(MatlabClass kind, int size, double[] re, double[] im) {
    static ComplexCovariance of(Numbers x, double[] weights, boolean biased) {
        int n = x.rows();
        int m = x.columns();
        double total = 0;
        for (int k = 0; k < n; k++) {
            total += weights == null ? 1 : weights[k];
        }
        double[] re = new double[n * m];
        double[] im = new double[n * m];
        for (int j = 0; j < m; j++) {
            double sumRe = 0;
            double sumIm = 0;
            for (int k = 0; k < n; k++) {
                double w = weights == null ? 1 : weights[k];
                sumRe += w * x.re()[k + j * n];
                sumIm += w * x.im(k + j * n);
            }
            for (int k = 0; k < n; k++) {
                re[k + j * n] = x.re()[k + j * n] - sumRe / total;
                im[k + j * n] = x.im(k + j * n) - sumIm / total;
            }
        }
        double divisor = weights != null || biased || total == 1 ? total : total - 1;
        double[] outRe = new double[Dims.count(m, m)];
        double[] outIm = new double[outRe.length];
        for (int j = 0; j < m; j++) {
            for (int i = 0; i < m; i++) {
                Checkpoint.pass();
                double sumRe = 0;
                double sumIm = 0;
                for (int k = 0; k < n; k++) {
                    double w = weights == null ? 1 : weights[k];
                    int a = k + i * n;
                    int b = k + j * n;
                    sumRe += w * (re[a] * re[b] + im[a] * im[b]);
                    sumIm += w * (re[a] * im[b] - im[a] * re[b]);
                }
                outRe[i + j * m] = sumRe / divisor;
                outIm[i + j * m] = i == j ? 0 : sumIm / divisor;
            }
        }
        return new ComplexCovariance(x.floatKind(), m, outRe, outIm);
    }

    /** The same divided by the standard deviations, magnitudes at most one. */
    ComplexCovariance correlations() {
        double[] outRe = new double[re.length];
        double[] outIm = new double[re.length];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                int at = i + j * size;
                double scale = Math.sqrt(re[i + i * size]) * Math.sqrt(re[j + j * size]);
                double magnitude = Math.max(1, Math.hypot(re[at] / scale, im[at] / scale));
                outRe[at] = i == j && scale > 0 ? 1 : re[at] / scale / magnitude;
                outIm[at] = i == j ? 0 : im[at] / scale / magnitude;
            }
        }
        return new ComplexCovariance(kind, size, outRe, outIm);
    }

    Array array() {
        return Numbers.narrowed(kind, new int[] {size, size}, re, im);
    }
}
