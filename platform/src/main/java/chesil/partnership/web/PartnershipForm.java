package chesil.partnership.web;

import chesil.access.Viewer;
import chesil.editing.Asked;
import chesil.editing.Editable;
import chesil.partnership.Choices;
import chesil.partnership.PartnershipInfo;
import chesil.partnership.PartnershipRole;
import chesil.versions.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the partnership itself is edited, and who holds its roles. */
@Component
class PartnershipForm implements Editable<PartnershipInfo> {
    private final Choices choices;

    PartnershipForm(Choices choices) {
        this.choices = choices;
    }

    @Override
    public Kind<PartnershipInfo> kind() {
        return PartnershipInfo.KIND;
    }

    @Override
    public String noun() {
        return "the partnership";
    }

    @Override
    public String path() {
        return "/partnership";
    }

    @Override
    public List<Asked> asked(Viewer viewer, @Nullable PartnershipInfo item) {
        return List.of(
                Asked.line("name", "Name of the partnership", "Enter the name of the partnership"),
                Asked.line("short-name", "Short name", "Enter a short name"),
                Asked.lines("about", "What it is about", "Enter what the partnership is about"),
                Asked.rows(
                                "role-holders",
                                "Who holds each role",
                                "holder of a role",
                                Asked.oneOf(
                                        "role",
                                        "Role",
                                        Asked.constants(PartnershipRole.class, PartnershipRole::wording),
                                        "Choose a role"),
                                Asked.line("holder", "Who holds it", "Enter who holds the role"),
                                Asked.oneOf(
                                        "organisation",
                                        "Of which organisation",
                                        choices.organisations(),
                                        "Choose an organisation"),
                                Asked.date("from", "Since when", "Enter since when they hold it"),
                                Asked.date("to", "Until when", null))
                        .hinting("Leave those who held a role before, with the day when they gave it up: pages of past"
                                + " days name them"));
    }

    @Override
    public String page(PartnershipInfo item) {
        return "/partners";
    }

    @Override
    public String name(PartnershipInfo item) {
        return item.name();
    }

    @Override
    public String heading(PartnershipInfo item) {
        return "Change the partnership and who holds its roles";
    }

    @Override
    public String section() {
        return "/partners";
    }
}
