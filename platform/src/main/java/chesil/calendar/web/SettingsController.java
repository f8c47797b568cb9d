package chesil.calendar.web;

import chesil.access.Viewer;
import chesil.calendar.CommentaryRule;
import chesil.calendar.Days;
import chesil.calendar.MeetingRule;
import chesil.calendar.Product;
import chesil.calendar.ReminderRule;
import chesil.calendar.Year;
import chesil.editing.Offers;
import chesil.partnership.Minutes;
import chesil.partnership.Source;
import chesil.versions.AsKnown;
import chesil.versions.Items;
import chesil.versions.KnownOn;
import chesil.web.Page;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The guidance's products, and the rules by which the calendar is made. */
@Controller
class SettingsController {
    private final Items items;
    private final Offers offers;
    private final Minutes minutes;
    private final Clock clock;

    SettingsController(Items items, Offers offers, Minutes minutes, Clock clock) {
        this.items = items;
        this.offers = offers;
        this.minutes = minutes;
        this.clock = clock;
    }

    @GetMapping("/calendar/products")
    Page products(Viewer viewer) {
        var names = minutes.names(AsKnown.NOW);
        var today = Days.today(clock);
        var lines = items.of(Product.KIND).all(AsKnown.NOW).stream()
                .sorted(Comparator.comparing(Product::due))
                .map(product -> new ProductsPage.Line(
                        product,
                        names.getOrDefault(
                                product.owner().value(), product.owner().value()),
                        Days.full(product.due()) + ", " + Days.away(product.due(), today),
                        Year.productTag(product, today),
                        items.of(Source.KIND).get(product.source(), AsKnown.NOW).orElse(null),
                        offers.of(viewer, KnownOn.TODAY, Product.KIND, product)))
                .toList();
        var page = new ProductsPage(lines, offers.adding(viewer, KnownOn.TODAY, Product.KIND, Map.of()));
        return Page.of("calendar/products", "What the guidance asks for", CalendarController.SECTION, page);
    }

    @GetMapping("/calendar/rules")
    Page rules(Viewer viewer) {
        var names = minutes.names(AsKnown.NOW);
        var meetings = items.of(MeetingRule.KIND).all(AsKnown.NOW).stream()
                .map(rule -> new RulesPage.Line(
                        names.getOrDefault(rule.group().value(), rule.group().value()),
                        sentences(rule, names),
                        offers.of(viewer, KnownOn.TODAY, MeetingRule.KIND, rule)))
                .toList();
        var reminders = items.of(ReminderRule.KIND).all(AsKnown.NOW).stream()
                .map(rule -> new RulesPage.Line(
                        rule.about().wording(),
                        List.of(rule.inWords() + "."),
                        offers.of(viewer, KnownOn.TODAY, ReminderRule.KIND, rule)))
                .toList();
        var page = new RulesPage(
                meetings,
                offers.adding(viewer, KnownOn.TODAY, MeetingRule.KIND, Map.of()),
                reminders,
                offers.adding(viewer, KnownOn.TODAY, ReminderRule.KIND, Map.of()));
        return Page.of("calendar/rules", "Rules of the calendar", CalendarController.SECTION, page);
    }

    private static List<String> sentences(MeetingRule rule, Map<String, String> names) {
        var said = new ArrayList<String>();
        said.add("Figures are those known " + Days.count(rule.cutOffDays()) + " before a meeting; papers go out "
                + Days.count(rule.papersDays()) + " before it.");
        var asked = rule.commentary().wording();
        said.add(
                rule.commentary() == CommentaryRule.NEVER
                        ? "Owners are asked for commentary: never."
                        : "Owners are asked for commentary: "
                                + asked.substring(0, 1).toLowerCase(java.util.Locale.UK)
                                + asked.substring(1) + ". It is due " + Days.count(rule.commentaryDays())
                                + " before the cut-off, and asked " + Days.count(rule.askedDays()) + " before that.");
        var from = rule.commentaryFrom();
        if (from != null)
            said.add("Where nobody answers for an indicator, " + names.getOrDefault(from.value(), from.value())
                    + " is asked.");
        return said;
    }
}
