package chesil.access.web;

/** What is shown where signing in failed too often. */
public record TooMany(long minutes) {
    public String words() {
        return minutes <= 1 ? "1 minute" : minutes + " minutes";
    }
}
