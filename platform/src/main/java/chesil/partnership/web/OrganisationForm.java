package chesil.partnership.web;

import chesil.access.Viewer;
import chesil.editing.Asked;
import chesil.editing.Editable;
import chesil.partnership.AnswerableId;
import chesil.partnership.Choices;
import chesil.partnership.Level;
import chesil.partnership.Organisation;
import chesil.partnership.OrganisationKind;
import chesil.partnership.PartnerCategory;
import chesil.versions.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How organisations are edited, and made partners. */
@Component
class OrganisationForm implements Editable<Organisation> {
    private final Choices choices;

    OrganisationForm(Choices choices) {
        this.choices = choices;
    }

    @Override
    public Kind<Organisation> kind() {
        return Organisation.KIND;
    }

    @Override
    public String noun() {
        return "an organisation";
    }

    @Override
    public String path() {
        return "/partners/{organisation}";
    }

    @Override
    public String collection() {
        return "/partners";
    }

    @Override
    public List<Asked> asked(Viewer viewer, @Nullable Organisation item) {
        return List.of(
                Asked.line("name", "Name of the organisation", "Enter the name of the organisation"),
                Asked.oneOf(
                        "kind",
                        "What kind of body it is",
                        Asked.constants(OrganisationKind.class, OrganisationKind::wording),
                        "Choose what kind of body it is"),
                Asked.anyOf(
                        "areas",
                        "Areas that it works in",
                        choices.areas(item == null ? List.of() : item.areas()),
                        null),
                Asked.anyOf(
                                "partner.category",
                                "Categories of the national guidance that it stands for",
                                Asked.constants(PartnerCategory.class, PartnerCategory::wording),
                                "Choose at least one category, or clear the level and the date too")
                        .hinting("None where it is outside the partnership"),
                Asked.anyOf(
                        "partner.level",
                        "Levels that it works at as a partner",
                        Asked.constants(Level.class, Level::wording),
                        "Choose at least one level, or clear the categories and the date too"),
                Asked.date("partner.from", "Partner since", null));
    }

    @Override
    public String page(Organisation item) {
        return "/partners#" + item.id();
    }

    @Override
    public String listing(Map<String, String> given) {
        return "/partners";
    }

    @Override
    public Set<? extends Record> ids(Organisation item) {
        return Set.of(item.id(), new AnswerableId(item.id().value()));
    }

    @Override
    public String name(Organisation item) {
        return item.name();
    }

    @Override
    public String section() {
        return "/partners";
    }
}
