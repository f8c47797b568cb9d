package chesil.access.web;

import chesil.access.Role;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The form to invite somebody, as it is shown. */
public record InviteForm(
        String userName,
        @Nullable String userNameFault,
        String name,
        @Nullable String nameFault,
        String organisation,
        Set<Role> roles,
        @Nullable String rolesFault,
        Set<Role> offered,
        Map<String, String> organisations) {
    static InviteForm empty(Set<Role> offered, Map<String, String> organisations) {
        return new InviteForm("", null, "", null, "", Set.of(), null, offered, organisations);
    }

    static InviteForm filled(
            String userName,
            String name,
            String organisation,
            Set<Role> roles,
            @Nullable String rolesFault,
            Set<Role> offered,
            Map<String, String> organisations) {
        return new InviteForm(
                userName,
                userNameFault(userName.strip().toLowerCase(Locale.ROOT)),
                name,
                name.isBlank() || name.length() > 200 ? "Enter the person’s name, in 200 characters or fewer" : null,
                organisation,
                roles,
                rolesFault,
                offered,
                organisations);
    }

    InviteForm taken() {
        return new InviteForm(
                userName,
                "Somebody has this user name already",
                name,
                null,
                organisation,
                roles,
                null,
                offered,
                organisations);
    }

    public boolean faulty() {
        return userNameFault != null || nameFault != null || rolesFault != null;
    }

    /** What is wrong, by the id of the box that it is about. */
    public Map<String, String> faults() {
        var faults = new LinkedHashMap<String, String>();
        if (userNameFault != null) faults.put("user-name", userNameFault);
        if (nameFault != null) faults.put("name", nameFault);
        if (rolesFault != null) faults.put("role", rolesFault);
        return faults;
    }

    private static @Nullable String userNameFault(String userName) {
        if (userName.isEmpty()) return "Enter the person’s e-mail address";
        return userName.matches("[a-z0-9][a-z0-9._+@-]{1,199}")
                ? null
                : "Enter an e-mail address, in letters, digits and . _ + @ - only";
    }
}
