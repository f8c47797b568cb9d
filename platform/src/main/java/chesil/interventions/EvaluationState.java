package chesil.interventions;

/** How far it is known whether an intervention worked. Never a judgement that it did. */
public enum EvaluationState {
    NOT_EVALUATED("not evaluated"),
    ACTIVITY_ONLY("activity only"),
    TOO_EARLY("too early"),
    NOT_MEASURED("not measured"),
    REACH_KNOWN("reach known"),
    ATTRITION_KNOWN("attrition known"),
    PRE_AND_POST_ONLY("pre and post only"),
    AGREED_NOT_LIVE("agreed, not live"),
    PROMISING("promising"),
    EVALUATED("evaluated");

    private final String wording;

    EvaluationState(String wording) {
        this.wording = wording;
    }

    /** As pages say it. */
    public String wording() {
        return wording;
    }
}
