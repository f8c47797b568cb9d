package chesil.linkage;

import java.util.List;
import java.util.stream.Collectors;

/** Records that agree on all these parts are compared: together they are one key. */
public record BlockRule(List<KeyPart> parts) {
    public BlockRule {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) throw new IllegalArgumentException("a block rule needs a column at least");
    }

    public static BlockRule of(String... parts) {
        return new BlockRule(java.util.Arrays.stream(parts).map(KeyPart::parse).toList());
    }

    /** Whether it looks at the column, so that pairs it makes say nothing about how often that agrees. */
    public boolean uses(String column) {
        return parts.stream().anyMatch(each -> each.column().equals(column));
    }

    @Override
    public String toString() {
        return parts.stream().map(KeyPart::toString).collect(Collectors.joining(" + "));
    }
}
