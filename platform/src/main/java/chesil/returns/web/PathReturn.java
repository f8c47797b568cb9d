package chesil.returns.web;

import chesil.partnership.OrganisationId;
import chesil.returns.Return;
import chesil.returns.Returns;
import chesil.returns.specification.Period;
import chesil.returns.specification.Specification;
import org.springframework.stereotype.Component;

/** The return that a path names; a path that names none is not found. */
@Component
class PathReturn {
    private final Returns returns;
    private final Organisations organisations;

    PathReturn(Returns returns, Organisations organisations) {
        this.returns = returns;
        this.organisations = organisations;
    }

    Return of(String specification, String organisation, String period) {
        var found = returns.specification(specification).orElseThrow(ReturnsController::notFound);
        var sender = organisation(organisation);
        var chosen = Period.parse(found.period(), period).orElseThrow(ReturnsController::notFound);
        return new Return(found.id(), sender, chosen);
    }

    Specification specification(Return of) {
        return returns.specification(of.specification().value()).orElseThrow(ReturnsController::notFound);
    }

    private OrganisationId organisation(String organisation) {
        try {
            var id = new OrganisationId(organisation);
            if (organisations.isKnown(id)) return id;
        } catch (IllegalArgumentException notAnId) {
            // said below
        }
        throw ReturnsController.notFound();
    }

    static String href(Return of) {
        return "/returns/" + of;
    }
}
