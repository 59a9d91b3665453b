/** Zip archives: written file by file, and extracted within limits, since an archive may be anybody's. */
package dev.fermata.library.archive;
