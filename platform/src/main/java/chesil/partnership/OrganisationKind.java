package chesil.partnership;

/** What sort of body an organisation is, whatever its part in the partnership. */
public enum OrganisationKind {
    POLICE_FORCE("Police force"),
    PCC("Police and crime commissioner"),
    REGIONAL_POLICE_UNIT("Regional police unit"),
    COUNCIL("Council"),
    NHS("NHS body"),
    PUBLIC_HEALTH("Public health body"),
    PRISON("Prison"),
    PROBATION("Probation"),
    YOUTH_JUSTICE("Youth justice"),
    TREATMENT_PROVIDER("Treatment provider"),
    SCHOOL("School or other education provider"),
    COLLEGE("College or university"),
    HOUSING("Housing provider"),
    CHARITY("Voluntary or community organisation"),
    HOMELESSNESS("Homelessness organisation"),
    LIVED_EXPERIENCE("Organisation of people with lived experience"),
    EMPLOYMENT("Employment and benefits"),
    CORONER("Coroner"),
    FIRE_AND_RESCUE("Fire and rescue"),
    GOVERNMENT("Government department or agency"),
    OTHER("Other body");

    private final String wording;

    OrganisationKind(String wording) {
        this.wording = wording;
    }

    /** As pages say it. */
    public String wording() {
        return wording;
    }
}
