package chesil.disclosure;

import java.util.Comparator;
import java.util.List;

/**
 * Who stands behind an amount.
 *
 * @param contributors how many
 * @param largest what the largest of them contributed, largest first, in the unit of the cell's value; as many as are known: the
 *     rules of dominance ask for those they name and pass where none are given
 */
public record Holdings(long contributors, List<Long> largest) {
    public Holdings {
        if (contributors < 0)
            throw new IllegalArgumentException("contributors cannot be below 0, but were " + contributors);
        if (largest.size() > contributors)
            throw new IllegalArgumentException(
                    "there are " + contributors + " contributors and " + largest.size() + " of them are listed");
        largest = largest.stream().sorted(Comparator.reverseOrder()).toList();
    }

    public static Holdings of(long contributors) {
        return new Holdings(contributors, List.of());
    }
}
