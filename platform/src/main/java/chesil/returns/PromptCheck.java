package chesil.returns;

import java.io.IOException;
import org.springframework.stereotype.Component;

/** Checks a small submission while its sender waits, in place of the work that would do so soon after. */
@Component
public class PromptCheck {
    private final Checking checking;

    PromptCheck(Checking checking) {
        this.checking = checking;
    }

    /** Comes back when the submission is checked; one that was checked already stays as it is. */
    public void now(SubmissionId id) throws IOException {
        checking.check(id);
    }
}
