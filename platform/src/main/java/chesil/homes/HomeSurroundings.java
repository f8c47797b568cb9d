package chesil.homes;

import chesil.access.CurrentViewer;
import chesil.access.DemonstrationAccounts;
import chesil.access.MayOpen;
import chesil.access.Role;
import chesil.partnership.PartnershipInfo;
import chesil.versions.AsKnown;
import chesil.versions.Items;
import chesil.web.Frame;
import chesil.web.Link;
import chesil.web.Surroundings;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The name over every page, the menu that this reader may use, and the links below. */
@Component
class HomeSurroundings implements Surroundings {
    private static final List<Frame.Item> OF_THE_PUBLIC = List.of(
            new Frame.Item("Home", "/"),
            new Frame.Item("Are we getting better?", "/are-we-getting-better"),
            new Frame.Item("What we do", "/what-we-do"),
            new Frame.Item("Who we are", "/who-we-are"),
            new Frame.Item("Meetings and papers", "/meetings"),
            new Frame.Item("Open data", "/open-data"));

    private static final List<Frame.Item> OF_WHO_SIGNED_IN = List.of(
            new Frame.Item("Home", "/home"),
            new Frame.Item("Scorecard", "/scorecard"),
            new Frame.Item("Strategy map", "/strategy"),
            new Frame.Item("Interventions", "/interventions"),
            new Frame.Item("Partners", "/partners"),
            new Frame.Item("Meetings", "/minutes"),
            new Frame.Item("Calendar", "/calendar"),
            new Frame.Item("Returns", "/returns"),
            new Frame.Item("Areas", "/areas"),
            new Frame.Item("Releases", "/releases"),
            new Frame.Item("Users", "/users"),
            new Frame.Item("E-mail", "/post"),
            new Frame.Item("Audit trail", "/audit"));

    private static final List<Link> BELOW = List.of(
            new Link("Get help", "/help"),
            new Link("How we protect small numbers", "/small-numbers"),
            new Link("How to read the charts", "/how-to-read"),
            new Link("Words we use", "/words"),
            new Link("Accessibility statement", "/accessibility"),
            new Link("Privacy", "/privacy"),
            new Link("Open data and interface", "/open-data"));

    private final Items items;
    private final DemonstrationAccounts accounts;
    private final MayOpen doors;
    private volatile @Nullable Named named;

    private record Named(String name, String edition) {}

    private volatile @Nullable Boolean demonstration;

    HomeSurroundings(Items items, DemonstrationAccounts accounts, MayOpen doors) {
        this.items = items;
        this.accounts = accounts;
        this.doors = doors;
    }

    @Override
    public String partnership() {
        var edition = items.edition(PartnershipInfo.KIND.schema());
        var ours = named;
        if (ours != null && ours.edition().equals(edition)) return ours.name();
        var name = items.of(PartnershipInfo.KIND).all(AsKnown.NOW).stream()
                .map(PartnershipInfo::name)
                .findFirst()
                .orElse("Combating Drugs Partnership");
        named = new Named(name, edition);
        return name;
    }

    @Override
    public @Nullable String signedIn(HttpServletRequest request) {
        var viewer = CurrentViewer.get();
        if (!viewer.signedIn()) return null;
        return Stream.concat(
                        Stream.of(viewer.name()),
                        viewer.roles().stream().sorted().map(Role::words))
                .collect(Collectors.joining(", "));
    }

    @Override
    public List<Frame.Item> navigation(HttpServletRequest request) {
        var viewer = CurrentViewer.get();
        return (viewer.signedIn() ? OF_WHO_SIGNED_IN : OF_THE_PUBLIC)
                .stream().filter(item -> doors.mayOpen(viewer, item.path())).toList();
    }

    @Override
    public List<Link> footer() {
        return BELOW.stream()
                .filter(link -> doors.mayOpen(CurrentViewer.get(), link.href()))
                .toList();
    }

    @Override
    public @Nullable String strip() {
        if (!isDemonstration()) return null;
        return "The figures are invented, save those named as published.";
    }

    /** A register is filled with a demonstration at its first start or never. */
    private boolean isDemonstration() {
        var known = demonstration;
        if (known == null) demonstration = known = accounts.any();
        return known;
    }
}
