package chesil.strategy;

/** The six outcomes of the National Combating Drugs Outcomes Framework: three strategic, three intermediate. */
public enum NationalOutcome {
    REDUCE_DRUG_USE("Reduce drug use"),
    REDUCE_DRUG_RELATED_CRIME("Reduce drug-related crime"),
    REDUCE_DRUG_RELATED_DEATHS_AND_HARM("Reduce drug-related deaths and harm"),
    REDUCE_DRUG_SUPPLY("Reduce drug supply"),
    INCREASE_ENGAGEMENT_IN_TREATMENT("Increase engagement in treatment"),
    IMPROVE_RECOVERY_OUTCOMES("Improve recovery outcomes");

    private final String wording;

    NationalOutcome(String wording) {
        this.wording = wording;
    }

    /** As pages say it. */
    public String wording() {
        return wording;
    }
}
