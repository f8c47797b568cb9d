package chesil.returns;

import chesil.access.Viewer;
import chesil.partnership.Organisation;
import chesil.partnership.OrganisationId;
import chesil.returns.keying.Parts;
import chesil.versions.AsKnown;
import chesil.versions.Items;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What waits for one person about returns, beside the returns that are due. */
@Component
public class InHand {
    private final Parts parts;
    private final FillingIn filling;
    private final Extensions extensions;
    private final Returns returns;
    private final Items items;

    InHand(Parts parts, FillingIn filling, Extensions extensions, Returns returns, Items items) {
        this.parts = parts;
        this.filling = filling;
        this.extensions = extensions;
        this.returns = returns;
        this.items = items;
    }

    /** Something to do; {@code due} is null where no day is set. */
    public record Waiting(
            String text, String href, String hint, @Nullable LocalDate due) {}

    /** Parts that were handed to the viewer, returns filled in for the viewer's organisation, later days to decide on. */
    public List<Waiting> of(Viewer viewer) {
        var waiting = new ArrayList<Waiting>();
        for (var held : parts.of(viewer))
            waiting.add(new Waiting(
                    "Fill in your part of " + name(held.of()),
                    "/returns/parts/" + held.part().id(),
                    held.part().giver() + " asks for it.",
                    held.part().dueOn()));
        for (var filled : filling.toConfirm(viewer))
            waiting.add(new Waiting(
                    "Confirm " + name(filled.of()),
                    "/returns/submissions/" + filled.submission() + "/filled-in",
                    "The partnership filled it in for you from " + filled.kind().words() + ".",
                    null));
        var open = extensions.open(viewer);
        if (!open.isEmpty())
            waiting.add(new Waiting(
                    open.size() == 1 ? "Decide on a later day" : "Decide on " + open.size() + " later days",
                    "/returns/extensions",
                    organisation(open.getFirst().of().organisation()) + " asks for "
                            + name(open.getFirst().of()) + ".",
                    null));
        return waiting;
    }

    private String name(Return of) {
        return returns.specification(of.specification().value())
                .map(specification -> specification.title() + ", " + of.period().label())
                .orElse(of.toString());
    }

    private String organisation(OrganisationId id) {
        return items.of(Organisation.KIND)
                .get(id, AsKnown.NOW)
                .map(Organisation::name)
                .orElse(id.value());
    }
}
