package chesil.access.web;

import org.jspecify.annotations.Nullable;

/**
 * The form to sign in, as it is shown; a password is never shown again.
 *
 * @param fault of the form as a whole; null for none
 * @param then the page to go on to
 */
public record SignInForm(
        String userName,
        @Nullable String userNameFault,
        @Nullable String passwordFault,
        @Nullable String fault,
        String then) {
    static SignInForm empty(String then) {
        return new SignInForm("", null, null, null, then);
    }

    static SignInForm filled(String userName, String password, String then) {
        return new SignInForm(
                userName,
                userName.isBlank() ? "Enter your user name" : null,
                password.isEmpty() ? "Enter your password" : null,
                null,
                then);
    }

    SignInForm refused() {
        return new SignInForm(userName, null, null, "The user name or the password is not right", then);
    }

    public boolean faulty() {
        return userNameFault != null || passwordFault != null || fault != null;
    }
}
