package chesil.folder;

import chesil.versions.AsKnown;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the shell can do with a partnership's folder. Each gives the lines to print and whether the data were right; the
 * exit code is the caller's.
 */
public final class FolderCommands {
    /** As many mistakes as a person mends before looking again. */
    private static final int AT_MOST = 100;

    private FolderCommands() {}

    /** @param right false where the folder, or what the register holds, is not what it should be */
    public record Outcome(boolean right, List<String> lines) {
        public Outcome {
            lines = List.copyOf(lines);
        }
    }

    /** Needs no database. */
    public static Outcome check(Path folder, DefinedElsewhere elsewhere) {
        return switch (FolderReader.read(folder, elsewhere)) {
            case FolderReading.Read(var contents) -> new Outcome(true, List.of(summary(folder, contents)));
            case FolderReading.Mistaken(var mistakes) -> new Outcome(false, lines(mistakes));
        };
    }

    public static Outcome export(PartnershipFolder register, Path folder) throws IOException {
        var known = register.known(AsKnown.NOW);
        if (known.isEmpty()) return new Outcome(false, List.of(NO_PARTNERSHIP));
        register.export(known.get(), folder);
        return new Outcome(true, List.of(summary(folder, known.get())));
    }

    /**
     * Shows what the folder would change, and makes it so where {@code apply} says so.
     *
     * @param author who is asking, as the history is to name them
     */
    public static Outcome importing(
            PartnershipFolder register, Path folder, DefinedElsewhere elsewhere, boolean apply, String author) {
        return switch (FolderReader.read(folder, elsewhere)) {
            case FolderReading.Mistaken(var mistakes) -> new Outcome(false, lines(mistakes));
            case FolderReading.Read(var contents) -> {
                if (register.known(AsKnown.NOW).isEmpty()) yield new Outcome(false, List.of(NO_PARTNERSHIP));
                yield compared(register, folder, contents, apply, author);
            }
        };
    }

    private static final String NO_PARTNERSHIP =
            "The register holds no partnership yet. ./chesil run --partnership DIR loads one on its first start.";

    private static Outcome compared(
            PartnershipFolder register, Path folder, FolderContents contents, boolean apply, String author) {
        var difference = apply
                ? register.apply(contents, author, "Imported from the folder " + folder.getFileName())
                : register.difference(contents);
        var lines = new ArrayList<>(difference.lines());
        if (difference.none()) lines.add("The folder says what the register says: nothing to change.");
        else if (apply) lines.add(changes(difference) + " made.");
        else lines.add(changes(difference) + " to make. Nothing is changed yet: add --apply to make it so.");
        return new Outcome(true, lines);
    }

    private static String changes(Difference difference) {
        var count = difference.changes().size();
        return count == 1 ? "1 change" : count + " changes";
    }

    private static List<String> lines(List<Mistake> mistakes) {
        var lines = new ArrayList<String>();
        mistakes.stream().limit(AT_MOST).map(Mistake::toString).forEach(lines::add);
        if (mistakes.size() > AT_MOST) lines.add("and " + (mistakes.size() - AT_MOST) + " more mistakes.");
        return lines;
    }

    private static String summary(Path folder, FolderContents contents) {
        return folder + ": " + contents.partnership().name() + ", "
                + contents.organisations().size()
                + " organisations, " + contents.groups().size() + " groups, "
                + contents.objectives().size()
                + " objectives, " + contents.interventions().size() + " interventions. No mistakes.";
    }
}
