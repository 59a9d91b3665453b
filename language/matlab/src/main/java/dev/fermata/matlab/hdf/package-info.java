/**
 * HDF5 files: groups and datasets of numbers and texts, with attributes, in the layouts that are used most. A file is read as a
 * whole, changed in memory, and written anew.
 */
package dev.fermata.matlab.hdf;
