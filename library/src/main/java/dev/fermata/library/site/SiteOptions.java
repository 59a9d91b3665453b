package dev.fermata.library.site;

import java.util.function.Consumer;

/**
 * How a site is served.
 *
 * @param index             the file that stands for its folder
 * @param hardened          whether hidden files and backups are refused, and headers sent that make browsers careful
 * @param cacheMaxAgeSeconds how long a client may keep a file without asking; 0 for not at all
 * @param log               gets a line per request; null for none
 */
public record SiteOptions(String index, boolean hardened, long cacheMaxAgeSeconds, Consumer<String> log) {
}
