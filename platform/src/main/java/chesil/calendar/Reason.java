package chesil.calendar;

import java.util.Locale;

/** Why an indicator is talked about at a meeting. No reason says which way a figure went: not everybody may know it yet. */
public enum Reason {
    SIGNAL("The chart’s rules found something since the last board"),
    TARGET_MET("How the target is met has changed since the last board"),
    TARGET_SET("The target itself was changed since the last board"),
    EVERY_MEETING("Asked before every meeting");

    private final String words;

    Reason(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Reason of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
