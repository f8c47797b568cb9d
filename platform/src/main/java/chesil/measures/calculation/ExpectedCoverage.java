package chesil.measures.calculation;

import chesil.measures.Indicator;
import org.springframework.stereotype.Component;

@Component
class ExpectedCoverage implements Coverage {
    @Override
    public ByPeriod during(Indicator indicator) {
        return _ -> new Count(0, 0);
    }
}
