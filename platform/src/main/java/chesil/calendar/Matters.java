package chesil.calendar;

import chesil.access.Role;
import chesil.access.User;
import chesil.access.Viewer;
import chesil.calendar.ReminderRule.About;
import chesil.measures.Indicators;
import chesil.partnership.Action;
import chesil.partnership.ActionState;
import chesil.partnership.AnswerableId;
import chesil.partnership.Chairs;
import chesil.partnership.Group;
import chesil.partnership.GroupId;
import chesil.releases.OwnersWords;
import chesil.returns.DueReturn;
import chesil.returns.Returns;
import chesil.versions.AsKnown;
import chesil.versions.Items;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What waits for whom: returns, commentary, actions and products, by the roles and organisations that answer for them. */
@Component
public class Matters {
    private final Returns returns;
    private final Commentaries commentaries;
    private final RunUps runUps;
    private final Indicators indicators;
    private final Chairs chairs;
    private final Items items;

    Matters(
            Returns returns,
            Commentaries commentaries,
            RunUps runUps,
            Indicators indicators,
            Chairs chairs,
            Items items) {
        this.returns = returns;
        this.commentaries = commentaries;
        this.runUps = runUps;
        this.indicators = indicators;
        this.chairs = chairs;
        this.items = items;
    }

    /** What waits for this viewer, the first due first. */
    public List<Matter> of(Viewer viewer, LocalDate today) {
        return everybodys(today).of(viewer);
    }

    /** What waits for this viewer besides returns, which have places of their own on homes. */
    public List<Matter> besidesReturns(Viewer viewer, LocalDate today) {
        return of(viewer, today).stream()
                .filter(matter -> matter.about() != About.RETURN)
                .toList();
    }

    /** All that waits, read once for however many people. */
    Everybodys everybodys(LocalDate today) {
        var all = new ArrayList<Waiting>();
        all.addAll(returns(today));
        commentaries.open(today).forEach(request -> all.add(commentary(request)));
        all.addAll(actions());
        all.addAll(products());
        runUps.ofNextBoard(today).ifPresent(runUp -> preparation(runUp, today).forEach(all::add));
        return new Everybodys(all);
    }

    /** A matter, and whom it waits for. */
    private record Waiting(Matter matter, Whom whom) {}

    /** Whom a matter waits for. */
    private interface Whom {
        boolean is(Viewer viewer);
    }

    /** What waits for anybody. */
    static final class Everybodys {
        private final List<Waiting> all;

        private Everybodys(List<Waiting> all) {
            this.all = all;
        }

        List<Matter> of(Viewer viewer) {
            return all.stream()
                    .filter(each -> each.whom().is(viewer))
                    .map(Waiting::matter)
                    .sorted(Comparator.comparing(Matter::due).thenComparing(Matter::subject))
                    .toList();
        }

        List<Matter> of(User user) {
            return of(user.asViewer());
        }
    }

    // --- returns

    private List<Waiting> returns(LocalDate today) {
        return alike(returns.all(Ourselves.VIEWER, today), today).stream()
                .map(Matters::latest)
                .toList();
    }

    /**
     * Returns that need their sender: those of a partner and specification that are late together, the latest at the end, and
     * each that is not late by itself.
     */
    static List<List<DueReturn>> alike(List<DueReturn> all, LocalDate today) {
        var alike = new LinkedHashMap<String, List<DueReturn>>();
        for (var due : all) {
            if (!needsItsSender(due, today)) continue;
            var kind = due.isOverdue(today)
                    ? due.of().specification() + "/" + due.of().organisation()
                    : due.of().toString();
            alike.computeIfAbsent(kind, _ -> new ArrayList<>()).add(due);
        }
        return List.copyOf(alike.values());
    }

    private static boolean needsItsSender(DueReturn due, LocalDate today) {
        return due.canBeMade(today) && !due.isIn() && (due.standing() == null || due.needsItsSender());
    }

