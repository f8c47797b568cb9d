package chesil.returns;

import chesil.returns.intake.Intake;
import chesil.returns.intake.IntakeResult;
import chesil.returns.intake.IntakeSink;
import chesil.returns.intake.Upload;
import chesil.returns.specification.Specifications;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Checks rows as a file's would be, and keeps nothing: the same reader, rules and sentences. */
@Component
public class Trial {
    private final Specifications specifications;
    private final Expectations expectations;

    Trial(Specifications specifications, Expectations expectations) {
        this.specifications = specifications;
        this.expectations = expectations;
    }

    /** What a file would be found to be, and its rejected rows. */
    public record Found(IntakeResult result, List<RowOutcome.Rejected> rejected) {
        public Found {
            rejected = List.copyOf(rejected);
        }
    }

    /** Reads what would be sent for a return. Whether who asks may is the caller's to know. */
    public Found read(Return of, byte[] csv) {
        var specification = specifications.get(of.specification().value());
        var rejected = new ArrayList<RowOutcome.Rejected>();
        var sink = new IntakeSink() {
            @Override
            public byte[] accepted(byte[] tuples, int length) {
                return tuples;
            }

            @Override
            public void rejected(RowOutcome.Rejected row) {
                rejected.add(row);
            }
        };
        try {
            var result = Intake.read(
                    specification, expectations.of(of, specification), Upload.of("keyed.csv", csv), 0, sink);
            return new Found(result, rejected);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // it lies in memory
        }
    }
}
