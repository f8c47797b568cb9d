package chesil.folder;

import chesil.calendar.MeetingRule;
import chesil.calendar.Product;
import chesil.calendar.ReminderRule;
import chesil.interventions.Achievement;
import chesil.interventions.Intervention;
import chesil.measures.Target;
import chesil.partnership.Action;
import chesil.partnership.Group;
import chesil.partnership.Meeting;
import chesil.partnership.Organisation;
import chesil.partnership.PartnershipInfo;
import chesil.partnership.Risk;
import chesil.partnership.Seat;
import chesil.partnership.Source;
import chesil.returns.ExpectedReturn;
import chesil.strategy.Challenge;
import chesil.strategy.Objective;
import chesil.strategy.Outcome;
import chesil.strategy.Plan;
import chesil.strategy.PublicQuestion;
import chesil.strategy.ScaleFigure;
import chesil.strategy.Theme;
import chesil.strategy.YouSaid;
import chesil.versions.Kind;
import java.util.List;
import java.util.function.Function;

/** All that a partnership's folder says, or all that the register knows of the same. */
public record FolderContents(
        PartnershipInfo partnership,
        List<Organisation> organisations,
        List<Group> groups,
        List<Seat> seats,
        List<Theme> themes,
        List<Outcome> outcomes,
        List<Objective> objectives,
        List<Plan> plans,
        List<Intervention> interventions,
        List<Achievement> achievements,
        List<Challenge> challenges,
        List<ScaleFigure> scale,
        List<PublicQuestion> questions,
        List<YouSaid> youSaid,
        List<Target> targets,
        List<ExpectedReturn> returns,
        List<Meeting> meetings,
        List<Action> actions,
        List<Risk> risks,
        List<MeetingRule> meetingRules,
        List<ReminderRule> reminders,
        List<Product> products,
        List<Source> sources) {

    /**
     * One kind of item in the folder.
     *
     * @param file where it stands; {@code interventions/*.yaml} has a file for each
     * @param list the name of the list in that file; empty where a file is one item
     */
    record Part<T extends Record>(String file, String list, Kind<T> kind, Function<FolderContents, List<T>> items) {
        boolean oneFileEach() {
            return file.contains("*");
        }
    }

    private static final Part<PartnershipInfo> PARTNERSHIP =
            new Part<>("partnership.yaml", "", PartnershipInfo.KIND, all -> List.of(all.partnership()));
    private static final Part<Organisation> ORGANISATIONS =
            new Part<>("organisations.yaml", "organisations", Organisation.KIND, FolderContents::organisations);
    private static final Part<Group> GROUPS = new Part<>("groups.yaml", "groups", Group.KIND, FolderContents::groups);
    private static final Part<Seat> SEATS = new Part<>("members.yaml", "seats", Seat.KIND, FolderContents::seats);
    private static final Part<Theme> THEMES = new Part<>("strategy.yaml", "themes", Theme.KIND, FolderContents::themes);
    private static final Part<Outcome> OUTCOMES =
            new Part<>("strategy.yaml", "outcomes", Outcome.KIND, FolderContents::outcomes);
    private static final Part<Objective> OBJECTIVES =
            new Part<>("strategy.yaml", "objectives", Objective.KIND, FolderContents::objectives);
    private static final Part<Plan> PLANS = new Part<>("plan.yaml", "", Plan.KIND, FolderContents::plans);
    private static final Part<Intervention> INTERVENTIONS =
            new Part<>("interventions/*.yaml", "", Intervention.KIND, FolderContents::interventions);
    private static final Part<Achievement> ACHIEVEMENTS =
            new Part<>("achievements.yaml", "achievements", Achievement.KIND, FolderContents::achievements);
    private static final Part<Challenge> CHALLENGES =
            new Part<>("challenges.yaml", "challenges", Challenge.KIND, FolderContents::challenges);
    private static final Part<ScaleFigure> SCALE =
            new Part<>("scale.yaml", "figures", ScaleFigure.KIND, FolderContents::scale);
    private static final Part<PublicQuestion> QUESTIONS =
            new Part<>("questions.yaml", "questions", PublicQuestion.KIND, FolderContents::questions);
    private static final Part<YouSaid> YOU_SAID =
            new Part<>("you-said.yaml", "you-said", YouSaid.KIND, FolderContents::youSaid);
    private static final Part<Target> TARGETS =
            new Part<>("targets.yaml", "targets", Target.KIND, FolderContents::targets);
    private static final Part<ExpectedReturn> RETURNS =
            new Part<>("returns.yaml", "returns", ExpectedReturn.KIND, FolderContents::returns);
    private static final Part<Meeting> MEETINGS =
            new Part<>("meetings.yaml", "meetings", Meeting.KIND, FolderContents::meetings);
    private static final Part<Action> ACTIONS =
            new Part<>("actions.yaml", "actions", Action.KIND, FolderContents::actions);
    private static final Part<Risk> RISKS = new Part<>("risks.yaml", "risks", Risk.KIND, FolderContents::risks);
    private static final Part<MeetingRule> MEETING_RULES =
            new Part<>("calendar.yaml", "meetings", MeetingRule.KIND, FolderContents::meetingRules);
    private static final Part<ReminderRule> REMINDERS =
            new Part<>("calendar.yaml", "reminders", ReminderRule.KIND, FolderContents::reminders);
    private static final Part<Product> PRODUCTS =
            new Part<>("calendar.yaml", "products", Product.KIND, FolderContents::products);

    private static final Part<Source> SOURCES =
            new Part<>("sources.yaml", "sources", Source.KIND, FolderContents::sources);

    /** Every part, in the order in which a reader would want them. */
    static final List<Part<?>> PARTS = List.of(
            PARTNERSHIP,
            ORGANISATIONS,
            GROUPS,
            SEATS,
            THEMES,
            OUTCOMES,
            OBJECTIVES,
            PLANS,
            INTERVENTIONS,
            ACHIEVEMENTS,
            CHALLENGES,
            SCALE,
            QUESTIONS,
            YOU_SAID,
            TARGETS,
            RETURNS,
            MEETINGS,
            ACTIONS,
            RISKS,
            MEETING_RULES,
            REMINDERS,
            PRODUCTS,
            SOURCES);

    /** Where the items of each part come from. */
    interface Origin {
        <T extends Record> List<T> items(Part<T> part);
    }

    /** @throws java.util.NoSuchElementException if the source has no partnership */
    static FolderContents from(Origin source) {
        return new FolderContents(
                source.items(PARTNERSHIP).getFirst(),
                source.items(ORGANISATIONS),
                source.items(GROUPS),
                source.items(SEATS),
                source.items(THEMES),
                source.items(OUTCOMES),
                source.items(OBJECTIVES),
                source.items(PLANS),
                source.items(INTERVENTIONS),
                source.items(ACHIEVEMENTS),
                source.items(CHALLENGES),
                source.items(SCALE),
                source.items(QUESTIONS),
                source.items(YOU_SAID),
                source.items(TARGETS),
                source.items(RETURNS),
                source.items(MEETINGS),
                source.items(ACTIONS),
                source.items(RISKS),
                source.items(MEETING_RULES),
                source.items(REMINDERS),
                source.items(PRODUCTS),
                source.items(SOURCES));
    }
}
