package chesil.partnership;

/** The roles that the national guidance asks a partnership to fill. */
public enum PartnershipRole {
    SENIOR_RESPONSIBLE_OWNER("Senior responsible owner"),
    PARTNERSHIP_LEAD("Partnership lead"),
    PUBLIC_INVOLVEMENT_LEAD("Public involvement lead"),
    DATA_AND_DIGITAL_LEAD("Data and digital lead"),
    VICE_CHAIR("Vice-chair");

    private final String wording;

    PartnershipRole(String wording) {
        this.wording = wording;
    }

    /** As pages say it. */
    public String wording() {
        return wording;
    }
}
