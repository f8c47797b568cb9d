package chesil.returns.web;

import chesil.access.Ownership;
import chesil.returns.RowLocator;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says whose a submission in a path is, for routes that are open to one's own organisation. */
@Component
class SubmissionOwnership implements Ownership {
    private final RowLocator rows;

    SubmissionOwnership(RowLocator rows) {
        this.rows = rows;
    }

    @Override
    public String item() {
        return "submission";
    }

    @Override
    public Optional<String> organisationOf(String id) {
        return Numbers.submission(id)
                .flatMap(rows::submission)
                .map(submission -> submission.of().organisation().value());
    }
}
