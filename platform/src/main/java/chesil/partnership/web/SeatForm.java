package chesil.partnership.web;

import chesil.access.Viewer;
import chesil.editing.Asked;
import chesil.editing.Editable;
import chesil.partnership.Choices;
import chesil.partnership.Seat;
import chesil.versions.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How seats are edited, and who holds them. */
@Component
class SeatForm implements Editable<Seat> {
    private final Choices choices;

    SeatForm(Choices choices) {
        this.choices = choices;
    }

    @Override
    public Kind<Seat> kind() {
        return Seat.KIND;
    }

    @Override
    public String noun() {
        return "a seat";
    }

    @Override
    public String path() {
        return "/seats/{seat}";
    }

    @Override
    public String collection() {
        return "/groups/{group}/seats";
    }

    @Override
    public List<Asked> asked(Viewer viewer, @Nullable Seat item) {
        return List.of(
                Asked.line("title", "Title of the seat", "Enter the title of the seat"),
                Asked.oneOf(
                        "organisation",
                        "Organisation that the seat is for",
                        choices.organisations(),
                        "Choose the organisation that the seat is for"),
                Asked.line("holder", "Who holds it", null).hinting("Leave this empty where nobody does"),
                Asked.line("deputy", "Deputy", null).hinting("Somebody who may decide in their place"),
                Asked.date("from", "Since when", null),
                Asked.date("to", "Until when", null));
    }

    @Override
    public List<String> keyFields() {
        return List.of("group", "title");
    }

    @Override
    public String page(Seat item) {
        return "/groups/" + item.group();
    }

    @Override
    public String listing(Map<String, String> given) {
        return "/groups/" + given.getOrDefault("group", "");
    }

    @Override
    public String pageAfter(Seat ended) {
        return page(ended);
    }

    @Override
    public Set<? extends Record> ids(Seat item) {
        return Set.of(item.id());
    }

    @Override
    public String name(Seat item) {
        return item.title();
    }

    @Override
    public String section() {
        return "/partners";
    }
}
