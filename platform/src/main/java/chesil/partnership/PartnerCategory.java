package chesil.partnership;

/** Whom the national guidance wants in a partnership: its core members, and the other key partners after them. */
public enum PartnerCategory {
    ELECTED_MEMBERS(true, "Elected members"),
    COUNCIL_OFFICERS(
            true, "Council officers: public health, commissioning, housing, children’s, adults’, community safety"),
    POLICE(true, "Police"),
    POLICE_AND_CRIME_COMMISSIONER(true, "Police and crime commissioner"),
    PROBATION(true, "Probation"),
    PRISONS(true, "Prisons and the secure estate"),
    NHS(true, "NHS: integrated care board, mental health trust, acute trust"),
    TREATMENT_PROVIDERS(true, "Drug and alcohol treatment providers"),
    JOBCENTRE_PLUS(true, "Jobcentre Plus"),
    PEOPLE_AFFECTED(true, "People affected by drug-related harm"),
    OHID_REGION(false, "Office for Health Improvement and Disparities, regional team"),
    SCHOOLS(false, "Schools and other education providers"),
    FURTHER_EDUCATION(false, "Further education"),
    HIGHER_EDUCATION(false, "Higher education"),
    HOUSING(false, "Housing associations and supported housing"),
    HOMELESSNESS(false, "Homelessness services"),
    YOUTH_OFFENDING_TEAMS(false, "Youth offending teams"),
    VOLUNTARY_SECTOR(false, "Voluntary, community and social enterprise organisations"),
    CORONER(false, "Coroner’s office"),
    FIRE_AND_RESCUE(false, "Fire and rescue"),
    LIVED_EXPERIENCE(false, "People with lived experience");

    private final boolean core;
    private final String wording;

    PartnerCategory(boolean core, String wording) {
        this.core = core;
        this.wording = wording;
    }

    /** Whether the guidance counts the category among the core members. */
    public boolean core() {
        return core;
    }

    /** As pages say it. */
    public String wording() {
        return wording;
    }
}
