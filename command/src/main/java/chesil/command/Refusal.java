package chesil.command;

/** The call or the machine is wrong, in words for the person at the shell; printed without a stack trace, exit code 2. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Refusal(String wrongAndMend) {
        super(wrongAndMend);
    }
}
