package chesil.returns;

import chesil.partnership.Organisation;
import chesil.returns.intake.Expectation;
import chesil.returns.specification.Specification;
import chesil.returns.store.UsualValues;
import chesil.versions.AsKnown;
import chesil.versions.Items;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is known of a return before its file is read: by what names its sender goes, and what it used to send. */
@Component
class Expectations {
    private final Items items;
    private final UsualValues usual;

    Expectations(Items items, UsualValues usual) {
        this.items = items;
        this.usual = usual;
    }

    Expectation of(Return of, Specification specification) {
        return new Expectation(of.period(), names(of), usual.of(of, specification));
    }

    private List<String> names(Return of) {
        return items.of(Organisation.KIND)
                .get(of.organisation(), AsKnown.NOW)
                .map(Expectations::names)
                .orElse(List.of());
    }

    private static List<String> names(Organisation organisation) {
        var names = new ArrayList<>(List.of(organisation.id().value(), organisation.name()));
        organisation.areas().forEach(area -> names.add(area.toString()));
        return names;
    }
}
