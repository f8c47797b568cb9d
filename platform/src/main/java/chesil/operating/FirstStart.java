package chesil.operating;

import chesil.access.DemonstrationAccounts;
import chesil.areas.AreaFiles;
import chesil.areas.Areas;
import chesil.command.Refusal;
import chesil.command.WrongData;
import chesil.folder.DefinedElsewhere;
import chesil.folder.FolderContents;
import chesil.folder.FolderReader;
import chesil.folder.FolderReading;
import chesil.folder.PartnershipFolder;
import chesil.measures.Indicators;
import chesil.returns.specification.Specifications;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an empty register from a partnership's folder: areas, then all that the folder says, in one transaction; then, for a
 * demonstration, accounts. A register that holds a partnership is left as its owners made it.
 */
@Component
@Order(1)
class FirstStart implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final PartnershipFolder register;
    private final Areas areas;
    private final Indicators indicators;
    private final DemonstrationAccounts accounts;
    private final TransactionTemplate transaction;
    private final String folder;
    private final boolean demonstration;

    FirstStart(
            PartnershipFolder register,
            Areas areas,
            Indicators indicators,
            DemonstrationAccounts accounts,
            PlatformTransactionManager transactions,
            @Value("${chesil.partnership:}") String folder,
            @Value("${chesil.demonstration:false}") boolean demonstration) {
        this.register = register;
        this.areas = areas;
        this.indicators = indicators;
        this.accounts = accounts;
        this.transaction = new TransactionTemplate(transactions);
        this.folder = folder;
        this.demonstration = demonstration;
    }

    @Override
    public void run(ApplicationArguments none) throws IOException {
        if (folder.isEmpty()) return;
        if (!register.isSeeded()) seed(Path.of(folder));
        if (demonstration) {
            for (var account : DemonstrationFolder.accounts(Path.of(folder))) {
                accounts.create(account.user(), account.name(), account.organisation(), account.roles());
            }
            accounts.adopt();
        }
    }

    private void seed(Path from) {
        if (!Files.isDirectory(from)) {
            throw new Refusal("There is no partnership folder " + from + ". Name one with --partnership DIR.");
        }
        var known = AreaFiles.national();
        var local = AreaFiles.local(from, known);
        var faults = new ArrayList<String>();
        local.faults().forEach(fault -> faults.add(fault.toString()));
        var holdings = known.and(local.holdings());
        FolderContents contents = null;
        switch (FolderReader.read(from, elsewhere(holdings, indicators))) {
            case FolderReading.Mistaken(var mistakes) -> mistakes.forEach(mistake -> faults.add(mistake.toString()));
            case FolderReading.Read(var read) -> contents = read;
        }
        if (contents == null || !faults.isEmpty()) throw new WrongData(faults);
        var whole = contents;
        var reason = "Loaded from the folder " + from.getFileName();
        transaction.executeWithoutResult(_ -> {
            areas.load(holdings);
            var first = firstOfDemonstration(from);
            if (first.isPresent())
                register.seedInvented(
                        whole, "Chesil", reason + ", as if known when its first invented return was", first.get());
            else register.seed(whole, "Chesil", reason);
        });
        LOG.atInfo().addKeyValue("areas", holdings.areas().size()).log("partnership loaded");
    }

    /** When the first period of the demonstration's returns began; empty where there is no demonstration. */
    private Optional<Instant> firstOfDemonstration(Path from) {
        if (!demonstration) return Optional.empty();
        try {
            return DemonstrationFolder.returns(from).stream()
                    .map(each -> each.of().period().from())
                    .min(Comparator.naturalOrder())
                    .map(first -> first.atStartOfDay(LONDON).toInstant());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What a folder may name that is defined elsewhere. */
    static DefinedElsewhere elsewhere(chesil.areas.Holdings areas, Indicators indicators) {
        return new DefinedElsewhere(
                indicators.all().stream().map(each -> each.id().value()).collect(Collectors.toSet()),
                Specifications.builtIn().all().stream()
                        .map(each -> each.id().value())
                        .collect(Collectors.toSet()),
                areas.areas().stream().map(each -> each.code().value()).collect(Collectors.toSet()));
    }

    /** As {@link #elsewhere(chesil.areas.Holdings, Indicators)}, of a folder, before any register. */
    static DefinedElsewhere elsewhere(Path folder) {
        var known = AreaFiles.national();
        return elsewhere(
                known.and(AreaFiles.local(folder, known).holdings()), Indicators.read(List.of(Indicators.BUILT_IN)));
    }
}