    private static Waiting latest(List<DueReturn> alike) {
        var last = alike.getLast();
        var earlier = alike.size() - 1;
        var words = earlier == 0 ? last.name() : last.name() + ", and " + earlier + " earlier";
        var submission = last.standing();
        var href = submission == null ? "/returns/" + last.of() : "/returns/submissions/" + submission.id();
        var organisation = last.of().organisation().value();
        return new Waiting(
                new Matter(About.RETURN, "return:" + last.of(), words, last.dueOn(), href),
                viewer -> viewer.is(Role.DATA_OFFICER) && viewer.belongsTo(organisation));
    }

    // --- commentary

    private Waiting commentary(Request request) {
        var title = indicators
                .find(request.indicator())
                .map(indicator -> indicator.title())
                .orElse(request.indicator().value());
        var organisation = chairs.answering(request.owner()).orElse("");
        return new Waiting(
                new Matter(
                        About.COMMENTARY,
                        "commentary:" + request.meeting() + "/" + request.indicator(),
                        "Commentary on “" + title + "”",
                        request.due(),
                        "/calendar/commentary/" + request.meeting() + "/" + request.indicator()),
                viewer -> OwnersWords.mayComment(viewer) && answers(viewer, request.owner(), organisation));
    }

    /** A group's chair answers for what its group owns; whoever is of an organisation, for what that owns. */
    private boolean answers(Viewer viewer, AnswerableId owner, String organisation) {
        if (organisation.isEmpty() || !viewer.belongsTo(organisation)) return false;
        return !isGroup(owner) || viewer.isAny(Role.GROUP_CHAIR, Role.ANALYST, Role.COMMISSIONER);
    }

    private boolean isGroup(AnswerableId owner) {
        return items.of(Group.KIND).get(new GroupId(owner.value()), AsKnown.NOW).isPresent();
    }

    // --- actions and products

    private List<Waiting> actions() {
        return items.of(Action.KIND).all(AsKnown.NOW).stream()
                .filter(action -> action.state() == ActionState.OPEN)
                .map(action -> new Waiting(
                        new Matter(
                                About.ACTION,
                                "action:" + action.id(),
                                "Action: " + action.what(),
                                action.due(),
                                "/minutes#actions"),
                        owner(action.owner())))
                .toList();
    }

    private List<Waiting> products() {
        return items.of(Product.KIND).all(AsKnown.NOW).stream()
                .filter(product -> !product.state().isDone())
                .map(product -> new Waiting(
                        new Matter(
                                About.PRODUCT,
                                "product:" + product.id() + "/" + product.due(),
                                product.title(),
                                product.due(),
                                "/calendar/products#" + product.id()),
                        owner(product.owner())))
                .toList();
    }

    /** Those of the organisation that answers, save who only sends its files. */
    private Whom owner(AnswerableId owner) {
        var organisation = chairs.answering(owner).orElse("");
        return viewer -> !organisation.isEmpty() && viewer.belongsTo(organisation) && !onlySends(viewer.roles());
    }

    private static boolean onlySends(Set<Role> roles) {
        return roles.stream().allMatch(role -> role == Role.DATA_OFFICER || role == Role.ADMINISTRATOR);
    }

    // --- the manager's

    /** What the manager must see to before the cut-off: returns that are not in. */
    private Stream<Waiting> preparation(RunUp runUp, LocalDate today) {
        if (runUp.cutOff().isBefore(today)) return Stream.empty();
        var missing = runUp.waitsFor(returns.all(Ourselves.VIEWER, today)).stream()
                .filter(due -> !due.isIn())
                .count();
        if (missing == 0) return Stream.empty();
        var words = (missing == 1 ? "1 return is" : missing + " returns are") + " not in before the cut-off of "
                + runUp.meeting().title();
        return Stream.of(new Waiting(
                new Matter(
                        About.RETURN,
                        "cut-off:" + runUp.meeting().id(),
                        words,
                        runUp.cutOff(),
                        "/calendar/meetings/" + runUp.meeting().id()),
                viewer -> viewer.is(Role.PARTNERSHIP_MANAGER)));
    }
}
