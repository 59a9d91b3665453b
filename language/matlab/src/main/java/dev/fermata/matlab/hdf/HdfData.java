package dev.fermata.matlab.hdf;

/**
 * The elements of a dataset or attribute.
 *
 * @param dims  as the file has them: the last runs fastest; none for a scalar
 * @param bytes numbers, little-endian; null for texts
 * @param texts null for numbers
 */
record HdfData(HdfType type, long[] dims, byte[] bytes, String[] texts) {
    static long count(long[] dims) {
        long count = 1;
        for (long dim : dims) {
            count = Math.multiplyExact(count, dim);
        }
        return count;
    }

    int count() {
        return (int) count(dims);
    }
}
