package chesil.post;

/**
 * A letter to one address, in plain text. It is read on other people's machines, so it says what waits and where, and
 * nothing about people.
 *
 * @param to an e-mail address; the user name of a demonstration account, whose letters are only kept
 */
public record Letter(String to, String subject, String text) {
    private static final int LONGEST_SUBJECT = 200;

    public Letter {
        oneLine("to", to);
        oneLine("subject", subject);
        if (subject.length() > LONGEST_SUBJECT) {
            throw new IllegalArgumentException(
                    "subject must be " + LONGEST_SUBJECT + " characters or less, but has " + subject.length());
        }
        if (text.isBlank()) throw new IllegalArgumentException("text must not be empty");
    }

    /** What would end a line would begin a header of somebody else's. */
    private static void oneLine(String field, String value) {
        if (value.isBlank()) throw new IllegalArgumentException(field + " must not be empty");
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(field + " must be one line");
        }
    }

    /** Leaves out whom it is to and what it says. */
    @Override
    public String toString() {
        return "Letter[" + text.length() + " characters]";
    }
}
