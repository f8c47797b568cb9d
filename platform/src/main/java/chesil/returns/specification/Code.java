package chesil.returns.specification;

import java.util.List;

/**
 * One entry of a code list.
 *
 * @param code as it stands in the file
 * @param label what it means
 * @param also other ways people write it: not accepted, but offered as the mend
 */
public record Code(String code, String label, List<String> also) {
    public Code {
        also = List.copyOf(also);
    }

    /** Code and meaning, as a mend or a drop-down names it. */
    public String inWords() {
        return label.equals(code) ? code : code + " (" + label + ")";
    }
}
