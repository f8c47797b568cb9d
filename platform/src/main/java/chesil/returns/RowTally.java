package chesil.returns;

/** How many rows of a newer submission differ from those of an older one, and how many stay. */
public record RowTally(long changed, long added, long gone, long same) {
    public boolean isNothing() {
        return changed == 0 && added == 0 && gone == 0;
    }

    /** How many rows are listed as changes. */
    public long all() {
        return changed + added + gone;
    }

    public long of(RowChange.Kind kind) {
        return switch (kind) {
            case CHANGED -> changed;
            case ADDED -> added;
            case GONE -> gone;
        };
    }
}
