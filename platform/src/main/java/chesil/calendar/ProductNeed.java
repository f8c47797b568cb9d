package chesil.calendar;

import chesil.versions.Text;

/** One thing that a product needs before it is whole. */
public record ProductNeed(String what, boolean there) {
    public ProductNeed {
        Text.required("what", what);
    }
}
