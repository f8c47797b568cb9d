package chesil.folder;

import java.util.List;

/** What reading a folder came to: all of it, or everything that is wrong with it. */
public sealed interface FolderReading {
    record Read(FolderContents contents) implements FolderReading {}

    /** Nothing of the folder is to be used. In the order of files and lines; never empty. */
    record Mistaken(List<Mistake> mistakes) implements FolderReading {
        public Mistaken {
            mistakes = List.copyOf(mistakes);
        }
    }
}
