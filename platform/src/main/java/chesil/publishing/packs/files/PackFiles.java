package chesil.publishing.packs.files;

import chesil.publishing.packs.Pack;
import chesil.publishing.packs.PackFormat;

/** Writes packs. */
public final class PackFiles {
    private PackFiles() {}

    /** The pack in a format: the same pack gives the same bytes. */
    public static byte[] write(Pack pack, PackFormat format) {
        return switch (format) {
            case SLIDES -> Slides.of(pack);
            case PAPER -> Paper.of(pack);
            case DATA -> DataWorkbook.of(pack);
            case REPORT -> Report.of(pack);
        };
    }
}
