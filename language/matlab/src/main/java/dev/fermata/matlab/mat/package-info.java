/**
 * MAT-files of level 5: what {@code save} and {@code load} exchange with MATLAB. After MathWorks' published description of
 * the format.
 */
package dev.fermata.matlab.mat;
