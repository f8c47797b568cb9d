package chesil.linkage.command;

import chesil.command.Refusal;
import chesil.command.WrongData;
import chesil.linkage.Dataset;
import chesil.linkage.Records;
import chesil.linkage.Settings;
import chesil.linkage.privacy.EncodedFile;
import chesil.linkage.privacy.EncodedLinker;
import chesil.linkage.work.Cores;
import java.util.List;

/** Links files of encodings, as {@code link encode} makes them: nobody's name is seen, so there is no model and no report. */
final class EncodedRun {
    private EncodedRun() {}

    /** @throws Refusal if some files hold encodings and others do not */
    static boolean isFor(List<Dataset> files) {
        long encoded = files.stream().filter(EncodedFile::holds).count();
        if (encoded > 0 && encoded < files.size())
            throw new Refusal(
                    "Some of these files hold encodings and some do not. Encode all of them, with one key file.");
        return encoded > 0;
    }

    /**
     * Links them.
     *
     * @throws WrongData if a cell is no encoding, or files were encoded with different keys or fields
     */
    static EncodedLinker.Found link(List<Dataset> files, Settings settings, Cores cores) {
        try {
            var parties =
                    files.stream().map(each -> EncodedFile.of(each, cores)).toList();
            return EncodedLinker.link(parties, settings.kind(), settings.threshold(), cores);
        } catch (IllegalArgumentException wrong) {
            throw WrongData.of(wrong.getMessage() + ".");
        }
    }

    static LinkFiles lines(List<Dataset> files, EncodedLinker.Found found, Cores cores) {
        return new LinkFiles(new Records(files, List.of()), found.links(), found.clusters(), _ -> "", cores);
    }
}
