package chesil.publishing.packs;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The files of a pack. */
public enum PackFormat {
    SLIDES(
            "pptx",
            "board-pack",
            "Slides",
            "PowerPoint",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    PAPER("pdf", "board-pack", "Paper", "PDF", "application/pdf"),
    DATA("xlsx", "figures", "Figures", "Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    REPORT(
            "docx",
            "12-month-report",
            "Twelve-month report",
            "Word",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final String ending;
    private final String name;
    private final String title;
    private final String program;
    private final String mediaType;

    PackFormat(String ending, String name, String title, String program, String mediaType) {
        this.ending = ending;
        this.name = name;
        this.title = title;
        this.program = program;
        this.mediaType = mediaType;
    }

    /** As the register and addresses name it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String title() {
        return title;
    }

    public String program() {
        return program;
    }

    public String mediaType() {
        return mediaType;
    }

    /** "board-pack-3.pptx": a release has one number, so two packs never share a name. */
    public String fileName(int release) {
        return name + "-" + release + "." + ending;
    }

    /** The format that the file of this name is; empty where there is none of that name. */
    public static Optional<PackFormat> named(String fileName, int release) {
        return Arrays.stream(values())
                .filter(each -> each.fileName(release).equals(fileName))
                .findFirst();
    }
}
