package chesil.linkage.command;

import chesil.command.Refusal;
import chesil.command.WrongData;
import chesil.linkage.Dataset;
import chesil.linkage.Model;
import chesil.linkage.ModelFile;
import chesil.linkage.Records;
import chesil.linkage.WrongModel;
import chesil.linkage.read.CsvFile;
import chesil.linkage.read.WrongFile;
import chesil.linkage.suggest.Suggestion;
import chesil.linkage.work.Cores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What all commands that read records share: record numbers, threads, seed, and which pairs are looked at. */
final class Inputs {
    @Option(
            names = "--id",
            paramLabel = "COLUMN",
            description =
                    "The record number: a column, or the word line. Default: id, unique_id or rec_id, else the line.")
    private @Nullable String id;

    @Option(names = "--also-within", description = "Of several files: look for pairs within each file, too.")
    private boolean alsoWithin;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many threads work; results do not depend on it. Default: one a core.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--seed", paramLabel = "N", description = "For what is drawn at random. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(
            names = "--memory",
            paramLabel = "SIZE",
            description =
                    "How much memory may be used, such as 4g: it becomes the program's heap. Default: half of the machine's.")
    private @Nullable String memory;

    Cores cores() {
        if (threads < 1) throw new Refusal("--threads must be 1 or more, but was " + threads + ".");
        return new Cores(threads);
    }

    int threads() {
        return threads;
    }

    long seed() {
        return seed;
    }

    @Nullable String memory() {
        return memory;
    }

    Records.Kind kind(List<String> files) {
        if (files.size() == 1) {
            if (alsoWithin)
                throw new Refusal("--also-within is for several files; one file is always looked through within.");
            return Records.Kind.DEDUPE;
        }
        return alsoWithin ? Records.Kind.BOTH : Records.Kind.LINK;
    }

    /** The year that two-digit years and ages are reckoned from. */
    static int thisYear() {
        return Year.now(ZoneId.of("Europe/London")).getValue();
    }

    /** Reads the wanted columns of all files, side by side. */
    List<Dataset> read(List<String> files, Predicate<String> wanted) {
        if (files.stream().filter("-"::equals).count() > 1) throw new Refusal("Standard input can be one file only.");
        var cores = cores();
        var each = new Cores(Math.max(1, threads / files.size()));
        return apart(cores.map(files.size(), i -> read(files.get(i), wanted, each)));
    }

    private Dataset read(String file, Predicate<String> wanted, Cores cores) {
        try {
            return CsvFile.read(file, id, wanted, cores);
        } catch (WrongFile wrong) {
            throw wrongData(wrong);
        } catch (NoSuchFileException _) {
            throw new Refusal("There is no file " + file + ".");
        } catch (IOException | UncheckedIOException failed) {
            throw new Refusal("The file " + file + " cannot be read: " + failed.getMessage() + ".");
        }
    }

    private static WrongData wrongData(WrongFile wrong) {
        var faults = new ArrayList<>(wrong.faults());
        faults.addAll(Collections.nCopies((int) Math.min(1_000_000, wrong.count() - faults.size()), ""));
        return new WrongData(faults);
    }

    /** Datasets whose files have one name get numbers, so that their records can be told apart. */
    private static List<Dataset> apart(List<Dataset> datasets) {
        var names = new HashSet<String>();
        var apart = new ArrayList<Dataset>();
        for (var dataset : datasets) {
            var name = dataset.name();
            for (int i = 2; !names.add(name); i++) name = dataset.name() + "-" + i;
            apart.add(name.equals(dataset.name()) ? dataset : new Dataset(name, dataset.ids(), dataset.columns()));
        }
        return apart;
    }

    /** Drafts a model from the data. */
    Suggestion suggested(List<Dataset> datasets, Records.Kind kind) {
        try {
            return Suggestion.of(datasets, kind, seed, thisYear(), cores());
        } catch (Suggestion.NothingToCompare nothing) {
            throw new Refusal("No model can be drafted: " + nothing.getMessage() + ".");
        }
    }

    /** Reads a model file. */
    static Model model(String file) {
        try {
            return ModelFile.read(file, Files.readString(Path.of(file)));
        } catch (WrongModel wrong) {
            throw new WrongData(wrong.faults());
        } catch (NoSuchFileException _) {
            throw new Refusal("There is no file " + file + ".");
        } catch (CharacterCodingException _) {
            throw WrongData.of(file + ":1: the text is not UTF-8. Save it as UTF-8.");
        } catch (IOException failed) {
            throw new Refusal("The file " + file + " cannot be read: " + failed.getMessage() + ".");
        }
    }

    /** @throws WrongData for each column that the model reads and a file lacks */
    static void mustHave(List<String> files, List<Dataset> datasets, Model model) {
        var faults = new ArrayList<String>();
        for (int i = 0; i < datasets.size(); i++) {
            var columns = new HashSet<String>();
            datasets.get(i).columns().forEach(each -> columns.add(each.name()));
            for (var missing : ModelFile.missing(model, columns))
                faults.add(
                        files.get(i) + ":1 " + missing
                                + " \"\": the model reads this column, and the file has it not. Name the column so, or change the model.");
        }
        if (!faults.isEmpty()) throw new WrongData(faults);
    }
}
