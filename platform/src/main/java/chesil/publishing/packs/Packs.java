package chesil.publishing.packs;

import chesil.access.Audience;
import chesil.access.Audit;
import chesil.access.Role;
import chesil.access.Viewer;
import chesil.publishing.packs.files.PackFiles;
import chesil.releases.Release;
import chesil.releases.Releases;
import chesil.web.Changes;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The packs of releases: what each is to hold, making it, and its files. A pack is for whom its release is for, and for those
 * inside.
 */
@Component
public class Packs {
    private static final Logger LOG = LoggerFactory.getLogger(Packs.class);

    private final PackStore store;
    private final PackMaterial material;
    private final PackTask task;
    private final Releases releases;
    private final Audit audit;
    private final Changes changes;
    private final Clock clock;

    Packs(
            PackStore store,
            PackMaterial material,
            PackTask task,
            Releases releases,
            Audit audit,
            Changes changes,
            Clock clock) {
        this.store = store;
        this.material = material;
        this.task = task;
        this.releases = releases;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    public static boolean mayMake(Viewer viewer) {
        return viewer.isAny(Role.PARTNERSHIP_MANAGER, Role.SENIOR_RESPONSIBLE_OWNER);
    }

    public static boolean mayChoose(Viewer viewer) {
        return viewer.is(Role.PARTNERSHIP_MANAGER);
    }

    /** Whether a pack of this release is for this viewer. */
    public static boolean isFor(Viewer viewer, Release release) {
        return switch (viewer.audience()) {
            case INSIDE, BOARD -> release.frozen();
            case PARTNER, PUBLIC -> release.frozen() && release.audience() == Audience.PUBLIC;
        };
    }

    /**
     * What a pack can hold and what it is to hold.
     *
     * @param indicators of the release, each with what changed
     * @param chosen what was chosen, or what is proposed where nobody chose
     * @param isProposed whether nobody chose yet
     */
    public record Choice(List<IndicatorWords> indicators, PackContents chosen, boolean isProposed, Audience audience) {
        public Choice {
            indicators = List.copyOf(indicators);
        }
    }

    /** The choice for a release, drafted or frozen. */
    public Choice choice(Viewer viewer, long release) {
        if (!mayMake(viewer))
            throw new AccessDeniedException("the manager and the responsible owner see what a pack is to hold");
        var sources = material.ofDraft(viewer, release)
                .orElseThrow(() -> new NoSuchElementException("no release " + release));
        var indicators = PackComposition.changes(sources);
        var chosen = store.contents(release);
        return new Choice(
                indicators,
                chosen.orElseGet(() -> proposed(sources, indicators)),
                chosen.isEmpty(),
                sources.release().audience());
    }

    private static PackContents proposed(PackSources sources, List<IndicatorWords> indicators) {
        return PackContents.proposed(
                sources.release().audience(),
                indicators.stream()
                        .filter(each -> !each.changes().isEmpty())
                        .map(each -> each.indicator().id())
                        .toList());
    }

    /** Keeps what the pack of a release shall hold; a pack that was made before stays as it is. */
    @Transactional
    public void choose(Viewer viewer, long release, PackContents contents) {
        if (!mayChoose(viewer)) throw new AccessDeniedException("the partnership manager chooses what a pack holds");
        var found =
                releases.find(viewer, release).orElseThrow(() -> new NoSuchElementException("no release " + release));
        var bounded = contents.boundedBy(found.audience(), java.util.Set.copyOf(found.chosen()));
        store.choose(release, bounded, viewer.name(), clock.instant());
        audit.record(
                viewer,
                "publishing.pack-contents-chosen",
                "release:" + release,
                Map.of(
                        "parts",
                        bounded.parts().size(),
                        "indicators",
                        bounded.indicators().size()));
    }

    /** Has the pack of a frozen release made; asking again while it is being made changes nothing. */
    @Transactional
    public void ask(Viewer viewer, long release) {
        if (!mayMake(viewer)) throw new AccessDeniedException("the manager and the responsible owner have packs made");
        var sources = material.of(release)
                .orElseThrow(() ->
                        new IllegalStateException("a pack is made of a frozen release, and " + release + " is not"));
        var contents = store.contents(release).orElseGet(() -> proposed(sources, PackComposition.changes(sources)));
        store.ask(release, contents, viewer.name(), clock.instant()).ifPresent(pack -> {
            task.put(pack, release);
            audit.record(viewer, "publishing.pack-asked", "release:" + release, Map.of("pack", pack));
        });
    }

    /** Makes a pack that was asked for; doing it again changes nothing. */
    @Transactional
    void make(long pack, long release) {
        var contents = store.asked(pack);
        if (contents.isEmpty()) return;
        var began = System.nanoTime();
        var whole = PackComposition.of(material.of(release).orElseThrow(), contents.get());
        Map<PackFormat, byte[]> files = new EnumMap<>(PackFormat.class);
        for (var format : PackFormat.values()) files.put(format, PackFiles.write(whole, format));
        store.keep(pack, files, clock.instant());
        changes.announce("packs");
        LOG.atInfo()
                .addKeyValue("pack", pack)
                .addKeyValue("release", release)
                .addKeyValue("ms", (System.nanoTime() - began) / 1_000_000)
                .log("pack made");
    }

    /** Gives up a pack that could not be made, so that it can be asked for again. */
    @Transactional
    void giveUp(long pack) {
        store.fail(pack);
        changes.announce("packs");
    }

    /** What a pack of the release would say, for a preview before anything is made. */
    public Pack preview(Viewer viewer, long release) {
        var choice = choice(viewer, release);
        return PackComposition.of(material.ofDraft(viewer, release).orElseThrow(), choice.chosen());
    }

    /** What the latest pack of a frozen release says, in order. */
    public List<Leaf> outline(Viewer viewer, long release) {
        var pack = of(viewer, release).orElseThrow(() -> new NoSuchElementException("no pack of release " + release));
        return PackComposition.of(material.of(release).orElseThrow(), store.held(pack.id()))
                .leaves();
    }

    /** The latest pack of a release; empty where none was asked for, or where it is not for this viewer. */
    public Optional<MadePack> of(Viewer viewer, long release) {
        return releases.find(viewer, release)
                .filter(found -> isFor(viewer, found))
                .flatMap(_ -> store.latest(release));
    }

    /** The releases that this viewer may have packs of, the latest first. */
    public List<Release> all(Viewer viewer) {
        var made = store.releases().stream().collect(Collectors.toSet());
        return releases.all(viewer).stream()
                .filter(release -> isFor(viewer, release) && made.contains(release.id()))
                .toList();
    }

    /** The release of that number, where this viewer may have its pack. */
    public Optional<Release> release(Viewer viewer, int number) {
        return releases.all(viewer).stream()
                .filter(release -> isFor(viewer, release))
                .filter(release -> Integer.valueOf(number).equals(release.number()))
                .findFirst();
    }

    /** A file of the latest pack that was made of the release. */
    public Optional<byte[]> file(Release release, PackFormat format) {
        return store.file(release.id(), format);
    }
}
