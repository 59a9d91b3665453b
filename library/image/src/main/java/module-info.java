/** Images: reading, changing and writing them. */
module dev.fermata.library.image {
    requires java.desktop;
    requires webp.imageio;

    exports dev.fermata.library.image;
}
