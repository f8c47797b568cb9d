package chesil.web;

import org.springframework.http.HttpStatus;

/**
 * Why a request cannot be answered, in words for whoever asked.
 *
 * @param title what is wrong
 * @param mend what to do about it
 */
public record Problem(String title, String mend) {
    static Problem of(HttpStatus status, boolean formExpired) {
        if (formExpired)
            return new Problem(
                    "This form has expired",
                    "Nothing was changed. Go back, load the page again and send the form once more.");
        return switch (status) {
            case BAD_REQUEST ->
                new Problem("This request cannot be read", "Check the address, or go back and try again.");
            case UNAUTHORIZED ->
                new Problem(
                        "Say who you are", "Send a token that is good for this in the header Authorization: Bearer.");
            case FORBIDDEN ->
                new Problem(
                        "This is not shown to your role",
                        "If you need it for your work, ask your partnership manager.");
            case NOT_FOUND -> new Problem("Page not found", "Check the address, or start again from the first page.");
            case METHOD_NOT_ALLOWED ->
                new Problem("This cannot be done here", "The header Allow names the methods that can be used.");
            case CONTENT_TOO_LARGE -> new Problem("This file is too large", "Send at most 600 MB at a time.");
            case TOO_MANY_REQUESTS -> new Problem("Too many requests", "Wait a while, then try again.");
            case SERVICE_UNAVAILABLE -> new Problem("Chesil is busy", "Try again in a minute.");
            default ->
                status.is4xxClientError()
                        ? new Problem("This request cannot be answered", "Check what was sent, then try again.")
                        : new Problem(
                                "Something went wrong here",
                                "It is our fault and is in the log. What you sent was not half stored. Try again later.");
        };
    }
}
