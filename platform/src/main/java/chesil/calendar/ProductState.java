package chesil.calendar;

/** How far a product is. */
public enum ProductState {
    NOT_BEGUN("Not begun"),
    IN_DRAFT("In draft"),
    BEFORE_THE_BOARD("Before the board"),
    AGREED("Agreed"),
    PUBLISHED("Published");

    private final String wording;

    ProductState(String wording) {
        this.wording = wording;
    }

    /** As pages say it. */
    public String wording() {
        return wording;
    }

    /** Nothing more is asked of its owner. */
    public boolean isDone() {
        return this == AGREED || this == PUBLISHED;
    }
}
