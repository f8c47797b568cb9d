package chesil.partnership;

/** What a group is in the working structure of a partnership. */
public enum GroupKind {
    BOARD("Board"),
    DELIVERY_GROUP("Delivery group"),
    WORKING_GROUP("Working group");

    private final String wording;

    GroupKind(String wording) {
        this.wording = wording;
    }

    /** As pages say it. */
    public String wording() {
        return wording;
    }
}
