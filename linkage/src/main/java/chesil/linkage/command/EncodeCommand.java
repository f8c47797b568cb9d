package chesil.linkage.command;

import chesil.command.Output;
import chesil.command.Refusal;
import chesil.command.Shell;
import chesil.command.WrongData;
import chesil.linkage.Dataset;
import chesil.linkage.privacy.EncodedFile;
import chesil.linkage.privacy.Encoder;
import chesil.linkage.privacy.Field;
import chesil.linkage.privacy.Hardening;
import chesil.linkage.privacy.Schema;
import chesil.linkage.privacy.Secret;
import chesil.linkage.read.CsvFile;
import chesil.linkage.read.WrongFile;
import chesil.linkage.work.Cores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Encodes records at home, under a key that partners share, so that they can be linked and nobody else sees a name. */
@Command(
        name = "encode",
        mixinStandardHelpOptions = true,
        version = "Chesil 0.1.0",
        sortOptions = false,
        description = {
            "Encodes records under a key that partners share, so that who links them sees no name.",
            "",
            "Partners agree on one key and on the same --fields, and each encodes at home. Who links gets the encodings and never the key."
                    + " Encodings remain personal data: linkage/docs/privacy.md says what could be made of them.",
            "",
            "Writes one row a record, with the columns",
            "  id                 the record number",
            "  pseudonym_COLUMN   for each identifier: HMAC-SHA-256, 64 hexadecimal digits, empty where it is missing or wrong",
            "  clk                a tag of key and fields, a colon, and 1,024 bits in Base64: a keyed Bloom filter of all fields",
            "  key1, key2 ...     keyed pseudonyms by which pairs are found; empty where a part is missing",
            "",
            "A field is COLUMN=STANDARD, such as surname=name. Standards of names, dates and places set bits: name, full-name, date, sex,"
                    + " postcode, text, code, number, email, phone. Identifiers become pseudonyms: nhs-number, pnc, cro, prison-number, uln."
        },
        footer = {
            "",
            "Example:",
            "  openssl rand -hex 32 > project.key",
            "  printf 'id,given,surname,born\\n1,Ann,Marsh,1980-03-04\\n2,Bob,Dray,1975-11-30\\n' |",
            "    ./chesil link encode --key-file project.key --fields given=name,surname=name,born=date --output - -"
        })
final class EncodeCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "CSV, plain or gzip; - is standard input, the default.")
    private String file = "-";

    @Option(names = "--input", paramLabel = "FILE", description = "The same, as an option.")
    private @Nullable String input;

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            required = true,
            description =
                    "The key that partners share, 32 bytes or more. Whoever has it can undo pseudonyms: keep it apart from the encodings.")
    private String keyFile = "";

    @Option(
            names = "--fields",
            paramLabel = "COLUMN=STANDARD,...",
            required = true,
            description =
                    "What is encoded, and how; surname=name*12 sets twelve bits for each part of a name. The same for all partners.")
    private String fields = "";

    @Option(names = "--output", paramLabel = "FILE", description = "CSV to write; - is standard output, the default.")
    private String output = "-";

    @Option(
            names = "--id",
            paramLabel = "COLUMN",
            description = "The record number. Default: id, unique_id or rec_id, else the line.")
    private @Nullable String id;

    @Option(
            names = "--harden",
            paramLabel = "HOW,...",
            split = ",",
            description =
                    "fold (the default), diffuse, balance, or none: what is done to filters so that their bits say less.")
    private List<String> harden = List.of("fold");

    @Option(
            names = "--salt",
            paramLabel = "COLUMN",
            description =
                    "A date whose year becomes part of the keys. Frequent names are then hidden better; records that disagree on the year are not found.")
    private @Nullable String salt;

    @Option(
            names = "--bits",
            paramLabel = "N",
            description = "The length of filters: 256 to 4096. Default: ${DEFAULT-VALUE}.")
    private int bits = 1024;

    @Option(names = "--threads", paramLabel = "N", description = "Default: one a core.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (threads < 1) throw new Refusal("--threads must be 1 or more, but was " + threads + ".");
        var cores = new Cores(threads);
        var schema = schema();
        var encoder = new Encoder(
                secret(), schema, Year.now(ZoneId.of("Europe/London")).getValue());
        var dataset = read(schema, cores);
        var pseudonyms = new LinkedHashMap<String, List<String>>();
        for (var field : schema.fields())
            if (field.isIdentifier()) pseudonyms.put(field.column(), encoder.pseudonyms(dataset, field));
        new Output()
                .with(output, EncodedFile.text(encoder.encode(dataset, cores), pseudonyms))
                .write();
        spec.commandLine()
                .getErr()
                .println("Encoded with key and fields " + encoder.tag() + "; partners' must be the same.");
        return Shell.DONE;
    }

    private Schema schema() {
        try {
            var schema = Schema.of(Schema.fields(fields)).withBits(bits).withHardening(hardening());
            return salt == null ? schema : schema.withSalt(salt);
        } catch (IllegalArgumentException wrong) {
            throw new Refusal(wrong.getMessage() + ".");
        }
    }

    private Set<Hardening> hardening() {
        var set = EnumSet.noneOf(Hardening.class);
        if (!harden.equals(List.of("none"))) for (var word : harden) set.add(Hardening.parse(word));
        return set;
    }

    private Secret secret() {
        try {
            return Secret.of(Files.readAllBytes(Path.of(keyFile)));
        } catch (IllegalArgumentException wrong) {
            throw new Refusal(keyFile + ": " + wrong.getMessage() + ".");
        } catch (NoSuchFileException _) {
            throw new Refusal("There is no file " + keyFile + ".");
        } catch (IOException failed) {
            throw new Refusal("The file " + keyFile + " cannot be read: " + failed.getMessage() + ".");
        }
    }

    private Dataset read(Schema schema, Cores cores) {
        var from = input == null ? file : input;
        var wanted = schema.fields().stream().map(Field::column).collect(Collectors.toSet());
        try {
            var dataset = CsvFile.read(from, id, wanted::contains, cores);
            var faults = new ArrayList<String>();
            for (var column : wanted.stream().sorted().toList())
                if (dataset.column(column).isEmpty())
                    faults.add(from + ":1 " + column
                            + " \"\": --fields names this column, and the file has it not. Name the column so.");
            if (!faults.isEmpty()) throw new WrongData(faults);
            return dataset;
        } catch (WrongFile wrong) {
            throw new WrongData(wrong.faults());
        } catch (NoSuchFileException _) {
            throw new Refusal("There is no file " + from + ".");
        } catch (IOException | UncheckedIOException failed) {
            throw new Refusal("The file " + from + " cannot be read: " + failed.getMessage() + ".");
        }
    }
}
