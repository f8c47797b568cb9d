package chesil.returns.intake;

import chesil.returns.RowOutcome;
import chesil.returns.specification.Specification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A sink that keeps every outcome, and readings that use one. */
final class Kept implements IntakeSink {
    private final Specification specification;
    final List<RowOutcome.Accepted> accepted = new ArrayList<>();
    final List<RowOutcome.Rejected> rejected = new ArrayList<>();

    Kept(Specification specification) {
        this.specification = specification;
    }

    @Override
    public byte[] accepted(byte[] tuples, int length) {
        accepted.addAll(TupleText.rows(specification, tuples, length));
        return tuples;
    }

    @Override
    public void rejected(RowOutcome.Rejected row) {
        rejected.add(row);
    }

    IntakeResult read(Expectation expectation, Upload upload) {
        try {
            return Intake.read(specification, expectation, upload, 7, this);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    IntakeResult read(String csv) {
        return read(Expectation.NOTHING, Upload.of("test.csv", csv.getBytes(StandardCharsets.UTF_8)));
    }

    IntakeResult.Complete readAll(String csv) {
        return (IntakeResult.Complete) read(csv);
    }
}
