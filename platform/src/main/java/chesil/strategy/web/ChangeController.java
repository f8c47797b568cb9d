package chesil.strategy.web;

import chesil.access.Audit;
import chesil.access.Viewer;
import chesil.measures.Indicators;
import chesil.measures.Target;
import chesil.partnership.Group;
import chesil.partnership.GroupId;
import chesil.partnership.Seat;
import chesil.strategy.Objective;
import chesil.strategy.Outcome;
import chesil.strategy.Theme;
import chesil.versions.AsKnown;
import chesil.versions.EditForm;
import chesil.versions.EditForm.Field;
import chesil.versions.Items;
import chesil.versions.Kind;
import chesil.versions.PartialDate;
import chesil.versions.Put;
import chesil.versions.Version;
import chesil.web.Choice;
import chesil.web.Page;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The forms in which owners change the strategy's text, members and targets; each change is a version with its reason. */
@Controller
class ChangeController {
    private final Items items;
    private final Indicators indicators;
    private final MayChange mayChange;
    private final Audit audit;
    private final TransactionTemplate transaction;

    ChangeController(
            Items items,
            Indicators indicators,
            MayChange mayChange,
            Audit audit,
            PlatformTransactionManager transactions) {
        this.items = items;
        this.indicators = indicators;
        this.mayChange = mayChange;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    // --- themes, outcomes and objectives

    @GetMapping("/strategy/themes/{theme}/change")
    Page theme(@PathVariable String theme) {
        return page(themeForm(current(Theme.KIND, theme)));
    }

    @PostMapping("/strategy/themes/{theme}/change")
    Object theme(Viewer viewer, @PathVariable String theme, @RequestParam Map<String, String> sent) {
        var form = themeForm(current(Theme.KIND, theme)).sent(sent);
        return save(viewer, Theme.KIND, theme, form, ChangeController::changed);
    }

    private static Theme changed(Theme old, EditForm form) {
        return new Theme(old.id(), form.value("name"), form.value("short-name"), form.value("about"), old.colour());
    }

    private static EditForm themeForm(Version<Theme> version) {
        var theme = version.value().orElseThrow();
        var here = "/strategy/themes/" + theme.id();
        return EditForm.of(
                "Change a theme",
                here + "/change",
                here,
                version.number(),
                List.of(
                        Field.line("name", "Name", null, "Enter the name of the theme"),
                        Field.line("short-name", "Short name", "As marks and menus say it", "Enter a short name"),
                        Field.lines("about", "What it is about", null, "Enter what the theme is about")),
                Map.of("name", theme.name(), "short-name", theme.shortName(), "about", theme.about()));
    }

    @GetMapping("/strategy/outcomes/{outcome}/change")
    Page outcome(@PathVariable String outcome) {
        return page(outcomeForm(current(Outcome.KIND, outcome)));
    }

    @PostMapping("/strategy/outcomes/{outcome}/change")
    Object outcome(Viewer viewer, @PathVariable String outcome, @RequestParam Map<String, String> sent) {
        var form = outcomeForm(current(Outcome.KIND, outcome)).sent(sent);
        return save(viewer, Outcome.KIND, outcome, form, ChangeController::changed);
    }

    private static Outcome changed(Outcome old, EditForm form) {
        return new Outcome(
                old.id(),
                form.value("name"),
                old.theme(),
                old.alsoIn(),
                form.value("statement"),
                old.national(),
                old.indicators());
    }

    private static EditForm outcomeForm(Version<Outcome> version) {
        var outcome = version.value().orElseThrow();
        var here = "/strategy/outcomes/" + outcome.id();
        return EditForm.of(
                "Change an outcome",
                here + "/change",
                here,
                version.number(),
                List.of(
                        Field.line("name", "Name", null, "Enter the name of the outcome"),
                        Field.lines("statement", "What will be different", null, "Enter what will be different")),
                Map.of("name", outcome.name(), "statement", outcome.statement()));
    }

    @GetMapping("/strategy/objectives/{objective}/change")
    Page objective(Viewer viewer, @PathVariable String objective) {
        return page(objectiveForm(objective(viewer, current(Objective.KIND, objective))));
    }

    @PostMapping("/strategy/objectives/{objective}/change")
    Object objective(Viewer viewer, @PathVariable String objective, @RequestParam Map<String, String> sent) {
        var form = objectiveForm(objective(viewer, current(Objective.KIND, objective)))
                .sent(sent);
        return save(viewer, Objective.KIND, objective, form, ChangeController::changed);
    }

    private Version<Objective> objective(Viewer viewer, Version<Objective> version) {
        return allowed(version, objective -> mayChange.objective(viewer, objective));
    }

    private static Objective changed(Objective old, EditForm form) {
        return new Objective(
                old.id(),
                form.value("name"),
                old.outcome(),
                new GroupId(form.value("group")),
                form.orNull("about"),
                old.alsoServes());
    }

    private EditForm objectiveForm(Version<Objective> version) {
        var objective = version.value().orElseThrow();
        var here = "/strategy/objectives/" + objective.id();
        var groups = items.of(Group.KIND).all(AsKnown.NOW).stream()
                .map(group -> new Choice(group.id().value(), group.name()))
                .toList();
        return EditForm.of(
                "Change an objective",
                here + "/change",
                here,
                version.number(),
                List.of(
                        Field.line("name", "Name", null, "Enter the name of the objective"),
                        Field.choice("group", "Group that answers for it", groups, "Choose the group that answers"),
                        Field.lines("about", "What it is about", "You may leave this empty", null)),
                Map.of(
                        "name",
                        objective.name(),
                        "group",
                        objective.group().value(),
                        "about",
                        Objects.requireNonNullElse(objective.about(), "")));
    }

    // --- members

    @GetMapping("/seats/{seat}/change")
    Page seat(@PathVariable String seat) {
        return page(seatForm(current(Seat.KIND, seat)));
    }

    @PostMapping("/seats/{seat}/change")
    Object seat(Viewer viewer, @PathVariable String seat, @RequestParam Map<String, String> sent) {
        var form = seatForm(current(Seat.KIND, seat)).sent(sent);
        for (var field : List.of("from", "to")) if (!isDate(form.orNull(field))) form = form.with(field, NO_DATE);
        if (!form.faults().any() && reversed(form)) {
            form = form.with("to", "The last day must be the same as or after the first day");
        }
        return save(viewer, Seat.KIND, seat, form, ChangeController::changed);
    }

    private static boolean reversed(EditForm form) {
        var from = date(form.orNull("from"));
        var to = date(form.orNull("to"));
        return from != null && to != null && to.latest().isBefore(from.earliest());
    }

    private static Seat changed(Seat old, EditForm form) {
        return new Seat(
                old.id(),
                old.group(),
                old.organisation(),
                form.value("title"),
                form.orNull("holder"),
                form.orNull("deputy"),
                date(form.orNull("from")),
                date(form.orNull("to")));
    }

    private static EditForm seatForm(Version<Seat> version) {
        var seat = version.value().orElseThrow();
        return EditForm.of(
                "Change a seat",
                "/seats/" + seat.id() + "/change",
                "/groups/" + seat.group(),
                version.number(),
                List.of(
                        Field.line("title", "Title of the seat", null, "Enter the title of the seat"),
                        Field.line("holder", "Who holds it", "Leave this empty where nobody does", null),
                        Field.line("deputy", "Deputy", "Somebody who may decide in their place", null),
                        Field.line("from", "Since when", DATES, null),
                        Field.line("to", "Until when", DATES, null)),
                Map.of(
                        "title", seat.title(),
                        "holder", Objects.requireNonNullElse(seat.holder(), ""),
                        "deputy", Objects.requireNonNullElse(seat.deputy(), ""),
                        "from", text(seat.from()),
                        "to", text(seat.to())));
    }

    // --- targets

    @GetMapping("/targets/{target}/change")
    Page target(Viewer viewer, @PathVariable String target) {
        return page(targetForm(target(viewer, current(Target.KIND, target))));
    }

    @PostMapping("/targets/{target}/change")
    Object target(Viewer viewer, @PathVariable String target, @RequestParam Map<String, String> sent) {
        var form = targetForm(target(viewer, current(Target.KIND, target))).sent(sent);
        if (!form.value("value").isEmpty() && number(form.value("value")) == null) {
            form = form.with("value", "The target must be a number, such as 75 or 12.5");
        }
        if (!isDate(form.orNull("from"))) form = form.with("from", NO_DATE);
        return save(viewer, Target.KIND, target, form, ChangeController::changed);
    }

    private Version<Target> target(Viewer viewer, Version<Target> version) {
        return allowed(version, target -> mayChange.target(viewer, target));
    }

    private static Target changed(Target old, EditForm form) {
        var value = number(form.value("value"));
        var atLeast = form.value("limit").equals("at-least");
        return new Target(
                old.indicator(),
                old.owner(),
                atLeast ? value : null,
                atLeast ? null : value,
                new PartialDate(form.value("from")),
                old.source());
    }

    private EditForm targetForm(Version<Target> version) {
        var target = version.value().orElseThrow();
        var name = indicators
                .find(target.indicator())
                .map(indicator -> indicator.code() + ", " + indicator.title())
                .orElse(target.indicator().value());
        var value = Objects.requireNonNullElse(target.atLeast(), target.atMost());
        return EditForm.of(
                "Change the target of " + name,
                "/targets/" + target.indicator() + "/change",
                "/targets",
                version.number(),
                List.of(
                        Field.choice(
                                "limit",
                                "It should be",
                                List.of(new Choice("at-least", "at least"), new Choice("at-most", "at most")),
                                "Choose at least or at most"),
                        Field.line("value", "Target", "In the indicator’s own unit", "Enter the target"),
                        Field.line("from", "From when on", DATES, "Enter the date from which it holds")),
                Map.of(
                        "limit", target.atLeast() != null ? "at-least" : "at-most",
                        "value", value == null ? "" : value.toPlainString(),
                        "from", target.from().value()));
    }

    // --- what all forms share

    private static final String DATES = "A day, a month or a year, such as 2026-04-01, 2026-04 or 2026";
    private static final String NO_DATE =
            "The date must be a day, a month or a year, such as 2026-04-01, 2026-04 or 2026";

    private <T extends Record> Version<T> current(Kind<T> kind, String key) {
        return items.of(kind)
                .version(key, AsKnown.NOW)
                .filter(version -> version.value().isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static <T> Version<T> allowed(Version<T> version, Predicate<T> may) {
        if (version.value().filter(may).isEmpty()) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        return version;
    }

    private <T extends Record> Object save(
            Viewer viewer, Kind<T> kind, String key, EditForm form, BiFunction<T, EditForm, T> change) {
        if (form.faults().any()) return page(form);
        var old = current(kind, key).value().orElseThrow();
        var put = Objects.requireNonNull(transaction.execute(status -> {
            var kept = items.of(kind).put(change.apply(old, form), form.number(), viewer.name(), form.reason());
            if (kept instanceof Put.Kept(var version)) {
                audit.record(
                        viewer,
                        kind.schema() + ".changed",
                        kind.name() + ":" + key,
                        Map.of("version", version.number()));
            }
            return kept;
        }));
        return switch (put) {
            case Put.Kept<T> _, Put.Unchanged<T> _ -> seeOther(form.back());
            case Put.Overtaken(var by) -> page(form.over(by));
        };
    }

    private static Page page(EditForm form) {
        var page = Page.of("versions/edit", form.faults().titled(form.heading()), "/strategy", form);
        return form.faults().any() ? page.withStatus(HttpStatus.UNPROCESSABLE_CONTENT.value()) : page;
    }

    private static ResponseEntity<Void> seeOther(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }

    private static @Nullable BigDecimal number(String text) {
        try {
            return new BigDecimal(text.replace(",", ""));
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    private static boolean isDate(@Nullable String text) {
        try {
            return date(text) != null || text == null;
        } catch (IllegalArgumentException notADate) {
            return false;
        }
    }

    private static @Nullable PartialDate date(@Nullable String text) {
        return text == null ? null : new PartialDate(text);
    }

    private static String text(@Nullable PartialDate date) {
        return date == null ? "" : date.value();
    }
}
