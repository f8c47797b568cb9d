package chesil.returns;

import static chesil.returns.SubmissionState.ACCEPTED;
import static chesil.returns.SubmissionState.CHECKING;
import static chesil.returns.SubmissionState.DESTROYED;
import static chesil.returns.SubmissionState.QUARANTINED;
import static chesil.returns.SubmissionState.READY;
import static chesil.returns.SubmissionState.RECEIVING;
import static chesil.returns.SubmissionState.SUPERSEDED;
import static chesil.returns.SubmissionState.TO_MEND;
import static chesil.returns.SubmissionState.UNREADABLE;
import static chesil.returns.SubmissionState.WITHDRAWN;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The one table of how submissions move between states: the code asks it, a test walks it, and {@link #picture} draws it for
 * docs/returns-states.md.
 */
public enum Move {
    ARRIVED("the whole file has arrived", CHECKING, RECEIVING),
    BROKE_OFF("the file did not arrive whole", UNREADABLE, RECEIVING),
    FOUND_UNREADABLE("no row can be read", UNREADABLE, CHECKING),
    FOUND_PEOPLE("people are in a file of counts", QUARANTINED, CHECKING),
    FOUND_FAULTS("some rows are rejected", TO_MEND, CHECKING),
    FOUND_RIGHT("every row is right", READY, CHECKING),
    WAS_ACCEPTED("its data officer or the manager accepts it", ACCEPTED, READY, TO_MEND),
    WAS_SUPERSEDED("a later submission is accepted", SUPERSEDED, ACCEPTED),
    WAS_WITHDRAWN("its data officer or the manager takes it back", WITHDRAWN, TO_MEND, READY, ACCEPTED),
    WAS_DESTROYED("its key is destroyed", DESTROYED, UNREADABLE, QUARANTINED, TO_MEND, READY);

    private final String words;
    private final SubmissionState to;

    @SuppressWarnings("ImmutableEnumChecker") // never changed, and never handed out
    private final Set<SubmissionState> from;

    Move(String words, SubmissionState to, SubmissionState first, SubmissionState... more) {
        this.words = words;
        this.to = to;
        this.from = EnumSet.of(first, more);
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String words() {
        return words;
    }

    public SubmissionState to() {
        return to;
    }

    public Set<SubmissionState> from() {
        return EnumSet.copyOf(from);
    }

    public boolean isAllowedFrom(SubmissionState state) {
        return from.contains(state);
    }

    static Move of(String id) {
        return Arrays.stream(values())
                .filter(move -> move.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no move is called \"" + id + "\""));
    }

    /** What can happen next. */
    public static List<Move> after(SubmissionState state) {
        return Arrays.stream(values()).filter(move -> move.isAllowedFrom(state)).toList();
    }

    /** All states and moves as a Mermaid diagram. */
    static String picture() {
        var lines = new StringBuilder("stateDiagram-v2\n    [*] --> receiving: a file is sent\n");
        for (var move : values()) {
            for (var state : new TreeSet<>(move.from)) {
                lines.append("    %s --> %s: %s%n".formatted(name(state), name(move.to), move.words));
            }
        }
        return lines.toString().replace(System.lineSeparator(), "\n");
    }

    private static String name(SubmissionState state) {
        return state.id().replace('-', '_'); // Mermaid takes no hyphen in a state's name
    }
}
